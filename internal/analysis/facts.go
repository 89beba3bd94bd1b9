package analysis

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"qingdan/internal/campaign"
)

// FactsFormat numbers what Facts hold and how it was worked out: facts kept under another number are made anew.
const FactsFormat = 1

// Facts are what one campaign came to, for the campaigns after it.
type Facts []Fact

// Fact is what one thing of a campaign came to: a metric, a line of the budget, a material …
type Fact struct {
	Kind   string        // one of those that have figures
	Key    string        // its kind, and what the same thing has in common in all campaigns: its name, its unit, its currency
	Name   string        // as its campaign calls it
	Row    campaign.ID   // where it is looked at …
	At     campaign.Kind // … a row of this kind
	Role   string        // of a metric that is no ratio
	Values []*float64    // its figures, in their order; nil where one is not known
}

// factFigures are what is known of the things of each kind, in the order in which they matter.
//
//	metric       actual (its total), achieved (of its goal: actual ÷ target, of an at-most goal target ÷ actual)
//	budget_line  cost (committed + paid ÷ quantity), price (of one, as planned), spent (committed + paid), planned (of the line)
//	category     share (planned ÷ approved total), spent_share (committed + paid ÷ all that was)
//	material     used (accepted, without it received, less left over; nobody having counted what is left, what was given out), quantity (planned), left
//	channel      cpc, cpm; result: cpa
//	group        late (share of its tasks done after the day they were due), slip (days they were done after it, on average; in time is 0)
//	campaign     the same of all tasks; ends_late (minutes, of the show day that ended latest), satisfaction (mean), nps,
//	             response_rate (responses ÷ conversions), roi_net, roi_gross
var factFigures = map[string][]string{
	"metric":      {"actual", "achieved"},
	"budget_line": {"cost", "price", "spent", "planned"},
	"category":    {"share", "spent_share"},
	"material":    {"used", "quantity", "left"},
	"channel":     {"cpc", "cpm"},
	"result":      {"cpa"},
	"group":       {"late", "slip"},
	"campaign":    {"satisfaction", "nps", "response_rate", "late", "slip", "ends_late", "roi_net", "roi_gross"},
}

// add takes a fact, unless no figure of it is known.
func (f *Facts) add(fact Fact) {
	if slices.ContainsFunc(fact.Values, func(v *float64) bool { return v != nil }) {
		*f = append(*f, fact)
	}
}

// keyOf is one spelling of what tells a thing from others of its kind: neither case nor spacing nor width does.
func keyOf(kind string, parts ...string) string {
	for i, p := range parts {
		parts[i] = spelt(p)
	}
	return kind + "\n" + strings.Join(parts, "\n")
}

// spelt folds a name. A space beside a Chinese character says nothing: VIP 礼盒 is VIP礼盒.
func spelt(s string) string {
	rs := []rune(campaign.FoldName(width.Fold.String(s)))
	out := make([]rune, 0, len(rs))
	for i, r := range rs {
		if r == ' ' && i > 0 && i < len(rs)-1 && (unicode.Is(unicode.Han, rs[i-1]) || unicode.Is(unicode.Han, rs[i+1])) {
			continue
		}
		out = append(out, r)
	}
	return string(out)
}

// FactsOf works out what a campaign came to. What only the day of asking would tell, such as how late an open task is, is no
// fact of it.
func FactsOf(w *campaign.Workbook, d *Data, f Feedback, a Asked) Facts {
	out := Facts{}
	out.metrics(w, d, a)
	b := campaign.BudgetOf(w)
	out.lines(w, b)
	out.categories(b)
	out.materials(w)
	out.channels(w, d, a)
	all := out.groups(w)
	out.whole(w, d, f, b, a, all)
	return out
}

// metricKey tells a metric from others: two of one name in different units, or of money in different currencies, are two.
func metricKey(m campaign.Metric, unit, currency string, money bool) string {
	if !money {
		currency = ""
	}
	return keyOf("metric", m.Name, unit, currency)
}

// roleKey is what a metric has in common with others that count the same step under another name.
func roleKey(m campaign.Metric, unit, currency string, money bool) string {
	if !money {
		currency = ""
	}
	return keyOf("role", m.Role, unit, currency)
}

// unitOf is the unit a metric counts in: its own, without one that of its goal.
func unitOf(m campaign.Metric, g *campaign.Goal) string {
	if m.Unit == "" && g != nil {
		return g.Unit
	}
	return m.Unit
}

