package exchange

import (
	"encoding/xml"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"
)

// readSheet reads one sheet to its end, so that a part that was cut off is found out, and lays merged values over the
// cells they cover.
func (b *book) readSheet(ref sheetRef) (*Sheet, error) {
	s := &Sheet{Name: ref.name, Hidden: ref.hidden}
	var cells []Cell
	row, col := 0, -1
	ends := func() error {
		slices.SortStableFunc(cells, func(a, b Cell) int { return int(a.Col - b.Col) })
		return b.add(s, row, cells)
	}
	err := b.scan(ref.part, func(in *stream, e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "row":
			if err := ends(); err != nil {
				return err
			}
			cells, col = cells[:0], -1
			row, err = rowNumber(attr(e, "r"), row)
			return err
		case "c":
			at := col + 1
			if r := attr(e, "r"); r != "" {
				if at, _, err = parseRef(r); err != nil {
					return err
				}
			}
			col = at
			kind, text, err := b.readCell(in, e)
			if err != nil {
				return err
			}
			cells, err = fill(cells, s.Name, row, col, kind, text)
			return err
		case "mergeCell":
			a, err := parseArea(attr(e, "ref"))
			if err != nil {
				return err
			}
			s.merged = append(s.merged, a)
		}
		return nil
	})
	if err == nil {
		err = ends()
	}
	if err != nil {
		return nil, err
	}
	return s, b.spreadMerged(s)
}

// rowNumber reads the number of a row; rows without one follow the row before.
func rowNumber(r string, before int) (int, error) {
	if r == "" {
		return before + 1, nil
	}
	n, err := strconv.Atoi(r)
	if err == nil && n <= before {
		err = errors.New("rows out of order")
	}
	return n, err
}

// readCell reads a cell to the end of its element.
func (b *book) readCell(in *stream, e xml.StartElement) (CellKind, string, error) {
	var value, formula, inline string
	hasValue, hasFormula := false, false
	err := in.children(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "v":
			hasValue = true
			value, err = in.text()
		case "f":
			hasFormula = true
			formula, err = in.text()
		case "is":
			inline, err = in.richText()
		default:
			err = in.skip()
		}
		return err
	})
	kind := attr(e, "t")
	switch {
	case err != nil:
		return 0, "", err
	case hasFormula && (!hasValue || value == "" && kind != "str"):
		return FormulaCell, "=" + strings.TrimPrefix(formula, "="), nil
	case kind == "inlineStr":
		return TextCell, inline, nil
	case value == "":
		return TextCell, "", nil
	}
	switch kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(b.strings) {
			return 0, "", errors.New("no shared string " + strconv.Quote(value))
		}
		return TextCell, b.strings[i], nil
	case "str":
		return TextCell, unescape(value), nil
	case "b":
		return BoolCell, map[bool]string{true: "TRUE", false: "FALSE"}[yes(value)], nil
	case "e":
		return ErrorCell, value, nil
	case "d":
		return isoDate(value)
	}
	style, _ := strconv.Atoi(attr(e, "s"))
	k, text := b.number(strings.TrimSpace(value), style)
	return k, text, nil
}

// isoDate reads the date cells of strict workbooks.
func isoDate(s string) (CellKind, string, error) {
	for _, layout := range []string{"2006-01-02T15:04:05", time.RFC3339, time.DateOnly} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if t.Hour() == 0 && t.Minute() == 0 {
			return DateCell, t.Format(time.DateOnly), nil
		}
		return DateCell, t.Format("2006-01-02 15:04"), nil
	}
	return TextCell, s, nil
}

// area is a block of merged cells: columns from 0 and rows from 1, all included.
type area struct{ left, top, right, bottom int }

func (a area) holds(col, row int) bool {
	return a.left <= col && col <= a.right && a.top <= row && row <= a.bottom
}

// parseRef reads "B17".
func parseRef(s string) (col, row int, err error) {
	i := 0
	for ; i < len(s) && i < 4 && s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z'; i++ {
		col = col*26 + int(s[i]|0x20-'a') + 1
	}
	row, err = strconv.Atoi(s[i:])
	if i == 0 || err != nil || row < 1 {
		return 0, 0, errors.New("no cell " + strconv.Quote(s))
	}
	return col - 1, row, nil
}

// parseArea reads "B3:B9".
func parseArea(s string) (a area, err error) {
	first, last, ok := strings.Cut(strings.ReplaceAll(s, "$", ""), ":")
	if !ok {
		last = first
	}
	if a.left, a.top, err = parseRef(first); err != nil {
		return a, err
	}
	right, bottom, err := parseRef(last)
	a.left, a.right = min(a.left, right), max(a.left, right)
	a.top, a.bottom = min(a.top, bottom), max(a.top, bottom)
	return a, err
}

// spreadMerged gives the value of a merged area to the cells it covers, in rows that hold something themselves. The
// work counts as cells, so that areas laid over each other a million times end at the limit.
func (b *book) spreadMerged(s *Sheet) error {
	byRow := func(r Row, n int) int { return r.N - n }
	for _, a := range s.merged {
		i, found := slices.BinarySearchFunc(s.Rows, a.top, byRow)
		if !found {
			continue
		}
		source := s.Rows[i].At(a.left)
		if source.Text == "" {
			continue
		}
		for ; i < len(s.Rows) && s.Rows[i].N <= a.bottom; i++ {
			r := &s.Rows[i]
			if err := b.spend(min(a.right, MaxColumns) - a.left + 1); err != nil {
				return err
			}
			for col := a.left; col <= a.right && col < MaxColumns; col++ {
				at, filled := r.find(col)
				if filled {
					continue
				}
				copied := Cell{Col: int32(col), Kind: source.Kind, Text: source.Text, Spread: Down}
				if col != a.left {
					copied.Spread = Aside
				}
				r.Cells = slices.Insert(r.Cells, at, copied)
			}
		}
	}
	return nil
}
