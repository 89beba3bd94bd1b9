package handout

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
)

// gofpdf reads a font whole, twice for each document, which costs more than all else about a short one. So it is given
// the font cut to what the document draws, and writes the same file.

// cut is the font in one weight with the glyphs of used and of the first 256 characters, whose widths gofpdf always
// lists, in the order and form of the whole font; no glyph is made of others. Characters without a glyph are left out:
// they show the glyph for those, which stays the first.
func cut(bold bool, used *runeMap) []byte {
	font := regularFont
	if bold {
		font = boldFont
	}
	glyf, loca, hmtx := table(font, "glyf"), table(font, "loca"), table(font, "hmtx")
	var runs []glyphRun
	eachGlyph(font, func(c, glyph int) {
		if c < 256 || used[c>>6]>>(c&63)&1 == 1 {
			runs = append(runs, glyphRun{c, c, glyph})
		}
	})
	glyphs := make([]int, 1, 1+len(runs))
	for _, r := range runs {
		glyphs = append(glyphs, r.glyph)
	}
	slices.Sort(glyphs)
	glyphs = slices.Compact(glyphs)

	be := binary.BigEndian
	var shapes, places, metrics []byte
	for _, g := range glyphs {
		places = be.AppendUint32(places, uint32(len(shapes)))
		shapes = aligned(append(shapes, glyf[u32(loca, 4*g):u32(loca, 4*g+4)]...))
		metrics = append(metrics, hmtx[4*g:4*g+4]...)
	}
	places = be.AppendUint32(places, uint32(len(shapes)))
	for i, r := range runs {
		runs[i].glyph, _ = slices.BinarySearch(glyphs, r.glyph)
	}
	count := be.AppendUint16(nil, uint16(len(glyphs)))
	return assemble([]fontTable{
		{"OS/2", []byte(table(font, "OS/2"))}, {"cmap", characterMap(runs)}, {"gasp", []byte(table(font, "gasp"))}, {"glyf", shapes},
		{"head", []byte(table(font, "head"))}, {"hhea", patched(table(font, "hhea"), 34, count)}, {"hmtx", metrics}, {"loca", places},
		{"maxp", patched(table(font, "maxp"), 4, count)}, {"name", []byte(table(font, "name"))}, {"post", []byte(table(font, "post"))},
	})
}

// wholeNames are what gofpdf calls the whole fonts: it names a font by what it knows of it.
var wholeNames = [2]string{"Ff0b5416f097767f29e39d414095e681a77477c9b", "F62aee89b9824751e72257521e948687c645d1bcb"}

// renamed calls the fonts of a document as if they were whole. Its list of fonts is in the order of their names, and they
// are numbered in that of the weights.
func renamed(pdf []byte) []byte {
	const list = "/Font <<\n"
	at := bytes.LastIndex(pdf, []byte(list)) + len(list)
	lines := bytes.SplitAfterN(pdf[at:], []byte("\n"), len(weights)+1)[:len(weights)]
	slices.SortFunc(lines, func(a, b []byte) int { return cmp.Or(len(a)-len(b), bytes.Compare(objectOf(a), objectOf(b))) })
	var names []string
	for weight, line := range lines {
		name, object := bytes.Clone(line[1:1+len(wholeNames[weight])]), string(objectOf(line))
		pdf = bytes.ReplaceAll(pdf, name, []byte(wholeNames[weight]))
		names = append(names, "/"+wholeNames[weight]+object)
	}
	slices.Sort(names)
	copy(pdf[at:], strings.Join(names, ""))
	return pdf
}

// objectOf is what follows a font's name in the list: " N 0 R" and the end of the line.
func objectOf(line []byte) []byte { return line[1+len(wholeNames[0]):] }

// glyphRun is characters that follow one another, and whose glyphs do.
type glyphRun struct{ first, last, glyph int }

// characterMap is the table cmap of runs in order: one Unicode subtable of format 4, which ends with a run of its own.
func characterMap(runs []glyphRun) []byte {
	joined := runs[:0]
	for _, r := range runs {
		if n := len(joined); n > 0 && joined[n-1].last+1 == r.first && r.glyph-r.first == joined[n-1].glyph-joined[n-1].first {
			joined[n-1].last = r.last
		} else {
			joined = append(joined, r)
		}
	}
	joined = append(joined, glyphRun{planeSize - 1, planeSize - 1, 0})
	var out []byte
	put := func(values ...int) {
		for _, v := range values {
			out = binary.BigEndian.AppendUint16(out, uint16(v))
		}
	}
	put(0, 1, 3, 1, 0, 12)
	put(4, 16+8*len(joined), 0, 2*len(joined), 0, 0, 0) // gofpdf searches without the three last
	for _, r := range joined {
		put(r.last)
	}
	put(0)
	for _, r := range joined {
		put(r.first)
	}
	for _, r := range joined {
		put(r.glyph - r.first)
	}
	for range joined {
		put(0)
	}
	return out
}

type fontTable struct {
	tag  string
	data []byte
}

// assemble is a font of tables in the order of their tags. Checksums are gofpdf's to make.
func assemble(tables []fontTable) []byte {
	be := binary.BigEndian
	head := be.AppendUint16(be.AppendUint32(nil, 0x00010000), uint16(len(tables)))
	head = append(head, make([]byte, 6)...)
	at := len(head) + 16*len(tables)
	var body []byte
	for _, t := range tables {
		head = append(head, t.tag...)
		for _, v := range []int{0, at + len(body), len(t.data)} {
			head = be.AppendUint32(head, uint32(v))
		}
		body = aligned(append(body, t.data...))
	}
	return append(head, body...)
}

func aligned(b []byte) []byte {
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}

// patched is a table with other bytes at a place.
func patched(table string, at int, value []byte) []byte {
	out := []byte(table)
	copy(out[at:], value)
	return out
}