func (f *Facts) metrics(w *campaign.Workbook, d *Data, a Asked) {
	for _, m := range w.Metrics {
		g := GoalOf(w, m.ID)
		unit := unitOf(m, g)
		x := Fact{Kind: "metric", Name: m.Name, Row: m.ID, At: "metric", Values: []*float64{d.Total(m.ID, Scope{}), nil}}
		if m.Aggregate != "ratio" {
			x.Role = m.Role
		}
		x.Key = metricKey(m, unit, w.Campaign.Currency, a.Money(m))
		if g != nil {
			x.Row, x.At = g.ID, "goal"
			if g.Unit == "" || spelt(g.Unit) == spelt(unit) {
				x.Values[1], _ = Achievement(x.Values[0], g.Target, g.Direction == "at_most")
			}
		}
		f.add(x)
	}
}

// channels are what a result cost on each, in minor units: only where the cost is known in the campaign's money.
func (f *Facts) channels(w *campaign.Workbook, d *Data, a Asked) {
	if m := RoleOf(w, "cost"); m != nil && !a.Money(*m) {
		return
	}
	scale := tens(campaign.Decimals(w.Campaign.Currency))
	for _, c := range d.Channels(w, a.Money, Scope{}).Rows {
		minor := func(v *float64) *float64 { return Over(v, new(1.0), scale) }
		key, result := channelKeys(w, c.Name)
		x := Fact{Kind: "channel", Key: key, Name: c.Name, Row: c.Channel, At: "channel", Values: []*float64{minor(c.CPC), minor(c.CPM)}}
		f.add(x)
		x.Kind, x.Key, x.Values = "result", result, []*float64{minor(c.CPA)}
		f.add(x)
	}
}

// channelKeys tell a channel from others, and what a result cost on it: results are the same where they are called the same.
func channelKeys(w *campaign.Workbook, name string) (channel, result string) {
	conversion := ""
	if m := RoleOf(w, "conversion"); m != nil {
		conversion = m.Name
	}
	return keyOf("channel", name, w.Campaign.Currency), keyOf("result", name, conversion, w.Campaign.Currency)
}

// slipped counts tasks that were done, how many of them after the day they were due, and how many days after it in all.
type slipped struct{ tasks, late, days int }

func (s slipped) values() (late, slip *float64) {
	return amounts(int64(s.late), int64(s.tasks)), amounts(int64(s.days), int64(s.tasks))
}

func (s *slipped) take(days int) {
	s.tasks++
	if days > 0 {
		s.late, s.days = s.late+1, s.days+days
	}
}

// groups are how late the tasks of each were done, and those of all.
func (f *Facts) groups(w *campaign.Workbook) (all slipped) {
	of := map[campaign.ID]*slipped{}
	for _, t := range w.Tasks {
		if t.State != "done" || t.Due == "" || t.DoneOn == "" {
			continue
		}
		if of[t.Group] == nil {
			of[t.Group] = &slipped{}
		}
		of[t.Group].take(t.DoneOn.Sub(t.Due))
		all.take(t.DoneOn.Sub(t.Due))
	}
	for _, g := range w.Groups {
		if s := of[g.ID]; s != nil {
			late, slip := s.values()
			f.add(Fact{Kind: "group", Key: keyOf("group", g.Name), Name: g.Name, Row: g.ID, At: "group", Values: []*float64{late, slip}})
		}
	}
	return all
}

// whole is what a campaign as a whole came to.
func (f *Facts) whole(w *campaign.Workbook, d *Data, s Feedback, b campaign.Budget, a Asked, all slipped) {
	x := Fact{Kind: "campaign", Key: "campaign", Name: w.Campaign.Name, Row: w.Campaign.ID, At: "campaign", Values: make([]*float64, len(factFigures["campaign"]))}
	v := x.Values
	if s.Satisfaction != nil {
		v[0] = &s.Satisfaction.Mean
	}
	if s.Recommend != nil {
		v[1] = &s.Recommend.NPS
	}
	if m := RoleOf(w, "conversion"); m != nil && s.Responses > 0 {
		v[2] = Over(new(float64(s.Responses)), d.Total(m.ID, Scope{}), 1)
	}
	v[3], v[4] = all.values()
	for _, day := range showDays(w, a.Now.Location()) {
		if late := day.EndsLate; late != nil && (v[5] == nil || float64(*late) > *v[5]) {
			v[5] = new(float64(*late))
		}
	}
	r := d.ReturnOf(w, b, a.Money)
	v[6], v[7] = r.Net, r.Gross
	f.add(x)
}
