package store

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// wild makes random steps: several edits of a few rows, some of the same row, references into rows that the same step
// makes or deletes, loops, ends before starts. What Apply refuses must change nothing.
type wild struct {
	t       *rapid.T
	kinds   []campaign.Kind
	there   map[campaign.Kind][]campaign.ID
	last    campaign.Edit
	entered map[string]bool // every text that some step took
	texts   int
}

// circles are kinds that point to one another: a history keeps to one of them, so that its edits meet.
var circles = [][]campaign.Kind{
	{"task", "item", "dependency"},
	{"person", "group", "department", "campaign"},
	{"goal", "metric", "person"},
	{"channel", "post", "budget_line", "partner", "person"},
	{"partner", "payment", "budget_line", "release", "person"},
	{"task", "attachment", "item", "partner"},
	{"risk", "worry", "person", "answer"},
	{"material", "award", "attachment", "channel", "post"},
	{"incident", "log_entry", "attachment", "risk", "person"},
	{"metric", "reading", "deviation", "channel"},
	{"meeting", "improvement", "incident", "department", "passage"},
	{"task", "item", "group", "person", "material", "risk", "run_item", "period", "question", "print", "guest"},
}

func newWild(t *rapid.T) *wild {
	return &wild{t: t, entered: map[string]bool{}, kinds: rapid.SampledFrom(circles).Draw(t, "circle")}
}

// row is one of few ids, the same on all laptops, so that they meet on rows and create what others created; mostly one
// that is there.
func (w *wild) row(kind campaign.Kind, there bool) campaign.ID {
	if kind == "campaign" {
		return camp
	}
	if list := w.there[kind]; there && len(list) > 0 && rapid.IntRange(0, 9).Draw(w.t, "stray") > 0 {
		return rapid.SampledFrom(list).Draw(w.t, "row")
	}
	return campaign.ID(fmt.Sprint(kind, rapid.IntRange(0, 3).Draw(w.t, "row")))
}

// look notes which rows a laptop has.
func (w *wild) look(s *Store) {
	w.there = map[campaign.Kind][]campaign.ID{}
	ok(w.t, s.read(func(x *sql.Tx) error {
		for kind, t := range s.tables {
			rows, err := x.Query("SELECT id FROM "+quote(t.Table)+" WHERE scope=? ORDER BY id", camp)
			if err != nil {
				return err
			}
			err = drain(rows, func(rows *sql.Rows) error {
				var id campaign.ID
				err := rows.Scan(&id)
				w.there[kind] = append(w.there[kind], id)
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
}

// base is two rows of every kind of the circle.
func (w *wild) base(s *Store) {
	keep(w.t, s)
	edits := []campaign.Edit{}
	for i := range 2 {
		for _, kind := range w.kinds {
			e := create(kind, campaign.ID(fmt.Sprint(kind, i)))
			e.Set = campaign.Fields{}
			for _, f := range campaign.Lookup(kind).Fields[1:] {
				switch {
				case !f.Required && (!f.Owned || !slices.Contains(w.kinds, f.Ref)):
				case f.Name == "on":
					e.Set[f.Name] = fmt.Sprint(f.Ref, 1-i)
				case f.Type == campaign.Ref:
					e.Set[f.Name] = fmt.Sprint(f.Ref, i)
				default:
					e.Set[f.Name] = w.value(f)
				}
			}
			if kind == "dependency" && i == 1 || kind == "campaign" {
				continue
			}
			edits = append(edits, e)
		}
	}
	apply(w.t, s, edits...)
}

func (w *wild) text() string {
	w.texts++
	return fmt.Sprintf("值%d \"'\\\n<b>&", w.texts)
}

func (w *wild) value(f *campaign.Field) any {
	switch f.Type {
	case campaign.Ref:
		if rapid.IntRange(0, 5).Draw(w.t, "nobody") == 0 && !f.Required {
			return ""
		}
		return string(w.row(f.Ref, true))
	case campaign.Day:
		return "2026-06-0" + fmt.Sprint(rapid.IntRange(1, 9).Draw(w.t, "day"))
	case campaign.Time:
		return "09:30"
	case campaign.Bool:
		return rapid.Bool().Draw(w.t, "bool")
	case campaign.Int:
		if f.Max != nil {
			return int64(rapid.IntRange(int(*f.Min), int(*f.Max)).Draw(w.t, "int"))
		}
		if !f.Nullable {
			return int64(rapid.IntRange(1, 3).Draw(w.t, "int"))
		}
		return rapid.SampledFrom([]any{nil, int64(0), int64(1<<53 + 1), int64(1<<63 - 1)}).Draw(w.t, "int")
	case campaign.Number:
		return rapid.SampledFrom([]any{nil, 0.0, 0.30000000000000004, 1e308, 5e-324}).Draw(w.t, "number")
	}
	switch {
	case f.Enum != nil:
		return rapid.SampledFrom(f.Enum).Draw(w.t, "choice")
	case f.Digest:
		return digests[rapid.IntRange(0, 1).Draw(w.t, "file")]
	case f.Name == "position":
		return rapid.SampledFrom([]string{"", "1", "V", "zz1"}).Draw(w.t, "position")
	}
	return w.text()
}

func (w *wild) edit() campaign.Edit {
	e := campaign.Edit{Kind: w.last.Kind, Row: w.last.Row, Op: rapid.SampledFrom([]campaign.Op{"create", "patch", "patch", "patch", "delete"}).Draw(w.t, "op")}
	if e.Kind == "" || rapid.IntRange(0, 3).Draw(w.t, "another") > 0 {
		e.Kind = rapid.SampledFrom(w.kinds).Draw(w.t, "kind")
		e.Row = w.row(e.Kind, e.Op != campaign.Create)
	}
	w.last = e
	if e.Op == campaign.Delete {
		return e
	}
	e.Set = campaign.Fields{}
	for _, f := range campaign.Lookup(e.Kind).Fields[1:] {
		if f.Required && e.Op == campaign.Create || rapid.IntRange(0, 3).Draw(w.t, "field") == 0 {
			e.Set[f.Name] = w.value(f)
		}
	}
	return e
}

// step applies one to four edits and answers the step's id: "" when it was refused, or came to nothing.
func (w *wild) step(s *Store) string {
	w.look(s)
	var edits []campaign.Edit
	for range rapid.SampledFrom([]int{1, 1, 1, 2, 3}).Draw(w.t, "edits") {
		edits = append(edits, w.edit())
	}
	was := ""
	if rapid.IntRange(0, 3).Draw(w.t, "watched") == 0 {
		was = dump(w.t, s)
	}
	a, err := s.Apply(camp, edited, edits)
	if c := code(err); c != "" {
		if c != "invalid" {
			w.t.Fatalf("%v: %v", edits, err)
		}
		if was != "" {
			same(w.t, "a refused step", dump(w.t, s), was)
		}
		return ""
	}
	for _, e := range edits {
		for _, v := range e.Set {
			if v, _ := v.(string); strings.HasPrefix(v, "值") && a.Step != "" {
				w.entered[v] = true
			}
		}
	}
	return a.Step
}
