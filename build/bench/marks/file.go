package marks

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// The parts of a PDF of gofpdf that say what its pages are: objects, found by the table at its end, their streams, and the
// widths of its fonts.

type file struct {
	pdf     []byte
	offsets []int // of objects; [0] is of none
}

func open(pdf []byte) (*file, error) {
	f := &file{pdf: pdf, offsets: []int{0}}
	_, end, _ := bytes.Cut(pdf[bytes.LastIndex(pdf, []byte("startxref")):], []byte("\n"))
	at, err := strconv.Atoi(first(string(end), `\d+`))
	if err != nil || at > len(pdf) {
		return nil, errors.New("not a PDF of gofpdf")
	}
	for _, entry := range regexp.MustCompile(`(\d{10}) 00000 n`).FindAllSubmatch(pdf[at:], -1) {
		n, _ := strconv.Atoi(string(entry[1]))
		f.offsets = append(f.offsets, n)
	}
	return f, nil
}

// first is what the last group of a pattern matches in s, or all of it where it has none.
func first(s, pattern string) string {
	if m := regexp.MustCompile(pattern).FindStringSubmatch(s); m != nil {
		return m[len(m)-1]
	}
	return ""
}

// refs are the objects that a part of a dictionary names.
func refs(s string) (out []int) {
	for _, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllStringSubmatch(s, -1) {
		n, _ := strconv.Atoi(m[1])
		out = append(out, n)
	}
	return out
}

// head is an object up to its stream.
func (f *file) head(n int) string {
	b, _, _ := bytes.Cut(f.pdf[f.offsets[n]:], []byte("endobj"))
	head, _, _ := bytes.Cut(b, []byte("\nstream\n"))
	return string(head)
}

// find is the first object whose head has a pattern, 0 for none.
func (f *file) find(pattern string) int {
	re := regexp.MustCompile(pattern)
	for n := 1; n < len(f.offsets); n++ {
		if re.MatchString(f.head(n)) {
			return n
		}
	}
	return 0
}

// stream is the content of an object, which is compressed.
func (f *file) stream(n int) ([]byte, error) {
	length, err := strconv.Atoi(first(f.head(n), `/Length (\d+)`))
	if err != nil {
		return nil, fmt.Errorf("object %d has no stream", n)
	}
	_, b, _ := bytes.Cut(f.pdf[f.offsets[n]:], []byte("\nstream\n"))
	z, err := zlib.NewReader(bytes.NewReader(b[:length]))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// font is one of the two weights.
type font struct {
	weight float64
	widths map[rune]float64 // of characters, thousandths of an em
}

// fonts are those that pages name.
func (f *file) fonts() map[string]font {
	out := map[string]font{}
	for _, m := range regexp.MustCompile(`(?m)^/(F[0-9a-f]{40}) (\d+) 0 R$`).FindAllStringSubmatch(f.head(f.find(`/Font <<\n`)), -1) {
		n, _ := strconv.Atoi(m[2])
		head := f.head(n)
		one := font{widths: map[rune]float64{}}
		if strings.HasSuffix(first(head, `/BaseFont /(\w+)`), "B") {
			one.weight = 1
		}
		list := first(f.head(refs(first(head, `/DescendantFonts \[(.*?)\]`))[0]), `(?s)/W \[(.*)\]`)
		for _, run := range regexp.MustCompile(`(\d+)\s+(?:\[([\d\s]*)\]|(\d+)\s+(\d+))`).FindAllStringSubmatch(list, -1) {
			from, _ := strconv.Atoi(run[1])
			for i, w := range strings.Fields(run[2]) { // from [w w w]
				one.widths[rune(from+i)], _ = strconv.ParseFloat(w, 64)
			}
			to, _ := strconv.Atoi(run[3])
			for c := from; c <= to; c++ { // from to w
				one.widths[rune(c)], _ = strconv.ParseFloat(run[4], 64)
			}
		}
		out[m[1]] = one
	}
	return out
}
