package desktop

import (
	"errors"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

// openers open a file in the program the system has for it, revealers show it in its folder.
var openers = map[string]func(path string) []string{
	"linux":   func(p string) []string { return []string{"xdg-open", p} },
	"darwin":  func(p string) []string { return []string{"open", p} },
	"windows": func(p string) []string { return []string{"rundll32", "url.dll,FileProtocolHandler", p} },
}

var revealers = map[string]func(path string) []string{
	"linux":   func(p string) []string { return []string{"xdg-open", filepath.Dir(p)} },
	"darwin":  func(p string) []string { return []string{"open", "-R", p} },
	"windows": func(p string) []string { return []string{"explorer", "/select,", p} },
}

// OpenFile opens a file in the program the system has for it.
func (w *window) OpenFile(path string) error { return start(openers[runtime.GOOS], path) }

// Reveal shows a file in its folder.
func (w *window) Reveal(path string) error { return start(revealers[runtime.GOOS], path) }

// patience is how long an opener may take to say that it cannot: some stay as long as the viewer does.
const patience = 1500 * time.Millisecond

func start(words func(string) []string, path string) error {
	if words == nil {
		return errors.New("no opener for " + runtime.GOOS)
	}
	path, err := filepath.Abs(path) // and no path begins like an option
	if err != nil {
		return err
	}
	args := words(path)
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = environ()
	if err := cmd.Start(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		if runtime.GOOS == "windows" { // explorer answers 1 when all is well
			return nil
		}
		return err
	case <-time.After(patience):
		return nil
	}
}
