package analysis

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"qingdan/internal/campaign"
)

// salon is a campaign that is over, with a figure of every kind.
func salon() (*campaign.Workbook, *Data, Feedback) {
	noon := time.Date(2026, 6, 4, 12, 0, 0, 0, time.UTC)
	at := func(minutes int) *int64 { return new(noon.Add(time.Duration(minutes) * time.Minute).UnixMilli()) }
	w := &campaign.Workbook{
		Campaign: campaign.Campaign{ID: "one", Name: "Spring", Currency: "CNY", Approved: new(int64(1_000_000))},
		Metrics: []campaign.Metric{
			{ID: "views", Name: "曝光量", Unit: "次", Aggregate: "sum", Role: "exposure"}, {ID: "signups", Name: "Sign-ups", Unit: "人", Aggregate: "sum", Role: "conversion"},
			{ID: "cost", Name: "Spend", Aggregate: "sum", Unit: "元", Role: "cost"}, {ID: "sales", Name: "Sales", Aggregate: "sum", Unit: "元", Role: "revenue"},
			{ID: "silent", Name: "Silent", Aggregate: "sum"},
		},
		Goals:    []campaign.Goal{{ID: "g", Name: "People", Metric: "signups", Target: new(160.0), Unit: "人"}, {ID: "s", Metric: "silent", Target: new(5.0)}},
		Channels: []campaign.Channel{{ID: "a", Name: "小红书"}, {ID: "b", Name: "B"}},
		BudgetLines: []campaign.BudgetLine{
			{ID: "l1", Category: "物料", Item: "VIP 礼盒", Price: new(int64(2_000)), Quantity: new(100.0), Paid: new(int64(180_000))},
			{ID: "l2", Category: "物料", Item: "VIP礼盒", Price: new(int64(3_000)), Quantity: new(20.0), Committed: new(int64(48_000))},
			{ID: "l3", Category: "场地", Item: "Hall", Planned: new(int64(300_000)), Quantity: new(0.0), Paid: new(int64(372_000))},
			{ID: "l4", Item: "Nothing yet"},
		},
		Materials: []campaign.Material{
			{ID: "m1", Name: "Cups", Unit: "个", Quantity: new(int64(300)), Received: new(int64(310)), Accepted: new(int64(300)), Left: new(int64(40))},
			{ID: "m2", Name: "Pens", Quantity: new(int64(0)), Accepted: new(int64(50))},
			{ID: "m3", Name: "Odd", Quantity: new(int64(9)), Accepted: new(int64(5)), Left: new(int64(7))},
		},
		Awards: []campaign.Award{{ID: "w", Material: "m2", Quantity: new(int64(30))}, {ID: "x", Material: "m2", Quantity: new(int64(5))}},
		Groups: []campaign.Group{{ID: "ex", Name: "执行"}, {ID: "idle", Name: "Idle"}},
		Tasks: []campaign.Task{
			{ID: "t1", Group: "ex", State: "done", Due: "2026-05-30", DoneOn: "2026-06-02"}, {ID: "t2", Group: "ex", State: "done", Due: "2026-05-30", DoneOn: "2026-05-20"},
			{ID: "t3", State: "done", Due: "2026-05-30", DoneOn: "2026-05-31"}, {ID: "t4", Group: "ex", State: "todo", Due: "2026-05-30"}, {ID: "t5", Group: "ex", State: "done", Due: "2026-05-30", DoneOn: "2026-05-30"},
		},
		RunItems: []campaign.RunItem{{ID: "r", Title: "Talk", Day: "2026-06-04", Starts: "12:00", Minutes: new(int64(30)), Started: at(6), Ended: at(42)}},
	}
	d := read(w, "views a 04 10000", "views b 04 30000", "signups a 04 40", "signups b 05 160", "cost a 04 300", "cost b 04 500", "sales all 05 12000")
	f := FeedbackOf(nil, []campaign.Response{{Satisfaction: new(int64(5)), Recommend: new(int64(9))}, {Satisfaction: new(int64(4)), Recommend: new(int64(6))}, {Recommend: new(int64(10))}, {}})
	return w, d, f
}

