package app_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// printed is the latest print of a campaign, its numbered rows, and how many of them begin on each page.
func printed(t *testing.T, a *app.App, id campaign.ID) (p campaign.Print, rows [][3]string, counts []int) {
	t.Helper()
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	for _, one := range w.Prints {
		if one.Revision > p.Revision {
			p = one
		}
	}
	var pages [][2]any
	if err := json.Unmarshal([]byte(p.Pages), &pages); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(p.Rows), &rows); err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		counts = append(counts, int(page[1].(float64)))
	}
	return p, rows, counts
}

// pageObjects counts the pages in a PDF.
func pageObjects(pdf []byte) int { return len(regexp.MustCompile(`/Type /Page\n`).FindAll(pdf, -1)) }

// A change on the second page leaves the paper of the others as it is: it alone is out of date, printed anew and says
// which revision it replaces. What was ticked on the old paper is found by its numbers.
func TestOnlyChangedPagesArePrintedAgain(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "launch")
	o := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.En, Paper: "a4", By: "stage"}}
	first := must[app.Printed](t)(a.Print.Handout(o))
	p, rows, counts := printed(t, a, id)
	if len(counts) != first.Pages || first.Pages < 3 || pageObjects(first.PDF) != first.Pages || len(first.Only) > 0 {
		t.Fatalf("%d pages, %d in the file, rows on them %v", first.Pages, pageObjects(first.PDF), counts)
	}
	papers := func() []app.Paper { t.Helper(); return must[[]app.Paper](t)(a.Print.Papers(id, "")) }
	if got := papers(); len(got) != 1 || got[0].Fresh || len(got[0].Outdated)+len(got[0].Renew) != 0 || got[0].Pages != first.Pages || got[0].Options.By != "stage" {
		t.Errorf("%+v", got)
	}
	o.Since = 1
	if _, err := a.Print.Handout(o); code(err) != "print.unchanged" {
		t.Errorf("%v", err)
	}

	// The second task of page 2, by its number.
	tasks := slices.DeleteFunc(slices.Clone(rows), func(r [3]string) bool { return strings.Contains(r[0], ".") })
	target := tasks[counts[0]+1]
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: campaign.ID(target[1]), Set: campaign.Fields{"title": "Another title"}}}))
	if got := papers(); !got[0].Fresh || !reflect.DeepEqual(got[0].Outdated, []int{2}) || !reflect.DeepEqual(got[0].Renew, []int{2}) {
		t.Errorf("%+v", got)
	}
	if seen := must[app.Preview](t)(a.Print.Preview(o)); seen.Pages != first.Pages || !reflect.DeepEqual(seen.Only, []int{2}) {
		t.Errorf("%+v", seen.Only)
	}
	next := must[app.Printed](t)(a.Print.Handout(o))
	if next.Revision != 2 || pageObjects(next.PDF) != 1 || !reflect.DeepEqual(next.Only, []int{2}) {
		t.Errorf("revision %d, %d pages, %v", next.Revision, pageObjects(next.PDF), next.Only)
	}
	if got := papers(); got[0].Revision != 2 || got[0].Fresh {
		t.Errorf("%+v", got)
	}
	o.Since = 2
	if _, err := a.Print.Handout(o); code(err) != "print.unchanged" {
		t.Errorf("%v", err)
	}
	o.Since = 7
	if _, err := a.Print.Handout(o); code(err) != "print.no_revision" {
		t.Errorf("%v", err)
	}
	o.Since, o.Options.By = 1, "group"
	if _, err := a.Print.Handout(o); code(err) != "print.since_options" {
		t.Errorf("%v", err)
	}

	// Ticks on the old paper.
	q, _, _ := printed(t, a, id)
	short := func(rev int64, page int) string {
		return fmt.Sprintf("%s-CL-%d-%02d", must[string](t)(a.Print.CodeOf(id)), rev, page)
	}
	read := func(code, numbers string) app.TickSheet {
		t.Helper()
		return must[app.TickSheet](t)(a.Print.ReadTicks(app.TickOrder{Campaign: id, Code: code, Numbers: numbers}))
	}
	if got := read(short(1, 1), "１，2-3、 3"); got.Outdated || got.Latest != q.Revision || len(got.Ticks) != 3 || got.Ticks[2].Number != tasks[2][0] || got.Ticks[2].Row != campaign.ID(tasks[2][1]) || got.Ticks[0].Moved {
		t.Errorf("%+v", got)
	}
	if got := read(strings.ToLower("qd:"+short(1, 2)), strings.TrimLeft(target[0], "0")); !got.Outdated || len(got.Ticks) != 1 || got.Ticks[0].Title != "Another title" || !got.Ticks[0].Moved {
		t.Errorf("%+v", got)
	}
	if got := read(short(1, 2), "1, 999"); len(got.Ticks) != 0 || !reflect.DeepEqual(got.Unknown, []string{"1", "999"}) {
		t.Errorf("numbers of another page: %+v", got)
	}
	if got := read(short(p.Revision, 0)[:len(short(1, 0))-3], "1-2"); got.Page != 0 || len(got.Ticks) != 2 {
		t.Errorf("the whole paper: %+v", got)
	}
	for _, bad := range []struct{ code, numbers, want string }{
		{"7K3F", "1", "print.code"}, {"ZZZZ-XX-1-01", "1", "print.code"}, {"0000-CL-1-01", "1", "print.other_campaign"}, {short(9, 1), "1", "print.no_revision"},
		{short(1, 99), "1", "print.no_page"}, {short(1, 1), "3, zwei", "print.numbers"}, {short(1, 1), "9-3", "print.numbers"}, {short(1, 1), "1-900000", "print.numbers"},
	} {
		if _, err := a.Print.ReadTicks(app.TickOrder{Campaign: id, Code: bad.code, Numbers: bad.numbers}); code(err) != bad.want {
			t.Errorf("%s %s: %v", bad.code, bad.numbers, err)
		}
	}

	// Entered as one step, with the day; once more there is nothing left.
	enter := app.TickOrder{Campaign: id, Code: short(1, 1), Numbers: "1, 2"}
	did := must[app.Applied](t)(a.Print.EnterTicks(enter))
	if did.Label != "tick 2 from paper (the checklist, revision 1)" {
		t.Errorf("%q", did.Label)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	for _, task := range w.Tasks {
		if done := task.ID == campaign.ID(tasks[0][1]) || task.ID == campaign.ID(tasks[1][1]); done != (task.State == "done") || done != (task.DoneOn != "") {
			t.Errorf("%s: %s %s", task.Title, task.State, task.DoneOn)
		}
	}
	if _, err := a.Print.EnterTicks(enter); code(err) != "print.no_open" {
		t.Errorf("%v", err)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if got := read(short(1, 1), "1"); got.Ticks[0].Done {
		t.Error("undone, and still ticked")
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Delete, Kind: "task", Row: campaign.ID(tasks[0][1])}}))
	if got := read(short(1, 1), "1"); len(got.Ticks) != 0 || !reflect.DeepEqual(got.Gone, []string{"1"}) {
		t.Errorf("%+v", got)
	}
}

