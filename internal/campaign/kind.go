package campaign

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Kind names a kind of row, in the singular: "task".
type Kind string

// Type says how a field is held in a row, in an edit and in a column.
type Type int

const (
	Text   Type = iota // string; TEXT
	Day                // Date, "" when absent; TEXT
	Time               // Clock, "" when absent; TEXT
	Ref                // ID of a row of another kind, "" when absent; TEXT, NULL when absent
	Bool               // bool; INTEGER 0 or 1
	Int                // int64 (counts, minor units of money, minutes, epoch ms), nil when absent; INTEGER
	Number             // float64, nil when absent; REAL
)

// Field is one field of a kind, read once from its struct.
type Field struct {
	Name     string // json name and column
	Type     Type
	Nullable bool     // an absent number is nil
	Required bool     // may not be left empty
	Enum     []string // the only values allowed, when not nil
	Default  string   // what an enum field holds until somebody says otherwise
	Ref      Kind     // the kind a Ref points to
	Owned    bool     // the row does not outlive the row this Ref points to
	Search   bool     // free text: searched and cleaned
	Code     bool     // machine text
	Digest   bool     // a SHA-256, in hex
	Curve    bool     // shares of a target in time (curve.go)
	Internal bool     // not for the client (clientsafe.go)
	Unit     string   // of an Int: "money", "share", "instant", "bytes", or "" for a plain count
	Min, Max *float64 // bounds of a number, inclusive

	index int
}

// Zero is what the field holds when nobody has written it; the column's default says the same.
func (f *Field) Zero() any {
	switch f.Type {
	case Bool:
		return false
	case Int, Number:
		if f.Nullable {
			return nil
		}
		if f.Type == Int {
			return int64(0)
		}
		return 0.0
	}
	return f.Default
}

// Info describes a kind: its table, its fields in column order ("id" first) and its struct.
type Info struct {
	Kind   Kind
	Table  string // also its name in the JSON of a Workbook or Library
	Fields []*Field
	Struct reflect.Type

	byName map[string]*Field
}

// Field answers nil for a name the kind does not have.
func (in *Info) Field(name string) *Field { return in.byName[name] }

// TitleField is the field a row is called by: the first free text that may not be empty, else the first free text; nil
// for a kind without any.
func (in *Info) TitleField() *Field {
	var first *Field
	for _, f := range in.Fields {
		if f.Search && f.Required {
			return f
		}
		if f.Search && first == nil {
			first = f
		}
	}
	return first
}

// Owners are the references to what a row may belong to, where any one of them will do; none for a kind whose rows
// stand alone, or whose owner is a required field.
func (in *Info) Owners() (out []*Field) {
	for _, f := range in.Fields {
		switch {
		case f.Owned && f.Required: // a reading belongs to its metric; to a channel only where it has one
			return nil
		case f.Owned:
			out = append(out, f)
		}
	}
	return out
}

var (
	infos  []*Info
	byKind = map[string]*Info{}
)

func init() {
	for _, d := range declared {
		in := describe(d.kind, d.table, reflect.TypeOf(d.row))
		infos = append(infos, in)
		byKind[string(in.Kind)], byKind[in.Table] = in, in
	}
	for _, in := range infos {
		for _, f := range in.Fields {
			if f.Type == Ref && byKind[string(f.Ref)] == nil {
				panic(fmt.Sprintf("%s.%s points to no kind", in.Kind, f.Name))
			}
		}
	}
}

// Kinds lists every kind, in the order of declaration.
func Kinds() []*Info { return infos }

// Lookup finds a kind by its name or by its table's name; nil for neither.
func Lookup(name Kind) *Info { return byKind[string(name)] }

