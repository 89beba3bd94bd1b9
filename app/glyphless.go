package app

import (
	"strings"

	"qingdan/internal/campaign"
)

// Lacking is a field with characters that no font at hand has: they print as 〓.
type Lacking struct {
	Kind       campaign.Kind `json:"kind"`
	Row        campaign.ID   `json:"row"`
	Title      string        `json:"title"` // of the row, as lists name it
	Field      string        `json:"field"`
	Characters string        `json:"characters"`
}

// mostLacking is how many fields are named: whoever has more pastes from a place that is full of them.
const mostLacking = 20

// glyphless lists the fields of a campaign that characters missing on a paper are in, the first mostLacking of them.
func glyphless(w *campaign.Workbook, missing string) []Lacking {
	out := []Lacking{}
	if missing == "" {
		return out
	}
	for _, in := range campaign.Kinds() {
		for _, row := range campaign.RowsOf(w, in.Kind) {
			for _, f := range in.Fields {
				text, _ := row[f.Name].(string)
				found := strings.Map(func(r rune) rune {
					if strings.ContainsRune(missing, r) {
						return r
					}
					return -1
				}, text)
				if found == "" || f.Code {
					continue
				}
				id, _ := row["id"].(string)
				if out = append(out, Lacking{in.Kind, campaign.ID(id), title(in.Kind, row), f.Name, found}); len(out) == mostLacking {
					return out
				}
			}
		}
	}
	return out
}