// What an older program printed has no record of its pages: all of it is out of date once something on it has changed.
func TestAPrintOfAnOlderProgram(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "launch")
	o := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}}
	must[app.Printed](t)(a.Print.Handout(o))
	p, rows, _ := printed(t, a, id)
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "print", Row: p.ID, Set: campaign.Fields{"pages": ""}},
		{Op: campaign.Patch, Kind: "task", Row: campaign.ID(rows[0][1]), Set: campaign.Fields{"title": "另一件事"}}}))
	o.Since = 1
	if got := must[app.Printed](t)(a.Print.Handout(o)); len(got.Only) != got.Pages {
		t.Errorf("%v of %d", got.Only, got.Pages)
	}
}

// Characters beyond the font are told before the paper is out, with the fields that they are in.
func TestWhereCharactersBeyondTheFontAre(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "launch")
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: w.Tasks[3].ID, Set: campaign.Fields{"title": "Feed the 🦖", "acceptance": "𐍈 and 🦖"}}}))
	o := app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.En, Paper: "a4", By: "stage"}}
	seen := must[app.Preview](t)(a.Print.Preview(o))
	want := []app.Lacking{{Kind: "task", Row: w.Tasks[3].ID, Title: "Feed the 🦖", Field: "title", Characters: "🦖"}, {Kind: "task", Row: w.Tasks[3].ID, Title: "Feed the 🦖", Field: "acceptance", Characters: "𐍈🦖"}}
	if !reflect.DeepEqual(seen.Where, want) {
		t.Errorf("missing %q in %+v", seen.Missing, seen.Where)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if clean := must[app.Preview](t)(a.Print.Preview(o)); clean.Missing != "" || len(clean.Where) != 0 {
		t.Errorf("%q in %+v", clean.Missing, clean.Where)
	}
}

