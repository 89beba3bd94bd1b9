package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
	"qingdan/internal/testkit"
)

const showDay campaign.Date = "2026-06-04"

// showing makes a campaign with a day of three items on the stage, 10:00 to 11:10, of which C has a hard start, and one in the
// hall; the clock stands at 10:04.
func showing(t *testing.T, lang locale.Lang) (*app.App, campaign.ID, *testkit.Clock) {
	t.Helper()
	clock := testkit.NewClock(oclock("10:04"), 0)
	c := config(t)
	c.Lang, c.Now = lang, clock.Now
	a := open(t, c, &host{})
	id := newCampaign(t, a, "x", "blank")
	item := func(row, area, starts string, minutes int64, hard bool, n int) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: "run_item", Row: campaign.ID(row), Set: campaign.Fields{"title": row, "day": string(showDay), "area": area,
			"starts": starts, "minutes": minutes, "hard": hard, "position": fmt.Sprintf("V%03d1", n)}}
	}
	apply(t, a, id, item("A", "stage", "10:00", 30, false, 1), item("B", "stage", "10:30", 20, false, 2), item("C", "stage", "11:00", 10, true, 3), item("X", "hall", "10:00", 60, false, 4))
	return a, id, clock
}

func oclock(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", string(showDay)+" "+s, testkit.Start.Location())
	if err != nil {
		panic(err)
	}
	return t
}

func ms(s string) int64 { return oclock(s).UnixMilli() }

// standing writes how an area stands.
func standing(r campaign.Rundown, area string) string {
	for _, a := range r.Areas {
		if a.Area == area {
			return fmt.Sprintf("%s/%s %d", a.Current, a.Next, a.Late)
		}
	}
	return ""
}

