package handout

// The tables of role packs: rows of words under heads, with what is to be ticked or called beside them.

// packColumn is a column of a table of a pack; the one without a width takes the rest.
type packColumn struct {
	key   string // of its head
	width float64
	style *style
}

// packCell is what stands in it.
type packCell struct {
	text, second string
	style        *style // nil: the column's
}

// table is a section of rows of cells. Columns that are wholly empty are not there.
func (s *packSetter) table(head func(bool) block, columns []packColumn, rows [][]packCell, more func(i int, r *row)) section {
	used := make([]bool, len(columns))
	for _, r := range rows {
		for k, c := range r {
			used[k] = used[k] || c.text != "" || c.second != ""
		}
	}
	rest := s.measure
	for k, c := range columns {
		if used[k] {
			rest -= c.width
		}
	}
	xs, ends := make([]float64, len(columns)), make([]float64, len(columns))
	x := 0.0
	var labels []cell
	for k, c := range columns {
		if !used[k] {
			continue
		}
		w := c.width
		if w == 0 {
			w = rest
		}
		xs[k], ends[k] = x, x+w-tablePad
		if c.key != "" {
			label := cell{x: x, texts: s.tongue.columnHead(&s.setter, w-tablePad, c.key)}
			if c.key == phoneHead { // as the numbers below it
				for _, t := range label.texts {
					t.flushRight(w)
				}
			}
			labels = append(labels, label)
		}
		x += w
	}
	sec := section{head: head, columns: heads(s.measure, labels)}
	for i, cells := range rows {
		r := &row{width: s.measure, above: cellAbove, pad: cellBelow, bottom: rowRule}
		if i == len(rows)-1 {
			r.bottom = tableRule
		}
		for k, c := range cells {
			st := columns[k].style
			if c.style != nil {
				st = c.style
			}
			at := cell{x: xs[k]}
			if c.text != "" {
				at.texts = append(at.texts, s.plain(ends[k]-xs[k], st, c.text))
			}
			if c.second != "" {
				at.texts = append(at.texts, s.plain(ends[k]-xs[k], bodyGrey, c.second))
			}
			if len(at.texts) > 0 {
				r.cells = append(r.cells, at.level(timeType))
			}
		}
		if more != nil {
			more(i, r)
		}
		sec.rows = append(sec.rows, flowRow{block: r})
	}
	return sec
}

func (s *packSetter) waiting(p *pack) []section {
	var rows [][]packCell
	for _, w := range p.Waiting {
		rows = append(rows, []packCell{{text: w.Number}, {text: w.Who}, {text: w.What}})
	}
	if len(rows) == 0 {
		return nil
	}
	return []section{s.table(s.titled("handout.pack.waiting", s.tongue.each("handout.pack.waiting.note")), []packColumn{{"handout.pack.col.yours", waitNo, bodyBold},
		{"handout.pack.col.who", waitWho, bodyType}, {"handout.pack.col.what", 0, bodyType}}, rows, nil)}
}

// runs is a table a day.
func (s *packSetter) runs(p *pack) (out []section) {
	for i, d := range p.Runs {
		var rows [][]packCell
		for _, x := range d.Items {
			st := taskType
			if x.Hard {
				st = taskKey
			}
			c := []packCell{{text: x.At, second: x.Until}, {text: x.Area}, {text: x.Title, second: x.Cue, style: st}, {text: x.Materials}, {}}
			if p.group {
				c[4].text = x.Owner
			}
			rows = append(rows, c)
		}
		head := s.head(d.Names, nil)
		if i == 0 {
			head = s.head(s.tongue.each("handout.pack.runs"), words{joinedWords(d.Names)})
		}
		out = append(out, s.table(head, []packColumn{{"handout.pack.col.time", runTime, timeType}, {"handout.pack.col.area", runArea, bodyType}, {"handout.pack.col.item", 0, taskType},
			{"handout.pack.col.materials", runStuff, bodyType}, {"handout.col.owner", packWho, bodyType}}, rows, func(k int, r *row) { s.beside(r, d.Items[k].ID) }))
	}
	return out
}

func joinedWords(ws words) (out string) {
	for i, w := range ws {
		if i > 0 {
			out += "　"
		}
		out += w
	}
	return out
}

// materials have a box to tick when they are in hand.
func (s *packSetter) materials(p *pack) []section {
	var rows [][]packCell
	for _, m := range p.Materials {
		c := []packCell{{text: " "}, {text: m.Name, second: m.Spec}, {text: m.Count}, {text: m.Due, second: m.State}, {}}
		if p.group {
			c[4].text = m.Owner
		}
		rows = append(rows, c)
	}
	if len(rows) == 0 {
		return nil
	}
	return []section{s.table(s.titled("handout.pack.materials", nil), []packColumn{{"handout.pack.col.hand", boxColumn + 2, bodyType}, {"handout.pack.col.material", 0, taskType},
		{"handout.pack.col.count", heldMany, taskKey}, {"handout.pack.col.accept", heldDue, bodyType}, {"handout.col.owner", packWho, bodyType}}, rows, func(k int, r *row) {
		r.least = itemLeast + 2
		r.mark(tickAt(0, 2, boxSide, boxStroke, p.Materials[k].Accepted))
		s.beside(r, p.Materials[k].ID)
	})}
}

// contacts have numbers to be read at arm's length.
func (s *packSetter) contacts(p *pack) []section {
	var rows [][]packCell
	for _, c := range p.Contacts {
		rows = append(rows, []packCell{{text: c.Name}, {text: c.About}, {text: " "}})
	}
	if len(rows) == 0 {
		return nil
	}
	numbers := &contactsSetter{listSetter: s.listSetter}
	return []section{s.table(s.titled("handout.pack.contacts", nil), []packColumn{{"handout.contacts.col.name", calleeBy, contactType}, {"handout.pack.col.about", 0, bodyType},
		{phoneHead, phoneWidth, bodyType}}, rows, func(k int, r *row) { numbers.phones(r, p.Contacts[k].Phones) })}
}
