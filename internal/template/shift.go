package template

import (
	"reflect"
	"slices"

	"qingdan/internal/campaign"
)

// settled names, by kind, the field and its values that make a row's dates a fact: what is done, published or signed
// does not move with the live day.
var settled = map[campaign.Kind]struct {
	field  string
	values []string
}{
	"task":    {"state", []string{"done"}},
	"post":    {"status", []string{"published"}},
	"partner": {"status", []string{"signed", "ended"}},
}

// records are dates that say when something happened.
var records = []string{"done_on"}

// Shift moves a campaign by days, forward or back: one patch for each row whose dates move, in the order of the
// workbook. The list is its own preview; a move there and back changes nothing.
func Shift(w *campaign.Workbook, days int) []campaign.Edit { return ShiftFrom(w, "", days) }

// MoveLive moves a campaign so that its live period begins on a day. Error: template.live {live} when that is no date, or
// live.undated when there is no live period to move.
func MoveLive(w *campaign.Workbook, live campaign.Date) ([]campaign.Edit, error) {
	first, _ := w.Live()
	switch {
	case !live.Valid():
		return nil, campaign.Fail("template.live", "live", string(live))
	case first == "":
		return nil, campaign.Fail("live.undated")
	}
	return Shift(w, live.Sub(first)), nil
}

// ShiftFrom moves what is dated on a day or later, and leaves what is before: what spans the day gets longer, or shorter,
// but never ends before it starts. The period that ends where another begins to move goes on to meet it. "" moves all. A
// move forward, and back from as much later, changes nothing.
func ShiftFrom(w *campaign.Workbook, from campaign.Date, days int) []campaign.Edit {
	var edits []campaign.Edit
	if days == 0 {
		return edits
	}
	meets := meeting(w, from)
	campaign.Lists(w, func(in *campaign.Info, list reflect.Value) {
		for i := range list.Len() {
			row := in.Values(list.Index(i).Interface())
			set := dates(in, row)
			for name, day := range set {
				until := in.Kind == "period" && name == "ends" && meets[campaign.Date(day.(string))]
				if campaign.Date(day.(string)) < from && !until {
					delete(set, name)
				}
			}
			if len(set) == 0 {
				continue
			}
			move(in.Kind, set, days)
			if inOrder(in.Kind, row, set); len(set) > 0 {
				id := campaign.ID(row["id"].(string))
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: in.Kind, Row: id, Set: set})
			}
		}
	})
	return edits
}

// Kept is a row whose dates are a fact: it is done, published or signed, and stays where it is.
type Kept struct {
	Kind campaign.Kind `json:"kind"`
	Row  campaign.ID   `json:"row"`
}

// Keeps lists the rows that ShiftFrom leaves although they are dated on the day or later, in the order of the workbook.
func Keeps(w *campaign.Workbook, from campaign.Date) []Kept {
	out := []Kept{}
	campaign.Lists(w, func(in *campaign.Info, list reflect.Value) {
		rule := settled[in.Kind]
		if rule.field == "" {
			return
		}
		for i := range list.Len() {
			row := in.Values(list.Index(i).Interface())
			state, _ := row[rule.field].(string)
			dated := slices.ContainsFunc(in.Fields, func(f *campaign.Field) bool {
				day, _ := row[f.Name].(string)
				return f.Type == campaign.Day && day != "" && campaign.Date(day) >= from && !slices.Contains(records, f.Name)
			})
			if dated && slices.Contains(rule.values, state) {
				out = append(out, Kept{in.Kind, campaign.ID(row["id"].(string))})
			}
		}
	})
	return out
}

// Settled says whether the dates of a task in a state are a fact.
func Settled(t campaign.Task) bool { return slices.Contains(settled["task"].values, t.State) }

// meeting are the last days of periods after which another begins, from a day on: these move along.
func meeting(w *campaign.Workbook, from campaign.Date) map[campaign.Date]bool {
	out := map[campaign.Date]bool{}
	for _, p := range w.Periods {
		if p.Starts != "" && p.Starts >= from {
			out[p.Starts.Add(-1)] = true
		}
	}
	return out
}

// inOrder keeps a last day that moves from coming before a first day that does not.
func inOrder(kind campaign.Kind, row, set campaign.Fields) {
	first, last := campaign.Pair(kind)
	day, moves := set[last].(string)
	start, _ := row[first].(string)
	if _, both := set[first]; both || !moves || day >= start {
		return
	}
	if set[last] = start; start == row[last] {
		delete(set, last)
	}
}

// dates are the fields of a row that move with the live day.
func dates(in *campaign.Info, row campaign.Fields) campaign.Fields {
	set := campaign.Fields{}
	rule := settled[in.Kind]
	if state, _ := row[rule.field].(string); slices.Contains(rule.values, state) {
		return set
	}
	for _, f := range in.Fields {
		if f.Type == campaign.Day && row[f.Name] != "" && !slices.Contains(records, f.Name) {
			set[f.Name] = row[f.Name]
		}
	}
	return set
}
