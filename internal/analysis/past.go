package analysis

import (
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// What past campaigns came to, beside what the next one plans.

// Beside is what past campaigns came to beside one thing of this one.
type Beside struct {
	Kind   string      `json:"kind"` // metric (beside a goal), budget_line, category, material, channel, group, campaign
	Row    campaign.ID `json:"row"`  // goal, line, material …; "" of a category
	Name   string      `json:"name"`
	Ranges []Range     `json:"ranges"` // those that are known, the one to look at first in front
}

// asOf says what the figures count that do not count what a metric or a material does.
var asOf = map[string]string{
	"achieved": "share", "cost": "money", "price": "money", "spent": "money", "planned": "money", "share": "share", "spent_share": "share",
	"cpc": "money", "cpm": "money", "cpa": "money", "late": "share", "slip": "days", "ends_late": "minutes", "satisfaction": "points", "nps": "points",
	"response_rate": "share", "roi_net": "unit", "roi_gross": "unit",
}

// want is one thing of this campaign, and how it is found among the facts of another.
type want struct {
	Beside
	unit string
	keys []string // kind and key of the facts that are about it
	role string   // of a metric …
	same string   // … what it has in common with one of another name; "" where a name is needed
	rate *rate    // of a ratio: what it is made of, for campaigns that have the parts but not the ratio
}

// rate is a ratio of two metrics, each found as a want.
type rate struct {
	over, under want
	times       int64
}

// Ranges are what past campaigns came to, beside each thing of this one of which something is known: the goals with their
// metrics, lines and categories of the budget, materials, channels, groups, and the campaign as a whole, in this order.
func Ranges(w *campaign.Workbook, past []Facts, a Asked) []Beside {
	wants := wantsOf(w, a)
	at := map[string][]int{} // the wants a key is for
	for i := range wants {
		for _, key := range wants[i].keys {
			at[key] = append(at[key], i)
		}
	}
	points := make([]map[string][]Point, len(wants))
	for i := range points {
		points[i] = map[string][]Point{}
	}
	take := func(i, of int, f *Fact, values []*float64) {
		for k, figure := range factFigures[f.Kind] {
			list := points[i][figure]
			if v := values[k]; v != nil && (len(list) == 0 || list[len(list)-1].Past != of) { // a campaign counts once
				points[i][figure] = append(list, Point{of, f, *v})
			}
		}
	}
	for of := range past {
		facts := past[of]
		metrics := metricsOf(facts)
		for k := range facts {
			if f := &facts[k]; f.Kind != "metric" {
				for _, i := range at[f.Key] {
					take(i, of, f, f.Values)
				}
			}
		}
		for i := range wants {
			if wants[i].Kind != "metric" {
				break // they come first
			}
			if f, values := metrics.find(&wants[i]); f != nil {
				take(i, of, f, values)
			}
		}
	}
	out := []Beside{}
	for i := range wants {
		if b := wants[i].beside(points[i]); len(b.Ranges) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// wantsOf are the things of a campaign that past figures may stand beside; metrics first.
func wantsOf(w *campaign.Workbook, a Asked) (out []want) {
	currency := w.Campaign.Currency
	metrics := map[campaign.ID]campaign.Metric{}
	for _, m := range w.Metrics {
		metrics[m.ID] = m
	}
	for _, g := range w.Goals {
		m, is := metrics[g.Metric]
		if !is || (g.Unit != "" && m.Unit != "" && spelt(g.Unit) != spelt(m.Unit)) { // a target in another unit than its readings
			continue
		}
		x := metricWant(w, m, unitOf(m, &g), a)
		x.Beside = Beside{"metric", g.ID, g.Name, nil}
		over, under := metrics[m.Over], metrics[m.Under]
		if m.Aggregate == "ratio" && over.ID != "" && under.ID != "" && over.Aggregate != "ratio" && under.Aggregate != "ratio" {
			x.rate = &rate{metricWant(w, over, unitOf(over, GoalOf(w, over.ID)), a), metricWant(w, under, unitOf(under, GoalOf(w, under.ID)), a), 1}
			if spelt(x.unit) == "%" {
				x.rate.times = 100
			}
		}
		out = append(out, x)
	}
	add := func(kind string, row campaign.ID, name, unit string, keys ...string) {
		out = append(out, want{Beside: Beside{kind, row, name, nil}, unit: unit, keys: keys})
	}
	for _, l := range w.BudgetLines {
		add("budget_line", l.ID, l.Item, "", lineKey(l, currency))
	}
	for _, c := range campaign.BudgetOf(w).Categories {
		if spelt(c.Name) != "" {
			add("category", "", c.Name, "", keyOf("category", c.Name))
		}
	}
	for _, m := range w.Materials {
		add("material", m.ID, m.Name, m.Unit, materialKey(m))
	}
	for _, c := range w.Channels {
		key, result := channelKeys(w, c.Name)
		add("channel", c.ID, c.Name, "", result, key)
	}
	for _, g := range w.Groups {
		add("group", g.ID, g.Name, "", keyOf("group", g.Name))
	}
	add("campaign", w.Campaign.ID, w.Campaign.Name, "", "campaign")
	return out
}

// metricWant finds a metric by its name; one that counts exposures, clicks, cost or revenue also as the only one to do so.
// Conversions are told apart by their names: a sign-up is no order.
func metricWant(w *campaign.Workbook, m campaign.Metric, unit string, a Asked) want {
	money := a.Money(m)
	x := want{unit: unit, role: m.Role, keys: []string{metricKey(m, unit, w.Campaign.Currency, money)}}
	if m.Role != "" && m.Role != "conversion" && m.Aggregate != "ratio" {
		alone := !slices.ContainsFunc(w.Metrics, func(o campaign.Metric) bool { return o.ID != m.ID && o.Role == m.Role && o.Aggregate != "ratio" })
		if alone {
			x.same = roleKey(m, unit, w.Campaign.Currency, money)
		}
	}
	return x
}

// pastMetrics are the metrics of one past campaign, by key.
type pastMetrics map[string]*Fact

func metricsOf(facts Facts) pastMetrics {
	out := pastMetrics{}
	for k := range facts {
		f := &facts[k]
		if f.Kind != "metric" {
			continue
		}
		if out[f.Key] == nil {
			out[f.Key] = f
		}
		if f.Role == "" || f.Role == "conversion" {
			continue
		}
		_, rest, _ := strings.Cut(strings.TrimPrefix(f.Key, "metric\n"), "\n")
		if key := "role\n" + f.Role + "\n" + rest; out[key] == nil {
			out[key] = f
		} else {
			out[key] = &Fact{} // several: which of them is not said
		}
	}
	return out
}

// named is the metric that a want is about; nil for none.
func (p pastMetrics) named(x *want) *Fact {
	if f := p[x.keys[0]]; f != nil && (f.Role == x.role || f.Role == "" || x.role == "") {
		return f
	}
	if f := p[x.same]; x.same != "" && f != nil && f.Key != "" {
		return f
	}
	return nil
}

// find is the figures of the metric that a want is about; of a ratio that a campaign does not have, those of its parts.
func (p pastMetrics) find(x *want) (*Fact, []*float64) {
	if f := p.named(x); f != nil {
		return f, f.Values
	}
	if x.rate == nil {
		return nil, nil
	}
	over, under := p.named(&x.rate.over), p.named(&x.rate.under)
	if over == nil || under == nil {
		return nil, nil
	}
	return over, []*float64{Over(over.Values[0], under.Values[0], x.rate.times), nil}
}
