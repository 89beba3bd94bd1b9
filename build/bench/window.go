package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"qingdan/app"
	"qingdan/app/journey"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
	"qingdan/internal/testkit"
)

// The window as its user meets it: the real program on a screen that nobody sees, driven by the scripts in
// build/bench/window. Each writes what it measured as JSON.

const (
	windowRounds = 9  // of a start, and of opening a campaign
	listed       = 25 // campaigns beside the sample
	previews     = 15
	scripts      = "build/bench/window"
)

// view is what the measures of the window share.
type view struct {
	*bench
	dir   string
	small string             // a workspace as a laptop has it: the sample and some campaigns
	large string             // the same with campaigns of 300 tasks
	full  []campaign.Summary // those
}

func (b *bench) window() error {
	dir, err := filepath.Abs(filepath.Join(b.dir, "window"))
	if err != nil {
		return err
	}
	v := &view{bench: b, dir: dir}
	v.small, v.large = filepath.Join(v.dir, "small.qingdan"), filepath.Join(v.dir, "large.qingdan")
	if err := errors.Join(os.RemoveAll(v.dir), os.MkdirAll(v.dir, 0o700)); err != nil {
		return err
	}
	if err := v.plan(); err != nil {
		return err
	}
	for _, measure := range []func() error{v.start, v.open, v.preview, v.javascript, v.memory} {
		if err := measure(); err != nil {
			return err
		}
	}
	return nil
}

// plan makes the workspaces, the first by commands.
func (v *view) plan() error {
	today := time.Now()
	calls := [][]string{{"sample", "--stage", "plan"}}
	for i := range listed {
		live := today.AddDate(0, 0, 7*i-60).Format(time.DateOnly)
		calls = append(calls, []string{"new", fmt.Sprintf("夏日新品巡展 第 %d 站", i+1), "--template", app.TemplateNames()[0], "--live", live})
	}
	for _, args := range calls {
		c := exec.Command(filepath.Join(v.bin, "qingdan"), append([]string{"--workspace", v.small, "--lang", "zh"}, args...)...)
		c.Env = append(os.Environ(), "XDG_CONFIG_HOME="+v.dir)
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("%v: %w: %s", args, err, out)
		}
	}
	if err := copyFile(v.small, v.large); err != nil {
		return err
	}
	s, err := store.Open(v.large, options())
	if err != nil {
		return err
	}
	for i := range windowRounds {
		w := testkit.Workbook(tasks, soon(today)+730*uint64(i))
		if _, err := s.Apply(w.Campaign.ID, campaign.Label{Code: "new"}, w.Creates()); err != nil {
			return errors.Join(err, s.Close())
		}
		v.full = append(v.full, campaign.Summarise(w))
	}
	return s.Close()
}

// soon is the seed of a made-up campaign that is live in nine days, as the sample is: every 730th is. (Of 2028 and later
// its days lie behind.)
func soon(today time.Time) uint64 {
	return uint64(campaign.DateOf(today).Add(9).Sub(testkit.Workbook(0, 0).Periods[2].Starts)) % 730
}

// run has a script measure on a workspace and reads what it says.
func (v *view) run(answer any, workspace, script string, args ...string) error {
	c := exec.Command("node", append([]string{"--no-warnings", "--experimental-websocket", filepath.Join(scripts, script)}, args...)...)
	home := filepath.Join(v.dir, "home-"+script)
	c.Env = append(os.Environ(), "QINGDAN_WORKSPACE="+workspace, "XDG_CONFIG_HOME="+home)
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", script, err)
	}
	if err := json.Unmarshal(out, answer); err != nil {
		return fmt.Errorf("%s: %w: %s", script, err, out)
	}
	return nil
}

func (v *view) program(name string) string { return filepath.Join(v.bin, name) }

// millis are samples as scripts write them.
type millis []float64

func (m millis) samples() (s samples) {
	for _, ms := range m {
		s = append(s, time.Duration(ms*float64(time.Millisecond)))
	}
	return s
}

func (v *view) start() error {
	var took struct{ Ours, Empty millis }
	err := v.run(&took, v.small, "start.mjs", strconv.Itoa(windowRounds), strconv.Itoa(20), v.program("qingdan-window"), v.program("empty"))
	if err != nil {
		return err
	}
	v.ratio(fmt.Sprintf("start of the program to the list of %d campaigns on the screen, against an empty Wails window", listed+1),
		took.Ours.samples(), took.Empty.samples(), 1.6)
	return nil
}

func (v *view) open() error {
	args := []string{v.program("qingdan-window")}
	for _, s := range v.full {
		args = append(args, s.Name)
	}
	var took struct{ Took millis }
	if err := v.run(&took, v.large, "open.mjs", args...); err != nil {
		return err
	}
	s := took.Took.samples()
	v.below(fmt.Sprintf("open a campaign of %d tasks for the first time, press to paint (slowest %s)", tasks, ms(s.p95())), s.median(), 200*time.Millisecond)
	return nil
}

func (v *view) preview() error {
	chunks, err := filepath.Glob("frontend/dist/assets/pdf-*.js")
	if err != nil || len(chunks) != 1 {
		return fmt.Errorf("pdf.js is in %q: %w", chunks, err)
	}
	var took struct {
		Ours, Alone millis
		KB          int
	}
	err = v.run(&took, v.large, "preview.mjs", strconv.Itoa(previews), v.program("qingdan-window"), string(v.full[0].ID), "assets/"+filepath.Base(chunks[0]))
	if err != nil {
		return err
	}
	v.ratio(fmt.Sprintf("preview of page 1 of a checklist of %d tasks (%d KB), option chosen to page drawn, against pdf.js alone on the same bytes", tasks, took.KB),
		took.Ours.samples(), took.Alone.samples(), 1.5)
	return nil
}

// javascript serves the page to a browser, which says what it loads.
func (v *view) javascript() error {
	s := journey.New(app.Config{Workspace: v.small, Home: filepath.Join(v.dir, "home-browser"), Lang: locale.Zh, Machine: machineName,
		Intn: rand.IntN, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}, os.DirFS("frontend/dist"))
	h := httptest.NewServer(s)
	defer func() {
		h.CloseClientConnections()
		h.Close()
	}()
	var loaded struct {
		KB      float64
		Scripts int
	}
	err := errors.Join(v.run(&loaded, v.small, "javascript.mjs", h.URL), s.Close())
	if err != nil {
		return err
	}
	v.hold("JavaScript of the first screen, gzipped", fmt.Sprintf("%.0f KB in %d files", loaded.KB, loaded.Scripts), "< 300 KB", loaded.KB < 300)
	return nil
}

func (v *view) memory() error {
	var held struct {
		Before, After   map[string]float64
		Edits, Previews int
	}
	// Of one of them nothing may be due: the least done has the most to tick.
	c := slices.MinFunc(v.full, func(a, b campaign.Summary) int { return a.Done - b.Done })
	if err := v.run(&held, v.large, "memory.mjs", v.program("qingdan-window"), string(c.ID)); err != nil {
		return err
	}
	grown, by := 0.0, ""
	for _, name := range slices.Sorted(maps.Keys(held.After)) {
		grown += held.After[name] - held.Before[name]
		by += fmt.Sprintf(", %s %.0f → %.0f", name, held.Before[name], held.After[name])
	}
	v.hold(fmt.Sprintf("growth of memory (PSS of all processes) by %d edits and %d previews", held.Edits, held.Previews),
		fmt.Sprintf("%.0f MB%s", grown, by), "< 50 MB", grown < 50)
	return nil
}
