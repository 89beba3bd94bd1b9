package app

import (
	"cmp"

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

// choiceWords is where the catalogue has the words of a choice, by field or KIND.FIELD; else under "choice.KIND.FIELD".
var choiceWords = map[string]string{
	"form": "ui.form", "period.kind": "ui.period", "print.handout": "handout", "scenario": "ui.scenario", "stage": "stage", "task.state": "ui.status",
	"deviation.state": "ui.status", "improvement.state": "ui.status",
}

// ChoiceName is what the users of a language call a value of a field that is one of a few. Any other text stays as it is.
func ChoiceName(l locale.Lang, kind campaign.Kind, field, value string) string {
	own := string(kind) + "." + field
	key := cmp.Or(choiceWords[own], choiceWords[field], "choice."+own) + "." + value
	if f := campaign.Lookup(kind).Field(field); f.Enum == nil && choiceWords[own] == "" || !locale.Has(key) {
		return value
	}
	return locale.T(l, key)
}

// printed is what the label of a printing says was printed: "the checklist (by group)". Early labels do not tell the order.
func printed(l locale.Lang, label map[string]string) string {
	key := "print.of." + label["handout"]
	if !locale.Has(key) {
		key = "print.of"
	}
	what := locale.T(l, key)
	if by := "print.by." + label["by"]; locale.Has(by) {
		what = locale.T(l, "print.ordered", "what", what, "by", locale.T(l, by))
	}
	if whom := label["whom"]; whom != "" { // papers of each are counted by themselves
		what = locale.T(l, "print.whose", "what", what, "whom", whom)
	}
	return what
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

// GuestFields lists the fields that a column of a guest list can be mapped to.
func GuestFields() []string { return exchange.GuestFields() }

// RunFields lists the fields that a column of a run of show can be mapped to.
func RunFields() []string { return exchange.RunFields() }
