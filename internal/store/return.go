package store

import (
	"database/sql"
	"errors"
	"slices"
	"time"

	"qingdan/internal/campaign"
)

// RestoreTo makes a campaign what it was just after a step of its history, as one step of its own: nothing the journal
// holds is lost, and undo brings back what it overwrote. It is written as it was, also where Apply would find fault
// with it. Records of printing stay: the paper is out, and no later print may bear its number. label names the new step
// after the time it goes back to. Errors: "step.unknown" for no step of the campaign;
// "restore.before" where there was no campaign then.
func (s *Store) RestoreTo(scope campaign.ID, step string, label func(then time.Time) campaign.Label) (Applied, error) {
	out := Applied{Scope: scope, Changes: []campaign.Change{}}
	err := s.write(func(x *tx) error {
		var no, at int64
		err := x.scan("SELECT no,at FROM steps WHERE scope=? AND id=? AND parked=0", []any{scope, step}, &no, &at)
		if errors.Is(err, sql.ErrNoRows) {
			return campaign.Fail("step.unknown", "step", step)
		}
		if err != nil {
			return err
		}
		out.Label = label(time.UnixMilli(at))
		p, err := s.past(x, scope)
		if err != nil {
			return err
		}
		then, err := p.scope(no)
		if err != nil {
			return err
		}
		if then[key{"campaign", scope}] == nil && scope != campaign.LibraryScope {
			return campaign.Fail("restore.before")
		}
		rows := slices.DeleteFunc(p.rows(), func(k key) bool { return k.kind == "print" })
		d, err := x.begin(scope, rows)
		if err != nil {
			return err
		}
		if err := d.become(then, rows); err != nil {
			return err
		}
		return x.make(d, &out)
	})
	return out, err
}

// rows lists the rows that the journal knows: owners before what they own, as kinds are declared.
func (p *past) rows() []key {
	rank := map[campaign.Kind]int{}
	for i, in := range campaign.Kinds() {
		rank[in.Kind] = i
	}
	out := make([]key, 0, len(p.lines))
	for k := range p.lines {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b key) int {
		if a.kind != b.kind {
			return rank[a.kind] - rank[b.kind]
		}
		return compareKeys(a, b)
	})
	return out
}

// become drafts what leads to another state of all rows. A row that only references keep is dead: where it shall live
// it is made again.
func (d *draft) become(then map[key]campaign.Fields, rows []key) error {
	list, err := d.x.keysOf("SELECT kind,row FROM kept WHERE scope=?", d.scope)
	if err != nil {
		return err
	}
	kept := map[key]bool{}
	for _, k := range list {
		kept[k] = true
	}
	for _, k := range rows {
		switch row := then[k]; {
		case row == nil:
			continue
		case d.now[k] == nil || kept[k]:
			d.create(k, row, true)
		default:
			set := campaign.Fields{}
			for _, name := range differ(d.x.s.tables[k.kind], d.now[k], row) {
				set[name] = row[name]
			}
			if err := d.patch(k, set); err != nil {
				return err
			}
		}
		d.order = append(d.order, k)
	}
	for _, k := range slices.Backward(rows) {
		if then[k] != nil || d.now[k] == nil || kept[k] {
			continue
		}
		d.order = append(d.order, k)
		if err := d.remove(k); err != nil {
			return err
		}
	}
	return nil
}
