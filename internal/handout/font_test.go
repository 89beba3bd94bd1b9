package handout

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/jung-kurt/gofpdf"
)

// standard is 通用规范汉字表, read from the list that the fonts are made by.
func standard(t *testing.T) (out []rune) {
	t.Helper()
	list, err := os.ReadFile("../../build/fonts/tgh8105.hex")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(list)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		r, err := strconv.ParseUint(strings.TrimSpace(line), 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, rune(r))
	}
	if len(out) != 8105 {
		t.Fatalf("%d characters, want 8105", len(out))
	}
	return out
}

// gb2312 decodes every cell of GB 2312, of which HZ is an encoding.
func gb2312(t *testing.T) (out []rune) {
	t.Helper()
	for row := 0x21; row <= 0x77; row++ {
		for cell := 0x21; cell <= 0x7E; cell++ {
			s, err := simplifiedchinese.HZGB2312.NewDecoder().String(fmt.Sprintf("~{%c%c~}", row, cell))
			if r := []rune(s); err == nil && len(r) == 1 && r[0] != unicode.ReplacementChar {
				out = append(out, r[0])
			}
		}
	}
	if len(out) < 6763+682 {
		t.Fatalf("%d characters, want at least those of GB 2312-80", len(out))
	}
	return out
}

// wholeFont is every character that either weight has a glyph for, stand-ins included.
func wholeFont() (out []rune) {
	for r := range rune(planeSize) {
		if regularWidths()[r] != 0 || boldWidths()[r] != 0 {
			out = append(out, r)
		}
	}
	return out
}

func TestCovers(t *testing.T) {
	const signs = "ǎǐǒǔǖǘǚǜńňǹḿāēéě▼▲△○●◐◇□■✓→←↑↓≥≤×÷−–—…·℃‰€£¥〓№①⑳★㎡“”‘’「」《》【】、。，：；？！（）～"
	for _, r := range append(append(standard(t), gb2312(t)...), []rune(signs)...) {
		if !covers(r) {
			t.Errorf("%c %U is not covered", r, r)
		}
	}
	for _, r := range "\x00\t\n\u00ad\u0301\u200b\u202e\ud7ff\ue000\uf8ff\ufe0f\ufeff\ufffd\uffff😀龘𠀀" {
		if covers(r) {
			t.Errorf("%U is covered", r)
		}
	}
	if covers(-1) || covers(unicode.MaxRune+1) {
		t.Error("a number that is no character is covered")
	}
}

// Nothing in the fonts is invisible or to be placed over another character, so what the font has can be drawn as it is.
func TestFontHasOnlyCharactersThatStandAlone(t *testing.T) {
	for _, r := range wholeFont() {
		if privateUse(r) {
			continue
		}
		if !unicode.IsGraphic(r) || unicode.IsMark(r) || ignorable(r) {
			t.Errorf("%U", r)
		}
	}
}

func TestWeightsHaveTheSameCharacters(t *testing.T) {
	for r := range planeSize {
		if (regularWidths()[r] == 0) != (boldWidths()[r] == 0) {
			t.Errorf("%U is in one weight only", r)
		}
	}
}

func TestAdvance(t *testing.T) {
	tests := []struct {
		r             rune
		regular, bold float64
	}{ // from the metrics of Noto Sans SC
		{'中', 1, 1}, {'，', 1, 1}, {'〓', 1, 1}, {'\u3000', 1, 1},
		{'0', 0.555, 0.590}, {'9', 0.555, 0.590}, {' ', 0.224, 0.227},
		{0xE000, 1, 1}, {0x20BFF, 1, 1}, {'\n', 1, 1}, {-1, 1, 1},
	}
	for _, tt := range tests {
		if got := advance(false, tt.r); got != tt.regular {
			t.Errorf("advance(regular, %U) = %v, want %v", tt.r, got, tt.regular)
		}
		if got := advance(true, tt.r); got != tt.bold {
			t.Errorf("advance(bold, %U) = %v, want %v", tt.r, got, tt.bold)
		}
	}
}

func TestAdvanceIsWhatTheLibraryMeasures(t *testing.T) {
	p := newDocument()
	p.SetFontSize(1000)
	for _, bold := range []bool{false, true} {
		p.SetFontStyle(map[bool]string{true: "B"}[bold])
		size, _ := p.GetFontSize()
		for _, r := range append(wholeFont(), '\n', 0x4DFF) {
			symbol := p.GetStringSymbolWidth(string(r))
			if got := advance(bold, r); got != float64(symbol)/1000 {
				t.Errorf("advance(bold=%v, %U) = %v, gofpdf has %d", bold, r, got, symbol)
			}
		}
		for _, s := range []string{"", "活动执行清单 Checklist", "T-30 … T+5，共 87 项", "¥12,000.00"} {
			sum := 0.0
			for _, r := range s {
				sum += advance(bold, r)
			}
			_, unit := p.GetFontSize()
			if got, want := sum*unit, p.GetStringWidth(s); got-want > 1e-9 || want-got > 1e-9 {
				t.Errorf("%q at %v pt, bold=%v: %v, gofpdf has %v", s, size, bold, got, want)
			}
		}
	}
}

