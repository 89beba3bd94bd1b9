package campaign

import (
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestSplit(t *testing.T) {
	for _, tc := range []struct {
		total  int64
		shares []int64
		want   []int64
		rest   int64
	}{
		// a third each of 100: 33.33 three times, the unit left goes to the first of equals
		{100, []int64{3333, 3333, 3334}, []int64{33, 33, 34}, 0}, // .33 .33 .34: the last has the largest remainder
		{10, []int64{2500, 2500, 2500, 2500}, []int64{3, 3, 2, 2}, 0},
		{1001, []int64{5000, 5000}, []int64{501, 500}, 0},
		// 60 % of 999 is 599.4: 599, given as 399 (39.96 %: 399.2004 …) and the rest
		{999, []int64{3996, 2004}, []int64{399, 200}, 400},
		{100, []int64{6000, 6000}, []int64{60, 60}, -20},
		{0, []int64{5000, 5000}, []int64{0, 0}, 0},
		{100, nil, []int64{}, 100},
		{100, []int64{-5, 10_000}, []int64{0, 100}, 0},
		{math.MaxInt64, []int64{10_000}, []int64{math.MaxInt64}, 0},
	} {
		got, rest := Split(tc.total, tc.shares)
		if !reflect.DeepEqual(got, tc.want) || rest != tc.rest {
			t.Errorf("%d by %v: %v, rest %d; want %v, %d", tc.total, tc.shares, got, rest, tc.want, tc.rest)
		}
	}
}

// Parts and rest add up to the total, no part is more than a unit from its share, and 100 % leave nothing.
func TestSplitAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(0, 1e15).Draw(t, "total")
		left := int64(wholeShare)
		var shares []int64
		for range rapid.IntRange(0, 12).Draw(t, "lines") {
			s := rapid.Int64Range(0, left).Draw(t, "share")
			shares, left = append(shares, s), left-s
		}
		whole := rapid.Bool().Draw(t, "whole")
		if whole {
			shares = append(shares, left)
		}
		parts, rest := Split(total, shares)
		sum := rest
		for i, p := range parts {
			sum += p
			if exact := float64(total) * float64(shares[i]) / wholeShare; math.Abs(float64(p)-exact) > 1.01 {
				t.Fatalf("%d of %d by %d", p, total, shares[i])
			}
		}
		if sum != total || rest < 0 || whole && rest != 0 {
			t.Fatalf("%v and %d are %d, not %d", parts, rest, sum, total)
		}
	})
}

