package exchange

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"qingdan/internal/campaign"
)

// ads is what an advertising platform exports: several rows a day and channel, days first, money with float noise.
const ads = `Date,ad,Campaign,Impressions,Clicks,Spent
31-05-2026,1,916,7350,1,1.429999948
31-05-2026,2,916,17861,2,1.820000023
01-06-2026,3,936,693,0,0
31-05-2026,4,936,"4,259",1,1.25
`

var adMap = map[string]string{"Date": "date", "Campaign": "channel", "Impressions": "impressions", "Clicks": "clicks", "Spent": "spend"}

func readingOptions(over map[string]string) ReadingOptions {
	o := options()
	return ReadingOptions{Map: over, Money: "CNY", NewID: o.NewID, Intn: o.Intn}
}

func readings(t *testing.T, wb *campaign.Workbook, data string, o ReadingOptions) (*ReadingPlan, error) {
	t.Helper()
	sheets, err := ReadSheets([]byte(data))
	must(t, err)
	return ImportReadings(wb, &sheets[0], o)
}

// values are the readings of a plan: "channel metric day value", with names.
func values(p *ReadingPlan, wb *campaign.Workbook) (out []string) {
	names := map[string]string{"": "*"}
	for _, m := range wb.Metrics {
		names[string(m.ID)] = m.Name
	}
	for _, e := range p.Edits {
		if e.Kind != "reading" {
			names[string(e.Row)] = e.Set["name"].(string)
			continue
		}
		out = append(out, fmt.Sprintf("%s %s %s %v", names[e.Set["channel"].(string)], names[e.Set["metric"].(string)], e.Set["day"], e.Set["value"]))
	}
	return out
}

func TestImportReadings(t *testing.T) {
	p, err := readings(t, launch(), ads, readingOptions(adMap))
	must(t, err)
	want := []string{
		"916 impressions 2026-05-31 25211", "916 clicks 2026-05-31 3", "916 spend 2026-05-31 3.25", // 3.249999971
		"936 impressions 2026-05-31 4259", "936 clicks 2026-05-31 1", "936 spend 2026-05-31 1.25",
		"936 impressions 2026-06-01 693", "936 clicks 2026-06-01 0", "936 spend 2026-06-01 0",
	}
	if got := values(p, launch()); !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if p.Rows != 4 || p.Made != 9 || p.Changed+p.Unchanged != 0 || !slices.Equal(p.Metrics, []string{"impressions", "clicks", "spend"}) || !slices.Equal(p.Channels, []string{"916", "936"}) {
		t.Errorf("%+v", p)
	}
	if p.First != "2026-05-31" || p.Last != "2026-06-01" || *p.Totals[0].Total != 30163 || *p.Totals[2].Total != 4.5 || p.Totals[2].Unit != "CNY" {
		t.Errorf("%s to %s: %+v", p.First, p.Last, p.Totals)
	}
	if len(p.Notices) != 1 || p.Notices[0].Code != "reading.outside" || p.Notices[0].Cell != "A2" || p.Notices[0].Params["count"] != "1" { // 31 May is before the warm-up
		t.Errorf("%+v", p.Notices)
	}
}

// What is there already is not written again.
func TestImportReadingsAgain(t *testing.T) {
	wb := launch()
	p, err := readings(t, wb, ads, readingOptions(adMap))
	must(t, err)
	held := map[campaign.ID]float64{}
	for _, e := range p.Edits {
		switch e.Kind {
		case "metric":
			wb.Metrics = append(wb.Metrics, campaign.Metric{ID: e.Row, Name: e.Set["name"].(string), Aggregate: "sum", Unit: fmt.Sprint(e.Set["unit"])})
		case "channel":
			wb.Channels = append(wb.Channels, campaign.Channel{ID: e.Row, Name: e.Set["name"].(string)})
		case "reading":
			held[e.Row] = e.Set["value"].(float64)
		}
	}
	o := readingOptions(adMap)
	o.Held = held
	p, err = readings(t, wb, ads, o)
	must(t, err)
	if len(p.Edits) != 0 || p.Unchanged != 9 {
		t.Errorf("%d edits, %+v", len(p.Edits), p)
	}
	p, err = readings(t, wb, strings.Replace(ads, "17861", "17862", 1), o)
	must(t, err)
	if got := values(p, wb); len(got) != 1 || p.Changed != 1 || p.Unchanged != 8 {
		t.Errorf("%v, %+v", got, p)
	}
}

