package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// The grid of the checklist in the real window (build/bench/window/grid.mjs), on a campaign as large as they come and on
// a small one.

const (
	manyTasks = 2000
	fewTasks  = 20
)

func (b *bench) grid() error {
	dir, err := filepath.Abs(filepath.Join(b.dir, "grid"))
	if err != nil {
		return err
	}
	if err := errors.Join(os.RemoveAll(dir), os.MkdirAll(dir, 0o700)); err != nil {
		return err
	}
	v := &view{bench: b, dir: dir}
	path := filepath.Join(dir, "grid.qingdan")
	many, few, err := gridWorkspace(path)
	if err != nil {
		return err
	}
	var took struct {
		Key                        struct{ Many, Few millis }
		Mount, Group, Sort, Filter millis
		Scroll                     struct{ Ours, Plain millis }
		Paste                      []struct{ Shown, Answered, Written float64 }
	}
	if err := v.run(&took, path, "grid.mjs", v.program("qingdan-window"), many, few); err != nil {
		return err
	}
	v.ratio(fmt.Sprintf("a key while a cell is written, key to paint, among %d tasks, against among %d", manyTasks, fewTasks),
		took.Key.Many.samples(), took.Key.Few.samples(), 1.5)
	ours, plain := took.Scroll.Ours.samples().p95(), took.Scroll.Plain.samples().p95()
	x := float64(ours) / float64(plain)
	v.hold(fmt.Sprintf("scroll %d tasks five rows a frame, a frame at p95, against a plain table without a script", manyTasks),
		fmt.Sprintf("%.2f × (%s to %s)", x, ms(ours), ms(plain)), "≤ 1.5 ×", x <= 1.5)
	var shown, answered, written millis
	for _, p := range took.Paste {
		shown, answered, written = append(shown, p.Shown), append(answered, p.Answered), append(written, p.Written)
	}
	v.within(fmt.Sprintf("paste 200 × 8 cells among %d tasks, key to painted as written (shown after %s, answered by Go after %s)",
		manyTasks, ms(shown.samples().median()), ms(answered.samples().median())), written, 300*time.Millisecond)
	v.within(fmt.Sprintf("the checklist of %d tasks comes up, the campaign having been read", manyTasks), took.Mount, 400*time.Millisecond)
	v.within("group them by something else, press to paint", took.Group, 50*time.Millisecond)
	v.within("sort them by a column", took.Sort, 50*time.Millisecond)
	v.within("filter them, and no longer", took.Filter, 50*time.Millisecond)
	return nil
}

// within holds that times stay under a limit, and says the slowest.
func (v *view) within(what string, took millis, limit time.Duration) {
	s := took.samples()
	v.hold(what, fmt.Sprintf("%s, slowest %s", ms(s.median()), ms(slices.Max(s))), "< "+ms(limit), s.median() < limit)
}

// gridWorkspace makes a workspace of both campaigns and answers their ids.
func gridWorkspace(path string) (many, few string, err error) {
	s, err := fresh(path)
	if err != nil {
		return "", "", err
	}
	var ids []string
	for i, n := range []int{manyTasks, fewTasks} {
		w := testkit.Workbook(n, soon(time.Now())+730*uint64(i))
		w.Campaign.Name = fmt.Sprintf("%s %d", w.Campaign.Name, n)
		if _, err := s.Apply(w.Campaign.ID, campaign.Label{Code: "new"}, w.Creates()); err != nil {
			return "", "", errors.Join(err, s.Close())
		}
		ids = append(ids, string(w.Campaign.ID))
	}
	return ids[0], ids[1], s.Close()
}
