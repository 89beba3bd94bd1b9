package readiness

import (
	"testing"

	"qingdan/internal/campaign"
)

// ready is a small campaign that every rule but that of the review applies to and holds for on the day of readyDay: hybrid, public, 1,000 people,
// live from 4 to 10 June 2026.
func ready() *campaign.Workbook {
	return &campaign.Workbook{
		Campaign: campaign.Campaign{
			ID: "c", Name: "夏日", Form: "hybrid", Theme: "第一杯冰川茉莉，在冰屋里喝", Benefit: "第二杯半价", Audience: "25–35 岁", Rules: "每人一张。\n问：能叠加吗？答：不能。",
			Public: true, Crowd: new(int64(1000)), Currency: "CNY", Approved: new(int64(1_000_000)), Reserve: new(int64(120_000)), Lead: "lin", Stage: "plan",
		},
		Periods: []campaign.Period{
			{ID: "warm", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"},
			{ID: "live", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-10"},
			{ID: "close", Kind: "closing", Starts: "2026-06-11", Ends: "2026-06-12"},
		},
		Metrics: []campaign.Metric{{ID: "m", Name: "报名", Unit: "人", Aggregate: "sum"}, {ID: "r", Name: "报名率", Unit: "%", Aggregate: "ratio"}},
		Goals: []campaign.Goal{
			goal("signups", "", "m", 20_000, 12_000, "人"), goal("exposure", "signups", "m", 1_000_000, 800_000, "次"), goal("rate", "signups", "r", 2, 1.5, "%"),
		},
		BudgetLines: []campaign.BudgetLine{
			{ID: "kol", Category: "推广", Item: "达人", Planned: new(int64(500_000)), Committed: new(int64(200_000)), Paid: new(int64(300_000)), Payee: "studio"},
			{ID: "print", Category: "物料", Item: "印刷", Planned: new(int64(380_000)), Owner: "lin"},
		},
		Departments: []campaign.Department{{ID: "market", Name: "市场部", Duty: "管品牌"}, {ID: "unused", Name: "法务部"}},
		Groups:      []campaign.Group{{ID: "g", Name: "执行组", Lead: "lin"}},
		People:      []campaign.Person{{ID: "lin", Name: "林", Group: "g", Department: "market"}, {ID: "su", Name: "苏"}},
		Partners: []campaign.Partner{
			{ID: "studio", Name: "工作室", Contact: "阮青", Fee: new(int64(0)), Duties: "发布", Standard: "按时", Status: "signed"},
		},
		Tasks: []campaign.Task{
			{ID: "permit", Title: "申报许可", Owner: "lin", Due: "2026-05-15", State: "done", Permit: true},
			{ID: "build", Title: "搭建", Owner: "lin", Due: "2026-06-02", DueTime: "12:00", State: "todo"},
			{ID: "check", Title: "验收", Owner: "su", Due: "2026-06-02", DueTime: "12:00", State: "todo"},
		},
		Dependencies: []campaign.Dependency{{ID: "d", Task: "check", On: "build"}},
		Risks: []campaign.Risk{
			risk("rain", "weather", 3, 5), risk("down", "system", 3, 4), risk("few", "traffic", 2, 2), risk("press", "press", 1, 5),
		},
		Materials: []campaign.Material{
			{ID: "cups", Name: "杯子", Kind: "gift", Quantity: new(int64(500)), Accepted: new(int64(500)), Due: "2026-05-28", Needed: "2026-06-04"},
			{ID: "wall", Name: "背景板", Quantity: new(int64(1)), Due: "2026-06-01"},
		},
		Channels: []campaign.Channel{{ID: "wechat", Name: "公众号", GoLive: "2026-06-01", GoLiveTime: "10:00", Owner: "su"}},
		Posts: []campaign.Post{
			{ID: "tease", Channel: "wechat", Title: "预告", Kind: "teaser", Day: "2026-06-01", Time: "10:00", Status: "ready"},
			{ID: "recap", Channel: "wechat", Title: "回顾", Kind: "recap", Day: "2026-06-12", Time: "10:00", Status: "idea"},
		},
		RunItems: []campaign.RunItem{
			item("setup", "setup", "07:00", 180, "舞台", "lin", false),
			item("test", "test", "10:00", 30, "舞台", "lin", false),
			item("lunch", "break", "10:30", 90, "后台", "lin", false),
			item("doors", "doors", "12:00", 60, "入口", "su", false),
			item("show", "segment", "13:00", 60, "舞台", "lin", true),
		},
		Incidents: []campaign.Incident{{ID: "gas", Name: "煤气味", Tier: "critical", Started: new(int64(60_000)), Answered: new(int64(31 * 60_000))}},
	}
}

// readyDay is within 14 days of the live day, and before anything is late.
const readyDay campaign.Date = "2026-05-29"

func goal(id, parent, metric campaign.ID, target, baseline float64, unit string) campaign.Goal {
	return campaign.Goal{ID: id, Parent: parent, Metric: metric, Name: string(id), Target: &target, Unit: unit, Direction: "at_least", Baseline: &baseline,
		Deadline: "2026-06-10", Owner: "lin", Why: "首周销售的前提"}
}

func risk(id campaign.ID, category string, likelihood, impact int64) campaign.Risk {
	return campaign.Risk{ID: id, Name: string(id), Category: category, Likelihood: &likelihood, Impact: &impact, Trigger: "出现时", Response: "照办", Owner: "su", Minutes: new(int64(30))}
}

func item(id campaign.ID, kind string, starts campaign.Clock, minutes int64, area string, owner campaign.ID, equipment bool) campaign.RunItem {
	return campaign.RunItem{ID: id, Title: string(id), Day: "2026-06-04", Kind: kind, Starts: starts, Minutes: &minutes, Area: area, Owner: owner, Equipment: equipment}
}

func TestAReadyCampaignHasNoFinding(t *testing.T) {
	r := Judge(ready(), nil, readyDay)
	for _, f := range r.Findings {
		t.Errorf("%+v", f)
	}
	for _, v := range r.Rules {
		if v.Rule == "data.daily" || v.Rule == "data.deviation" || v.Rule == "review.complete" { // of days to come
			if v.Applies || v.Why != "none" && v.Why != "later" {
				t.Errorf("%+v", v)
			}
			continue
		}
		if !v.Applies || !v.Holds || v.Why != "" {
			t.Errorf("%+v", v)
		}
	}
	if r.Holds != 22 || r.Applies != 22 || *r.Score != 10_000 || r.Blockers != 0 || r.Warnings != 0 || r.Today != readyDay {
		t.Errorf("%+v", r)
	}
}

// 21 of 22 rules hold: 21 ÷ 22 = 95.4545 %, rounded down.
func TestScore(t *testing.T) {
	w := ready()
	w.Campaign.Theme, w.Campaign.Benefit = "", ""
	r := Judge(w, nil, readyDay)
	if *r.Score != 9545 || r.Holds != 21 || r.Applies != 22 || r.Warnings != 2 || r.Blockers != 0 {
		t.Errorf("%d: %+v", *r.Score, r)
	}
	w.Campaign.Lead = ""
	if r = Judge(w, nil, readyDay); *r.Score != 9090 || r.Warnings != 2 || r.Blockers != 1 { // 20 ÷ 22
		t.Errorf("%d: %+v", *r.Score, r)
	}
}

// Before it has anything a campaign is judged by what any campaign needs, and no rule stops at what is missing.
func TestAnEmptyCampaign(t *testing.T) {
	r := Judge(&campaign.Workbook{Campaign: campaign.Campaign{ID: "c"}}, nil, readyDay)
	why := map[string]string{}
	for _, v := range r.Rules {
		why[v.Rule] = v.Why
		if v.Applies != (v.Why == "") || v.Applies && v.Holds != (v.Findings == 0) || !v.Applies && (v.Holds || v.Findings > 0) {
			t.Errorf("%+v", v)
		}
	}
	for rule, want := range map[string]string{
		"goal.smart": "", "goal.funnel": "none", "budget.overrun": "none", "partner.contract": "none", "task.owner": "none", "permit.crowd": "form",
		"channel.golive": "none", "site.brief": "none", "run.order": "none", "data.consistent": "", "risk.coverage": "",
	} {
		if why[rule] != want {
			t.Errorf("%s: %q, want %q", rule, why[rule], want)
		}
	}
	// smart, theme, periods, reserve, total, lead, coverage and consistent apply; only the last holds
	if r.Applies != 8 || r.Holds != 1 || *r.Score != 1250 {
		t.Errorf("%d of %d, %d", r.Holds, r.Applies, *r.Score)
	}
	w := ready()
	w.Periods = nil
	for _, v := range Judge(w, nil, readyDay).Rules {
		if (v.Rule == "partner.contract" || v.Rule == "site.brief") && (v.Why != "undated" || v.Applies || v.From != "") {
			t.Errorf("%+v", v)
		}
	}
}

// A template hangs on the year 2000: it is judged as it stands sixty days ahead.
func TestATemplateIsNeverLate(t *testing.T) {
	w := ready()
	w.Campaign.Template = true
	w.Periods = []campaign.Period{{ID: "p", Kind: "live", Starts: campaign.TemplateLive, Ends: campaign.TemplateLive}}
	w.Tasks = []campaign.Task{{ID: "t", Title: "x", Owner: "lin", Due: "1999-12-01", State: "todo"}}
	w.Dependencies = nil
	r := Judge(w, nil, readyDay)
	if r.Today != "1999-11-04" { // 60 days before 3 January 2000
		t.Error(r.Today)
	}
	for _, f := range r.Findings {
		if f.Rule == "task.late" {
			t.Errorf("%+v", f)
		}
	}
}
