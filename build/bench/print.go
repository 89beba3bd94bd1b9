package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"qingdan/build/bench/table"
	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// Printing, as whole processes: from the command to the file. The same table is drawn by a bare program with the same
// library and fonts, and by Chromium from HTML with the same fonts.

const (
	printTasks   = 600
	printRounds  = 40
	chromeRounds = 7
	fonts        = "internal/handout/fonts"
)

// press is what the measures of printing share.
type press struct {
	*bench
	dir       string
	workspace string
	base      string // the workspace as it is before anything was printed
	scope     campaign.ID
	words     map[rune]int // what the paper must say
}

func (p *press) path(name string) string { return filepath.Join(p.dir, name) }

func (b *bench) print() error {
	p := &press{bench: b, dir: filepath.Join(b.dir, "print")}
	p.workspace, p.base = p.path("print.qingdan"), p.path("print.base")
	if err := os.RemoveAll(p.dir); err != nil {
		return err
	}
	t, err := p.plan()
	if err != nil {
		return err
	}
	if err := (&press{bench: b, dir: p.dir}).review(); err != nil {
		return err
	}
	p.words = counted(t)
	if err := errors.Join(p.writeJSON(t), p.writeHTML(t)); err != nil {
		return err
	}
	return errors.Join(p.against(), p.againstChromium())
}

// plan makes the workspace and gives what its checklist says.
func (p *press) plan() (*table.Table, error) {
	w := testkit.Workbook(printTasks, 7)
	w.Items = nil
	for i := range w.Tasks {
		w.Tasks[i].Milestone = false
	}
	for i := range w.People {
		w.People[i].Name = strings.ReplaceAll(w.People[i].Name, "𬭎", "宏") // gofpdf alone panics beyond the basic plane
	}
	return tableOf(w), p.keep(w)
}

// keep makes the workspace with a campaign, and what it is copied from when it is to be as new.
func (p *press) keep(w *campaign.Workbook) error {
	p.scope = w.Campaign.ID
	s, err := fresh(p.workspace)
	if err != nil {
		return err
	}
	_, err = s.Apply(p.scope, campaign.Label{Code: "new"}, w.Creates())
	if err = errors.Join(err, s.Close()); err != nil {
		return err
	}
	return p.settle()
}

// settle opens a workspace for the first time, which gives it a name and an index: that is no part of printing.
func (p *press) settle() error {
	if err := p.command("qingdan", "--workspace", p.workspace, "list").Run(); err != nil {
		return err
	}
	return copyFile(p.workspace, p.base)
}

// command runs one of the built programs, with a home of its own.
func (p *press) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(filepath.Join(p.bin, name), args...)
	c.Env = append(os.Environ(), "HOME="+p.dir, "XDG_CONFIG_HOME="+p.dir)
	c.Stderr = os.Stderr
	return c
}

// printing is the command that is measured.
func (p *press) printing() *exec.Cmd {
	return p.command("qingdan", "--workspace", p.workspace, "--lang", "zh", "print", string(p.scope), "checklist", "--out", p.path("qingdan.pdf"))
}

// against compares with the bare program.
func (p *press) against() error {
	first := func() (time.Duration, error) {
		if err := copyFile(p.base, p.workspace); err != nil {
			return 0, err
		}
		return timed(p.printing().Run)()
	}
	again := timed(func() error { return p.printing().Run() })
	bare := timed(func() error { return p.command("bare", p.path("table.json"), fonts, p.path("bare.pdf")).Run() })
	s, err := alternate(3, printRounds, first, again, bare)
	if err != nil {
		return err
	}
	ours, err := p.pages("qingdan.pdf")
	if err != nil {
		return err
	}
	theirs, err := p.pages("bare.pdf")
	if err != nil {
		return err
	}
	p.ratio(fmt.Sprintf("print %d tasks (zh, %d pages), whole process, against bare gofpdf drawing the same table (%d pages)", printTasks, ours, theirs), s[1], s[2], 1.3)
	p.ratio("the same for the first time, which also records the revision", s[0], s[2], 1.3)
	return nil
}

// againstChromium compares with a browser that prints the same table.
func (p *press) againstChromium() error {
	again := timed(func() error { return p.printing().Run() })
	s, err := alternate(1, chromeRounds, again, p.chromium)
	if err != nil {
		return err
	}
	pages, err := p.pages("chromium.pdf")
	if err != nil {
		return err
	}
	p.faster(fmt.Sprintf("the same against Chromium printing the same table from HTML (%d pages)", pages), s[0], s[1], 20)
	return nil
}

// chromium prints in a profile of its own; making and clearing that does not count.
func (p *press) chromium() (time.Duration, error) {
	profile, err := os.MkdirTemp(p.dir, "chromium-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(profile)
	html, err := filepath.Abs(p.path("table.html"))
	if err != nil {
		return 0, err
	}
	return timed(func() error {
		out, err := exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync", "--user-data-dir="+profile, "--no-pdf-header-footer", "--print-to-pdf="+p.path("chromium.pdf"),
			"file://"+html).CombinedOutput()
		if err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		return nil
	})()
}

// pages reads a PDF back: all that the table says must be on its paper. It answers how many pages there are.
func (p *press) pages(name string) (int, error) {
	out, err := exec.Command("pdftotext", p.path(name), "-").Output()
	if err != nil {
		return 0, fmt.Errorf("pdftotext %s: %w", name, err)
	}
	there := map[rune]int{}
	for _, r := range string(out) {
		there[r]++
	}
	for r, n := range p.words {
		if there[r] < n {
			return 0, fmt.Errorf("%s has %d of %d %q", name, there[r], n, r)
		}
	}
	return there['\f'], nil
}

// counted is how often each character stands in the rows of a table.
func counted(t *table.Table) map[rune]int {
	out := map[rune]int{}
	for _, s := range t.Sections {
		for _, r := range s.Rows {
			for _, words := range []string{r.Number, r.Title, r.Second, r.Owner, r.Group, r.Due, r.Distance} {
				for _, c := range strings.ReplaceAll(words, " ", "") {
					out[c]++
				}
			}
		}
	}
	return out
}

func (p *press) writeJSON(t *table.Table) error {
	b, err := json.Marshal(t)
	if err != nil {
		return err
	}
	return os.WriteFile(p.path("table.json"), b, 0o644)
}
