// Bare draws with gofpdf and nothing else: a checklist, the least that a program does which puts such a table on paper; or
// the marks of any handout, at their places. It is what the time of `qingdan print` is compared with.
//
//	bare TABLE.json FONTS OUT.pdf
//	bare HANDOUT.marks FONTS OUT.pdf
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/jung-kurt/gofpdf"
	qrcode "github.com/skip2/go-qrcode"

	"qingdan/build/bench/table"
)

func main() {
	debug.SetGCPercent(400) // as the commands it is compared with
	draw := run
	if strings.HasSuffix(os.Args[1], ".marks") {
		draw = copied
	}
	if err := draw(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "bare:", err)
		os.Exit(1)
	}
}

func run(from, fonts, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	d := &drawing{pdf: gofpdf.New("P", "mm", "A4", "")}
	if err := json.Unmarshal(b, &d.Table); err != nil {
		return err
	}
	if err := addFonts(d.pdf, fonts); err != nil {
		return err
	}
	d.pdf.SetAutoPageBreak(false, 0)
	pages := d.layout()
	for i, rows := range pages {
		d.pdf.AddPage()
		if err := d.band(i+1, len(pages)); err != nil {
			return err
		}
		for _, r := range rows {
			r.draw(d, r.y)
		}
	}
	return d.pdf.OutputFileAndClose(to)
}

// Millimetres: the margins, what lies between them, and where the columns begin.
const (
	left, right, top, bottom = 15.0, 197.0, 29.0, 285.0

	numberAt = left + 10
	titleAt  = left + 20.5
	penAt    = right - 26
	dueAt    = penAt - 25.5
	ownerAt  = dueAt - 17
	pad      = 1.5
	point    = 25.4 / 72
)

type drawing struct {
	table.Table
	pdf *gofpdf.Fpdf
}

// placed is something on a page.
type placed struct {
	y    float64
	draw func(d *drawing, y float64)
}

// layout divides everything into pages, so that each can say how many there are.
func (d *drawing) layout() (pages [][]placed) {
	y := bottom
	put := func(height float64, draw func(*drawing, float64)) {
		pages[len(pages)-1] = append(pages[len(pages)-1], placed{y, draw})
		y += height
	}
	for _, s := range d.Sections {
		for n, r := range s.Rows {
			row := d.row(r)
			need := row.height
			if n == 0 {
				need += 12 + row.height // a head has two rows below it
			}
			if y+need > bottom {
				pages, y = append(pages, nil), top
				if len(pages) == 1 {
					put(12, (*drawing).facts)
				}
				if n > 0 {
					put(8, func(d *drawing, y float64) { d.head(s.Title+"（续）", s.Note, y) })
					put(6, (*drawing).heads)
				}
			}
			if n == 0 {
				fresh := len(pages[len(pages)-1]) < 2
				put(12, func(d *drawing, y float64) { d.head(s.Title, s.Note, y+4) })
				if fresh {
					put(6, (*drawing).heads)
				}
			}
			put(row.height, row.draw)
		}
	}
	return pages
}

// text writes on the line whose top is y.
func (d *drawing) text(x, y float64, style string, size float64, s string) {
	d.pdf.SetFont("sans", style, size)
	d.pdf.Text(x, y+size*1.2*point, s)
}

// wrap breaks a text into lines: anywhere between Chinese characters, elsewhere at spaces.
func (d *drawing) wrap(style string, size, width float64, s string) (lines []string) {
	if s == "" {
		return nil
	}
	d.pdf.SetFont("sans", style, size)
	line := ""
	for _, part := range parts(s) {
		if line != "" && d.pdf.GetStringWidth(line+strings.TrimRight(part, " ")) > width {
			lines, line = append(lines, strings.TrimRight(line, " ")), ""
		}
		line += part
	}
	return append(lines, line)
}

// parts are the shortest stretches of a text that stay on one line, with the spaces after them.
func parts(s string) (out []string) {
	from, before := 0, ' '
	for at, r := range s {
		if at > 0 && r != ' ' && (before == ' ' || before > 0x2e80 || r > 0x2e80) && !strings.ContainsRune("，。）：；", r) && before != '（' {
			out, from = append(out, s[from:at]), at
		}
		before = r
	}
	return append(out, s[from:])
}

// laid is a row with its lines broken.
type laid struct {
	table.Row
	title, second, owner, group []string
	style                       string
	height                      float64
}

