package handout

import (
	"strings"

	"qingdan/internal/locale"
)

// How a checklist is set: the columns, the rows and the pages they fill.

const (
	boxColumn    = 10.0
	boxSide      = 6.0
	itemBox      = 5.0
	numberWidth  = 10.5 // least widths of the columns, mm
	ownerWidth   = 17.0
	taskPad      = 4.5 // more than an em of white right of a task: eyes, and programs that read pages, tell columns by it
	ownerPad     = 2.5
	dueWidth     = 20.0
	dueWidthBoth = 13.5
	ownerMost    = 32.0 // widest, however long a word is
	dueMost      = 29.0
	penWidth     = 26.0
	rowAbove     = 1.9
	rowBelow     = 1.85 // 1.7 and the rule
	rowLeast     = 13.5
	itemLeast    = 9.0
	blankHeight  = 11.0
	blankMost    = 3
	sumHeight    = 13.0
	sumGap       = 4.0 // above the sum at least
	sectionGap   = 4.2
	tagWidth     = 8.0
	tagAbove     = 0.3
)

// checklistSetter sets one edition of a checklist.
type checklistSetter struct {
	*Checklist
	setter
	edition Edition
	measure float64

	number, task, owner, due, pen float64 // where the columns begin; pen is the measure where there is none
	pad                           float64 // right of a column's text
	alone                         bool    // all tasks are of one: no column says whose
	tag                           []text
}

func newChecklistSetter(c *Checklist, e Edition) *checklistSetter {
	return &checklistSetter{Checklist: c, edition: e, measure: c.sheet.measure(), setter: setter{within: true}}
}

// PDF draws the checklist. Equal content and edition give equal bytes.
func (c *Checklist) PDF(e Edition) (*Printed, error) {
	s := newChecklistSetter(c, e)
	b := &band{tongue: c.tongue, handout: "handout.checklist", campaign: c.campaign, edition: e,
		code: code{c.code, "CL", whoseCode(c.options.For), e.Revision}}
	b.addressed(c.whose, c.options.Client)
	return b.publish(c.sheet, &s.setter, c.missing, s.fill)
}

// fill lays the checklist out.
func (s *checklistSetter) fill() *flow {
	s.columns()
	f := newFlow(s.sheet)
	f.put(strip(&s.setter, s.tongue, s.measure, s.facts, s.edition), 0)
	heads := s.heads()
	sections := make([]section, len(s.parts))
	for i, p := range s.parts {
		sections[i] = s.section(p, heads)
	}
	f.addAll(sections, sumGap+sumHeight)
	if len(s.parts) == 0 {
		f.put(s.nothing(), 2*sectionGap)
	}
	s.close(f)
	return f
}

// column is the width of a column while it is not known how long its words are.
type column struct {
	width, most float64 // mm
	pad         float64 // white right of the words
	known       map[string]bool
}

// admit makes c as wide as its longest word needs, or the whole of words where that goes, and no wider than most.
func (c *column) admit(set *setter, st *style, words string, whole bool) {
	if words == "" || c.known[words] {
		return
	}
	c.known[words] = true
	w := set.narrowest(st, words) + c.pad
	if whole {
		if all := set.plain(unbounded, st, words).width() + c.pad; all <= c.most {
			w = all
		}
	}
	c.width = max(c.width, min(w, c.most))
}

