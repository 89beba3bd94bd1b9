package app_test

import (
	"reflect"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// desk of a campaign with a little of everything; live on 4 June 2026, currency CNY.
func grid(t *testing.T, lang locale.Lang) (*app.App, campaign.ID) {
	t.Helper()
	c := config(t)
	c.Lang = lang
	a := open(t, c, &host{})
	id := newCampaign(t, a, "Summer", "blank")
	create := func(kind campaign.Kind, row campaign.ID, set campaign.Fields) campaign.Edit {
		return campaign.Edit{Op: campaign.Create, Kind: kind, Row: row, Set: set}
	}
	apply(t, a, id,
		create("group", "g1", campaign.Fields{"name": "推广组", "position": "V001"}), create("person", "p1", campaign.Fields{"name": "Wang Fang", "position": "V001"}),
		create("partner", "r1", campaign.Fields{"name": "Blue Light", "position": "V001"}), create("partner", "r2", campaign.Fields{"name": "Twin", "position": "V002"}),
		create("partner", "r3", campaign.Fields{"name": "twin", "position": "V003"}),
		task("t1", campaign.Fields{"title": "Poster", "position": "V001", "starts": "2026-05-20", "due": "2026-05-25"}),
		task("t2", campaign.Fields{"title": "Stage", "position": "V002", "due": "2026-05-28", "owner": "p1"}),
		task("t3", campaign.Fields{"title": "Permit", "position": "V003", "timing": "待定"}))
	return a, id
}

func TestReadCell(t *testing.T) {
	a, id := grid(t, locale.Zh)
	before := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	also := func(pairs ...any) campaign.Fields {
		out := campaign.Fields{}
		for i := 0; i < len(pairs); i += 2 {
			out[pairs[i].(string)] = pairs[i+1]
		}
		return out
	}
	for _, tc := range []struct {
		kind        campaign.Kind
		field, text string
		value       any
		also        campaign.Fields
		words       string
		made        bool
		code        string
	}{
		// texts
		{"task", "title", "  海报\n设计 \r\n 二稿 ", "海报 设计 二稿", nil, "", false, ""},
		{"task", "notes", " a\r\n\nb ", "a\n\nb", nil, "", false, ""},
		{"task", "title", "", nil, nil, "", false, "required"},
		{"task", "notes", "", "", nil, "", false, ""},
		{"task", "notes", "-", "-", nil, "", false, ""},
		{"task", "notes", strings.Repeat("长", 20001), nil, nil, "", false, "text.long"},
		{"task", "notes", "\xff", nil, nil, "", false, "text.utf8"},
		// days; the live day is 4 June 2026
		{"task", "due", "6月1日", "2026-06-01", nil, "", false, ""},
		{"task", "due", "6/1", "2026-06-01", nil, "", false, ""},
		{"task", "due", "25/6", "2026-06-25", nil, "", false, ""},
		{"task", "due", "6.1", "2026-06-01", nil, "", false, ""},
		{"task", "due", "9月1日-3日", "2026-09-03", also("starts", "2026-09-01"), "", false, ""},
		{"task", "starts", "9月1日-3日", "2026-09-01", also("due", "2026-09-03"), "", false, ""},
		{"task", "due", "6月4日 15:00", "2026-06-04", also("due_time", "15:00"), "", false, ""},
		{"task", "due", "T-3", "2026-06-01", also("timing", "T-3"), "", false, ""},
		{"task", "starts", "提前两周", "2026-05-21", nil, "", false, ""},
		{"task", "due", "T-3 15:00", "2026-06-01", also("timing", "T-3", "due_time", "15:00"), "", false, ""},
		{"task", "due", "待定", "", also("timing", "待定"), "", false, ""},
		{"task", "due", "", "", nil, "", false, ""},
		{"task", "due", "—", "", nil, "", false, ""},
		{"task", "due", "soon", nil, nil, "", false, "cell.date"},
		{"post", "day", "2026-06-03 20:30:00", "2026-06-03", also("time", "20:30"), "", false, ""},
		{"channel", "go_live", "6月1日 08:00", "2026-06-01", also("go_live_time", "08:00"), "", false, ""},
		{"run_item", "day", "T-1 09:30", "2026-06-03", also("starts", "09:30"), "", false, ""},
		{"period", "ends", "6月4日-6月6日", "2026-06-06", also("starts", "2026-06-04"), "", false, ""},
		{"material", "needed", "6月4日-6月6日", nil, nil, "", false, "cell.span"},
		{"goal", "deadline", "2026-06-30", "2026-06-30", nil, "", false, ""},
		// times of day
		{"task", "due_time", "下午3点", "15:00", nil, "", false, ""},
		{"run_item", "starts", "9:05", "09:05", nil, "", false, ""},
		{"task", "due_time", "30:00", nil, nil, "", false, "cell.clock"},
		// yes and no
		{"task", "critical", "√", true, nil, "", false, ""},
		{"task", "critical", "否", false, nil, "", false, ""},
		{"task", "critical", "", false, nil, "", false, ""},
		{"task", "critical", "maybe", nil, nil, "", false, "cell.yesno"},
		// choices
		{"task", "state", "done", "done", nil, "完成", false, ""},
		{"task", "state", "Not started", "todo", nil, "未开始", false, ""},
		{"task", "state", "50%", "doing", nil, "进行中", false, ""},
		{"task", "stage", "预热", "execute", nil, "执行落地", false, ""},
		{"task", "stage", "复盘总结", "review", nil, "复盘总结", false, ""},
		{"task", "stage", "已归档", nil, nil, "", false, "cell.choice"},
		{"task", "state", "", nil, nil, "", false, "required"},
		{"campaign", "stage", "已归档", "archived", nil, "已归档", false, ""},
		{"campaign", "form", "", "", nil, "", false, ""},
		{"period", "kind", "Warm-up", "warmup", nil, "预热期", false, ""},
		// other rows
		{"task", "owner", "wang  fang", "p1", nil, "Wang Fang", false, ""},
		{"task", "owner", "p1", "p1", nil, "Wang Fang", false, ""},
		{"task", "owner", "李\n雷", "", nil, "李 雷", true, ""},
		{"task", "group", "后勤组", "", nil, "后勤组", true, ""},
		{"task", "owner", "待定", "", nil, "", false, ""},
		{"task", "owner", "", "", nil, "", false, ""},
		{"budget_line", "payee", "Blue Light", "r1", nil, "Blue Light", false, ""},
		{"budget_line", "payee", "Red Light", nil, nil, "", false, "cell.reference"},
		{"budget_line", "payee", "TWIN", nil, nil, "", false, "cell.ambiguous"},
		{"budget_line", "payee", "r3", "r3", nil, "twin", false, ""},
		{"dependency", "on", "Stage", "t2", nil, "Stage", false, ""},
		{"item", "task", "-", nil, nil, "", false, "required"},
		// numbers
		{"budget_line", "planned", "1.2万元", int64(1200000), nil, "", false, ""},
		{"budget_line", "planned", "-5", nil, nil, "", false, "range.from"},
		{"budget_line", "planned", "", nil, nil, "", false, ""},
		{"budget_line", "share", "12.5%", int64(1250), nil, "", false, ""},
		{"budget_line", "share", "150%", nil, nil, "", false, "range"},
		{"risk", "likelihood", "6", nil, nil, "", false, "range"},
		{"budget_line", "quantity", "12%", 0.12, nil, "", false, ""},
	} {
		got := must[app.CellReading](t)(a.Edits.Read(id, tc.kind, tc.field, tc.text))
		if tc.also == nil {
			tc.also = campaign.Fields{}
		}
		if got.Value != tc.value || !reflect.DeepEqual(got.Also, tc.also) || got.Text != tc.words || got.Made != tc.made || got.Code != tc.code {
			t.Errorf("%s.%s %.40q: %+v", tc.kind, tc.field, tc.text, got)
		}
		if (got.Message == "") != (tc.code == "") || strings.HasPrefix(got.Message, "problem.") || strings.Contains(got.Message, "{{") {
			t.Errorf("%s.%s %.40q says %q", tc.kind, tc.field, tc.text, got.Message)
		}
	}
	if after := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); !reflect.DeepEqual(before, after) {
		t.Error("reading changed something")
	}
	for _, tc := range [][2]string{{"dance", "title"}, {"task", "titel"}, {"task", "id"}, {"task", "position"}} {
		if _, err := a.Edits.Read(id, campaign.Kind(tc[0]), tc[1], "x"); code(err) != "invalid" {
			t.Errorf("%v: %v", tc, err)
		}
	}
	if _, err := a.Edits.Read("nowhere", "task", "title", "x"); code(err) != "campaign.unknown" {
		t.Errorf("%v", err)
	}
}

