package campaign

import (
	"reflect"
	"strings"
)

// blank says that a text says nothing.
func blank(s string) bool { return strings.TrimSpace(s) == "" }

// Inconsistencies finds what Apply would refuse today and an undo or a merge has left all the same: days out of order,
// references to nothing, rows that belong to nothing, loops. Each loop is one problem, at its first member, whose
// parameter "rows" has the ids of all along the way round.
func Inconsistencies(w *Workbook) Problems {
	ids := map[Kind]map[ID]bool{"campaign": {w.Campaign.ID: true}}
	Lists(w, func(in *Info, s reflect.Value) {
		if !pointedTo[in.Kind] {
			return
		}
		there := make(map[ID]bool, s.Len())
		for i := range s.Len() {
			there[ID(s.Index(i).Field(0).String())] = true
		}
		ids[in.Kind] = there
	})
	n := newNetwork(w.Tasks, w.Dependencies)
	bad := dangling(Lookup("campaign"), reflect.ValueOf(w.Campaign), ids, nil)
	Lists(w, func(in *Info, s reflect.Value) {
		owners := in.Owners()
		for i := range s.Len() {
			row := s.Index(i)
			if in.Kind == "dependency" && !n.lost[ID(row.Field(0).String())] { // the most rows by far, and already looked up
				continue
			}
			bad = dangling(in, row, ids, bad)
			if disordered(in, row) || len(owners) > 0 {
				values := in.Values(row.Interface())
				bad = append(bad, CheckRow(in.Kind, ID(row.Field(0).String()), values, values)...)
			}
		}
	})
	return append(bad, circular(w, n)...)
}

// pointedTo are the kinds that references lead to.
var pointedTo = map[Kind]bool{}

func init() {
	for _, d := range declared {
		for i := range reflect.TypeOf(d.row).NumField() {
			pointedTo[Kind(reflect.TypeOf(d.row).Field(i).Tag.Get("ref"))] = true
		}
	}
}

// disordered says whether two days of a row are in the wrong order: CheckRow says it in full, and costs a map.
func disordered(in *Info, row reflect.Value) bool {
	for _, p := range pairs {
		if p.kind != in.Kind {
			continue
		}
		first, last := row.Field(in.byName[p.first].index).String(), row.Field(in.byName[p.last].index).String()
		if last != "" && first > last {
			return true
		}
	}
	return false
}

// dangling adds the references of a row that lead nowhere.
func dangling(in *Info, row reflect.Value, ids map[Kind]map[ID]bool, bad Problems) Problems {
	for _, f := range in.Fields {
		if f.Type != Ref {
			continue
		}
		if to := row.Field(f.index).String(); to != "" && !ids[f.Ref][ID(to)] {
			bad = append(bad, Problem{Kind: in.Kind, Row: ID(row.Field(0).String()), Field: f.Name, Code: "reference", Params: map[string]string{"row": to}})
		}
	}
	return bad
}

// circular finds tasks that wait for themselves and goals that are their own parents.
func circular(w *Workbook, n *network) (bad Problems) {
	loop := func(kind Kind, row ID, field string, ids []ID) {
		names := make([]string, len(ids))
		for i, id := range ids {
			names[i] = string(id)
		}
		bad = append(bad, Problem{Kind: kind, Row: row, Field: field, Code: "loop", Params: map[string]string{"rows": strings.Join(names, " ")}})
	}
	for _, ids := range n.loops {
		loop("task", ids[0], "", ids)
	}
	var goals []ID
	parents := map[ID][]ID{}
	for _, g := range w.Goals {
		if goals = append(goals, g.ID); g.Parent != "" {
			parents[g.ID] = []ID{g.Parent}
		}
	}
	for _, ids := range Circles(goals, parents) {
		loop("goal", ids[0], "parent", ids)
	}
	return bad
}
