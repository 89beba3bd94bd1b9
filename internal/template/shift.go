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
func Shift(w *campaign.Workbook, days int) []campaign.Edit {
	var edits []campaign.Edit
	if days == 0 {
		return edits
	}
	campaign.Lists(w, func(in *campaign.Info, list reflect.Value) {
		for i := range list.Len() {
			row := in.Values(list.Index(i).Interface())
			if set := dates(in, row); len(set) > 0 {
				move(in.Kind, set, days)
				id := campaign.ID(row["id"].(string))
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: in.Kind, Row: id, Set: set})
			}
		}
	})
	return edits
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
