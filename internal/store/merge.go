package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strconv"

	"qingdan/internal/campaign"
)

// Merged answers a merge: its number (for Unmerge), how many steps it took and how many still wait for others, the
// rows as they are now, those that only stand because others need them, and the hashes of bytes that its steps name and
// that are not here.
type Merged struct {
	No      int64
	Taken   int
	Waiting int
	Changes []campaign.Change
	Kept    []campaign.ID
	Away    []string
}

// Merge takes steps of other laptops, in any order, repeated or in part. A step counts once all it had seen is here;
// until then it waits. All or nothing: steps that could not have been written by this program are refused
// ("merge.forged", "merge.newer"), as are two steps with one device and number ("merge.fork": a copied workspace).
//
// Bytes of attachments do not travel in steps: where nobody has put them here, Merged says which are away.
func (s *Store) Merge(steps []campaign.Step) (Merged, error) {
	return s.MergeFrom(nothingAtHand{}, steps, func(int, int) error { return nil })
}

// merge takes steps, with those that wait or without.
func (s *Store) merge(steps []campaign.Step, waiting bool) (Merged, error) {
	by := map[campaign.ID][]campaign.Step{}
	for _, st := range steps {
		by[st.Scope] = append(by[st.Scope], st)
	}
	out := Merged{Changes: []campaign.Change{}}
	err := s.write(func(x *tx) error {
		if err := x.scan("UPDATE clock SET merges=merges+1 RETURNING merges", nil, &out.No); err != nil {
			return err
		}
		for _, scope := range slices.Sorted(maps.Keys(by)) {
			m := merging{x: x, scope: scope, out: &out, clocks: map[stepKey]int64{}}
			if err := m.take(by[scope], waiting); err != nil {
				return err
			}
		}
		var err error
		out.Away, err = missing(x, steps)
		return err
	})
	if isCode(err, "reference") {
		err = forged("", err)
	}
	if err != nil {
		return Merged{}, err
	}
	return out, nil
}

func forged(step string, cause error) error {
	e := campaign.Fail("merge.forged", "step", step)
	e.Cause = cause
	return e
}

// genuine checks a foreign step by itself and gives its fields the types of their kinds.
func genuine(st campaign.Step) (campaign.Step, error) {
	bad := func(why string) (campaign.Step, error) { return st, forged(st.ID, errors.New(why)) }
	switch {
	case st.Schema > Schema:
		return st, campaign.Fail("merge.newer", "version", strconv.Itoa(st.Schema), "known", strconv.Itoa(Schema))
	case !campaign.ValidID(st.ID), !campaign.ValidID(st.Device), !campaign.ValidID(string(st.Scope)):
		return bad("name")
	case st.N < 1, st.HLC <= 0, st.HLC > maxHLC, st.Schema < 1:
		return bad("number or clock")
	case st.Target != "" && len(st.Edits) > 0:
		return bad("an undo with edits")
	}
	for device, n := range st.Seen {
		if device == st.Device || n < 0 || !campaign.ValidID(device) {
			return bad("version vector")
		}
	}
	edits := make([]campaign.Edit, len(st.Edits))
	for i, e := range st.Edits {
		set, problems := campaign.Normal(e)
		if err := problems.Err(); err != nil {
			return st, forged(st.ID, err)
		}
		kind := campaign.Lookup(e.Kind).Kind
		if kind == "campaign" && (e.Row != st.Scope || st.Scope == campaign.LibraryScope || e.Op == campaign.Delete) {
			return bad("another campaign's row")
		}
		edits[i] = campaign.Edit{Op: e.Op, Kind: kind, Row: e.Row, Set: set}
	}
	st.Edits = edits
	return st, nil
}

// merging is one scope's part of a merge.
type merging struct {
	x       *tx
	scope   campaign.ID
	out     *Merged
	have    map[string]int64
	here    map[stepKey]knownStep
	clocks  map[stepKey]int64
	touched []key
	taken   []campaign.Step
	targets []string
}

