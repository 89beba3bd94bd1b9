package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// KindName is what the users of a language call a kind of row; what is no kind stays as it is.
func KindName(l locale.Lang, kind campaign.Kind) string {
	if campaign.Lookup(kind) == nil {
		return string(kind)
	}
	return locale.T(l, "kind."+string(kind))
}

// FieldName is what they call a field of it: the catalogue's "field.KIND.FIELD" where the field has a meaning of its own
// in this kind, else "field.FIELD". What is no field stays as it is.
func FieldName(l locale.Lang, kind campaign.Kind, field string) string {
	in := campaign.Lookup(kind)
	if in == nil || in.Field(field) == nil {
		return field
	}
	if own := "field." + string(kind) + "." + field; locale.Has(own) {
		return locale.T(l, own)
	}
	return locale.T(l, "field."+field)
}

// place names where a problem stands: "Task · Due", or the kind alone.
func place(l locale.Lang, p campaign.Problem) string {
	kind := KindName(l, p.Kind)
	if p.Field == "" {
		return kind
	}
	return locale.T(l, "field.of", "kind", kind, "field", FieldName(l, p.Kind, p.Field))
}

// TaskFields lists the fields that a column of a sheet of tasks can be mapped to.
func TaskFields() []string { return exchange.TaskFields() }
