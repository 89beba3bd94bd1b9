package campaign

import "slices"

// ChannelPosts is how one channel stands with its posts.
type ChannelPosts struct {
	Channel   ID         `json:"channel"`
	Posts     int        `json:"posts"`
	Published int        `json:"published"`
	Gaps      []DaysSpan `json:"gaps"` // stretches of the warm-up, from the day it goes live on, of QuietDays or more without a post
}

// DaysSpan is a stretch of days, both included.
type DaysSpan struct {
	From Date `json:"from"`
	To   Date `json:"to"`
}

// QuietDays is from how many days without a post on, in the warm-up, a channel is quiet.
const QuietDays = 4

// Promotion is what is missing and what is late about a campaign's posts.
type Promotion struct {
	Channels []ChannelPosts `json:"channels"` // in their order
	Late     []ID           `json:"late"`     // posts whose day is over and that are not published
	Quiet    []DaysSpan     `json:"quiet"`    // stretches of the warm-up in which nothing appears on any channel, a day or more
}

// PromotionOf tells how the channels and posts of a campaign stand on a day.
func PromotionOf(w *Workbook, today Date) Promotion {
	out := Promotion{Channels: []ChannelPosts{}, Late: []ID{}, Quiet: []DaysSpan{}}
	days, all := map[ID]map[Date]bool{}, map[Date]bool{}
	at := map[ID]int{}
	for _, c := range w.Channels {
		at[c.ID] = len(out.Channels)
		out.Channels = append(out.Channels, ChannelPosts{Channel: c.ID, Gaps: []DaysSpan{}})
		days[c.ID] = map[Date]bool{}
	}
	for _, p := range w.Posts {
		if p.Status != "published" && p.Day != "" && p.Day < today {
			out.Late = append(out.Late, p.ID)
		}
		i, there := at[p.Channel]
		if !there {
			continue
		}
		out.Channels[i].Posts++
		if p.Status == "published" {
			out.Channels[i].Published++
		}
		days[p.Channel][p.Day], all[p.Day] = true, true
	}
	for _, warm := range warmUps(w) {
		out.Quiet = append(out.Quiet, without(warm, all, 1)...)
		for i, c := range w.Channels {
			from := max(warm.From, c.GoLive) // before it is live nothing can appear there
			out.Channels[i].Gaps = append(out.Channels[i].Gaps, without(DaysSpan{from, warm.To}, days[c.ID], QuietDays)...)
		}
	}
	if len(w.Posts) == 0 { // a campaign that has not begun has no gaps
		out.Quiet = []DaysSpan{}
		for i := range out.Channels {
			out.Channels[i].Gaps = []DaysSpan{}
		}
	}
	return out
}

// maxWarmUp is how many days of a warm-up are looked at: nobody warms up for longer.
const maxWarmUp = 400

func warmUps(w *Workbook) (out []DaysSpan) {
	for _, p := range w.Periods {
		if p.Kind == "warmup" && p.Starts != "" && p.Starts <= p.Ends {
			out = append(out, DaysSpan{p.Starts, min(p.Ends, p.Starts.Add(maxWarmUp))})
		}
	}
	return out
}

// without are the stretches of a span, of so many days or more, that have none of these days.
func without(span DaysSpan, has map[Date]bool, least int) (out []DaysSpan) {
	var run []Date
	end := func() {
		if len(run) >= least {
			out = append(out, DaysSpan{run[0], run[len(run)-1]})
		}
		run = nil
	}
	for day := span.From; day <= span.To; day = day.Add(1) {
		if has[day] {
			end()
		} else {
			run = append(run, day)
		}
	}
	end()
	return slices.Clip(out)
}