func (m *merging) take(list []campaign.Step, waiting bool) (err error) {
	x := m.x
	if list, err = x.inOrder(m.scope, list, waiting); err != nil {
		return err
	}
	if m.have, err = x.have(m.scope); err != nil {
		return err
	}
	if m.here, err = x.known(m.scope, list); err != nil {
		return err
	}
	for _, st := range list { // in clock order, which respects causes: one pass is enough
		if err := m.step(st); err != nil {
			return err
		}
	}
	if len(m.taken) == 0 {
		return nil
	}
	m.out.Taken += len(m.taken)
	if err := x.noneFromNowhere(m.scope, m.taken); err != nil {
		return err
	}
	for _, st := range m.taken {
		if err := x.setHave(m.scope, st.Device, m.have[st.Device]); err != nil {
			return err
		}
	}
	if err := x.exec("UPDATE clock SET hlc=max(hlc,?)", m.taken[len(m.taken)-1].HLC); err != nil {
		return err
	}
	if err := x.bump(m.scope); err != nil {
		return err
	}
	changes, err := x.settle(m.scope, m.targets, m.touched)
	if err != nil {
		return err
	}
	m.out.Changes = append(m.out.Changes, changes...)
	kept, err := x.keysOf("SELECT kind,row FROM kept WHERE scope=? ORDER BY kind,row", m.scope)
	for _, k := range kept {
		m.out.Kept = append(m.out.Kept, k.row)
	}
	return err
}

// step takes one step, or lets it wait for what it has seen.
func (m *merging) step(st campaign.Step) error {
	at := stepKey{st.Device, st.N}
	old, there := m.here[at]
	if there && old.id != st.ID {
		return campaign.Fail("merge.fork", "device", st.Device, "n", strconv.FormatInt(st.N, 10))
	}
	if there && !old.parked {
		return nil
	}
	ready := m.have[st.Device] == st.N-1
	for device, n := range st.Seen {
		ready = ready && m.have[device] >= n
	}
	if !ready {
		m.here[at] = knownStep{st.ID, true}
		m.out.Waiting++
		return m.x.wait(st)
	}
	if err := m.later(st); err != nil {
		return err
	}
	var err error
	if there {
		err = m.x.unpark(st.ID, m.out.No)
	} else {
		err = m.x.record(st, m.out.No)
	}
	if err == nil {
		err = m.x.exec("DELETE FROM inbox WHERE id=?", st.ID)
	}
	if err != nil {
		return err
	}
	m.have[st.Device], m.here[at], m.clocks[at] = st.N, knownStep{st.ID, false}, st.HLC
	m.taken = append(m.taken, st)
	for _, e := range st.Edits {
		m.touched = append(m.touched, key{e.Kind, e.Row})
	}
	if st.Target != "" {
		m.targets = append(m.targets, st.Target)
	}
	return nil
}

// later refuses a step whose clock is not ahead of all it has seen: it would come before its own causes.
func (m *merging) later(st campaign.Step) error {
	seen := []stepKey{{st.Device, st.N - 1}}
	for device, n := range st.Seen {
		seen = append(seen, stepKey{device, n})
	}
	for _, k := range seen {
		hlc, known := m.clocks[k]
		if !known {
			err := m.x.scan("SELECT coalesce((SELECT hlc FROM steps WHERE scope=? AND device=? AND n=?),0)", []any{m.scope, k.device, k.n}, &hlc)
			if err != nil {
				return err
			}
			m.clocks[k] = hlc
		}
		if hlc >= st.HLC {
			return forged(st.ID, errors.New("clock"))
		}
	}
	return nil
}

// unpark takes a step back into the fold; the index goes over it again.
func (x *tx) unpark(step string, merge int64) error {
	if err := x.exec("UPDATE steps SET parked=0,merge=? WHERE id=?", merge, step); err != nil {
		return err
	}
	return x.reindexFrom("SELECT no FROM steps WHERE id=?", step)
}

