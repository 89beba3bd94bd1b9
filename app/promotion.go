package app

import "qingdan/internal/campaign"

// Promotion is what is worked out about channels and posts.
type Promotion struct{ c *core }

// Board tells how the channels and posts of a campaign stand today: what is late, and where the warm-up is quiet.
func (a Promotion) Board(id campaign.ID) (campaign.Promotion, error) {
	return answer(a.c, func() (campaign.Promotion, error) {
		w, err := a.c.book(id)
		if err != nil {
			return campaign.Promotion{}, err
		}
		return campaign.PromotionOf(w, a.c.today()), nil
	})
}

// PostMove is what moving a post would do, before it is moved.
type PostMove struct {
	Findings []RuleFinding       `json:"findings"` // what the rules would find and do not find now
	Gone     int                 `json:"gone"`     // what they find now and would not
	Gaps     []campaign.DaysSpan `json:"gaps"`     // stretches of the warm-up in which the channel it leaves would be quiet, and is not now
}

// Foresee tells what moving a post to a channel and a day would do; "" is no day. Error "invalid" where the post is gone.
func (a Promotion) Foresee(id, post, channel campaign.ID, day campaign.Date) (PostMove, error) {
	return answer(a.c, func() (PostMove, error) {
		w, lib, before, err := a.c.judged(id)
		if err != nil {
			return PostMove{}, err
		}
		from := campaign.ID("")
		for i := range w.Posts {
			if w.Posts[i].ID == post {
				from = w.Posts[i].Channel
			}
		}
		if from == "" {
			return PostMove{}, campaign.Problems{{Kind: "post", Row: post, Code: "row.gone"}}.Err()
		}
		today := a.c.today()
		then := w.Patched([]campaign.Edit{{Op: campaign.Patch, Kind: "post", Row: post, Set: campaign.Fields{"channel": string(channel), "day": string(day)}}})
		found, gone, err := a.c.wouldFind(w, then, lib, before)
		if err != nil {
			return PostMove{}, err
		}
		out := PostMove{found, gone, []campaign.DaysSpan{}}
		now, next := gapsOf(w, from, today), gapsOf(then, from, today)
		for gap := range next {
			if !now[gap] {
				out.Gaps = append(out.Gaps, gap)
			}
		}
		return out, nil
	})
}

// gapsOf are the quiet stretches of one channel.
func gapsOf(w *campaign.Workbook, channel campaign.ID, today campaign.Date) map[campaign.DaysSpan]bool {
	out := map[campaign.DaysSpan]bool{}
	for _, c := range campaign.PromotionOf(w, today).Channels {
		if c.Channel == channel {
			for _, gap := range c.Gaps {
				out[gap] = true
			}
		}
	}
	return out
}
