package readiness

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// ruleCase is a ready campaign, changed, and what one rule then finds: "code kind.row.field name=value …", or why it does
// not apply: "!why".
type ruleCase struct {
	rule   string
	change func(w *campaign.Workbook)
	today  campaign.Date // "" for readyDay
	now    int64         // epoch ms; 0 for none
	f      Figures
	want   []string
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	held, failed := map[string]int{}, map[string]int{}
	for _, tc := range slices.Concat(goalRules(), planRules(), budgetRules(), teamAndPartnerRules(), taskRules(), riskRules(), materialRules(), promotionRule(), runOfShowRules(), incidentRules(), dataRules(), reviewRule(), consistentRule()) {
		w := ready()
		if tc.change != nil {
			tc.change(w)
		}
		if tc.today == "" {
			tc.today = readyDay
		}
		got := foundBy(JudgeAt(w, nil, tc.today, tc.now, tc.f), tc.rule)
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", tc.rule, strings.Join(got, "\n"), strings.Join(tc.want, "\n"))
		}
		switch {
		case len(got) == 0:
			held[tc.rule]++
		case got[0][0] != '!':
			failed[tc.rule]++
		}
		for _, found := range got {
			code, _, _ := strings.Cut(found, " ")
			seen[tc.rule+" "+code] = true
		}
	}
	for _, r := range rules {
		if held[r.id] < 1 || failed[r.id] < 1 || held[r.id]+failed[r.id] < 3 {
			t.Errorf("%s: %d cases that hold and %d that fail: three at least, of both", r.id, held[r.id], failed[r.id])
		}
	}
	// Each code and each reason that the table names comes up above, and no other.
	want := map[string]bool{"partner.contract !later": true, "site.brief !later": true, "data.daily !later": true, "review.complete !later": true}
	for _, r := range rules {
		for _, code := range Codes()[r.id] {
			want[r.id+" "+code] = true
		}
		for _, why := range Reasons()[r.id] {
			want[r.id+" !"+why] = true
		}
	}
	for _, pair := range [][2]map[string]bool{{want, seen}, {seen, want}} {
		for key := range pair[0] {
			if !pair[1][key] {
				t.Errorf("%s is in one only", key)
			}
		}
	}
}

func foundBy(r Report, rule string) (out []string) {
	for _, v := range r.Rules {
		if v.Rule == rule && !v.Applies {
			return []string{"!" + v.Why}
		}
	}
	for _, f := range r.Findings {
		if f.Rule != rule {
			continue
		}
		s := fmt.Sprintf("%s %s.%s.%s", f.Code, f.Kind, f.Row, f.Field)
		if f.Or != "" {
			s += "|" + f.Or
		}
		for _, name := range slices.Sorted(maps.Keys(f.Params)) {
			s += " " + name + "=" + f.Params[name]
		}
		out = append(out, s)
	}
	return out
}

func goalRules() []ruleCase {
	return []ruleCase{
		{rule: "goal.smart", change: func(w *campaign.Workbook) { w.Goals = nil }, want: []string{"none goal.."}},
		{rule: "goal.smart", change: func(w *campaign.Workbook) { w.Goals[2] = campaign.Goal{ID: "rate"} }, want: []string{
			"metric goal.rate.metric", "owner goal.rate.owner", "target goal.rate.target", "unit goal.rate.unit", "baseline goal.rate.baseline", "why goal.rate.why", "deadline goal.rate.deadline"}},
		{rule: "goal.smart", change: func(w *campaign.Workbook) { w.Goals[0].Target = new(36_000.0) }},                                                        // 3 × 12,000
		{rule: "goal.smart", change: func(w *campaign.Workbook) { w.Goals[0].Target = new(37_200.0) }, want: []string{"reach goal.signups.target times=3.1"}}, // 3.1 ×
		{rule: "goal.smart", change: func(w *campaign.Workbook) { w.Goals[0].Target, w.Goals[1].Deadline = new(0.0), "2026-06-13" }, want: []string{
			"zero goal.signups.target", "outside goal.exposure.deadline first=2026-06-01 last=2026-06-12"}},
		{rule: "goal.funnel", change: func(w *campaign.Workbook) { w.Goals[0].Target = new(20_200.0) }}, // 20,000 is 0.99 % short
		{rule: "goal.funnel", change: func(w *campaign.Workbook) { w.Goals[0].Target = new(20_203.0) }, want: []string{"multiplies goal.signups.target product=20000 target=20203"}},
		{rule: "goal.funnel", change: func(w *campaign.Workbook) { w.Goals = w.Goals[:1] }, want: []string{"!none"}},
		{rule: "goal.funnel", change: func(w *campaign.Workbook) { w.Goals[1].Target = nil }, want: []string{"!none"}}, // goal.smart says so
		{rule: "goal.funnel", change: func(w *campaign.Workbook) { w.Goals = slices.Delete(w.Goals, 1, 2) }, want: []string{"baseless goal.signups.target"}},
		{rule: "goal.funnel", change: func(w *campaign.Workbook) { w.Goals[2] = goal("shops", "signups", "m", 5, 5, "人") }, want: []string{"adds goal.signups.target product=1000005 target=20000"}},
	}
}

