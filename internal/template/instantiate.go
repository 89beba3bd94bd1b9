package template

import (
	"cmp"
	"slices"

	"qingdan/internal/campaign"
)

// Start says what a new campaign is called, when its live period begins, and where its ids come from.
type Start struct {
	Campaign campaign.ID // its id
	Name     string
	Live     campaign.Date // first day of the live period
	NewID    func() campaign.ID
}

// Instantiate gives the edits that make a campaign of a template: every row under a new id, references following, every
// date as far from Live as it was from the template's first live day. Prints stay behind: their paper is the template's.
// Error: template.live {live} when that is no date.
func Instantiate(t *campaign.Workbook, s Start) ([]campaign.Edit, error) {
	return instantiate(t, nil, s)
}

// instantiate makes many rows more that belong to the template and are in no workbook.
func instantiate(t *campaign.Workbook, many []campaign.Edit, s Start) ([]campaign.Edit, error) {
	if !s.Live.Valid() {
		return nil, campaign.Fail("template.live", "live", string(s.Live))
	}
	edits := slices.DeleteFunc(t.Creates(), func(e campaign.Edit) bool { return e.Kind == "print" })
	edits = append(edits, many...)
	renew(edits, s.Campaign, s.Live.Sub(Origin(t)), s.NewID)
	own := edits[0].Set // the campaign's row comes first
	own["name"] = s.Name
	delete(own, "template")
	return edits, nil
}

// Origin is the day that a template's dates are counted from: campaign.TemplateLive, or where its own live period begins
// by now.
func Origin(t *campaign.Workbook) campaign.Date {
	live, _ := t.Live()
	return cmp.Or(live, campaign.TemplateLive)
}

// renew gives rows new ids, the campaign's own row the one that is given, and moves their dates.
func renew(edits []campaign.Edit, id campaign.ID, days int, newID func() campaign.ID) {
	ids := make(map[campaign.ID]campaign.ID, len(edits))
	for i := range edits {
		e, to := &edits[i], id
		if e.Kind != "campaign" {
			to = newID()
		}
		ids[e.Row], e.Row = to, to
	}
	for _, e := range edits {
		move(e.Kind, e.Set, days)
		follow(e.Kind, e.Set, ids)
	}
	renewMany(edits, id, ids)
}

// move adds days to every date that is set.
func move(kind campaign.Kind, set campaign.Fields, days int) {
	for _, f := range campaign.Lookup(kind).Fields {
		if day, _ := set[f.Name].(string); f.Type == campaign.Day && day != "" {
			set[f.Name] = string(campaign.Date(day).Add(days))
		}
	}
}

// follow points references at the new ids of their rows; one to a row that is not there is left out.
func follow(kind campaign.Kind, set campaign.Fields, ids map[campaign.ID]campaign.ID) {
	for _, f := range campaign.Lookup(kind).Fields {
		if f.Type != campaign.Ref {
			continue
		}
		old, _ := set[f.Name].(string)
		if id, there := ids[campaign.ID(old)]; there {
			set[f.Name] = string(id)
		} else {
			delete(set, f.Name)
		}
	}
}

// run are the periods of a campaign begun with nothing else: first and last day, counted from the live day. Warm-up 3,
// live 7 and closing 2 days are a typical run; review ends within 5 working days of the live period on any calendar.
var run = []struct {
	kind        string
	first, last int
}{
	{"preparation", -30, -4},
	{"warmup", -3, -1},
	{"live", 0, 6},
	{"closing", 7, 8},
	{"review", 9, 11},
}

// Blank gives the edits that make a campaign with its five periods and nothing else. Error: as Instantiate.
func Blank(s Start) ([]campaign.Edit, error) {
	w := &campaign.Workbook{Campaign: *campaign.Lookup("campaign").New().(*campaign.Campaign)}
	w.Campaign.ID = rowID("campaign", "")
	keys := campaign.After("", len(run), middle)
	for i, p := range run {
		w.Periods = append(w.Periods, campaign.Period{
			ID: rowID("period", p.kind), Position: keys[i], Kind: p.kind,
			Starts: campaign.TemplateLive.Add(p.first), Ends: campaign.TemplateLive.Add(p.last),
		})
	}
	return Instantiate(w, s)
}
