package handout

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"
)

// newDocument is an empty document of gofpdf with both weights whole.
func newDocument() *gofpdf.Fpdf {
	p := gofpdf.New("P", "mm", "A4", "")
	p.SetCatalogSort(true)
	day := time.Date(2026, 6, 4, 9, 0, 0, 0, time.UTC)
	p.SetCreationDate(day)
	p.SetModificationDate(day)
	p.SetAutoPageBreak(false, 0)
	p.AddUTF8FontFromBytes("noto", "", cut(false, every()))
	p.AddUTF8FontFromBytes("noto", "B", cut(true, every()))
	p.SetFont("noto", "", 10)
	return p
}

// every holds all characters of the basic plane.
func every() *runeMap {
	var m runeMap
	for c := range planeSize {
		if !utf16.IsSurrogate(rune(c)) {
			m.add(rune(c))
		}
	}
	return &m
}

// drawLines prints lines, which are clean, one under the other: all in regular weight, then all in bold.
func drawLines(t testing.TB, lines []string) []byte {
	t.Helper()
	p := newDocument()
	for _, style := range []string{"", "B"} {
		p.SetFontStyle(style)
		for i, line := range lines {
			if i%40 == 0 {
				p.AddPage()
			}
			p.SetXY(10, 15+float64(i%40)*6.5)
			p.CellFormat(190, 6, line, "", 0, "L", false, 0, "")
		}
	}
	return output(t, p)
}

func output(t testing.TB, p *gofpdf.Fpdf) []byte {
	t.Helper()
	pdf, err := finish(raw(t, p), every())
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func raw(t testing.TB, p *gofpdf.Fpdf) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// lines breaks rs into strings of n characters.
func lines(rs []rune, n int) (out []string) {
	for line := range slices.Chunk(rs, n) {
		out = append(out, string(line))
	}
	return out
}

// tell runs a program of poppler-utils or qpdf on a document.
func tell(t *testing.T, pdf []byte, program string, args ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "handout.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, arg := range args {
		args[i] = strings.ReplaceAll(arg, "FILE", file)
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", program, args, err, out)
	}
	return string(out)
}

func textLines(t *testing.T, pdf []byte) []string {
	t.Helper()
	text := tell(t, pdf, "pdftotext", "-raw", "FILE", "-")
	return strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\f", ""), "\n"), "\n")
}

func TestCopiedTextIsWhatWasWritten(t *testing.T) {
	chars := append(standard(t), gb2312(t)...)
	chars = slices.DeleteFunc(chars, func(r rune) bool { return r == '\u3000' }) // pdftotext tells all spaces alike
	want := append(lines(chars, 50), "赵𬭎、钱𠅤、孙𬺓", "𫓯𬬻𬭊𬭛", "a𬭎b，𬭎𬭎")
	var in []string
	for _, line := range want {
		s, lacking := clean(line)
		if len(lacking) > 0 {
			t.Errorf("%q lacks %q", line, lacking)
		}
		in = append(in, s)
	}
	got := textLines(t, drawLines(t, in))
	if len(got) != 2*len(want) {
		t.Fatalf("%d lines, want %d in each of two weights", len(got), len(want))
	}
	for i := range got {
		if want := want[i%len(want)]; got[i] != want {
			t.Errorf("line %d\n got %s\nwant %s", i, got[i], want)
		}
	}
}

func TestFinishedFileIsValid(t *testing.T) {
	line, _ := clean("签到 𬭎 Sign-in")
	pdf := drawLines(t, []string{line})
	if got := tell(t, pdf, "qpdf", "--check", "FILE"); !strings.Contains(got, "No syntax or stream encoding errors") {
		t.Error(got)
	}
	rows := strings.Split(strings.TrimSpace(tell(t, pdf, "pdffonts", "FILE")), "\n")[2:]
	if len(rows) != 2 {
		t.Fatalf("%d fonts, want 2: %q", len(rows), rows)
	}
	for _, row := range rows { // name type encoding emb sub uni object ID
		if f := strings.Fields(row); len(f) != 9 || f[4] != "yes" || f[6] != "yes" {
			t.Errorf("not embedded, or without Unicode: %s", row)
		}
	}
	if !bytes.Equal(pdf, drawLines(t, []string{line})) {
		t.Error("two runs differ")
	}
}

