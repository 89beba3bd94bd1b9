package handout

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// shown is clean with the stand-ins read back.
func shown(s string) (string, []rune) {
	got, lacking := clean(s)
	return strings.Map(func(r rune) rune {
		if real, ok := characters()[uint16(r)]; ok {
			return real
		}
		return r
	}, got), lacking
}

var cleanTests = []struct{ name, in, want, lacking string }{
	{"plain", "新品发布会 Launch, 12 项：¥3,000（含税）", "新品发布会 Launch, 12 项：¥3,000（含税）", ""},
	{"empty", "", "", ""},
	{"lines", "一\n二\r\n三\r四\v五\f六\u0085七\u2028八\u2029九", "一\n二\n三\n四\n五\n六\n七\n八\n九", ""},
	{"empty lines", "一\r\n\r\n二\n\n三", "一\n\n二\n\n三", ""},
	{"tab", "a\tb", "a b", ""},
	{"controls", "a\x00b\x07\x1b[0m\x7fc\u009b", "ab[0mc", ""},
	{"spaces", "a\u00a0b\u2009c\u202fd\u3000e", "a\u00a0b c d\u3000e", ""},
	{"zero width", "\ufeff清\u200b单\u200d\u2060a\u00adb\u200e\u202ec\u034f\u061c", "清单abc", ""},
	{"variation selectors", "葛\U000E0100城✓\ufe0e☀\ufe0f", "葛城✓☀", ""},
	{"beyond the basic plane", "赵𬭎", "赵𬭎", ""},
	{"rare", "龘𠀀a", "〓〓a", "龘𠀀"},
	{"typed 〓", "〓😀", "〓〓", "😀"},
	{"private use", "a\ue000\uf8ff\U000F0000", "a〓〓〓", "\ue000\uf8ff\U000F0000"},
	{"a stand-in, typed", "a\ue000", "a〓", "\ue000"},
	{"invalid bytes", "清\xff\xfe单\xe6", "清〓单〓", "\ufffd\ufffd"},
	{"replacement", "a\ufffdb", "a〓b", "\ufffd"},
	{"no characters", "a\uffff\ufffeb", "a〓〓b", "\uffff\ufffe"},

	{"emoji", "好👍了", "好〓了", "👍"},
	{"family", "👨‍👩‍👧‍👦", "〓", "👨"},
	{"flag", "🇨🇳", "〓", "🇨"},
	{"keycap", "1️⃣", "〓", "\u20e3"},
	{"skin tone", "👍🏽a", "〓a", "👍"},
	{"heart", "❤️", "〓", "❤"},
	{"sign of the font in an emoji", "👱‍♀️", "〓", "👱"},
	{"sign of the font first", "☝🏽", "〓", "🏽"},
	{"arrow in an emoji", "🙂‍↔️", "〓", "🙂"},
	{"flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "〓", "🏴"},
	{"emoji in a row", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦🇨🇳🇺🇳1️⃣2️⃣😀👩‍🚀", "〓〓〓〓〓〓〓〓", "👨👨🇨🇺\u20e3\u20e3😀👩"},
	{"joiner and no emoji", "中\u200d😀\u200d中", "中〓中", "😀"},
	{"digit with selector", "1\ufe0f", "1", ""},

	{"accents", "e\u0301 u\u0308\u030c ka\u0304 A\u030a", "é ǚ kā Å", ""},
	{"voiced kana", "カ\u3099", "ガ", ""},
	{"accent without letter", "x\u030cy", "x〓y", "\u030c"},
	{"many accents", "z" + strings.Repeat("\u0335\u0322", 40) + "a", "z〓a", "\u0335"},
	{"unified", "\uf90a", "金", ""},
	{"kept apart", "\u212b", "\u212b", ""},
	{"jamo", "\u1112\u1161\u11ab", "〓", "한"},
	{"Devanagari", "नी", "〓", "न"},
}

func TestClean(t *testing.T) {
	for _, tt := range cleanTests {
		t.Run(tt.name, func(t *testing.T) {
			got, lacking := shown(tt.in)
			if got != tt.want || string(lacking) != tt.lacking {
				t.Errorf("clean(%+q)\n got %+q lacking %+q\nwant %+q lacking %+q", tt.in, got, string(lacking), tt.want, tt.lacking)
			}
		})
	}
}

func TestCleanLeavesWhatIsClean(t *testing.T) {
	s := "活动执行清单\nLaunch checklist"
	if n := testing.AllocsPerRun(10, func() { clean(s) }); n != 0 {
		t.Errorf("%v allocations, want none", n)
	}
}

// What clean lets through, the library draws: no text of a user may end the program.
func TestCleanTextIsDrawn(t *testing.T) {
	var in, want []string
	for _, tt := range cleanTests {
		s, _ := clean(strings.ReplaceAll(tt.in, "\n", ""))
		real, _ := shown(strings.ReplaceAll(tt.in, "\n", ""))
		in = append(in, strings.ReplaceAll(s, "\n", ""))
		if real = strings.NewReplacer("\n", "", "\u3000", " ", "\u00a0", " ").Replace(real); real != "" {
			want = append(want, real)
		}
	}
	got := textLines(t, drawLines(t, in))
	for i := range got {
		got[i] = strings.ReplaceAll(got[i], "\u00a0", " ")
	}
	if want = append(want, want...); !slices.Equal(got, want) { // in both weights
		t.Errorf("\n got %+q\nwant %+q", got, want)
	}
}

func FuzzClean(f *testing.F) {
	for _, tt := range cleanTests {
		f.Add(tt.in)
	}
	var p *gofpdf.Fpdf
	runs := 0
	f.Fuzz(func(t *testing.T, s string) {
		got, lacking := clean(s)
		if !utf8.ValidString(got) {
			t.Fatalf("%+q is not UTF-8", got)
		}
		// A 〓 of the text itself stays, unless it is part of an emoji.
		if n := strings.Count(got, "〓"); n < len(lacking) || n > len(lacking)+strings.Count(s, "〓") {
			t.Fatalf("%d 〓 for %+q", n, lacking)
		}
		if slices.ContainsFunc(lacking, covers) {
			t.Fatalf("%+q are not lacking", lacking)
		}
		again, _ := shown(s)
		if twice, none := clean(again); twice != got || none != nil {
			t.Fatalf("%+q is not clean", again)
		}
		if runs++; runs%1000 == 1 { // pages are kept: begin a new document now and then
			p = newDocument()
			p.AddPage()
		}
		for line := range strings.SplitSeq(got, "\n") {
			var width float64
			for _, r := range line {
				if regularWidths()[r] == 0 {
					t.Fatalf("%U cannot be drawn", r)
				}
				width += advance(false, r)
			}
			p.SetXY(10, 10)
			p.CellFormat(190, 6, line, "", 0, "L", false, 0, "")
			_, size := p.GetFontSize()
			if got, want := p.GetStringWidth(line), width*size; math.Abs(got-want) > 1e-6*want {
				t.Fatalf("%+q is %v wide, want %v", line, got, want)
			}
		}
		if p.Err() {
			t.Fatal(p.Error())
		}
	})
}
