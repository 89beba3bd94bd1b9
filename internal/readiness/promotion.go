package readiness

import (
	"slices"

	"qingdan/internal/campaign"
)

func hasChannels(j *judge) string { return none(len(j.w.Channels)) }

// right are the periods in which posts of a kind may appear: a teaser before the day, a recap after it.
var right = map[string][]string{
	"teaser": {"warmup"}, "announcement": {"warmup"}, "benefit": {"warmup"},
	"reminder": {"warmup", "live"},
	"live":     {"live"},
	"recap":    {"live", "closing", "review"},
	"other":    {"preparation", "warmup", "live", "closing", "review"},
}

// promotion: every channel has a go-live time and an owner; every post has a publish time inside the right period, and its
// channel is live by then. What is published is out.
func promotion(j *judge) {
	channels := map[campaign.ID]campaign.Channel{}
	for _, c := range j.w.Channels {
		channels[c.ID] = c
		j.missing("channel", c.ID, text("go_live", string(c.GoLive)), text("go_live_time", string(c.GoLiveTime)), ref("owner", c.Owner))
	}
	for _, p := range j.w.Posts {
		if p.Status == "published" {
			continue
		}
		j.missing("post", p.ID, text("day", string(p.Day)), text("time", string(p.Time)))
		if p.Day == "" {
			continue
		}
		if first, last, ok := j.inPeriod(p); !ok {
			j.find("period", "post", p.ID, "day", "kind", p.Kind, "day", string(p.Day), "first", string(first), "last", string(last))
		}
		c := channels[p.Channel]
		if early := p.Day == c.GoLive && p.Time != "" && p.Time < c.GoLiveTime; early || p.Day < c.GoLive {
			j.find("early", "post", p.ID, "day", "row", string(c.ID), "day", string(p.Day), "first", string(c.GoLive), "time", string(c.GoLiveTime))
		}
	}
}

// inPeriod says whether a post appears in one of its periods, and from which day to which these run. Where none of them is
// dated nobody can say.
func (j *judge) inPeriod(p campaign.Post) (first, last campaign.Date, ok bool) {
	for _, q := range j.w.Periods {
		if q.Starts == "" || q.Ends == "" || !slices.Contains(right[p.Kind], q.Kind) {
			continue
		}
		if q.Starts <= p.Day && p.Day <= q.Ends {
			return "", "", true
		}
		if first == "" || q.Starts < first {
			first = q.Starts
		}
		last = max(last, q.Ends)
	}
	return first, last, first == ""
}
