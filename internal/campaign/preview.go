package campaign

import "reflect"

// What edits of dates would do, to look at before they are made.

// Preview is every date that edits move, and what a planner should know of it.
type Preview struct {
	Moves  []Move `json:"moves"`
	Past   []Move `json:"past"`   // of those, the ones that would lie before today and do not yet
	Broken []ID   `json:"broken"` // dependencies whose task would begin before what it waits for is due, and does not yet
	// Years of the moved dates without an official calendar: nobody knows which of their days are off.
	Unknown []int `json:"unknown"`
}

// Foresee tells what edits of dates would do as of today.
func Foresee(w *Workbook, edits []Edit, today Date, cal *Calendar) Preview {
	p := Preview{Moves: Moves(w, edits), Past: []Move{}, Broken: []ID{}, Unknown: []int{}}
	for _, m := range p.Moves {
		if m.To < today && m.From >= today {
			p.Past = append(p.Past, m)
		}
	}
	if first, last := span(p.Moves); first != "" {
		p.Unknown = cal.Unknown(first, last)
	}
	tasks, dependencies, _ := after(w, edits)
	was, now := byID(w.Tasks), byID(tasks)
	for _, d := range dependencies {
		if !begins(was[d.Task], was[d.On]) || begins(now[d.Task], now[d.On]) {
			continue
		}
		p.Broken = append(p.Broken, d.ID)
	}
	return p
}

func byID(tasks []Task) map[ID]Task {
	out := make(map[ID]Task, len(tasks))
	for _, t := range tasks {
		out[t.ID] = t
	}
	return out
}

// begins says whether a task begins no earlier than the day on which what it waits for is due, as far as both are dated.
func begins(t, on Task) bool { return t.Begin() == "" || t.Begin() >= on.End() }

// Move is one date that edits move.
type Move struct {
	Kind  Kind   `json:"kind"`
	Row   ID     `json:"row"`
	Field string `json:"field"`
	From  Date   `json:"from"`
	To    Date   `json:"to"`
}

// Moves are the dates that patches move from one day to another, in the order of the edits and of the kind's fields.
func Moves(w *Workbook, edits []Edit) []Move {
	rows := map[ID]reflect.Value{}
	for _, e := range edits {
		if e.Op == Patch {
			rows[e.Row] = reflect.Value{}
		}
	}
	Lists(w, func(_ *Info, s reflect.Value) {
		for i := range s.Len() {
			id := ID(s.Index(i).Field(0).String())
			if _, asked := rows[id]; asked {
				rows[id] = s.Index(i)
			}
		}
	})
	out := []Move{}
	for _, e := range edits {
		in, row := Lookup(e.Kind), rows[e.Row]
		if in == nil || e.Op != Patch || !row.IsValid() || row.Type() != in.Struct {
			continue
		}
		for _, f := range in.Fields {
			if f.Type != Day {
				continue
			}
			from, to := row.Field(f.index).String(), e.Set[f.Name]
			if day, _ := to.(string); from != "" && day != "" && from != day {
				out = append(out, Move{in.Kind, e.Row, f.Name, Date(from), Date(day)})
			}
		}
	}
	return out
}

// span is the first and the last day that moves begin or end at.
func span(moves []Move) (first, last Date) {
	for _, m := range moves {
		if day := min(m.From, m.To); first == "" || day < first {
			first = day
		}
		last = max(last, m.From, m.To)
	}
	return first, last
}
