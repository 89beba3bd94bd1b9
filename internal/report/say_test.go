package report

import (
	"strings"
	"testing"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// told holds one section against what it is to say in both languages, paragraph by paragraph.
func told(t *testing.T, name, id string, f Facts, zh, en string) {
	t.Helper()
	for lang, want := range map[locale.Lang]string{locale.Zh: zh, locale.En: en} {
		if got := Draft(f, Words{lang}, id); got != want {
			t.Errorf("%s, %s:\n got %q\nwant %q", name, lang, got, want)
		}
	}
}

func num(v float64) *float64 { return &v }

func goal(name, unit string, target, actual *float64, atMost bool) analysis.GoalResult {
	g := analysis.GoalResult{Goal: campaign.ID(name), Name: name, Unit: unit, AtMost: atMost, Target: target, Actual: actual}
	g.Achieved, g.Met = analysis.Achievement(actual, target, atMost)
	switch {
	case g.Achieved != nil:
	case target == nil:
		g.Missing = "target"
	case actual == nil:
		g.Missing = "reading"
	case *target == 0 && !g.Met:
		g.Missing = "zero"
	}
	return g
}

// with is a campaign of which one thing is known.
func with(set func(f *Facts)) Facts {
	f := empty()
	f.Results.Readings = 1
	set(&f)
	return f
}

func TestGoals(t *testing.T) {
	of := func(goals ...analysis.GoalResult) Facts { return with(func(f *Facts) { f.Results.Goals = goals }) }
	signups := goal("报名", "人", num(10_000), num(12_000), false) // 12,000 ÷ 10,000
	told(t, "met", "results", of(signups), "报名 12,000 人，完成目标 10,000 人的 120%。", "报名 came to 12,000 人, 120% of the 10,000 targeted.")
	short := goal("核销", "张", num(8_000), num(7_112), false) // 88.9 %, 8,000 − 7,112 = 888
	told(t, "missed", "results", of(short), "核销 7,112 张，完成目标 8,000 张的 88.9%，还差 888 张。", "核销 came to 7,112 张, 88.9% of the 8,000 targeted, 888 short.")
	over := goal("客诉", "件", num(20), num(26), true) // 20 ÷ 26 = 76.92 %
	told(t, "over", "results", of(over), "客诉 26 件，超出上限 20 件共 6 件，达成率 76.9%。", "客诉 came to 26 件, 6 over the limit of 20 (achievement 76.9%).")
	told(t, "within", "results", of(goal("客诉", "件", num(20), num(17), true)), "客诉 17 件，控制在上限 20 件以内。", "客诉 came to 17 件, within the limit of 20.")
	told(t, "nothing to complain of", "results", of(goal("客诉", "件", num(20), num(0), true)), "客诉 0 件，控制在上限 20 件以内。", "客诉 came to 0 件, within the limit of 20.")
	told(t, "a hair's breadth", "results", of(goal("报名", "人", num(100_000), num(99_999), false)), "报名 99,999 人，完成目标 10 万人的 99.9%，还差 1 人。", "报名 came to 99,999 人, 99.9% of the 100,000 targeted, 1 short.")
	told(t, "points", "results", of(goal("Click rate", "%", num(5), num(4.87), false)), "Click rate 4.87%，完成目标 5% 的 97.4%，还差 0.13 个百分点。", "Click rate came to 4.87%, 97.4% of the 5% targeted, 0.13 percentage points short.")
	told(t, "unit is name", "results", of(goal("Orders", "orders", num(80), num(100), false)), "Orders 100 orders，完成目标 80 orders 的 125%。", "Orders came to 100, 125% of the 80 targeted.")
	for name, tc := range map[string]struct {
		goal   analysis.GoalResult
		zh, en string
	}{
		"no target":  {goal("报名", "人", nil, num(5), false), "报名 5 人，没有设定目标值。", "报名 came to 5 人; no target was set for it."},
		"nothing":    {goal("报名", "人", nil, nil, false), "报名既没有目标值，也没有数据。", "报名 has neither a target nor a figure."},
		"no reading": {goal("报名", "人", num(5), nil, false), "报名（目标 5 人）没有录入数据。", "报名 (target 5 人) has no figure: nothing was recorded."},
		"zero":       {goal("报名", "人", num(0), num(5), false), "报名 5 人，目标值为 0，无法计算达成率。", "报名 came to 5 人; with a target of 0 there is no achievement to work out."},
		"no metric":  {analysis.GoalResult{Goal: "g", Name: "报名", Unit: "人", Target: num(5), Missing: "metric"}, "报名（目标 5 人）没有对应的指标，无从统计。", "报名 (target 5 人) is not tied to a metric, so nothing was counted."},
	} {
		none := Draft(of(tc.goal), Words{locale.Zh}, "results")
		if want := "目标没有可比的数据，无法判断是否达成。\n" + tc.zh; none != want {
			t.Errorf("%s: %q, want %q", name, none, want)
		}
		if got, want := Draft(of(tc.goal), Words{locale.En}, "results"), "The goal cannot be judged: it has no figure to compare.\n"+tc.en; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	told(t, "some", "results", of(signups, short, goal("到场", "人", num(5), nil, false)),
		"3 个目标达成 1 个。另有 1 个目标缺少可比的数据，无法判断。\n报名 12,000 人，完成目标 10,000 人的 120%。\n核销 7,112 张，完成目标 8,000 张的 88.9%，还差 888 张。\n到场（目标 5 人）没有录入数据。",
		"The campaign met 1 of its 3 goals. One goal cannot be judged for want of a figure.\n报名 came to 12,000 人, 120% of the 10,000 targeted.\n核销 came to 7,112 张, 88.9% of the 8,000 targeted, 888 short.\n到场 (target 5 人) has no figure: nothing was recorded.")
	if got := Draft(of(signups, signups), Words{locale.En}, "results"); !strings.HasPrefix(got, "The campaign met both of its goals.") {
		t.Error(got)
	}
	if got := Draft(of(short, over), Words{locale.Zh}, "results"); !strings.HasPrefix(got, "2 个目标均未达成。") {
		t.Error(got)
	}
	none := empty()
	told(t, "none", "results", none, "活动没有设定目标，因此没有达成率可报告。\n活动期间没有录入任何数据。", "No goals were set, so there is no achievement to report.\nNo figures were recorded during the campaign.")
}

func TestWhyAGoalWasMissed(t *testing.T) {
	f := with(func(f *Facts) {
		g := goal("GMV", "元", num(480_000), num(451_200), false) // 94 %
		g.Metric = "m"
		f.Results.Goals = []analysis.GoalResult{g}
		f.Workbook.Metrics = []campaign.Metric{{ID: "m", Unit: "元"}}
		f.Money = func(m campaign.Metric) bool { return m.Unit == "元" }
		f.Workbook.Deviations = []campaign.Deviation{{Metric: "m", Cause: "到店少。\n券没有提醒。", Fix: "发提醒。"}}
	})
	told(t, "answered", "results", f, "GMV ¥45.12 万，完成目标 ¥48 万的 94%，还差 ¥28,800。原因是到店少；券没有提醒。应对措施：发提醒。",
		"GMV came to ¥451,200, 94% of the ¥480,000 targeted, ¥28,800 short. The cause: 到店少. 券没有提醒. The answer to it: 发提醒.")
	f.Workbook.Deviations[0].State = "done"
	if got := Draft(f, Words{locale.Zh}, "results"); !strings.Contains(got, "已采取的措施：发提醒。") {
		t.Error(got)
	}
}

func TestFunnel(t *testing.T) {
	f := with(func(f *Facts) {
		f.Results.Goals = []analysis.GoalResult{goal("报名", "人", num(1), num(1), false)}
		f.Results.Funnel = []analysis.Step{{Name: "曝光"}, {Name: "点击", FromName: "曝光", Rate: num(0.025), RateName: "点击率"}, {Name: "报名", FromName: "点击", Rate: num(0.00004)}}
	})
	told(t, "funnel", "results", f, "报名 1 人，完成目标 1 人的 100%。\n点击率（点击÷曝光）为 2.5%。从点击到报名的转化率为 0.004%。",
		"报名 came to 1 人, 100% of the 1 targeted.\n点击率 (点击 ÷ 曝光) was 2.5%. The conversion from 点击 to 报名 was 0.004%.")
}

func TestReadingsOutsideEveryPeriodAreSaid(t *testing.T) {
	f := with(func(f *Facts) { f.Results.Outside = 2 })
	told(t, "outside", "results", f, "活动没有设定目标，因此没有达成率可报告。\n有 2 条数据的日期不在任何时段内，合计中包含这些数据。",
		"No goals were set, so there is no achievement to report.\n2 readings lie outside every period; they are counted in.")
}

func TestSummary(t *testing.T) {
	f := with(func(f *Facts) {
		f.Workbook.Campaign.Client = "屿山茶"
		f.Workbook.Periods = []campaign.Period{{Kind: "live", Starts: "2026-06-28", Ends: "2026-07-04"}}
		f.Results.Goals = []analysis.GoalResult{goal("报名", "人", num(10_000), num(12_000), false), goal("核销", "张", num(8_000), num(7_112), false), goal("客诉", "件", num(20), num(26), true)}
		approved := int64(48_000_000)
		f.Results.Budget = analysis.BudgetResult{Approved: &approved, Spent: 45_024_000, Used: num(0.938)}
	})
	told(t, "summary", "summary", f,
		"为屿山茶策划执行的“夏日冰爽节”于 2026年6月28日至7月4日开展。3 个目标达成 1 个。报名 12,000 人，完成目标 10,000 人的 120%。未达成的有客诉（达成 76.9%）和核销（达成 88.9%）。\n"+
			"实际花费 ¥45.02 万，占批准预算 ¥48 万的 93.8%，结余 ¥29,760。\n没有开展问卷调研。\n复盘没有登记问题。",
		"夏日冰爽节 ran for 屿山茶 on 28 Jun – 4 Jul 2026. The campaign met 1 of its 3 goals. 报名 came to 12,000 人, 120% of the 10,000 targeted. Not met: 客诉 (76.9% of target) and 核销 (88.9% of target).\n"+
			"¥450,240 was spent, 93.8% of the approved budget of ¥480,000, leaving ¥29,760.\nNo survey was held.\nThe review recorded no problems.")
	f.Results.Goals = f.Results.Goals[1:] // the first goal is one of those that were missed
	if got := Draft(f, Words{locale.Zh}, "summary"); !strings.Contains(got, "还差 888 张。未达成的还有客诉（达成 76.9%）。") {
		t.Error(got)
	}
	if got := Draft(f, Words{locale.En}, "summary"); !strings.Contains(got, "888 short. Not met either: 客诉 (76.9% of target).") {
		t.Error(got)
	}
	told(t, "nothing", "summary", empty(), "“夏日冰爽节”没有填写正式期的日期。活动没有设定目标，因此没有达成率可报告。\n活动没有预算，也没有支出记录。\n没有开展问卷调研。\n复盘没有登记问题。",
		"夏日冰爽节 has no dated live period. No goals were set, so there is no achievement to report.\nNo budget was set and nothing was spent on record.\nNo survey was held.\nThe review recorded no problems.")
}
