package campaign

import (
	"reflect"
	"testing"
)

func TestLacks(t *testing.T) {
	whole := Partner{Status: "signed", Contact: "Ma", Fee: new(int64(0)), Duties: "Build", Standard: "By 15:00"}
	ended := whole
	ended.Status = "ended"
	for name, tt := range map[string]struct {
		p    Partner
		want []string
	}{
		"nothing": {whole, []string{}},
		"ended":   {ended, []string{}},
		"all":     {Partner{Status: "sent", Contact: " ", Duties: "\n"}, []string{"status", "contact", "fee", "duties", "standard"}},
	} {
		if got := tt.p.Lacks(); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// Of a fee of 1,000.00: 300.00 paid, 600.00 overdue, 150.00 due in seven days, and one without an amount due in eight: 50.00
// more than the fee.
func TestContractsOf(t *testing.T) {
	w := &Workbook{
		Partners: []Partner{{ID: "a", Fee: new(int64(100_000)), Status: "signed", Contact: "x", Duties: "x", Standard: "x"}, {ID: "b"}},
		Payments: []Payment{
			{ID: "1", Partner: "a", Amount: new(int64(30_000)), Due: "2026-05-01", Paid: "2026-05-02"},
			{ID: "2", Partner: "a", Amount: new(int64(60_000)), Due: "2026-05-25"},
			{ID: "3", Partner: "a", Amount: new(int64(15_000)), Due: "2026-06-02"},
			{ID: "4", Partner: "a", Due: "2026-06-03"},
			{ID: "5", Partner: "a"},
			{ID: "6", Partner: "b", Amount: new(int64(1)), Due: "2026-05-26"},
		},
	}
	left := int64(-5_000)
	want := []Contract{
		{Partner: "a", Lacks: []string{}, Planned: 105_000, Paid: 30_000, Open: 75_000, Left: &left, Late: 1, Soon: 1, Next: "2026-05-25",
			Payments: []Instalment{{"1", "paid"}, {"2", "late"}, {"3", "soon"}, {"4", "open"}, {"5", "open"}}},
		{Partner: "b", Lacks: []string{"status", "contact", "fee", "duties", "standard"}, Planned: 1, Open: 1, Soon: 1, Next: "2026-05-26",
			Payments: []Instalment{{"6", "soon"}}},
	}
	if got := ContractsOf(w, today); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	if got := ContractsOf(&Workbook{}, today); got == nil {
		t.Error("nil")
	}
}

// 100.00 in three: 33.34 + 33.33 + 33.33. 0.05 by 30, 60 and 10: 1.5, 3 and 0.5 rounded down are 4, and the cent left goes to
// the first of the two halves.
func TestInstalments(t *testing.T) {
	for _, tt := range []struct {
		total   int64
		weights []int64
		want    []int64
	}{
		{10_000, []int64{1, 1, 1}, []int64{3_334, 3_333, 3_333}},
		{13_600_000, []int64{30, 60, 10}, []int64{4_080_000, 8_160_000, 1_360_000}},
		{5, []int64{30, 60, 10}, []int64{2, 3, 0}},
		{9_000_000_000_000_000_000, []int64{1, 1}, []int64{4_500_000_000_000_000_000, 4_500_000_000_000_000_000}},
		{7, []int64{1}, []int64{7}},
	} {
		if got := Instalments(tt.total, tt.weights); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%d by %v: %v", tt.total, tt.weights, got)
		}
	}
}
