package exchange

import (
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func TestXLSX(t *testing.T) {
	date := time.Date(2026, 6, 4, 0, 0, 0, 0, time.UTC)
	data := workbook(t, func(f *excelize.File) {
		rowsOf(t, f, []any{"任务", "数量", "日期"},
			[]any{"  布置会场 ", 0.1 + 0.2, date},
			[]any{"<b>&amp;</b>", 1e6, date.Add(18*time.Hour + 30*time.Minute)},
			[]any{"=1+1", -30, 46177},
			[]any{"多行\r\n文字", 12345678901, true},
			nil,
			[]any{"x", 3.0})
		must(t, f.SetRowVisible("Sheet1", 3, false))
		day, err := f.NewStyle(&excelize.Style{CustomNumFmt: ptr(`m"月"d"日";@`)})
		must(t, err)
		must(t, f.SetCellValue("Sheet1", "D2", 46177))
		must(t, f.SetCellStyle("Sheet1", "D2", "D2", day))
		must(t, f.SetCellRichText("Sheet1", "D3", []excelize.RichTextRun{{Text: "红"}, {Text: "色", Font: &excelize.Font{Bold: true}}}))
		clock, err := f.NewStyle(&excelize.Style{NumFmt: 20})
		must(t, err)
		must(t, f.SetCellValue("Sheet1", "D4", 0.75))
		must(t, f.SetCellStyle("Sheet1", "D4", "D4", clock))
	})
	want := "1: A=任务 B=数量 C=日期\n" +
		"2: A=布置会场 B=0.3 C=2026-06-04 D=2026-06-04\n" +
		"3: A=<b>&amp;</b> B=1000000 C=2026-06-04 18:30 D=红色\n" +
		"4: A==1+1 B=-30 C=46177 D=18:00\n" +
		"5: A=多行\n文字 B=12345678901 C=TRUE\n" +
		"7: A=x B=3\n"
	s := read(t, data)
	if got := shown(s); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if k := s.Rows[1].At(2).Kind; k != DateCell {
		t.Errorf("a date is of kind %d", k)
	}
}

func ptr[T any](v T) *T { return &v }

// Serial numbers of known days in the two calendars of workbooks.
func TestSerials(t *testing.T) {
	for _, c := range []struct {
		epoch1904 bool
		serial    string
		want      string
	}{
		{false, "1", "1900-01-01"},
		{false, "59", "1900-02-28"},
		{false, "61", "1900-03-01"}, // 60 is the day that never was
		{false, "46177", "2026-06-04"},
		{false, "46177.75", "2026-06-04 18:00"},
		{false, "46176.9999999", "2026-06-04"},
		{true, "44715", "2026-06-04"},
		{true, "1", "1904-01-02"},
	} {
		b := &book{epoch: epoch1900, styles: []dateStyle{showsDay}}
		if c.epoch1904 {
			b.epoch = epoch1904
		}
		if _, got := b.number(c.serial, 0); got != c.want {
			t.Errorf("%s (1904: %v) = %s, want %s", c.serial, c.epoch1904, got, c.want)
		}
	}
}

// Numbers read as a spreadsheet shows them, to 15 digits and without exponents people do not write.
func TestNumbers(t *testing.T) {
	for raw, want := range map[string]string{"0.30000000000000004": "0.3", "1E+3": "1000", "-7": "-7", "123456789012345678": "123456789012346000",
		"1.10": "1.1", "1e-7": "0.0000001", "1e300": "1e+300", "0": "0"} {
		if kind, got := (&book{}).number(raw, 0); got != want || kind != NumberCell {
			t.Errorf("%s = %s, want %s", raw, got, want)
		}
	}
	for _, raw := range []string{"abc", "NaN", "1e999", "-1e999"} {
		if kind, got := (&book{}).number(raw, 0); got != raw || kind != TextCell {
			t.Errorf("%s = %s of kind %d", raw, got, kind)
		}
	}
}

func TestWorkbookOf1904(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: ptr(true)}))
		day, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		must(t, err)
		must(t, f.SetCellValue("Sheet1", "A1", 44715))
		must(t, f.SetCellStyle("Sheet1", "A1", "A1", day))
	})
	if got := read(t, data).Rows[0].At(0).Text; got != "2026-06-04" {
		t.Errorf("got %s", got)
	}
}

func TestFormatDates(t *testing.T) {
	for code, want := range map[string]dateStyle{
		"General": noDate, "0.00": noDate, `#,##0"d"`: noDate, `0.00E+00`: noDate, `[Red]0`: noDate, `\d0`: noDate, `0%`: noDate, `_-* #,##0_-`: noDate,
		"yyyy-mm-dd": showsDay, "m/d": showsDay, `yyyy"年"m"月"d"日"`: showsDay, "mmm": showsDay, "[$-804]yyyy/m/d;@": showsDay, "m/d/yy h:mm": showsDay,
		"h:mm": showsTime, "[h]:mm:ss": showsTime, "mm:ss": showsTime, "h:mm AM/PM": showsTime,
	} {
		if got := formatDates(code); got != want {
			t.Errorf("%s: got %d, want %d", code, got, want)
		}
	}
}

