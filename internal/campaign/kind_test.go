package campaign

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// What the rest of the program relies on in the declaration of the kinds.
func TestKindsAreWhole(t *testing.T) {
	tables := map[string]bool{}
	for _, in := range Kinds() {
		if Lookup(in.Kind) != in || Lookup(Kind(in.Table)) != in || tables[in.Table] {
			t.Errorf("%s is not found by its names", in.Kind)
		}
		tables[in.Table] = true
		if in.Field("id") != in.Fields[0] || in.Field("nothing") != nil {
			t.Errorf("%s: fields by name", in.Kind)
		}
		zero := in.Values(reflect.ValueOf(in.New()).Elem().Interface())
		for _, f := range in.Fields[1:] {
			at := string(in.Kind) + "." + f.Name
			if zero[f.Name] != f.Zero() {
				t.Errorf("%s: New has %v, Zero says %v", at, zero[f.Name], f.Zero())
			}
			if f.Type == Ref && f.Required && !f.Owned { // deleting what it points to could not clear it
				t.Errorf("%s points to something it does not go with, and may not be empty", at)
			}
			if f.Owned && f.Type != Ref {
				t.Errorf("%s is owned by nothing", at)
			}
			if f.Enum != nil && f.Default != "" && !slices.Contains(f.Enum, f.Default) {
				t.Errorf("%s: default %q is no choice", at, f.Default)
			}
			if f.Required && f.Default != "" {
				t.Errorf("%s is required and has a default", at)
			}
			// A creation spells out every field where the id had a life before: what New holds must be writable.
			if z := f.Zero(); !f.Required {
				if _, bad := Normal(Edit{Op: Patch, Kind: in.Kind, Row: "r", Set: Fields{f.Name: z}}); len(bad) > 0 {
					t.Errorf("%s cannot be written as it is when nobody has written it: %v", at, bad)
				}
			}
		}
	}
	if Lookup("nothing") != nil || Lookup("") != nil {
		t.Error("a kind that is none")
	}
}

// any makes a value of a field, of the type that Normal gives.
func (f *Field) any(r *rand.Rand) any {
	switch {
	case f.Nullable && r.IntN(3) == 0:
		return nil
	case f.Type == Bool:
		return r.IntN(2) == 0
	case f.Type == Int:
		return r.Int64N(1 << 62)
	case f.Type == Number:
		return r.NormFloat64()
	}
	return string(rune('一' + r.IntN(1000)))
}

func TestValuesAndFill(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, in := range Kinds() {
		for range 20 {
			want := Fields{}
			for _, f := range in.Fields {
				want[f.Name] = f.any(r)
			}
			row := in.New()
			in.Fill(row, want)
			got := in.Values(reflect.ValueOf(row).Elem().Interface())
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: %v, want %v", in.Kind, got, want)
			}
			in.Fill(row, Fields{"nothing": "x"})
			if again := in.Values(reflect.ValueOf(row).Elem().Interface()); !reflect.DeepEqual(again, want) {
				t.Fatalf("%s: a field it does not have changed it", in.Kind)
			}
			// A row's JSON names its fields as an edit does.
			b, err := json.Marshal(row)
			if err != nil {
				t.Fatal(err)
			}
			var names map[string]any
			if err := json.Unmarshal(b, &names); err != nil || len(names) != len(in.Fields) {
				t.Fatalf("%s: %s", in.Kind, b)
			}
			for i, p := range in.Pointers(row, nil) {
				if _, there := names[in.Fields[i].Name]; !there || reflect.TypeOf(p).Kind() != reflect.Pointer {
					t.Errorf("%s: pointer %d", in.Kind, i)
				}
			}
		}
	}
}

func TestEditAsJSON(t *testing.T) {
	var e Edit
	in := `{"op":"patch","kind":"budget_lines","row":"b","set":{"price":9007199254740993,"item":"<租金> & 押金","quantity":0.30000000000000004}}`
	if err := json.Unmarshal([]byte(in), &e); err != nil {
		t.Fatal(err)
	}
	if e.Kind != "budget_line" || e.Set["price"] != json.Number("9007199254740993") {
		t.Errorf("%+v", e)
	}
	set, bad := Normal(e)
	if bad != nil || set["price"] != int64(9007199254740993) || set["quantity"] != 0.30000000000000004 {
		t.Errorf("%v %v", set, bad)
	}
	e.Set = set
	b, err := json.Marshal([]Edit{e})
	if err != nil {
		t.Fatal(err)
	}
	var back []Edit
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if set, _ = Normal(back[0]); !reflect.DeepEqual(set, e.Set) {
		t.Errorf("%v came back %v", e.Set, set)
	}
	for _, bad := range []string{`{"op":"patch","kind":"task","row":"t","sett":{}}`, `{"op":5}`, `[]`, `{"set":[]}`, `{`} {
		if err := json.Unmarshal([]byte(bad), new(Edit)); err == nil {
			t.Errorf("%s was taken", bad)
		}
	}
	var st Step
	if err := json.Unmarshal([]byte(`{"hlc":"117440512000000001","n":3,"seen":{"d":2}}`), &st); err != nil || st.HLC != 117440512000000001 {
		t.Errorf("%+v %v", st, err)
	}
	b, err = json.Marshal(Step{HLC: 1<<62 + 1})
	if err != nil || !json.Valid(b) {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &st); err != nil || st.HLC != 1<<62+1 {
		t.Errorf("a clock through JSON: %d", st.HLC)
	}
}

// A restore deletes rows backwards, as kinds are declared: what is owned comes after every owner.
func TestOwnersAreDeclaredFirst(t *testing.T) {
	seen := map[Kind]bool{}
	for _, in := range Kinds() {
		for _, f := range in.Fields {
			if f.Owned && !seen[f.Ref] {
				t.Errorf("%s is declared before %s, which owns it", in.Kind, f.Ref)
			}
		}
		seen[in.Kind] = true
	}
}
