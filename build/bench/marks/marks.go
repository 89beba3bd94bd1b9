// Package marks holds what stands on the pages of a handout, as a list: the program that draws with gofpdf alone draws the
// same from it.
package marks

import (
	"encoding/binary"
	"errors"
	"math"
	"os"
)

// Op is what a mark is, or what the next ones are drawn with.
type Op byte

const (
	Page   Op = iota // width, height
	Font             // 0 regular or 1 bold, size in points
	Ink              // red, green, blue of texts and areas, 0 to 255
	Stroke           // red, green, blue of lines
	Weight           // of lines
	Dash             // on, off; nothing for whole lines
	Text             // x, y of its baseline
	Line             // x, y, x2, y2
	Rect             // x, y, width, height
	Move             // x, y: begins a path
	To               // x, y
	Curve            // x, y, x, y, x, y: two handles and the end
	Paint            // ends a path
)

// Mark is one of them. Lengths are mm from the top left of the page.
type Mark struct {
	Op     Op
	Values []float64
	Text   string // of a Text; of a Rect and a Paint gofpdf's word for how it is drawn
}

// Write keeps marks in a file. A text has less than 64 KB.
func Write(path string, marks []Mark) error {
	var b []byte
	for _, m := range marks {
		b = append(b, byte(m.Op), byte(len(m.Values)))
		b = binary.LittleEndian.AppendUint16(b, uint16(len(m.Text)))
		for _, v := range m.Values {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(v)))
		}
		b = append(b, m.Text...)
	}
	return os.WriteFile(path, b, 0o644)
}

// Each calls draw with each mark of a file; its Values are the next one's too.
func Each(path string, draw func(Mark)) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var values [8]float64
	for len(b) > 0 {
		if len(b) < 4 {
			return errors.New("marks: broken off")
		}
		n, text := int(b[1]), int(binary.LittleEndian.Uint16(b[2:]))
		if n > len(values) || len(b) < 4+4*n+text {
			return errors.New("marks: not what Write wrote")
		}
		m := Mark{Op: Op(b[0]), Values: values[:n]}
		b = b[4:]
		for i := range n {
			values[i] = float64(math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:])))
		}
		m.Text = string(b[4*n : 4*n+text])
		b = b[4*n+text:]
		draw(m)
	}
	return nil
}
