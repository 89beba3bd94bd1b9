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
