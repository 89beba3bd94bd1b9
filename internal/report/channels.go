package report

import (
	"cmp"
	"slices"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// channels says what each channel brought for its money.
func channels(p *pen) {
	c := p.Results.Channels
	if len(c.Rows) == 0 {
		p.write(p.say("channels.none"))
		return
	}
	p.write(p.most(c), p.overall(c))
	for _, verdict := range []string{"efficient", "costly", "even"} {
		p.write(p.judged(c, verdict))
	}
	p.write(p.extremes(c))
	p.write(p.unjudged(c)...)
}

// most says which channel brought most conversions; where none is known, which brought most traffic.
func (p *pen) most(c analysis.Channels) string {
	if r := most(c.Rows, func(r analysis.Channel) *float64 { return r.Conversion }); r != nil {
		return p.brought("most.conversion", *r, c.Conversion, *r.Conversion, r.ConversionShare)
	}
	traffic := map[string]campaign.ID{"click": c.Click, "exposure": c.Exposure}[c.Traffic]
	of := func(r analysis.Channel) *float64 {
		if c.Traffic == "click" {
			return r.Click
		}
		return r.Exposure
	}
	if r := most(c.Rows, of); r != nil && traffic != "" {
		return p.brought("most.traffic", *r, traffic, *of(*r), r.TrafficShare)
	}
	return p.say("most.none", "count", count(len(c.Rows)))
}

func (p *pen) brought(key string, r analysis.Channel, metric campaign.ID, v float64, share *float64) string {
	m := p.metric(metric)
	of := ""
	if share != nil {
		of = p.share(*share)
	}
	return p.say(key, "channel", r.Name, "metric", p.amid(m.Name), "value", p.figure(v, m.Unit, p.counts(m.ID)), "share", of)
}

// most is the row with the largest figure above 0; nil where there is none.
func most(rows []analysis.Channel, of func(analysis.Channel) *float64) (best *analysis.Channel) {
	for i := range rows {
		if v := of(rows[i]); v != nil && *v > 0 && (best == nil || *v > *of(*best)) {
			best = &rows[i]
		}
	}
	return best
}

func (p *pen) metric(id campaign.ID) campaign.Metric {
	for _, m := range p.Workbook.Metrics {
		if m.ID == id {
			return m
		}
	}
	return campaign.Metric{}
}

// overall says what a conversion cost over all channels.
func (p *pen) overall(c analysis.Channels) string {
	if c.Total.CPA == nil {
		return ""
	}
	return p.say("overall", "metric", p.metric(c.Conversion).Name, "cpa", p.cost(*c.Total.CPA), "cost", p.cost(*c.Total.Cost))
}

// cost says a cost, which a metric may count in other units than the campaign's money.
func (p *pen) cost(v float64) string {
	m := p.metric(p.Results.Channels.Cost)
	return p.figure(v, m.Unit, m.ID == "" || p.counts(m.ID))
}

// judged names the channels of one verdict with the two shares that decide it.
func (p *pen) judged(c analysis.Channels, verdict string) string {
	said := []string{}
	for _, r := range c.Rows {
		if r.Verdict == verdict {
			said = append(said, p.say(one(*r.CostShare == 0, "channel.free", "channel.shares"), "channel", r.Name, "conversion", p.share(*r.ConversionShare), "cost", p.share(*r.CostShare)))
		}
	}
	if len(said) == 0 {
		return ""
	}
	return p.say("verdict."+verdict, "count", count(len(said)), "channels", p.clauses(said))
}

// extremes says where a conversion cost least and where most among channels that cost something, and which cost nothing: those have no
// cost to compare, and being free is no feat of the channel.
func (p *pen) extremes(c analysis.Channels) string {
	var priced []analysis.Channel
	var free []string
	for _, r := range c.Rows {
		switch {
		case r.CPA == nil:
		case *r.CPA == 0:
			free = append(free, r.Name)
		default:
			priced = append(priced, r)
		}
	}
	slices.SortStableFunc(priced, func(a, b analysis.Channel) int { return cmp.Compare(*a.CPA, *b.CPA) })
	if len(priced) < 2 || *priced[0].CPA == *priced[len(priced)-1].CPA {
		return ""
	}
	key, metric := "extremes", p.metric(c.Conversion).Name
	if len(free) > 0 {
		key, metric = "extremes.free", p.amid(metric)
	}
	least, last := priced[0], priced[len(priced)-1]
	return p.say(key, "metric", metric, "least", least.Name, "low", p.cost(*least.CPA), "most", last.Name, "high", p.cost(*last.CPA), "free", p.list(free))
}

// unjudged says what is missing for a verdict: of the campaign, then of single channels.
func (p *pen) unjudged(c analysis.Channels) (out []string) {
	names := func(roles []string) []string {
		said := []string{}
		for _, role := range roles {
			said = append(said, locale.T(p.lang, "choice.metric.role."+role))
		}
		return said
	}
	if lacks := slices.DeleteFunc(slices.Clone(c.Missing), func(role string) bool { return role == "cost" }); len(lacks) > 0 {
		out = append(out, p.say("unmeasured", "roles", p.list(names(lacks))))
	}
	channels, order := map[string][]string{}, []string{}
	for _, r := range c.Rows {
		lacks := slices.DeleteFunc(slices.Clone(r.Missing), func(role string) bool { return role != "conversion" && role != "cost" })
		if r.Verdict != "" || len(lacks) == 0 {
			continue
		}
		what := p.list(names(lacks))
		if channels[what] == nil {
			order = append(order, what)
		}
		channels[what] = append(channels[what], r.Name)
	}
	for _, what := range order {
		out = append(out, p.say("unjudged", "channels", p.list(channels[what]), "roles", what))
	}
	return out
}