func planRules() []ruleCase {
	theme := func(s string) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) { w.Campaign.Theme = s }
	}
	return []ruleCase{
		{rule: "plan.theme", change: func(w *campaign.Workbook) {
			w.Campaign.Theme, w.Campaign.Benefit, w.Campaign.Form, w.Campaign.Audience = " ", "", "", "\n"
		}, want: []string{"theme campaign.c.theme", "benefit campaign.c.benefit", "form campaign.c.form", "audience campaign.c.audience"}},
		{rule: "plan.theme", change: theme(strings.Repeat("夏", 20))},
		{rule: "plan.theme", change: theme(strings.Repeat("夏", 21)), want: []string{"chars campaign.c.theme max=20 n=21"}},
		{rule: "plan.theme", change: theme("夏日 iPhone 首发 · 冰屋 打卡")}, // 15 without spaces
		{rule: "plan.theme", change: theme("One cold sip – and the jasmine opens up")},
		{rule: "plan.theme", change: theme("One cold sip, and then the white jasmine opens"), want: []string{"words campaign.c.theme max=8 n=9"}},

		{rule: "plan.periods", change: func(w *campaign.Workbook) { w.Periods = w.Periods[1:] }, want: []string{"missing period..kind kind=warmup"}},
		{rule: "plan.periods", change: func(w *campaign.Workbook) { w.Periods[0].Ends, w.Periods[2].Starts = "", "" }, want: []string{"ends period.warm.ends", "starts period.close.starts"}},
		{rule: "plan.periods", change: func(w *campaign.Workbook) { w.Periods[0].Ends = "2026-06-04" }, want: []string{"overlap period.live.starts first=2026-06-04 kind=live last=2026-06-04 other=warmup"}},
		{rule: "plan.periods", change: func(w *campaign.Workbook) { w.Periods[2].Starts = "2026-06-12" }, want: []string{"hole period.close.starts first=2026-06-11 kind=closing last=2026-06-11 other=live"}},
		{rule: "plan.periods", change: func(w *campaign.Workbook) { w.Periods[0].Starts, w.Periods[0].Ends = "2026-06-13", "2026-06-15" }, want: []string{"order period.warm.starts kind=warmup other=closing"}},
		{rule: "plan.periods", change: func(w *campaign.Workbook) { // two live periods that meet are as good as one
			w.Periods[1].Ends = "2026-06-06"
			w.Periods = append(w.Periods, campaign.Period{ID: "more", Kind: "live", Starts: "2026-06-07", Ends: "2026-06-10"})
		}},
		{rule: "plan.periods", change: func(w *campaign.Workbook) { slices.Reverse(w.Periods) }}, // the order of the rows says nothing
	}
}

