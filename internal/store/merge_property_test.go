package store

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// office is three laptops with one campaign and clocks up to nine years apart.
type office struct {
	*wild
	all []*Store
	met map[string]int // how often what a property is about has come up
}

func newOffice(t *rapid.T, met map[string]int) *office {
	o := &office{wild: newWild(t), met: met}
	dir, c := folder(t), new(clock)
	for _, name := range []string{"A", "B", "C"} {
		const years = 365 * 24 * time.Hour
		skew := rapid.SampledFrom([]time.Duration{0, 0, 0, time.Second, -9 * years, 9 * years}).Draw(t, "skew")
		o.all = append(o.all, laptop(t, dir, name, c.behind(skew)))
		keep(t, o.all[len(o.all)-1])
	}
	apply(t, o.all[0], create("campaign", camp, "name", "新品发布"))
	o.base(o.all[0])
	send(t, o.all[0], o.all[1])
	send(t, o.all[0], o.all[2])
	return o
}

func (o *office) any() *Store { return rapid.SampledFrom(o.all).Draw(o.t, "laptop") }

// turn undoes or redoes any step of anybody's.
func (o *office) turn(s *Store) {
	var can []string
	for _, st := range steps(o.t, s) {
		if st.Target == "" && st.Label.Code == edited.Code {
			can = append(can, st.ID)
		}
	}
	if len(can) > 1 { // the first makes the campaign
		o.met["turned"]++
		_, err := s.Turn(rapid.SampledFrom(can[1:]).Draw(o.t, "step"), rapid.IntRange(0, 3).Draw(o.t, "undo") > 0)
		ok(o.t, err)
	}
}

// merge brings any part of another's steps, in any order, some twice, and sometimes takes the merge back.
func (o *office) merge(s *Store) {
	t := o.t
	list := wire(t, steps(t, o.any()))
	if rapid.Bool().Draw(t, "part") {
		list = slices.DeleteFunc(list, func(campaign.Step) bool { return rapid.IntRange(0, 4).Draw(t, "drop") == 0 })
	}
	if len(list) > 1 {
		list = append(rapid.Permutation(list).Draw(t, "order"), list[0])
	}
	was, journal := dump(t, s), marshal(t, steps(t, s))
	before := o.workbook(s)
	m, err := s.Merge(list)
	ok(t, err)
	o.met["taken"] += m.Taken
	o.met["waiting"] += m.Waiting
	o.met["kept"] += len(m.Kept)
	if len(m.Changes) == 0 {
		same(t, "a merge that says nothing changed", dump(t, s), was)
	}
	same(t, "the changes a merge answers", marshal(t, before.With(m.Changes)), marshal(t, o.workbook(s)))
	if m.Taken > 0 && rapid.IntRange(0, 2).Draw(t, "take back") == 0 {
		o.met["taken back"]++
		a, err := s.Unmerge(m.No)
		ok(t, err)
		same(t, "a merge taken back", dump(t, s), was)
		same(t, "what goes to others after it", marshal(t, steps(t, s)), journal)
		same(t, "the changes it answers", marshal(t, before.With(m.Changes).With(a.Changes)), marshal(t, before))
	}
}

// workbook is the campaign, whole or, while its creation is undone, empty.
func (o *office) workbook(s *Store) *campaign.Workbook {
	o.t.Helper()
	return must(s.Workbook(camp))(o.t)
}

func marshal(t rapid.TB, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	ok(t, err)
	return string(b)
}

// exchange sends everything to everybody.
func (o *office) exchange() {
	for range 2 {
		for _, to := range o.all {
			for _, from := range o.all {
				send(o.t, from, to)
			}
		}
	}
}

// Three laptops edit, undo and redo anybody's steps, and merge any part of what the others have, in any order. At every
// moment the tables are the fold; once all have everything they are equal, and nothing that was entered is lost.
func TestMergeConverges(t *testing.T) {
	t.Parallel()
	met := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		o := newOffice(t, met)
		for range rapid.IntRange(20, 50).Draw(t, "moves") {
			s := o.any()
			switch rapid.SampledFrom([]string{"step", "step", "step", "turn", "merge", "merge"}).Draw(t, "move") {
			case "step":
				o.step(s)
			case "turn":
				o.turn(s)
			case "merge":
				o.merge(s)
			}
			folds(t, s)
		}
		o.exchange()
		first := o.all[0]
		for _, s := range o.all {
			sound(t, s)
			same(t, "tables of "+s.opt.Author+" and A", dump(t, s), dump(t, first))
			same(t, "journals", marshal(t, steps(t, s)), marshal(t, steps(t, first)))
			same(t, "conflicts", marshal(t, must(s.Conflicts(camp))(t)), marshal(t, must(first.Conflicts(camp))(t)))
			if n := rowsOf(t, s, "inbox"); n != "" {
				t.Fatalf("%s still waits: %s", s.opt.Author, n)
			}
		}
		got := []string{}
		for _, c := range must(first.Conflicts(camp))(t) {
			got = append(got, conflictWords(c))
			o.met["conflicts"]++
		}
		slices.Sort(got)
		same(t, "conflicts, found pair by pair", strings.Join(got, "\n"), strings.Join(pairwise(steps(t, first)), "\n"))
		journal := map[any]bool{}
		for _, st := range steps(t, first) {
			for _, e := range st.Edits {
				for _, v := range e.Set {
					journal[v] = true
				}
			}
		}
		for text := range o.entered {
			if !journal[text] {
				t.Fatalf("%q is lost", text)
			}
		}
		o.settle(first)
	})
	for _, what := range []string{"taken", "waiting", "kept", "taken back", "turned", "conflicts", "settled"} {
		if met[what] == 0 {
			t.Errorf("no history had anything %s", what)
		}
	}
	t.Log(met)
}

