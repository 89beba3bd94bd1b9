package exchange

import (
	"encoding/csv"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// sheetOf draws a sheet: columns in any order and language, rows from few values so that tasks repeat.
func sheetOf(t *rapid.T) string {
	columns := []struct {
		headings []string
		values   []string
	}{
		{[]string{"When", "时间"}, []string{"", "T-30", "t-30", "提前3天", "9-10 Months Out", "2026-06-01", "6/1", "TBD", "6月1日-6月3日", "T-3 "}},
		{[]string{"Team", "小组"}, []string{"", "A", "a ", "场地组"}},
		{[]string{"Item", "检查项"}, []string{"", "", "x", "y", "z"}},
		{[]string{"Due", "截止"}, []string{"", "2026-06-01", "2026-06-05 18:00", "T-1"}},
		{[]string{"Owner"}, []string{"", "Ann", "ANN", "李四"}},
		{[]string{"Status"}, []string{"", "done", "进行中", "0"}},
		{[]string{"Notes"}, []string{"", "=1+1", "two\nlines", "<b>\"q\"</b>"}},
		{[]string{"Critical"}, []string{"", "是", "no"}},
	}
	used := rapid.Permutation(columns).Draw(t, "columns")[:rapid.IntRange(0, len(columns)).Draw(t, "used")]
	titles := []string{"book", "print", "签到台"}
	rows := [][]string{{"Task"}}
	for _, c := range used {
		rows[0] = append(rows[0], rapid.SampledFrom(c.headings).Draw(t, "heading"))
	}
	for range rapid.IntRange(1, 12).Draw(t, "rows") {
		row := []string{rapid.SampledFrom(titles).Draw(t, "title")}
		for _, c := range used {
			row = append(row, rapid.SampledFrom(c.values).Draw(t, "value"))
		}
		rows = append(rows, row)
	}
	var out strings.Builder
	_ = csv.NewWriter(&out).WriteAll(rows)
	return out.String()
}

// Importing a sheet twice is importing it once, onto an empty campaign and onto one made by another sheet.
func TestImportTwice(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		wb := launch()
		for _, name := range []string{"first", "second"} {
			sheet := sheetOf(r)
			p := plan(t, wb, sheet, options())
			if len(p.Problems) > 0 {
				return // a start after a due date, met while patching
			}
			wb = apply(t, wb, p.Edits)
			if again := plan(t, wb, sheet, options()); len(again.Edits) > 0 {
				r.Fatalf("the %s sheet imported again makes %+v\n%s\n%s", name, again.Edits, sheet, tasksOf(wb))
			}
		}
	})
}

// An import deletes nothing, makes no name twice, and gives every new row a place behind those there are.
func TestImportOnlyAdds(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		wb := launch()
		p := plan(t, wb, sheetOf(r), options())
		made := apply(t, wb, p.Edits)
		if len(made.Tasks) != p.Tasks || len(made.Items) != p.Items || len(made.Groups) != p.Groups || len(made.People) != p.People {
			r.Fatalf("the plan counts %+v", p)
		}
		names := map[string]bool{}
		for _, g := range made.Groups {
			if names[campaign.FoldName(g.Name)] {
				r.Fatalf("group %q is made twice", g.Name)
			}
			names[campaign.FoldName(g.Name)] = true
		}
		for i := 1; i < len(made.Tasks); i++ {
			if made.Tasks[i-1].Position >= made.Tasks[i].Position {
				r.Fatal("positions are not in order")
			}
		}
		next := plan(t, made, sheetOf(r), options())
		for _, e := range next.Edits {
			if e.Op == "delete" {
				r.Fatalf("got %+v", e)
			}
		}
	})
}

// The rows of a day and channel come to what exact fractions make of them, money rounded once, whatever their order.
func TestReadingsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sheet, want := "Date,Channel,Views,Spent\n", map[string]*big.Rat{}
		for range rapid.IntRange(1, 40).Draw(t, "rows") {
			day, channel := rapid.IntRange(13, 15).Draw(t, "day"), rapid.SampledFrom([]string{"916", "936"}).Draw(t, "channel")
			views := rapid.IntRange(0, 99999).Draw(t, "views")
			spent := fmt.Sprintf("%d.%09d", rapid.IntRange(0, 99).Draw(t, "spent"), rapid.IntRange(0, 999999999).Draw(t, "decimals"))
			sheet += fmt.Sprintf("%d-06-2026,%s,%d,%s\n", day, channel, views, spent)
			for metric, v := range map[string]string{"views": fmt.Sprint(views), "spend": spent} {
				k := fmt.Sprintf("%s %s 2026-06-%d", channel, metric, day)
				if want[k] == nil {
					want[k] = new(big.Rat)
				}
				one, _ := new(big.Rat).SetString(v)
				want[k].Add(want[k], one)
			}
		}
		sheets, err := ReadSheets([]byte(sheet))
		if err != nil {
			t.Fatal(err)
		}
		wb := launch()
		p, err := ImportReadings(wb, &sheets[0], readingOptions(map[string]string{"Channel": "channel", "Views": "views", "Spent": "spend"}))
		if err != nil {
			t.Fatal(err)
		}
		got := values(p, wb)
		if len(got) != len(want) {
			t.Fatalf("%d readings of %d days, channels and metrics", len(got), len(want))
		}
		for _, line := range got {
			at := strings.LastIndexByte(line, ' ')
			sum, _ := want[line[:at]].Float64()
			if strings.Contains(line, " spend ") {
				sum, _ = strconv.ParseFloat(want[line[:at]].FloatString(2), 64)
			}
			if v, err := strconv.ParseFloat(line[at+1:], 64); err != nil || v != sum {
				t.Errorf("%s, want %v", line, sum)
			}
		}
	})
}