func budgetRules() []ruleCase {
	reserve := func(n int64) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) { w.Campaign.Reserve = &n }
	}
	calm := func(n int64) func(*campaign.Workbook) { // no risk scores 15
		return func(w *campaign.Workbook) { w.Campaign.Reserve, w.Risks[0].Impact = &n, new(int64(4)) }
	}
	shares := func(reserve, kol int64) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) {
			c := &w.Campaign
			c.Approved, c.Reserve, c.ReserveShare = nil, nil, &reserve
			w.BudgetLines = []campaign.BudgetLine{{ID: "kol", Category: "推广", Share: &kol, Owner: "lin"}}
		}
	}
	return []ruleCase{
		// of 1,000,000: 10 % is 100,000, 15 % 150,000, 20 % 200,000 where rain scores 3 × 5 = 15
		{rule: "budget.reserve", change: reserve(100_000)},
		{rule: "budget.reserve", change: reserve(99_999), want: []string{"low campaign.c.reserve max=2000 min=1000 share=1000"}},
		{rule: "budget.reserve", change: reserve(200_000)},
		{rule: "budget.reserve", change: reserve(200_001), want: []string{"high campaign.c.reserve max=2000 min=1000 share=2000"}},
		{rule: "budget.reserve", change: calm(150_000)},
		{rule: "budget.reserve", change: calm(160_000), want: []string{"high campaign.c.reserve max=1500 min=1000 share=1600"}},
		{rule: "budget.reserve", change: func(w *campaign.Workbook) { w.Campaign.Reserve = nil }, want: []string{"none campaign.c.reserve max=2000 min=1000"}},
		{rule: "budget.reserve", change: func(w *campaign.Workbook) { w.Campaign.Approved = new(int64(0)) }, want: []string{"!zero"}},
		{rule: "budget.reserve", change: func(w *campaign.Workbook) { w.Campaign.Approved = nil }, want: []string{"!approved"}},
		{rule: "budget.reserve", change: shares(900, 9100), want: []string{"low campaign.c.reserve_share max=2000 min=1000 share=900"}},
		{rule: "budget.reserve", change: shares(1200, 8800)},

		{rule: "budget.total", change: reserve(119_999), want: []string{"under campaign.c.approved amount=1"}},
		{rule: "budget.total", change: reserve(120_001), want: []string{"over campaign.c.approved amount=1"}},
		{rule: "budget.total", change: func(w *campaign.Workbook) { w.Campaign.Approved = nil }, want: []string{"approved campaign.c.approved"}},
		{rule: "budget.total", change: shares(1200, 8800)},
		{rule: "budget.total", change: shares(1200, 8700), want: []string{"shares campaign.c.reserve_share shares=9900"}},
		{rule: "budget.total", change: func(w *campaign.Workbook) { w.BudgetLines[1].Category, w.BudgetLines[1].Owner = " ", "" },
			want: []string{"category budget_line.print.category", "payee budget_line.print.payee|owner"}},
		{rule: "budget.total", change: func(w *campaign.Workbook) { // nothing of nothing
			w.Campaign.Approved, w.Campaign.Reserve, w.BudgetLines = new(int64(0)), nil, nil
		}},

		{rule: "budget.overrun", change: func(w *campaign.Workbook) { w.BudgetLines[0].Paid = new(int64(300_001)) }, want: []string{"over budget_line.kol.committed amount=1 category=推广"}},
		{rule: "budget.overrun", change: func(w *campaign.Workbook) { // what one line lacks another of its category has
			w.BudgetLines[0].Paid, w.BudgetLines[1].Category = new(int64(600_000)), "推广"
		}},
		{rule: "budget.overrun", change: func(w *campaign.Workbook) { w.BudgetLines = w.BudgetLines[1:] }, want: []string{"!none"}},
		{rule: "budget.overrun", change: func(w *campaign.Workbook) { // an instalment counts as what is typed does
			w.Payments = []campaign.Payment{{ID: "p", Line: "kol", Amount: new(int64(2))}}
		}, want: []string{"over budget_line.kol.committed amount=2 category=推广"}},
		{rule: "budget.overrun", change: func(w *campaign.Workbook) { // and what was released covers it
			w.Payments = []campaign.Payment{{ID: "p", Line: "kol", Amount: new(int64(2))}}
			w.Releases = []campaign.Release{{ID: "r", Line: "kol", Amount: new(int64(2)), Person: "lin", Reason: "加急"}}
		}},
		{rule: "budget.overrun", change: func(w *campaign.Workbook) {
			w.Releases = []campaign.Release{{ID: "r", Amount: new(int64(120_001)), Reason: " "}}
		}, want: []string{"person release.r.person", "reason release.r.reason", "released release.r.amount amount=1"}},
	}
}

