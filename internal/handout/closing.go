package handout

// What is left for the pen at the end of a list: rows for what nobody had listed, and at the foot who signs.

const (
	signRoom    = 14.0
	signBetween = 8.0
)

// close gives the rest of the last page to the pen: at most so many empty rows, each with what draw marks on it, and the foot
// at the bottom of the page.
func (l *listSetter) close(f *flow, foot *row, most int, height float64, draw func(*row)) {
	at := f.bottom - foot.height()
	if f.y+sumGap > at+tolerance { // below a row that fills its page
		f.turn()
	}
	for range min(most, int((at-sumGap-f.y+tolerance)/height)) {
		r := &row{width: l.measure, least: height, bottom: rowRule}
		draw(r)
		f.put(r, 0)
	}
	f.put(foot, at-f.y)
}

// note says in large words what is missing, in every language of the paper.
func (l *listSetter) note(key string) *row {
	return &row{width: l.measure, cells: []cell{{texts: l.tongue.stack(&l.setter, l.measure, headline, sectionThin, l.tongue.each(key))}}}
}

// signatures is a foot with a place to sign for each of whom, below a sentence that says what for; "" for none.
func (l *listSetter) signatures(whom []string, sentence string) *row {
	r := &row{width: l.measure}
	top := 0.0
	if sentence != "" {
		c := cell{}
		for _, words := range l.tongue.each(sentence) {
			c.texts = append(c.texts, l.plain(l.measure, labelType, words))
		}
		r.cells = append(r.cells, c)
		top = c.height() + 1
	}
	n := float64(len(whom))
	wide := (l.measure - signBetween*(n-1)) / n
	for i, key := range whom {
		x := float64(i) * (wide + signBetween)
		r.cells = append(r.cells, cell{x: x, drop: top, texts: l.tongue.stack(&l.setter, wide, columnThin, labelType, l.tongue.each(key))})
		r.mark(func(c *canvas, left, y, h float64) { c.rule(left+x, left+x+wide, y+h-writeRule.weight/2, writeRule) })
	}
	r.least = r.content() + signRoom - columnThin.leading*pt
	return r
}

const writeHigh = 11.0 // a row to write in

// writeColumn is a column to write in.
type writeColumn struct {
	x   float64
	key string
}

// toWrite is the head of columns to write in.
func (l *listSetter) toWrite(columns []writeColumn) *row {
	var cells []cell
	for i, c := range columns {
		width := l.measure - c.x
		if i+1 < len(columns) {
			width = columns[i+1].x - c.x - 2
		}
		cells = append(cells, cell{x: c.x, texts: l.tongue.columnHead(&l.setter, width, c.key)})
	}
	return heads(l.measure, cells)
}

// blanks puts rows to write in below the heads of their columns.
func (l *listSetter) blanks(f *flow, columns *row, rows int) {
	f.put(columns, 0)
	for range rows {
		f.put(&row{width: l.measure, least: writeHigh, bottom: rowRule}, 0)
	}
}