// A show day: every press is a step with a name, can be taken back, and another start of the program goes on where it stood.
func TestShowDay(t *testing.T) {
	a, id, clock := showing(t, locale.En)
	rundown := func(at string) campaign.Rundown {
		return must[campaign.Rundown](t)(a.Show.Rundown(id, showDay, ms(at)))
	}
	undo := func() string { return must[app.Turns](t)(a.Edits.State()).Undo }
	if got := standing(rundown("10:04"), "stage"); got != "/A 4" {
		t.Errorf("%s", got)
	}
	for _, step := range []struct {
		do   func() (app.Applied, error)
		said string
		want string
	}{
		{func() (app.Applied, error) { return a.Show.Next(id, showDay, "stage", "", ms("10:06")) }, "start “A”", "A/B 6"},
		{func() (app.Applied, error) { return a.Show.Insert(id, "A", "Thanks", "5 min") }, "put in “Thanks”", ""},
		{func() (app.Applied, error) { return a.Edits.Undo() }, "", "A/B 6"},
		{func() (app.Applied, error) { return a.Show.Skip(id, "B") }, "skip “B”", "A/C 6"},
		{func() (app.Applied, error) { return a.Show.Start(id, "B", ms("10:40")) }, "start “B”", "B/C 10"},
		{func() (app.Applied, error) { return a.Show.Correct(id, "B", "10:38", "", ms("10:41")) }, "correct the times of “B”", "B/C 8"},
		{func() (app.Applied, error) { return a.Show.End(id, "B", ms("10:50")) }, "end “B”", "/C 0"},
		{func() (app.Applied, error) { return a.Show.Next(id, showDay, "stage", "", ms("11:00")) }, "start “C”", "C/ 0"},
		{func() (app.Applied, error) { return a.Show.Next(id, showDay, "stage", "C", ms("11:12")) }, "end “C”", "/ 2"},
	} {
		done := must[app.Applied](t)(step.do())
		if step.said != "" && (undo() != step.said || done.Label != step.said) {
			t.Errorf("%q and %q, want %q", undo(), done.Label, step.said)
		}
		if got := standing(rundown("11:12"), "stage"); step.want != "" && !strings.HasPrefix(got, strings.Fields(step.want)[0]+" ") {
			t.Errorf("after %q: %s, want %s", step.said, got, step.want)
		}
	}
	if got := standing(rundown("11:12"), "stage"); got != "/ 2" {
		t.Errorf("%s", got)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if got := standing(rundown("11:12"), "stage"); got != "C/ 2" {
		t.Errorf("taken back: %s", got)
	}
	ran := must[campaign.RanDay](t)(a.Show.Ran(id, showDay))
	if b := ran.Items[slices.IndexFunc(ran.Items, func(r campaign.RanItem) bool { return r.ID == "B" })]; *b.Late != 8 || *b.Took != 12 || *b.Longer != -8 {
		t.Errorf("%+v", b)
	}

	c := a.Config
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	clock.Set(oclock("11:13"))
	again := open(t, c, &host{})
	if r := must[campaign.Rundown](t)(again.Show.Rundown(id, showDay, 0)); standing(r, "stage") != "C/ 3" || r.At != ms("11:13") {
		t.Errorf("started again: %s", standing(r, "stage"))
	}
}

func TestShowRefuses(t *testing.T) {
	a, id, _ := showing(t, locale.Zh)
	must[app.Applied](t)(a.Show.Next(id, showDay, "stage", "", ms("10:00")))
	for _, tc := range []struct {
		code string
		do   func() (app.Applied, error)
	}{
		{"show.moved", func() (app.Applied, error) { return a.Show.Next(id, showDay, "stage", "", ms("10:01")) }},
		{"show.over", func() (app.Applied, error) { return a.Show.Next(id, showDay, "nowhere", "", 0) }},
		{"show.running", func() (app.Applied, error) { return a.Show.Start(id, "A", 0) }},
		{"show.idle", func() (app.Applied, error) { return a.Show.End(id, "B", 0) }},
		{"show.begun", func() (app.Applied, error) { return a.Show.Skip(id, "A") }},
		{"show.gone", func() (app.Applied, error) { return a.Show.Skip(id, "none") }},
		{"show.future", func() (app.Applied, error) { return a.Show.Correct(id, "A", "10:30", "", ms("10:10")) }},
		{"show.order", func() (app.Applied, error) { return a.Show.Correct(id, "A", "10:02", "10:01", ms("10:10")) }},
		{"show.unbegun", func() (app.Applied, error) { return a.Show.Correct(id, "A", "", "10:01", ms("10:10")) }},
		{"invalid", func() (app.Applied, error) { return a.Show.Correct(id, "A", "soon", "", ms("10:10")) }},
		{"invalid", func() (app.Applied, error) { return a.Show.Insert(id, "A", " ", "5") }},
		{"invalid", func() (app.Applied, error) { return a.Show.Insert(id, "A", "谢幕", "一会儿") }},
		{"show.range", func() (app.Applied, error) { return a.Show.Move(id, "A", campaign.Fields{"starts": "29:50"}, true) }},
		{"invalid", func() (app.Applied, error) { return a.Show.Move(id, "A", campaign.Fields{"minutes": 1441}, true) }},
		{"campaign.unknown", func() (app.Applied, error) { return a.Show.Skip("none", "A") }},
	} {
		_, err := tc.do()
		if e := denied(t, err, tc.code); e.Message == "" || strings.Contains(e.Message, "{{") || strings.HasPrefix(e.Message, "error.") {
			t.Errorf("%s: %q", tc.code, e.Message)
		}
	}
	if _, err := a.Show.Rundown("none", showDay, 0); err == nil {
		t.Error("a rundown of nothing")
	}
	if _, err := a.Show.Ran("none", showDay); err == nil {
		t.Error("a report of nothing")
	}
}

// An item of the plan moves with what follows it, as one step with both named.
func TestShowMove(t *testing.T) {
	a, id, _ := showing(t, locale.En)
	done := must[app.Applied](t)(a.Show.Move(id, "A", campaign.Fields{"starts": "10:05"}, true))
	if done.Label != "move “A” and 1 that follows" || len(done.Changes) != 2 {
		t.Errorf("%q %+v", done.Label, done.Changes)
	}
	if done := must[app.Applied](t)(a.Show.Move(id, "X", campaign.Fields{"minutes": 45}, false)); done.Label != "change duration (minutes): X" {
		t.Errorf("%q", done.Label)
	}
}

// A run of show from a spreadsheet: a look, then one step, which undo takes back whole.
func TestImportRun(t *testing.T) {
	a, id, _ := showing(t, locale.Zh)
	sheet := app.ImportList{Campaign: id, Data: []byte("日期,时间,环节,区域,负责人\n6月4日,12:00-12:30,午间试饮,体验区,何苗\n6月4日,12:30-13:00,午休,体验区,\n"), Preview: true}
	look := must[app.ImportedRun](t)(a.Import.Run(sheet))
	if look.Plan.Made != 2 || look.Plan.People != 1 || look.Applied != nil || len(look.Errors) != 0 {
		t.Errorf("%+v", look)
	}
	sheet.Preview = false
	must[app.ImportedRun](t)(a.Import.Run(sheet))
	if got := must[app.Turns](t)(a.Edits.State()).Undo; got != "导入活动流程（2 行）" {
		t.Errorf("%q", got)
	}
	if n := len(must[*campaign.Workbook](t)(a.Campaigns.Show(id)).RunItems); n != 6 {
		t.Errorf("%d run items", n)
	}
	must[app.Applied](t)(a.Edits.Undo())
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.RunItems) != 4 || len(w.People) != 0 {
		t.Errorf("%d, %d", len(w.RunItems), len(w.People))
	}
	sheet.Data = []byte("环节,类型\na,舞蹈\n")
	if bad := must[app.ImportedRun](t)(a.Import.Run(sheet)); len(bad.Errors) != 1 || bad.Errors[0].Cell != "B2" || !strings.Contains(bad.Errors[0].Message, "机动时间") || bad.Applied != nil {
		t.Errorf("%+v", bad.Errors)
	}
	// Headings that nobody knows: the columns can be asked for, and one of them be said to hold the titles.
	sheet.Data = []byte("Was,Start\nWelcome,09:00\n")
	if _, err := a.Import.Run(sheet); code(err) != "import.no_run_item" {
		t.Error(err)
	}
	columns := must[[]exchange.Column](t)(a.Import.RunHeadings(sheet))
	if len(columns) != 2 || columns[0].Heading != "Was" || columns[0].Field != "" || columns[1].Field != "starts" {
		t.Errorf("%+v", columns)
	}
	sheet.Map = map[string]string{"Was": "title"}
	if said := must[app.ImportedRun](t)(a.Import.Run(sheet)); said.Plan.Made != 1 {
		t.Errorf("%+v", said)
	}
	sheet.Data = []byte{0, 1, 2}
	if _, err := a.Import.RunHeadings(sheet); err == nil {
		t.Error("no spreadsheet, and no error")
	}
}