func teamAndPartnerRules() []ruleCase {
	return []ruleCase{
		{rule: "team.lead", change: func(w *campaign.Workbook) { w.Campaign.Lead = "" }, want: []string{"campaign campaign.c.lead"}},
		{rule: "team.lead", change: func(w *campaign.Workbook) { w.Groups[0].Lead, w.Departments[0].Duty = "", "" }, want: []string{"group group.g.lead", "department department.market.duty"}},
		{rule: "team.lead", change: func(w *campaign.Workbook) { w.Departments[1].Lead = "su" }, want: []string{"department department.unused.duty"}}, // in use by its lead
		{rule: "team.lead", change: func(w *campaign.Workbook) { w.Departments[0].Duty = " " }, want: []string{"department department.market.duty"}},
		{rule: "team.lead", change: func(w *campaign.Workbook) { w.Groups, w.Departments, w.People[0].Department = nil, nil, "" }}, // one works alone
		{rule: "partner.contract", change: func(w *campaign.Workbook) { w.Partners[0] = campaign.Partner{ID: "p", Status: "sent"} }, want: []string{
			"status partner.p.status status=sent", "contact partner.p.contact", "fee partner.p.fee", "duties partner.p.duties", "standard partner.p.standard"}},
		{rule: "partner.contract", change: func(w *campaign.Workbook) { w.Partners[0].Status = "draft" }, today: "2026-05-20", want: []string{"!later"}}, // 15 days ahead
		{rule: "partner.contract", change: func(w *campaign.Workbook) { w.Partners[0].Status = "draft" }, today: "2026-05-21", want: []string{"status partner.studio.status status=draft"}},
		{rule: "partner.contract", change: func(w *campaign.Workbook) { w.Partners[0].Status = "ended" }, today: "2026-06-20"},
		{rule: "partner.contract", change: func(w *campaign.Workbook) { w.Partners = nil }, want: []string{"!none"}},
	}
}

func taskRules() []ruleCase {
	return []ruleCase{
		{rule: "task.owner", change: func(w *campaign.Workbook) { w.Tasks[1].Owner, w.Tasks[2].Due = "", "" }, want: []string{"owner task.build.owner", "due task.check.due"}},
		{rule: "task.owner", change: func(w *campaign.Workbook) { w.Tasks[0].Owner, w.Tasks[0].Due = "", "" }}, // done
		{rule: "task.owner", change: func(w *campaign.Workbook) { w.Tasks[1].DueTime = "12:01" }, want: []string{"after task.build.due due=2026-06-02 next=2026-06-02 row=check"}},
		{rule: "task.owner", change: func(w *campaign.Workbook) { w.Tasks[1].Due, w.Tasks[2].DueTime = "2026-06-03", "" }, want: []string{"after task.build.due due=2026-06-03 next=2026-06-02 row=check"}},
		{rule: "task.owner", change: func(w *campaign.Workbook) { w.Tasks = nil }, want: []string{"!none"}},
		{rule: "task.late", change: func(w *campaign.Workbook) { w.Tasks = nil }, want: []string{"!none"}},
		{rule: "task.late", today: "2026-06-02"}, // due today is not late
		{rule: "task.late", today: "2026-06-03", want: []string{"late task.build.state count=1 due=2026-06-02", "late task.check.state count=1 due=2026-06-02"}},
		{rule: "task.late", change: func(w *campaign.Workbook) { w.Tasks[1].State, w.Tasks[2].Due = "done", "" }, today: "2027-01-01"},
	}
}

