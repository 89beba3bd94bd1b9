package campaign

import (
	"cmp"
	"slices"
)

// FollowPeriods answers which further periods have to move when edits date some: a period that met one of them, ending the
// day before it starts or starting the day after it ends, goes on to meet it. Its other end stays; where it would have no day
// left, it keeps one, and what met it follows in turn. Periods that the edits date stay as the edits have them.
func FollowPeriods(w *Workbook, edits []Edit) []Edit {
	f := periodFollower{dated: map[ID]bool{}, moved: map[ID]bool{}}
	for _, p := range w.Periods {
		if p.Starts != "" && p.Ends != "" && p.Starts <= p.Ends {
			f.was = append(f.was, p)
		}
	}
	slices.SortStableFunc(f.was, func(a, b Period) int { return cmp.Compare(a.Starts, b.Starts) })
	f.now = slices.Clone(f.was)
	for _, e := range edits {
		set, bad := Normal(e)
		if i := f.find(e); i >= 0 && bad == nil {
			Lookup("period").Fill(&f.now[i], set)
			f.dated[e.Row] = true
		}
	}
	for i, p := range f.was {
		if now := f.now[i]; f.dated[p.ID] && now.Starts != "" && now.Ends != "" {
			f.before(i)
			f.after(i)
		}
	}
	out := []Edit{}
	for i, p := range f.now {
		set := Fields{}
		if p.Starts != f.was[i].Starts {
			set["starts"] = string(p.Starts)
		}
		if p.Ends != f.was[i].Ends {
			set["ends"] = string(p.Ends)
		}
		if f.moved[p.ID] && len(set) > 0 {
			out = append(out, Edit{Op: Patch, Kind: "period", Row: p.ID, Set: set})
		}
	}
	return out
}

type periodFollower struct {
	was, now []Period // by their first days
	dated    map[ID]bool
	moved    map[ID]bool
}

func (f *periodFollower) find(e Edit) int {
	if e.Kind != "period" || e.Op != Patch {
		return -1
	}
	return slices.IndexFunc(f.was, func(p Period) bool { return p.ID == e.Row })
}

// before lets what ended the day before a period starts go on to do so.
func (f *periodFollower) before(i int) {
	for k, p := range f.was {
		if k == i || f.dated[p.ID] || p.Ends != f.was[i].Starts.Add(-1) {
			continue
		}
		q := &f.now[k]
		q.Ends, f.moved[q.ID] = f.now[i].Starts.Add(-1), true
		if q.Ends < q.Starts {
			q.Starts = q.Ends
			f.before(k)
		}
	}
}

// after lets what started the day after a period ends go on to do so.
func (f *periodFollower) after(i int) {
	for k, p := range f.was {
		if k == i || f.dated[p.ID] || p.Starts != f.was[i].Ends.Add(1) {
			continue
		}
		q := &f.now[k]
		q.Starts, f.moved[q.ID] = f.now[i].Ends.Add(1), true
		if q.Starts > q.Ends {
			q.Ends = q.Starts
			f.after(k)
		}
	}
}