// inOrder drops repetitions and orders steps by clock; waiting adds those that wait from earlier merges.
func (x *tx) inOrder(scope campaign.ID, list []campaign.Step, waiting bool) (out []campaign.Step, err error) {
	known := map[string]bool{}
	take := func(st campaign.Step) {
		if !known[st.ID] {
			known[st.ID] = true
			out = append(out, st)
		}
	}
	for _, st := range list {
		take(st)
	}
	if waiting {
		err = x.each("SELECT body FROM inbox WHERE scope=?", []any{scope}, func(rows *sql.Rows) error {
			var b []byte
			var st campaign.Step
			if err := rows.Scan(&b); err != nil {
				return err
			}
			if err := json.Unmarshal(b, &st); err != nil {
				return err
			}
			st, err := genuine(st)
			take(st)
			return err
		})
	}
	slices.SortFunc(out, func(a, b campaign.Step) int {
		return cmp.Or(cmp.Compare(a.HLC, b.HLC), cmp.Compare(a.Device, b.Device), cmp.Compare(a.N, b.N))
	})
	return out, err
}

func (x *tx) wait(st campaign.Step) error {
	b, err := encode(st)
	if err != nil {
		return err
	}
	return x.exec("INSERT OR IGNORE INTO inbox VALUES(?,?,?)", st.ID, st.Scope, b)
}

type stepKey struct {
	device string
	n      int64
}

type knownStep struct {
	id     string
	parked bool
}

// known finds which of the numbers of list are taken here, from the lowest of each device on.
func (x *tx) known(scope campaign.ID, list []campaign.Step) (map[stepKey]knownStep, error) {
	lowest := map[string]int64{}
	for _, st := range list {
		if n, ok := lowest[st.Device]; !ok || st.N < n {
			lowest[st.Device] = st.N
		}
	}
	out := map[stepKey]knownStep{}
	for device, n := range lowest {
		err := x.each("SELECT n,id,parked FROM steps WHERE scope=? AND device=? AND n>=?", []any{scope, device, n}, func(rows *sql.Rows) error {
			k, st := stepKey{device: device}, knownStep{}
			err := rows.Scan(&k.n, &st.id, &st.parked)
			out[k] = st
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// noneFromNowhere refuses patches and deletions of rows that no step has created, and undos of steps that are not
// here: whoever wrote a step has seen what it speaks of.
func (x *tx) noneFromNowhere(scope campaign.ID, taken []campaign.Step) error {
	var rowIDs []campaign.ID
	var targets []string
	for _, st := range taken {
		for _, e := range st.Edits {
			rowIDs = append(rowIDs, e.Row)
		}
		if st.Target != "" {
			targets = append(targets, st.Target)
		}
	}
	slices.Sort(rowIDs)
	created := map[key]bool{}
	ks, err := x.keysOf(`SELECT DISTINCT c.kind,c.row FROM json_each(?) j CROSS JOIN changes c ON c.row=j.value CROSS JOIN steps s ON s.no=c.step
		WHERE c.op='create' AND s.scope=? AND s.parked=0`, ids(slices.Compact(rowIDs)), scope)
	if err != nil {
		return err
	}
	for _, k := range ks {
		created[k] = true
	}
	for _, st := range taken {
		for _, e := range st.Edits {
			if !created[key{e.Kind, e.Row}] {
				return forged(st.ID, errors.New("a row nobody made"))
			}
		}
	}
	for _, t := range targets {
		var ok bool
		if err := x.scan("SELECT EXISTS(SELECT 1 FROM steps WHERE id=? AND scope=? AND target IS NULL)", []any{t, scope}, &ok); err != nil {
			return err
		}
		if !ok {
			return forged(t, errors.New("undo of a step nobody made"))
		}
	}
	return nil
}
