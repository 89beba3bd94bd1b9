package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Edits are written by hand or by a script of one's own, so what is wrong with their JSON is told by its place and by
// what is expected there.

// slip is where JSON is not what it should be, and the words for it.
type slip struct {
	at     int // offset in bytes
	key    string
	want   string // a key of the catalogue, or ""
	params []string
}

// decodeEdits reads a list of edits; the slip is nil when there is none.
func decodeEdits(b []byte) (edits []campaign.Edit, s *slip) {
	var all []json.RawMessage
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, slipOf(b, 0, err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	if _, err := d.Token(); err != nil {
		return nil, slipOf(b, 0, err)
	}
	for range all {
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return nil, slipOf(b, 0, err)
		}
		var e campaign.Edit
		if err := json.Unmarshal(raw, &e); err != nil {
			return nil, slipOf(raw, int(d.InputOffset())-len(raw), err)
		}
		edits = append(edits, e)
	}
	return edits, nil
}

// expected says what should stand where the parser stopped, by the end of its message.
var expected = []struct{ end, key string }{
	{"looking for beginning of value", "cli.json.value"},
	{"looking for beginning of object key string", "cli.json.name"},
	{"after object key", "cli.json.colon"},
	{"after object key:value pair", "cli.json.in_object"},
	{"after array element", "cli.json.in_list"},
	{"after top-level value", "cli.json.over"},
	{"in string literal", "cli.json.quote"},
	{"in string escape code", "cli.json.escape"},
	{`in \u hexadecimal character escape`, "cli.json.escape"},
	{"numeric literal", "cli.json.digit"},
}

// kinds are the words for what a field takes.
var kinds = map[reflect.Kind]string{reflect.String: "cli.json.text", reflect.Map: "cli.json.object", reflect.Struct: "cli.json.object", reflect.Slice: "cli.json.list"}

var strange = regexp.MustCompile(`unknown field "(.*)"$`)

// slipOf finds the place of an error in b, which begins at an offset of the file.
func slipOf(b []byte, base int, err error) *slip {
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		if strings.HasPrefix(syntax.Error(), "unexpected end") {
			return &slip{at: base + len(bytes.TrimRight(b, " \t\r\n")), key: "cli.json.ends"}
		}
		s := &slip{at: base + int(syntax.Offset) - 1, key: "cli.json.expected", want: "cli.json.value"}
		for _, e := range expected {
			if strings.HasSuffix(syntax.Error(), e.end) {
				s.want = e.key
			}
		}
		return s
	case errors.As(err, &typed):
		s := &slip{at: base + startOf(b, int(typed.Offset)), key: "cli.json.expected", want: kinds[typed.Type.Kind()]}
		if typed.Field != "" {
			s.key, s.params = "cli.json.field", []string{"name", typed.Field}
		}
		return s
	}
	if m := strange.FindStringSubmatch(err.Error()); m != nil {
		at := max(0, bytes.Index(b, []byte(strconv.Quote(m[1]))))
		return &slip{at: base + at, key: "cli.json.strange", params: []string{"name", m[1]}}
	}
	return &slip{at: base, key: "cli.json.other", params: []string{"why", err.Error()}}
}

// startOf is where the value begins that was read up to an offset. Of a list or an object only the bracket was read.
func startOf(b []byte, end int) int {
	end = min(end, len(b))
	if end == 0 {
		return 0
	}
	if b[end-1] != '"' {
		return min(end-1, len(bytes.TrimRight(b[:end], "0123456789+-.eEtrufalsn")))
	}
	for i := end - 2; i >= 0; i-- {
		if b[i] == '"' && (len(b[:i])-len(bytes.TrimRight(b[:i], `\`)))%2 == 0 {
			return i
		}
	}
	return 0
}

// words says what is wrong in JSON b and where, counted from 1, in characters.
func (s *slip) words(l locale.Lang, b []byte) string {
	before := b[:min(s.at, len(b))]
	line := bytes.Count(before, []byte("\n"))
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	params := append([]string{"line", strconv.Itoa(line + 1), "column", strconv.Itoa(column + 1)}, s.params...)
	if s.want != "" {
		params = append(params, "want", locale.T(l, s.want))
	}
	return locale.T(l, s.key, params...)
}