// A time that is left as it was keeps its seconds; past midnight it is said as people say it.
func TestCorrectKeepsAndCrosses(t *testing.T) {
	a, id, clock := showing(t, locale.En)
	at := oclock("10:05").Add(20 * time.Second)
	must[app.Applied](t)(a.Show.Start(id, "A", at.UnixMilli()))
	must[app.Applied](t)(a.Show.Correct(id, "A", "10:05", "10:20", oclock("10:30").UnixMilli()))
	item := func(row campaign.ID) campaign.RunItem {
		w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
		return w.RunItems[slices.IndexFunc(w.RunItems, func(r campaign.RunItem) bool { return r.ID == row })]
	}
	if got := item("A"); *got.Started != at.UnixMilli() || *got.Ended != oclock("10:20").UnixMilli() {
		t.Errorf("%d %d", *got.Started, *got.Ended)
	}
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Create, Kind: "run_item", Row: "N", Set: campaign.Fields{"title": "N", "day": string(showDay), "starts": "23:50", "minutes": 30, "position": "V9991"}}}))
	clock.Set(oclock("10:05").Add(16 * time.Hour)) // two in the morning
	must[app.Applied](t)(a.Show.Correct(id, "N", "23:55", "0:25", 0))
	if got := item("N"); *got.Started != oclock("23:55").UnixMilli() || *got.Ended != oclock("10:25").Add(14*time.Hour).UnixMilli() {
		t.Errorf("%d %d", *got.Started, *got.Ended)
	}
}
