package app_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/uuid"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// row is a row of a block; the cell "·" leaves its field as it is.
func row(id campaign.ID, cells ...string) exchange.BlockRow {
	r := exchange.BlockRow{Row: id}
	for _, c := range cells {
		if c == "·" {
			r.Cells = append(r.Cells, nil)
		} else {
			r.Cells = append(r.Cells, &c)
		}
	}
	return r
}

func after(id campaign.ID, r exchange.BlockRow) exchange.BlockRow  { r.After = id; return r }
func before(id campaign.ID, r exchange.BlockRow) exchange.BlockRow { r.Before = id; return r }

func block(kind campaign.Kind, fields string, rows ...exchange.BlockRow) exchange.Block {
	return exchange.Block{Kind: kind, Fields: strings.Fields(fields), Rows: rows}
}

// refused is what a block was refused: row.field code.
func refused(e app.Entered) string {
	out := []string{}
	for _, r := range e.Refused {
		out = append(out, fmt.Sprintf("%d.%s %s", r.Row, r.Field, r.Code))
	}
	return strings.Join(out, ", ")
}

// A block writes what it can as one step, makes whom it names once, and refuses the rest cell by cell.
func TestEnterBlock(t *testing.T) {
	a, id := grid(t, locale.Zh)
	was := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	got := must[app.Entered](t)(a.Edits.Enter(id, block("task", "title owner due state critical",
		row("t1", "海报二稿", "李雷", "5月26日-28日", "完成", "是"),
		row("t2", "", "李雷", "soon", "·", ""),
		row("t3", "·", "", "2026-06-01 15:00", "什么", "maybe"),
		row("gone", "x", "Nobody", "·", "·", "·")), ""))
	if want := "1.title required, 1.due cell.date, 2.state cell.choice, 2.critical cell.yesno, 3.title row.gone, 3.owner row.gone"; refused(got) != want {
		t.Errorf("refused %s, want %s", refused(got), want)
	}
	if got.Refused[1].Value != "soon" || got.Refused[1].Message != "看不懂日期“soon”。请写成 2026-06-04、6月4日或相对时间（T-30、提前3天）" {
		t.Errorf("%+v", got.Refused[1])
	}
	if want := []campaign.ID{"t1", "t2", "t3", ""}; !reflect.DeepEqual(got.Rows, want) {
		t.Errorf("rows %v", got.Rows)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(w.People) != 2 || w.People[1].Name != "李雷" || w.People[1].Position <= w.People[0].Position {
		t.Fatalf("people %+v", w.People)
	}
	li := w.People[1].ID
	t1, t2, t3 := w.Tasks[0], w.Tasks[1], w.Tasks[2]
	if t1.Title != "海报二稿" || t1.Owner != li || t1.Starts != "2026-05-26" || t1.Due != "2026-05-28" || t1.State != "done" || t1.DoneOn != "2026-05-26" || !t1.Critical {
		t.Errorf("%+v", t1)
	}
	if t2.Title != "Stage" || t2.Owner != li || t2.Due != "2026-05-28" {
		t.Errorf("%+v", t2)
	}
	if t3.Owner != "" || t3.Due != "2026-06-01" || t3.DueTime != "15:00" || t3.Timing != "" || t3.State != "todo" {
		t.Errorf("%+v", t3)
	}
	if got.Applied.Label != "填写 3 行" || got.Applied.Campaign != id || got.Applied.Summary == nil || got.Applied.Summary.Done != 1 {
		t.Errorf("%+v", got.Applied)
	}
	undone(t, a, id, was)
}

// New rows go to their places in the order of the block, with what was set beside the cells.
func TestEnterNewRows(t *testing.T) {
	a, id := grid(t, locale.En)
	was := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	at := campaign.Fields{"stage": "execute", "group": "g1", "key_action": "Warm up"}
	beside := func(r exchange.BlockRow) exchange.BlockRow { r.Set = at; return r }
	got := must[app.Entered](t)(a.Edits.Enter(id, block("task", "title due owner",
		beside(after("t1", row("", "One", "6/1", "·"))),
		beside(after("t1", row("", "Two", "", "New Hand"))),
		row("t2", "·", "2026-06-02", "·"),
		after("t1", row("", "Three")),
		before("t1", row("", "First", "·", "·")),
		after("nowhere", before("t3", row("", "Almost", "·", "·"))),
		row("", "", " ", "·"),
		beside(row("")),
		row("", "", "T-1", "New hand"),
		row("", "", "never", "·")), ""))
	if want := "First Poster One Two Three Stage Almost Permit Untitled task Untitled task"; titles(t, a, id) != want {
		t.Errorf("%s, want %s", titles(t, a, id), want)
	}
	if refused(got) != "9.due cell.date" || got.Rows[6] != "" || got.Rows[7] != "" || taskOf(t, a, id, got.Rows[9]).Due != "" {
		t.Errorf("%s %v", refused(got), got.Rows)
	}
	one, last := taskOf(t, a, id, got.Rows[0]), taskOf(t, a, id, got.Rows[8])
	if one.Due != "2026-06-01" || one.Stage != "execute" || one.Group != "g1" || one.KeyAction != "Warm up" || last.Due != "2026-06-03" || last.Timing != "T-1" {
		t.Errorf("%+v\n%+v", one, last)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.People) != 2 || last.Owner != w.People[1].ID || taskOf(t, a, id, got.Rows[1]).Owner != last.Owner {
		t.Errorf("%+v", w.People)
	}
	if got.Applied.Label != "fill in 8 rows" {
		t.Error(got.Applied.Label)
	}
	undone(t, a, id, was)
	got = must[app.Entered](t)(a.Edits.Enter(id, block("task", "title", after("t3", row("", "Alone"))), ""))
	if got.Applied.Label != "add “Alone”" || titles(t, a, id) != "Poster Stage Permit Alone" {
		t.Errorf("%q: %s", got.Applied.Label, titles(t, a, id))
	}
}

// Whom nobody knew so far is of the group or the department they are named the lead of, whether it was there or not.
func TestWhoIsNewAsALeadBelongsToTheGroup(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "blank")
	apply(t, a, id, create("group", "g", campaign.Fields{"name": "Crew"}), create("group", "h", campaign.Fields{"name": "Press"}),
		create("department", "d", campaign.Fields{"name": "Sales"}), create("person", "old", campaign.Fields{"name": "Old"}))
	must[app.Entered](t)(a.Edits.Enter(id, block("group", "name lead", row("g", "·", "Lin"), row("h", "·", "Old"), row("", "Care", "Zoe")), ""))
	must[app.Entered](t)(a.Edits.Enter(id, block("department", "lead", row("d", "Bo")), ""))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	got := map[string]string{}
	for _, p := range w.People {
		got[p.Name] = string(p.Group + "/" + p.Department)
	}
	want := map[string]string{"Lin": "g/", "Zoe": string(w.Groups[2].ID) + "/", "Old": "/", "Bo": "/d"} // who was there stays where they are
	if !reflect.DeepEqual(got, want) || w.Groups[0].Lead == "" || w.Groups[2].Name != "Care" {
		t.Errorf("%v, want %v; %+v", got, want, w.Groups)
	}
}