func riskRules() []ruleCase {
	permit := func(due campaign.Date, state string) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) { w.Tasks[0].Due, w.Tasks[0].State = due, state }
	}
	form := func(s string) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) { w.Campaign.Form, w.Risks = s, nil }
	}
	return []ruleCase{
		{rule: "risk.plan", change: func(w *campaign.Workbook) { w.Risks[2] = campaign.Risk{ID: "few"} }, want: []string{
			"score risk.few.likelihood", "owner risk.few.owner", "response risk.few.response", "minutes risk.few.minutes"}},
		{rule: "risk.plan", change: func(w *campaign.Workbook) { w.Risks[0].Trigger = "" }, want: []string{"trigger risk.rain.trigger score=15"}},
		{rule: "risk.plan", change: func(w *campaign.Workbook) { w.Risks[1].Trigger = "" }}, // 3 × 4 = 12
		{rule: "risk.plan", change: func(w *campaign.Workbook) { w.Risks = nil }, want: []string{"!none"}},

		{rule: "risk.coverage", change: form("hybrid"), want: []string{"weather risk..category", "system risk..category", "traffic risk..category", "press risk..category"}},
		{rule: "risk.coverage", change: form("online"), want: []string{"system risk..category", "traffic risk..category", "press risk..category"}},
		{rule: "risk.coverage", change: form("offline"), want: []string{"weather risk..category", "traffic risk..category", "press risk..category"}},
		{rule: "risk.coverage", change: func(w *campaign.Workbook) { w.Campaign.Form = "online"; w.Risks = w.Risks[1:] }}, // no weather online
		{rule: "risk.coverage", change: form(""), want: []string{"traffic risk..category", "press risk..category"}},

		{rule: "permit.crowd", change: permit("2026-05-15", "todo")}, // 20 days before 4 June
		{rule: "permit.crowd", change: permit("2026-05-16", "todo"), want: []string{"late task.permit.due due=2026-05-16 latest=2026-05-15"}},
		{rule: "permit.crowd", change: permit("2026-05-16", "done")},
		{rule: "permit.crowd", change: permit("", "todo"), want: []string{"undated task.permit.due latest=2026-05-15"}},
		{rule: "permit.crowd", change: func(w *campaign.Workbook) { w.Tasks[0].Permit = false }, want: []string{"none task..permit crowd=1000 latest=2026-05-15"}},
		{rule: "permit.crowd", change: func(w *campaign.Workbook) { w.Campaign.Crowd = new(int64(999)) }, want: []string{"!small"}},
		{rule: "permit.crowd", change: func(w *campaign.Workbook) { w.Campaign.Crowd = nil }, want: []string{"!crowd"}},
		{rule: "permit.crowd", change: func(w *campaign.Workbook) { w.Campaign.Public = false }, want: []string{"!private"}},
		{rule: "permit.crowd", change: func(w *campaign.Workbook) { w.Campaign.Form = "online" }, want: []string{"!online"}},
		{rule: "permit.crowd", change: func(w *campaign.Workbook) { w.Campaign.Form = "" }, want: []string{"!form"}},
	}
}

func materialRules() []ruleCase {
	return []ruleCase{
		{rule: "material.acceptance", change: func(w *campaign.Workbook) { w.Materials[1].Due = "2026-06-02" }, // 2 days before live, the day of use
			want: []string{"close material.wall.due due=2026-06-02 latest=2026-06-01 needed=2026-06-04"}},
		{rule: "material.acceptance", change: func(w *campaign.Workbook) { w.Materials[1].Due = "" }, want: []string{"due material.wall.due latest=2026-06-01"}},
		{rule: "material.acceptance", today: "2026-06-01"}, // the day itself
		{rule: "material.acceptance", today: "2026-06-02", want: []string{"unaccepted material.wall.accepted due=2026-06-01"}},
		{rule: "material.acceptance", today: "2026-06-02", change: accepted("accepted", "2026-06-01")},
		{rule: "material.acceptance", today: "2026-06-04", change: accepted("loaded", "2026-06-02"), // a day after the line, told up to the day of use
			want: []string{"after material.wall.accepted_on day=2026-06-02 latest=2026-06-01 needed=2026-06-04"}},
		{rule: "material.acceptance", today: "2026-06-05", change: accepted("returned", "2026-06-02")},
		{rule: "material.acceptance", today: "2026-06-02", change: accepted("arrived", ""), want: []string{"unaccepted material.wall.accepted due=2026-06-01"}},
		{rule: "material.acceptance", change: func(w *campaign.Workbook) { w.Materials = nil }, want: []string{"!none"}},
		{rule: "material.stock", change: func(w *campaign.Workbook) { w.Materials[0].Accepted = new(int64(498)) }, want: []string{"short material.cups.accepted accepted=498 quantity=500 short=2"}},
		{rule: "material.stock", change: func(w *campaign.Workbook) { w.Materials[0].Accepted = new(int64(501)) }},
		{rule: "material.stock", change: func(w *campaign.Workbook) { w.Materials = w.Materials[1:] }, want: []string{"!none"}},
		{rule: "material.stock", change: accepted("accepted", "2026-06-01"), want: []string{"uncounted material.wall.accepted"}},
		{rule: "material.stock", change: func(w *campaign.Workbook) {
			w.Materials[0].Received, w.Materials[0].Defects = new(int64(510)), new(int64(11))
		}, want: []string{"counts material.cups.received accepted=511 quantity=510 short=1"}},
		{rule: "material.stock", change: func(w *campaign.Workbook) { w.Materials[0].Promised = new(int64(500)) }},
		{rule: "material.stock", change: func(w *campaign.Workbook) { w.Materials[0].Promised = new(int64(501)) },
			want: []string{"promised material.cups.promised accepted=501 quantity=500 short=1"}},
		{rule: "material.stock", change: func(w *campaign.Workbook) { w.Materials[1].Promised = new(int64(3)) }, // of one that is planned
			want: []string{"promised material.wall.promised accepted=3 quantity=1 short=2"}},
		{rule: "material.stock", change: givenOut(200, 300)},
		{rule: "material.stock", change: givenOut(200, 301), want: []string{"given material.cups.accepted accepted=501 quantity=500 short=1"}},
		{rule: "material.stock", change: func(w *campaign.Workbook) { // nothing is accepted, and something given out
			w.Materials = w.Materials[1:]
			w.Awards = []campaign.Award{{Material: "wall", Quantity: new(int64(1))}}
		}, want: []string{"given material.wall.accepted accepted=1 quantity=0 short=1"}},
	}
}

