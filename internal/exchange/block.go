package exchange

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// A block of texts typed, pasted, filled or cleared in a grid, and the edits it comes to: what can be written is, and
// what cannot is refused cell by cell.

// MaxBlockRows and MaxBlockCells are what a block may hold.
const (
	MaxBlockRows  = 5_000
	MaxBlockCells = 200_000
)

// Block is a rectangle of a grid.
type Block struct {
	Kind   campaign.Kind `json:"kind"`
	Fields []string      `json:"fields"` // its columns
	Rows   []BlockRow    `json:"rows"`
}

// BlockRow is one row of a block. Row "" makes one, directly after After, else directly before Before, else at the end
// of its list; new rows with one place keep their order.
type BlockRow struct {
	Row    campaign.ID     `json:"row"`
	After  campaign.ID     `json:"after"`
	Before campaign.ID     `json:"before"`
	Set    campaign.Fields `json:"set"`   // raw values beside the cells: the group that the row was typed into
	Cells  []*string       `json:"cells"` // one for each field; null leaves the field as it is, "" clears it
}

// Refusal is a cell that was not written, and why.
type Refusal struct {
	Row    int // index in the block
	Field  string
	Value  string // the text
	Code   string // of the catalogue: "problem." + Code
	Params map[string]string
}

// BlockPlan is what a block would do. Nothing of it has happened.
type BlockPlan struct {
	Refused []Refusal // by row and column, once Edits has been asked for

	t      *Typing
	in     *campaign.Info
	block  Block
	column map[string]int // by field
	there  []campaign.Fields
	was    map[campaign.ID]campaign.Fields
	rows   []*typedRow
	rowOf  []int // of each edit: the row of the block; -1
}

// typedRow is a row of the block as it is read.
type typedRow struct {
	id      campaign.ID
	fresh   bool
	set     campaign.Fields
	from    map[string]int // field → the column that set it, or one of the next two
	refused map[int]bool   // by column
}

const (
	fromSet  = -1 // BlockRow.Set
	fromPlan = -2 // nobody: a row needs a title
)

// Plan reads a block. Errors: block.large, block.shape where a row has more cells than the block has fields, and
// "invalid" for fields that nobody can type into.
func (t *Typing) Plan(b Block) (*BlockPlan, error) {
	if len(b.Rows) > MaxBlockRows || len(b.Rows)*len(b.Fields) > MaxBlockCells {
		return nil, campaign.Fail("block.large", "rows", thousands(len(b.Rows)), "limit", thousands(MaxBlockRows), "cells", thousands(MaxBlockCells))
	}
	p := &BlockPlan{t: t, in: campaign.Lookup(b.Kind), block: b, column: map[string]int{}, was: map[campaign.ID]campaign.Fields{}}
	if p.in == nil {
		_, _, err := typeable(b.Kind, "")
		return nil, err
	}
	p.block.Kind = p.in.Kind
	for i, name := range b.Fields {
		if _, _, err := typeable(b.Kind, name); err != nil {
			return nil, err
		}
		p.column[name] = i
	}
	for _, r := range b.Rows {
		if len(r.Cells) > len(b.Fields) {
			return nil, campaign.Fail("block.shape")
		}
	}
	p.there = campaign.RowsOf(t.book, p.in.Kind)
	for _, row := range p.there {
		p.was[campaign.ID(row["id"].(string))] = row
	}
	p.read()
	return p, nil
}

// texts are the cells of a column that say something.
func (p *BlockPlan) texts(col int) (out []string) {
	for _, r := range p.block.Rows {
		if col < len(r.Cells) && r.Cells[col] != nil {
			out = append(out, *r.Cells[col])
		}
	}
	return out
}

// read reads every cell. New rows are known by their titles before, so that others may point to them.
func (p *BlockPlan) read() {
	dates := map[string][]string{}
	for i, name := range p.block.Fields {
		if p.in.Field(name).Type == campaign.Day {
			dates[name] = p.texts(i)
		}
	}
	orders := ordersOf(dates, p.t.live)
	called := p.in.TitleField()
	for _, r := range p.block.Rows {
		row := &typedRow{id: r.Row, fresh: r.Row == "", set: campaign.Fields{}, from: map[string]int{}, refused: map[int]bool{}}
		p.rows = append(p.rows, row)
		if !row.fresh {
			continue
		}
		row.id = p.t.NewID()
		if called == nil {
			continue
		}
		if col, asked := p.column[called.Name]; asked && col < len(r.Cells) && r.Cells[col] != nil && strings.TrimSpace(*r.Cells[col]) != "" {
			if title := text(p.t.read(cell{in: p.in, f: called}, *r.Cells[col]).Value); title != "" {
				p.t.roster(p.in.Kind).know(title, row.id, "")
			}
		}
	}
	for i := range p.rows {
		p.readRow(i, orders)
	}
}

