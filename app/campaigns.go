package app

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
	"qingdan/internal/template"
)

// Campaigns is the list of campaigns and each of them whole.
type Campaigns struct{ c *core }

// NewCampaign says how a campaign begins.
type NewCampaign struct {
	Name     string        `json:"name"`
	Client   string        `json:"client"`   // "" for none yet
	Template string        `json:"template"` // a scenario with a template, "blank", or the id or name of a template of one's own
	Live     campaign.Date `json:"live"`     // the first day of the live period
}

// New makes a campaign from a template and answers its id.
func (a Campaigns) New(n NewCampaign) (campaign.ID, error) {
	return answer(a.c, func() (campaign.ID, error) {
		id, label, edits, err := a.c.begin(n)
		if err != nil {
			return "", err
		}
		_, err = a.c.apply(id, label, edits)
		return id, err
	})
}

// begin gives a new campaign's id and the step that makes it.
func (c *core) begin(n NewCampaign) (id campaign.ID, label campaign.Label, edits []campaign.Edit, err error) {
	n.Name, n.Client = strings.TrimSpace(n.Name), strings.TrimSpace(n.Client)
	switch {
	case n.Name == "":
		return "", label, nil, campaign.Fail("name.missing")
	case !utf8.ValidString(n.Name + n.Client):
		return "", label, nil, campaign.Fail("name.encoding")
	case n.Live == "":
		return "", label, nil, campaign.Fail("live.missing")
	case !n.Live.Valid():
		return "", label, nil, campaign.Fail("live.invalid", "live", string(n.Live))
	}
	start := template.Start{Campaign: c.store.NewID(), Name: n.Name, Live: n.Live, NewID: c.store.NewID}
	if edits, err = c.fromTemplate(n.Template, start); err == nil && n.Client != "" {
		edits[0].Set["client"] = n.Client // the campaign's row comes first
	}
	return start.Campaign, campaign.Label{Code: "new", Params: map[string]string{"name": clip(n.Name, 40)}}, edits, err
}

func (c *core) fromTemplate(name string, start template.Start) ([]campaign.Edit, error) {
	if name == "blank" || name == "" {
		return template.Blank(start)
	}
	t, err := c.templateOf(name)
	if err == nil {
		t, err = template.Fresh(t)
	}
	if err != nil {
		return nil, err
	}
	return template.Instantiate(t, start)
}

// List shows every campaign that is not in the trash, templates left out: those whose live day comes next first,
// then those without one, then the past, latest first.
func (a Campaigns) List() ([]campaign.Summary, error) {
	list, err := a.list(listed)
	if err == nil {
		a.c.judgeAhead(list)
	}
	return list, err
}

// Trash shows the campaigns in the trash, in the same order, then those whose creation was taken back.
func (a Campaigns) Trash() ([]campaign.Summary, error) {
	return answer(a.c, func() ([]campaign.Summary, error) {
		out, err := a.list(trashed)
		if err != nil {
			return nil, err
		}
		gone, err := a.c.undone(false)
		for _, u := range gone {
			s := campaign.Summarise(u.Book)
			s.Trashed, s.Undone = true, u.Step
			out = append(out, s)
		}
		return out, err
	})
}

// undone lists the campaigns, or the templates, whose creation was taken back.
func (c *core) undone(template bool) ([]store.Undone, error) {
	all, err := c.store.Undone()
	return slices.DeleteFunc(all, func(u store.Undone) bool { return u.Book.Campaign.Template != template }), err
}

func (a Campaigns) list(belongs func(campaign.Summary) bool) ([]campaign.Summary, error) {
	return answer(a.c, func() ([]campaign.Summary, error) {
		all, err := a.c.summaries(belongs)
		today := a.c.today()
		past := func(s campaign.Summary) int {
			switch {
			case s.LiveEnd == "":
				return 1
			case s.LiveEnd < today:
				return 2
			}
			return 0
		}
		slices.SortStableFunc(all, func(x, y campaign.Summary) int {
			when := strings.Compare(string(x.Live), string(y.Live))
			if past(x) == 2 {
				when = -when
			}
			return cmp.Or(cmp.Compare(past(x), past(y)), when, strings.Compare(x.Name, y.Name), strings.Compare(string(x.ID), string(y.ID)))
		})
		return all, err
	})
}

func listed(s campaign.Summary) bool { return !s.Trashed && !s.Template }

func trashed(s campaign.Summary) bool { return s.Trashed && !s.Template }

func (c *core) summaries(belongs func(campaign.Summary) bool) ([]campaign.Summary, error) {
	all, err := c.store.Summaries()
	out := slices.DeleteFunc(all, func(s campaign.Summary) bool { return !belongs(s) })
	return nonNil(out), err
}

// DueLimit is how many tasks Due answers at most: the first of them.
const DueLimit = 1000

// Due lists the open tasks of all campaigns due from one day to another ("" for from: since ever), by day and time.
func (a Campaigns) Due(from, to campaign.Date) ([]store.DueTask, error) {
	return answer(a.c, func() ([]store.DueTask, error) { return a.c.store.Due(from, to, DueLimit) })
}

// DueCounts counts those tasks by day and campaign, however many there are.
func (a Campaigns) DueCounts(from, to campaign.Date) ([]store.DueCount, error) {
	return answer(a.c, func() ([]store.DueCount, error) { return a.c.store.DueCounts(from, to) })
}

// Summary is what lists show of one campaign, also of a template or one in the trash.
func (a Campaigns) Summary(id campaign.ID) (campaign.Summary, error) {
	return answer(a.c, func() (campaign.Summary, error) {
		w, err := a.c.book(id)
		if err != nil {
			return campaign.Summary{}, err
		}
		return campaign.Summarise(w), nil
	})
}

// Show reads a campaign whole.
func (a Campaigns) Show(id campaign.ID) (*campaign.Workbook, error) {
	return answer(a.c, func() (*campaign.Workbook, error) { return a.c.book(id) })
}

// Find resolves what a person calls a campaign: its id, its name, or a part of its name that no other has. Templates are
// found by their id alone.
func (a Campaigns) Find(name string) (campaign.ID, error) {
	return answer(a.c, func() (campaign.ID, error) {
		all, err := a.c.summaries(func(s campaign.Summary) bool { return !s.Trashed })
		if err != nil {
			return "", err
		}
		want := strings.ToLower(strings.TrimSpace(name))
		for _, fits := range []func(campaign.Summary) bool{
			func(s campaign.Summary) bool { return string(s.ID) == name },
			func(s campaign.Summary) bool { return !s.Template && strings.ToLower(s.Name) == want },
			func(s campaign.Summary) bool {
				return !s.Template && want != "" && strings.Contains(strings.ToLower(s.Name), want)
			},
		} {
			var found []campaign.Summary
			for _, s := range all {
				if fits(s) {
					found = append(found, s)
				}
			}
			switch len(found) {
			case 0:
			case 1:
				return found[0].ID, nil
			default:
				var ids []string
				for _, s := range found[:min(len(found), 5)] {
					ids = append(ids, string(s.ID)+" ("+strings.TrimSpace(clip(s.Name, 30)+" "+string(s.Live))+")")
				}
				return "", campaign.Fail("campaign.ambiguous", "campaign", name, "count", itoa(len(found)), "ids", strings.Join(ids, ", "))
			}
		}
		return "", campaign.Fail("campaign.unknown", "campaign", name)
	})
}

func isCode(err error, code string) bool {
	var e *campaign.Error
	return errors.As(err, &e) && e.Code == code
}
