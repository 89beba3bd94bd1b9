package store

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

// A whole campaign through one step, the file and a merge comes back as it was, its lists in order.
func TestWorkbookIsWhatWasWritten(t *testing.T) {
	made := testkit.Workbook(60, 1)
	scope := made.Campaign.ID
	dir, c := folder(t), new(clock)
	a, b := laptop(t, dir, "A", c.behind(0)), laptop(t, dir, "B", c.behind(0))
	_, err := a.Apply(scope, edited, made.Creates())
	ok(t, err)
	list, err := a.Steps(scope)
	ok(t, err)
	_, err = b.Merge(wire(t, list))
	ok(t, err)
	want := made.With(nil)
	campaign.Lists(want, func(_ *campaign.Info, s reflect.Value) {
		if s.IsNil() {
			s.Set(reflect.MakeSlice(s.Type(), 0, 0)) // read lists are never nil
		}
	})
	for _, s := range []*Store{a, reopen(t, b)} {
		got := must(s.Workbook(scope))(t)
		if !reflect.DeepEqual(got, want) {
			same(t, "workbook", marshal(t, got), marshal(t, want))
			t.Error("the workbook differs in nil lists")
		}
		sound(t, s)
	}
	if again := marshal(t, must(a.Workbook(scope))(t)); strings.Contains(again, "null,\n \"items\"") || strings.Contains(again, "\"prints\": null") {
		t.Error("an empty list travels as null")
	}
}

func TestLibrary(t *testing.T) {
	s := one(t)
	l := must(s.Library())(t)
	if b, err := json.Marshal(l); err != nil || string(b) != `{"people":[],"partners":[],"lessons":[],"settings":[]}` {
		t.Errorf("%s %v", b, err)
	}
	_, err := s.Apply(campaign.LibraryScope, edited, []campaign.Edit{create("person", "p", "name", "王", "position", "W"), create("person", "q", "name", "李", "position", "V"),
		create("setting", "handout.paper", "value", `"a4"`), create("lesson", "l", "text", "早订", "scenario", "launch")})
	ok(t, err)
	l = must(s.Library())(t)
	if len(l.People) != 2 || l.People[0].Name != "李" || l.Settings[0].Value != `"a4"` || l.Lessons[0].Kind != "keep" {
		t.Errorf("%+v", l)
	}
	if w := must(s.Workbook(camp))(t); len(w.People) != 0 {
		t.Errorf("the library's people are in a campaign: %+v", w.People)
	}
}

// Summaries follow every way a campaign changes, and cost the workspace nothing when they cannot be kept.
func TestSummaries(t *testing.T) {
	a, b := two(t)
	list := func(s *Store) []string {
		t.Helper()
		out := []string{}
		for _, m := range must(s.Summaries())(t) {
			out = append(out, string(m.ID)+" "+m.Name)
		}
		slices.Sort(out)
		return out
	}
	expect := func(s *Store, want ...string) {
		t.Helper()
		for range 2 { // made anew, and kept
			if got := list(s); !slices.Equal(got, want) {
				t.Fatalf("%q, want %q", got, want)
			}
		}
	}
	expect(a, "camp 新品发布")
	apply(t, a, patch("campaign", camp, "name", "改名"))
	expect(a, "camp 改名")
	_, err := a.Undo()
	ok(t, err)
	expect(a, "camp 新品发布")
	apply(t, b, patch("campaign", camp, "name", "乙改名"))
	m := send(t, b, a)
	expect(a, "camp 乙改名")
	_, err = a.Unmerge(m.No)
	ok(t, err)
	expect(a, "camp 新品发布")
	_, err = a.Apply("two", edited, []campaign.Edit{create("campaign", "two", "name", "第二个"), create("task", "t", "title", "x", "state", "done")})
	ok(t, err)
	_, err = a.Apply(campaign.LibraryScope, edited, []campaign.Edit{create("lesson", "l", "text", "x")})
	ok(t, err)
	expect(a, "camp 新品发布", "two 第二个")
	for _, s := range must(a.Summaries())(t) {
		if want := campaign.Summarise(must(a.Workbook(s.ID))(t)); !reflect.DeepEqual(s, want) {
			t.Errorf("%+v, want %+v", s, want)
		}
	}
	back, err := a.Backup()
	ok(t, err)
	_, err = a.Apply("two", edited, []campaign.Edit{patch("campaign", "two", "name", "改了", "trashed", true)})
	ok(t, err)
	expect(a, "camp 新品发布", "two 改了")
	_, err = a.Restore(back)
	ok(t, err)
	expect(a, "camp 新品发布", "two 第二个")
	for range 2 { // the lesson, the second campaign
		_, err = a.Undo()
		ok(t, err)
	}
	expect(a, "camp 新品发布")
	a.readonly = true
	expect(a, "camp 新品发布")
	a.readonly = false
}
