package handout

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// planned is the launch with all that its plan speaks of.
func planned() *campaign.Workbook {
	wb := launch()
	c := &wb.Campaign
	c.Client, c.Venue, c.Lead, c.Currency, c.Scenario, c.Form = "青梧茶饮", "湖滨广场A区中庭", "chen", "CNY", "launch", "hybrid"
	c.Theme, c.Benefit, c.Slogan, c.Audience = "第一杯冰川茉莉，在冰屋里喝", "到店第二杯半价，前300名送冰盒盲盒", "冰一口，茉莉就开了", "18–30岁，杭州主城区"
	c.Background, c.Mechanics, c.Route, c.Rules = "去年同档曝光78万次。", "线下：中庭搭一座冰屋。\n线上：19:00达人专场。", "入口 → 试饮台 → 冰屋", "每个手机号限领一张。"
	c.Crowd, c.Approved, c.Reserve = new(int64(1200)), new(int64(10_000_000)), new(int64(1_200_000))
	wb.Periods = []campaign.Period{{ID: "p0", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"}, {ID: "p1", Kind: "live", Name: "快闪周", Starts: "2026-06-04", Ends: "2026-06-10"}}
	wb.Goals = []campaign.Goal{{ID: "g1", Name: "领券报名", Target: new(20000.0), Unit: "人", Deadline: "2026-06-10", Owner: "chen", Why: "到店的起点", Baseline: new(11800.0)},
		{ID: "g2", Name: "曝光", Parent: "g1", Target: new(1e6), Unit: "次", Owner: "zheng"}, {ID: "g3", Name: "投诉", Target: new(20.0), Unit: "件", Direction: "at_most"},
		{ID: "g4", Name: "转一圈", Parent: "g5"}, {ID: "g5", Name: "再转一圈", Parent: "g4"}}
	wb.Groups[0].Lead, wb.Groups[0].Duty = "chen", "现场、签到、门店"
	wb.Departments = []campaign.Department{{ID: "d1", Name: "市场部", Duty: "定目标与预算"}}
	wb.BudgetLines = []campaign.BudgetLine{{ID: "b1", Category: "推广", Item: "达人", Planned: new(int64(5_000_000)), Charge: new(int64(6_000_000))},
		{ID: "b2", Category: "物料", Item: "印刷", Planned: new(int64(2_500_000))}, {ID: "b3", Category: "推广", Item: "投放", Planned: new(int64(800_000))}}
	wb.Risks = []campaign.Risk{{ID: "r1", Name: "人流过低", Likelihood: new(int64(3)), Impact: new(int64(4)), Trigger: "13:30入场不足120人", Response: "外场派券\n社群加赠", Minutes: new(int64(120)), Owner: "chen", Notes: "内部备注"},
		{ID: "r2", Name: "暴雨、大风", Likelihood: new(int64(4)), Impact: new(int64(4)), Response: "停外场", Minutes: new(int64(15)), Owner: "zheng"}, {ID: "r3", Name: "没有评分的风险"}}
	wb.People = append(wb.People, campaign.Person{ID: "shen", Name: "沈嘉言", Organisation: "青梧茶饮"})
	wb.Tasks = append(wb.Tasks, campaign.Task{ID: "ask1", Title: "给出品牌标志源文件", Stage: "plan", Owner: "shen", Due: "2026-05-15"}, campaign.Task{ID: "ask2", Title: "已经给了的", Stage: "plan", Owner: "shen", State: "done"})
	return wb
}

// overplanned has the texts that break weak pages, and much of everything.
func overplanned() *campaign.Workbook {
	wb := planned()
	long := strings.Repeat("名字很长的一场活动与它的每一样东西", 12)[:600] // 200 characters
	url := "https://example.com/" + strings.Repeat("abcdefghij0123456789", 9)
	nasty := "שלום עולם مرحبا 🎉👩‍👩‍👧 tab\tbell\a null\x00 end"
	c := &wb.Campaign
	c.Name, c.Theme, c.Benefit, c.Venue, c.Audience, c.Client = long, long, url, url, long+url, nasty
	c.Mechanics, c.Rules = strings.Repeat(long+"\n"+url+"\n", 4), nasty
	wb.Goals[0].Name, wb.Goals[0].Why, wb.Goals[0].Unit, wb.Goals[1].Name, wb.Goals[2].Target = long, url, long[:60], url, new(1e300)
	wb.Groups[0].Name, wb.Groups[0].Duty, wb.Groups[1].Name, wb.Groups[1].Duty = long, url, nasty, long
	wb.Departments[0].Name, wb.Departments[0].Duty = url, long
	wb.BudgetLines[0].Category, wb.BudgetLines[0].Planned, wb.BudgetLines[1].Category = long, new(int64(9_007_199_254_740_991)), url
	wb.Risks[0].Name, wb.Risks[0].Trigger, wb.Risks[0].Response = long, url, strings.Repeat(long+"\n"+url+"\n", 9)
	wb.Risks[1].Name, wb.Risks[1].Minutes, wb.Risks[2].Name = url, new(int64(525_600)), nasty
	wb.People[len(wb.People)-1].Organisation = nasty
	for i := range 40 {
		task := wb.Tasks[i%len(wb.Tasks)]
		task.ID, task.KeyAction, task.Owner, task.Title = campaign.ID(fmt.Sprint("more", i)), fmt.Sprint("行动", i, long[:120]), "shen", long
		risk := wb.Risks[i%3]
		risk.ID = campaign.ID(fmt.Sprint("risk", i))
		wb.Tasks, wb.Risks = append(wb.Tasks, task), append(wb.Risks, risk)
	}
	return wb
}

func mustPlan(t testing.TB, wb *campaign.Workbook, o PlanOptions) *Plan {
	t.Helper()
	if o.Client {
		wb = campaign.ClientSafe(wb)
	}
	p, err := NewPlan(wb, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func planText(t testing.TB, p *Plan) string {
	t.Helper()
	doc, err := p.PDF(june3())
	if err != nil {
		t.Fatal(err)
	}
	return squeeze(strings.Join(pageTexts(t, doc.PDF, "-raw"), ""))
}

func TestAPlanSaysWhatIsPlanned(t *testing.T) {
	for _, l := range langs {
		text := planText(t, mustPlan(t, planned(), PlanOptions{Lang: l, Paper: "a4"}))
		for _, want := range []string{"第一杯冰川茉莉，在冰屋里喝", "到店第二杯半价，前300名送冰盒盲盒", "湖滨广场A区中庭", "18–30岁，杭州主城区", "去年同档曝光78万次。", "线上：19:00达人专场。",
			"20,000人", "11,800人", "≤20件", "再转一圈", "快闪周", "每个手机号限领一张。", "现场、签到、门店", "定目标与预算", "外场派券；社群加赠", "¥58,000", "58.0%", "¥25,000", "25.0%", "¥12,000", "12.0%", "¥100,000",
			"给出品牌标志源文件", "05-15", "沈嘉言"} {
			if !strings.Contains(text, squeeze(want)) {
				t.Errorf("%s: no %q", l, want)
			}
		}
		for _, not := range []string{"内部备注", "已经给了的"} {
			if strings.Contains(text, not) {
				t.Errorf("%s: %q is on it", l, not)
			}
		}
	}
	// By hand: 100,000 − 83,000 − 12,000 = 5,000 to assign; the client pays 60,000 for what costs 83,000: −23,000, 38.3 % of it.
	text := planText(t, mustPlan(t, planned(), PlanOptions{Lang: locale.Zh, Paper: "a4"}))
	for _, want := range []string{"还有¥5,000未分配", "客户报价¥60,000，毛利−¥23,000（−38.3%）", "暴雨、大风16", "人流过低12", "2小时", "15分钟"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	if strings.Index(text, "暴雨、大风16") > strings.Index(text, "人流过低12") {
		t.Error("the graver risk is not the first")
	}
}

func TestAClientsPlanHasShares(t *testing.T) {
	p := mustPlan(t, planned(), PlanOptions{Lang: locale.Zh, Paper: "a4", Client: true})
	text := planText(t, p)
	for _, want := range []string{"客户版", "推广58.0%", "物料25.0%", "备用金12.0%", "请品牌方完成", "品牌方　签名"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
	for _, not := range []string{"¥", "毛利", "未分配", "批准总额¥", "内部备注"} {
		if strings.Contains(text, not) {
			t.Errorf("%q is on it", not)
		}
	}
	bare := planText(t, mustPlan(t, &campaign.Workbook{Campaign: campaign.Campaign{ID: "e", Name: "空"}}, PlanOptions{Lang: locale.Zh, Paper: "a4", Client: true}))
	if strings.Contains(bare, "尚") || !strings.Contains(bare, "确认") {
		t.Errorf("the client is told what is missing: %s", bare)
	}
}

func TestAnEmptyPlanSaysWhatIsMissing(t *testing.T) {
	text := planText(t, mustPlan(t, &campaign.Workbook{Campaign: campaign.Campaign{ID: "e", Name: "空"}}, PlanOptions{Lang: locale.Zh, Paper: "a4"}))
	for _, want := range []string{"尚未设定目标", "各时段尚未排定日期", "尚未分组", "尚无预算", "尚未列出风险"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
}

// A template has shares and days that are counted.
func TestThePlanOfATemplate(t *testing.T) {
	wb := &campaign.Workbook{Campaign: campaign.Campaign{ID: "t", Name: "T", Template: true, ReserveShare: new(int64(1200))}, Periods: []campaign.Period{{ID: "p", Kind: "live", Starts: "2000-01-03", Ends: "2000-01-05"}},
		BudgetLines: []campaign.BudgetLine{{ID: "a", Category: "Stage", Item: "x", Share: new(int64(5000))}, {ID: "b", Category: "stage", Item: "y", Share: new(int64(3800))}}}
	text := planText(t, mustPlan(t, wb, PlanOptions{Lang: locale.En, Paper: "letter"}))
	for _, want := range []string{"Stage88.0%", "Reserve12.0%", "D-day"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %s", want, text)
		}
	}
}

func TestNothingOfAPlanLeavesItsPageOrLiesOnAnother(t *testing.T) {
	for name, wb := range map[string]*campaign.Workbook{"planned": planned(), "overplanned": overplanned(), "bare": {Campaign: campaign.Campaign{ID: "e", Name: "空"}}} {
		for _, l := range langs {
			for paper, s := range papers {
				for _, client := range []bool{false, true} {
					if name == "overplanned" && ((l == locale.Both) != (paper == "letter") || client != (l == locale.En)) { // many pages: once is enough
						continue
					}
					p := mustPlan(t, wb, PlanOptions{l, paper, client})
					what := fmt.Sprint(name, " ", l, " ", paper, " client ", client)
					set := p.marking(june3())
					f := p.fill(set)
					for n, leaf := range f.leaves {
						y := s.contentTop()
						for _, b := range leaf.blocks {
							if b.y < y-tolerance || b.y+b.height() > s.contentBottom()+tolerance {
								t.Errorf("%s, page %d: a block at %.1f, %.1f high, after %.1f", what, n+1, b.y, b.height(), y)
							}
							y = b.y + b.height()
						}
						if last := leaf.blocks[len(leaf.blocks)-1]; slices.ContainsFunc(leaf.marks, func(m sign) bool { return m.y >= last.y }) {
							if _, drawn := last.block.(*drawing); !drawn {
								t.Errorf("%s: page %d ends with a head", what, n+1)
							}
						}
					}
					doc, err := p.PDF(june3())
					if err != nil {
						t.Fatal(err)
					}
					tidy(t, what, doc.PDF, s)
				}
			}
		}
	}
}

func TestAPlanCountsWhatIsToTickAndMarksWhatChanged(t *testing.T) {
	p := mustPlan(t, planned(), PlanOptions{Lang: locale.Zh, Paper: "a4", Client: true})
	doc, err := p.PDF(june3())
	if err != nil {
		t.Fatal(err)
	}
	count, numbered := 0, 0
	for _, leaf := range doc.Leaves {
		count += leaf.Rows
	}
	e := june3()
	e.Before, e.Previous = map[string]string{}, 2
	for _, r := range p.Rows() {
		if !strings.Contains(r[0], ".") {
			numbered++
		}
		e.Before[r[1]] = r[2]
	}
	if count != 1 || numbered != 1 {
		t.Errorf("%d rows on the pages, %d numbered; want the one open task of the client's", count, numbered)
	}
	bars := func() int {
		set := p.marking(e)
		n := 0
		for _, part := range p.parts {
			for _, s := range part.sections(&set.reportSetter) {
				for _, r := range s.rows {
					if row, is := r.block.(*row); is && len(row.marks) > 0 && set.changed != nil {
						for _, m := range row.marks {
							c := &canvas{}
							m(c, 0, 0, 10)
							n += len(c.asides)
						}
					}
				}
			}
		}
		return n
	}
	if n := bars(); n != 0 {
		t.Errorf("%d bars where nothing changed", n)
	}
	e.Before["g1"], e.Before["r2"], e.Before["ask1"] = "x", "x", "x"
	if n := bars(); n != 3 {
		t.Errorf("%d bars, want 3: a goal, a risk, a task", n)
	}
}

func TestHashOfAPlan(t *testing.T) {
	o := PlanOptions{Lang: locale.Zh, Paper: "a4"}
	base := mustPlan(t, planned(), o).Hash()
	if mustPlan(t, planned(), o).Hash() != base {
		t.Error("equal content, different hash")
	}
	for name, change := range map[string]func(*campaign.Workbook){
		"theme": func(wb *campaign.Workbook) { wb.Campaign.Theme = "x" }, "goal": func(wb *campaign.Workbook) { wb.Goals[0].Target = new(1.0) },
		"period": func(wb *campaign.Workbook) { wb.Periods[0].Starts = "2026-05-30" }, "budget": func(wb *campaign.Workbook) { wb.BudgetLines[1].Planned = new(int64(1)) },
		"risk": func(wb *campaign.Workbook) { wb.Risks[0].Response = "x" }, "team": func(wb *campaign.Workbook) { wb.Groups[2].Lead = "du" },
		"action": func(wb *campaign.Workbook) { wb.Tasks[0].KeyAction = "x" },
	} {
		wb := planned()
		change(wb)
		if mustPlan(t, wb, o).Hash() == base {
			t.Errorf("%s changes nothing", name)
		}
	}
	unseen := planned()
	unseen.Risks[0].Notes, unseen.Tasks[0].Notes = "x", "x"
	if mustPlan(t, unseen, o).Hash() != base {
		t.Error("what is not printed changes the hash")
	}
	a, err := mustPlan(t, planned(), o).PDF(june3())
	b, err2 := mustPlan(t, planned(), o).PDF(june3())
	if err != nil || err2 != nil || !bytes.Equal(a.PDF, b.PDF) {
		t.Error("other bytes")
	}
	for code, o := range map[string]PlanOptions{"print.paper": {Lang: locale.Zh, Paper: "a9"}, "print.lang": {Lang: "fr", Paper: "a4"}} {
		_, err := NewPlan(planned(), o)
		var e *campaign.Error
		if !errors.As(err, &e) || e.Code != code {
			t.Errorf("%v, want %s", err, code)
		}
	}
}

func TestGoldenPlan(t *testing.T) {
	for _, l := range langs {
		for paper := range papers {
			p := mustPlan(t, planned(), PlanOptions{Lang: l, Paper: paper, Client: paper == "letter"})
			doc, err := p.PDF(june3())
			if err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprintf("%s\nsha256 %x\n%s", planVersion, sha256.Sum256(doc.PDF), strings.Join(pageTexts(t, doc.PDF, "-layout"), "\f"))
			golden(t, "plan-"+string(l)+"-"+paper, "planVersion", planVersion, got)
		}
	}
}

// A long fact, such as whom the campaign is for, stands below the others over all the measure.
func TestALongFactHasTheWholeMeasure(t *testing.T) {
	p := mustPlan(t, planned(), PlanOptions{Lang: locale.Zh, Paper: "a4"})
	l := p.begin(june3())
	long := strings.Repeat("十八至三十岁的年轻人", 8)
	rows := l.factGrid([]factLine{{words{"一"}, words{"短"}}, {words{"二"}, words{long}}, {words{"三"}, words{"短"}}})
	if len(rows) != 2 || len(rows[0].block.(*row).cells) != 2 || len(rows[1].block.(*row).cells) != 1 {
		t.Fatalf("%d rows", len(rows))
	}
	if got := len(rows[1].block.(*row).cells[0].texts[1].lines); got > 2 {
		t.Errorf("%d lines over all the measure", got)
	}
}