// What the domain refuses is taken out until the rest stands.
func TestEnterTakesOutWhatIsAtFault(t *testing.T) {
	a, id := grid(t, locale.En)
	goal := func(row, parent campaign.ID) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: "goal", Row: row, Set: campaign.Fields{"name": string(row), "parent": string(parent)}}
	}
	apply(t, a, id, goal("top", ""), goal("sub", "top"))
	long := strings.Repeat("x", 20001)
	for _, tc := range []struct {
		name  string
		block exchange.Block
		want  string
		holds func(w *campaign.Workbook) bool
	}{
		{"an end before its start", block("task", "due notes", row("t1", "2026-05-19", "kept")), "0.due order",
			func(w *campaign.Workbook) bool { return w.Tasks[0].Due == "2026-05-25" && w.Tasks[0].Notes == "kept" }},
		{"a start after its end", block("task", "starts", row("t1", "2026-05-26")), "0.starts order",
			func(w *campaign.Workbook) bool { return w.Tasks[0].Starts == "2026-05-20" }},
		{"both, the wrong way round: the end goes, then the start does not fit what was", block("task", "starts due", row("t1", "2026-05-27", "2026-05-26")), "0.starts order, 0.due order",
			func(w *campaign.Workbook) bool {
				return w.Tasks[0].Starts == "2026-05-20" && w.Tasks[0].Due == "2026-05-25"
			}},
		{"an end before the start of a span beside it", block("task", "starts due", row("t1", "6月1日-3日", "5月31日")), "0.starts order, 0.due order",
			func(w *campaign.Workbook) bool { return w.Tasks[0].Due == "2026-05-25" }},
		{"a span beside its end: what stands in a cell of its own counts", block("task", "due starts", row("t1", "2026-06-10", "6月1日-3日")), "",
			func(w *campaign.Workbook) bool {
				return w.Tasks[0].Starts == "2026-06-01" && w.Tasks[0].Due == "2026-06-10"
			}},
		{"too long", block("task", "notes title", row("t2", long, "Arena")), "0.notes text.long", func(w *campaign.Workbook) bool { return w.Tasks[1].Title == "Arena" }},
		{"a person's name too long", block("task", "owner", row("t2", long)), "0.owner text.long", func(w *campaign.Workbook) bool { return len(w.People) == 1 }},
		{"a loop", block("goal", "parent why", row("top", "sub", "kept")), "0.parent loop",
			func(w *campaign.Workbook) bool {
				return w.Goals[1].ID == "top" && w.Goals[1].Parent == "" && w.Goals[1].Why == "kept"
			}},
		{"a raw value at fault", exchange.Block{Kind: "task", Fields: []string{"notes"}, Rows: []exchange.BlockRow{{Row: "t3", Set: campaign.Fields{"group": "nowhere"}, Cells: row("", "kept").Cells}}}, "0.group reference",
			func(w *campaign.Workbook) bool { return w.Tasks[2].Notes == "kept" }},
		{"a raw value of the wrong type", exchange.Block{Kind: "task", Fields: []string{"notes"}, Rows: []exchange.BlockRow{{Row: "t3", Set: campaign.Fields{"critical": "x", "titel": []any{1}}, Cells: row("", "too").Cells}}}, "0.critical type.bool, 0.titel field.unknown",
			func(w *campaign.Workbook) bool { return w.Tasks[2].Notes == "too" }},
		{"a new row without what it belongs to", block("item", "text", row("", "Size"), row("", "")), "0.text row.lacks", func(w *campaign.Workbook) bool { return len(w.Items) == 0 }},
		{"nobody is made for a row that is not written", block("post", "title owner", row("", "Teaser", "Nobody")), "0.title row.lacks, 0.owner row.lacks", func(w *campaign.Workbook) bool { return len(w.People) == 1 && len(w.Posts) == 0 }},
		{"a campaign is not made in a grid", block("campaign", "name", row("", "x"), row(id, "Autumn")), "0.name campaign.row", func(w *campaign.Workbook) bool { return w.Campaign.Name == "Autumn" }},
	} {
		got := must[app.Entered](t)(a.Edits.Enter(id, tc.block, ""))
		if refused(got) != tc.want {
			t.Errorf("%s: refused %q, want %q", tc.name, refused(got), tc.want)
		}
		if !tc.holds(must[*campaign.Workbook](t)(a.Campaigns.Show(id))) {
			t.Errorf("%s: not as it should be", tc.name)
		}
		for _, r := range got.Refused {
			if strings.HasPrefix(r.Message, "problem.") || strings.Contains(r.Message, "{{") {
				t.Errorf("%s: %q", tc.name, r.Message)
			}
		}
	}
	if got := must[app.Entered](t)(a.Edits.Enter(id, block("item", "text", row("", "Size")), "")); got.Refused[0].Message != "this row has no task: it was not written" {
		t.Errorf("%+v", got.Refused)
	}
}

