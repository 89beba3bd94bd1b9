package campaign

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func happenedBook() *Workbook {
	return &Workbook{
		Campaign:    Campaign{ID: "c", Lead: "lin"},
		Periods:     []Period{{ID: "live", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-10"}},
		Departments: []Department{{ID: "ops", Name: "运营部", Lead: "su"}},
		People:      []Person{{ID: "lin", Name: "林"}, {ID: "su", Name: "苏", Department: "ops"}},
		Groups:      []Group{{ID: "g1", Name: "执行组", Lead: "su"}, {ID: "g2", Name: "推广组", Lead: "lin"}},
		Goals:       []Goal{{ID: "signups", Name: "报名"}, {ID: "exposure", Name: "曝光", Parent: "signups"}},
		Incidents:   []Incident{{ID: "rain", Name: "暴雨", Cause: "没有雨棚", Outcome: "移到室内", Owner: "su"}},
		Deviations:  []Deviation{{ID: "clicks", Name: "点击率偏低", Cause: "文案", Fix: "换首图"}},
		BudgetLines: []BudgetLine{
			{ID: "print", Category: "物料", Item: "印刷", Planned: new(int64(1000)), Paid: new(int64(1300)), Owner: "lin"}, // 300 over
			{ID: "cups", Category: "物料", Item: "杯子", Planned: new(int64(500)), Paid: new(int64(400))},                  // 100 under: 200 over in all
			{ID: "kol", Category: "推广", Item: "达人", Planned: new(int64(500)), Committed: new(int64(500))},
		},
		Tasks: []Task{
			{ID: "open", Title: "搭建", Group: "g1", Due: "2026-06-01", State: "doing"},
			{ID: "slow", Title: "验收", Group: "g1", Due: "2026-06-01", State: "done", DoneOn: "2026-06-02"},
			{ID: "good", Title: "定稿", Group: "g2", Due: "2026-06-01", State: "done", DoneOn: "2026-06-01"},
			{ID: "next", Title: "回顾", Group: "g2", Due: "2026-06-11", State: "todo"}, // due today
			{ID: "lone", Title: "发票", Due: "2026-06-10", State: "todo"},
		},
	}
}

func TestHappened(t *testing.T) {
	w := happenedBook()
	said := func() (out []string) {
		for _, h := range Happened(w, "2026-06-11") {
			d := h.Draft
			out = append(out, fmt.Sprintf("%s %v %s.%s owner=%s department=%s cause=%s measure=%s notes=%s", h.Code, h.Params, h.Kind, h.Row, d.Owner, d.Department, d.Cause, d.Measure, strings.ReplaceAll(d.Notes, "\n", "|")))
		}
		return out
	}
	all := []string{
		"incident map[name:暴雨] incident.rain owner=su department=ops cause=没有雨棚 measure= notes=移到室内",
		"deviation map[name:点击率偏低] deviation.clicks owner= department= cause=文案 measure=换首图 notes=",
		"overrun map[amount:200 category:物料] budget_line.print owner=lin department= cause= measure= notes=",
		"late map[count:2 group:执行组] task.open owner=su department=ops cause= measure= notes=搭建|验收",
		"late map[count:1 group:] task.lone owner= department= cause= measure= notes=发票",
	}
	if got := said(); !slices.Equal(got, all) {
		t.Fatalf("%s", strings.Join(got, "\n"))
	}
	// What was taken over, or is pointed to, is not offered again: the overrun by its id, the incident by a reference.
	w.Improvements = []Improvement{{ID: Happened(w, "2026-06-11")[2].Key, Name: "印刷超支"}, {ID: "own", Name: "雨", Incident: "rain"}}
	if got := said(); !slices.Equal(got, []string{all[1], all[3], all[4]}) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	if got := Happened(&Workbook{}, "2026-06-11"); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// The live period ends on Wednesday 10 June 2026; in time are the 11th, 12th, 15th, 16th and 17th, the third of them the
// 15th. On Saturday the 20th it is over, and the next work day is Monday the 22nd.
func TestReviewMeeting(t *testing.T) {
	w, c := happenedBook(), NewCalendar(nil)
	if first, last := ReviewSpan(w, c, 5); first != "2026-06-11" || last != "2026-06-17" {
		t.Errorf("%s to %s", first, last)
	}
	for today, want := range map[Date]Date{"2026-05-01": "2026-06-15", "2026-06-16": "2026-06-16", "2026-06-20": "2026-06-22"} {
		if got := ProposeReview(w, c, 5, today); got != want {
			t.Errorf("on %s: %s, want %s", today, got, want)
		}
	}
	if got := Attendees(w); !slices.Equal(got, []string{"林", "苏"}) {
		t.Errorf("%v", got)
	}
	w.Improvements = []Improvement{{Kind: "problem", Name: "排队"}, {Kind: "success", Name: "预售"}}
	got := []string{}
	for _, p := range ReviewAgenda(w, "2026-06-11") {
		got = append(got, fmt.Sprint(p.Code, " ", p.Params, p.Names))
	}
	// planned 1000 + 500 + 500; spent 1300 + 400 + 500; late are open, slow and lone of five
	want := []string{"goals map[count:1] [报名]", "budget map[planned:2000 spent:2200] []", "overrun map[count:1] [物料]", "incidents map[count:1] [暴雨]", "deviations map[count:1] [点击率偏低]",
		"late map[count:3 tasks:5] []", "problems map[count:1] [排队]", "bare map[count:1] []", "well map[count:1] [预售]", "decide map[] []"}
	if !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	w.Periods = nil
	if first, last := ReviewSpan(w, c, 5); first != "" || last != "" || ProposeReview(w, c, 5, "2026-06-11") != "" {
		t.Errorf("%s to %s", first, last)
	}
	if got := ReviewAgenda(&Workbook{}, "2026-06-11"); len(got) != 1 || got[0].Code != "decide" {
		t.Errorf("%v", got)
	}
}
