package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// report is the table that a run fills, in Markdown.
type report struct {
	lines []line
}

// line is one measure. Without a target it is told for what it explains.
type line struct {
	what, measured, target string
	ok                     bool
}

func (r *report) add(l line) {
	r.lines = append(r.lines, l)
	fmt.Fprintln(os.Stderr, l) // a long run shows how far it is
}

// ratio holds that ours takes at most that many times as long as base.
func (r *report) ratio(what string, ours, base samples, most float64) {
	x := ours.over(base)
	r.add(line{what, fmt.Sprintf("%.2f × (%s to %s)", x, ms(ours.median()), ms(base.median())), fmt.Sprintf("≤ %g ×", most), x <= most})
}

// faster holds that ours is at least that many times as fast as base.
func (r *report) faster(what string, ours, base samples, least float64) {
	x := base.over(ours)
	r.add(line{what, fmt.Sprintf("%.1f × faster (%s to %s)", x, ms(ours.median()), ms(base.median())), fmt.Sprintf("≥ %g ×", least), x >= least})
}

// below holds that a time stays under a limit.
func (r *report) below(what string, took, limit time.Duration) {
	r.add(line{what, ms(took), "< " + ms(limit), took < limit})
}

// hold is a measure that is no time.
func (r *report) hold(what, measured, target string, ok bool) {
	r.add(line{what, measured, target, ok})
}

// tell is a figure without a target.
func (r *report) tell(what, measured string) { r.add(line{what: what, measured: measured}) }

func (l line) verdict() string {
	switch {
	case l.target == "":
		return ""
	case l.ok:
		return "ok"
	}
	return "**miss**"
}

// String is the line as a row of the table.
func (l line) String() string {
	return "| " + strings.Join([]string{l.what, l.measured, l.target, l.verdict()}, " | ") + " |"
}

// markdown is the whole table, with the machine it holds for.
func (r *report) markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n| what | measured | target | |\n|---|---|---|---|\n", machine())
	for _, l := range r.lines {
		fmt.Fprintln(&b, l)
	}
	return b.String()
}

// ms writes a time in milliseconds, three digits or more.
func ms(d time.Duration) string {
	x := float64(d) / float64(time.Millisecond)
	switch {
	case x < 10:
		return fmt.Sprintf("%.2f ms", x)
	case x < 100:
		return fmt.Sprintf("%.1f ms", x)
	}
	return fmt.Sprintf("%.0f ms", x)
}

// machine names what the figures depend on.
func machine() string {
	return fmt.Sprintf("%s/%s, %d cores%s, %s", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor(), runtime.Version())
}

// processor is the model of the processor where the system tells it (Linux), with a comma before.
func processor() string {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if name, model, _ := strings.Cut(s.Text(), ":"); strings.TrimSpace(name) == "model name" {
			return ", " + strings.TrimSpace(model)
		}
	}
	return ""
}