// spell writes facts one a line: what it is of, and its figures.
func spell(list Facts) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "%s %s %s/%s", f.Kind, f.Name, f.At, f.Row)
		for _, v := range f.Values {
			b.WriteString(" " + said(v))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestFacts(t *testing.T) {
	w, d, f := salon()
	got := FactsOf(w, d, f, asked())
	want := `metric 曝光量 metric/views 40000 –
metric Sign-ups goal/g 200 1.25
metric Spend metric/cost 800 –
metric Sales metric/sales 12000 –
budget_line VIP 礼盒 budget_line/l1 1900 2166.67 228000 260000
budget_line Hall budget_line/l3 – – 372000 300000
category 物料 budget_line/l1 0.26 0.38
category 场地 budget_line/l3 0.3 0.62
material Cups material/m1 260 300 40
material Pens material/m2 35 – –
material Odd material/m3 – 9 7
channel 小红书 channel/a – 3000
result 小红书 channel/a 750
channel B channel/b – 1666.67
result B channel/b 312.5
group 执行 group/ex 0.333333 1
campaign Spring campaign/one 4.5 33.3333 0.02 0.5 1 12 1 –
`
	// 200 ÷ 160. The boxes: ¥1,800 + ¥480 = ¥2,280 for 120 is ¥19; planned 100 × ¥20 + 20 × ¥30 = ¥2,600, ÷ 120 = ¥21.67. A
	// hall of which there are 0 has no unit cost. Shares: ¥2,600 and ¥3,000 of ¥10,000; ¥2,280 and ¥3,720 of ¥6,000 spent.
	// Cups 300 − 40; pens 30 + 5 given out, none planned; of what is odd more is left than was accepted. CPM 300 ÷ 10,000 ×
	// 1,000 = ¥30, 500 ÷ 30,000 × 1,000; CPA 300 ÷ 40 = ¥7.50, 500 ÷ 160 = ¥3.125. Execution: 3 tasks done and dated, one of
	// them 3 days late: 1 ÷ 3, 3 ÷ 3. All: 2 of 4 late, 3 + 1 days ÷ 4. Satisfaction (5 + 4) ÷ 2; NPS 100 × (2 − 1) ÷ 3; 4
	// responses ÷ 200 sign-ups; the day ended at 12:42, planned 12:30. ROI (12,000 − 6,000) ÷ 6,000.
	if spell(got) != want {
		t.Errorf("got\n%swant\n%s", spell(got), want)
	}
	text := got.Text()
	if again, ok := ReadFacts(text); !ok || !reflect.DeepEqual(again, got) {
		t.Error("what is kept is read otherwise")
	}
	whole := strings.Split(text, factEnd)[0]
	for _, bad := range []string{"null", whole, strings.Replace(whole, "metric", "strange", 1) + factEnd, whole + " 1" + factEnd, strings.Replace(whole, "40000", "NaN", 1) + factEnd, strings.Replace(whole, "40000", "x", 1) + factEnd, text[:len(text)/2]} {
		if _, ok := ReadFacts(bad); ok {
			t.Errorf("%q is taken for facts", bad)
		}
	}
}

func TestFactsOfNothing(t *testing.T) {
	w := &campaign.Workbook{Campaign: campaign.Campaign{Currency: "CNY"}, Metrics: []campaign.Metric{{ID: "m", Name: "M"}}, Materials: []campaign.Material{{ID: "x", Name: "X", Quantity: new(int64(0))}}}
	if got := FactsOf(w, read(w), FeedbackOf(nil, nil), asked()); len(got) != 0 {
		t.Error(spell(got))
	}
}

// tell writes ranges one a line.
func tell(list []Beside) string {
	var b strings.Builder
	for _, x := range list {
		for _, r := range x.Ranges {
			fmt.Fprintf(&b, "%s %s: %s %s%s n%d %.6g %.6g %.6g", x.Kind, x.Name, r.Figure, r.As, r.Unit, r.N, r.Low, r.Median, r.High)
			if r.Q1 != nil {
				fmt.Fprintf(&b, " %s %s", said(r.Q1), said(r.Q3))
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// next is a campaign that comes after: its names are written in other ways.
func next() *campaign.Workbook {
	return &campaign.Workbook{
		Campaign: campaign.Campaign{ID: "two", Name: "Autumn", Currency: "CNY"},
		Metrics: []campaign.Metric{
			{ID: "n", Name: "ＳＩＧＮ-ups ", Unit: "人", Aggregate: "sum", Role: "conversion"}, {ID: "v", Name: "曝光", Unit: "次", Aggregate: "sum", Role: "exposure"},
			{ID: "r", Name: "Sign-up rate", Unit: "％", Aggregate: "ratio", Over: "n", Under: "v"}, {ID: "o", Name: "Orders", Unit: "人", Aggregate: "sum", Role: "conversion"},
			{ID: "k", Name: "Sign-ups", Unit: "千人", Aggregate: "sum"},
		},
		Goals: []campaign.Goal{
			{ID: "1", Name: "people", Metric: "n"}, {ID: "2", Name: "seen", Metric: "v"}, {ID: "3", Name: "rate", Metric: "r"}, {ID: "4", Name: "orders", Metric: "o"},
			{ID: "5", Name: "thousands", Metric: "k"}, {ID: "6", Name: "other unit", Metric: "n", Unit: "万人"}, {ID: "7", Name: "no metric"},
		},
		BudgetLines: []campaign.BudgetLine{{ID: "b", Category: "物料 ", Item: "vip礼盒"}, {ID: "c", Category: "印刷", Item: "VIP礼盒"}},
		Materials:   []campaign.Material{{ID: "m", Name: "cups", Unit: "个"}, {ID: "z", Name: "Cups", Unit: "箱"}},
		Channels:    []campaign.Channel{{ID: "x", Name: "小 红 书"}},
		Groups:      []campaign.Group{{ID: "e", Name: "执 行"}},
	}
}

func TestRanges(t *testing.T) {
	w, d, f := salon()
	one := FactsOf(w, d, f, asked())
	got := tell(Ranges(next(), []Facts{one}, asked()))
	want := `metric people: actual unit人 n1 200 200 200
metric people: achieved share n1 1.25 1.25 1.25
metric seen: actual unit次 n1 40000 40000 40000
metric rate: actual unit％ n1 0.5 0.5 0.5
budget_line vip礼盒: cost money n1 1900 1900 1900
budget_line vip礼盒: price money n1 2166.67 2166.67 2166.67
budget_line vip礼盒: spent money n1 228000 228000 228000
budget_line vip礼盒: planned money n1 260000 260000 260000
category 物料 : share share n1 0.26 0.26 0.26
category 物料 : spent_share share n1 0.38 0.38 0.38
material cups: used unit个 n1 260 260 260
material cups: quantity unit个 n1 300 300 300
material cups: left unit个 n1 40 40 40
channel 小 红 书: cpa money n1 750 750 750
channel 小 红 书: cpm money n1 3000 3000 3000
group 执 行: late share n1 0.333333 0.333333 0.333333
group 执 行: slip days n1 1 1 1
campaign Autumn: satisfaction points n1 4.5 4.5 4.5
campaign Autumn: nps points n1 33.3333 33.3333 33.3333
campaign Autumn: response_rate share n1 0.02 0.02 0.02
campaign Autumn: late share n1 0.5 0.5 0.5
campaign Autumn: slip days n1 1 1 1
campaign Autumn: ends_late minutes n1 12 12 12
campaign Autumn: roi_net unit n1 1 1 1
`
	// The rate is 200 ÷ 40,000 × 100: the past campaign has no such ratio, but both its parts. Orders are no sign-ups, thousands
	// no persons, a line of another category is another, and boxes of cups are no cups.
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}

	// In another currency money says nothing; what is no money still does.
	w.Campaign.Currency = "JPY"
	got = tell(Ranges(next(), []Facts{FactsOf(w, d, f, asked())}, asked()))
	if strings.Contains(got, "money") || !strings.Contains(got, "category 物料 : share") || !strings.Contains(got, "metric people: actual") {
		t.Error(got)
	}
	if got := Ranges(next(), nil, asked()); len(got) != 0 {
		t.Error("nothing is past", got)
	}
}

// used makes the facts of campaigns that used so many cups; below 0: nobody counted.
func usedCups(counts ...int64) (out []Facts) {
	for _, n := range counts {
		w := &campaign.Workbook{Materials: []campaign.Material{{ID: "m", Name: "Cups", Unit: "个", Quantity: new(int64(100)), Accepted: new(int64(1000))}}}
		if n >= 0 {
			w.Materials[0].Left = new(1000 - n)
		}
		out = append(out, FactsOf(w, read(w), Feedback{}, asked()))
	}
	return out
}

func TestQuartiles(t *testing.T) {
	for _, c := range []struct {
		used []int64
		want string
	}{
		{[]int64{30, 10}, "material cups: used unit个 n2 10 20 30"},                   // the mean of both
		{[]int64{40, 10, 20}, "material cups: used unit个 n3 10 20 40"},               // the middle one
		{[]int64{0, 8, 4, 2}, "material cups: used unit个 n4 0 3 8"},                  // (2 + 4) ÷ 2; four have no quartiles
		{[]int64{50, 20, 10, 40, 30}, "material cups: used unit个 n5 10 30 50 20 40"}, // 4 steps: a quarter of the way is one
		// 5 steps: a quarter is 1.25: 20 + ¼ × 10; the half 2.5: 35; three quarters 3.75: 40 + ¾ × 20
		{[]int64{60, 10, 20, 30, 40, 99}, "material cups: used unit个 n6 10 35 99 22.5 55"},
	} {
		got, _, _ := strings.Cut(tell(Ranges(next(), usedCups(c.used...), asked())), "\n")
		if got != c.want {
			t.Errorf("%v: %s, want %s", c.used, got, c.want)
		}
	}
	// What hardly anybody counted comes behind what was planned.
	if got := tell(Ranges(next(), usedCups(-1, -1, 7), asked())); !strings.HasPrefix(got, "material cups: quantity unit个 n3") {
		t.Error(got)
	}
}

// Several of a role say nothing of it: which of them would be meant?
func TestRolesOfSeveral(t *testing.T) {
	w, _, f := salon()
	w.Metrics = append(w.Metrics, campaign.Metric{ID: "more", Name: "Video views", Unit: "次", Aggregate: "sum", Role: "exposure"})
	d := read(w, "views a 04 10000", "more a 04 5")
	if got := tell(Ranges(next(), []Facts{FactsOf(w, d, f, asked())}, asked())); strings.Contains(got, "metric seen") {
		t.Error(got)
	}
	n := next()
	n.Metrics = append(n.Metrics, campaign.Metric{ID: "v2", Name: "Reach", Unit: "次", Aggregate: "sum", Role: "exposure"})
	w, d, f = salon()
	if got := tell(Ranges(n, []Facts{FactsOf(w, d, f, asked())}, asked())); strings.Contains(got, "metric seen") {
		t.Error(got)
	}
}

// A sign-up is no order, also where each is the only conversion of its campaign.
func TestConversionsHaveNames(t *testing.T) {
	w, d, f := salon()
	n := next()
	n.Metrics = []campaign.Metric{{ID: "o", Name: "Orders", Unit: "人", Aggregate: "sum", Role: "conversion"}}
	n.Goals = []campaign.Goal{{ID: "4", Name: "orders", Metric: "o"}}
	if got := tell(Ranges(n, []Facts{FactsOf(w, d, f, asked())}, asked())); strings.Contains(got, "metric orders") {
		t.Error(got)
	}
}
