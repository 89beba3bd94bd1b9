package handout

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// dayOfReview is the first live day of a reviewed campaign, as its evening tells it.
func dayOfReview(f ReviewFacts, day campaign.Date) DailyFacts {
	now := time.Date(2026, 6, 4, 23, 0, 0, 0, time.UTC)
	return DailyFacts{Book: f.Book, Figures: f.Figures, Money: f.Money, Zone: time.UTC,
		Day: campaign.DayOf(f.Book, day, now, campaign.TierLimits{Critical: 30, Major: 60, Minor: 120}, []campaign.ID{"rate"})}
}

// firstNight has work for the next day: tasks, a post, a delivery, three cues.
func firstNight() DailyFacts {
	f := reviewed()
	wb := f.Book
	wb.Tasks = append(wb.Tasks, campaign.Task{ID: "m1", Title: "核销台卡到12家店", Owner: "chen", Due: "2026-06-05", DueTime: "09:00", State: "todo"},
		campaign.Task{ID: "m2", Title: "首日战报推文定稿", Owner: "lin", Due: "2026-06-05", State: "todo"})
	wb.Posts = []campaign.Post{{ID: "o1", Channel: "red", Title: "首日战报", Day: "2026-06-05", Time: "12:00", Owner: "song", Status: "ready"},
		{ID: "o2", Channel: "red", Title: "开门", Day: "2026-06-04", Time: "12:00", Status: "published"}, {ID: "o3", Channel: "red", Title: "花絮", Day: "2026-06-04", Status: "draft"}}
	wb.Materials = []campaign.Material{{ID: "a1", Name: "冰块120kg", Due: "2026-06-05", Owner: "chen"}}
	for i, at := range []campaign.Clock{"14:00", "15:00", "16:00"} {
		wb.RunItems = append(wb.RunItems, campaign.RunItem{ID: campaign.ID(fmt.Sprint("c", i)), Day: "2026-06-05", Starts: at, Title: fmt.Sprintf("第%d场快闪", i+1)})
	}
	return dayOfReview(f, "2026-06-04")
}

