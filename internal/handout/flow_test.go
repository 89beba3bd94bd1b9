package handout

import (
	"slices"
	"testing"
)

// brick is a block of a height, for filling pages.
type brick struct {
	name string
	tall float64
}

func (b *brick) height() float64              { return b.tall }
func (b *brick) draw(c *canvas, x, y float64) {}
func (b *brick) split(h float64) (block, block) {
	return &brick{b.name, h}, &brick{b.name + "'", b.tall - h}
}

// oneTable is the column heads that sections share unless they say otherwise.
var oneTable = &brick{"=", 5}

func bricks(tall float64, names string) (r []flowRow) {
	for _, n := range names {
		r = append(r, flowRow{block: &brick{string(n), tall}, counts: true})
	}
	return r
}

// pages names the bricks of each page of a flow 100 high.
func pages(sections ...section) []string {
	f := &flow{bottom: 100}
	f.turn()
	for _, s := range sections {
		f.add(s)
	}
	return f.named()
}

func (f *flow) named() (out []string) {
	for _, l := range f.leaves {
		names := ""
		end := 0.0
		for _, p := range l.blocks {
			names += p.block.(*brick).name
			if p.y < end-tolerance {
				names += "!overlap"
			}
			if end = p.y + p.height(); end > 100+tolerance {
				names += "!below"
			}
		}
		out = append(out, names)
	}
	return out
}

func headed(head string, rows []flowRow) section {
	return section{gap: 5, columns: oneTable, rows: rows, head: func(continued bool) block {
		if continued {
			return &brick{head + "+", 10}
		}
		return &brick{head, 10}
	}}
}

// A row that begins a page and belongs to one on the page before has that said above it.
func TestWhatARowBelongsToIsSaidAgain(t *testing.T) {
	rows := bricks(20, "abcdef")
	for i := 1; i < len(rows); i++ {
		rows[i].again = func() block { return &brick{"^", 5} }
	}
	if got := pages(headed("H", rows)); !slices.Equal(got, []string{"H=abcd", "H+=^ef"}) {
		t.Errorf("%q", got)
	}
}

func TestFlow(t *testing.T) {
	gate := bricks(20, "abcde")
	gate[3].keep, gate[3].before, gate[3].after = 2, 6, 4
	items := bricks(20, "abcdefg")
	items[4].keep, items[5].keep = 1, 1 // d with its items e and f
	tall := bricks(20, "abc")
	tall[1].block = &brick{"B", 250}
	medium := bricks(20, "abc")
	medium[1].block = &brick{"B", 80}
	kept := bricks(30, "abcd")
	kept[2].keep, kept[3].keep = 2, 2
	big := bricks(60, "bc")
	high := bricks(250, "b")
	for _, c := range []struct {
		name     string
		sections []section
		want     []string
	}{
		{"one page", []section{headed("A", bricks(20, "abc"))}, []string{"A=abc"}},
		{"heads repeat", []section{headed("A", bricks(20, "abcdefg"))}, []string{"A=abcd", "A+=efg"}},
		{"column heads once a page", []section{headed("A", bricks(20, "a")), headed("B", bricks(20, "bc"))}, []string{"A=aBbc"}},
		{"a head keeps two rows", []section{headed("A", bricks(20, "ab")), headed("B", bricks(20, "cd"))}, []string{"A=ab", "B=cd"}},
		{"a head keeps its only row", []section{headed("A", bricks(20, "ab")), headed("B", bricks(20, "c"))}, []string{"A=abBc"}},
		{"a gate keeps two rows", []section{headed("A", gate)}, []string{"A=a", "A+=bcd", "A+=e"}},
		{"an item keeps its task", []section{headed("A", items)}, []string{"A=abc", "A+=defg"}},
		{"a row taller than a page", []section{headed("A", tall)}, []string{"A=aB", "A+=B'", "A+=B''", "A+=B'''c"}},
		{"a tall row moves whole", []section{headed("A", medium)}, []string{"A=a", "A+=B", "A+=c"}},
		{"two rows that no page holds", []section{headed("A", bricks(30, "a")), headed("B", big)}, []string{"A=a", "B=b", "B+=c"}},
		{"where the first fits", []section{headed("A", bricks(3, "a")), headed("B", big)}, []string{"A=aBb", "B+=c"}},
		{"a tall row begins below others", []section{headed("A", bricks(10, "a")), headed("B", high)}, []string{"A=aBb", "B+=b'", "B+=b''", "B+=b'''"}},
		{"kept rows that no page holds", []section{headed("A", kept)}, []string{"A=ab", "A+=cd"}},
		{"exactly full", []section{headed("A", bricks(17, "abcdefghij"))}, []string{"A=abcde", "A+=fghij"}},
	} {
		got := pages(c.sections...)
		if len(got) != len(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %q, want %q", c.name, got, c.want)
				break
			}
		}
	}
}

