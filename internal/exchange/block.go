package exchange

import (
	"strings"

	"qingdan/internal/campaign"
)

// A block of texts typed, pasted, filled or cleared in a grid, and the edits it comes to: what can be written is, and
// what cannot is refused cell by cell.

// MaxBlockRows and MaxBlockCells are what a block may hold.
const (
	MaxBlockRows  = 5_000
	MaxBlockCells = 200_000
	progressRows  = 100 // read between two tellings of how far it is
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
	whole   bool           // refused as a whole
}

const (
	fromSet  = -1 // BlockRow.Set
	fromPlan = -2 // nobody: a row needs a title
)

// Plan reads a block. Errors: block.large, block.shape where a row has more cells than the block has fields, "invalid" for
// fields that nobody can type into, and what Progress answers.
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
	if err := p.read(); err != nil {
		return nil, err
	}
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
func (p *BlockPlan) read() error {
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
		if p.t.Progress != nil && i%progressRows == 0 {
			if err := p.t.Progress(i, len(p.rows)); err != nil {
				return err
			}
		}
		p.readRow(i, orders)
	}
	return nil
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
	row.set, row.from, row.whole = campaign.Fields{}, map[string]int{}, true
}

// fault takes out of a row what a problem stands at.
func (p *BlockPlan) fault(i int, b campaign.Problem) {
	row := p.rows[i]
	from, set := row.from[b.Field]
	switch {
	case set && from >= 0:
		p.refuse(i, from, b.Code, b.Params)
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
