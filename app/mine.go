package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/store"
	"qingdan/internal/template"
)

// OwnTasks are what one person has to see to in all campaigns, soonest first.
type OwnTasks struct {
	Tasks []store.OwnTask `json:"tasks"`
	More  int             `json:"more"` // how many there are beyond, due later
}

// Owned lists the open tasks of all campaigns at work that a person of that name owns, and those that nobody owns in the
// groups that they lead; the DueLimit due first. Neither case nor spacing tells names apart.
func (a Campaigns) Owned(name string) (OwnTasks, error) {
	return answer(a.c, func() (OwnTasks, error) {
		list, more, err := a.c.store.Owned(name, DueLimit)
		return OwnTasks{list, more}, err
	})
}

// Owners lists who owns open tasks of campaigns at work.
func (a Campaigns) Owners() ([]store.Owner, error) {
	return answer(a.c, func() ([]store.Owner, error) { return a.c.store.Owners() })
}

// Load tells what each person of a campaign has to do, as of today.
func (a Campaigns) Load(id campaign.ID) ([]campaign.PersonLoad, error) {
	return answer(a.c, func() ([]campaign.PersonLoad, error) {
		w, err := a.c.book(id)
		if err != nil {
			return nil, err
		}
		today := a.c.today()
		if w.Campaign.Template {
			today = template.Origin(w).Add(-readiness.TemplateAhead) // nothing in it is late
		}
		return campaign.Loads(w, today), nil
	})
}
