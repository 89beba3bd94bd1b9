package handout

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// reviewed is the launch after its end: a little of everything that a review speaks of.
func reviewed() ReviewFacts {
	wb := launch()
	wb.Campaign.Client, wb.Campaign.Venue, wb.Campaign.Lead, wb.Campaign.Currency = "青梧茶饮", "湖滨广场A区中庭", "lin", "CNY"
	wb.Campaign.Theme, wb.Campaign.Form, wb.Campaign.Scenario, wb.Campaign.Stage = "第一杯冰川茉莉", "hybrid", "launch", "review"
	wb.Campaign.Approved, wb.Campaign.Reserve, wb.Campaign.Margin = new(int64(36_000_000)), new(int64(4_320_000)), new(int64(6800))
	wb.Periods = []campaign.Period{{ID: "p0", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"}, {ID: "p1", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-07"},
		{ID: "p2", Kind: "closing", Starts: "2026-06-08", Ends: "2026-06-09"}}
	wb.Departments = []campaign.Department{{ID: "d1", Name: "市场部"}, {ID: "d2", Name: "技术部"}}
	wb.Metrics = []campaign.Metric{{ID: "seen", Name: "曝光", Unit: "次", Aggregate: "sum", Role: "exposure"}, {ID: "click", Name: "点击", Unit: "次", Aggregate: "sum", Role: "click"},
		{ID: "sign", Name: "报名", Unit: "人", Aggregate: "sum", Role: "conversion"}, {ID: "rate", Name: "点击率", Unit: "%", Aggregate: "ratio", Over: "click", Under: "seen"},
		{ID: "cost", Name: "花费", Unit: "CNY", Aggregate: "sum", Role: "cost"}, {ID: "sales", Name: "成交额", Unit: "CNY", Aggregate: "sum", Role: "revenue"}}
	wb.Goals = []campaign.Goal{{ID: "g1", Name: "报名人数", Metric: "sign", Target: new(2000.0), Direction: "at_least", Owner: "lin", Deadline: "2026-06-07"},
		{ID: "g2", Name: "成交额", Metric: "sales", Target: new(50000.0), Direction: "at_least"}, {ID: "g3", Name: "曝光量", Metric: "seen", Parent: "g1", Target: new(90000.0), Direction: "at_least"},
		{ID: "g4", Name: "推广花费", Metric: "cost", Target: new(30000.0), Direction: "at_most"}, {ID: "g5", Name: "零目标", Metric: "click", Target: new(0.0), Direction: "at_least"},
		{ID: "g6", Name: "没有数据的目标", Target: new(5.0), Direction: "at_least"}}
	wb.Channels = []campaign.Channel{{ID: "red", Name: "小红书"}, {ID: "wechat", Name: "微信社群"}, {ID: "shop", Name: "门店海报"}}
	d := analysis.New(wb)
	for i, day := range []campaign.Date{"2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04", "2026-06-05", "2026-06-06", "2026-06-07"} {
		n := float64(i + 1)
		for _, c := range []struct {
			channel campaign.ID
			share   float64
		}{{"red", 3}, {"wechat", 1}} {
			d.Add("seen", c.channel, day, 900*n*c.share)
			d.Add("click", c.channel, day, 60*n*c.share)
			d.Add("cost", c.channel, day, 160*c.share*c.share)
			d.Add("sign", c.channel, day, 20*n)
		}
		d.Add("sales", "", day, 1500*n)
	}
	d.Sort()
	wb.BudgetLines = []campaign.BudgetLine{{ID: "b1", Category: "推广", Item: "达人合作", Planned: new(int64(11_200_000)), Paid: new(int64(12_460_000))},
		{ID: "b2", Category: "物料", Item: "印刷与导视", Planned: new(int64(6_280_000)), Committed: new(int64(948_000)), Paid: new(int64(5_000_000))}}
	wb.Releases = []campaign.Release{{ID: "r1", Reason: "首日核销低，转投到店攻略", Amount: new(int64(1_260_000)), Person: "lin", Day: "2026-06-05", Line: "b1"}}
	at := func(clock string) *int64 {
		t, _ := time.Parse("2006-01-02 15:04", "2026-06-04 "+clock)
		return new(t.UnixMilli())
	}
	wb.RunItems = []campaign.RunItem{{ID: "n1", Title: "开门，签到入场", Day: "2026-06-04", Starts: "12:00", Minutes: new(int64(120)), Kind: "doors", Started: at("12:00"), Ended: at("14:03")},
		{ID: "n2", Title: "第一轮抽奖", Day: "2026-06-04", Starts: "15:10", Minutes: new(int64(20)), Kind: "segment", Started: at("15:22"), Ended: at("15:47")},
		{ID: "n3", Title: "体验区补货", Day: "2026-06-04", Starts: "18:00", Minutes: new(int64(30)), Kind: "setup", Skipped: true}}
	wb.Incidents = []campaign.Incident{{ID: "i1", Name: "领券页打不开", Tier: "major", Area: "主舞台", Minutes: new(int64(30)), Started: at("15:06"), Answered: at("15:18"), Closed: at("15:40"), Cause: "连接数打满", Outcome: "切到备用服务器"},
		{ID: "i2", Name: "孩子滑倒", Tier: "critical", Minutes: new(int64(10)), Started: at("16:20"), Answered: at("16:45")}}
	wb.LogEntries = []campaign.LogEntry{{ID: "l1", Incident: "i1", At: *at("15:09"), Text: "失败率11%，启动切换手册"},
		{ID: "l2", Incident: "i1", At: *at("15:40") + 86_400_000, Text: "未领到的人次日补发"}} // a day later
	wb.Questions = []campaign.Question{{ID: "q1", Text: "总体满意吗？", Kind: "satisfaction"}, {ID: "q2", Text: "会推荐给朋友吗？", Kind: "recommend"},
		{ID: "q3", Text: "从哪里得知？", Kind: "choice", Options: "小红书\n朋友"}, {ID: "q4", Text: "还想说什么？", Kind: "text"}, {ID: "q5", Text: "对新品体验满意吗？", Kind: "satisfaction"}}
	f := ReviewFacts{Book: wb, Figures: d, Money: func(m campaign.Metric) bool { return m.Unit == "CNY" }, Zone: time.UTC}
	var answers []campaign.Response
	for i, text := range []string{"茉莉味不腻，冰块不化", "等了半个多小时，没人说还要多久", ""} {
		r := campaign.Response{ID: campaign.ID(fmt.Sprint("a", i)), Satisfaction: new(int64(5 - i)), Recommend: new(int64(10 - 2*i)), Text: text, Tags: []string{"口味", "排队", ""}[i], Answers: `{"q3":"小红书","q5":"4"}`}
		answers = append(answers, r)
		if text != "" {
			f.Said = append(f.Said, Said{text, analysis.Lines(r.Tags)})
		}
	}
	wb.Improvements = []campaign.Improvement{{ID: "m1", Name: "首日核销只到进度的58%", Kind: "problem", Department: "d1", Cause: "券页入口在第二屏", Measure: "首屏加入口，开门前逐店演练", Owner: "lin", Deadline: "2026-06-30", State: "doing"},
		{ID: "m2", Name: "双线路推流没有断", Kind: "success", Department: "d2", Measure: "写进直播检查表"}}
	wb.Deviations = []campaign.Deviation{{ID: "v1", Name: "点击率只有2.7%", Metric: "rate", Day: "2026-06-02", Expected: new(5.0), Actual: new(2.7), Cause: "前三秒没有产品", Fix: "换一版开场"}}
	wb.Meetings = []campaign.Meeting{{ID: "k1", Name: "复盘会", Kind: "review", Day: "2026-06-10", Place: "三楼会议室", People: "林若溪\n陈立群", Minutes: "1. 报名超目标，成交差在门店。\n2. 投放先小额测三组。"}}
	f.Lessons = []campaign.Lesson{{ID: "s1", Kind: "keep", Text: "云发布与主舞台用同一信号", Topic: "联动"}, {ID: "s2", Kind: "change", Text: "压测按预估三倍做", Topic: "技术"}}
	return f.worked(answers)
}

