package app_test

import (
	"reflect"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// keyed makes a campaign of tasks called by their ids, with the keys given.
func keyed(t *testing.T, keys ...string) (*app.App, campaign.ID) {
	t.Helper()
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	edits := []campaign.Edit{}
	for i, k := range keys {
		name := string(rune('A' + i))
		edits = append(edits, task(campaign.ID(name), campaign.Fields{"title": name, "position": k}))
	}
	apply(t, a, id, edits...)
	return a, id
}

func ids(letters string) (out []campaign.ID) {
	for _, l := range letters {
		out = append(out, campaign.ID(l))
	}
	return out
}

func TestMove(t *testing.T) {
	for _, tc := range []struct {
		rows, after, before string
		want                string
		patched             string // the rows that are written
	}{
		{"A", "C", "", "B C A D", "A"},
		{"D", "", "A", "D A B C", "D"},
		{"DB", "", "", "A C D B", "DB"},
		{"CA", "D", "", "B D C A", "CA"},
		{"AB", "B", "", "A B C D", ""}, // where they are
		{"BC", "B", "", "A B C D", ""}, // beside one of themselves
		{"BD", "", "B", "A B D C", "BD"},
		{"A", "", "B", "A B C D", ""},
		{"D", "", "", "A B C D", ""},
		{"BxxB", "D", "", "A C D B", "B"}, // what is gone is passed over
		{"A", "gone", "C", "B A C D", "A"},
	} {
		a, id := keyed(t, "V001", "V002", "V003", "V004")
		was := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
		got := must[app.Applied](t)(a.Edits.Move(id, "task", ids(tc.rows), app.Place{After: campaign.ID(tc.after), Before: campaign.ID(tc.before)}, nil))
		if titles(t, a, id) != tc.want {
			t.Errorf("%+v: %s", tc, titles(t, a, id))
		}
		patched := map[campaign.ID]bool{}
		for _, c := range got.Changes {
			patched[c.ID] = true
			if !reflect.DeepEqual(c.Fields, []string{"position"}) {
				t.Errorf("%+v: %s changes %v", tc, c.ID, c.Fields)
			}
		}
		for _, r := range ids(tc.patched) {
			if !patched[r] {
				t.Errorf("%+v: %s is not written", tc, r)
			}
		}
		if len(patched) != len(tc.patched) || (got.Step == "") != (tc.patched == "") {
			t.Errorf("%+v: step %q writes %v", tc, got.Step, patched)
		}
		if got.Step != "" {
			undone(t, a, id, was)
		}
	}
}

// A row dropped into another group takes its fields in the same step; where the place is the same, the fields alone.
func TestMoveSets(t *testing.T) {
	a, id := keyed(t, "V001", "V002", "V003")
	was := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	got := must[app.Applied](t)(a.Edits.Move(id, "task", ids("A"), app.Place{After: "B"}, campaign.Fields{"stage": "review", "state": "done"}))
	if x := taskOf(t, a, id, "A"); x.Stage != "review" || x.State != "done" || x.DoneOn != "2026-05-26" || titles(t, a, id) != "B A C" || got.Label != "move “A”" {
		t.Errorf("%+v %q", x, got.Label)
	}
	undone(t, a, id, was)
	got = must[app.Applied](t)(a.Edits.Move(id, "task", ids("AB"), app.Place{Before: "C"}, campaign.Fields{"stage": "review"}))
	if got.Label != "change stage · 2 rows" || len(got.Changes) != 2 || titles(t, a, id) != "A B C" {
		t.Errorf("%+v", got)
	}
	if got = must[app.Applied](t)(a.Edits.Move(id, "task", ids("AB"), app.Place{}, nil)); got.Label != "move 2 rows" {
		t.Error(got.Label)
	}
}

// Between equal keys, and where keys would grow too long, the rows around get new keys in the same step.
func TestMoveMakesRoom(t *testing.T) {
	long := strings.Repeat("V", 48)
	for _, tc := range []struct {
		name    string
		keys    []string
		patched string
	}{
		{"equal keys", []string{"V001", "V005", "V005", "V005", "V009"}, "ACD"},
		{"long keys", []string{"V001", long + "V1", long + "V2", "W", "X"}, "ABC"},
	} {
		a, id := keyed(t, tc.keys...)
		was := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
		got := must[app.Applied](t)(a.Edits.Move(id, "task", ids("A"), app.Place{After: "B"}, nil))
		if titles(t, a, id) != "B A C D E" || got.Label != "move “A”" {
			t.Errorf("%s: %s, %q", tc.name, titles(t, a, id), got.Label)
		}
		patched := ""
		for _, x := range was.Tasks {
			for _, c := range got.Changes {
				if c.ID == x.ID {
					patched += string(c.ID)
				}
			}
		}
		if patched != tc.patched {
			t.Errorf("%s: new keys for %s", tc.name, patched)
		}
		for _, x := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Tasks {
			if len(x.Position) > campaign.MaxPosition && strings.Contains(tc.patched, x.Title) {
				t.Errorf("%s: key %q", tc.name, x.Position)
			}
		}
		undone(t, a, id, was)
	}
}

func TestMoveRefuses(t *testing.T) {
	a, id := keyed(t, "V001", "V002")
	for _, tc := range []struct {
		kind  campaign.Kind
		rows  []campaign.ID
		place app.Place
		set   campaign.Fields
		want  string
	}{
		{"task", ids("xy"), app.Place{}, nil, "row.gone"}, {"task", ids("A"), app.Place{After: "gone"}, nil, "row.gone"}, {"dependency", ids("A"), app.Place{}, nil, "kind.unordered"},
		{"dance", ids("A"), app.Place{}, nil, "kind.unknown"}, {"task", ids("A"), app.Place{}, campaign.Fields{"stage": "x"}, "choice"}, {"task", make([]campaign.ID, 5001), app.Place{}, nil, "rows.many"},
	} {
		_, err := a.Edits.Move(id, tc.kind, tc.rows, tc.place, tc.set)
		if e, ok := err.(*app.Error); !ok || e.Code != tc.want && (len(e.Fields) == 0 || e.Fields[0].Code != tc.want) || strings.Contains(err.Error(), "{{") || strings.Contains(err.Error(), "problem.") {
			t.Errorf("%+v: %v", tc, err)
		}
		if _, err := a.Edits.Duplicate(id, tc.kind, tc.rows); tc.place.After == "" && tc.set == nil && code(err) == "" {
			t.Errorf("%+v was copied", tc)
		}
	}
	if got := must[app.Applied](t)(a.Edits.Move(id, "task", nil, app.Place{}, nil)); got.Step != "" {
		t.Errorf("%+v", got)
	}
}

func TestDuplicate(t *testing.T) {
	a, id := grid(t, locale.Zh)
	create := func(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: set}
	}
	apply(t, a, id,
		create("item", "i1", campaign.Fields{"task": "t1", "text": "size", "done": true, "position": "V001"}), create("item", "i2", campaign.Fields{"task": "t1", "text": "print", "position": "V002"}),
		create("item", "i3", campaign.Fields{"task": "t3", "text": "form", "position": "V001"}),
		create("dependency", "d1", campaign.Fields{"task": "t1", "on": "t2"}), create("dependency", "d2", campaign.Fields{"task": "t1", "on": "t3"}), create("dependency", "d3", campaign.Fields{"task": "t2", "on": "t3"}))
	apply(t, a, id, campaign.Edit{Op: campaign.Patch, Kind: "task", Row: "t1", Set: campaign.Fields{"state": "done"}})
	was := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	got := must[app.Duplicated](t)(a.Edits.Duplicate(id, "task", []campaign.ID{"t2", "gone", "t1"}))
	if titles(t, a, id) != "Poster Poster（副本） Stage Stage（副本） Permit" || got.Applied.Label != "复制 2 行" || len(got.Rows) != 3 || got.Rows[1] != "" {
		t.Fatalf("%s, %q, %v", titles(t, a, id), got.Applied.Label, got.Rows)
	}
	poster, stage := got.Rows[2], got.Rows[0]
	p := taskOf(t, a, id, poster)
	if p.State != "todo" || p.DoneOn != "" || p.Due != "2026-05-25" || p.Starts != "2026-05-20" || taskOf(t, a, id, stage).Owner != "p1" {
		t.Errorf("%+v", p)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	items := ""
	for _, i := range w.Items {
		if i.Task == poster {
			items += i.Text + " "
			if i.Done {
				t.Errorf("%+v is done", i)
			}
		}
	}
	if items != "size print " || len(w.Items) != 5 {
		t.Errorf("%q of %d", items, len(w.Items))
	}
	// The copy of Poster waits for the copy of Stage and for Permit itself, the copy of Stage for Permit; nothing waits for
	// a copy that did not before.
	waits := map[[2]campaign.ID]bool{}
	for _, d := range w.Dependencies {
		waits[[2]campaign.ID{d.Task, d.On}] = true
	}
	if want := map[[2]campaign.ID]bool{{"t1", "t2"}: true, {"t1", "t3"}: true, {"t2", "t3"}: true, {poster, stage}: true, {poster, "t3"}: true, {stage, "t3"}: true}; !reflect.DeepEqual(waits, want) || len(w.Dependencies) != 6 {
		t.Errorf("%v", waits)
	}
	undone(t, a, id, was)
	if one := must[app.Duplicated](t)(a.Edits.Duplicate(id, "task", []campaign.ID{"t3"})); one.Applied.Label != "复制“Permit”" {
		t.Error(one.Applied.Label)
	}
}

// Other kinds are copied alike, without what has happened to the original only.
func TestDuplicateOtherKinds(t *testing.T) {
	a, id := grid(t, locale.En)
	create := func(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: set}
	}
	long := strings.Repeat("x", campaign.MaxText)
	apply(t, a, id, create("budget_line", "b1", campaign.Fields{"item": "Stage", "planned": 500, "paid": 300}), create("material", "m1", campaign.Fields{"name": long, "quantity": 5, "accepted": 4}),
		create("channel", "c1", campaign.Fields{"name": "Feed"}), create("post", "o1", campaign.Fields{"channel": "c1", "title": "Teaser", "status": "published"}), create("goal", "k1", campaign.Fields{"name": "Reach", "target": 1.5}))
	for kind, row := range map[campaign.Kind]campaign.ID{"budget_line": "b1", "material": "m1", "channel": "c1", "goal": "k1", "group": "g1", "person": "p1"} {
		if got := must[app.Duplicated](t)(a.Edits.Duplicate(id, kind, []campaign.ID{row})); got.Rows[0] == "" || got.Applied.Step == "" {
			t.Errorf("%s: %+v", kind, got)
		}
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if b := w.BudgetLines[1]; b.Item != "Stage (copy)" || *b.Planned != 500 || b.Paid != nil {
		t.Errorf("%+v", b)
	}
	if m := w.Materials[1]; !strings.HasSuffix(m.Name, "x… (copy)") || len([]rune(m.Name)) != campaign.MaxText || m.Accepted != nil || *m.Quantity != 5 {
		t.Errorf("%d characters", len([]rune(m.Name)))
	}
	if len(w.Posts) != 2 || w.Posts[1].Title != "Teaser" || w.Posts[1].Status != "idea" || w.Posts[1].Channel != w.Channels[1].ID {
		t.Errorf("%+v", w.Posts)
	}
	if g := w.Goals[1]; g.Name != "Reach (copy)" || *g.Target != 1.5 {
		t.Errorf("%+v", g)
	}
}