func TestReadCellSaysWhyInBothLanguages(t *testing.T) {
	for lang, want := range map[locale.Lang]map[[3]string]string{
		locale.Zh: {
			{"task", "stage", "x"}: "看不懂“x”。可以填：策划筹备、执行落地、复盘总结", {"budget_line", "share", "150%"}: "超出范围：0% 到 100%",
			{"budget_line", "payee", "x"}: "没有叫“x”的合作方", {"budget_line", "planned", "$5"}: "“$5”不是本活动的币种（CNY）",
		},
		locale.En: {
			{"task", "stage", "x"}: "“x” is not one of the choices: Plan, Execute, Review", {"budget_line", "share", "150%"}: "out of range: 0% to 100%",
			{"budget_line", "payee", "x"}: "there is no partner called “x”", {"budget_line", "planned", "1.005"}: "“1.005” has too many decimals: at most 2 here",
		},
	} {
		a, id := grid(t, lang)
		for c, message := range want {
			if got := must[app.CellReading](t)(a.Edits.Read(id, campaign.Kind(c[0]), c[1], c[2])); got.Message != message {
				t.Errorf("%v: %q, want %q", c, got.Message, message)
			}
		}
	}
}

// Every choice of every field is known by its code and by its words in both languages, and called by them.
func TestReadCellKnowsEveryChoice(t *testing.T) {
	a, id := grid(t, locale.En)
	for _, in := range campaign.Kinds() {
		for _, f := range in.Fields {
			for _, v := range f.Enum {
				for _, text := range []string{v, app.ChoiceName(locale.Zh, in.Kind, f.Name, v), app.ChoiceName(locale.En, in.Kind, f.Name, v)} {
					got := must[app.CellReading](t)(a.Edits.Read(id, in.Kind, f.Name, text))
					if got.Value != v || got.Text != app.ChoiceName(locale.En, in.Kind, f.Name, v) {
						t.Errorf("%s.%s %q: %+v", in.Kind, f.Name, text, got)
					}
				}
			}
		}
	}
}