// A formula counts with the value it was saved with; one without a value, and an error value, are known as such.
func TestFormulas(t *testing.T) {
	s := read(t, zipped(t, bare(`<worksheet><sheetData><row r="1">
		<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>
		<c r="B1"><f>1+1</f><v>2</v></c>
		<c r="C1"><f>1+1</f></c>
		<c r="D1" t="e"><f>#REF!</f><v>#REF!</v></c>
		<c r="E1" t="str"><f>""</f><v></v></c>
		<c r="F1" t="str"><f>T(A1)</f></c>
		<c r="G1"><f t="shared" si="0"/><v>3</v></c>
		<c r="H1" t="inlineStr"><is><r><t>x</t></r><rPh sb="0" eb="1"><t>PHONETIC</t></rPh><r><t xml:space="preserve"> y</t></r></is></c>
		<c r="I1" t="str"><v>a_x000D__x000A_b _x005F_x0041_ _xyz_</v></c>
		</row></sheetData></worksheet>`)))
	want := []Cell{{0, TextCell, Own, "ab"}, {1, NumberCell, Own, "2"}, {2, FormulaCell, Own, "=1+1"}, {3, ErrorCell, Own, "#REF!"},
		{5, FormulaCell, Own, "=T(A1)"}, {6, NumberCell, Own, "3"}, {7, TextCell, Own, "x y"},
		{8, TextCell, Own, "a\nb _x0041_ _xyz_"}}
	got := s.Rows[0].Cells
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got[i], want[i])
		}
	}
	written := read(t, workbook(t, func(f *excelize.File) { must(t, f.SetCellFormula("Sheet1", "A1", "=SUM(B1:B9)")) }))
	if c := written.Rows[0].At(0); c.Kind != FormulaCell || c.Text != "=SUM(B1:B9)" {
		t.Errorf("got %v", c)
	}
}

// Writers may leave out the references of rows and cells.
func TestWithoutReferences(t *testing.T) {
	s := read(t, zipped(t, bare(`<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row></sheetData></worksheet>`)))
	if got, want := shown(s), "1: A=1 B=2\n3: C=3 D=4\n"; got != want || s.Name != "计划" {
		t.Errorf("got %s\n%s", s.Name, got)
	}
}

// The value of a merged area counts for the rows it covers, in rows that hold something themselves.
func TestMerged(t *testing.T) {
	s := read(t, workbook(t, func(f *excelize.File) {
		rowsOf(t, f, []any{"T-30", "组", "a"}, []any{nil, nil, "b"}, []any{nil, nil, nil}, []any{nil, "其他", "c"})
		must(t, f.MergeCell("Sheet1", "A1", "A4"))
		must(t, f.MergeCell("Sheet1", "B1", "B2"))
		must(t, f.MergeCell("Sheet1", "C4", "E4"))
	}))
	want := "1: A=T-30 B=组 C=a\n2: A=T-30 B=组 C=b\n4: A=T-30 B=其他 C=c D=c E=c\n"
	if got := shown(s); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for cell, want := range map[[2]int]Spread{{0, 0}: Own, {1, 0}: Down, {2, 0}: Down, {2, 1}: Own, {2, 3}: Aside} {
		if got := s.Rows[cell[0]].At(cell[1]).Spread; got != want {
			t.Errorf("cell %v: got %d, want %d", cell, got, want)
		}
	}
}

// A chart may have a tab of its own; two tabs cannot share one part.
func TestTabsThatAreNoSheets(t *testing.T) {
	tab := func(kind, part string) map[string]string {
		parts := bare(`<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`)
		parts["xl/workbook.xml"] = strings.Replace(parts["xl/workbook.xml"], "</sheets>", `<sheet name="二" sheetId="2" r:id="c"/></sheets>`, 1)
		parts["xl/_rels/workbook.xml.rels"] = strings.Replace(parts["xl/_rels/workbook.xml.rels"], "</Rel", `<Relationship Id="c" Type="x/`+kind+`" Target="`+part+`"/></Rel`, 1)
		parts["xl/chart.xml"] = `<chartsheet/>`
		return parts
	}
	if sheets, err := ReadSheets(zipped(t, tab("chartsheet", "chart.xml"))); err != nil || len(sheets) != 1 {
		t.Errorf("got %v, %v", sheets, err)
	}
	if _, err := ReadSheets(zipped(t, tab("worksheet", "worksheets/sheet1.xml"))); code(err) != "import.damaged" {
		t.Errorf("got %v", err)
	}
}

func TestSheetsOfAWorkbook(t *testing.T) {
	sheets, err := ReadSheets(workbook(t, func(f *excelize.File) {
		rowsOf(t, f, []any{"说明"})
		for _, name := range []string{"隐藏", "任务表"} {
			_, err := f.NewSheet(name)
			must(t, err)
			must(t, f.SetCellValue(name, "A1", "任务"))
			must(t, f.SetCellValue(name, "A2", name))
		}
		must(t, f.SetSheetVisible("隐藏", false))
	}))
	must(t, err)
	var names []string
	for _, s := range sheets {
		names = append(names, s.Name)
	}
	if got := strings.Join(names, " "); got != "Sheet1 隐藏 任务表" || !sheets[1].Hidden {
		t.Errorf("got %s", got)
	}
	if got := PickTasks(sheets, nil); got == nil || got.Name != "任务表" {
		t.Errorf("picked %v", got)
	}
}

// 100,000 rows are read, and refused as tasks by their number.
func TestHundredThousandRows(t *testing.T) {
	var xml strings.Builder
	xml.WriteString(`<worksheet><sheetData><row><c t="inlineStr"><is><t>Task</t></is></c></row>`)
	for range 100_000 {
		xml.WriteString(`<row><c t="inlineStr"><is><t>Task</t></is></c><c><v>1</v></c></row>`)
	}
	xml.WriteString(`</sheetData></worksheet>`)
	s := read(t, zipped(t, bare(xml.String())))
	if len(s.Rows) != 100_001 {
		t.Fatalf("read %d rows", len(s.Rows))
	}
	_, err := ImportTasks(launch(), s, options())
	if code(err) != "import.task_rows" || !strings.Contains(err.Error(), `limit="10,000"`) || !strings.Contains(err.Error(), `rows="100,000"`) {
		t.Errorf("got %v", err)
	}
}
