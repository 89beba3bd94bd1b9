package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"unicode"

	"qingdan/build/bench/marks"
)

// Paper, as whole processes: a pack for the whole team, and each handout of the finished sample campaign against a bare
// program with the same library and fonts that draws the same marks at the same places.

const paperRounds = 15

func (b *bench) paper() error {
	p := &press{bench: b, dir: filepath.Join(b.dir, "paper")}
	if err := os.RemoveAll(p.dir); err != nil {
		return err
	}
	if err := p.pack(); err != nil {
		return err
	}
	many := fmt.Sprintf("of %d tasks", packTasks)
	if err := errors.Join(p.copied("checklist", many), p.copied("role-pack", many)); err != nil {
		return err
	}
	if err := p.finished(); err != nil {
		return err
	}
	s, err := alternate(2, paperRounds, timed(func() error { return p.command("qingdan", "--workspace", p.workspace, "list").Run() }))
	if err != nil {
		return err
	}
	p.tell("a command that opens the finished sample campaign's workspace and reads little (`qingdan list`), whole process", ms(s[0].median()))
	names, err := p.worth()
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := p.copied(name, "of the finished sample campaign"); err != nil {
			return err
		}
	}
	return nil
}

// worth are the handouts for everybody that a pack has.
func (p *press) worth() (names []string, err error) {
	out, err := p.command("qingdan", "--workspace", p.workspace, "--lang", "zh", "--json", "pack", string(p.scope), p.path("worth")).Output()
	if err != nil {
		return nil, err
	}
	var files []struct{ Handout, For string }
	err = json.Unmarshal(out, &files)
	for _, f := range files {
		if f.For == "" {
			names = append(names, f.Handout)
		}
	}
	return names, err
}

// copied compares a handout with the bare program drawing its marks.
func (p *press) copied(name, whose string) error {
	printing := func() error {
		return p.command("qingdan", "--workspace", p.workspace, "--lang", "zh", "print", string(p.scope), name, "--out", p.path("qingdan.pdf")).Run()
	}
	if err := printing(); err != nil { // for the first time, which records the revision
		return err
	}
	pdf, err := os.ReadFile(p.path("qingdan.pdf"))
	if err != nil {
		return err
	}
	list, err := marks.Read(pdf)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := marks.Write(p.path("handout.marks"), list); err != nil {
		return err
	}
	bare := func() error { return p.command("bare", p.path("handout.marks"), fonts, p.path("bare.pdf")).Run() }
	s, err := alternate(2, paperRounds, timed(printing), timed(bare))
	if err != nil {
		return err
	}
	p.words = written(list)
	ours, err := p.pages("qingdan.pdf")
	if err != nil {
		return err
	}
	theirs, err := p.pages("bare.pdf")
	if err != nil {
		return err
	}
	if ours != theirs {
		return fmt.Errorf("%s: %d pages, drawn again %d", name, ours, theirs)
	}
	p.ratio(fmt.Sprintf("print the %s %s (zh, %d pages, %d marks), whole process, against bare gofpdf drawing the same marks", name, whose, ours, len(list)), s[0], s[1], 1.3)
	return nil
}

// written is how often each character stands on the pages. What a stand-in stands for, the bare program does not know.
func written(list []marks.Mark) map[rune]int {
	out := map[rune]int{}
	for _, m := range list {
		if m.Op == marks.Text {
			for _, c := range m.Text {
				if !unicode.IsSpace(c) && (c < 0xE000 || c > 0xF8FF) {
					out[c]++
				}
			}
		}
	}
	return out
}
