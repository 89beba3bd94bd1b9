package app

import (
	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// Past is what past campaigns of a scenario came to, beside what the next one plans.
type Past struct{ c *core }

type (
	// PastBeside is what past campaigns came to beside one thing of a campaign.
	PastBeside = analysis.Beside
	// PastRange is how far one figure of past campaigns went.
	PastRange = analysis.Range
)

// PastView is what past campaigns came to. Amounts are minor units of the currency.
type PastView struct {
	Scenario  string         `json:"scenario"`
	Currency  string         `json:"currency"`
	Quartiles int            `json:"quartiles"` // from how many campaigns on a range has quartiles
	Count     int            `json:"count"`     // campaigns that count as past
	Latest    []PastCampaign `json:"latest"`    // of these, the latest few
	Beside    []PastBeside   `json:"beside"`    // goals, budget, materials, channels, groups, the whole; what nothing is known of is left out
}

// PastCampaign is a campaign that counts as past.
type PastCampaign struct {
	ID      campaign.ID   `json:"id"`
	Name    string        `json:"name"`
	Client  string        `json:"client"`
	Stage   string        `json:"stage"` // archived; review, while its figures may still change
	Live    campaign.Date `json:"live"`
	LiveEnd campaign.Date `json:"live_end"`
}

// PastFrom is the campaigns that ranges came from.
type PastFrom struct {
	Beside PastBeside `json:"beside"`
	Rows   []PastRow  `json:"rows"` // the latest first, PastRows at most
	More   int        `json:"more"` // campaigns beyond those
}

// PastRow is one past campaign with its figures of one thing.
type PastRow struct {
	PastCampaign
	Kind   campaign.Kind `json:"kind"`   // of the row to look at there
	Row    campaign.ID   `json:"row"`    //
	Title  string        `json:"title"`  // what the thing is called there
	Values []*float64    `json:"values"` // in the order of the ranges; null where it is not known
}

const (
	// pastLatest is how many campaigns PastView names.
	pastLatest = 4
	// PastRows is how many campaigns PastFrom lists.
	PastRows = 100
)

// Of tells what past campaigns of the same scenario came to, beside each thing of a campaign of which anything is known.
// The first time ever it reads every past campaign whole: a job, phase "past", that keeps what it has made when it is cancelled. Errors:
// campaign.unknown; cancelled.
func (a Past) Of(id campaign.ID, job string) (PastView, error) {
	j, end := a.c.jobs.begin(job)
	defer end()
	return answer(a.c, func() (PastView, error) {
		w, list, beside, err := a.c.past(j, id)
		if err != nil {
			return PastView{}, err
		}
		v := PastView{Scenario: w.Campaign.Scenario, Currency: w.Campaign.Currency, Quartiles: analysis.QuartilesFrom, Count: len(list), Latest: []PastCampaign{}, Beside: nonNil(beside)}
		for _, s := range list[:min(pastLatest, len(list))] {
			v.Latest = append(v.Latest, pastCampaign(s))
		}
		return v, nil
	})
}

// From lists the campaigns that the ranges beside one thing came from: of Beside its kind and row, of a category its name.
// Without any the ranges are none. Errors: campaign.unknown.
func (a Past) From(id campaign.ID, kind string, of campaign.ID, name string) (PastFrom, error) {
	return answer(a.c, func() (PastFrom, error) {
		_, list, all, err := a.c.past(unfollowed(), id)
		if err != nil {
			return PastFrom{}, err
		}
		out := PastFrom{Beside: PastBeside{Kind: kind, Row: of, Name: name, Ranges: []PastRange{}}, Rows: []PastRow{}}
		for _, b := range all {
			if b.Kind == kind && b.Row == of && (of != "" || campaign.FoldName(b.Name) == campaign.FoldName(name)) {
				out.Beside = b
				break
			}
		}
		at := map[int]int{} // the row of a past campaign
		row := func(past int, kind campaign.Kind, row campaign.ID, title string) (n int, ok bool) {
			if n, ok = at[past]; ok {
				return n, true
			}
			if len(out.Rows) == PastRows {
				out.More++
				return 0, false
			}
			n = len(out.Rows)
			at[past] = n
			out.Rows = append(out.Rows, PastRow{pastCampaign(list[past]), kind, row, title, make([]*float64, len(out.Beside.Ranges))})
			return n, true
		}
		for past, s := range list {
			if kind == "campaign" { // all of them, also where nothing is known of one as a whole
				if _, ok := row(past, "campaign", s.ID, s.Name); !ok {
					continue
				}
			}
			for i, r := range out.Beside.Ranges {
				p := r.Of(past)
				if p == nil {
					continue
				}
				n, ok := row(past, p.Fact.At, p.Fact.Row, p.Fact.Name)
				if !ok {
					break
				}
				out.Rows[n].Values[i] = new(p.V)
			}
		}
		return out, nil
	})
}

// Counts tells by scenario how many campaigns the next one would have as past.
func (a Past) Counts() (map[string]int, error) {
	return answer(a.c, func() (map[string]int, error) {
		list, err := a.c.over()
		out := map[string]int{}
		for _, s := range list {
			out[s.Scenario]++
		}
		return out, err
	})
}

// past are the campaigns that count as past for one, and what they came to beside it.
func (c *core) past(j job, id campaign.ID) (*campaign.Workbook, []campaign.Summary, []PastBeside, error) {
	w, err := c.book(id)
	if err != nil {
		return nil, nil, nil, err
	}
	list, err := c.before(w)
	if err != nil {
		return nil, nil, nil, err
	}
	facts, err := c.factsOf(j, list)
	if err != nil {
		return nil, nil, nil, err
	}
	return w, list, analysis.Ranges(w, facts, c.askedOf(w)), nil
}

func pastCampaign(s campaign.Summary) PastCampaign {
	return PastCampaign{s.ID, s.Name, s.Client, s.Stage, s.Live, s.LiveEnd}
}
