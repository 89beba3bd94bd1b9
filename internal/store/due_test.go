package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// What falls due in a span of days is open, dated and of a campaign at work; by day, then time, those without one last.
func TestDue(t *testing.T) {
	s := one(t)
	apply(t, s, create("person", "p", "name", "何苗"), create("group", "g", "name", "后勤"),
		create("task", "early", "title", "前一天", "due", "2026-06-03"),
		create("task", "first", "title", "第一天", "due", "2026-06-04", "owner", "p", "group", "g", "milestone", true),
		create("task", "noon", "title", "中午", "due", "2026-06-04", "due_time", "12:00", "state", "doing"),
		create("task", "last", "title", "最后一天", "due", "2026-06-10"),
		create("task", "late", "title", "后一天", "due", "2026-06-11"),
		create("task", "done", "title", "做完的", "due", "2026-06-05", "state", "done"),
		create("task", "undated", "title", "没有日期"))
	other := func(id campaign.ID, set ...any) {
		t.Helper()
		_, err := s.Apply(id, edited, []campaign.Edit{create("campaign", id, append([]any{"name", string(id)}, set...)...),
			create("task", id+"-t", "title", "别的", "due", "2026-06-04", "due_time", "09:00")})
		ok(t, err)
	}
	other("second")
	other("trash", "trashed", true)
	other("kind", "template", true)
	other("past", "stage", "archived")

	due := func(from, to campaign.Date, limit int) string {
		t.Helper()
		var out []string
		for _, d := range must(s.Due(from, to, limit))(t) {
			out = append(out, string(d.Task))
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct {
		from, to campaign.Date
		limit    int
		want     string
	}{
		{"2026-06-04", "2026-06-10", 9, "second-t noon first last"},
		{"2026-06-04", "2026-06-04", 9, "second-t noon first"},
		{"2026-06-04", "2026-06-10", 2, "second-t noon"},
		{"", "2026-06-03", 9, "early"},
		{"2026-06-05", "2026-06-09", 9, ""},
	} {
		if got := due(c.from, c.to, c.limit); got != c.want {
			t.Errorf("%s to %s, %d: %q, want %q", c.from, c.to, c.limit, got, c.want)
		}
	}
	first := must(s.Due("2026-06-04", "2026-06-04", 9))(t)[2]
	if want := (DueTask{camp, "新品发布", "first", "第一天", "何苗", "后勤", "2026-06-04", "", "todo", true}); first != want {
		t.Errorf("%+v, want %+v", first, want)
	}
	counts := must(s.DueCounts("2026-06-04", "2026-06-10"))(t)
	if want := []DueCount{{"2026-06-04", camp, 2}, {"2026-06-04", "second", 1}, {"2026-06-10", camp, 1}}; !slices.Equal(counts, want) {
		t.Errorf("%+v, want %+v", counts, want)
	}
	if got := must(s.DueCounts("2030-01-01", "2030-01-31"))(t); got == nil || len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

// The calendar of a thousand campaigns asks the index, not every task there is.
func TestDueAsksItsIndex(t *testing.T) {
	s := one(t)
	for _, q := range []string{dueTasks, dueCounts} {
		args := []any{"2026-06-01", "2026-06-30", 9}
		rows, err := s.reads.Query("EXPLAIN QUERY PLAN "+q, args[:strings.Count(q, "?")]...)
		ok(t, err)
		var plan []string
		for rows.Next() {
			var id, parent, unused int
			var step string
			ok(t, rows.Scan(&id, &parent, &unused, &step))
			plan = append(plan, step)
		}
		ok(t, rows.Err())
		if got := fmt.Sprint(plan); !strings.Contains(got, "INDEX tasks_due (due>? AND due<?)") {
			t.Errorf("%s", got)
		}
	}
}
