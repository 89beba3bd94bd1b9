package app

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/report"
)

// What a step is called in undo and history. A label keeps facts as machines have them; the words are made for whoever
// reads.

// words names a step.
func (c *core) words(l campaign.Label) string {
	params := maps.Clone(l.Params)
	switch {
	case l.Code == "record.print":
		params = map[string]string{"what": printed(c.lang(), params), "revision": params["revision"]}
	case l.Code == "enter.ticks":
		params["what"] = printed(c.lang(), params)
	case l.Code == "rule":
		params = map[string]string{"rule": c.t("readiness.rule." + params["rule"])}
	case strings.HasPrefix(l.Code, "report."):
		params = map[string]string{"part": within(report.Words{Lang: c.lang()}.Title(params["part"]))}
	case params["field"] != "":
		if name, told := params["name"]; told && name == "" {
			params["name"] = KindName(c.lang(), campaign.Kind(params["kind"]))
		}
		params["field"] = within(FieldName(c.lang(), campaign.Kind(params["kind"]), params["field"]))
	}
	return locale.Text(c.lang(), "step."+l.Code, params)
}

// within is a name as it stands in the middle of a sentence: "Due" is "due", "KOL" stays.
func within(name string) string {
	r := []rune(name)
	if len(r) == 0 || len(r) > 1 && unicode.IsUpper(r[1]) {
		return name
	}
	r[0] = unicode.ToLower(r[0])
	return string(r)
}

// label names a step after what its edits do, to one row or to many.
func (c *core) label(id campaign.ID, edits []campaign.Edit) campaign.Label {
	rows := map[campaign.ID]bool{}
	for _, e := range edits {
		rows[e.Row] = true
	}
	if len(rows) != 1 {
		return manyLabel(edits, len(rows))
	}
	e := edits[0]
	e.Set = maps.Clone(e.Set)
	for _, more := range edits[1:] {
		if more.Kind != e.Kind || more.Op != e.Op || e.Set == nil {
			break
		}
		maps.Copy(e.Set, more.Set)
	}
	row := campaign.Fields{}
	if book, _, err := c.bookOf(id); err == nil {
		row = rowOf(book, e.Kind, e.Row)
	}
	if e.Kind == "response" {
		return c.responseLabel(id, e)
	}
	params := map[string]string{}
	code := cmp.Or(move(e, row), string(e.Op))
	if field := only(e); code == "patch" && field != "" {
		code, params["kind"], params["field"] = "field", string(e.Kind), field
	}
	maps.Copy(row, e.Set)
	if e.Kind == "dependency" && e.Op != campaign.Patch {
		return c.linked(id, e.Op, row)
	}
	params["name"] = title(e.Kind, row)
	return campaign.Label{Code: code, Params: params}
}

// linked names the making or deleting of a dependency, which has no name, by its two tasks.
func (c *core) linked(id campaign.ID, op campaign.Op, row campaign.Fields) campaign.Label {
	params := map[string]string{}
	if book, _, err := c.bookOf(id); err == nil {
		for param, field := range map[string]string{"name": "task", "on": "on"} {
			params[param] = title("task", rowOf(book, "task", campaign.ID(text(row[field]))))
		}
	}
	return campaign.Label{Code: string(op) + ".dependency", Params: params}
}

// manyLabel names a step about several rows.
func manyLabel(edits []campaign.Edit, rows int) campaign.Label {
	params := map[string]string{"count": itoa(rows)}
	all := func(is func(campaign.Edit) bool) bool {
		return len(edits) > 0 && !slices.ContainsFunc(edits, func(e campaign.Edit) bool { return !is(e) })
	}
	if all(func(e campaign.Edit) bool { return e.Op == campaign.Delete && e.Kind == "response" }) {
		return campaign.Label{Code: "responses.delete", Params: params}
	}
	if all(func(e campaign.Edit) bool { return e.Op == campaign.Delete }) {
		return campaign.Label{Code: "deletes", Params: params}
	}
	if !all(func(e campaign.Edit) bool { return e.Kind == edits[0].Kind }) {
		return campaign.Label{Code: "rows", Params: params}
	}
	kind := edits[0].Kind
	if all(func(e campaign.Edit) bool { return e.Op == campaign.Create }) {
		return campaign.Label{Code: "creates", Params: params}
	}
	field := only(edits[0])
	if field == "" || !all(func(e campaign.Edit) bool { return only(e) == field }) {
		return campaign.Label{Code: "rows." + string(kind), Params: params}
	}
	v := edits[0].Set[field]
	alike := all(func(e campaign.Edit) bool { return reflect.DeepEqual(e.Set[field], v) })
	switch {
	case field == "position":
		return campaign.Label{Code: "moves", Params: params}
	case alike && kind == "task" && field == "state":
		return campaign.Label{Code: "states." + text(v), Params: params}
	case alike && kind == "item" && field == "done" && v == true:
		return campaign.Label{Code: "items.done", Params: params}
	case alike && kind == "item" && field == "done":
		return campaign.Label{Code: "items.todo", Params: params}
	}
	params["kind"], params["field"] = string(kind), field
	return campaign.Label{Code: "fields", Params: params}
}

// only is the one field that a patch sets; "" for any other edit.
func only(e campaign.Edit) string {
	if e.Op == campaign.Patch && len(e.Set) == 1 {
		for name := range e.Set {
			return name
		}
	}
	return ""
}

// move is the name of an edit that only moves a row from one state or place to another; "" for any other edit.
func move(e campaign.Edit, row campaign.Fields) string {
	if e.Op != campaign.Patch || len(e.Set) != 1 {
		return ""
	}
	state, said := e.Set["state"]
	stage, staged := e.Set["stage"]
	trash, thrown := e.Set["trashed"]
	done, ticked := e.Set["done"]
	_, moved := e.Set["position"]
	switch {
	case said:
		return "state." + text(state)
	case e.Kind == "item" && ticked && done == true:
		return "state.done"
	case e.Kind == "item" && ticked:
		return "state.todo"
	case moved:
		return "move"
	case e.Kind != "campaign":
		return ""
	case thrown && trash == true:
		return "trash"
	case thrown:
		return "untrash"
	case staged && stage == "archived":
		return "archive"
	case staged && row["stage"] == "archived":
		return "unarchive"
	case staged:
		return "stage." + text(stage)
	}
	return ""
}
