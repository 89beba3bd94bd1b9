package main

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
	"qingdan/internal/testkit"
)

// A child applies steps and says so of each; it is killed at any moment, with no chance to put anything in order. What
// it said must be there.

const (
	kills     = 200
	checkEach = 20 // kills; in between the workspace is opened, which reads every page

	// crashCommand makes this program the child, on the workspace named next.
	crashCommand = "write-until-killed"
)

// crash kills 200 children on one workspace.
func (b *bench) crash() error {
	path := filepath.Join(b.dir, "work", "crash.qingdan")
	s, err := fresh(path)
	if err != nil {
		return err
	}
	w := testkit.Workbook(60, 1)
	_, err = s.Apply(w.Campaign.ID, campaign.Label{Code: "new"}, w.Creates())
	if err = errors.Join(err, s.Close()); err != nil {
		return err
	}
	c := &crashes{path: path, scope: w.Campaign.ID}
	for i := range kills {
		if err := c.kill(); err != nil {
			return err
		}
		if err := c.look((i+1)%checkEach == 0); err != nil {
			return fmt.Errorf("kill %d: %w", i+1, err)
		}
	}
	b.hold(fmt.Sprintf("kill -9 at any moment, %d times", kills),
		fmt.Sprintf("%d steps acknowledged, %d lost; %d more were whole", len(c.told), c.lost, c.steps-len(c.told)), "none lost", c.lost == 0)
	return nil
}

type crashes struct {
	path  string
	scope campaign.ID
	told  []string // the steps that children acknowledged
	lost  int
	steps int // that the children made
}

// kill starts a child and kills it within a moment, often before it is ready.
func (c *crashes) kill() error {
	me, err := os.Executable()
	if err != nil {
		return err
	}
	child := exec.Command(me, crashCommand, c.path)
	child.Stderr = os.Stderr
	says, err := child.StdoutPipe()
	if err != nil {
		return err
	}
	if err := child.Start(); err != nil {
		return err
	}
	end := time.AfterFunc(time.Duration(rand.IntN(150_000))*time.Microsecond, func() { _ = child.Process.Kill() })
	defer end.Stop()
	for lines := bufio.NewReader(says); ; {
		step, err := lines.ReadString('\n')
		if err != nil {
			break // killed, perhaps in the middle of a line
		}
		c.told = append(c.told, step[:len(step)-1])
	}
	if err := child.Wait(); err == nil || child.ProcessState.Exited() {
		return fmt.Errorf("the child ended by itself: %w", err)
	}
	return nil
}

// look opens what is left, and finds every acknowledged step and no half one.
func (c *crashes) look(thoroughly bool) error {
	s, err := store.Open(c.path, options())
	if err != nil {
		return err
	}
	defer s.Close()
	steps, err := s.Steps(c.scope)
	if err != nil {
		return err
	}
	there := map[string]bool{}
	for _, st := range steps[1:] { // the first made the campaign
		if there[st.ID] = true; len(st.Edits) != crashEdits {
			return fmt.Errorf("step %s has %d edits of %d", st.ID, len(st.Edits), crashEdits)
		}
	}
	c.lost, c.steps = 0, len(there)
	for _, id := range c.told {
		if !there[id] {
			c.lost++
		}
	}
	if !thoroughly {
		return nil
	}
	r, err := s.Check(false)
	if err == nil && len(r.Findings) > 0 {
		err = fmt.Errorf("%v", r.Findings)
	}
	return err
}

// crashEdits is how many rows each step of a child writes.
const crashEdits = 3

// writeUntilKilled applies steps for ever and writes the id of each to standard output once it is applied.
func writeUntilKilled(path string) error {
	s, err := store.Open(path, options())
	if err != nil {
		return err
	}
	all, err := s.Summaries()
	if err != nil {
		return err
	}
	w, err := s.Workbook(all[0].ID)
	if err != nil {
		return err
	}
	for {
		text := fmt.Sprint(rand.Uint64())
		edits := []campaign.Edit{{Op: campaign.Create, Kind: "item", Row: s.NewID(), Set: campaign.Fields{"task": string(w.Tasks[0].ID), "text": text}}}
		for len(edits) < crashEdits {
			task := w.Tasks[rand.IntN(len(w.Tasks))].ID
			edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "task", Row: task, Set: campaign.Fields{"title": text + fmt.Sprint(len(edits))}})
		}
		done, err := s.Apply(w.Campaign.ID, campaign.Label{Code: "rows"}, edits)
		if err != nil {
			return err
		}
		if _, err := fmt.Println(done.Step); err != nil {
			return err
		}
	}
}
