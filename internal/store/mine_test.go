package store

import (
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// What somebody has to see to is theirs by name in whichever campaign at work, and what nobody owns in a group they lead.
func TestOwned(t *testing.T) {
	s := one(t)
	apply(t, s, create("person", "p", "name", "Ann  Lee"), create("person", "q", "name", "何苗"), create("group", "g", "name", "后勤", "lead", "p"), create("group", "h", "name", "推广", "lead", "q"),
		create("task", "undated", "title", "没有日期", "owner", "p"),
		create("task", "late", "title", "晚了", "due", "2026-05-20", "owner", "p", "group", "h", "state", "doing"),
		create("task", "noon", "title", "中午", "due", "2026-06-04", "due_time", "12:00", "owner", "p"),
		create("task", "day", "title", "当天", "due", "2026-06-04", "owner", "p"),
		create("task", "led", "title", "没人认领", "due", "2026-06-05", "group", "g"),
		create("task", "not-led", "title", "别组没人认领", "due", "2026-06-05", "group", "h"),
		create("task", "of-another", "title", "组里别人的", "due", "2026-06-05", "group", "g", "owner", "q"),
		create("task", "done", "title", "做完的", "due", "2026-06-05", "owner", "p", "state", "done"),
		create("dependency", "d1", "task", "day", "on", "late"), create("dependency", "d2", "task", "noon", "on", "done"))
	other := func(id campaign.ID, person string, set ...any) {
		t.Helper()
		_, err := s.Apply(id, edited, []campaign.Edit{create("campaign", id, append([]any{"name", string(id)}, set...)...),
			create("person", "p", "name", person), create("task", id, "title", "别的", "due", "2026-06-04", "due_time", "09:00", "owner", "p")})
		ok(t, err)
	}
	other("second", " ann lee")
	other("stranger", "Anne Lee")
	other("trash", "Ann Lee", "trashed", true)
	other("kind", "Ann Lee", "template", true)
	other("past", "Ann Lee", "stage", "archived")

	owned := func(name string, limit int) (string, int) {
		t.Helper()
		list, more, err := s.Owned(name, limit)
		ok(t, err)
		var out []string
		for _, d := range list {
			w := string(d.Task)
			if d.Led {
				w += " (led)"
			}
			if d.Waiting {
				w += " (waiting)"
			}
			out = append(out, w)
		}
		return strings.Join(out, ", "), more
	}
	for _, c := range []struct {
		name  string
		limit int
		want  string
		more  int
	}{
		{"ANN LEE", 9, "late, second, noon, day (waiting), led (led), undated", 0},
		{"ann lee", 2, "late, second", 4},
		{"何苗", 9, "not-led (led), of-another", 0},
		{"nobody", 9, "", 0},
		{" ", 9, "", 0},
	} {
		if got, more := owned(c.name, c.limit); got != c.want || more != c.more {
			t.Errorf("%q, %d: %s, %d more; want %s, %d", c.name, c.limit, got, more, c.want, c.more)
		}
	}
	list, _, err := s.Owned("Ann Lee", 1)
	ok(t, err)
	if want := (OwnTask{DueTask{camp, "新品发布", "late", "晚了", "Ann  Lee", "推广", "2026-05-20", "", "doing", false}, "", false, false}); list[0] != want {
		t.Errorf("%+v, want %+v", list[0], want)
	}
	if got, want := must(s.Owners())(t), []Owner{{"Ann Lee", 5}, {"Anne Lee", 1}, {"何苗", 1}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestNobodyOwnsAnything(t *testing.T) {
	s := one(t)
	if list, more, err := s.Owned("x", 9); err != nil || list == nil || len(list)+more != 0 {
		t.Errorf("%v %d %v", list, more, err)
	}
	if got := must(s.Owners())(t); got == nil || len(got) != 0 {
		t.Errorf("%v", got)
	}
}
