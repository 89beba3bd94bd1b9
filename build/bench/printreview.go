package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// The review report of the finished sample campaign, as a whole process: from the command to the file.

const (
	reviewRounds = 5
	reviewLimit  = 250 * time.Millisecond
	reviewSize   = 500_000 // bytes
)

// review measures `print … review` on a workspace of its own: for the first time, which also records the revision, and again.
func (p *press) review() error {
	if err := p.finished(); err != nil {
		return err
	}
	printing := func() error {
		return p.command("qingdan", "--workspace", p.workspace, "--lang", "zh", "print", string(p.scope), "review", "--out", p.path("review.pdf")).Run()
	}
	first := func() (time.Duration, error) {
		if err := copyFile(p.base, p.workspace); err != nil {
			return 0, err
		}
		return timed(printing)()
	}
	s, err := alternate(1, reviewRounds, first, timed(printing))
	if err != nil {
		return err
	}
	text, err := exec.Command("pdftotext", p.path("review.pdf"), "-").Output()
	if err != nil {
		return err
	}
	st, err := os.Stat(p.path("review.pdf"))
	if err != nil {
		return err
	}
	what := fmt.Sprintf("print the review report of the finished sample campaign (zh, %d pages), whole process", strings.Count(string(text), "\f"))
	p.below(what, s[1].median(), reviewLimit)
	p.below("the same for the first time, which also records the revision", s[0].median(), reviewLimit)
	p.hold("its size", fmt.Sprintf("%d KB", st.Size()/1000), fmt.Sprintf("< %d KB", reviewSize/1000), st.Size() < reviewSize)
	return nil
}

// finished makes the workspace with the finished sample campaign.
func (p *press) finished() error {
	p.workspace, p.base = p.path("review.qingdan"), p.path("review.base")
	out, err := p.command("qingdan", "--workspace", p.workspace, "--lang", "zh", "sample", "--stage", "review").Output()
	if err != nil {
		return err
	}
	p.scope = campaign.ID(strings.TrimSpace(string(out)))
	return p.settle()
}
