// Bench measures the program against what its parts cost without it: the store against bare SQL on the same tables,
// search against LIKE, printing against a bare PDF library and against Chromium. It prints the figures as a table in
// Markdown, each with its target, and kills the program 200 times to see that nothing acknowledged is lost.
//
// build/bench.sh builds and runs it. What is compared takes turns on the same machine in the same run; absolute figures
// hold for an idle machine.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// bench is one run.
type bench struct {
	report
	dir string // for everything it makes
	bin string // folder of the built programs
}

var groups = []struct {
	name string
	run  func(*bench) error
}{
	{"store", (*bench).store},
	{"search", (*bench).search},
	{"plan", (*bench).plan},
	{"data", (*bench).readings},
	{"past", (*bench).past},
	{"feedback", (*bench).feedback},
	{"show", func(b *bench) error { return errors.Join(b.show(), b.showPage()) }},
	{"print", (*bench).print},
	{"paper", (*bench).paper},
	{"window", (*bench).window},
	{"grid", func(b *bench) error { return errors.Join(b.grid(), b.charts()) }},
	{"crash", (*bench).crash},
}

func main() {
	if len(os.Args) == 3 && os.Args[1] == crashCommand {
		fail(writeUntilKilled(os.Args[2]))
	}
	dir := flag.String("dir", "out/bench", "folder for workspaces and result.md")
	bin := flag.String("bin", "build/bin", "folder of the built programs qingdan and bare")
	flag.Parse()
	b := &bench{dir: *dir, bin: *bin}
	fail(os.MkdirAll(*dir, 0o700))
	err := b.measure(flag.Args())
	if b.lines != nil { // also of a run that broke off
		fmt.Print(b.markdown())
		err = errors.Join(err, os.WriteFile(filepath.Join(*dir, "result.md"), []byte(b.markdown()), 0o644))
	}
	fail(err)
}

// measure runs the groups that are named; all of them without a name.
func (b *bench) measure(names []string) error {
	ran := false
	for _, g := range groups {
		if len(names) > 0 && !slices.Contains(names, "all") && !slices.Contains(names, g.name) {
			continue
		}
		ran = true
		if err := g.run(b); err != nil {
			return fmt.Errorf("%s: %w", g.name, err)
		}
	}
	if !ran {
		return fmt.Errorf("nothing of the name %s: all, store, search, plan, data, past, show, print, paper, window, grid, crash", strings.Join(names, " "))
	}
	return nil
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}
