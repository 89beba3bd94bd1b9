package desktop

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/locale"
)

// A second start on a workspace is told from the first, calls it once, and may begin when the first is gone.
func TestOneWindowPerWorkspace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new folder", "w.qingdan")
	first, err := claim(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if first.summoned() {
		t.Error("summoned by nobody")
	}
	if _, err := claim(path, true); !errors.Is(err, errHeld) {
		t.Fatalf("%v", err)
	}
	if !first.summoned() || first.summoned() {
		t.Error("a second start calls the first, once")
	}
	other, err := claim(path+"2", true)
	if err != nil {
		t.Fatalf("another workspace: %v", err)
	}
	other.release()
	first.release()
	second, err := claim(path, true)
	if err != nil {
		t.Fatal(err)
	}
	second.release()
}

const childOf = "QINGDAN_TEST_HOLDS"

func TestMain(m *testing.M) {
	if path := os.Getenv(childOf); path != "" { // a window that will be killed
		l, err := claim(path, true)
		if err != nil {
			os.Exit(1)
		}
		_, _ = os.Stdout.WriteString("held\n")
		_, _ = io.Copy(io.Discard, os.Stdin) // until it is killed
		l.release()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// A window that was killed leaves no lock behind.
func TestKilledWindowLetsGo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.qingdan")
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childOf+"="+path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "held\n" {
		t.Fatalf("%q %v", line, err)
	}
	if _, err := claim(path, true); !errors.Is(err, errHeld) {
		t.Errorf("%v", err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	l, err := claim(path, true)
	if err != nil {
		t.Fatal(err)
	}
	l.release()
}

// A folder that cannot be written has no lock, and the workspace in it opens for reading.
func TestNoLockWhereNothingCanBeWritten(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := claim(filepath.Join(blocked, "w.qingdan"), true)
	if err != nil || l.summoned() {
		t.Fatalf("%v", err)
	}
	l.release()
}

// The folder of a chosen workspace may be a disk that is not connected: it is not made.
func TestNoFolderForAChosenWorkspace(t *testing.T) {
	disk := filepath.Join(t.TempDir(), "disk")
	l, err := claim(filepath.Join(disk, "w.qingdan"), false)
	if err != nil {
		t.Fatal(err)
	}
	l.release()
	if _, err := os.Stat(disk); err == nil {
		t.Error("made")
	}
}

func TestVisible(t *testing.T) {
	type w = app.Window
	for name, tc := range map[string]struct{ at, want w }{
		"as it was":                {w{X: 100, Y: 50, Width: 1280, Height: 800}, w{X: 100, Y: 50, Width: 1280, Height: 800}},
		"half out on the left":     {w{X: -600, Y: 50, Width: 1280, Height: 800}, w{X: -600, Y: 50, Width: 1280, Height: 800}},
		"on a screen to the right": {w{X: 2500, Y: 50, Width: 1280, Height: 800}, w{X: 1800, Y: 50, Width: 1280, Height: 800}},
		"on a screen to the left":  {w{X: -1800, Y: 50, Width: 1280, Height: 800}, w{X: -1160, Y: 50, Width: 1280, Height: 800}},
		"on a screen below":        {w{X: 0, Y: 2000, Width: 1280, Height: 800}, w{X: 0, Y: 960, Width: 1280, Height: 800}},
		"its title above the edge": {w{X: 0, Y: -300, Width: 1280, Height: 800}, w{X: 0, Y: 0, Width: 1280, Height: 800}},
		"larger than the screen":   {w{X: 0, Y: 0, Width: 3840, Height: 2100}, w{X: 0, Y: 0, Width: 1920, Height: 1080}},
		"smaller than it may be":   {w{X: 0, Y: 0, Width: 10, Height: 10}, w{X: 0, Y: 0, Width: minWidth, Height: minHeight}},
	} {
		if got := visible(tc.at, 1920, 1080); got != tc.want {
			t.Errorf("%s: %+v, want %+v", name, got, tc.want)
		}
	}
	at := w{X: 5000, Y: 5000, Width: 1280, Height: 800}
	if got := visible(at, 0, 0); got != at {
		t.Errorf("a screen of unknown size: %+v", got)
	}
}

// A program without a window says how to get one.
func TestBuiltWithoutWindow(t *testing.T) {
	_, err := Run(app.Config{Lang: locale.En}, os.DirFS(t.TempDir()), nil)
	var e *app.Error
	if !errors.As(err, &e) || e.Code != "window.not_built" || e.Message == "" {
		t.Errorf("%v", err)
	}
}

func TestOpeners(t *testing.T) {
	for _, os := range []string{"linux", "darwin", "windows"} {
		for _, words := range []func(string) []string{openers[os], revealers[os]} {
			if args := words("/plans/list.pdf"); len(args) < 2 {
				t.Errorf("%s: %q", os, args)
			}
		}
	}
	echo := map[string]func(string) []string{
		"well":    func(p string) []string { return []string{"true", p} },
		"ill":     func(p string) []string { return []string{"false", p} },
		"missing": func(p string) []string { return []string{"qingdan-no-such-opener", p} },
	}
	if runtime.GOOS == "windows" { // has neither true nor false
		delete(echo, "well")
		delete(echo, "ill")
	}
	for name, words := range echo {
		if err := start(words, "list.pdf"); (err == nil) != (name == "well") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if start(nil, "x") == nil {
		t.Error("a system without an opener opened something")
	}
}

// What is said to WebKit is not said to the viewer that a print is opened in; a user who has said something else is heard.
func TestHoldsAreOurWindowsAlone(t *testing.T) {
	for _, hold := range holds {
		name, _, _ := strings.Cut(hold, "=")
		t.Setenv(name, "") // put back after the test
		if err := os.Unsetenv(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := tame(); err != nil {
		t.Fatal(err)
	}
	for _, hold := range holds {
		name, value, _ := strings.Cut(hold, "=")
		if os.Getenv(name) != value || slices.Contains(environ(), hold) {
			t.Errorf("%s is %q, and for others %v", name, os.Getenv(name), environ())
		}
	}
	name, _, _ := strings.Cut(holds[0], "=")
	t.Setenv(name, "67108864")
	if err := tame(); err != nil || !slices.Contains(environ(), name+"=67108864") {
		t.Errorf("%v: %v", err, environ())
	}
}
