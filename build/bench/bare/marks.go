package main

import (
	"os"
	"path/filepath"

	"github.com/jung-kurt/gofpdf"

	"qingdan/build/bench/marks"
)

// copied draws the marks of another document.
func copied(from, fonts, to string) error {
	p := gofpdf.New("P", "mm", "A4", "")
	if err := addFonts(p, fonts); err != nil {
		return err
	}
	p.SetAutoPageBreak(false, 0)
	styles := [2]string{"", "B"}
	err := marks.Each(from, func(m marks.Mark) {
		v := m.Values
		switch m.Op {
		case marks.Page:
			p.AddPageFormat("P", gofpdf.SizeType{Wd: v[0], Ht: v[1]})
			p.SetDrawColor(0, 0, 0)
			p.SetFillColor(0, 0, 0)
			p.SetTextColor(0, 0, 0)
		case marks.Font:
			p.SetFont("sans", styles[int(v[0])], v[1])
		case marks.Ink:
			p.SetFillColor(int(v[0]), int(v[1]), int(v[2]))
			p.SetTextColor(int(v[0]), int(v[1]), int(v[2]))
		case marks.Stroke:
			p.SetDrawColor(int(v[0]), int(v[1]), int(v[2]))
		case marks.Weight:
			p.SetLineWidth(v[0])
		case marks.Dash:
			p.SetDashPattern(v, 0)
		case marks.Text:
			p.Text(v[0], v[1], m.Text)
		case marks.Line:
			p.Line(v[0], v[1], v[2], v[3])
		case marks.Rect:
			p.Rect(v[0], v[1], v[2], v[3], m.Text)
		case marks.Move:
			p.MoveTo(v[0], v[1])
		case marks.To:
			p.LineTo(v[0], v[1])
		case marks.Curve:
			p.CurveBezierCubicTo(v[0], v[1], v[2], v[3], v[4], v[5])
		case marks.Paint:
			p.DrawPath(m.Text)
		}
	})
	if err != nil {
		return err
	}
	return p.OutputFileAndClose(to)
}

// addFonts gives a document the fonts of the handouts.
func addFonts(p *gofpdf.Fpdf, folder string) error {
	for style, name := range map[string]string{"": "NotoSansSC-Regular.ttf", "B": "NotoSansSC-Bold.ttf"} {
		font, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		p.AddUTF8FontFromBytes("sans", style, font)
	}
	return nil
}