func TestRoomBelowTheLastRow(t *testing.T) {
	for _, c := range []struct {
		name     string
		sections []section
		want     []string
	}{
		{"there is room", []section{headed("A", bricks(20, "abc"))}, []string{"A=abc"}},
		{"exactly enough", []section{headed("A", bricks(35, "ab"))}, []string{"A=ab"}},
		{"two rows are carried over", []section{headed("A", bricks(20, "abcd"))}, []string{"A=ab", "A+=cd"}},
		{"or more, where they stay together", []section{headed("A", append(bricks(20, "ab"), flowRow{block: &brick{"c", 20}, keep: 1}, flowRow{block: &brick{"d", 20}}))},
			[]string{"A=a", "A+=bcd"}},
		{"none, where one page ends with two anyway", []section{headed("A", bricks(20, "abcdef"))}, []string{"A=abcd", "A+=ef"}},
		{"a section of one row comes with the row before", []section{headed("A", bricks(12, "abcd")), headed("B", bricks(12, "e"))}, []string{"A=abc", "A+=dBe"}},
		{"the only row", []section{headed("A", bricks(70, "a"))}, []string{"A=a"}},
		{"a row that leaves none", []section{headed("A", bricks(84, "a"))}, []string{"A=a"}},
	} {
		f := &flow{bottom: 100}
		f.turn()
		f.addAll(c.sections, 15)
		if got := f.named(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A table that would rather be whole leaves little of a page empty for it, and is divided where it would leave more.
func TestATableIsWholeWhereThatCostsLittle(t *testing.T) {
	for _, tc := range []struct {
		before string
		want   []string
	}{
		{"abcdefg", []string{"abcdefg", "H=ABCDE"}},
		{"abcde", []string{"abcdeH=ABC", "H+=DE"}},
		{"ab", []string{"abH=ABCDE"}},
	} {
		s := headed("H", bricks(10, "ABCDE"))
		s.spare = 30
		if got := pages(section{rows: bricks(10, tc.before)}, s); !slices.Equal(got, tc.want) {
			t.Errorf("%q, want %q", got, tc.want)
		}
	}
}

// A gate gives up the rows before it where they would leave much of a page empty with it, not where it costs little; a tall row
// stands with its head by itself.
func TestRowsArePartedWhereTogetherTheyCostTooMuch(t *testing.T) {
	gated := func(before string) section {
		s := section{rows: bricks(10, before+"GH")}
		g := &s.rows[len(before)]
		g.block, g.keep, g.eases = &brick{"G", 40}, 2, true
		s.rows[len(before)+1].keep = 1
		return s
	}
	for _, tc := range []struct {
		before string
		want   []string
	}{
		{"abcde", []string{"abcdeGH"}},
		{"abcdef", []string{"abcdef", "GH"}},         // 60 of 100: the two before it stay, or 60 would be left
		{"abcdefghij", []string{"abcdefgh", "ijGH"}}, // 20 are left below h
	} {
		if got := pages(gated(tc.before)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", tc.before, got, tc.want)
		}
	}
	tall := headed("T", bricks(30, "AB"))
	if got := pages(section{rows: bricks(10, "abcde")}, tall); !slices.Equal(got, []string{"abcdeT=A", "T+=B"}) {
		t.Errorf("%q", got)
	}
}
