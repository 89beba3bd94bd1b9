package cli

import (
	"strings"

	"golang.org/x/text/width"
)

// columns a text takes on a terminal: Chinese characters take two.
func columns(s string) (n int) {
	for _, r := range s {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// widest is the most columns a cell takes in a table.
const widest = 60

// clip cuts a text to the columns of a cell.
func clip(s string) string {
	n := 0
	for i, c := range s {
		if n += columns(string(c)); n > widest {
			return s[:i] + "…"
		}
	}
	return s
}

// table writes rows with their columns aligned.
func (r *run) table(rows [][]string) {
	for _, row := range rows {
		for i := range row {
			row[i] = clip(printable(row[i]))
		}
	}
	var wide []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(wide) {
				wide = append(wide, 0)
			}
			wide[i] = max(wide[i], columns(cell))
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for i, cell := range row {
			b.WriteString(cell)
			if i < len(row)-1 {
				b.WriteString(strings.Repeat(" ", wide[i]-columns(cell)+2))
			}
		}
		r.line(strings.TrimRight(b.String(), " "))
	}
}