// A day with slashes is read as the rest of its column is, or else the other columns.
func TestEnterSettlesTheOrderOfDays(t *testing.T) {
	a, id := grid(t, locale.En)
	must[app.Entered](t)(a.Edits.Enter(id, block("task", "due", row("t1", "4/6/2026"), row("t2", "25/6/2026")), ""))
	if d := taskOf(t, a, id, "t1").Due; d != "2026-06-04" {
		t.Errorf("by its column: %s", d)
	}
	must[app.Entered](t)(a.Edits.Enter(id, block("task", "starts due", row("t1", "3/6/2026", "·"), row("t2", "·", "26/6/2026")), ""))
	if d := taskOf(t, a, id, "t1").Starts; d != "2026-06-03" {
		t.Errorf("by the other column: %s", d)
	}
	must[app.Entered](t)(a.Edits.Enter(id, block("task", "due", row("t1", "7/6/2026")), ""))
	if d := taskOf(t, a, id, "t1").Due; d != "2026-07-06" {
		t.Errorf("alone: %s", d)
	}
}

// New rows may point to each other by name, whichever comes first.
func TestEnterRowsThatPointToEachOther(t *testing.T) {
	a, id := grid(t, locale.En)
	got := must[app.Entered](t)(a.Edits.Enter(id, block("goal", "name parent", row("", "Clicks", "Reach"), row("", "Reach", "")), ""))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(got.Refused) != 0 || len(w.Goals) != 2 || w.Goals[0].Parent != w.Goals[1].ID {
		t.Errorf("%s %+v", refused(got), w.Goals)
	}
}

