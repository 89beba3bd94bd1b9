package handout

import "strings"

// A gate is the milestone of a checklist: nobody goes on before it is signed. What has to be ticked first stands between
// its name and the place to sign.

const (
	gateSide   = 8.0
	gateHeight = 17.0
	gateAbove  = 3.6 // white around a gate
	gateBelow  = 4.0
	gatePad    = 2.9 // and within
	gateKeep   = 2   // rows before a gate, or before the place to sign, that stay with it; those before a gate where that costs little
	gateWhole  = 8   // items up to which a gate is on one page
	signHeight = 11.5
	signWidth  = 32.0
	timeWidth  = 18.0
	signGap    = 5.0
	wordsGap   = 3.5 // between words and the place to sign
)

// gate is the rows of a milestone.
func (s *checklistSetter) gate(t *entry) []flowRow {
	if len(t.items) == 0 {
		r := s.gateRow(gateHeight)
		r.top = gateRule
		s.nameGate(r, t, s.signLeft()-wordsGap-s.task)
		s.signGate(r, t)
		return []flowRow{{block: r, before: gateAbove, after: gateBelow, keep: gateKeep, eases: true, counts: true}}
	}
	name := s.gateRow(0)
	name.top, name.bottom, name.inset = gateRule, itemRule, s.number
	s.nameGate(name, t, s.measure-s.task)
	rows := []flowRow{{block: name, before: gateAbove, keep: gateKeep, eases: true, counts: true}}
	for k, item := range t.items {
		r := flowRow{block: s.item(item, k == len(t.items)-1, false)}
		if k < gateKeep || len(t.items) <= gateWhole {
			r.keep = 1
		}
		rows = append(rows, r)
	}
	sign := s.gateRow(gateHeight)
	words := s.plain(s.signLeft()-wordsGap-s.task, bodyType, s.tongue.one("handout.gate.items"))
	sign.cells = []cell{{x: s.task, texts: []text{words}}}
	s.signGate(sign, t)
	return append(rows, flowRow{block: sign, after: gateBelow, keep: gateKeep})
}

func (s *checklistSetter) gateRow(least float64) *row {
	return &row{width: s.measure, above: gatePad, pad: gatePad, least: least, centred: true}
}

// nameGate says in r what a gate is and whose.
func (s *checklistSetter) nameGate(r *row, t *entry, width float64) {
	words := cell{x: s.task, texts: []text{s.plain(width, gateType, s.tongue.one("handout.gate")+"　"+t.title)}}
	if t.second != "" {
		words.texts = append(words.texts, s.plain(width, bodyType, t.second))
	}
	if who := s.gateNote(t); who != "" {
		words.texts = append(words.texts, s.plain(width, labelType, who))
	}
	r.cells = []cell{s.numberCell(t).level(gateType), words}
	if t.critical {
		r.least = max(r.least, 2*2+taskType.leading*pt+tagAbove+tagHeight(s.tag)+1.6)
		r.mark(s.tagMark(max(r.above, (r.height()-r.content())/2)))
	}
	if s.edition.changed(t.id, t.hash) {
		r.mark(changeBar)
	}
}

// gateNote is who answers for a gate and when it is due, in small type.
func (s *checklistSetter) gateNote(t *entry) string {
	var words []string
	for _, w := range append([]string{t.owner, t.group, t.due}, t.notes...) {
		if w != "" {
			words = append(words, w)
		}
	}
	return strings.Join(words, "　")
}

// signGate closes a gate with r: the box to tick, and where to sign and say when.
func (s *checklistSetter) signGate(r *row, t *entry) {
	r.bottom = gateRule
	r.mark(func(c *canvas, x, y, h float64) {
		c.tickBox(x, y+min((h-gateSide)/2, 2*gateSide), gateSide, gateBox, t.done)
	})
	r.mark(s.signHere(s.signLeft(), "handout.sign", signWidth))
	r.mark(s.signHere(s.measure-timeWidth, "handout.time", timeWidth))
}

// signLeft is where the place to sign begins.
func (s *checklistSetter) signLeft() float64 { return s.measure - timeWidth - signGap - signWidth }

// signHere is a label with a line below it to write on, in the middle of a gate.
func (s *checklistSetter) signHere(x float64, key string, width float64) mark {
	label := s.plain(unbounded, columnThin, s.tongue.one(key))
	return func(c *canvas, left, top, h float64) {
		y := top + min((h-signHeight)/2, 2*gateSide)
		c.text(left+x, y, label)
		c.rule(left+x, left+x+width, y+signHeight, writeRule)
	}
}
