package campaign

import (
	"errors"
	"math"
	"reflect"
	"testing"
)

func n(v int64) *int64 { return &v }

// spentBook is a budget of 100,000 with 12,000 in reserve: a stage (40,000) that 10,000 typed, an instalment of 15,000 to
// come and one of 20,000 paid are counted on; print (8,000) with a quarter of a thousand over its plan; a category of its own.
func spentBook() *Workbook {
	return &Workbook{
		Campaign: Campaign{ID: "c", Approved: n(100_000), Reserve: n(12_000)},
		BudgetLines: []BudgetLine{
			{ID: "stage", Category: "场地", Planned: n(40_000), Committed: n(10_000), Charge: n(50_000)},
			{ID: "print", Category: "物料", Planned: n(8_000), Paid: n(8_250), Charge: n(9_000)},
			{ID: "kol", Category: "推广", Planned: n(40_000)},
		},
		Payments: []Payment{
			{ID: "p1", Line: "stage", Amount: n(15_000), Due: "2026-06-01"},
			{ID: "p2", Line: "stage", Amount: n(20_000), Due: "2026-05-01", Paid: "2026-05-02"},
			{ID: "p3", Line: "kol"}, // an amount nobody has agreed on
			{ID: "p4", Amount: n(700)},
			{ID: "p5", Amount: n(300), Paid: "2026-05-03"},
		},
		Releases: []Release{
			{ID: "r1", Line: "stage", Amount: n(5_000), Person: "lin", Reason: "许可加急"},
			{ID: "r2", Amount: n(1_000)},
			{ID: "r3", Line: "print"},
		},
	}
}

// What is typed and what is paid in instalments count together; a release raises what its line may cost; payments that
// name no line are in the sums and in no category.
func TestBudgetSpent(t *testing.T) {
	b := BudgetOf(spentBook())
	// stage: 10,000 + 15,000 contracted, 20,000 paid, may cost 45,000: all of it used, nothing left
	if got, want := b.Lines[0], (Amount{Line: "stage", Planned: n(40_000), Raised: 5_000, Committed: 25_000, Paid: 20_000, Left: 0, Used: n(10_000), Margin: n(10_000)}); !reflect.DeepEqual(got, want) {
		t.Errorf("stage %+v", got)
	}
	// print: 8,250 of 8,000 is 103.125 %
	if got, want := b.Categories[1], (Category{Name: "物料", Lines: []ID{"print"}, Planned: 8_000, Share: n(800), Paid: 8_250, Left: -250, Used: n(10_313), Charge: n(9_000), Margin: n(1_000)}); !reflect.DeepEqual(got, want) {
		t.Errorf("print %+v", got)
	}
	if c := b.Categories[2]; c.Committed != 0 || c.Charge != nil || c.Margin != nil || c.Left != 40_000 {
		t.Errorf("kol %+v", c)
	}
	// 88,000 planned and 5,000 raised; 25,700 contracted and 28,550 paid: 38,750 left, 58.33 % of 93,000 used
	if b.Planned != 88_000 || b.Raised != 5_000 || b.Committed != 25_700 || b.Paid != 28_550 || b.Left != 38_750 || *b.Used != 5833 || b.Loose != (Spent{700, 300}) {
		t.Errorf("%+v, used %d", b, *b.Used)
	}
	// The reserve stays as large as it was set up; 6,000 of it are gone.
	if *b.Reserve != 12_000 || b.Released != 6_000 || *b.Free != 6_000 || *b.Unassigned != 0 || *b.Share != 1200 {
		t.Errorf("reserve %d, released %d, free %d, unassigned %d", *b.Reserve, b.Released, *b.Free, *b.Unassigned)
	}
	// 59,000 − 88,000 = −29,000, of 59,000: −49.15 %
	if *b.Charge != 59_000 || *b.Margin != -29_000 || *b.MarginShare != -4915 {
		t.Errorf("charge %d, margin %d, %d", *b.Charge, *b.Margin, *b.MarginShare)
	}
}

// Without a reserve nothing can be left of it; more can be released than there is; a client who pays nothing gives no share.
func TestBudgetAtTheEdges(t *testing.T) {
	w := spentBook()
	w.Campaign.Reserve = n(4_000)
	if b := BudgetOf(w); *b.Free != -2_000 {
		t.Errorf("free %d", *b.Free)
	}
	w.Campaign.Reserve, w.Campaign.Approved = nil, nil
	if b := BudgetOf(w); b.Free != nil || b.Released != 6_000 || b.Categories[0].Share != nil {
		t.Errorf("%+v", b)
	}
	w.BudgetLines = []BudgetLine{{ID: "gift", Charge: n(0)}}
	if b := BudgetOf(w); *b.Charge != 0 || *b.Margin != 0 || b.MarginShare != nil || b.Lines[0].Used != nil || b.Used != nil && b.Planned == 0 && b.Raised == 0 {
		t.Errorf("%+v", b)
	}
	w.Payments = []Payment{{Line: "gift", Amount: n(math.MaxInt64)}, {Line: "gift", Amount: n(math.MaxInt64)}}
	if b := BudgetOf(w); b.Committed != math.MaxInt64 || b.Lines[0].Left != -math.MaxInt64 {
		t.Errorf("too much: %+v", b)
	}
	if b := BudgetOf(&Workbook{}); b.Charge != nil || b.Margin != nil || b.Used != nil || b.Free != nil {
		t.Errorf("nothing: %+v", b)
	}
}

func TestSplitByShare(t *testing.T) {
	// 101 by 30, 60 and 10 %: 30.3, 60.6 and 10.1; the unit left goes to 60.6
	w := &Workbook{Campaign: Campaign{ID: "c", Approved: n(101), ReserveShare: n(1000)}, BudgetLines: []BudgetLine{
		{ID: "a", Share: n(3000), Planned: n(30)}, {ID: "b", Share: n(6000), Planned: n(7)}, {ID: "x", Planned: n(0)},
	}}
	got, err := SplitByShare(w)
	want := []Edit{
		{Op: Patch, Kind: "budget_line", Row: "b", Set: Fields{"planned": int64(61)}},
		{Op: Patch, Kind: "campaign", Row: "c", Set: Fields{"reserve": int64(10)}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	for code, change := range map[string]func(w *Workbook){
		"budget.approved": func(w *Workbook) { w.Campaign.Approved = nil },
		"budget.unshared": func(w *Workbook) { w.BudgetLines = nil },
		"budget.shares":   func(w *Workbook) { w.BudgetLines[0].Share = n(3001) },
	} {
		w := *w
		w.BudgetLines = append([]BudgetLine{}, w.BudgetLines...)
		change(&w)
		var e *Error
		if _, err := SplitByShare(&w); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%s: %v", code, err)
		}
	}
}
