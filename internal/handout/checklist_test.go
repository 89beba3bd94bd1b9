package handout

import (
	"errors"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

func mustChecklist(t testing.TB, wb *campaign.Workbook, o ChecklistOptions) *Checklist {
	t.Helper()
	c, err := NewChecklist(wb, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestArrangements(t *testing.T) {
	for _, c := range []struct {
		by   string
		want string
	}{
		{"stage", "A 策划定案:01 02 03|B 物料与场地就位:04 05 06|C 设备测试:07 08|D 开门前核对:09 10 11|E 现场执行:12 13|F 复盘总结:14 15"},
		{"group", "执行组:01 02 03 04 05 06|技术组:07 08 09 10|客服组:11|未分组:12 13 14 15"},
		{"person", "陈立群:01 02|郑晓舟:03 04|杜若飞:05|林若溪:06 07 08 09|宋雨桐:10|未指定:11 12 13 14 15"},
		{"day", "12月10日 周三:01|5月5日 周二:02|5月20日 周三:03|6月4日 周四:04 05 06 07 08 09 10 11 12 13|6月8日 周一:14|未定日期:15"},
	} {
		list := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: c.by})
		var got []string
		for _, p := range list.parts {
			var numbers []string
			for _, task := range p.tasks {
				numbers = append(numbers, task.number)
			}
			got = append(got, strings.TrimPrefix(p.title(), "2025年")+":"+strings.Join(numbers, " "))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("by %s: %s\nwant %s", c.by, s, c.want)
		}
	}
}

// A template has no days of a calendar: they are counted from its live day, wherever that was moved.
func TestTheDaysOfATemplateAreCounted(t *testing.T) {
	wb := &campaign.Workbook{Campaign: campaign.Campaign{ID: "c", Name: "C", Template: true},
		Periods: []campaign.Period{{ID: "p", Kind: "live", Starts: "2000-01-07", Ends: "2000-01-09"}},
		Tasks: []campaign.Task{{ID: "1", Title: "x", Stage: "plan", Due: "1999-12-08"}, {ID: "2", Title: "y", Stage: "plan", Due: "2000-01-07", DueTime: "09:00"},
			{ID: "3", Title: "z", Stage: "plan", Due: "2000-01-10"}}}
	for _, lang := range []locale.Lang{locale.Zh, locale.En, locale.Both} {
		for by, want := range map[string]string{
			"stage": "D-30 – D+3 / live D-day – D+2, due D-30 – D+3 / D-30, 09:00 D-day, D+3",
			"day":   "D-30, D-day, D+3 / live D-day – D+2, due D-30 – D+3 / D-30, 09:00 D-day, D+3",
		} {
			list := mustChecklist(t, wb, ChecklistOptions{Lang: lang, Paper: "a4", By: by})
			var heads, facts, dues []string
			for _, p := range list.parts {
				head := p.names[0]
				if by == "stage" {
					head, _, _ = strings.Cut(p.notes[0], "　")
				}
				heads = append(heads, head)
				for _, task := range p.tasks {
					dues = append(dues, strings.Join(append([]string{task.due}, task.notes...), " "))
				}
			}
			for _, f := range list.facts {
				if f.label == "handout.live" || f.label == "handout.due" {
					facts = append(facts, strings.TrimPrefix(f.label, "handout.")+" "+strings.Join(f.values, "+"))
				}
			}
			if got := strings.Join(heads, ", ") + " / " + strings.Join(facts, ", ") + " / " + strings.Join(dues, ", "); got != want {
				t.Errorf("%s by %s: %s\nwant %s", lang, by, got, want)
			}
			if _, err := list.PDF(Edition{}); err != nil {
				t.Error(err)
			}
		}
	}
}

func TestWithinASectionEarlierComesFirst(t *testing.T) {
	wb := &campaign.Workbook{Campaign: campaign.Campaign{ID: "c", Name: "C"}, Groups: []campaign.Group{{ID: "g", Name: "G"}}, People: []campaign.Person{{ID: "p", Name: "P"}}}
	for _, task := range []campaign.Task{{ID: "none"}, {ID: "day", Due: "2026-06-04"}, {ID: "late", Due: "2026-06-04", DueTime: "18:00"},
		{ID: "early", Due: "2026-06-04", DueTime: "07:30"}, {ID: "eve", Due: "2026-06-03", DueTime: "23:00"}, {ID: "early2", Due: "2026-06-04", DueTime: "07:30"}} {
		task.Title, task.Stage, task.Group, task.Owner = "x", "plan", "g", "p"
		wb.Tasks = append(wb.Tasks, task)
	}
	for by, want := range map[string]string{
		"stage":  "none day late early eve early2", // the plan's order
		"group":  "eve early early2 late day none",
		"person": "eve early early2 late day none",
		"day":    "eve early early2 late day none",
	} {
		var got []string
		for _, r := range mustChecklist(t, wb, ChecklistOptions{Lang: locale.En, Paper: "a4", By: by}).Rows() {
			got = append(got, r[1])
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("by %s: %s, want %s", by, s, want)
		}
	}
}

func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := letter(i); got != want {
			t.Errorf("letter %d is %s, want %s", i, got, want)
		}
	}
}