func TestBudget(t *testing.T) {
	w := &Workbook{
		Campaign: Campaign{Approved: new(int64(1_000_000)), Reserve: new(int64(125_000))},
		BudgetLines: []BudgetLine{
			{ID: "a", Payee: "studio", Category: "推广", Planned: new(int64(500_000)), Committed: new(int64(100_000)), Paid: new(int64(450_000))},
			{ID: "b", Payee: "studio", Category: "物料", Price: new(int64(333)), Quantity: new(1000.5)}, // 333,166.5: to the nearest, 333,167
			{ID: "c", Category: " 推广 ", Planned: new(int64(20_000)), Price: new(int64(1)), Quantity: new(1.0)},
			{ID: "d", Category: ""},
		},
	}
	amount := func(line ID, planned, committed, paid, left, used int64, computed bool) Amount {
		return Amount{Line: line, Planned: &planned, Computed: computed, Committed: committed, Paid: paid, Left: left, Used: &used}
	}
	want := Budget{
		Approved: new(int64(1_000_000)), Reserve: new(int64(125_000)), Share: new(int64(1250)), Planned: 853_167, Committed: 100_000, Paid: 450_000, Left: 303_167,
		Free: new(int64(125_000)), Used: new(int64(6447)), // 550,000 ÷ 853,167 = 64.466 %
		Unassigned: new(int64(21_833)),
		Lines: []Amount{amount("a", 500_000, 100_000, 450_000, -50_000, 11_000, false), amount("b", 333_167, 0, 0, 333_167, 0, true),
			amount("c", 20_000, 0, 0, 20_000, 0, false), {Line: "d", Computed: true}},
		Categories: []Category{
			{Name: "推广", Lines: []ID{"a", "c"}, Planned: 520_000, Share: new(int64(5200)), Committed: 100_000, Paid: 450_000, Left: -30_000, Used: new(int64(10_577))}, // 550 ÷ 520
			{Name: "物料", Lines: []ID{"b"}, Planned: 333_167, Share: new(int64(3332)), Left: 333_167, Used: new(int64(0))}, {Name: "", Lines: []ID{"d"}, Share: new(int64(0))},
		},
		Payees: []Category{
			{Name: "studio", Lines: []ID{"a", "b"}, Planned: 833_167, Share: new(int64(8332)), Committed: 100_000, Paid: 450_000, Left: 283_167, Used: new(int64(6601))}, // 550 ÷ 833.167
			{Name: "", Lines: []ID{"c", "d"}, Planned: 20_000, Share: new(int64(200)), Left: 20_000, Used: new(int64(0))},
		},
	}
	if got := BudgetOf(w); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// A budget of shares: nothing while there is no total, then exactly all of it, reserve included.
func TestBudgetByShares(t *testing.T) {
	w := &Workbook{Campaign: Campaign{ReserveShare: new(int64(1000))}, BudgetLines: []BudgetLine{{ID: "a", Share: new(int64(3000))}, {ID: "b", Share: new(int64(6000))}}}
	b := BudgetOf(w)
	if !b.ByShare || b.Shares != 10_000 || *b.Share != 1000 || b.Unassigned != nil || b.Lines[0].Planned != nil || b.Planned != 0 {
		t.Errorf("%+v", b)
	}
	w.Campaign.Approved = new(int64(101)) // 30.3, 60.6 and 10.1: the unit left goes to 60.6
	if b = BudgetOf(w); b.ByShare || *b.Lines[0].Planned != 30 || *b.Lines[1].Planned != 61 || *b.Reserve != 10 || *b.Unassigned != 0 || *b.Share != 990 {
		t.Errorf("%+v, %d %d %d", b, *b.Lines[0].Planned, *b.Lines[1].Planned, *b.Reserve)
	}
	w.Campaign.Approved = new(int64(0))
	if b = BudgetOf(w); b.Share != nil || *b.Unassigned != 0 || *b.Reserve != 0 {
		t.Errorf("of zero: %+v", b)
	}
	if b = BudgetOf(&Workbook{}); b.ByShare || b.Share != nil || b.Unassigned != nil || b.Lines == nil || b.Categories == nil {
		t.Errorf("of nothing: %+v", b)
	}
	big := &Workbook{Campaign: Campaign{Approved: new(int64(math.MaxInt64))}, BudgetLines: []BudgetLine{{Planned: new(int64(math.MaxInt64))}, {Planned: new(int64(math.MaxInt64)), Paid: new(int64(1))}}}
	if b = BudgetOf(big); b.Planned != math.MaxInt64 || *b.Unassigned != 0 || b.Left != math.MaxInt64-1 {
		t.Errorf("of too much: %+v", b)
	}
}

func TestShares(t *testing.T) {
	if s, ok := ShareOf(1, 3); s != 3333 || !ok {
		t.Error(s, ok)
	}
	if s, ok := ShareOf(2, 3); s != 6667 || !ok {
		t.Error(s, ok)
	}
	if _, ok := ShareOf(2, 0); ok {
		t.Error("a share of nothing")
	}
	if Exceeds(15, 100, 1500) || !Exceeds(16, 100, 1500) || Exceeds(math.MaxInt64, math.MaxInt64, 10_000) || !Exceeds(1, 0, 10_000) {
		t.Error("a limit is not kept")
	}
}