func TestEnterNothing(t *testing.T) {
	a, id := grid(t, locale.En)
	steps := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 10})).Entries
	for _, b := range []exchange.Block{
		block("task", "title"), block("task", "title owner", row("t1", "Poster", ""), row("", "", "")), block("task", "owner", row("t2", "wang fang")),
		block("task", "due", row("t1", "x"), row("t9", "y")), block("task", "", row("t1")),
	} {
		if got := must[app.Entered](t)(a.Edits.Enter(id, b, "")); got.Applied.Step != "" || len(got.Applied.Changes) != 0 || len(got.Rows) != len(b.Rows) {
			t.Errorf("%+v: %+v", b, got)
		}
	}
	if now := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 10})).Entries; len(now) != len(steps) {
		t.Errorf("%d steps, were %d", len(now), len(steps))
	}
}

func TestEnterBounds(t *testing.T) {
	a, id := grid(t, locale.En)
	for _, tc := range []struct {
		block exchange.Block
		want  string
	}{
		{exchange.Block{Kind: "task", Fields: []string{"title"}, Rows: make([]exchange.BlockRow, 5001)}, "block.large"},
		{exchange.Block{Kind: "task", Fields: make([]string, 41), Rows: make([]exchange.BlockRow, 4900)}, "block.large"},
		{block("task", "title", row("t1", "a", "b")), "block.shape"}, {block("dance", "title", row("t1", "a")), "invalid"},
		{block("task", "titel", row("t1", "a")), "invalid"}, {block("task", "position", row("t1", "V")), "invalid"},
	} {
		if _, err := a.Edits.Enter(id, tc.block, ""); code(err) != tc.want || strings.Contains(err.Error(), "{{") {
			t.Errorf("%v, want %s", err, tc.want)
		}
	}
	if _, err := a.Edits.Enter("nowhere", block("task", "title", row("", "a")), ""); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}

// Somebody else deletes a row while a block is being read: it is read again, and the row's cells are refused.
func TestEnterBesideAnother(t *testing.T) {
	c := config(t)
	other := open(t, c, &host{})
	id := newCampaign(t, other, "x", "blank")
	apply(t, other, id, task("t1", campaign.Fields{"title": "Poster"}), task("t2", campaign.Fields{"title": "Stage"}))
	between := func() {}
	c.NewID = func() string { // asked for while the block is read: it has a new row
		now := between
		between = func() {}
		now()
		return uuid.NewString()
	}
	a := open(t, c, &host{})
	for i, write := range []func() error{
		func() error {
			got, err := a.Edits.Enter(id, block("task", "notes", row("t1", "kept"), row("", "new")), "")
			if refused(got) != "0.notes row.gone" {
				t.Errorf("refused %s", refused(got))
			}
			return err
		},
		func() error { _, err := a.Edits.Duplicate(id, "task", []campaign.ID{"t2"}); return err },
	} {
		between = func() {
			apply(t, other, id, campaign.Edit{Op: campaign.Delete, Kind: "task", Row: campaign.ID(fmt.Sprintf("t%d", i+1))})
		}
		if err := write(); i == 0 && err != nil || i == 1 && code(err) != "invalid" {
			t.Errorf("%d: %v", i, err)
		}
	}
	if titles(t, a, id) != "Untitled task" {
		t.Errorf("%s", titles(t, a, id))
	}
}