func TestDue(t *testing.T) {
	list := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Both, Paper: "a4", By: "stage"})
	got := map[campaign.ID]string{}
	for _, p := range list.parts {
		for _, e := range p.tasks {
			got[e.id] = strings.Join(append([]string{e.due}, e.notes...), "|")
		}
	}
	for id, want := range map[campaign.ID]string{
		"t01": "07:30|D-day",
		"t11": "5月5日 周二|Tue 5 May|D-30",
		"t13": "12月10日 周三|Wed 10 Dec|2025年　18:00|6 Months Out",
		"t14": "6月8日 周一|Mon 8 Jun|D+4",
		"t15": "",
	} {
		if got[id] != want {
			t.Errorf("%s: %q, want %q", id, got[id], want)
		}
	}
}

// A time alone is that of the first live day: on a later one the day stands below.
func TestDueOnALaterLiveDay(t *testing.T) {
	wb := bare()
	wb.Periods = []campaign.Period{{ID: "p", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-08"}}
	wb.Tasks = []campaign.Task{{ID: "first", Title: "开门", Due: "2026-06-04", DueTime: "12:00"}, {ID: "later", Title: "日报", Due: "2026-06-07", DueTime: "21:30"}}
	got := map[campaign.ID]string{}
	for _, p := range mustChecklist(t, wb, ChecklistOptions{Lang: locale.Both, Paper: "a4", By: "stage"}).parts {
		for _, e := range p.tasks {
			got[e.id] = strings.Join(append([]string{e.due}, e.notes...), "|")
		}
	}
	if got["first"] != "12:00|D-day" || got["later"] != "21:30|7 Jun|6月7日　D+3" {
		t.Errorf("%q", got)
	}
}

func TestSpans(t *testing.T) {
	wb := launch()
	zh, en := newCalendar(locale.Zh, wb), newCalendar(locale.En, wb)
	for _, c := range []struct {
		a, b   campaign.Date
		zh, en string
	}{
		{"2026-06-01", "2026-06-04", "6月1日 – 6月4日", "1 Jun – 4 Jun"},
		{"2026-06-04", "2026-06-04", "6月4日 周四", "Thu 4 Jun"},
		{"2025-10-02", "2025-11-13", "2025年10月2日 – 11月13日", "2 Oct – 13 Nov 2025"},
		{"2025-12-10", "2026-05-20", "2025年12月10日 – 2026年5月20日", "10 Dec 2025 – 20 May 2026"},
		{"2027-01-01", "2027-01-01", "2027年1月1日 周五", "Fri 1 Jan 2027"},
		{"", "2026-06-04", "", ""},
	} {
		if got := zh.span(c.a, c.b); got != c.zh {
			t.Errorf("%s – %s: %q, want %q", c.a, c.b, got, c.zh)
		}
		if got := en.span(c.a, c.b); got != c.en {
			t.Errorf("%s – %s: %q, want %q", c.a, c.b, got, c.en)
		}
	}
}

func TestOpenOnly(t *testing.T) {
	list := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage", Open: true})
	rows := list.Rows()
	if len(rows) != 13+2 {
		t.Errorf("%d rows, want 13 open tasks and 2 open items", len(rows))
	}
	for _, r := range rows {
		if r[1] == "t01" || r[1] == "t11" || r[1] == "i1" {
			t.Errorf("%v is done", r)
		}
	}
	if text := squeeze(strings.Join(pageTexts(t, mustPDF(t, list, june3()).PDF, "-raw"), "")); !strings.Contains(text, "未完成任务，13项（共15项），其中关键5项") {
		t.Error("the strip does not say what is left out")
	}
}

func TestRowsAreNumberedThroughout(t *testing.T) {
	rows := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.En, Paper: "a4", By: "stage"}).Rows()
	var got []string
	for _, r := range rows {
		got = append(got, r[0]+" "+r[1])
	}
	want := "01 t11,02 t12,03 t13,04 t01,05 t02,05.1 i1,05.2 i2,05.3 i3,06 t03,07 t04,08 t05,09 t06,10 t07,11 t08,12 t09,13 t10,14 t14,15 t15"
	if s := strings.Join(got, ","); s != want {
		t.Errorf("%s\nwant %s", s, want)
	}
}

