package handout

import (
	"errors"
	"math/bits"
	"strings"
	"sync"
)

// QR codes as ISO/IEC 18004 has them, of the one kind that handouts need: version 2, error correction M, alphanumeric.
// A checklist has dozens; what all have in common is made once, which a library that serves every kind cannot do.

const (
	qrModules = 25 // a side
	qrData    = 28 // codewords of data
	qrCheck   = 16 // and of error correction
	qrSigns   = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
)

// symbol is a square of modules: bit x of row y is set where it is black.
type symbol [qrModules]uint32

func (s *symbol) set(x, y int, black bool) {
	if black {
		s[y] |= 1 << x
	}
}

// qrCode is the symbol that says text, which is of qrSigns and at most 38 characters long.
func qrCode(text string) (*symbol, error) {
	data, err := qrCodewords(text)
	if err != nil {
		return nil, err
	}
	f := qrFixed()
	plain := f.patterns
	for i, at := range f.places {
		if i/8 < len(data) {
			plain.set(at.x, at.y, data[i/8]>>(7-i%8)&1 == 1)
		}
	}
	var best *symbol
	least := 0
	for i := range f.masks {
		s := plain
		for y := range s {
			s[y] ^= f.masks[i][y]
		}
		if p := s.penalty(); best == nil || p < least {
			best, least = &s, p
		}
	}
	return best, nil
}

// qrCodewords are the codewords of text, data before error correction.
func qrCodewords(text string) ([]byte, error) {
	out := make([]byte, qrData, qrData+qrCheck)
	n := 0
	put := func(v, width int) {
		for ; width > 0; width-- {
			if n < 8*qrData {
				out[n/8] |= byte(v>>(width-1)&1) << (7 - n%8)
			}
			n++
		}
	}
	put(0b0010, 4) // alphanumeric
	put(len(text), 9)
	for i := 0; i < len(text); i += 2 {
		a, b := strings.IndexByte(qrSigns, text[i]), 0
		if i+1 < len(text) {
			b = strings.IndexByte(qrSigns, text[i+1])
		}
		switch {
		case a < 0 || b < 0:
			return nil, errors.New("a character that no short code has")
		case i+1 < len(text):
			put(45*a+b, 11)
		default:
			put(a, 6)
		}
	}
	if n > 8*qrData {
		return nil, errors.New("too long")
	}
	put(0, min(4, 8*qrData-n)) // the end
	for i, pad := (n+7)/8, byte(0xEC); i < qrData; i, pad = i+1, pad^0xEC^0x11 {
		out[i] = pad
	}
	return append(out, qrRemainder(out)...), nil
}

// qrRemainder is the Reed–Solomon code of data: what is left when it is divided by the generator.
func qrRemainder(data []byte) []byte {
	generator := qrFixed().generator
	var rest [qrCheck]byte
	for _, d := range data {
		d ^= rest[0]
		copy(rest[:], rest[1:])
		rest[qrCheck-1] = 0
		for i, g := range generator {
			rest[i] ^= qrTimes(g, d)
		}
	}
	return rest[:]
}

// qrTimes multiplies in GF(256) modulo x⁸+x⁴+x³+x²+1.
func qrTimes(a, b byte) (product byte) {
	for i := 7; i >= 0; i-- {
		product = product<<1 ^ product>>7*0x1D
		product ^= b >> i & 1 * a
	}
	return product
}

// fixed is what all symbols have in common.
type fixed struct {
	patterns  symbol               // finders, timing, alignment
	masks     [8]symbol            // each with the format that names it, which the patterns leave white
	places    []struct{ x, y int } // of the bits of the codewords, in order
	generator [qrCheck]byte        // without the leading 1
}

var qrFixed = sync.OnceValue(func() *fixed {
	f := &fixed{}
	taken := f.draw()
	const last = qrModules - 1
	for right, up := last, true; right > 0; right, up = right-2, !up {
		if right == 6 { // the timing pattern
			right--
		}
		for i := range qrModules {
			y := i
			if up {
				y = last - i
			}
			for x := right; x >= right-1; x-- {
				if taken[y]>>x&1 == 0 {
					f.places = append(f.places, struct{ x, y int }{x, y})
				}
			}
		}
	}
	for i, mask := range qrMasks {
		for _, at := range f.places {
			f.masks[i].set(at.x, at.y, mask(at.x, at.y))
		}
		f.masks[i].format(i)
	}
	f.generator[qrCheck-1] = 1
	for i, root := 0, byte(1); i < qrCheck; i, root = i+1, qrTimes(root, 2) {
		for k := range f.generator {
			f.generator[k] = qrTimes(f.generator[k], root)
			if k+1 < qrCheck {
				f.generator[k] ^= f.generator[k+1]
			}
		}
	}
	return f
})

