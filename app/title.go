package app

import (
	"reflect"
	"strconv"

	"qingdan/internal/campaign"
)

func itoa(n int) string { return strconv.Itoa(n) }

// nonNil gives a list that travels as [] and never as null.
func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func text(v any) string { s, _ := v.(string); return s }

// title is what a row is called: the text of its title field, else its first free text.
func title(kind campaign.Kind, row campaign.Fields) string {
	in := campaign.Lookup(kind)
	if in == nil {
		return ""
	}
	if f := in.TitleField(); f != nil && text(row[f.Name]) != "" {
		return clip(text(row[f.Name]), 40)
	}
	for _, f := range in.Fields {
		if s := text(row[f.Name]); f.Search && s != "" {
			return clip(s, 40)
		}
	}
	return ""
}

// rowOf looks a row up in a workbook or the library; one that is not there has no fields.
func rowOf(book any, kind campaign.Kind, id campaign.ID) campaign.Fields {
	out := campaign.Fields{}
	if w, ok := book.(*campaign.Workbook); ok && kind == "campaign" {
		return campaign.Lookup(kind).Values(w.Campaign)
	}
	campaign.Lists(book, func(in *campaign.Info, s reflect.Value) {
		if in.Kind != kind {
			return
		}
		for i := range s.Len() {
			if s.Index(i).Field(0).String() == string(id) {
				out = in.Values(s.Index(i).Interface())
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
