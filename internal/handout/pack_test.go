package handout

import (
	"bytes"
	"testing"
)

func TestPagesAreCompressed(t *testing.T) {
	c := newCanvas(papers["a4"], about{lang: "en", made: june3().Printed})
	for range 5 {
		c.newPage()
		for range 300 {
			c.rule(15, 197, 40, rowRule)
		}
	}
	c.setFont(0)
	pdf, err := c.output()
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(pdf, []byte(" l S\n")) {
		t.Error("a page as it was drawn is in the file")
	}
	if got := len(pageTexts(t, pdf)); got != 5 {
		t.Errorf("%d pages", got)
	}
}

func TestPlainStream(t *testing.T) {
	for body, want := range map[string]string{
		"7 0 obj\n<</Length 5>>\nstream\n0 J w\nendstream\nendobj\n":                       "0 J w",
		"7 0 obj\n<</Length 25>>\nstream\nx\nstream\ny\nendstream\nz\nendstream\nendobj\n": "", // not what it says
		"7 0 obj\n<</Length 22>>\nstream\nx\nstream\ny\nendstream\nz\nendstream\nendobj\n": "x\nstream\ny\nendstream\nz",
		"7 0 obj\n<</Filter /FlateDecode /Length 5>>\nstream\n0 J w\nendstream\nendobj\n":  "",
		"7 0 obj\n<</Type /Catalog>>\nendobj\n":                                            "",
		"8 0 obj\n<</Length 5>>\nstream\n0 J w\nendstream\nendobj\n":                       "",
	} {
		if got := string(plainStream(7, []byte(body))); got != want {
			t.Errorf("%q: %q, want %q", body, got, want)
		}
	}
}