// A day beyond the periods is told of what belongs within them, at either end of a span; with no periods there is no beyond.
func TestReadCellOutsideTheCampaign(t *testing.T) {
	a, id := grid(t, locale.En)
	first, last := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Span()
	day := func(d campaign.Date, n int) string { return string(d.Add(n)) }
	told := func(kind campaign.Kind, field, text string) bool {
		return must[app.CellReading](t)(a.Edits.Read(id, kind, field, text)).Outside
	}
	for _, tc := range []struct {
		kind        campaign.Kind
		field, text string
		want        bool
	}{
		{"task", "due", day(last, 0), false},
		{"task", "due", day(last, 1), true},
		{"task", "starts", day(first, 0), false},
		{"task", "starts", day(first, -1), true},
		{"task", "due", day(first, -1) + " – " + day(last, 0), true},
		{"task", "title", "2031-01-01", false},
		{"post", "day", "2031-01-01", true},
		{"goal", "deadline", "2031-01-01", true},
		{"payment", "due", "2031-01-01", false}, // paid after it
		{"improvement", "deadline", "2031-01-01", false},
	} {
		if got := told(tc.kind, tc.field, tc.text); got != tc.want {
			t.Errorf("%s.%s %q: %v", tc.kind, tc.field, tc.text, got)
		}
	}
	for _, p := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Periods {
		apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "period", Row: p.ID})
	}
	if told("task", "due", "2031-01-01") {
		t.Error("there are no periods")
	}
}

func TestReadCellWithoutLiveDay(t *testing.T) {
	a, id := grid(t, locale.En)
	for _, p := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Periods {
		apply(t, a, id, campaign.Edit{Op: campaign.Delete, Kind: "period", Row: p.ID})
	}
	for text, want := range map[string]string{"T-3": "cell.live", "2026-06-01": "", "whenever": "cell.date"} {
		if got := must[app.CellReading](t)(a.Edits.Read(id, "task", "due", text)); got.Code != want {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

// The library is read and written by cells too.
func TestCellsOfTheLibrary(t *testing.T) {
	a, _ := grid(t, locale.En)
	lib := campaign.ID(campaign.LibraryScope)
	got := must[app.Entered](t)(a.Edits.Enter(lib, block("person", "name role", row("", "Li Lei", "MC"), row("", "Han Meimei", "")), ""))
	if len(got.Rows) != 2 || got.Applied.Step == "" || len(got.Refused) != 0 || got.Applied.Label != "add 2 rows" {
		t.Fatalf("%+v", got)
	}
	moved := must[app.Applied](t)(a.Edits.Move(lib, "person", got.Rows[1:], app.Place{Before: got.Rows[0]}, nil))
	if moved.Label != "move “Han Meimei”" || len(moved.Changes) != 1 {
		t.Errorf("%+v", moved)
	}
	if r := must[app.CellReading](t)(a.Edits.Read(lib, "partner", "fee", "$5")); r.Value != int64(500) {
		t.Errorf("%+v", r)
	}
}

// titles lists the tasks in their order.
func titles(t *testing.T, a *app.App, id campaign.ID) string {
	t.Helper()
	out := []string{}
	for _, x := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Tasks {
		out = append(out, x.Title)
	}
	return strings.Join(out, " ")
}

func taskOf(t *testing.T, a *app.App, id, row campaign.ID) campaign.Task {
	t.Helper()
	for _, x := range must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Tasks {
		if x.ID == row {
			return x
		}
	}
	return campaign.Task{}
}

// undone takes a step back and says whether the campaign is as it was before, and put back as it was after.
func undone(t *testing.T, a *app.App, id campaign.ID, before *campaign.Workbook) {
	t.Helper()
	after := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	must[app.Applied](t)(a.Edits.Undo())
	if got := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); !reflect.DeepEqual(got, before) {
		t.Error("one undo does not take the step back")
	}
	must[app.Applied](t)(a.Edits.Redo())
	if got := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); !reflect.DeepEqual(got, after) {
		t.Error("redo does not put it back")
	}
	must[app.Applied](t)(a.Edits.Undo())
}
