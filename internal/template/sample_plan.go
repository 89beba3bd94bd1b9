package template

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// The plan of the sample's site: areas with their numbers and the way visitors take through them 动线, to scale, in two tones.

var (
	planPaper = color.Gray{0xff}
	planInk   = color.Gray{0x20}
	planGrey  = color.Gray{0xd8}
)

// planAreas are the areas in the order of the way, in pixels.
var planAreas = []image.Rectangle{image.Rect(40, 300, 200, 400), image.Rect(40, 60, 260, 240), image.Rect(320, 40, 560, 200), image.Rect(320, 260, 560, 400), image.Rect(620, 150, 760, 320)}

// digits are 1 to 5 in dots, three wide and five high.
var digits = [5][5]string{
	{" # ", "## ", " # ", " # ", "###"},
	{"###", "  #", "###", "#  ", "###"},
	{"###", "  #", "###", "  #", "###"},
	{"# #", "# #", "###", "  #", "  #"},
	{"###", "#  ", "###", "  #", "###"},
}

func sitePlan(int) []byte {
	m := image.NewPaletted(image.Rect(0, 0, 800, 440), color.Palette{planPaper, planInk, planGrey})
	fill := func(r image.Rectangle, c uint8) {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				m.SetColorIndex(x, y, c)
			}
		}
	}
	fill(m.Rect, 1)
	fill(m.Rect.Inset(6), 0)
	for i, r := range planAreas {
		fill(r, 1)
		fill(r.Inset(3), 2)
		if i == 0 {
			continue
		}
		from, to := middleOf(planAreas[i-1]), middleOf(r)
		fill(image.Rect(min(from.X, to.X)-2, from.Y-2, max(from.X, to.X)+2, from.Y+2), 1)
		fill(image.Rect(to.X-2, min(from.Y, to.Y)-2, to.X+2, max(from.Y, to.Y)+2), 1)
	}
	for i, r := range planAreas {
		at := middleOf(r).Sub(image.Pt(24, 32))
		fill(image.Rect(at.X-8, at.Y-8, at.X+56, at.Y+72), 0)
		for y, row := range digits[i] {
			for x, dot := range row {
				if dot == '#' {
					fill(image.Rect(at.X+x*16, at.Y+y*13, at.X+x*16+16, at.Y+y*13+13), 1)
				}
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err) // a buffer takes all
	}
	return b.Bytes()
}

func middleOf(r image.Rectangle) image.Point { return r.Min.Add(r.Max).Div(2) }
