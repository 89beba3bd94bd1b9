package handout

import (
	"fmt"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

func TestCode(t *testing.T) {
	c := code{"7K3F", "CL", "", 3}
	for page, want := range map[int]string{2: "7K3F-CL-3-02", 99: "7K3F-CL-3-99", 100: "7K3F-CL-3-100"} {
		if got := c.page(page); got != want {
			t.Errorf("page %d: %s, want %s", page, got, want)
		}
	}
	seen := map[string]bool{}
	for _, id := range []campaign.ID{"a", "b", "c", "0197a1b2-0000-7000-8000-000000000000"} {
		s := CampaignCode(id)
		if len(s) != 4 || s != CampaignCode(id) || seen[s] {
			t.Errorf("%s: %q", id, s)
		}
		seen[s] = true
	}
}

func TestSquareSaysTheCode(t *testing.T) {
	for _, c := range []struct {
		code code
		page int
		want string
	}{
		{code{"7K3F", "CL", "", 3}, 2, "QD:7K3F-CL-3-02"},
		{code{"0000", "CL", "", 120}, 137, "QD:0000-CL-120-137"},
		{code{"7K3F", "RP", "4C9V", 3}, 2, "QD:7K3F-RP4C9V-3-02"},
		{code{"ZZZZ", "CL", "", 1<<62 - 1}, 99999, "QD:ZZZZ-CL-4611686018427387903-99999"}, // longer than any will be
	} {
		grid, err := c.code.grid(c.page)
		if err != nil || len(grid) != 25 {
			t.Fatalf("%s: %d modules, %v", c.want, len(grid), err)
		}
		if s, _ := qrCode(c.want); !correctable(s) {
			t.Errorf("%s: codewords that no error correction divides", c.want)
		}
		if got := decode(grid); got != c.want {
			t.Errorf("it says %q, want %q", got, c.want)
		}
	}
}

// correctable says whether the codewords of s are a multiple of the generator: zero at its sixteen roots. It multiplies by
// logarithms.
func correctable(s *symbol) bool {
	var power [510]byte
	var log [256]int
	for i, v := 0, 1; i < 255; i++ {
		power[i], power[i+255], log[v] = byte(v), byte(v), i
		if v <<= 1; v > 255 {
			v ^= 0x11D
		}
	}
	best := 0 // of the masks, the one that was taken off leaves a multiple
	for mask := range 8 {
		var words [44]byte
		for i, at := range qrFixed().places[:8*44] {
			if s[at.y]>>at.x&1 != qrFixed().masks[mask][at.y]>>at.x&1 {
				words[i/8] |= 0x80 >> (i % 8)
			}
		}
		zeros := 0
		for root := range 16 {
			var at byte
			for _, w := range words {
				if at != 0 {
					at = power[log[at]+root]
				}
				at ^= w
			}
			if at == 0 {
				zeros++
			}
		}
		best = max(best, zeros)
	}
	return best == 16
}

// TestFormat compares both copies of the format with the table of ISO/IEC 18004, annex C, for level M.
func TestFormat(t *testing.T) {
	for mask, want := range [8]int{0b101010000010010, 0b101000100100101, 0b101111001111100, 0b101101101001011,
		0b100010111111001, 0b100000011001110, 0b100111110010111, 0b100101010100000} {
		var s symbol
		s.format(mask)
		var inner, outer int
		bit := func(x, y int) int { return int(s[y] >> x & 1) }
		for _, x := range []int{0, 1, 2, 3, 4, 5, 7, 8} {
			inner = inner<<1 | bit(x, 8)
		}
		for _, y := range []int{7, 5, 4, 3, 2, 1, 0} {
			inner = inner<<1 | bit(8, y)
		}
		for y := 24; y > 17; y-- {
			outer = outer<<1 | bit(8, y)
		}
		for x := 17; x < 25; x++ {
			outer = outer<<1 | bit(x, 8)
		}
		if inner != want || outer != want {
			t.Errorf("mask %d: %015b and %015b, want %015b", mask, inner, outer, want)
		}
	}
}

func TestNoCode(t *testing.T) {
	for _, text := range []string{"QD:abc", "QD:清", strings.Repeat("0", 39)} {
		if _, err := qrCode(text); err == nil {
			t.Errorf("%s has a code", text)
		}
	}
	if _, err := qrCode(strings.Repeat("Z", 38)); err != nil {
		t.Error(err)
	}
}

// decode reads a square of version 2 and level M as ISO 18004 has it, without correcting errors.
func decode(grid [][]bool) string {
	const side = 25
	function := func(x, y int) bool { // finders with format, timing, alignment
		return x < 9 && y < 9 || x > 16 && y < 9 || x < 9 && y > 16 || x == 6 || y == 6 || 16 <= x && x <= 20 && 16 <= y && y <= 20
	}
	masks := []func(x, y int) bool{
		func(x, y int) bool { return (x+y)%2 == 0 },
		func(x, y int) bool { return y%2 == 0 },
		func(x, y int) bool { return x%3 == 0 },
		func(x, y int) bool { return (x+y)%3 == 0 },
		func(x, y int) bool { return (y/2+x/3)%2 == 0 },
		func(x, y int) bool { return x*y%2+x*y%3 == 0 },
		func(x, y int) bool { return (x*y%2+x*y%3)%2 == 0 },
		func(x, y int) bool { return ((x+y)%2+x*y%3)%2 == 0 },
	}
	format := 0
	for x := range 5 {
		format <<= 1
		if grid[8][x] {
			format |= 1
		}
	}
	format ^= 0b10101
	if format>>3 != 0 {
		return "not level M"
	}
	var bits []int
	for column, up := side-1, true; column > 0; column, up = column-2, !up {
		if column == 6 {
			column--
		}
		for i := range side {
			y := i
			if up {
				y = side - 1 - i
			}
			for _, x := range []int{column, column - 1} {
				if !function(x, y) {
					bit := 0
					if grid[y][x] != masks[format&7](x, y) {
						bit = 1
					}
					bits = append(bits, bit)
				}
			}
		}
	}
	take := func(n int) (v int) {
		for ; n > 0; n-- {
			v, bits = v<<1|bits[0], bits[1:]
		}
		return v
	}
	const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
	out := ""
	for {
		switch mode := take(4); mode {
		case 0:
			return out
		case 1:
			for n := take(10); n > 0; n -= 3 {
				digits := min(n, 3)
				out += fmt.Sprintf("%0*d", digits, take([]int{0, 4, 7, 10}[digits]))
			}
		case 2:
			for n := take(9); n > 0; n -= 2 {
				if n == 1 {
					out += signs[take(6):][:1]
					break
				}
				v := take(11)
				out += string([]byte{signs[v/45], signs[v%45]})
			}
		case 4:
			for n := take(8); n > 0; n-- {
				out += string(rune(take(8)))
			}
		default:
			return fmt.Sprintf("%s and mode %d", out, mode)
		}
	}
}