// accepted says how far the wall is, and since when.
func accepted(state string, on campaign.Date) func(*campaign.Workbook) {
	return func(w *campaign.Workbook) { w.Materials[1].State, w.Materials[1].AcceptedOn = state, on }
}

func givenOut(numbers ...int64) func(*campaign.Workbook) {
	return func(w *campaign.Workbook) {
		for _, n := range numbers {
			w.Awards = append(w.Awards, campaign.Award{Material: "cups", Quantity: &n})
		}
	}
}

func promotionRule() []ruleCase {
	return []ruleCase{
		{rule: "channel.golive", change: func(w *campaign.Workbook) { w.Channels[0] = campaign.Channel{ID: "wechat", Name: "公众号"} }, want: []string{
			"go_live channel.wechat.go_live", "go_live_time channel.wechat.go_live_time", "owner channel.wechat.owner"}},
		{rule: "channel.golive", change: func(w *campaign.Workbook) { w.Posts[0].Day, w.Posts[1].Time = "", "" }, want: []string{"day post.tease.day", "time post.recap.time"}},
		{rule: "channel.golive", change: func(w *campaign.Workbook) { w.Posts[0].Day = "2026-06-04" }, want: []string{
			"period post.tease.day day=2026-06-04 first=2026-06-01 kind=teaser last=2026-06-03"}},
		{rule: "channel.golive", change: func(w *campaign.Workbook) { w.Posts[0].Kind, w.Posts[0].Day = "reminder", "2026-06-10" }},
		{rule: "channel.golive", change: func(w *campaign.Workbook) { w.Posts[0].Time = "09:59" }, want: []string{
			"early post.tease.day day=2026-06-01 first=2026-06-01 row=wechat time=10:00"}},
		{rule: "channel.golive", change: func(w *campaign.Workbook) { w.Posts[0].Status, w.Posts[0].Day = "published", "2026-05-01" }},
		{rule: "channel.golive", change: func(w *campaign.Workbook) { w.Channels = nil }, want: []string{"!none"}},
	}
}