func text(v any) string { s, _ := v.(string); return s }

func (p *BlockPlan) readRow(i int, orders map[string]order) {
	in, row := &p.block.Rows[i], p.rows[i]
	said := func(col int) bool { return col < len(in.Cells) && in.Cells[col] != nil }
	if !row.fresh && p.was[row.id] == nil {
		p.refuseRow(i, "row.gone", nil)
		return
	}
	for name, v := range in.Set {
		row.set[name], row.from[name] = v, fromSet
	}
	for col, name := range p.block.Fields {
		if !said(col) || row.fresh && strings.TrimSpace(*in.Cells[col]) == "" {
			continue
		}
		f := p.in.Field(name)
		r := p.t.read(cell{p.in, f, orders[name]}, *in.Cells[col])
		if r.Code != "" {
			p.refuse(i, col, r.Code, r.Params)
			continue
		}
		for also, v := range r.Also {
			if c, asked := p.column[also]; !asked || !said(c) {
				row.set[also], row.from[also] = v, col
			}
		}
		row.set[name], row.from[name] = r.Value, col
	}
	// 待定 has got its date.
	if due := text(row.set["due"]); due != "" && row.set["timing"] == nil && noTime[plainOr(text(p.was[row.id]["timing"]))] {
		row.set["timing"], row.from["timing"] = "", row.from["due"]
	}
}

func (p *BlockPlan) refuse(i, col int, code string, params map[string]string) {
	row := p.rows[i]
	for name, from := range row.from {
		if from == col {
			delete(row.set, name)
			delete(row.from, name)
		}
	}
	row.refused[col] = true
	p.Refused = append(p.Refused, Refusal{i, p.block.Fields[col], *p.block.Rows[i].Cells[col], code, params})
}

// refuseRow refuses what is left of a row.
func (p *BlockPlan) refuseRow(i int, code string, params map[string]string) {
	row := p.rows[i]
	for col, text := range p.block.Rows[i].Cells {
		if text != nil && !row.refused[col] && !(row.fresh && strings.TrimSpace(*text) == "") {
			p.refuse(i, col, code, params)
		}
	}
	row.set, row.from = campaign.Fields{}, map[string]int{}
}

// fault takes out of a row what a problem stands at.
func (p *BlockPlan) fault(i int, b campaign.Problem) {
	row := p.rows[i]
	from, set := row.from[b.Field]
	switch {
	case set && from >= 0:
		p.refuse(i, from, b.Code, inPercent(p.in.Field(b.Field), b))
	case set && from == fromSet:
		p.Refused = append(p.Refused, Refusal{i, b.Field, text(row.set[b.Field]), b.Code, b.Params})
		delete(row.set, b.Field)
		delete(row.from, b.Field)
	case b.Code == "required":
		p.refuseRow(i, "row.lacks", map[string]string{"lacks": b.Field})
	default:
		p.refuseRow(i, b.Code, b.Params)
	}
}

// Refuse takes out what a store finds at fault with the edits last asked for. It answers false when nothing could be
// taken out.
func (p *BlockPlan) Refuse(bad []campaign.Problem) bool {
	done := map[int]bool{} // one fault of a row at a time: taking out a cell may settle the next
	for _, b := range bad {
		if i := p.rowOf[b.Edit]; i >= 0 && !done[i] {
			done[i] = true
			p.fault(i, b)
		}
	}
	return len(done) > 0
}

// Edits judges the rows as the store will, takes out what is at fault, and gives what remains: the people and groups to
// be made, the rows, and new places of others where new rows found no room.
func (p *BlockPlan) Edits() []campaign.Edit {
	now := map[campaign.ID]campaign.Fields{}
	rows := []campaign.Edit{}
	rowOf := []int{}
	used := map[campaign.ID]bool{}
	for i, row := range p.rows {
		e, ok := p.settle(i, now)
		if !ok {
			continue
		}
		for _, f := range p.in.Fields {
			if f.Type == campaign.Ref {
				used[campaign.ID(text(row.set[f.Name]))] = true
			}
		}
		rows, rowOf = append(rows, e), append(rowOf, i)
	}
	out := []campaign.Edit{}
	for _, kind := range []campaign.Kind{"group", "person"} {
		if r := p.t.rosters[kind]; r != nil {
			for _, e := range r.made(p.t.Intn) {
				if used[e.Row] {
					out = append(out, e)
				}
			}
		}
	}
	p.rowOf = append(slices.Repeat([]int{-1}, len(out)), rowOf...)
	out = append(append(out, rows...), p.place(rows, rowOf)...)
	for len(p.rowOf) < len(out) {
		p.rowOf = append(p.rowOf, -1)
	}
	slices.SortStableFunc(p.Refused, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(p.column[a.Field], p.column[b.Field]))
	})
	return out
}

