package exchange

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
)

// What no spreadsheet program writes: a single tag or text of a megabyte, or elements nested this deep. encoding/xml
// would hold either in memory.
const (
	maxToken = 1 << 20
	maxDepth = 64
)

// stream reads the tokens of one XML part.
type stream struct {
	d     *xml.Decoder
	in    *meter
	depth int
}

func newStream(r io.Reader) *stream {
	in := &meter{Reader: bufio.NewReaderSize(r, 1<<16)}
	return &stream{d: xml.NewDecoder(in), in: in}
}

// meter hands out bytes until a token has had its share.
type meter struct {
	*bufio.Reader
	left int
}

func (m *meter) ReadByte() (byte, error) {
	if m.left--; m.left < 0 {
		return 0, errors.New("a token of over a megabyte")
	}
	return m.Reader.ReadByte()
}

func (s *stream) next() (xml.Token, error) {
	s.in.left = maxToken
	t, err := s.d.Token()
	switch t.(type) {
	case xml.StartElement:
		if s.depth++; s.depth > maxDepth {
			return nil, errors.New("elements nested too deep")
		}
	case xml.EndElement:
		s.depth--
	}
	return t, err
}

// children calls visit at the start of each child of the element just entered, to its end; visit must read the child to
// its end. Text between the children is passed over.
func (s *stream) children(visit func(e xml.StartElement) error) error {
	for {
		t, err := s.next()
		if err != nil {
			return err
		}
		switch e := t.(type) {
		case xml.StartElement:
			if err := visit(e); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

func (s *stream) skip() error {
	return s.children(func(xml.StartElement) error { return s.skip() })
}

// text reads the character data of the element just entered, to its end.
func (s *stream) text() (string, error) {
	var text []byte
	for {
		t, err := s.next()
		if err != nil {
			return "", err
		}
		switch e := t.(type) {
		case xml.CharData:
			text = append(text, e...)
		case xml.StartElement:
			if err := s.skip(); err != nil {
				return "", err
			}
		case xml.EndElement:
			return string(text), nil
		}
	}
}

// richText reads a string of runs to the end of its element, without the phonetic ones.
func (s *stream) richText() (string, error) {
	var text []byte
	var run func(e xml.StartElement) error
	run = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "t":
			t, err := s.text()
			text = append(text, t...)
			return err
		case "rPh":
			return s.skip()
		}
		return s.children(run)
	}
	err := s.children(run)
	return unescape(string(text)), err
}