// settle answers every conflict with one of its values; what may not be written any more (a reference to a row that is
// gone) stays open. Then nobody has a conflict left that one could answer.
func (o *office) settle(s *Store) {
	t := o.t
	refused := map[string]bool{}
	for _, c := range must(s.Conflicts(camp))(t) {
		h := rapid.SampledFrom(c.Heads).Draw(t, "keep")
		e := patch(c.Kind, c.Row, c.Field, h.Value)
		there := row(t, s, c.Kind, c.Row) != nil
		if c.Field == "" || !there {
			if e = remove(c.Kind, c.Row); there && h.Value == true {
				e = patch(c.Kind, c.Row, "position", "V")
			}
			if c.Kind == "campaign" || campaign.Lookup(c.Kind).Field("position") == nil && e.Op == campaign.Patch {
				refused[conflictPlace(c)] = true
				continue
			}
		}
		if _, err := s.Apply(camp, edited, []campaign.Edit{e}); err != nil {
			refused[conflictPlace(c)] = true
			o.met["refused"]++
		} else {
			o.met["settled"]++
		}
	}
	for _, other := range o.all {
		send(t, s, other)
		for _, c := range must(other.Conflicts(camp))(t) {
			if !refused[conflictPlace(c)] {
				t.Fatalf("%s: not settled: %s", other.opt.Author, conflictWords(c))
			}
		}
		sound(t, other)
	}
}

func conflictPlace(c Conflict) string { return fmt.Sprint(c.Kind, " ", c.Row, ".", c.Field) }

func conflictWords(c Conflict) string {
	var heads []string
	for _, h := range c.Heads {
		heads = append(heads, fmt.Sprintf("%s=%#v", h.Step, h.Value))
	}
	slices.Sort(heads)
	return conflictPlace(c) + ": " + strings.Join(heads, " ")
}

// pairwise finds conflicts by their definition, from what travels alone: of the live steps that say something of a
// field, those that no other has seen; they conflict when two of them say different things.
func pairwise(all []campaign.Step) []string {
	type says struct {
		by    campaign.Step
		value any
		only  bool // a delete: it settles a field without a value for it
	}
	saw := func(y, x campaign.Step) bool {
		return y.Device == x.Device && y.N > x.N || y.Seen[x.Device] >= x.N
	}
	later := func(y, x campaign.Step) bool { return y.HLC > x.HLC || y.HLC == x.HLC && y.Device > x.Device }
	out := map[string]bool{}
	for _, turn := range all {
		latest := turn.Target != ""
		for _, other := range all {
			latest = latest && !(other.Target == turn.Target && later(other, turn))
		}
		if latest {
			out[turn.Target] = turn.Undo
		}
	}
	said := map[string][]says{}
	for _, st := range all {
		if out[st.ID] {
			continue
		}
		mine := map[string]says{}
		for _, e := range st.Edits {
			at := fmt.Sprint(e.Kind, " ", e.Row, ".")
			mine[at] = says{st, e.Op != campaign.Delete, false}
			for name, v := range e.Set {
				mine[at+name] = says{st, v, false}
			}
			if e.Op == campaign.Delete {
				for _, f := range campaign.Lookup(e.Kind).Fields[1:] {
					mine[at+f.Name] = says{st, nil, true}
				}
			}
		}
		for at, v := range mine {
			said[at] = append(said[at], v)
		}
	}
	var report []string
	for at, list := range said {
		var heads []says
		for _, x := range list {
			if !x.only && !slices.ContainsFunc(list, func(y says) bool { return saw(y.by, x.by) && !saw(x.by, y.by) }) {
				heads = append(heads, x)
			}
		}
		var words []string
		differ := false
		for _, h := range heads {
			differ = differ || h.value != heads[0].value
			words = append(words, fmt.Sprintf("%s=%#v", h.by.ID, h.value))
		}
		if differ {
			slices.Sort(words)
			report = append(report, at+": "+strings.Join(words, " "))
		}
	}
	slices.Sort(report)
	return report
}