// settle gives the edit of a row, once nothing of it is at fault; false when nothing is left.
func (p *BlockPlan) settle(i int, now map[campaign.ID]campaign.Fields) (campaign.Edit, bool) {
	row := p.rows[i]
	for {
		if !row.left() {
			return campaign.Edit{}, false
		}
		p.entitle(row)
		e := campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: row.id, Set: maps.Clone(row.set)}
		stands := campaign.Fields{}
		if row.fresh {
			e.Op = campaign.Create
			for _, f := range p.in.Fields[1:] {
				stands[f.Name] = f.Zero()
			}
		}
		maps.Copy(stands, p.was[row.id])
		maps.Copy(stands, now[row.id])
		set, bad := campaign.Normal(e)
		maps.Copy(stands, set)
		if len(bad) == 0 {
			bad = campaign.CheckRow(e.Kind, e.Row, stands, set)
		}
		if len(bad) == 0 {
			now[row.id] = stands
			return e, true
		}
		p.fault(i, slices.MinFunc(bad, func(a, b campaign.Problem) int { return strings.Compare(a.Field, b.Field) }))
	}
}

// left says whether there is anything to write: of a new row, anything in its cells.
func (row *typedRow) left() bool {
	if !row.fresh {
		return len(row.set) > 0
	}
	for _, from := range row.from {
		if from >= 0 {
			return true
		}
	}
	return false
}

// entitle gives a new row a title where it needs one.
func (p *BlockPlan) entitle(row *typedRow) {
	f := p.in.TitleField()
	if !row.fresh || f == nil || !f.Required {
		return
	}
	if _, said := row.set[f.Name]; !said {
		row.set[f.Name], row.from[f.Name] = p.t.Untitled(p.in.Kind), fromPlan
	}
}

// place gives new rows their keys, and answers edits of others that had to make room.
func (p *BlockPlan) place(rows []campaign.Edit, rowOf []int) (out []campaign.Edit) {
	if p.in.Field("position") == nil {
		return nil
	}
	after, before, end := map[campaign.ID][]campaign.ID{}, map[campaign.ID][]campaign.ID{}, []campaign.ID{}
	fresh := map[campaign.ID]*campaign.Edit{}
	for k := range rows {
		if rows[k].Op != campaign.Create {
			continue
		}
		id, at := rows[k].Row, &p.block.Rows[rowOf[k]]
		fresh[id] = &rows[k]
		switch {
		case p.was[at.After] != nil:
			after[at.After] = append(after[at.After], id)
		case p.was[at.Before] != nil:
			before[at.Before] = append(before[at.Before], id)
		default:
			end = append(end, id)
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	order, had := []campaign.ID{}, map[campaign.ID]string{}
	for _, row := range p.there {
		id := campaign.ID(text(row["id"]))
		had[id] = text(row["position"])
		order = append(append(append(order, before[id]...), id), after[id]...)
	}
	order = append(order, end...)
	keys := campaign.Rekey(order, had, nil, p.t.Intn)
	for _, id := range order {
		key, given := keys[id]
		switch e := fresh[id]; {
		case e != nil:
			e.Set["position"] = key
		case given:
			out = append(out, campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: id, Set: campaign.Fields{"position": key}})
		}
	}
	return out
}

// IDs are the ids of the block's rows after Edits; "" for a row that is gone or was not made.
func (p *BlockPlan) IDs() []campaign.ID {
	out := make([]campaign.ID, len(p.rows))
	for i, row := range p.rows {
		if !row.fresh && p.was[row.id] != nil || row.fresh && row.left() {
			out[i] = row.id
		}
	}
	return out
}

// Seen are the edits as the user made them, for a name: what follows from a cell for other fields is left out, and so is
// what was there already, unless that is all.
func (p *BlockPlan) Seen() []campaign.Edit {
	changes, all := []campaign.Edit{}, []campaign.Edit{}
	for _, row := range p.rows {
		if !row.left() {
			continue
		}
		if row.fresh {
			e := campaign.Edit{Op: campaign.Create, Kind: p.in.Kind, Row: row.id, Set: row.set}
			changes, all = append(changes, e), append(all, e)
			continue
		}
		seen, changed := campaign.Fields{}, campaign.Fields{}
		for name, v := range row.set {
			from := row.from[name]
			if from >= 0 && p.block.Fields[from] != name {
				continue
			}
			seen[name] = v
			if p.was[row.id][name] != v {
				changed[name] = v
			}
		}
		all = append(all, campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: row.id, Set: seen})
		if len(changed) > 0 {
			changes = append(changes, campaign.Edit{Op: campaign.Patch, Kind: p.in.Kind, Row: row.id, Set: changed})
		}
	}
	if len(changes) == 0 {
		return all
	}
	return changes
}