func describe(kind Kind, table string, t reflect.Type) *Info {
	in := &Info{Kind: kind, Table: table, Struct: t, byName: map[string]*Field{}}
	for i := range t.NumField() {
		sf := t.Field(i)
		f := &Field{Name: sf.Tag.Get("json"), index: i, Ref: Kind(sf.Tag.Get("ref")), Default: sf.Tag.Get("default"), Unit: sf.Tag.Get("unit")}
		is := sf.Tag.Get("is")
		f.Curve = is == "curve"
		f.Code, f.Digest, f.Internal = strings.Contains(is, "code"), strings.Contains(is, "digest"), strings.Contains(is, "internal")
		ft := sf.Type
		if f.Nullable = ft.Kind() == reflect.Pointer; f.Nullable {
			ft = ft.Elem()
		}
		switch {
		case ft == reflect.TypeFor[Date]():
			f.Type = Day
		case ft == reflect.TypeFor[Clock]():
			f.Type = Time
		case ft == reflect.TypeFor[ID]() && f.Ref != "":
			f.Type = Ref
		case ft.Kind() == reflect.String:
			f.Type = Text
			f.Search = ft == reflect.TypeFor[string]() && sf.Tag.Get("enum") == "" && !f.Code
		case ft.Kind() == reflect.Bool:
			f.Type = Bool
		case ft.Kind() == reflect.Int64:
			f.Type = Int
		case ft.Kind() == reflect.Float64:
			f.Type = Number
		default:
			panic(fmt.Sprintf("%s.%s: %s is no type of a field", kind, sf.Name, ft))
		}
		if e := sf.Tag.Get("enum"); e != "" {
			f.Enum = strings.Split(e, "|")
		}
		f.Required = strings.Contains(is, "required")
		f.Owned = strings.Contains(is, "owned")
		f.Min, f.Max = bound(sf.Tag.Get("min")), bound(sf.Tag.Get("max"))
		in.Fields = append(in.Fields, f)
		in.byName[f.Name] = f
	}
	if in.Fields[0].Name != "id" {
		panic(string(kind) + ": the first field is id")
	}
	return in
}

func bound(s string) *float64 {
	if s == "" {
		return nil
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(err)
	}
	return &n
}

// Fields are the values of a row by field name: string, bool, int64, float64, or nil for an absent number.
type Fields map[string]any

// Values reads a row struct (not a pointer) into Fields, id included.
func (in *Info) Values(row any) Fields {
	v := reflect.ValueOf(row)
	out := make(Fields, len(in.Fields))
	for _, f := range in.Fields {
		out[f.Name] = f.read(v.Field(f.index))
	}
	return out
}

func (f *Field) read(v reflect.Value) any {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Bool:
		return v.Bool()
	case reflect.Int64:
		return v.Int()
	case reflect.Float64:
		return v.Float()
	}
	return v.String()
}

// Fill sets fields of the row struct that row points to. Values have the types that Normal gives them; a field that
// is not named keeps what it has.
func (in *Info) Fill(row any, set Fields) {
	v := reflect.ValueOf(row).Elem()
	for name, val := range set {
		f := in.byName[name]
		if f == nil {
			continue
		}
		dst := v.Field(f.index)
		if f.Nullable {
			if val == nil {
				dst.SetZero()
				continue
			}
			p := reflect.New(dst.Type().Elem())
			dst.Set(p)
			dst = p.Elem()
		}
		switch x := val.(type) {
		case string:
			dst.SetString(x)
		case bool:
			dst.SetBool(x)
		case int64:
			dst.SetInt(x)
		case float64:
			dst.SetFloat(x)
		}
	}
}

// New makes a row struct with every field at its default and gives a pointer to it.
func (in *Info) New() any {
	p := reflect.New(in.Struct)
	for _, f := range in.Fields {
		if f.Default != "" {
			p.Elem().Field(f.index).SetString(f.Default)
		}
	}
	return p.Interface()
}

// Pointers gives pointers to the fields of the row struct that row points to, in column order.
func (in *Info) Pointers(row any, into []any) []any {
	v := reflect.ValueOf(row).Elem()
	for _, f := range in.Fields {
		into = append(into, v.Field(f.index).Addr().Interface())
	}
	return into
}