func TestToUnicodeMapsEachCodeThatIsUsed(t *testing.T) {
	some := &runeMap{} // with gaps, ranges over a first byte's end, and stand-ins by themselves and in a row
	for c := range planeSize {
		if !utf16.IsSurrogate(rune(c)) && c%7 < 4 && c>>6%5 > 0 {
			some.add(rune(c))
		}
	}
	for _, used := range []*runeMap{every(), some} {
		got := mapped(t, toUnicode(used))
		for c := range planeSize {
			want := ""
			if used[c>>6]>>(c&63)&1 == 1 {
				want = string(rune(c))
				if r, ok := characters()[uint16(c)]; ok {
					want = string(r)
				}
			}
			if got[c] != want {
				t.Errorf("%04X is %+q, want %+q", c, got[c], want)
			}
		}
	}
}

// mapped reads a text of toUnicode. A code that is mapped twice has two characters.
func mapped(t *testing.T, text []byte) map[int]string {
	t.Helper()
	got := map[int]string{}
	section, announced := 0, 0
	for line := range strings.Lines(string(text)) {
		var first, last, to int
		var name string
		if n, _ := fmt.Sscanf(line, "<%x> <%x> <%x>", &first, &last, &to); n == 3 {
			if first>>8 != last>>8 {
				t.Errorf("%s crosses a first byte", line)
			}
			for c := first; c <= last; c++ {
				got[c] += string(rune(to + c - first))
			}
			section++
		} else if n == 2 && last > 0xFFFF {
			got[first] += string(utf16.DecodeRune(rune(last>>16), rune(last&0xFFFF)))
			section++
		} else if n, _ := fmt.Sscanf(line, "%d beginbf%s", &announced, &name); n == 2 {
			section = 0
		} else if strings.HasPrefix(line, "endbf") && (section != announced || section > 100) {
			t.Errorf("%d lines in a section of %d, at most 100", section, announced)
		}
	}
	return got
}

func TestFinishRefuses(t *testing.T) {
	core := gofpdf.New("P", "mm", "A4", "")
	core.AddPage()
	good := newDocument()
	good.AddPage()
	good.Text(10, 10, "清单")
	pdf := raw(t, good)
	done, err := finish(pdf, every())
	if err != nil {
		t.Fatal(err)
	}
	xref := bytes.LastIndex(pdf, []byte("\nxref\n"))
	tests := map[string][]byte{
		"nothing":               nil,
		"no PDF":                []byte("startxref\n0\n%%EOF\n"),
		"offset past the end":   []byte("startxref\n99\n%%EOF\n"),
		"no font of ours":       raw(t, core),
		"finished before":       done,
		"an object elsewhere":   bytes.Replace(pdf, []byte("%PDF-1.3\n"), []byte("%PDF-1.3\n\n"), 1),
		"offsets not in place":  slices.Concat(pdf[:xref], []byte("\n"), pdf[xref:]),
		"an entry of no number": bytes.Replace(pdf, []byte("0000000009 00000 n"), []byte("000000000x 00000 n"), 1),
		"an entry too few":      bytes.Replace(pdf, []byte("0000000009 00000 n \n"), nil, 1),
		"an entry out of range": bytes.Replace(pdf, []byte("0000000009 00000 n"), []byte("9999999999 00000 n"), 1),
	}
	for i := 0; i < len(pdf); i += 97 {
		tests[fmt.Sprint("cut at ", i)] = pdf[:i]
	}
	for name, in := range tests {
		if out, err := finish(in, every()); err == nil || out != nil {
			t.Errorf("%s: accepted", name)
		}
	}
}
