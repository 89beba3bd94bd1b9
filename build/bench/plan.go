package main

import (
	"fmt"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/testkit"
)

// Judging and scheduling a plan, in memory.

// planSizes are the tasks of the plans, each with twice as many dependencies; the larger must not take more than that.
const (
	planTasks = 2_000
	planMost  = 2.2
)

// thickPlan is a made-up plan with two dependencies to a task, all of which hold.
func thickPlan(tasks int) *campaign.Workbook {
	w := testkit.Workbook(tasks, 1)
	w.Dependencies = nil
	for i := range w.Tasks {
		for _, back := range []int{3, 7} {
			on := max(i-back, 0)
			if w.Tasks[i].Starts = w.Tasks[i].Due; on < i {
				w.Dependencies = append(w.Dependencies, campaign.Dependency{ID: campaign.ID(fmt.Sprintf("d%d-%d", i, back)), Task: w.Tasks[i].ID, On: w.Tasks[on].ID})
			}
		}
		w.Tasks[i].State = "todo"
	}
	return w
}

// plan measures what is worked out anew after each keystroke: the verdict, the critical path, and what follows when the
// first task of all slips by a month.
func (b *bench) plan() error {
	cal := campaign.NewCalendar(nil)
	small, large := thickPlan(planTasks), thickPlan(2*planTasks)
	live, _ := small.Live()
	for _, m := range []struct {
		what string
		of   func(*campaign.Workbook) int
	}{
		{"readiness (readiness.Judge)", func(w *campaign.Workbook) int {
			return len(readiness.Judge(w, nil, live.Add(-10)).Findings)
		}},
		{"critical path (campaign.Critical)", func(w *campaign.Workbook) int { return len(campaign.Critical(w, cal).Path) }},
		{"what follows the first task by 30 days (campaign.Follow)", func(w *campaign.Workbook) int {
			first := w.Tasks[0]
			set := campaign.Fields{"starts": string(first.Due.Add(30)), "due": string(first.Due.Add(30))}
			return len(campaign.Follow(w, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: first.ID, Set: set}}, cal).Moves)
		}},
	} {
		run := func(w *campaign.Workbook) trial {
			return timed(func() error {
				if m.of(w) == 0 {
					return fmt.Errorf("%s: nothing", m.what)
				}
				return nil
			})
		}
		s, err := alternate(10, 300, run(small), run(large))
		if err != nil {
			return err
		}
		b.below(fmt.Sprintf("%s of %d tasks and %d dependencies", m.what, planTasks, len(small.Dependencies)), s[0].median(), 10*time.Millisecond)
		b.ratio("the same of twice as many", s[1], s[0], planMost)
	}
	return nil
}
