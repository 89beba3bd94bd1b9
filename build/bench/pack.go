package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// A pack for the whole team, as a whole process: from the command to a file for each handout, person and group.

const (
	packTasks  = 300
	packPeople = 40
	packItems  = 60
	packRounds = 5
	packLimit  = 4 * time.Second
	packMemory = 60 << 20 // bytes above a command that reads little
)

// pack measures `pack` on a workspace of its own: for the first time, which also records the revisions, and again.
func (p *press) pack() error {
	p.workspace, p.base = p.path("pack.qingdan"), p.path("pack.base")
	if err := p.keep(teamwork()); err != nil {
		return err
	}
	folder := p.path("pack")
	var most int64
	packing := func() error {
		if err := os.RemoveAll(folder); err != nil {
			return err
		}
		c := p.command("qingdan", "--workspace", p.workspace, "--lang", "zh", "pack", string(p.scope), folder)
		err := c.Run()
		most = max(most, mostMemory(c.ProcessState))
		return err
	}
	first := func() (time.Duration, error) {
		if err := copyFile(p.base, p.workspace); err != nil {
			return 0, err
		}
		return timed(packing)()
	}
	s, err := alternate(1, packRounds, first, timed(packing))
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil {
		return err
	}
	if len(files) <= packPeople {
		return fmt.Errorf("a pack of %d files for %d people", len(files), packPeople)
	}
	list := p.command("qingdan", "--workspace", p.workspace, "list")
	if err := list.Run(); err != nil {
		return err
	}
	above := most - mostMemory(list.ProcessState)
	p.below(fmt.Sprintf("a pack for %d people of a campaign of %d tasks (zh, %d files), whole process", packPeople, packTasks, len(files)), s[1].median(), packLimit)
	p.below("the same for the first time, which also records the revisions", s[0].median(), packLimit)
	p.hold("its most memory, above that of `qingdan list`", fmt.Sprintf("%d MB", above>>20), fmt.Sprintf("< %d MB", packMemory>>20), above < packMemory)
	return nil
}

// teamwork is a campaign with as much to do for each of its people.
func teamwork() *campaign.Workbook {
	w := testkit.Workbook(packTasks, 7)
	id := testkit.IDs(8)
	for i, at := range campaign.After(w.People[len(w.People)-1].Position, packPeople-len(w.People), testkit.Intn(8)) {
		one := w.People[i]
		one.ID, one.Position, one.Name = id(), at, fmt.Sprintf("%s%d", one.Name, i+1)
		w.People = append(w.People, one)
	}
	for i, at := range campaign.After(w.RunItems[len(w.RunItems)-1].Position, packItems-len(w.RunItems), testkit.Intn(9)) {
		one := w.RunItems[i]
		one.ID, one.Position = id(), at
		w.RunItems = append(w.RunItems, one)
	}
	next := 0
	owner := func() campaign.ID {
		next++
		return w.People[next%len(w.People)].ID
	}
	for i := range w.Tasks {
		w.Tasks[i].Owner = owner()
	}
	for i := range w.RunItems {
		w.RunItems[i].Owner = owner()
	}
	for i := range w.Materials {
		w.Materials[i].Owner = owner()
	}
	for i := range w.Risks {
		w.Risks[i].Owner = owner()
	}
	return w
}
