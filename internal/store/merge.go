package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// Merged answers a merge: its number (for Unmerge), how many steps it took and how many still wait for others, the
// rows as they are now, and those that only stand because others need them.
type Merged struct {
	No      int64
	Taken   int
	Waiting int
	Changes []campaign.Change
	Kept    []campaign.ID
}

// Merge takes steps of other laptops, in any order, repeated or in part. A step counts once all it had seen is here;
// until then it waits. All or nothing: steps that could not have been written by this program are refused
// ("merge.forged", "merge.newer"), as are two steps with one device and number ("merge.fork": a copied workspace).
func (s *Store) Merge(steps []campaign.Step) (Merged, error) {
	clean := make([]campaign.Step, len(steps))
	for i, st := range steps {
		var err error
		if clean[i], err = genuine(st); err != nil {
			return Merged{}, err
		}
	}
	out := Merged{Changes: []campaign.Change{}}
	err := s.write(func(x *tx) error {
		if err := x.scan("UPDATE clock SET merges=merges+1 RETURNING merges", nil, &out.No); err != nil {
			return err
		}
		by := map[campaign.ID][]campaign.Step{}
		for _, st := range clean {
			by[st.Scope] = append(by[st.Scope], st)
		}
		for scope, list := range by {
			if err := x.mergeScope(scope, list, &out); err != nil {
				return err
			}
		}
		return nil
	})
	if errors.Is(err, &campaign.Error{Code: "reference"}) {
		err = forged("", err)
	}
	return out, err
}

func forged(step string, cause error) error {
	e := campaign.Fail("merge.forged", "step", step)
	e.Cause = cause
	return e
}

var nameShape = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,64}$`)

// genuine checks a foreign step by itself and gives its fields the types of their kinds.
func genuine(st campaign.Step) (campaign.Step, error) {
	bad := func(why string) (campaign.Step, error) { return st, forged(st.ID, errors.New(why)) }
	switch {
	case st.Schema > Schema:
		return st, campaign.Fail("merge.newer", "version", strconv.Itoa(st.Schema), "known", strconv.Itoa(Schema))
	case !nameShape.MatchString(st.ID), !nameShape.MatchString(st.Device), !nameShape.MatchString(string(st.Scope)):
		return bad("name")
	case st.N < 1, st.HLC <= 0, st.HLC > maxHLC, st.Schema < 1:
		return bad("number or clock")
	case st.Target != "" && len(st.Edits) > 0:
		return bad("an undo with edits")
	}
	for device, n := range st.Seen {
		if device == st.Device || n < 0 || !nameShape.MatchString(device) {
			return bad("version vector")
		}
	}
	edits := make([]campaign.Edit, len(st.Edits))
	for i, e := range st.Edits {
		set, problems := campaign.Normal(e)
		if err := problems.Err(); err != nil {
			return st, forged(st.ID, err)
		}
		if e.Kind == "campaign" && (e.Row != st.Scope || e.Op == campaign.Delete) {
			return bad("another campaign's row")
		}
		edits[i] = campaign.Edit{Op: e.Op, Kind: e.Kind, Row: e.Row, Set: set}
	}
	st.Edits = edits
	return st, nil
}

func (x *tx) mergeScope(scope campaign.ID, list []campaign.Step, out *Merged) error {
	list, err := x.withWaiting(scope, list)
	if err != nil {
		return err
	}
	have, err := x.have(scope)
	if err != nil {
		return err
	}
	here, err := x.known(scope, list)
	if err != nil {
		return err
	}
	var touched []key
	var taken []campaign.Step
	var targets []string
	clock := int64(0)
	for _, st := range list { // in clock order, which respects causes: one pass is enough
		old, there := here[stepKey{st.Device, st.N}]
		if there && old.id != st.ID {
			return campaign.Fail("merge.fork", "device", st.Device, "n", strconv.FormatInt(st.N, 10))
		}
		if there && !old.parked {
			continue
		}
		ready := have[st.Device] == st.N-1
		for device, n := range st.Seen {
			ready = ready && have[device] >= n
		}
		if !ready {
			out.Waiting++
			if err := x.wait(st); err != nil {
				return err
			}
			continue
		}
		if there {
			err = x.exec("UPDATE steps SET parked=0,merge=? WHERE id=?", out.No, st.ID)
		} else {
			err = x.record(st, out.No)
		}
		if err == nil {
			err = x.exec("DELETE FROM inbox WHERE id=?", st.ID)
		}
		if err != nil {
			return err
		}
		have[st.Device], clock = st.N, max(clock, st.HLC)
		taken = append(taken, st)
		for _, e := range st.Edits {
			touched = append(touched, key{e.Kind, e.Row})
		}
		if st.Target != "" {
			targets = append(targets, st.Target)
		}
	}
	if len(taken) == 0 {
		return nil
	}
	out.Taken += len(taken)
	if err := x.noneFromNowhere(scope, taken); err != nil {
		return err
	}
	for _, st := range taken {
		if err := x.setHave(scope, st.Device, have[st.Device]); err != nil {
			return err
		}
	}
	if err := x.exec("UPDATE clock SET hlc=max(hlc,?)", clock); err != nil {
		return err
	}
	if err := x.bump(scope); err != nil {
		return err
	}
	changes, err := x.settle(scope, targets, touched)
	if err != nil {
		return err
	}
	out.Changes = append(out.Changes, changes...)
	kept, err := x.keysOf("SELECT kind,row FROM kept WHERE scope=?", scope)
	for _, k := range kept {
		out.Kept = append(out.Kept, k.row)
	}
	return err
}

// withWaiting adds what waited from earlier merges, drops repetitions, and orders by clock.
func (x *tx) withWaiting(scope campaign.ID, list []campaign.Step) ([]campaign.Step, error) {
	known := map[string]bool{}
	var out []campaign.Step
	take := func(st campaign.Step) {
		if !known[st.ID] {
			known[st.ID] = true
			out = append(out, st)
		}
	}
	err := x.each("SELECT body FROM inbox WHERE scope=?", []any{scope}, func(rows *sql.Rows) error {
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
	for _, st := range list {
		take(st)
	}
	slices.SortFunc(out, func(a, b campaign.Step) int {
		switch {
		case a.HLC < b.HLC:
			return -1
		case a.HLC > b.HLC:
			return 1
		}
		return strings.Compare(a.Device, b.Device)
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
		WHERE c.op='create' AND s.scope=?`, ids(slices.Compact(rowIDs)), scope)
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