var qrMasks = [8]func(x, y int) bool{
	func(x, y int) bool { return (x+y)%2 == 0 },
	func(x, y int) bool { return y%2 == 0 },
	func(x, y int) bool { return x%3 == 0 },
	func(x, y int) bool { return (x+y)%3 == 0 },
	func(x, y int) bool { return (x/3+y/2)%2 == 0 },
	func(x, y int) bool { return x*y%2+x*y%3 == 0 },
	func(x, y int) bool { return (x*y%2+x*y%3)%2 == 0 },
	func(x, y int) bool { return ((x+y)%2+x*y%3)%2 == 0 },
}

// draw puts the patterns in f and answers which modules hold no data.
func (f *fixed) draw() (taken symbol) {
	const last = qrModules - 1
	square := func(x, y, from, to int, black func(ring int) bool) { // rings around x, y
		for dy := from; dy <= to; dy++ {
			for dx := from; dx <= to; dx++ {
				if px, py := x+dx, y+dy; px >= 0 && py >= 0 && px <= last && py <= last {
					taken.set(px, py, true)
					f.patterns.set(px, py, black(max(dx, -dx, dy, -dy)))
				}
			}
		}
	}
	for i := range qrModules {
		taken.set(i, 6, true)
		taken.set(6, i, true)
		if i > 7 && i < last-7 {
			f.patterns.set(i, 6, i%2 == 0)
			f.patterns.set(6, i, i%2 == 0)
		}
	}
	finder := func(ring int) bool { return ring != 2 && ring != 4 }
	square(3, 3, -4, 4, finder)
	square(last-3, 3, -4, 4, finder)
	square(3, last-3, -4, 4, finder)
	square(18, 18, -2, 2, func(ring int) bool { return ring != 1 })
	for i := range 9 { // the format
		taken.set(i, 8, true)
		taken.set(8, i, true)
	}
	for i := range 8 {
		taken.set(last-i, 8, true)
		taken.set(8, last-i, true)
	}
	f.patterns.set(8, last-7, true)
	return taken
}

// format writes, twice, that error correction is M and which mask the symbol has.
func (s *symbol) format(mask int) {
	rest := mask
	for range 10 {
		rest = rest<<1 ^ rest>>9*0x537
	}
	word := (mask<<10 | rest) ^ 0x5412
	const last = qrModules - 1
	for i := range 15 {
		black := word>>i&1 == 1
		switch {
		case i < 6:
			s.set(8, i, black)
		case i < 8:
			s.set(8, i+1, black)
		case i == 8:
			s.set(7, 8, black)
		default:
			s.set(14-i, 8, black)
		}
		if i < 8 {
			s.set(last-i, 8, black)
		} else {
			s.set(8, qrModules-15+i, black)
		}
	}
}

// penalty is how badly a symbol reads: long runs, blocks, what looks like a finder, too much of one colour.
func (s *symbol) penalty() (p int) {
	var turned symbol
	dark := 0
	for y, line := range s {
		p += linePenalty(line)
		dark += bits.OnesCount32(line)
		for x := range qrModules {
			turned.set(y, x, line>>x&1 == 1)
		}
		if y > 0 {
			same := ^(line ^ s[y-1])
			blocks := same & (same >> 1) & ^(line ^ line>>1)
			p += 3 * bits.OnesCount32(blocks&(1<<(qrModules-1)-1))
		}
	}
	for _, line := range turned {
		p += linePenalty(line)
	}
	const all = qrModules * qrModules
	uneven := 20*dark - 10*all // in steps of 5 %
	return p + max(uneven, -uneven)/all*10
}

func linePenalty(line uint32) (p int) {
	run := 1
	for x := 1; x <= qrModules; x++ {
		if x < qrModules && line>>x&1 == line>>(x-1)&1 {
			run++
			continue
		}
		if run >= 5 {
			p += run - 2
		}
		run = 1
	}
	for x := range qrModules - 10 {
		if w := line >> x & 0x7FF; w == 0b10111010000 || w == 0b1011101 {
			p += 40
		}
	}
	return p
}