// The largest block there may be, into the middle of a list, is one step.
func TestEnterLargeBlock(t *testing.T) {
	a, id := grid(t, locale.En)
	was := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	b := block("task", "title due owner notes")
	for i := range 5000 {
		b.Rows = append(b.Rows, after("t1", row("", fmt.Sprintf("Task %04d", i), "6月1日", fmt.Sprintf("Hand %d", i%7), "x")))
	}
	got := must[app.Entered](t)(a.Edits.Enter(id, b, ""))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if len(got.Refused) != 0 || len(w.Tasks) != 5003 || w.Tasks[1].Title != "Task 0000" || w.Tasks[5000].Title != "Task 4999" || w.Tasks[5001].Title != "Stage" || len(w.People) != 8 {
		t.Errorf("%d refused, %d tasks, %d people", len(got.Refused), len(w.Tasks), len(w.People))
	}
	must[app.Applied](t)(a.Edits.Undo())
	if now := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); !reflect.DeepEqual(now, was) {
		t.Error("one undo does not take it back")
	}
}

// The words a date was read from do not outlive it, whichever way the task gets another.
func TestAnotherDateEndsTheWordsOfTheFirst(t *testing.T) {
	a, id := grid(t, locale.En)
	timing := func() string { return taskOf(t, a, id, "t1").Timing }
	enter := func(text string) { must[app.Entered](t)(a.Edits.Enter(id, block("task", "due", row("t1", text)), "")) }
	for _, other := range []struct {
		way string
		do  func()
	}{
		{"typed", func() { enter("2026-06-02") }},
		{"emptied", func() { enter("") }},
		{"moved under another day", func() {
			must[app.Applied](t)(a.Edits.Move(id, "task", []campaign.ID{"t1"}, app.Place{After: "t3"}, campaign.Fields{"due": "2026-06-02"}))
		}},
		{"patched", func() { apply(t, a, id, patch("task", "t1", campaign.Fields{"due": "2026-06-02"})) }},
	} {
		if enter("T-3"); timing() != "T-3" {
			t.Fatal(timing())
		}
		apply(t, a, id, patch("task", "t1", campaign.Fields{"due": "2026-06-01", "title": "Same day"}))
		if timing() != "T-3" {
			t.Errorf("the same day again: %q", timing())
		}
		if other.do(); timing() != "" {
			t.Errorf("%s: %q", other.way, timing())
		}
	}
}

// A long block tells how far it has been read, and can be cancelled until it is being written: then nothing of it is.
func TestEnterCancelled(t *testing.T) {
	for _, phase := range []string{"read", "write"} {
		h := &host{}
		a := open(t, config(t), h)
		id := newCampaign(t, a, "Summer", "blank")
		b := block("task", "title owner")
		for i := range 250 {
			b.Rows = append(b.Rows, row("", fmt.Sprintf("Task %04d", i), "Somebody"))
		}
		var told []string
		h.on = func(event string, data any) {
			if p, ok := data.(app.Progress); ok && p.Job == "paste" {
				told = append(told, fmt.Sprintf("%s %d/%d", p.Phase, p.Done, p.Total))
				if p.Phase == phase && p.Done+p.Total != 250 { // in the middle of reading
					a.Jobs.Cancel("paste")
				}
			}
		}
		_, err := a.Edits.Enter(id, b, "paste")
		want := "read 0/250 read 100/250"
		if phase == "write" {
			want += " read 200/250 write 0/0"
		}
		w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
		if phase == "read" && code(err) != "cancelled" || strings.Join(told, " ") != want || phase == "read" && len(w.Tasks)+len(w.People) != 0 {
			t.Errorf("%s: %v after %q; %d tasks, %d people", phase, err, told, len(w.Tasks), len(w.People))
		}
		if phase == "write" && (err != nil || len(w.Tasks) != 250) { // too late: it is one step, which undo takes back
			t.Errorf("%v, %d tasks", err, len(w.Tasks))
		}
	}
}