// Unmerge parks what a merge brought: out of the fold and of exchange, here alone. It is refused ("merge.built_on")
// once a later step has seen them.
func (s *Store) Unmerge(merge int64) (Applied, error) {
	out := Applied{Label: campaign.Label{Code: "unmerge"}, Changes: []campaign.Change{}}
	err := s.write(func(x *tx) error {
		var later int
		err := x.scan(`WITH m AS (SELECT scope,device d,min(n) n FROM steps WHERE merge=? AND parked=0 GROUP BY 1,2)
			SELECT count(*) FROM m JOIN steps o ON o.scope=m.scope WHERE o.parked=0 AND o.merge IS NOT ?
			AND (o.device=m.d AND o.n>m.n OR (SELECT value FROM json_each(o.seen) WHERE key=m.d)>=m.n)`, []any{merge, merge}, &later)
		if err != nil {
			return err
		}
		if later > 0 {
			return campaign.Fail("merge.built_on", "count", strconv.Itoa(later))
		}
		scopes, err := x.idsOf("SELECT DISTINCT scope FROM steps WHERE merge=? AND parked=0", merge)
		if err != nil {
			return err
		}
		if len(scopes) == 0 {
			return campaign.Fail("merge.unknown")
		}
		for _, scope := range scopes {
			changes, err := x.unmergeScope(scope, merge)
			if err != nil {
				return err
			}
			out.Scope, out.Changes = scope, append(out.Changes, changes...)
		}
		return nil
	})
	return out, err
}

func (x *tx) unmergeScope(scope campaign.ID, merge int64) ([]campaign.Change, error) {
	touched, err := x.keysOf("SELECT DISTINCT kind,row FROM changes WHERE step IN (SELECT no FROM steps WHERE merge=? AND scope=?)", merge, scope)
	if err != nil {
		return nil, err
	}
	targets, err := x.idsOf("SELECT DISTINCT target FROM steps WHERE merge=? AND scope=? AND target IS NOT NULL", merge, scope)
	if err != nil {
		return nil, err
	}
	for _, q := range []string{
		"UPDATE steps SET parked=1 WHERE merge=? AND scope=?",
		"UPDATE have SET n=coalesce((SELECT max(n) FROM steps s WHERE s.scope=have.scope AND s.device=have.device AND parked=0),0) WHERE ? IS NOT NULL AND scope=?",
		"DELETE FROM have WHERE n=0 AND ? IS NOT NULL AND scope=?",
	} {
		if err := x.exec(q, merge, scope); err != nil {
			return nil, err
		}
	}
	if err := x.reindexFrom("SELECT min(no) FROM steps WHERE merge=?", merge); err != nil {
		return nil, err
	}
	if err := x.bump(scope); err != nil {
		return nil, err
	}
	names := make([]string, len(targets))
	for i, t := range targets {
		names[i] = string(t)
	}
	return x.settle(scope, names, touched)
}
