package marks

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

const point = 25.4 / 72 // mm

// Read lists what stands on the pages of a handout. Error: of operators that handouts are not drawn with.
func Read(pdf []byte) ([]Mark, error) {
	f, err := open(pdf)
	if err != nil {
		return nil, err
	}
	tree := f.head(f.find(`/Type /Pages\b`))
	r := reader{fonts: f.fonts()}
	for _, page := range refs(first(tree, `(?s)/Kids \[(.*?)\]`)) {
		head := f.head(page)
		var box [4]float64
		if _, err := fmt.Sscan(first(head+tree, `/MediaBox \[([^\]]*)\]`), &box[0], &box[1], &box[2], &box[3]); err != nil {
			return nil, fmt.Errorf("page without a size: %w", err)
		}
		stream, err := f.stream(refs(first(head, `/Contents (\d+ 0 R)`))[0])
		if err != nil {
			return nil, err
		}
		r.height, r.to = box[3], [6]float64{1, 0, 0, 1, 0, 0}
		r.put(Page, box[2]*point, box[3]*point)
		r.set = map[Op][]float64{Ink: {0, 0, 0}, Stroke: {0, 0, 0}} // as a page begins
		if err := r.page(string(stream)); err != nil {
			return nil, err
		}
	}
	return r.marks, nil
}

type reader struct {
	marks  []Mark
	fonts  map[string]font
	height float64          // of the page, points
	to     [6]float64       // from the numbers of a path to points
	font   font             // the current one
	size   float64          // of the current text
	at     [2]float64       // where it begins, points
	set    map[Op][]float64 // what marks are drawn with
	path   []Mark
}

func (r *reader) put(op Op, values ...float64) {
	r.marks = append(r.marks, Mark{Op: op, Values: values})
}

// state is put when it is another one.
func (r *reader) state(op Op, values ...float64) {
	if old, had := r.set[op]; !had || !slices.Equal(old, values) {
		r.set[op] = values
		r.put(op, values...)
	}
}

// operand is a number, or words: a string or a name.
type operand struct {
	n     float64
	words string
	text  bool
}

// page reads the operators of a page.
func (r *reader) page(s string) error {
	var operands []operand
	for s != "" {
		switch c := s[0]; {
		case strings.IndexByte(" \n[]<>", c) >= 0:
			s = s[1:]
		case c == '(':
			var words string
			words, s = literal(s[1:])
			operands = append(operands, operand{words: words, text: true})
		default:
			end := strings.IndexAny(s[1:], " \n[]<>(") + 1
			if end == 0 {
				end = len(s)
			}
			word := s[:end]
			s = s[end:]
			if c == '/' {
				operands = append(operands, operand{words: word[1:], text: true})
			} else if n, err := strconv.ParseFloat(word, 64); err == nil {
				operands = append(operands, operand{n: n})
			} else if err := r.operator(word, operands); err != nil {
				return err
			} else {
				operands = operands[:0]
			}
		}
	}
	return nil
}

// literal reads a string from behind its bracket, and answers what follows it.
func literal(s string) (words, rest string) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ')':
			return b.String(), s[i+1:]
		case '\\':
			if i++; s[i] == 'r' {
				b.WriteByte('\r')
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String(), ""
}

func (r *reader) operator(op string, operands []operand) error {
	var v []float64
	for _, o := range operands {
		v = append(v, o.n)
	}
	switch op {
	case "Tf":
		r.font = r.fonts[operands[0].words]
	case "Tm":
		r.size, r.at = v[0], [2]float64{v[4], v[5]}
	case "TJ":
		r.texts(operands)
	case "rg":
		r.state(Ink, math.Round(v[0]*255), math.Round(v[1]*255), math.Round(v[2]*255))
	case "RG":
		r.state(Stroke, math.Round(v[0]*255), math.Round(v[1]*255), math.Round(v[2]*255))
	case "w":
		r.state(Weight, v[0]*point)
	case "d":
		for i := range v {
			v[i] *= point
		}
		r.state(Dash, v[:len(v)-1]...)
	case "cm":
		copy(r.to[:], v)
	case "Q":
		r.to = [6]float64{1, 0, 0, 1, 0, 0}
	case "m":
		r.add(Move, v)
	case "l":
		r.add(To, v)
	case "c":
		r.add(Curve, v)
	case "re":
		r.path = append(r.path, Mark{Op: Rect, Values: r.rect(v)})
	case "S":
		r.paint("D")
	case "f":
		r.paint("F")
	case "b":
		r.paint("b")
	case "BT", "ET", "BDC", "EMC", "q", "J", "j", "G", "g": // no mark, or what gofpdf begins every page with
	default:
		return fmt.Errorf("operator %q", op)
	}
	return nil
}

// texts are pieces with gaps between them, each a text of its own.
func (r *reader) texts(operands []operand) {
	r.state(Font, r.font.weight, r.size)
	x := r.at[0]
	for _, o := range operands {
		if !o.text {
			x -= o.n / 1000 * r.size
			continue
		}
		var units []uint16
		for b := []byte(o.words); len(b) > 1; b = b[2:] {
			units = append(units, binary.BigEndian.Uint16(b))
		}
		words := string(utf16.Decode(units))
		r.marks = append(r.marks, Mark{Op: Text, Values: []float64{x * point, (r.height - r.at[1]) * point}, Text: words})
		for _, c := range words {
			x += r.font.widths[c] / 1000 * r.size
		}
	}
}

// place is a point of a path on the page, mm.
func (r *reader) place(x, y float64) (float64, float64) {
	return (r.to[0]*x + r.to[4]) * point, (r.height - r.to[3]*y - r.to[5]) * point
}

func (r *reader) add(op Op, v []float64) {
	for i := 0; i+1 < len(v); i += 2 {
		v[i], v[i+1] = r.place(v[i], v[i+1])
	}
	r.path = append(r.path, Mark{Op: op, Values: v})
}

func (r *reader) rect(v []float64) []float64 {
	x, y := r.place(v[0], v[1])
	x2, y2 := r.place(v[0]+v[2], v[1]+v[3])
	return []float64{min(x, x2), min(y, y2), math.Abs(x2 - x), math.Abs(y2 - y)}
}

// paint ends a path: a line and rectangles are marks of their own.
func (r *reader) paint(how string) {
	p := r.path
	r.path = nil
	switch {
	case len(p) == 2 && p[0].Op == Move && p[1].Op == To:
		r.put(Line, append(slices.Clone(p[0].Values), p[1].Values...)...)
	case len(p) > 0 && p[0].Op == Rect:
		for _, m := range p {
			r.marks = append(r.marks, Mark{Op: Rect, Values: m.Values, Text: how})
		}
	default:
		r.marks = append(append(r.marks, p...), Mark{Op: Paint, Text: how})
	}
}