// worked works the facts out of the book, and gives each chapter a text.
func (f ReviewFacts) worked(answers []campaign.Response) ReviewFacts {
	f.Feedback = analysis.FeedbackOf(f.Book.Questions, answers)
	f.Results = f.Figures.Results(f.Book, analysis.Asked{Limits: campaign.TierLimits{Critical: 30, Major: 60, Minor: 120}, Money: f.Money, Now: time.Date(2026, 6, 12, 9, 0, 0, 0, time.UTC)})
	for _, ch := range reviewChapters {
		if ch.id != "" {
			f.Texts = append(f.Texts, ReviewText{ID: ch.id, Texts: []string{"这一章说的是" + ch.id + "。\n数字见下。", "This chapter is about " + ch.id + ".\nThe figures are below."}})
		}
	}
	return f
}

// in is the facts with the texts in the languages of a paper.
func (f ReviewFacts) in(l locale.Lang) ReviewFacts {
	texts := make([]ReviewText, len(f.Texts))
	for i, t := range f.Texts {
		texts[i] = t
		if len(t.Texts) == 2 && l != locale.Both {
			texts[i].Texts = t.Texts[:1]
			if l == locale.En {
				texts[i].Texts = t.Texts[1:]
			}
		}
	}
	f.Texts = texts
	return f
}

