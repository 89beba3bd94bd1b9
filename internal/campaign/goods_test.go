package campaign

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// What is due when, held against the day of use and today.
func TestUrgencyOfMaterials(t *testing.T) {
	w := &Workbook{
		Periods: []Period{{Kind: "live", Starts: "2026-06-04", Ends: "2026-06-10"}},
		Materials: []Material{
			{ID: "open", Due: "2026-06-01"},                        // the last day that leaves time before the live day
			{ID: "close", Due: "2026-06-02"},                       // a day too near
			{ID: "early", Due: "2026-05-30", Needed: "2026-06-01"}, // used before the live day: too near too
			{ID: "late", Due: "2026-05-25"},
			{ID: "none"},
			{ID: "done", Due: "2026-05-20", State: "accepted"},
			{ID: "counted", Due: "2026-05-20", State: "arrived", Accepted: new(int64(0))},
		},
	}
	got := []string{}
	for _, g := range GoodsOf(w, 3, "2026-05-26") {
		got = append(got, string(g.Material)+" "+g.Urgency+" "+string(g.Latest))
	}
	want := []string{"open open 2026-06-01", "close close 2026-06-01", "early close 2026-05-29", "late late 2026-06-01",
		"none undated 2026-06-01", "done accepted 2026-06-01", "counted accepted 2026-06-01"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	w.Periods = nil
	if g := GoodsOf(w, 3, "2026-05-26")[1]; g.Urgency != "open" || g.Latest != "" {
		t.Errorf("without a live day: %+v", g)
	}
}

func TestStockOfMaterials(t *testing.T) {
	n := func(v int64) *int64 { return &v }
	for _, tt := range []struct {
		what        string
		m           Material
		given       []*int64
		stock, free *int64
		faults      string
	}{
		{what: "nothing counted", m: Material{}},
		{what: "before acceptance, promised within what is planned", m: Material{Quantity: n(500), Promised: n(500)}},
		{what: "before acceptance, promised beyond it", m: Material{Quantity: n(500), Promised: n(501)}, faults: "promised"},
		{what: "counts that add up", m: Material{Received: n(72), Accepted: n(70), Defects: n(2)}, stock: n(70)},
		{what: "one more than came", m: Material{Received: n(72), Accepted: n(71), Defects: n(2)}, stock: n(71), faults: "counts"},
		{what: "accepted without a number", m: Material{State: "accepted", Received: n(5)}, faults: "uncounted"},
		{what: "all given out", m: Material{Accepted: n(60), Promised: n(50)}, given: []*int64{n(25), n(35), nil}, stock: n(0), free: n(10)},
		{what: "one too many", m: Material{Accepted: n(60), Promised: n(61)}, given: []*int64{n(61)}, stock: n(-1), free: n(-1), faults: "promised given"},
		{what: "given out before it was counted", m: Material{Quantity: n(60)}, given: []*int64{n(1)}, faults: "given"},
		{what: "left over what is there", m: Material{Accepted: n(60), Left: n(20)}, given: []*int64{n(40)}, stock: n(20)},
		{what: "left over more than is there", m: Material{Accepted: n(60), Left: n(21)}, given: []*int64{n(40)}, stock: n(20), faults: "left"},
	} {
		tt.m.ID = "m"
		w := &Workbook{Materials: []Material{tt.m}}
		for _, q := range tt.given {
			w.Awards = append(w.Awards, Award{Material: "m", Quantity: q})
		}
		g := GoodsOf(w, 3, "2026-05-26")[0]
		if !reflect.DeepEqual(g.Stock, tt.stock) || !reflect.DeepEqual(g.Free, tt.free) || strings.Join(g.Faults, " ") != tt.faults {
			t.Errorf("%s: stock %v, free %v, %q", tt.what, g.Stock, g.Free, g.Faults)
		}
	}
}

func TestMaterialStep(t *testing.T) {
	at := "planned"
	way := []string{}
	for range 7 {
		at = MaterialStep(at, false)
		way = append(way, at)
	}
	if want := "proof ordered arrived accepted loaded returned returned"; strings.Join(way, " ") != want {
		t.Errorf("forward %q", way)
	}
	if MaterialStep("proof", true) != "planned" || MaterialStep("planned", true) != "planned" {
		t.Error("back")
	}
}