// The packs of one person are counted by themselves: what changes for another, or for everybody, moves none of their numbers. The
// codes say whose a page is, so that two papers with one number are told apart by the ticks entered from them.
func TestAPacksRevisionIsItsOwn(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{
		{Op: campaign.Create, Kind: "person", Row: "zheng", Set: campaign.Fields{"name": "郑晓舟"}},
		{Op: campaign.Create, Kind: "person", Row: "wu", Set: campaign.Fields{"name": "吴越"}},
		task("t1", campaign.Fields{"title": "联调音响", "owner": "zheng"}),
		task("t2", campaign.Fields{"title": "写致辞", "owner": "wu"}),
	}))
	print := func(name string, whom campaign.ID) app.Printed {
		t.Helper()
		return must[app.Printed](t)(a.Print.Handout(app.PrintOrder{Campaign: id, Handout: name, Options: app.PrintOptions{Lang: locale.Zh, Paper: "a4", By: "stage", For: whom}}))
	}
	of := func(name string) (out [3]int64) {
		for i, whom := range []campaign.ID{"zheng", "wu", ""} {
			out[i] = print(name, whom).Revision
		}
		return out
	}
	for _, name := range []string{"role-pack", "checklist"} {
		if got := of(name); got != [3]int64{1, 1, 1} {
			t.Errorf("%s: first prints %v", name, got)
		}
	}
	steps := fmt.Sprint(must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 100})).Entries)
	for _, want := range []string{"for 郑晓舟, revision 1", "for 吴越, revision 1"} {
		if strings.Count(steps, want) != 2 {
			t.Errorf("%q is not told twice: %s", want, steps)
		}
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "task", Row: "t2", Set: campaign.Fields{"title": "写好致辞"}}}))
	for _, name := range []string{"role-pack", "checklist"} {
		if got := of(name); got != [3]int64{1, 2, 2} {
			t.Errorf("%s: %v after a change of Wu's", name, got)
		}
	}
	// Three papers with revision 1 or 2: each code finds its own rows.
	short := regexp.MustCompile(`[0-9A-Z]{4}-CL[0-9A-Z]{0,4}-[0-9]-01`)
	for whom, want := range map[campaign.ID]string{"zheng": "联调音响", "wu": "写好致辞"} {
		text := printedText(t, print("checklist", whom).PDF)
		sheet := must[app.TickSheet](t)(a.Print.ReadTicks(app.TickOrder{Campaign: id, Code: short.FindString(text), Numbers: "1"}))
		if len(sheet.Ticks) != 1 || sheet.Ticks[0].Title != want || sheet.Outdated {
			t.Errorf("%s: code %q stands for %+v", whom, short.FindString(text), sheet)
		}
	}
	seen := map[string]bool{}
	for _, whom := range []campaign.ID{"zheng", "wu", ""} {
		c := short.FindString(printedText(t, print("checklist", whom).PDF))
		if c == "" || seen[c] {
			t.Errorf("%q: code %q", whom, c)
		}
		seen[c] = true
	}
	if _, err := a.Print.Handout(app.PrintOrder{Campaign: id, Handout: "role-pack", Since: 2, Options: app.PrintOptions{Lang: locale.Zh, Paper: "a4", For: "zheng"}}); code(err) != "print.no_revision" {
		t.Errorf("revision 2 of Zheng's: %v", err)
	}
}