// unreviewed is a campaign with nothing in it but its name.
func unreviewed() ReviewFacts {
	wb := &campaign.Workbook{Campaign: campaign.Campaign{ID: "c-none", Name: "空", Stage: "plan", Currency: "CNY"}}
	return ReviewFacts{Book: wb, Figures: analysis.New(wb)}.worked(nil)
}

// overfull has the texts and figures that break weak layouts.
func overfull() ReviewFacts {
	f := reviewed()
	wb := f.Book
	long := strings.Repeat("名字很长的一场活动与它的每一样东西", 12)[:600] // 200 characters
	wb.Campaign.Name, wb.Campaign.Client, wb.Campaign.Venue, wb.Campaign.Theme = long, long, long, long
	wb.Goals[0].Name, wb.Goals[1].Name = long, strings.Repeat("Supercalifragilistic", 10)
	wb.Goals[0].Target, wb.Goals[1].Target = new(0.01), new(4e300)
	for i := range wb.Channels {
		wb.Channels[i].Name = long
	}
	wb.Metrics[0].Name, wb.Metrics[0].Unit = long, "https://example.com/"+strings.Repeat("abcdefghij", 12)
	wb.BudgetLines[0].Category, wb.BudgetLines[0].Item, wb.BudgetLines[0].Planned = long, long, new(int64(9_007_199_254_740_991))
	wb.RunItems[0].Title, wb.Incidents[0].Name, wb.Incidents[0].Area = long, long, long
	answer := strings.TrimSpace(strings.Repeat("茉莉味不腻，冰块不化，排队也值。Worth the queue. ", 700))
	answer = string([]rune(answer)[:20_000])
	cause := string([]rune(answer)[:3000]) // more than a page in its column
	f.Said = append(f.Said, Said{answer, []string{long}})
	wb.Improvements[0].Cause, wb.Improvements[0].Measure, wb.Improvements[0].Name = cause, long, long
	wb.Meetings[0].People = strings.Repeat(long+"\n", 30)
	wb.Meetings[0].Minutes = cause
	f.Lessons[0].Text, f.Lessons[0].Topic = cause, long
	for i := range 40 {
		wb.Goals = append(wb.Goals, campaign.Goal{ID: campaign.ID(fmt.Sprint("more", i)), Name: fmt.Sprintf("目标%d", i), Parent: "g1", Metric: "sign", Target: new(float64(i))})
	}
	one := campaign.Response{ID: "one", Satisfaction: new(int64(1)), Recommend: new(int64(0)), Text: answer, Tags: long, Answers: `{"q3":"` + long + `"}`}
	texts := f.Texts
	f = f.worked([]campaign.Response{one})
	f.Texts = texts
	f.Texts[0].Texts = []string{answer + "🎉"}
	return f
}

func mustReview(t testing.TB, f ReviewFacts, o ReviewOptions) *Review {
	t.Helper()
	v, err := NewReview(f.in(o.Lang), o)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
