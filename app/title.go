package app

import (
	"reflect"
	"strconv"

	"qingdan/internal/campaign"
)

func itoa(n int) string { return strconv.Itoa(n) }

func text(v any) string { s, _ := v.(string); return s }

// title is what a row is called: its first free text.
func title(kind campaign.Kind, row campaign.Fields) string {
	in := campaign.Lookup(kind)
	if in == nil {
		return ""
	}
	for _, f := range in.Fields {
		if s := text(row[f.Name]); f.Search && s != "" {
			return clip(s, 40)
		}
	}
	return ""
}

// titleOf looks a row's title up in a workbook.
func titleOf(w *campaign.Workbook, kind campaign.Kind, id campaign.ID) (out string) {
	if kind == "campaign" {
		return clip(w.Campaign.Name, 40)
	}
	campaign.Lists(w, func(in *campaign.Info, s reflect.Value) {
		if in.Kind != kind {
			return
		}
		for i := range s.Len() {
			if row := in.Values(s.Index(i).Interface()); row["id"] == string(id) {
				out = title(kind, row)
				return
			}
		}
	})
	return out
}

// clip shortens a text to n characters.
func clip(s string, n int) string {
	if rs := []rune(s); len(rs) > n {
		return string(rs[:n-1]) + "…"
	}
	return s
}
