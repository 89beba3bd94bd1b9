package campaign

import (
	"reflect"
	"sort"
)

// With is the workbook after changes: what reading it again would give. w itself stays as it is, so that whoever is
// reading it can go on.
func (w *Workbook) With(changes []Change) *Workbook {
	out := *w
	lists := map[Kind]reflect.Value{}
	Lists(&out, func(in *Info, s reflect.Value) { lists[in.Kind] = s })
	own := map[Kind]bool{}
	for _, c := range changes {
		in := Lookup(c.Kind)
		if c.Kind == "campaign" {
			if c.Row != nil {
				in.Fill(&out.Campaign, c.Row)
			}
			continue
		}
		s, held := lists[c.Kind]
		if !held {
			continue
		}
		if !own[c.Kind] {
			own[c.Kind] = true
			fresh := reflect.MakeSlice(s.Type(), s.Len(), s.Len()+len(changes))
			reflect.Copy(fresh, s)
			s.Set(fresh)
		}
		take(in, s, c)
	}
	return &out
}

// take puts one changed row into its list, at its place, or takes it out.
func take(in *Info, s reflect.Value, c Change) {
	at := -1
	for i := range s.Len() {
		if s.Index(i).Field(0).String() == string(c.ID) {
			at = i
			break
		}
	}
	if at >= 0 && c.Row != nil && !moves(in, s.Index(at), c.Row) {
		in.Fill(s.Index(at).Addr().Interface(), c.Row)
		return
	}
	if at >= 0 {
		reflect.Copy(s.Slice(at, s.Len()), s.Slice(at+1, s.Len()))
		s.SetLen(s.Len() - 1)
	}
	if c.Row == nil {
		return
	}
	row := in.New()
	in.Fill(row, c.Row)
	v := reflect.ValueOf(row).Elem()
	place := sort.Search(s.Len(), func(i int) bool { return before(in, v, s.Index(i)) })
	s.Set(reflect.Append(s, v))
	reflect.Copy(s.Slice(place+1, s.Len()), s.Slice(place, s.Len()-1))
	s.Index(place).Set(v)
}

func position(in *Info, row reflect.Value) string {
	f := in.Field("position")
	if f == nil {
		return ""
	}
	return row.Field(f.index).String()
}

func moves(in *Info, row reflect.Value, to Fields) bool {
	p, _ := to["position"].(string)
	return p != position(in, row)
}

func before(in *Info, a, b reflect.Value) bool {
	pa, pb := position(in, a), position(in, b)
	return pa < pb || pa == pb && a.Field(0).String() < b.Field(0).String()
}