// columns divides the measure: narrow columns are as wide as their words need, within bounds; the task gets the rest.
func (s *checklistSetter) columns() {
	s.pad, s.pen = 1.5, s.measure-penWidth
	least := dueWidth
	if s.options.Lang == locale.Both {
		s.pad, s.pen, least = 2.5, s.measure, dueWidthBoth
	}
	number := column{numberWidth, dueMost, 0.8, map[string]bool{}}
	owner := column{ownerWidth, ownerMost, ownerPad, map[string]bool{}}
	due := column{least, dueMost, s.pad, map[string]bool{}}
	for _, p := range s.parts {
		for _, t := range p.tasks {
			owner.admit(&s.setter, cellType, t.owner, !strings.Contains(t.owner, " "))
			owner.admit(&s.setter, groupType(t), t.group, !strings.Contains(t.group, " "))
			due.admit(&s.setter, dueType(t), t.due, true)
			for _, n := range t.notes {
				due.admit(&s.setter, labelType, n, true)
			}
			number.admit(&s.setter, cellType, t.number, true)
			if n := len(t.items); n > 0 {
				number.admit(&s.setter, labelType, t.items[n-1].number, true)
			}
		}
	}
	s.number, s.task = boxColumn, boxColumn+number.width
	s.due = s.pen - due.width
	s.owner = s.due - owner.width
	if s.alone {
		s.owner = s.due
	}
	s.tag = s.tongue.stack(&s.setter, unbounded, tagType, tagType, s.tongue.each("handout.key"))
}

func groupType(e *entry) *style {
	if e.owner == "" {
		return cellType
	}
	return labelType
}

func dueType(e *entry) *style {
	if e.time {
		return taskKey
	}
	return dateType
}

// heads is the head of the columns.
func (s *checklistSetter) heads() block {
	cells := []cell{}
	for _, h := range []struct {
		x   float64
		key string
	}{{0, "handout.col.done"}, {s.number, "handout.col.number"}, {s.owner, "handout.col.owner"}, {s.due, "handout.col.due"}} {
		if h.key == "handout.col.owner" && s.alone {
			continue
		}
		cells = append(cells, cell{x: h.x, texts: s.tongue.columnHead(&s.setter, unbounded, h.key)})
	}
	if s.pen < s.measure {
		cells = append(cells, cell{x: s.pen + 2.5, texts: s.tongue.columnHead(&s.setter, penWidth-2.5, "handout.col.actual")})
	}
	task := cell{x: s.task}
	second := s.tongue.each("handout.col.acceptance")
	for i, first := range s.tongue.each("handout.col.task") {
		st := columnType
		if i > 0 {
			st = columnThin
		}
		task.texts = append(task.texts, s.set(unbounded, run{st, first}, run{columnThin, "　" + second[i]}))
	}
	return heads(s.measure, append(cells, task))
}

// section turns a part into a section of the flow.
func (s *checklistSetter) section(p part, columns block) section {
	first, later := sectionHead(&s.setter, s.tongue, s.measure, p, false), sectionHead(&s.setter, s.tongue, s.measure, p, true)
	out := section{title: p.title(), gap: sectionGap, columns: columns, head: func(continued bool) block {
		if continued {
			return later
		}
		return first
	}}
	for i, t := range p.tasks {
		if t.gate {
			out.rows = append(out.rows, s.gate(t)...)
			continue
		}
		closes := i == len(p.tasks)-1 || p.tasks[i+1].gate
		out.rows = append(out.rows, flowRow{block: s.row(t, closes), counts: true})
		for k, item := range t.items {
			last := k == len(t.items)-1
			r := flowRow{block: s.item(item, last, last && closes), again: func() block { return s.again(t) }}
			if k < 2 || last {
				r.keep = 1 // neither a task nor its last item stands alone
			}
			out.rows = append(out.rows, r)
		}
	}
	return out
}

// row is the row of a task. closes says that it is the last of its table.
func (s *checklistSetter) row(t *entry, closes bool) block {
	title := taskType
	if t.critical {
		title = taskKey
	}
	r := &row{width: s.measure, above: rowAbove, pad: rowBelow, least: rowLeast, bottom: rowRule}
	switch {
	case len(t.items) > 0:
		r.bottom, r.inset = itemRule, s.number
	case closes:
		r.bottom = tableRule
	}
	width := s.owner - s.task - taskPad
	task := cell{x: s.task, texts: []text{s.plain(width, title, t.title)}}
	if t.second != "" {
		task.texts = append(task.texts, s.plain(width, bodyGrey, t.second))
	}
	r.cells = []cell{s.numberCell(t).level(taskType), task, s.ownerCell(t).level(taskType), s.dueCell(t).level(taskType)}
	r.marks = []mark{tickAt(0, 2, boxSide, boxStroke, t.done)}
	if t.critical {
		r.mark(s.tagMark(r.above))
		r.least = max(r.least, r.above+taskType.leading*pt+tagAbove+tagHeight(s.tag)+1.2)
	}
	s.beside(r, t)
	return r
}

