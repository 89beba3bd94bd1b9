package exchange

import (
	"strings"

	"qingdan/internal/campaign"
)

// Days typed into a cell, and what else of the row they speak of.

// clocks are the fields that take the time of day said together with a day.
var clocks = map[campaign.Kind]map[string]string{
	"task": {"due": "due_time"}, "channel": {"go_live": "go_live_time"}, "post": {"day": "time"}, "run_item": {"day": "starts"},
}

// day reads a day, or a span of days where the kind has a start and an end: that sets both, whichever it is typed into.
// A task keeps the words of a time that counts from the live day, and of one left open.
func (t *Typing) day(c cell, s string) Reading {
	timed := c.f.Name == "due" && c.in.Field("timing") != nil
	if noTime[plainOr(s)] {
		r := cleared(c.f, s)
		if r.Code == "" && timed {
			r.Also = campaign.Fields{"timing": s}
		}
		return r
	}
	words := s
	w, ok := readWhen(words, t.live, c.order)
	if at := clockTail().FindStringSubmatchIndex(s); !ok && at != nil { // T-1 15:00
		words = strings.TrimSpace(s[:at[2]])
		w, ok = readWhen(words, t.live, c.order)
	}
	if !ok {
		if _, relative := readWhen(words, live{campaign.TemplateLive, campaign.TemplateLive}, monthFirst); relative && t.live.first == "" {
			return wrong(s, "cell.live")
		}
		return wrong(s, "cell.date")
	}
	r := Reading{Value: string(w.due), Also: campaign.Fields{}}
	if w.starts != "" {
		first, last := campaign.Span(c.in.Kind)
		switch c.f.Name {
		case first:
			r.Value, r.Also[last] = string(w.starts), string(w.due)
		case last:
			r.Also[first] = string(w.starts)
		default:
			return wrong(s, "cell.span")
		}
	}
	if at := clockOf(s); at != "" && clocks[c.in.Kind][c.f.Name] != "" {
		r.Also[clocks[c.in.Kind][c.f.Name]] = string(at)
	}
	if timed && w.relative {
		r.Also["timing"] = words
	}
	return r
}

// ordersOf settles for columns of texts whether the day or the month comes first: by a column's own dates, or else by
// those of the others.
func ordersOf(columns map[string][]string, l live) map[string]order {
	var all orders
	seen := map[string]*orders{}
	for field, texts := range columns {
		seen[field] = &orders{}
		for _, s := range texts {
			if hasSlash(s) {
				seen[field].see(place{}, strings.TrimSpace(s), l)
			}
		}
		all.join(seen[field])
	}
	out := map[string]order{}
	for field, own := range seen {
		out[field], _ = own.orderIn(&all)
	}
	return out
}