// Every character of the font, in both weights, must reach the paper with its own outline and its own metrics: what
// the PDF embeds is compared with what the program carries, byte for byte.
func TestEveryGlyphIsDrawn(t *testing.T) {
	chars := wholeFont()
	pdf := drawLines(t, lines(chars, 50))
	for _, w := range []struct{ name, source string }{{"utf8noto", regularFont}, {"utf8notoB", boldFont}} {
		cut, glyphs := embedded(t, pdf, w.name)
		source := glyphIndex(w.source)
		for _, r := range chars {
			id := int(glyphs[2*r])<<8 | int(glyphs[2*r+1])
			if id == 0 {
				t.Fatalf("%s: %U has no glyph", w.name, r)
			}
			outline, metric := outlineOf(cut, id)
			wantOutline, wantMetric := outlineOf(w.source, source[r])
			if !strings.HasPrefix(outline, wantOutline) || metric != wantMetric {
				t.Errorf("%s: %U is drawn as another glyph", w.name, r)
			}
			if wantOutline == "" && !unicode.IsSpace(r) {
				t.Errorf("%s: %U is blank", w.name, r)
			}
		}
	}
}

// embedded takes a font and its map from codes to glyphs out of a finished document.
func embedded(t *testing.T, pdf []byte, name string) (font, glyphs string) {
	t.Helper()
	objects, _, err := readObjects(pdf)
	if err != nil {
		t.Fatal(err)
	}
	body := func(number int) []byte {
		i := slices.IndexFunc(objects, func(o object) bool { return o.number == number })
		return pdf[objects[i].start:objects[i].end]
	}
	follow := func(in []byte, key string) []byte {
		m := regexp.MustCompile("/" + key + ` \[?(\d+) 0 R`).FindSubmatch(in)
		if m == nil {
			t.Fatalf("no %s in %s", key, in)
		}
		number, _ := strconv.Atoi(string(m[1]))
		return body(number)
	}
	inflate := func(object []byte) string {
		_, stream, _ := bytes.Cut(object, []byte("\nstream\n"))
		r, err := zlib.NewReader(bytes.NewReader(stream))
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	for _, o := range objects {
		if head := pdf[o.start:o.end]; bytes.Contains(head, []byte("/Subtype /Type0\n/BaseFont /"+name+"\n")) {
			cid := follow(head, "DescendantFonts")
			return inflate(follow(follow(cid, "FontDescriptor"), "FontFile2")), inflate(follow(cid, "CIDToGIDMap"))
		}
	}
	t.Fatalf("no font %s", name)
	return "", ""
}

// outlineOf reads the outline and the horizontal metric of a glyph.
func outlineOf(font string, id int) (outline, metric string) {
	loca, glyf := table(font, "loca"), table(font, "glyf")
	at := func(i int) int { return 2 * u16(loca, 2*i) }
	if u16(table(font, "head"), 50) == 1 {
		at = func(i int) int { return u32(loca, 4*i) }
	}
	return glyf[at(id):at(id+1)], table(font, "hmtx")[4*id : 4*id+4]
}

// glyphIndex maps characters to glyphs by asking for each which of the segments holds it, unlike readWidths.
func glyphIndex(font string) map[rune]int {
	cmap := table(font, "cmap")
	cmap = cmap[u32(cmap, 8):]
	size := u16(cmap, 6)
	m := map[rune]int{}
	for r := range planeSize {
		s := 0
		for u16(cmap, 14+s) < r {
			s += 2
		}
		if u16(cmap, 16+size+s) > r {
			continue
		}
		id, at := r, 16+3*size+s
		if offset := u16(cmap, at); offset != 0 {
			id = u16(cmap, at+offset+2*(r-u16(cmap, 16+size+s)))
		}
		m[rune(r)] = (id + u16(cmap, 16+2*size+s)) & 0xFFFF
	}
	return m
}

func TestFontLicence(t *testing.T) {
	for _, want := range []string{"SIL OPEN FONT LICENSE Version 1.1", "Copyright 2014-2021 Adobe"} {
		if !strings.Contains(FontLicence(), want) {
			t.Errorf("the licence lacks %q", want)
		}
	}
	pdf := drawLines(t, []string{"许可"})
	for _, name := range []string{"utf8noto", "utf8notoB"} {
		font, _ := embedded(t, pdf, name)
		for _, want := range []string{"SIL Open Font License", "2014-2021 Adobe"} {
			if !strings.Contains(strings.ReplaceAll(font, "\x00", ""), want) {
				t.Errorf("%s: the font in the PDF does not name %q", name, want)
			}
		}
	}
}

func BenchmarkReadWidths(b *testing.B) {
	for b.Loop() {
		readWidths(regularFont)
	}
}

func BenchmarkAdvance(b *testing.B) {
	for b.Loop() {
		advance(true, '清')
	}
}

// A document has the same bytes whether gofpdf reads the whole font or what cut leaves of it.
func TestCutFontGivesTheSameFile(t *testing.T) {
	var used runeMap
	for _, r := range "活动清单 Checklist 0.5 · （）\uE000﹏" {
		used.add(r)
	}
	made := func(font func(bold bool) []byte) []byte {
		p := gofpdf.New("P", "mm", "A4", "")
		p.SetCatalogSort(true)
		p.SetCreationDate(june3().Printed)
		p.SetModificationDate(june3().Printed)
		for weight, name := range weights {
			p.AddUTF8FontFromBytes(family, name, font(weight == 1))
		}
		p.AddPage()
		for _, name := range weights {
			p.SetFont(family, name, 12)
			p.Text(10, 10, used.String())
		}
		p.SetCompression(false)
		var b bytes.Buffer
		if err := p.Output(&b); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	whole := made(func(bold bool) []byte {
		if bold {
			return []byte(boldFont)
		}
		return []byte(regularFont)
	})
	short := made(func(bold bool) []byte { return cut(bold, &used) })
	if bytes.Equal(short, whole) {
		t.Error("the fonts have the same names")
	}
	if !bytes.Equal(renamed(short), whole) {
		t.Error("the file differs")
	}
	if n := len(cut(false, &used)); n > len(regularFont)/20 {
		t.Errorf("cut to %d of %d bytes", n, len(regularFont))
	}
}
