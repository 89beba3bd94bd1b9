package handout

// How an acceptance sheet is set: what is to come at the left, the pen's columns at the right, signatures at the foot.

const (
	goodsNumber   = 8.0
	goodsSupplier = 22.0
	goodsMost     = 32.0 // the supplier, however long a word is
	goodsPlanned  = 17.0
	goodsCount    = 16.5 // received, accepted
	goodsDefects  = 29.0
	goodsSign     = 20.0
	goodsLeast    = 13.6
	goodsPad      = 2.0
	planPad       = 3.0
	penPad        = 1.2 // right of a hairline
	blankFull     = 14  // rows to write in where nothing is listed
	stripGap      = 3.6
)

var (
	goodsType  = &style{true, 11.5, 15, ink}
	amountType = &style{true, 13, 15, ink}
	amountNext = &style{true, 10.5, 15, ink}
	amountLast = &style{true, 9, 15, ink}
)

type materialsSetter struct {
	*listSetter
	doc *Materials

	name, supplier, planned, received, accepted, defects, sign float64 // where columns begin
}

// fill lays the sheet out.
func (s *materialsSetter) fill() *flow {
	s.columns()
	f := newFlow(s.sheet)
	f.put(strip(&s.setter, s.tongue, s.measure, s.doc.facts, s.edition), 0)
	heads := s.heads()
	foot := s.signatures([]string{"handout.materials.deliverer", "handout.materials.receiver", "handout.materials.chief"}, "handout.materials.confirm")
	sec := section{gap: stripGap, columns: heads}
	for i := range s.doc.list {
		sec.rows = append(sec.rows, flowRow{block: s.row(&s.doc.list[i], i == len(s.doc.list)-1), counts: true})
	}
	blank := blankMost
	if len(s.doc.list) > 0 {
		f.addAll([]section{sec}, sumGap+foot.height())
	} else {
		key := "handout.materials.none"
		if s.doc.open {
			key = "handout.materials.none.open"
		}
		f.put(s.note(key), 2*sectionGap)
		f.put(heads, 2*sectionGap)
		blank = blankFull
	}
	s.close(f, foot, blank, goodsLeast, s.pens)
	return f
}

// columns divides the measure: suppliers and amounts are as wide as they need, within bounds; the name gets the rest.
func (s *materialsSetter) columns() {
	set := &s.setter
	supplier := column{goodsSupplier, goodsMost, goodsPad, map[string]bool{}}
	plan := goodsPlanned
	for _, d := range s.doc.list {
		supplier.admit(set, bodyType, d.Supplier, true)
		plan = max(plan, s.amount(d.Planned).width()+planPad)
	}
	s.sign = s.measure - goodsSign
	s.defects = s.sign - goodsDefects
	s.accepted = s.defects - goodsCount
	s.received = s.accepted - goodsCount
	s.planned = s.received - plan
	s.supplier = s.planned - supplier.width
	s.name = goodsNumber
}

// amount sets a number on one line, smaller where it is long.
func (s *materialsSetter) amount(n string) text {
	var t text
	for _, st := range []*style{amountType, amountNext, amountLast} {
		if t = s.plain(unbounded, st, n); t.width() <= 24 {
			break
		}
	}
	return t
}

func (s *materialsSetter) heads() *row {
	set, tongue := &s.setter, s.tongue
	supplier := "handout.materials.col.supplier"
	if !s.doc.supplied {
		supplier = "handout.materials.col.due"
	}
	planned := cell{x: s.planned, texts: tongue.columnHead(set, s.received-planPad-s.planned, "handout.materials.col.planned")}
	for _, t := range planned.texts {
		t.flushRight(s.received - planPad - s.planned)
	}
	name := cell{x: s.name}
	second := tongue.each("handout.materials.col.spec")
	for i, first := range tongue.each("handout.materials.col.name") {
		st := []*style{columnType, columnThin}[min(i, 1)]
		name.texts = append(name.texts, s.set(s.supplier-goodsPad-s.name, run{st, first}, run{columnThin, "　" + second[i]}))
	}
	cells := []cell{{texts: tongue.columnHead(set, goodsNumber, "handout.col.number")}, name,
		{x: s.supplier, texts: tongue.columnHead(set, s.planned-s.supplier, supplier)}, planned}
	for _, h := range []struct {
		x, end float64
		key    string
	}{{s.received, s.accepted, "received"}, {s.accepted, s.defects, "accepted"}, {s.defects, s.sign, "defects"}, {s.sign, s.measure, "sign"}} {
		cells = append(cells, cell{x: h.x + penPad, texts: tongue.columnHead(set, h.end-h.x-penPad, "handout.materials.col."+h.key)})
	}
	r := heads(s.measure, cells)
	s.pens(r)
	return r
}

// pens draws the hairlines beside handwriting.
func (s *materialsSetter) pens(r *row) {
	for _, x := range []float64{s.received, s.accepted, s.defects, s.sign} {
		r.mark(penColumn(x))
	}
}

func (s *materialsSetter) row(d *delivery, last bool) *row {
	r := &row{width: s.measure, above: 1.5, pad: 1.4 + rowRule.weight, least: goodsLeast, bottom: rowRule}
	if last {
		r.bottom = tableRule
	}
	name := cell{x: s.name, texts: []text{s.plain(s.supplier-goodsPad-s.name, goodsType, d.Name)}}
	if d.Spec != "" {
		name.texts = append(name.texts, s.plain(s.supplier-goodsPad-s.name, bodyGrey, d.Spec))
	}
	from := cell{x: s.supplier}
	if d.Supplier != "" {
		from.texts = append(from.texts, s.plain(s.planned-goodsPad-s.supplier, bodyType, d.Supplier))
	}
	if d.Due != "" {
		from.texts = append(from.texts, s.plain(s.planned-goodsPad-s.supplier, bodyGrey, d.Due))
	}
	planned := cell{x: s.planned}
	wide := s.received - planPad - s.planned
	if d.Planned != "" {
		planned.texts = append(planned.texts, s.amount(d.Planned).flushRight(wide))
	}
	if d.Unit != "" {
		planned.texts = append(planned.texts, s.plain(wide, labelType, d.Unit).flushRight(wide))
	}
	r.cells = []cell{cell{texts: []text{s.plain(unbounded, bodyType, d.Number)}}.level(goodsType), name, from.level(goodsType), planned.level(goodsType)}
	for _, known := range []struct {
		x, end float64
		words  string
	}{{s.received, s.accepted, d.Received}, {s.accepted, s.defects, d.Accepted}, {s.defects, s.sign, d.Defects}} {
		if known.words != "" {
			r.cells = append(r.cells, cell{x: known.x + penPad, texts: []text{s.plain(known.end-known.x-2*penPad, bodyType, known.words)}}.level(goodsType))
		}
	}
	r.cells = append(r.cells, cell{x: s.sign + penPad, texts: s.tongue.stack(&s.setter, goodsSign-penPad, labelType, labelType, d.On)}.level(goodsType))
	s.pens(r)
	s.beside(r, d.ID)
	return r
}
