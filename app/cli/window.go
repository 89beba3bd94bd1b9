package cli

type windowCmd struct{}

// Run opens the window, which is what the program does when it is given no command.
func (windowCmd) Run(r *run) error {
	if r.Env.Window == nil {
		return r.fault("no_window")
	}
	note, err := r.Env.Window(r.Config)
	if note != "" {
		r.line(note)
	}
	return err
}
