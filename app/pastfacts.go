package app

import (
	"cmp"
	"slices"
	"strconv"
	"sync"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// What campaigns came to is worked out of all of their rows and readings, once for each version of one, and kept in the
// workspace and in memory.

const (
	factsName = "facts" // they are kept under
	keepFacts = 100     // so many at a time: who ends the program while a thousand are made need not begin again
)

// facts are those at hand, by campaign.
type facts struct {
	mu   sync.Mutex
	list map[campaign.ID]madeFacts
}

// madeFacts are the facts of a campaign, stamped with the version they were worked out of and their format.
type madeFacts struct {
	stamp string
	facts analysis.Facts
}

func (f *facts) forget() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.list = nil
}

// over are the campaigns that are over, the latest first: archived, or in review with their live period over; not in the
// trash, no templates and not the sample, whose figures nobody has lived through.
func (c *core) over() ([]campaign.Summary, error) {
	today := c.today()
	out, err := c.summaries(func(s campaign.Summary) bool {
		return listed(s) && !s.Sample && (s.Stage == "archived" || s.Stage == "review" && s.LiveEnd != "" && s.LiveEnd < today)
	})
	slices.SortStableFunc(out, func(a, b campaign.Summary) int { return cmp.Or(cmp.Compare(b.Live, a.Live), cmp.Compare(b.ID, a.ID)) })
	return out, err
}

// before are the campaigns that count as past for this one: those that are over, of its scenario. One that went live after it
// is no past of it; a template has no day of its own.
func (c *core) before(w *campaign.Workbook) ([]campaign.Summary, error) {
	live, _ := w.Live()
	list, err := c.over()
	return slices.DeleteFunc(list, func(s campaign.Summary) bool {
		later := live != "" && s.Live > live && !w.Campaign.Template
		return later || s.ID == w.Campaign.ID || s.Scenario != w.Campaign.Scenario
	}), err
}

// factsOf are the facts of campaigns, in their order: those at hand, those kept, and the others made now and kept. What is
// kept and cannot be read is made anew. Stopped, it keeps those it has made, and answers the error "cancelled".
func (c *core) factsOf(j job, list []campaign.Summary) ([]analysis.Facts, error) {
	if len(list) == 0 {
		return nil, nil
	}
	f := &c.facts
	f.mu.Lock()
	defer f.mu.Unlock()
	versions, err := c.store.Versions()
	if err != nil {
		return nil, err
	}
	stampOf := func(id campaign.ID) string {
		return strconv.Itoa(analysis.FactsFormat) + "." + strconv.FormatInt(versions[id], 10)
	}
	if f.list == nil {
		f.list = map[campaign.ID]madeFacts{}
	}
	old := slices.ContainsFunc(list, func(s campaign.Summary) bool { return f.list[s.ID].stamp != stampOf(s.ID) })
	kept := map[campaign.ID]store.Derived{}
	if old {
		if kept, err = c.store.Derived(factsName); err != nil {
			return nil, err
		}
	}
	made := map[campaign.ID]store.Derived{}
	out := make([]analysis.Facts, len(list))
	for i, s := range list {
		stamp := stampOf(s.ID)
		if f.list[s.ID].stamp != stamp {
			read, ok := analysis.ReadFacts(kept[s.ID].Body)
			if !ok || kept[s.ID].Stamp != stamp {
				if err = j.at("past", i, len(list)); err != nil {
					c.store.KeepDerived(factsName, made)
					return nil, err
				}
				if read, err = c.makeFacts(s.ID); err != nil {
					return nil, err
				}
				if made[s.ID] = (store.Derived{Stamp: stamp, Body: read.Text()}); len(made) == keepFacts {
					c.store.KeepDerived(factsName, made)
					clear(made)
				}
			}
			f.list[s.ID] = madeFacts{stamp, read}
		}
		out[i] = f.list[s.ID].facts
	}
	c.store.KeepDerived(factsName, made)
	return out, nil
}

// makeFacts works the facts of a campaign out. The campaign that is worked on stays the book at hand, and its readings too.
func (c *core) makeFacts(id campaign.ID) (analysis.Facts, error) {
	w, err := c.store.Workbook(id)
	if err != nil {
		return nil, err
	}
	d, err := c.readingsOf(w, id)
	if err != nil {
		return nil, err
	}
	responses, err := c.store.Responses(id)
	if err != nil {
		return nil, err
	}
	return analysis.FactsOf(w, d, analysis.FeedbackOf(w.Questions, responses), c.askedOf(w)), nil
}

// askedOf is what facts are worked out with: nothing of it changes with the day.
func (c *core) askedOf(w *campaign.Workbook) analysis.Asked {
	return analysis.Asked{Now: c.Now(), Money: moneyOf(w)}
}
