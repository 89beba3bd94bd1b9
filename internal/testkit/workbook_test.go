package testkit_test

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"unicode"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// each runs the check on small and large workbooks of several seeds.
func each(t *testing.T, check func(t *testing.T, w *campaign.Workbook)) {
	for _, tasks := range []int{0, 1, 2, 60, 600} {
		for seed := range uint64(5) {
			t.Run(fmt.Sprint(tasks, " tasks, seed ", seed), func(t *testing.T) { check(t, testkit.Workbook(tasks, seed)) })
		}
	}
}

func TestWorkbookIsValid(t *testing.T) {
	each(t, func(t *testing.T, w *campaign.Workbook) {
		edits := w.Creates()
		again, err := campaign.Build(edits)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(w, again) {
			t.Error("made again of its own edits it is another")
		}
		kinds := map[campaign.ID]campaign.Kind{}
		for _, e := range edits {
			if kinds[e.Row] != "" {
				t.Errorf("two rows have the id %s", e.Row)
			}
			kinds[e.Row] = e.Kind
			if bad := campaign.CheckRow(e.Kind, e.Row, e.Set, e.Set); bad != nil {
				t.Errorf("%v: %v", e.Set, bad)
			}
		}
		for _, e := range edits {
			for name, v := range e.Set {
				f := campaign.Lookup(e.Kind).Field(name)
				if id, _ := v.(string); f.Type == campaign.Ref && id != "" && kinds[campaign.ID(id)] != f.Ref {
					t.Errorf("%s.%s points to a %q, want a %s", e.Kind, name, kinds[campaign.ID(id)], f.Ref)
				}
			}
		}
	})
}

func TestWorkbookIsInOrder(t *testing.T) {
	each(t, func(t *testing.T, w *campaign.Workbook) {
		campaign.Lists(w, func(in *campaign.Info, s reflect.Value) {
			keys := make([][2]string, s.Len())
			for i := range keys {
				v := in.Values(s.Index(i).Interface())
				position, _ := v["position"].(string)
				keys[i] = [2]string{position, v["id"].(string)}
			}
			byPosition := func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) }
			if !slices.IsSortedFunc(keys, byPosition) {
				t.Errorf("%s are out of order", in.Table)
			}
		})
	})
}

func TestDependenciesCloseNoLoop(t *testing.T) {
	each(t, func(t *testing.T, w *campaign.Workbook) {
		place := map[campaign.ID]int{}
		for i, task := range w.Tasks {
			place[task.ID] = i
		}
		for _, d := range w.Dependencies {
			task, on := w.Tasks[place[d.Task]], w.Tasks[place[d.On]]
			if place[d.On] >= place[d.Task] || on.Due > task.Due {
				t.Errorf("%s, due %s, waits for %s, due %s", task.ID, task.Due, on.ID, on.Due)
			}
		}
	})
}

func TestBudgetAddsUp(t *testing.T) {
	each(t, func(t *testing.T, w *campaign.Workbook) {
		sum := *w.Campaign.Reserve
		for _, l := range w.BudgetLines {
			sum += *l.Planned
		}
		if sum != *w.Campaign.Approved {
			t.Errorf("lines and reserve are %d, approved %d", sum, *w.Campaign.Approved)
		}
	})
}

func TestWorkbookIsLikeARealOne(t *testing.T) {
	w := testkit.Workbook(600, 1)
	chinese, done := 0, 0
	for _, task := range w.Tasks {
		if unicode.Is(unicode.Han, []rune(task.Title)[0]) {
			chinese++
		}
		if task.State == "done" {
			done++
		}
	}
	for _, c := range []struct {
		what           string
		got, low, high int
	}{
		{"tasks", len(w.Tasks), 600, 600},
		{"Chinese titles", chinese, 420, 540},
		{"tasks done", done, 1, 599},
		{"items", len(w.Items), 200, 400},
		{"dependencies", len(w.Dependencies), 200, 400},
		{"people", len(w.People), 40, 50},
		{"groups", len(w.Groups), 7, 7},
		{"posts", len(w.Posts), 60, 70},
	} {
		if c.got < c.low || c.got > c.high {
			t.Errorf("%s: %d, want %d to %d", c.what, c.got, c.low, c.high)
		}
	}
	campaign.Lists(w, func(in *campaign.Info, s reflect.Value) {
		if s.Len() == 0 && in.Kind != "print" && in.Kind != "attachment" { // which have paper and bytes elsewhere
			t.Errorf("no %s", in.Table)
		}
	})
	first, last := w.Live()
	if w.Tasks[0].Due != first.Add(-45) || w.Tasks[599].Due <= last {
		t.Errorf("due from %s to %s, live from %s to %s", w.Tasks[0].Due, w.Tasks[599].Due, first, last)
	}
}

func TestWorkbookRepeats(t *testing.T) {
	if !reflect.DeepEqual(testkit.Workbook(60, 3), testkit.Workbook(60, 3)) {
		t.Error("one seed makes two workbooks")
	}
	a, b := testkit.Workbook(60, 3), testkit.Workbook(60, 4)
	if a.Campaign.ID == b.Campaign.ID || a.Campaign.Name == b.Campaign.Name {
		t.Errorf("two seeds make %s and %s", a.Campaign.Name, b.Campaign.Name)
	}
}

func BenchmarkWorkbook(b *testing.B) {
	for seed := uint64(0); b.Loop(); seed++ {
		testkit.Workbook(300, seed)
	}
}