func TestReadingsByHeadings(t *testing.T) {
	wb := launch()
	wb.Metrics = []campaign.Metric{
		{ID: "m1", Name: "曝光", Aggregate: "sum"}, {ID: "m2", Name: "粉丝", Aggregate: "last"}, {ID: "m3", Name: "评分", Aggregate: "average"},
		{ID: "m4", Name: "到场率", Aggregate: "last", Unit: "％"}, {ID: "m5", Name: "退款", Aggregate: "sum", Unit: "元"}, {ID: "m6", Name: "点击率", Aggregate: "ratio"},
	}
	const sheet = "六月日报\n日期\t平台\t曝光\t粉丝\t评分\t到场率\t退款\t点击率\n" +
		"6月1日\t抖音\t1.2万\t１００\t4\t62.5%\t-1.005\t5%\n6月1日\t抖音\t3,000\t120\t5\t63\t\t\n合计\t\t15000\t\t\t\t\t\n\t抖音\t—\t-\t\t\t\t\n"
	p, err := readings(t, wb, sheet, readingOptions(nil))
	must(t, err)
	want := []string{"抖音 曝光 2026-06-01 15000", "抖音 粉丝 2026-06-01 120", "抖音 评分 2026-06-01 4.5", "抖音 到场率 2026-06-01 63", "抖音 退款 2026-06-01 -1.01"}
	if got := values(p, wb); !slices.Equal(got, want) || p.Rows != 2 || p.HeaderRow != 2 {
		t.Errorf("%d rows from %d, got\n%s", p.Rows, p.HeaderRow, strings.Join(got, "\n"))
	}
	if len(p.Notices) != 1 || p.Notices[0].Code != "reading.total" || len(p.Problems) != 0 {
		t.Errorf("%+v %+v", p.Notices, p.Problems)
	}
	if _, err = readings(t, wb, "日期,x\n6月1日,3\n", readingOptions(map[string]string{"x": "点击率"})); code(err) != "import.map_ratio" {
		t.Error(err)
	}
}

func TestReadingProblems(t *testing.T) {
	const sheet = "Date,Channel,Views\n2026-06-01,A,-3\n2026-06-01,A,12%\n2026-06-01,A,\"12,34\"\n2026-06-01,,5\nsome day,A,5\n,A,5\n2026-06-01,A,#REF!\n2026-06-01,A,$5\n2026-06-31,A,5\n2026-06-01,A,9007199254740993\n"
	p, err := readings(t, launch(), sheet, readingOptions(map[string]string{"Views": "views"}))
	must(t, err)
	var got []string
	for _, c := range p.Problems {
		got = append(got, c.Cell+" "+c.Code)
	}
	want := []string{"C2 reading.negative", "C3 reading.percent", "C4 cell.number", "B5 reading.channel", "A6 reading.date", "A7 reading.day", "C8 cell.error", "C9 cell.number", "A10 reading.date", "C11 cell.large"}
	if !slices.Equal(got, want) || len(p.Edits) != 0 {
		t.Errorf("%d edits; got %v", len(p.Edits), got)
	}
	for data, want := range map[string]string{
		"Day,Views\n1,2\n":                            "import.no_metric",
		"x,Views\n1,2\n":                              "import.no_day",
		"Date,Views\n2026-06-01,2\n":                  "",
		"Date,Other\n2026-06-01,2\n":                  "import.map_column",
		"Date,Views,More\n2026-06-01,2,3\n":           "import.map_twice",
		"\"Date\",Views\n2026-06-01,2\n2026-06-02,\"": "import.quote",
	} {
		over := map[string]string{"Views": "views"}
		switch want {
		case "import.no_metric":
			over = nil
		case "import.map_twice":
			over["More"] = "Views"
		}
		sheets, err := ReadSheets([]byte(data))
		if err == nil {
			_, err = ImportReadings(launch(), &sheets[0], readingOptions(over))
		}
		if code(err) != want {
			t.Errorf("%q: %v, want %s", data, err, want)
		}
	}
}

