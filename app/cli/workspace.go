package cli

import (
	"strconv"

	"qingdan/app"
)

type backupCmd struct{}

func (backupCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		path, err := a.Workspace.Backup("")
		if err != nil {
			return err
		}
		return r.answer(map[string]string{"file": path}, func() { r.line(path) })
	})
}

type restoreCmd struct {
	File string `arg:"" help:"cli.restore_file"`
}

func (c restoreCmd) Run(r *run) error {
	saved, err := app.RestoreOver(r.Config, c.File)
	if err != nil {
		return err
	}
	return r.answer(map[string]string{"file": c.File, "saved": saved}, func() {
		if saved == "" { // there was no workspace
			r.say("cli.restored_fresh", "path", c.File)
			return
		}
		r.say("cli.restored", "path", c.File, "saved", saved)
	})
}

type checkCmd struct {
	Repair bool `help:"cli.check_repair"`
}

func (c checkCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		done, err := a.Workspace.Check(c.Repair, "")
		if err != nil {
			return err
		}
		err = r.answer(done, func() {
			for _, f := range done.Findings {
				r.line(f.Message)
			}
			if len(done.Findings) == 0 {
				r.say("cli.sound", "campaigns", strconv.Itoa(done.Campaigns), "steps", strconv.Itoa(done.Steps), "rows", strconv.Itoa(done.Rows))
			}
		})
		switch n := strconv.Itoa(len(done.Findings)); {
		case err != nil || n == "0":
			return err
		case done.Repaired:
			r.say("cli.repaired", "count", n)
			return nil
		default:
			return r.fault("unsound", "count", n)
		}
	})
}
