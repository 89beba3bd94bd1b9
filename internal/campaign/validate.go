package campaign

import (
	"encoding/json"
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// MaxText is the longest text a field holds, in characters; maxCode is the longest of machine text: a print of 10,000
// rows names them in some 600,000.
const (
	MaxText = 20000
	maxCode = 1000000
)

var (
	idShape       = regexp.MustCompile(`^[A-Za-z0-9_.-]{1,64}$`)
	positionShape = regexp.MustCompile(`^([0-9A-Za-z]{0,199}[1-9A-Za-z])?$`)
	currencyShape = regexp.MustCompile(`^[A-Z]{3}$`)
	digestShape   = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

// ValidID says that s may name a row, a scope, a step or a device: 1 to 64 of A–Z, a–z, 0–9, '_', '.' and '-'.
func ValidID(s string) bool { return idShape.MatchString(s) }

// Normal checks an edit by itself and gives the fields it sets in the types rows hold them in, text cleaned.
// Problems name unknown kinds and fields, wrong types, values out of range, and required fields left empty.
func Normal(e Edit) (Fields, Problems) {
	in := Lookup(e.Kind)
	at := func(field, code string, params ...string) Problem {
		return Problem{Kind: e.Kind, Row: e.Row, Field: field, Code: code, Params: Fail("", params...).Params}
	}
	if in == nil {
		return nil, Problems{at("", "kind.unknown", "kind", string(e.Kind))}
	}
	if !ValidID(string(e.Row)) {
		return nil, Problems{at("id", "id.shape")}
	}
	switch e.Op {
	case Create, Patch:
	case Delete:
		return nil, nil
	default:
		return nil, Problems{at("", "op.unknown", "op", string(e.Op))}
	}
	var bad Problems
	out := make(Fields, len(e.Set))
	for name, v := range e.Set {
		f := in.Field(name)
		if f == nil || name == "id" {
			bad = append(bad, at(name, "field.unknown", "field", name))
			continue
		}
		n, code, params := f.normal(v)
		if code != "" {
			bad = append(bad, at(name, code, params...))
			continue
		}
		out[name] = n
	}
	if e.Op == Create {
		for _, f := range in.Fields[1:] {
			if _, said := e.Set[f.Name]; f.Required && !said {
				bad = append(bad, at(f.Name, "required"))
			}
		}
	}
	return out, bad
}

func (f *Field) normal(v any) (any, string, []string) {
	switch f.Type {
	case Bool:
		return f.normalBool(v)
	case Int, Number:
		return f.normalNumber(v)
	}
	if v == nil {
		v = ""
	}
	s, ok := v.(string)
	switch {
	case !ok:
		return nil, "type.text", nil
	case !utf8.ValidString(s):
		return nil, "text.utf8", nil
	}
	most := maxCode
	if f.Search {
		s, most = Clean(s), MaxText
	}
	if n := utf8.RuneCountInString(s); n > most {
		return nil, "text.long", []string{"n", strconv.Itoa(n), "max", strconv.Itoa(most)}
	}
	if strings.TrimSpace(s) == "" && (f.Required || f.Default != "") {
		return nil, "required", nil
	}
	return s, f.shape(s), nil
}

// shape names what is wrong with a text that has a form to keep.
func (f *Field) shape(s string) string {
	switch {
	case s == "" && f.Name != "position":
		return ""
	case f.Type == Day && !Date(s).Valid():
		return "date"
	case f.Type == Time && !Clock(s).Valid():
		return "clock"
	case f.Type == Ref && !ValidID(s):
		return "id.shape"
	case f.Name == "position" && !positionShape.MatchString(s):
		return "position"
	case f.Name == "currency" && !currencyShape.MatchString(s):
		return "currency"
	case f.Digest && !digestShape.MatchString(s):
		return "digest"
	case f.Curve && curve(s) == nil:
		return "curve"
	}
	if f.Enum != nil {
		for _, e := range f.Enum {
			if e == s {
				return ""
			}
		}
		return "choice"
	}
	return ""
}

func (f *Field) normalBool(v any) (any, string, []string) {
	switch x := v.(type) {
	case bool:
		return x, "", nil
	case nil:
		return false, "", nil
	}
	return nil, "type.bool", nil
}

func (f *Field) normalNumber(v any) (any, string, []string) {
	if v == nil {
		if f.Nullable {
			return nil, "", nil
		}
		return nil, "required", nil
	}
	var n float64
	var i int64
	whole := true
	switch x := v.(type) {
	case json.Number:
		var err error
		if i, err = x.Int64(); err != nil {
			if n, err = x.Float64(); err != nil {
				return nil, "type.number", nil
			}
			whole = n == math.Trunc(n) && math.Abs(n) < 1<<53
			i = int64(n)
		} else {
			n = float64(i)
		}
	case int64:
		i, n = x, float64(x)
	case int:
		i, n = int64(x), float64(x)
	case float64:
		n, i = x, int64(x)
		whole = n == math.Trunc(n) && math.Abs(n) < 1<<53
	default:
		return nil, "type.number", nil
	}
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return nil, "type.number", nil
	}
	if f.Type == Int && !whole {
		return nil, "type.whole", nil
	}
	switch {
	case f.Min != nil && f.Max == nil && n < *f.Min:
		return nil, "range.from", []string{"min", show(f.Min, f.Unit)}
	case f.Min != nil && n < *f.Min, f.Max != nil && n > *f.Max:
		return nil, "range", []string{"min", show(f.Min, f.Unit), "max", show(f.Max, f.Unit)}
	}
	if f.Type == Int {
		return i, "", nil
	}
	return n, "", nil
}

// show writes a bound as people write such numbers: a share in per cent.
func show(n *float64, unit string) string {
	switch {
	case n == nil:
		return "…"
	case unit == "share":
		return strconv.FormatFloat(*n/100, 'f', -1, 64) + "%"
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}

// pairs are fields of one row that must be in order when both are written.
var pairs = []struct {
	kind        Kind
	first, last string
}{
	{"period", "starts", "ends"},
	{"task", "starts", "due"},
	{"partner", "starts", "ends"},
	{"material", "due", "needed"},
}

// Pair names the two fields of a kind that hold days of which one may not come before the other, "" where it has none.
func Pair(kind Kind) (first, last string) {
	for _, p := range pairs {
		if p.kind == kind {
			return p.first, p.last
		}
	}
	return "", ""
}

// Span names the fields of a kind that hold the first and the last day of a span of days, "" where it has none.
func Span(kind Kind) (first, last string) {
	if first, last = Pair(kind); first == "starts" {
		return first, last
	}
	return "", ""
}

// CheckRow judges a row as it would stand after an edit that wrote the fields of set: of a new row, all of them. It looks
// only at rules that set touches, so that what a merge or an undo left behind does not forbid other work on the row.
func CheckRow(kind Kind, id ID, row, set Fields) (bad Problems) {
	for _, p := range pairs {
		_, a := set[p.first]
		_, b := set[p.last]
		if p.kind != kind || !a && !b {
			continue
		}
		from, _ := row[p.first].(string)
		to, _ := row[p.last].(string)
		if from == "" || to == "" || from <= to {
			continue
		}
		field := p.last
		if !b {
			field = p.first
		}
		bad = append(bad, Problem{Kind: kind, Row: id, Field: field, Code: "order", Params: map[string]string{"first": from, "last": to}})
	}
	return append(bad, ownerless(kind, id, row, set)...)
}

// ownerless says that a row belongs to nothing, when its owner was written.
func ownerless(kind Kind, id ID, row, set Fields) Problems {
	wrote := false
	owners := Lookup(kind).Owners()
	for _, f := range owners {
		if owner, _ := row[f.Name].(string); owner != "" {
			return nil
		}
		_, set := set[f.Name]
		wrote = wrote || set
	}
	if !wrote {
		return nil
	}
	return Problems{{Kind: kind, Row: id, Field: owners[0].Name, Code: "required"}}
}

// Clean makes line breaks "\n" and takes out control characters that no screen or paper shows. Nothing visible is lost.
func Clean(s string) string {
	if strings.IndexFunc(s, odd) < 0 {
		return s
	}
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n").Replace(s)
	return strings.Map(func(r rune) rune {
		if odd(r) {
			return -1
		}
		return r
	}, s)
}

func odd(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff
}