// A comma that nobody put in quotes tears a number apart: said, and not read as two numbers. What lies beside the table of
// itself, and a workbook, tear nothing.
func TestTornFigures(t *testing.T) {
	over := map[string]string{"Spent": "spend", "Views": "views"}
	for sheet, want := range map[string]string{
		"Date,Spent,Views\n2026-06-01,￥1,234.50,7\n":            "B2 reading.torn",
		"Date,Spent,Views\n2026-06-01,5,1,234\n":                "C2 reading.torn",
		"Date,Spent,Views\n2026-06-01,\"1,234.50\",\"1,234\"\n": "",
		"Date,Spent,Views\n2026-06-01,12,7,a note\n":            "",
		"Date,Spent,Views\n2026-06-01,12,700,\n":                "",
		"Date,Spent,Views\n2026-06-01,12,700\n":                 "",
	} {
		p, err := readings(t, launch(), sheet, readingOptions(over))
		must(t, err)
		got := ""
		for _, c := range p.Problems {
			got += c.Cell + " " + c.Code
		}
		if got != want || (got == "") != (p.Made == 2) {
			t.Errorf("%q: %q and %d readings, want %q", sheet, got, p.Made, want)
		}
	}
}

// Which of day and month comes first is settled by the file, or asked: never guessed.
func TestReadingDates(t *testing.T) {
	for _, tc := range []struct{ dates, said, want string }{
		{"05/06/2026 13/06/2026", "", "2026-06-05 2026-06-13"},
		{"05-06-2026 13-06-2026", "", "2026-06-05 2026-06-13"},
		{"06/05/2026 06/13/2026", "", "2026-06-05 2026-06-13"},
		{"05/06/2026", "", "import.dates_ask"},
		{"05-06-2026", "", "import.dates_ask"},
		{"05-06-2026", "day-first", "2026-06-05"},
		{"05-06-2026", "month-first", "2026-05-06"},
		{"05-06-2026", "middle", "import.dates_word"},
		{"06/06/2026", "", "2026-06-06"}, // the same either way
		{"13/06/2026 06/13/2026", "", "import.dates_both"},
		{"13/06/2026 06/13/2026", "day-first", "reading.date"},
		{"2026-06-05 5.6.2026 20260607 6月8日", "", "2026-06-05 2026-06-05 2026-06-07 2026-06-08"},
		{"2026-06-05T14:00 2026/6/6", "", "2026-06-05 2026-06-06"},
	} {
		sheet := "Date,Channel,Views\n"
		for i, d := range strings.Fields(tc.dates) {
			sheet += fmt.Sprintf("%s,C%d,1\n", d, i)
		}
		o := readingOptions(map[string]string{"Views": "views"})
		o.Dates = tc.said
		p, err := readings(t, launch(), sheet, o)
		got := code(err)
		if err == nil && len(p.Problems) > 0 {
			got = p.Problems[0].Code
		} else if err == nil {
			var days []string
			for i := range strings.Fields(tc.dates) { // in the order of the sheet
				for _, v := range values(p, launch()) {
					if f := strings.Fields(v); f[0] == fmt.Sprintf("C%d", i) {
						days = append(days, f[2])
					}
				}
			}
			got = strings.Join(days, " ")
		}
		if got != tc.want {
			t.Errorf("%s %s: %s, want %s", tc.dates, tc.said, got, tc.want)
		}
	}
}

// Dates of a workbook are dates, whatever they look like.
func TestReadingsOfAWorkbook(t *testing.T) {
	f := excelize.NewFile()
	for cell, v := range map[string]any{"A1": "Date", "B1": "Views", "A2": 46178, "B2": 1200.5, "A3": "2026-06-06", "B3": "1.2万"} {
		must(t, f.SetCellValue("Sheet1", cell, v))
	}
	style, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	must(t, err)
	must(t, f.SetCellStyle("Sheet1", "A2", "A2", style))
	var b strings.Builder
	must(t, f.Write(&b))
	p, err := readings(t, launch(), b.String(), readingOptions(map[string]string{"Views": "views"}))
	must(t, err)
	if got := values(p, launch()); !slices.Equal(got, []string{"* views 2026-06-05 1200.5", "* views 2026-06-06 12000"}) {
		t.Errorf("%v", got)
	}
}

func TestProgressEndsAnImport(t *testing.T) {
	o := readingOptions(map[string]string{"Views": "views"})
	o.Progress = func(done, total int) error { return campaign.Fail("cancelled") }
	if _, err := readings(t, launch(), "Date,Views\n2026-06-01,2\n", o); code(err) != "cancelled" {
		t.Error(err)
	}
}