func mustDaily(t testing.TB, f DailyFacts, o DailyOptions) *Daily {
	t.Helper()
	d, err := NewDaily(f, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// cellsOf is the cells of a tableau, a line a row.
func cellsOf(p reportPart) (out []string) {
	for _, r := range p.(tableau).Rows {
		var cells []string
		for _, c := range r.Cells {
			s := c.Text
			if c.Second != "" {
				s += " (" + c.Second + ")"
			}
			if c.Warn {
				s = "▼" + s
			}
			cells = append(cells, s)
		}
		out = append(out, strings.Join(cells, "|"))
	}
	return out
}

// The fourth day of the readings is the first of four live days: 14,400 of the 90,000 / 4 seen, 160 of 2,000 / 4 signed up,
// 1,600 of at most 30,000 / 4 spent, 6,000 of 50,000 / 4 sold; a target of nothing says nothing.
func TestDailyFigures(t *testing.T) {
	d := mustDaily(t, firstNight(), DailyOptions{Lang: locale.Zh, Paper: "a4"})
	for i, want := range [][]string{
		{"曝光（次）||14,400|22,500|▼64%|36,000|160%", "点击（次）||960|0|—|2,400|—", "报名（人）||160|500|▼32%|400|80%",
			"花费||¥1,600|≤ ¥7,500|468.8%|¥6,400|117.2%", "成交额||¥6,000|¥12,500|▼48%|¥15,000|120%"},
		{"点击率只有2.7% (2.7% / 5%　54%)|前三秒没有产品|换一版开场|—|—"},
		{"15:06|15:18|12 / 30|领券页打不开 (切到备用服务器)|—|已结束", "16:20|16:45|▼25 / 10|孩子滑倒|—|响应超时"},
	} {
		if got := cellsOf(d.parts[i]); !slices.Equal(got, want) {
			t.Errorf("part %d\n%s\nwant\n%s", i, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if got, want := strings.ReplaceAll(d.finding[0], noBreakSpace, " "), "4项指标，1项达到进度，3项落后：\n报名 32%、成交额 48%、曝光 64%。"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	var ahead []string
	for _, a := range d.ahead {
		ahead = append(ahead, strings.Join([]string{a.Number, a.Time, a.Title, a.Owner}, "|"))
	}
	want := []string{"01|09:00|核销台卡到12家店|陈立群", "02|12:00|发布 首日战报·小红书|宋雨桐", "03|14:00|第1场快闪|", "04|15:00|第2场快闪|", "05|16:00|第3场快闪|", "06||首日战报推文定稿|林若溪", "07||验收 冰块120kg|陈立群"}
	if !slices.Equal(ahead, want) {
		t.Errorf("next\n%s", strings.Join(ahead, "\n"))
	}
	if got := d.facts[0].values[0] + d.facts[2].values[0]; got != "6月4日 周四　正式期第1天，共4天已发布1/2" {
		t.Error(got)
	}
}

func TestFindingsOfADay(t *testing.T) {
	f := firstNight()
	share := func(v float64) dayMetric {
		return dayMetric{Metric: campaign.Metric{Name: "x"}, actual: new(1.0), share: &v}
	}
	for want, rows := range map[string][]dayMetric{
		"No figures for this day yet.":                                                   {{}},
		"The figures are in; nothing sets a pace for this day.":                          {{actual: new(1.0)}},
		"All 2 figures that have a pace kept it.":                                        {share(0.95), share(2)},
		"No figure kept its pace:\nx 94.9%.":                                             {share(0.949)},
		"1 of 2 figures kept their pace; 1 fell short:\nx 50%.":                          {share(0.5), share(1)},
		"1 of 5 figures kept their pace; 4 fell short:\nx 10%, x 20%, x 30% and others.": {share(0.4), share(0.3), share(0.2), share(1), share(0.1)},
	} {
		r := &dailyReader{reviewReader: newReviewReader(ReviewFacts{Book: f.Book}, locale.En), f: f}
		if got := strings.ReplaceAll(r.finding(rows)[0], noBreakSpace, " "); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestADailyReportHoldsItsPages(t *testing.T) {
	crowded := overfull()
	for i := range 40 {
		crowded.Book.Tasks = append(crowded.Book.Tasks, campaign.Task{ID: campaign.ID(fmt.Sprint("w", i)), Title: strings.Repeat("把昨天没有做完的都做完", i%9+1), Owner: "lin", Due: campaign.Date([]string{"2026-06-05", "2026-06-01"}[i%2]), DueTime: "09:00", State: "todo"})
	}
	crowded.Book.Deviations[0].Cause = crowded.Book.Improvements[0].Cause
	empty := DailyFacts{Book: unreviewed().Book, Figures: analysis.New(unreviewed().Book), Day: campaign.DayOf(unreviewed().Book, "2026-06-04", time.Date(2026, 6, 4, 23, 0, 0, 0, time.UTC), campaign.TierLimits{}, nil)}
	for name, f := range map[string]DailyFacts{"night": firstNight(), "crowded": dayOfReview(crowded, "2026-06-04"), "empty": empty} {
		for _, l := range langs {
			for paper := range papers {
				d := mustDaily(t, f, DailyOptions{Lang: l, Paper: paper})
				e := june3()
				e.Before = map[string]string{}
				doc, err := d.PDF(e)
				if err != nil {
					t.Fatal(err)
				}
				laid, count := newDailySetter(d, e).fill(), 0
				holds(t, fmt.Sprint(name, " ", l, " ", paper), d.sheet, laid, doc.PDF)
				for _, leaf := range laid.leaves {
					count += leaf.count
				}
				if count != len(d.Rows()) {
					t.Errorf("%s %s %s: %d rows on the pages of %d", name, l, paper, count, len(d.Rows()))
				}
				if text := strings.Join(pageTexts(t, doc.PDF), ""); name == "empty" && (doc.Pages != 1 || l == locale.En && (!strings.Contains(text, "No figures for this day yet") || !strings.Contains(text, "No metric is followed yet"))) {
					t.Errorf("%d pages: %s", doc.Pages, text)
				}
			}
		}
	}
}

// A paper for the client has no column in which nothing stands; one for the agency shows that nobody has written it.
func TestDailyForTheClient(t *testing.T) {
	f := firstNight()
	f.Book.Deviations[0].Cause = ""
	for client, want := range map[bool]int{false: 5, true: 2} { // name and fix are left: neither cause, owner nor deadline
		d := mustDaily(t, f, DailyOptions{Lang: locale.En, Paper: "a4", Client: client})
		if got := len(d.parts[1].(tableau).Columns); got != want {
			t.Errorf("client %v: %d columns, want %d", client, got, want)
		}
	}
}

func TestDailyOptionsAndHash(t *testing.T) {
	for code, o := range map[string]DailyOptions{"print.paper": {Lang: locale.Zh, Paper: "a5"}, "print.lang": {Lang: "fr", Paper: "a4"}} {
		var e *campaign.Error
		if _, err := NewDaily(firstNight(), o); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%v, want %s", err, code)
		}
	}
	o := DailyOptions{Lang: locale.Zh, Paper: "a4"}
	base := mustDaily(t, firstNight(), o).Hash()
	if mustDaily(t, firstNight(), o).Hash() != base {
		t.Error("equal facts, another hash")
	}
	for name, change := range map[string]func(*DailyFacts){"a reading": func(f *DailyFacts) { f.Figures.Add("seen", "", "2026-06-04", 1); f.Figures.Sort() },
		"a fix": func(f *DailyFacts) { f.Book.Deviations[0].Fix = "x" }, "a task": func(f *DailyFacts) { f.Day.Tomorrow.Due[0].Name = "x" }} {
		f := firstNight()
		if change(&f); mustDaily(t, f, o).Hash() == base {
			t.Errorf("%s changes nothing", name)
		}
	}
}

func TestGoldenDaily(t *testing.T) {
	for name, o := range map[string]DailyOptions{
		"daily-zh-a4": {Lang: locale.Zh, Paper: "a4"}, "daily-zh-letter": {Lang: locale.Zh, Paper: "letter"},
		"daily-en-a4": {Lang: locale.En, Paper: "a4"}, "daily-en-letter": {Lang: locale.En, Paper: "letter"},
		"daily-both-a4": {Lang: locale.Both, Paper: "a4"}, "daily-both-letter": {Lang: locale.Both, Paper: "letter"},
	} {
		d := mustDaily(t, firstNight(), o)
		e := june3()
		e.Previous, e.Before = 2, map[string]string{}
		for i, row := range d.Rows() {
			if i != 2 {
				e.Before[row[1]] = row[2]
			}
		}
		doc, err := d.PDF(e)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, "dailyVersion", dailyVersion, fmt.Sprintf("%s\nsha256 %x\n", dailyVersion, sha256.Sum256(doc.PDF))+places(newDailySetter(d, e).fill()))
	}
}
