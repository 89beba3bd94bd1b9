package campaign

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// Money, shares and notes are internal, or stand here with the reason why a client may have them.
func TestMoneyAndNotesAreInternal(t *testing.T) {
	open := map[string]string{
		"campaign.reserve_share": "a client's plan has its budget in shares",
		"budget_line.share":      "a client's plan has its budget in shares",
		"goal.weight":            "what a goal counts among its siblings is agreed on with the client",
	}
	for _, in := range Kinds() {
		for _, f := range in.Fields {
			name := string(in.Kind) + "." + f.Name
			if f.Unit != "money" && f.Unit != "share" && f.Name != "notes" {
				continue
			}
			if _, may := open[name]; f.Internal == may {
				t.Errorf("%s: internal %v, listed as open %v", name, f.Internal, may)
			}
			delete(open, name)
		}
	}
	for name := range open {
		t.Errorf("%s is no such field", name)
	}
}

// filled is a workbook with one row of each kind, every field of which says something.
func filled() *Workbook {
	w := &Workbook{}
	Lookup("campaign").fillAll(reflect.ValueOf(&w.Campaign).Elem())
	Lists(w, func(in *Info, s reflect.Value) {
		row := reflect.New(in.Struct).Elem()
		in.fillAll(row)
		s.Set(reflect.Append(s, row))
	})
	return w
}

func (in *Info) fillAll(row reflect.Value) {
	for _, f := range in.Fields {
		v := row.Field(f.index)
		if f.Nullable {
			v.Set(reflect.New(v.Type().Elem()))
			v = v.Elem()
		}
		switch f.Type {
		case Bool:
			v.SetBool(true)
		case Int:
			v.SetInt(7)
		case Number:
			v.SetFloat(7)
		default:
			v.SetString("said " + f.Name)
		}
	}
}

func TestClientSafeBlanksWhatIsInternal(t *testing.T) {
	whole := filled()
	safe := ClientSafe(whole)
	check := func(in *Info, row reflect.Value) {
		was := in.Values(filledRow(in))
		for name, got := range in.Values(row.Interface()) {
			f := in.Field(name)
			want := was[name]
			if f.Internal {
				want = f.Zero()
			}
			if !reflect.DeepEqual(got, want) && f.Unit != "share" {
				t.Errorf("%s.%s is %v, want %v", in.Kind, name, got, want)
			}
		}
	}
	check(Lookup("campaign"), reflect.ValueOf(safe.Campaign))
	var gone []string
	Lists(safe, func(in *Info, s reflect.Value) {
		if s.IsNil() {
			t.Errorf("%s is null", in.Table)
		}
		if s.Len() == 0 {
			gone = append(gone, string(in.Kind))
			return
		}
		check(in, s.Index(0))
	})
	if got := strings.Join(gone, " "); got != "release payment worry log_entry" {
		t.Errorf("gone: %s", got)
	}
	if !reflect.DeepEqual(whole, filled()) {
		t.Error("the workbook itself was changed")
	}
}

func filledRow(in *Info) any {
	row := reflect.New(in.Struct).Elem()
	in.fillAll(row)
	return row.Interface()
}

// The shares by hand: of 1,000.00 approved, stage 123.45 + 76.55 = 20 %, prizes 333.33 = 33.33 %, reserve 120.00 = 12 %. The
// stage's 2,000 basis points are divided 123.45 to 76.55: 1,234.5 and 765.5, the remainders being equal the first gets more.
func TestClientSafeKeepsTheSharesOfTheBudget(t *testing.T) {
	w := &Workbook{Campaign: Campaign{Approved: new(int64(100_000)), Reserve: new(int64(12_000))},
		BudgetLines: []BudgetLine{{ID: "a", Category: "舞台", Planned: new(int64(12_345))}, {ID: "b", Category: "奖品", Price: new(int64(11_111)), Quantity: new(3.0)},
			{ID: "c", Category: "舞台", Planned: new(int64(7_655))}, {ID: "d", Category: "未定"}}}
	shares := func(w *Workbook) string {
		var out []string
		for _, l := range w.BudgetLines {
			if l.Share == nil {
				out = append(out, "-")
			} else {
				out = append(out, fmt.Sprint(*l.Share))
			}
		}
		return strings.Join(out, " ")
	}
	safe := ClientSafe(w)
	if got := shares(safe); got != "1235 3333 765 -" || *safe.Campaign.ReserveShare != 1200 {
		t.Errorf("%s, reserve %d", got, *safe.Campaign.ReserveShare)
	}
	if w.BudgetLines[0].Share != nil || *w.BudgetLines[0].Planned != 12_345 {
		t.Error("the workbook itself was changed")
	}
	w.Campaign.Approved = nil // all that is planned: 200 + 333.33 + 120 = 653.33, the stage 3,061: 1,889.4 and 1,171.6
	if got := shares(ClientSafe(w)); got != "1889 5102 1172 -" {
		t.Errorf("without an approved total: %s", got)
	}
	byShare := &Workbook{Campaign: Campaign{ReserveShare: new(int64(1000))}, BudgetLines: []BudgetLine{{ID: "a", Share: new(int64(9000))}}}
	if got := ClientSafe(byShare); shares(got) != "9000" || *got.Campaign.ReserveShare != 1000 {
		t.Error("a budget by shares lost them")
	}
}

// What a result costs is a cost; what counts it, whose goal it is and where it fell short are gone.
func TestClientSafeCountsNoCosts(t *testing.T) {
	w := &Workbook{Metrics: []Metric{{ID: "cpa", Aggregate: "ratio", Over: "cost", Under: "orders"}, {ID: "orders", Role: "conversion"}, {ID: "cost", Role: "cost"}},
		Goals: []Goal{{ID: "g1", Metric: "orders"}, {ID: "g2", Metric: "cpa"}, {ID: "g3", Metric: "cost"}, {ID: "g4"}}, Deviations: []Deviation{{ID: "d1", Metric: "cost"}, {ID: "d2", Metric: "orders"}}}
	safe := ClientSafe(w)
	var got []string
	for _, m := range safe.Metrics {
		got = append(got, string(m.ID))
	}
	for _, g := range safe.Goals {
		got = append(got, string(g.ID))
	}
	for _, d := range safe.Deviations {
		got = append(got, string(d.ID))
	}
	if s := strings.Join(got, " "); s != "orders g1 g4 d2" || len(w.Metrics) != 3 || w.Goals[1].ID != "g2" {
		t.Error(s)
	}
}