func runOfShowRules() []ruleCase {
	at := func(i int, starts campaign.Clock, minutes int64) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) { w.RunItems[i].Starts, w.RunItems[i].Minutes = starts, &minutes }
	}
	return []ruleCase{
		{rule: "site.brief", change: func(w *campaign.Workbook) { w.RunItems[0].Owner, w.RunItems[1].Area, w.Campaign.Rules = "", "", "" }, want: []string{
			"owner run_item.setup.owner", "area run_item.test.area", "rules campaign.c.rules"}},
		{rule: "site.brief", change: func(w *campaign.Workbook) {
			w.Campaign.Rules, w.Answers = "", []campaign.Answer{{ID: "a", Question: "Dogs?", Answer: "No."}}
		}},
		{rule: "site.brief", change: func(w *campaign.Workbook) { w.RunItems = nil }, want: []string{"none run_item.."}},
		{rule: "site.brief", change: func(w *campaign.Workbook) { w.RunItems = nil }, today: "2026-05-20", want: []string{"!later"}},
		{rule: "site.brief", change: func(w *campaign.Workbook) { w.RunItems, w.Campaign.Form = nil, "online" }, want: []string{"!none"}},

		{rule: "site.setup", change: at(0, "07:00", 181), want: []string{"late run_item.setup.starts least=120 minutes=119 row=doors"}}, // to 10:01
		{rule: "site.setup", change: at(0, "11:00", 90), want: []string{"during run_item.setup.starts least=120 row=doors"}},
		{rule: "site.setup", change: func(w *campaign.Workbook) { w.RunItems[0].Kind = "segment" }, want: []string{"none run_item..kind least=120 row=doors"}},
		{rule: "site.setup", change: at(0, "12:30", 20), want: []string{"none run_item..kind least=120 row=doors"}}, // too late to be for these doors
		{rule: "site.setup", change: func(w *campaign.Workbook) { w.RunItems[3].Kind = "segment" }, want: []string{"doors run_item..kind"}},
		{rule: "site.setup", change: func(w *campaign.Workbook) { w.RunItems[3].Kind, w.Campaign.Form = "segment", "online" }},
		{rule: "site.setup", change: func(w *campaign.Workbook) { w.RunItems[0].Day, w.RunItems[0].Starts = "2026-06-03", "20:00" }}, // the evening before
		{rule: "site.setup", change: at(1, "12:00", 30)}, // ends 12:30, the show is at 13:00
		{rule: "site.setup", change: at(1, "12:00", 31), want: []string{"test_late run_item.show.starts least=30 minutes=29 row=test"}},
		{rule: "site.setup", change: at(1, "12:50", 20), want: []string{"test_during run_item.show.starts least=30 row=test"}},
		{rule: "site.setup", change: func(w *campaign.Workbook) { w.RunItems[1].Area = "入口" }, want: []string{"test run_item.show.equipment area=舞台 least=30"}},
		{rule: "site.setup", change: func(w *campaign.Workbook) { w.RunItems[1].Area = "" }}, // a test of all areas
		{rule: "site.setup", change: func(w *campaign.Workbook) { // the second show needs a test of its own
			w.RunItems = append(w.RunItems, item("evening", "segment", "19:00", 60, "舞台", "lin", true))
		}, want: []string{"test run_item.evening.equipment area=舞台 least=30"}},
		{rule: "site.setup", change: func(w *campaign.Workbook) { w.RunItems = nil }, want: []string{"!none"}},

		{rule: "run.order", change: at(3, "12:00", 61)}, // into the show, elsewhere and by somebody else
		{rule: "run.order", change: at(0, "07:00", 181), want: []string{"area run_item.test.area minutes=1 row=setup", "person run_item.test.owner minutes=1 row=setup"}},
		{rule: "run.order", change: func(w *campaign.Workbook) { w.RunItems[3].Owner, w.RunItems[3].Minutes = "lin", new(int64(90)) }, want: []string{"person run_item.show.owner minutes=30 row=doors"}},
		{rule: "run.order", change: at(4, "13:30", 60)}, // a gap of 30 minutes may be
		{rule: "run.order", change: at(4, "13:31", 60), want: []string{"gap run_item.show.starts minutes=31 row=doors"}},
		{rule: "run.order", change: func(w *campaign.Workbook) { w.RunItems[0].Day, w.RunItems[1].Starts = "", "" }, want: []string{"day run_item.setup.day", "starts run_item.test.starts"}},
		{rule: "run.order", change: func(w *campaign.Workbook) { // past midnight, and the next morning
			w.RunItems[4].Starts, w.RunItems[4].Minutes, w.RunItems[3].Minutes = "13:00", new(int64(20*60)), new(int64(60))
			next := item("morning", "segment", "08:00", 30, "舞台", "su", false)
			next.Day = "2026-06-05"
			w.RunItems = append(w.RunItems, next)
		}, want: []string{"area run_item.morning.area minutes=30 row=show"}},
		{rule: "run.order", change: func(w *campaign.Workbook) { w.RunItems = nil }, want: []string{"!none"}},
	}
}