func TestHash(t *testing.T) {
	o := ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}
	base := mustChecklist(t, launch(), o)
	if again := mustChecklist(t, launch(), o); again.Hash() != base.Hash() {
		t.Error("equal content, different hash")
	}
	seen := map[string]string{base.Hash(): "base"}
	differs := func(name string, o ChecklistOptions, change func(*campaign.Workbook)) {
		wb := launch()
		change(wb)
		h := mustChecklist(t, wb, o).Hash()
		if was, ok := seen[h]; ok {
			t.Errorf("%s hashes like %s", name, was)
		}
		seen[h] = name
	}
	same := func(*campaign.Workbook) {}
	differs("paper", ChecklistOptions{Lang: locale.Zh, Paper: "letter", By: "stage"}, same)
	differs("language", ChecklistOptions{Lang: locale.Both, Paper: "a4", By: "stage"}, same)
	differs("open", ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage", Open: true}, same)
	differs("by", ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "group"}, same)
	for name, change := range map[string]func(*campaign.Workbook){
		"title":      func(wb *campaign.Workbook) { wb.Tasks[3].Title += "。" },
		"acceptance": func(wb *campaign.Workbook) { wb.Tasks[3].Acceptance = "" },
		"tick":       func(wb *campaign.Workbook) { wb.Tasks[3].State = "done" },
		"key":        func(wb *campaign.Workbook) { wb.Tasks[3].Critical = false },
		"milestone":  func(wb *campaign.Workbook) { wb.Tasks[3].Milestone = true },
		"owner":      func(wb *campaign.Workbook) { wb.People[1].Name = "郑晓丹" },
		"group":      func(wb *campaign.Workbook) { wb.Groups[0].Name = "执行" },
		"item":       func(wb *campaign.Workbook) { wb.Items[2].Text = "插座30处" },
		"item tick":  func(wb *campaign.Workbook) { wb.Items[2].Done = true },
		"order":      func(wb *campaign.Workbook) { wb.Tasks[0], wb.Tasks[1] = wb.Tasks[1], wb.Tasks[0] },
		"live day":   func(wb *campaign.Workbook) { wb.Periods[0].Starts, wb.Periods[0].Ends = "2026-06-05", "2026-06-05" },
		"stage":      func(wb *campaign.Workbook) { wb.Campaign.Stage = "review" },
		"live end":   func(wb *campaign.Workbook) { wb.Periods[0].Ends = "2026-06-05" },
		"name":       func(wb *campaign.Workbook) { wb.Campaign.Name = "夏日" },
		"campaign":   func(wb *campaign.Workbook) { wb.Campaign.ID = "c-other" },
		"action":     func(wb *campaign.Workbook) { wb.Tasks[9].KeyAction = "现场" },
	} {
		differs(name, o, change)
	}
	unseen := launch()
	unseen.Tasks[0].Notes, unseen.People[0].Phone = "not printed", "139 0000 0000"
	if mustChecklist(t, unseen, o).Hash() != base.Hash() {
		t.Error("what is not printed changes the hash")
	}
}

func TestARowKeepsItsHashWhenOthersMove(t *testing.T) {
	o := ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}
	before := map[string]string{}
	for _, r := range mustChecklist(t, launch(), o).Rows() {
		before[r[1]] = r[2]
	}
	wb := launch()
	wb.Tasks = append([]campaign.Task{{ID: "new", Title: "新的", Stage: "plan", State: "todo"}}, wb.Tasks...)
	wb.Tasks[4].Title = "改过的"
	var changed []string
	for _, r := range mustChecklist(t, wb, o).Rows() {
		if (Edition{Before: before}).changed(campaign.ID(r[1]), r[2]) {
			changed = append(changed, r[1])
		}
	}
	if got := strings.Join(changed, " "); got != "new t04" {
		t.Errorf("changed: %s, want new t04", got)
	}
	if (Edition{}).changed("new", "x") {
		t.Error("a first printing has no changes")
	}
}

func TestUnknownOptions(t *testing.T) {
	good := ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}
	for _, c := range []struct {
		code   string
		change func(*ChecklistOptions)
	}{
		{"print.paper", func(o *ChecklistOptions) { o.Paper = "a9" }},
		{"print.by", func(o *ChecklistOptions) { o.By = "" }},
		{"print.lang", func(o *ChecklistOptions) { o.Lang = "fr" }},
	} {
		o := good
		c.change(&o)
		_, err := NewChecklist(launch(), o)
		var e *campaign.Error
		if !errors.As(err, &e) || e.Code != c.code || !locale.Has("error."+c.code) {
			t.Errorf("%v, want %s", err, c.code)
		}
	}
}
