package exchange

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// An xlsx is a zip of XML parts: the workbook names its sheets, relations name the parts they are in, and cells point
// into two shared parts, the strings and the styles. Every part is read as a stream.

// ratioFrom is the unpacked size in bytes from which the ratio counts: a small sheet of one repeated row packs well too.
const ratioFrom = 10 << 20

// damaged is the error of a workbook that breaks off or contradicts itself.
func damaged(cause error) error {
	var e *campaign.Error
	if errors.As(cause, &e) {
		return cause
	}
	e = campaign.Fail("import.damaged")
	e.Cause = cause
	return e
}

// book is an open workbook.
type book struct {
	*file
	parts   map[string]*zip.File // by path in lower case: writers do not agree on case
	sheets  []sheetRef
	strings []string
	styles  []dateStyle // by the number of the cell style
	epoch   campaign.Date
}

type sheetRef struct {
	name, part string
	hidden     bool
}

func (f *file) readXLSX(data []byte) ([]Sheet, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged(err)
	}
	if err := guard(z.File, int64(len(data))); err != nil {
		return nil, err
	}
	b := &book{file: f, parts: map[string]*zip.File{}, epoch: epoch1900}
	for _, p := range z.File {
		b.parts[strings.ToLower(strings.ReplaceAll(p.Name, `\`, "/"))] = p
	}
	if err := b.readWorkbook(); err != nil {
		return nil, err
	}
	var out []Sheet
	for _, ref := range b.sheets {
		s, err := b.readSheet(ref)
		if err != nil {
			return nil, err
		}
		out = append(out, *s)
	}
	return out, nil
}

// guard refuses a zip bomb by what the archive's directory says, before anything is unpacked. A directory that lies is
// caught by archive/zip: no part gives more than it announced.
func guard(parts []*zip.File, packed int64) error {
	var size uint64
	for _, p := range parts {
		if size += p.UncompressedSize64; p.UncompressedSize64 > MaxUnzipped || size > MaxUnzipped {
			return campaign.Fail("import.unzipped", "limit", megabytes(MaxUnzipped))
		}
	}
	if size > ratioFrom && size > MaxRatio*uint64(packed) {
		return campaign.Fail("import.ratio", "limit", strconv.Itoa(MaxRatio))
	}
	return nil
}

// scan walks the elements of a part in order and calls enter at the start of each; enter may read on into it.
func (b *book) scan(part string, enter func(s *stream, e xml.StartElement) error) error {
	p := b.parts[strings.ToLower(part)]
	if p == nil {
		return damaged(errors.New("no part " + part))
	}
	r, err := p.Open()
	if err != nil {
		return damaged(err)
	}
	defer r.Close() // read only: what could fail has failed before
	s := newStream(r)
	for {
		t, err := s.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged(err)
		}
		if e, ok := t.(xml.StartElement); ok {
			if err := enter(s, e); err != nil {
				return damaged(err)
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func yes(s string) bool { return s == "1" || s == "true" || s == "on" }

// relations reads the relations of a part: id → kind (the last word of its type) and target path.
func (b *book) relations(part string) (map[string][2]string, error) {
	out := map[string][2]string{}
	dir, name := path.Split(part)
	return out, b.scan(dir+"_rels/"+name+".rels", func(_ *stream, e xml.StartElement) error {
		if e.Name.Local == "Relationship" {
			target := strings.ReplaceAll(attr(e, "Target"), `\`, "/")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(dir, target)
			}
			out[attr(e, "Id")] = [2]string{path.Base(attr(e, "Type")), strings.TrimPrefix(path.Clean(target), "/")}
		}
		return nil
	})
}

// readWorkbook finds the sheets and reads what their cells share.
func (b *book) readWorkbook() error {
	if b.parts["[content_types].xml"] == nil || b.parts["_rels/.rels"] == nil {
		return campaign.Fail("import.zip")
	}
	top, err := b.relations("")
	if err != nil {
		return err
	}
	main := ""
	for _, r := range top {
		if r[0] == "officeDocument" {
			main = r[1]
		}
	}
	found := false
	var ids []string
	err = b.scan(main, func(_ *stream, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbook":
			found = true
		case "workbookPr":
			if yes(attr(e, "date1904")) {
				b.epoch = epoch1904
			}
		case "sheet":
			state := attr(e, "state")
			b.sheets = append(b.sheets, sheetRef{name: attr(e, "name"), hidden: state == "hidden" || state == "veryHidden"})
			ids = append(ids, attr(e, "id"))
		}
		return nil
	})
	if !found && err == nil {
		return campaign.Fail("import.zip") // a document or a presentation
	}
	if err != nil {
		return err
	}
	return b.readShared(main, ids)
}

// readShared settles which parts the sheets are in and reads the parts their cells point into.
func (b *book) readShared(main string, ids []string) error {
	parts, err := b.relations(main)
	if err != nil {
		return err
	}
	tables, taken := b.sheets[:0], map[string]bool{}
	for i, s := range b.sheets {
		r := parts[ids[i]]
		if r[0] != "worksheet" { // a chart may be a sheet too
			continue
		}
		if s.part = r[1]; taken[s.part] {
			return damaged(errors.New("two sheets in one part"))
		}
		taken[s.part] = true
		tables = append(tables, s)
	}
	b.sheets = tables
	shared, styles := "", ""
	for _, r := range parts {
		switch r[0] {
		case "sharedStrings":
			shared = r[1]
		case "styles":
			styles = r[1]
		}
	}
	if styles != "" {
		err = b.readStyles(styles)
	}
	if shared != "" && err == nil {
		err = b.readStrings(shared)
	}
	return err
}

func (b *book) readStrings(part string) error {
	return b.scan(part, func(s *stream, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		if len(b.strings) == MaxCells {
			return tooManyCells()
		}
		text, err := s.richText()
		b.strings = append(b.strings, text)
		return err
	})
}

// unescape undoes _xHHHH_, by which a workbook writes characters XML has no room for.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if i+7 <= len(s) && s[i] == '_' && s[i+1] == 'x' && s[i+6] == '_' {
			if n, err := strconv.ParseUint(s[i+2:i+6], 16, 16); err == nil {
				out.WriteRune(rune(n))
				i += 6
				continue
			}
		}
		out.WriteByte(s[i])
	}
	return out.String()
}
