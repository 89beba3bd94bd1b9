package handout

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf16"
)

// gofpdf tells readers that each code in a text is its own character. For the stand-ins that is wrong: the finished file
// says which characters they are, so that text is copied and searched right.

// finish replaces the ToUnicode maps of all fonts by one of the characters used, compresses pages, and moves what follows
// them. Equal documents give equal bytes. It fails unless pdf is what gofpdf v1.16.2 writes, unencrypted, with at least one
// font of cut.
func finish(pdf []byte, used *runeMap) ([]byte, error) {
	objects, trailer, err := readObjects(pdf)
	if err != nil {
		return nil, fmt.Errorf("finish: %w", err)
	}
	if !bytes.Contains(pdf, []byte("\nstream\n"+meanings)) {
		return nil, errors.New("finish: no ToUnicode map")
	}
	out := append(make([]byte, 0, len(pdf)), pdf[:objects[0].start]...)
	offsets := make([]int, len(objects))
	streams := packed(pdf, objects, toUnicode(used))
	for i, o := range objects {
		offsets[o.number-1] = len(out)
		if streams[i] != nil {
			out = append(out, streams[i]...)
		} else {
			out = append(out, pdf[o.start:o.end]...)
		}
	}
	xref := len(out)
	out = fmt.Appendf(out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, at := range offsets {
		out = fmt.Appendf(out, "%010d 00000 n \n", at)
	}
	return fmt.Appendf(out, "trailer\n%sstartxref\n%d\n%%%%EOF\n", trailer, xref), nil
}

// object is "N 0 obj … endobj" in a file, up to the next.
type object struct{ number, start, end int }

var errForm = errors.New("not a document of gofpdf")

// readObjects finds the objects by the cross-reference table, in the order they stand in.
func readObjects(pdf []byte) (objects []object, trailer string, err error) {
	end := max(0, bytes.LastIndex(pdf, []byte("startxref\n")))
	var xref int
	if _, err := fmt.Sscanf(string(pdf[end:]), "startxref\n%d\n", &xref); err != nil || xref < 0 || xref > end {
		return nil, "", errForm
	}
	table, trailer, _ := strings.Cut(string(pdf[xref:end]), "\ntrailer\n")
	lines := strings.Split(table, "\n") // xref, 0 N, the free entry, one entry for each object
	if len(lines) < 4 || lines[0] != "xref" || lines[1] != "0 "+strconv.Itoa(len(lines)-2) {
		return nil, "", errForm
	}
	for i, line := range lines[3:] {
		offset, _, _ := strings.Cut(line, " ")
		start, err := strconv.Atoi(offset)
		if err != nil {
			return nil, "", errForm
		}
		objects = append(objects, object{number: i + 1, start: start})
	}
	slices.SortFunc(objects, func(a, b object) int { return cmp.Compare(a.start, b.start) })
	for i := range objects {
		o := &objects[i]
		if o.end = xref; i+1 < len(objects) {
			o.end = objects[i+1].start
		}
		if o.start < 0 || o.end > xref || !bytes.HasPrefix(pdf[o.start:o.end], fmt.Appendf(nil, "%d 0 obj\n", o.number)) {
			return nil, "", errForm
		}
	}
	return objects, trailer, nil
}

// characters maps the stand-ins back to the characters they print.
var characters = sync.OnceValue(func() map[uint16]rune {
	m := map[uint16]rune{}
	for r, standIn := range standIns() {
		m[uint16(standIn)] = r
	}
	return m
})

// meanings is what a ToUnicode map begins with, gofpdf's and ours.
const meanings = "/CIDInit "

// toUnicode is the text that tells readers which character each code of a text is: itself, but for the stand-ins. Where
// gofpdf maps all codes in one range, this has those that are drawn: a reader makes a table of them, and a table of all
// codes took pdf.js three times as long as the page. No range goes beyond a first byte, as ISO 32000-1 9.10.3 asks for: of
// a longer one PDFium, which is Chrome's reader, heeds the first 256 codes.
func toUnicode(used *runeMap) []byte {
	var ranges, chars []string
	first, last := 0, -1
	end := func() {
		if first <= last {
			ranges = append(ranges, fmt.Sprintf("<%04X> <%04X> <%04X>", first, last, first))
		}
	}
	for r := range used.all() {
		if c, ok := characters()[uint16(r)]; ok {
			high, low := utf16.EncodeRune(c)
			chars = append(chars, fmt.Sprintf("<%04X> <%04X%04X>", r, high, low))
			continue
		}
		if c := int(r); c != last+1 || c%256 == 0 {
			end()
			first = c
		}
		last = int(r)
	}
	end()

	text := []byte(meanings + "/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for _, section := range []struct {
		name  string
		lines []string
	}{{"bfrange", ranges}, {"bfchar", chars}} {
		for lines := range slices.Chunk(section.lines, 100) { // the most a section may hold
			text = fmt.Appendf(text, "%d begin%s\n%s\nend%[2]s\n", len(lines), section.name, strings.Join(lines, "\n"))
		}
	}
	return append(text, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}