func (s *checklistSetter) numberCell(t *entry) cell {
	return cell{x: s.number, texts: []text{s.plain(unbounded, cellType, t.number)}}
}

func (s *checklistSetter) ownerCell(t *entry) cell {
	c := cell{x: s.owner}
	if s.alone {
		return c
	}
	width := s.due - s.owner - ownerPad
	if t.owner != "" {
		c.texts = append(c.texts, s.plain(width, cellType, t.owner))
	}
	if t.group != "" {
		c.texts = append(c.texts, s.plain(width, groupType(t), t.group))
	}
	return c
}

func (s *checklistSetter) dueCell(t *entry) cell {
	c := cell{x: s.due}
	width := s.pen - s.due - s.pad
	if s.pen == s.measure {
		width += s.pad
	}
	if t.due != "" {
		c.texts = append(c.texts, s.plain(width, dueType(t), t.due))
	}
	for _, n := range t.notes {
		c.texts = append(c.texts, s.plain(width, labelType, n))
	}
	return c
}

// tagMark is the tag of a key task, below its number, whose text begins top below the row's.
func (s *checklistSetter) tagMark(top float64) mark {
	return tag(s.number, top+taskType.leading*pt+tagAbove, tagWidth, s.tag)
}

// beside adds what stands beside the words of every row: the column for the pen and the bar of a change.
func (s *checklistSetter) beside(r *row, e *entry) {
	if s.pen < s.measure {
		r.mark(penColumn(s.pen + 1))
	}
	if s.edition.changed(e.id, e.hash) {
		r.mark(changeBar)
	}
}

// again names a task above those of its items that begin a page.
func (s *checklistSetter) again(t *entry) block {
	r := &row{width: s.measure, above: 1.7, pad: 1.5, bottom: itemRule, inset: s.number}
	more := ""
	for i, end := range s.tongue.each("handout.continued") {
		if i > 0 || strings.HasPrefix(end, "(") {
			end = " " + end
		}
		more += end
	}
	room := s.measure - s.task - s.plain(unbounded, bodyGrey, more).width()
	r.cells = []cell{cell{x: s.number, texts: []text{s.plain(unbounded, labelType, t.number)}}.level(bodyType),
		{x: s.task, texts: []text{s.plain(unbounded, bodyGrey, s.cut(room, run{bodyGrey, t.title}).says()+more)}}}
	return r
}

// item is the row of a checklist item, below its task.
func (s *checklistSetter) item(e *entry, last, closes bool) block {
	r := &row{width: s.measure, above: 1.7, pad: 1.7, least: itemLeast, bottom: itemRule, inset: s.number}
	switch {
	case closes:
		r.bottom, r.inset = tableRule, 0
	case last:
		r.bottom, r.inset = rowRule, 0
	}
	words := s.plain(s.owner-s.task-s.pad, bodyType, e.title)
	if len(words.lines) == 1 { // beside the middle of its box
		r.above = (itemLeast - words.height()) / 2
	}
	r.cells = []cell{cell{x: s.number, texts: []text{s.plain(unbounded, labelType, e.number)}}.level(bodyType), {x: s.task, texts: []text{words}}}
	r.marks = []mark{tickAt((boxSide-itemBox)/2, (itemLeast-itemBox)/2, itemBox, boxStroke, e.done)}
	s.beside(r, e)
	return r
}