func (d *drawing) row(r table.Row) *laid {
	l := &laid{Row: r}
	if r.Key {
		l.style = "B"
	}
	l.title = d.wrap(l.style, 12, ownerAt-titleAt-pad, r.Title)
	l.second = d.wrap("", 10.5, ownerAt-titleAt-pad, r.Second)
	l.owner = d.wrap("", 10.5, dueAt-ownerAt-pad, r.Owner)
	l.group = d.wrap("", 9, dueAt-ownerAt-pad, r.Group)
	words := 16*float64(len(l.title)) + 14.5*float64(len(l.second))
	people := 16*float64(len(l.owner)) + 12*float64(len(l.group))
	l.height = max(13.5, max(words, people)*point+1.9+1.85)
	return l
}

func (l *laid) draw(d *drawing, y float64) {
	p := d.pdf
	p.SetDrawColor(0, 0, 0)
	p.SetLineWidth(0.4)
	p.Rect(left+0.2, y+2.2, 5.6, 5.6, "D")
	if l.Done {
		p.SetLineWidth(0.7)
		p.MoveTo(left+1.3, y+5.1)
		p.LineTo(left+2.6, y+6.4)
		p.LineTo(left+4.8, y+3.6)
		p.DrawPath("D")
	}
	at := y + 1.9
	d.text(numberAt, at, "", 10.5, l.Number)
	if l.Key {
		p.SetLineWidth(0.35)
		p.SetDrawColor(179, 38, 30)
		p.Rect(numberAt, at+6, 8, 4.2, "D")
		d.text(numberAt+0.8, at+5.6, "B", 9, d.Key)
	}
	stack := func(x float64, columns ...column) {
		y := at
		for _, c := range columns {
			for _, line := range c.lines {
				d.text(x, y, c.style, c.size, line)
				y += c.leading * point
			}
		}
	}
	stack(titleAt, column{l.title, l.style, 12, 16}, column{l.second, "", 10.5, 14.5})
	stack(ownerAt, column{l.owner, "", 10.5, 16}, column{l.group, "", 9, 12})
	stack(dueAt, column{[]string{l.Due}, "B", 11, 16}, column{[]string{l.Distance}, "", 9, 12})
	p.SetLineWidth(0.15)
	p.SetDrawColor(181, 181, 181)
	p.Line(penAt+1, y+1, penAt+1, y+l.height-0.1)
	p.SetDrawColor(138, 138, 138)
	p.Line(left, y+l.height, right, y+l.height)
}

// column is lines in one style, in points.
type column struct {
	lines         []string
	style         string
	size, leading float64
}

// band is the top of every page: what it is, its number, and its code as a square.
func (d *drawing) band(page, pages int) error {
	code := fmt.Sprintf("QD:BARE-CL-1-%02d", page)
	q, err := qrcode.NewWithForcedVersion(code, 2, qrcode.Medium)
	if err != nil {
		return err
	}
	q.DisableBorder = true
	grid := q.Bitmap()
	unit := 12.5 / float64(len(grid))
	d.pdf.SetFillColor(0, 0, 0)
	for row, cells := range grid {
		for from := 0; from < len(cells); from++ {
			to := from
			for to < len(cells) && cells[to] {
				to++
			}
			if to > from {
				d.pdf.Rect(right-12.5+float64(from)*unit, 12+float64(row)*unit, float64(to-from)*unit, unit, "F")
				from = to
			}
		}
	}
	d.text(left, 12, "B", 19, d.Handout)
	d.text(left, 21, "", 10, d.Campaign)
	for i, s := range []string{fmt.Sprintf("第%d页 / 共%d页", page, pages), "rev 1·打印 2026-05-06 09:00", code[3:]} {
		d.pdf.SetFont("sans", "", 9)
		d.text(right-15.5-d.pdf.GetStringWidth(s), 12+4.4*float64(i), "", 9, s)
	}
	d.pdf.SetDrawColor(0, 0, 0)
	d.pdf.SetLineWidth(0.5)
	d.pdf.Line(left, 26.25, right, 26.25)
	return nil
}

// facts are the strip on the first page.
func (d *drawing) facts(y float64) {
	x := left
	for _, f := range d.Facts {
		d.text(x, y, "", 9, f[0])
		d.text(x, y+4.2, "", 10.5, f[1])
		x += d.pdf.GetStringWidth(f[1]) + 7
	}
}

// head is the head of a section.
func (d *drawing) head(title, note string, y float64) {
	d.text(left, y, "B", 13, title)
	d.pdf.SetFont("sans", "", 10)
	d.text(right-d.pdf.GetStringWidth(note), y+1, "", 10, note)
}

// heads are the heads of the columns.
func (d *drawing) heads(y float64) {
	for i, x := range []float64{left, numberAt, titleAt, titleAt + 10, ownerAt, dueAt, penAt + 2.5} {
		d.text(x, y, "B", 9, d.Heads[i])
	}
	d.pdf.SetDrawColor(0, 0, 0)
	d.pdf.SetLineWidth(0.35)
	d.pdf.Line(left, y+5.5, right, y+5.5)
}