// An incident of ten past midnight, 1970, which its tier gives 30 minutes.
func incidentRules() []ruleCase {
	incident := func(change func(*campaign.Incident)) func(*campaign.Workbook) {
		return func(w *campaign.Workbook) {
			i := campaign.Incident{ID: "press", Name: "差评", Tier: "critical", Started: new(int64(600_000))}
			change(&i)
			w.Incidents = append(w.Incidents, i)
		}
	}
	open := incident(func(*campaign.Incident) {})
	return []ruleCase{
		{rule: "incident.clock", change: func(w *campaign.Workbook) { w.Incidents = nil }, want: []string{"!none"}},
		{rule: "incident.clock", change: open}, // only the day is known: its clock has its time
		{rule: "incident.clock", change: open, now: 2_400_000},
		{rule: "incident.clock", change: open, now: 2_400_001, want: []string{"over incident.press.answered limit=30 over=1"}},
		{rule: "incident.clock", change: open, now: 1}, // the clock was set back
		{rule: "incident.clock", now: 9_000_000, change: incident(func(i *campaign.Incident) { i.Answered = new(int64(2_400_000)) })},
		{rule: "incident.clock", now: 9_000_000, change: incident(func(i *campaign.Incident) { i.Answered = new(int64(2_460_000)) }),
			want: []string{"late incident.press.answered limit=30 over=1"}},
		{rule: "incident.clock", now: 9_000_000, change: incident(func(i *campaign.Incident) { i.Minutes = new(int64(120)) }),
			want: []string{"over incident.press.answered limit=120 over=20"}},
		{rule: "incident.clock", change: incident(func(i *campaign.Incident) { i.Started = nil }), want: []string{"started incident.press.started"}},
	}
}

func consistentRule() []ruleCase {
	return []ruleCase{
		{rule: "data.consistent", change: func(w *campaign.Workbook) { w.Periods[1].Ends = "2026-06-03" }, want: []string{"order period.live.ends first=2026-06-04 last=2026-06-03"}},
		{rule: "data.consistent", change: func(w *campaign.Workbook) {
			w.Dependencies = append(w.Dependencies, campaign.Dependency{ID: "e", Task: "build", On: "check"})
		}, want: []string{"loop task.build. rows=build check"}},
		{rule: "data.consistent", change: func(w *campaign.Workbook) { w.Goals[0].Parent = "rate" }, want: []string{"goal_loop goal.signups.parent rows=signups rate"}},
		{rule: "data.consistent", change: func(w *campaign.Workbook) { w.People = w.People[:1]; w.Tasks[2].Owner = "nobody" }, want: []string{
			"reference task.check.owner row=nobody", "reference risk.rain.owner row=su", "reference risk.down.owner row=su", "reference risk.few.owner row=su",
			"reference risk.press.owner row=su", "reference channel.wechat.owner row=su", "reference run_item.doors.owner row=su"}},
		{rule: "data.consistent", change: func(w *campaign.Workbook) { w.Periods[1].Ends = w.Periods[1].Starts }}, // one day
		{rule: "data.consistent", change: func(w *campaign.Workbook) { w.Attachments = []campaign.Attachment{{ID: "a"}} }, want: []string{"required attachment.a.task"}},
	}
}

// The same campaign gives the same findings in the same order, that of the rules.
func TestFindingsAreStable(t *testing.T) {
	w := ready()
	w.Goals, w.Tasks[1].Owner, w.Campaign.Lead = nil, "", ""
	first := Judge(w, nil, readyDay)
	for range 5 {
		if again := Judge(w, nil, readyDay); !reflect.DeepEqual(first, again) {
			t.Fatalf("%+v\n%+v", first, again)
		}
	}
	rank := func(f Finding) int { return slices.IndexFunc(rules, func(r rule) bool { return r.id == f.Rule }) }
	if !slices.IsSortedFunc(first.Findings, func(a, b Finding) int { return rank(a) - rank(b) }) {
		t.Errorf("%+v", first.Findings)
	}
}
