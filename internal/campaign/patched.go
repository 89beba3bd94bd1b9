package campaign

import "reflect"

// Patched is a campaign as edits would leave its lists, to look at before they are made; w stays as it is. New rows come last.
// Edits that are not valid say nothing: Apply refuses them.
func (w *Workbook) Patched(edits []Edit) *Workbook {
	sets, gone, made := map[ID]Fields{}, map[ID]bool{}, map[Kind][]Edit{}
	touched := map[Kind]bool{}
	for _, e := range edits {
		set, bad := Normal(e)
		if bad != nil {
			continue
		}
		touched[e.Kind] = true
		switch {
		case e.Op == Delete:
			gone[e.Row] = true
		case e.Op == Create:
			made[e.Kind] = append(made[e.Kind], Edit{Row: e.Row, Set: set})
		case sets[e.Row] == nil:
			sets[e.Row] = set
		default:
			for name, v := range set {
				sets[e.Row][name] = v
			}
		}
	}
	out := *w
	Lists(&out, func(in *Info, s reflect.Value) {
		if !touched[in.Kind] {
			return
		}
		fresh := reflect.MakeSlice(s.Type(), 0, s.Len()+len(made[in.Kind]))
		for i := range s.Len() {
			id := ID(s.Index(i).Field(0).String())
			if gone[id] {
				continue
			}
			fresh = reflect.Append(fresh, s.Index(i))
			if set := sets[id]; set != nil {
				in.Fill(fresh.Index(fresh.Len()-1).Addr().Interface(), set)
			}
		}
		for _, e := range made[in.Kind] {
			row := in.New()
			in.Fill(row, e.Set)
			in.Fill(row, Fields{"id": string(e.Row)})
			fresh = reflect.Append(fresh, reflect.ValueOf(row).Elem())
		}
		s.Set(fresh)
	})
	return &out
}

// Span is the first and the last day of a campaign's periods; "" without any.
func (w *Workbook) Span() (first, last Date) {
	for _, p := range w.Periods {
		for _, day := range []Date{p.Starts, p.Ends} {
			if day != "" && (first == "" || day < first) {
				first = day
			}
			last = max(last, day)
		}
	}
	return first, last
}
