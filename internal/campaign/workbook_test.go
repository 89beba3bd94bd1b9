package campaign_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/testkit"
)

func ptr[T any](v T) *T { return &v }

// A workbook made again of its own creations is the same workbook, also when they travelled as JSON.
func TestBuildOfCreates(t *testing.T) {
	for seed := range uint64(3) {
		w := testkit.Workbook(40, seed)
		b, err := json.Marshal(w.Creates())
		if err != nil {
			t.Fatal(err)
		}
		var edits []campaign.Edit
		if err := json.Unmarshal(b, &edits); err != nil {
			t.Fatal(err)
		}
		again, err := campaign.Build(edits)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again, w) {
			t.Errorf("seed %d: another workbook", seed)
		}
	}
}

func TestCreatesLeaveDefaultsOut(t *testing.T) {
	w := &campaign.Workbook{
		Campaign: campaign.Campaign{ID: "c", Name: "甲", Scenario: "custom", Stage: "plan", Currency: "CNY"},
		Tasks:    []campaign.Task{{ID: "t", Title: "场地", Stage: "plan", State: "doing"}},
		Risks:    []campaign.Risk{{ID: "r", Name: "雨", Category: "other", Impact: ptr(int64(0))}},
	}
	got := w.Creates()
	want := []campaign.Edit{
		{Op: campaign.Create, Kind: "campaign", Row: "c", Set: campaign.Fields{"name": "甲"}},
		{Op: campaign.Create, Kind: "task", Row: "t", Set: campaign.Fields{"title": "场地", "state": "doing"}},
		{Op: campaign.Create, Kind: "risk", Row: "r", Set: campaign.Fields{"name": "雨", "impact": int64(0)}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v\nwant %v", got, want)
	}
}

func TestBuildNamesWhatIsWrong(t *testing.T) {
	_, err := campaign.Build([]campaign.Edit{
		{Op: campaign.Create, Kind: "task", Row: "t", Set: campaign.Fields{"title": "x"}},
		{Op: campaign.Create, Kind: "task", Row: "u"},
		{Op: campaign.Create, Kind: "tusk", Row: "v"},
	})
	var e *campaign.Error
	if !errors.As(err, &e) || e.Code != "invalid" || len(e.Problems) != 2 {
		t.Fatal(err)
	}
	if p := e.Problems[0]; p.Edit != 1 || p.Code != "required" || p.Field != "title" {
		t.Errorf("%+v", p)
	}
	if p := e.Problems[1]; p.Edit != 2 || p.Code != "kind.unknown" {
		t.Errorf("%+v", p)
	}
}

func TestLists(t *testing.T) {
	var names []string
	campaign.Lists(&campaign.Workbook{}, func(in *campaign.Info, s reflect.Value) {
		names = append(names, in.Table)
		if s.Type().Elem() != in.Struct {
			t.Errorf("%s is a list of %s", in.Table, s.Type().Elem())
		}
	})
	campaign.Lists(&campaign.Library{}, func(in *campaign.Info, _ reflect.Value) { names = append(names, in.Table) })
	for _, in := range campaign.Kinds() {
		if in.Kind != "campaign" && in.Kind != "reading" && in.Kind != "response" && !slices.Contains(names, in.Table) {
			t.Errorf("%s are in no book", in.Table)
		}
	}
}

func TestLive(t *testing.T) {
	live := func(starts, ends campaign.Date) campaign.Period {
		return campaign.Period{Kind: "live", Starts: starts, Ends: ends}
	}
	warmup := campaign.Period{Kind: "warmup", Starts: "2026-01-01", Ends: "2026-12-31"}
	for _, tt := range []struct {
		name        string
		periods     []campaign.Period
		first, last campaign.Date
	}{
		{"none", nil, "", ""},
		{"another kind", []campaign.Period{warmup}, "", ""},
		{"one", []campaign.Period{warmup, live("2026-06-04", "2026-06-10")}, "2026-06-04", "2026-06-10"},
		{"no end", []campaign.Period{live("2026-06-04", "")}, "2026-06-04", "2026-06-04"},
		{"no start", []campaign.Period{live("", "2026-06-10")}, "", "2026-06-10"},
		{"not dated", []campaign.Period{live("", "")}, "", ""},
		{"two", []campaign.Period{live("2026-07-01", "2026-07-02"), live("2026-06-04", "2026-06-10")}, "2026-06-04", "2026-07-02"},
	} {
		w := &campaign.Workbook{Periods: tt.periods}
		if first, last := w.Live(); first != tt.first || last != tt.last {
			t.Errorf("%s: %s to %s", tt.name, first, last)
		}
	}
}

func TestSummarise(t *testing.T) {
	w := &campaign.Workbook{
		Campaign: campaign.Campaign{ID: "c", Name: "新品发布", Client: "星河", Scenario: "launch", Form: "hybrid", Stage: "execute", Lead: "p2", Sample: true},
		People:   []campaign.Person{{ID: "p1", Name: "王"}, {ID: "p2", Name: "李"}},
		Periods:  []campaign.Period{{Kind: "live", Name: "正式", Starts: "2026-06-04", Ends: "2026-06-10"}},
		Tasks: []campaign.Task{
			{Stage: "plan", State: "done", Due: "2026-05-01"},
			{Stage: "plan", State: "done"},
			{Stage: "plan", State: "doing", Due: "2026-05-20"},
			{Stage: "execute", State: "todo", Due: "2026-05-15", Title: "布展"},
			{Stage: "execute", State: "todo", Due: "2026-05-15", Title: "彩排"},
			{Stage: "execute", State: "todo"},
			{Stage: "review", State: "done", Due: "2026-04-01"},
		},
	}
	got := campaign.Summarise(w)
	want := campaign.Summary{ID: "c", Name: "新品发布", Client: "星河", Scenario: "launch", Form: "hybrid", Stage: "execute", Lead: "李",
		Live: "2026-06-04", LiveEnd: "2026-06-10", Tasks: 7, Done: 3, NextDue: "2026-05-15", NextTask: "布展", Sample: true,
		Progress: map[string]campaign.StageProgress{"plan": {Tasks: 3, Done: 2}, "execute": {Tasks: 3}, "review": {Tasks: 1, Done: 1}}, Periods: got.Periods}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	empty := campaign.Summarise(&campaign.Workbook{Campaign: campaign.Campaign{Trashed: true, Template: true}, Tasks: []campaign.Task{{Stage: "plan", State: "done", Due: "2026-01-01"}}})
	if empty.NextDue != "" || empty.Lead != "" || !empty.Trashed || !empty.Template || empty.Progress["plan"].Done != 1 {
		t.Errorf("%+v", empty)
	}
}

// With gives what reading the rows again would give, and leaves the workbook it was asked of as it was.
func TestWith(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	for round := range 200 {
		w := testkit.Workbook(12, uint64(round%7))
		before, _ := json.Marshal(w)
		rows := map[campaign.Kind]map[campaign.ID]campaign.Fields{}
		campaign.Lists(w, func(in *campaign.Info, s reflect.Value) {
			rows[in.Kind] = map[campaign.ID]campaign.Fields{}
			for i := range s.Len() {
				f := in.Values(s.Index(i).Interface())
				rows[in.Kind][campaign.ID(f["id"].(string))] = f
			}
		})
		var changes []campaign.Change
		for range 1 + r.IntN(6) {
			in := campaign.Kinds()[1+r.IntN(18)]
			ids := []campaign.ID{campaign.ID(fmt.Sprint("new", r.IntN(3)))}
			for id := range rows[in.Kind] {
				ids = append(ids, id)
			}
			slices.Sort(ids)
			id := ids[r.IntN(len(ids))]
			row := campaign.Fields{"id": string(id)}
			for _, f := range in.Fields[1:] {
				row[f.Name] = f.Zero()
				if old := rows[in.Kind][id]; old != nil {
					row[f.Name] = old[f.Name]
				}
			}
			c := campaign.Change{Kind: in.Kind, ID: id, Row: row}
			switch r.IntN(4) {
			case 0:
				c.Row = nil
				delete(rows[in.Kind], id)
			case 1:
				if in.Field("position") != nil {
					row["position"] = string("1VVz"[r.IntN(4)])
				}
				rows[in.Kind][id] = row
			default:
				if in.Field("notes") != nil {
					row["notes"] = fmt.Sprint("备注", r.IntN(100))
				}
				rows[in.Kind][id] = row
			}
			changes = append(changes, c)
		}
		got := w.With(changes)
		campaign.Lists(got, func(in *campaign.Info, s reflect.Value) {
			var want []campaign.Fields
			for _, row := range rows[in.Kind] {
				want = append(want, row)
			}
			slices.SortFunc(want, func(a, b campaign.Fields) int {
				pa, _ := a["position"].(string)
				pb, _ := b["position"].(string)
				return strings.Compare(pa+"\x00"+a["id"].(string), pb+"\x00"+b["id"].(string))
			})
			var have []campaign.Fields
			for i := range s.Len() {
				have = append(have, in.Values(s.Index(i).Interface()))
			}
			if !reflect.DeepEqual(have, want) {
				t.Fatalf("round %d: %s after %+v\n%v\nwant %v", round, in.Table, changes, have, want)
			}
		})
		if after, _ := json.Marshal(w); string(after) != string(before) {
			t.Fatalf("round %d: the workbook itself changed", round)
		}
	}
	c := campaign.Campaign{ID: "c", Name: "甲", Client: "乙"}
	w := &campaign.Workbook{Campaign: c}
	got := w.With([]campaign.Change{{Kind: "campaign", ID: "c", Row: campaign.Fields{"id": "c", "name": "丙"}}, {Kind: "lesson", ID: "l", Row: campaign.Fields{"id": "l"}}})
	if got.Campaign.Name != "丙" || got.Campaign.Client != "乙" || w.Campaign.Name != "甲" {
		t.Errorf("%+v", got.Campaign)
	}
}
