package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// code is the code of an error, "" for none.
func code(err error) string {
	var e *campaign.Error
	if errors.As(err, &e) {
		return e.Code
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// shown writes a sheet the way a test reads best: a line a row, the number first, cells with their column.
func shown(s *Sheet) string {
	var out strings.Builder
	for _, r := range s.Rows {
		fmt.Fprintf(&out, "%d:", r.N)
		for _, c := range r.Cells {
			fmt.Fprintf(&out, " %s=%s", columnName(int(c.Col)), c.Text)
		}
		out.WriteString("\n")
	}
	return out.String()
}

func read(t *testing.T, data []byte) *Sheet {
	t.Helper()
	sheets, err := ReadSheets(data)
	if err != nil {
		t.Fatal(err)
	}
	return &sheets[0]
}

// workbook makes an xlsx with a program that is not ours.
func workbook(t testing.TB, write func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	write(f)
	var out bytes.Buffer
	must(t, f.Write(&out))
	return out.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// rowsOf writes rows from A1 on.
func rowsOf(t testing.TB, f *excelize.File, rows ...[]any) {
	t.Helper()
	for i, r := range rows {
		must(t, f.SetSheetRow("Sheet1", CellName(0, i+1), &r))
	}
}

// zipped packs parts, the way a forger would.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range parts {
		w, err := z.Create(name)
		must(t, err)
		_, err = w.Write([]byte(text))
		must(t, err)
	}
	must(t, z.Close())
	return out.Bytes()
}

// bare is the least a workbook is made of, around the XML of one sheet.
func bare(sheet string) map[string]string {
	const rel = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	return map[string]string{
		"[Content_Types].xml":        `<Types/>`,
		"_rels/.rels":                `<Relationships><Relationship Id="a" Type="` + rel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns:r="` + rel + `"><sheets><sheet name="计划" sheetId="1" r:id="b"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="b" Type="` + rel + `/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   sheet,
	}
}

func TestCellName(t *testing.T) {
	for _, c := range []struct {
		col, row int
		want     string
	}{{0, 1, "A1"}, {1, 17, "B17"}, {25, 2, "Z2"}, {26, 3, "AA3"}, {199, 9, "GR9"}, {701, 1, "ZZ1"}, {702, 1, "AAA1"}} {
		if got := CellName(c.col, c.row); got != c.want {
			t.Errorf("CellName(%d, %d) = %s, want %s", c.col, c.row, got, c.want)
		}
		if col, row, err := parseRef(c.want); col != c.col || row != c.row || err != nil {
			t.Errorf("parseRef(%s) = %d, %d, %v", c.want, col, row, err)
		}
	}
}

// Files that are no sheets are refused with a code that has wording.
func TestRefused(t *testing.T) {
	locked, err := excelize.Encrypt(workbook(t, func(*excelize.File) {}), &excelize.Options{Password: "x"})
	must(t, err)
	good := workbook(t, func(f *excelize.File) { rowsOf(t, f, []any{"Task"}, []any{"a"}) })
	sheet := func(xml string) []byte { return zipped(t, bare(xml)) }
	forged := bare(`<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>`)
	wide := strings.Repeat(",", MaxColumns) + "x"
	long := strings.Repeat("x\n", MaxRows+1)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":               {nil, "import.empty"},
		"blank lines":           {[]byte("\n , ,\n\r\n"), "import.empty"},
		"an empty workbook":     {workbook(t, func(*excelize.File) {}), "import.empty"},
		"PDF":                   {[]byte("%PDF-1.7\n1 0 obj"), "import.not_sheet"},
		"PNG":                   {[]byte("\x89PNG\r\n\x1a\n"), "import.not_sheet"},
		"bytes of no kind":      {bytes.Repeat([]byte{0, 1, 2, 3, 250, 251, 7}, 99), "import.not_sheet"},
		"control characters":    {[]byte("\x01\x02\x03\x04abc\x05\x06"), "import.not_sheet"},
		"web page":              {[]byte("\ufeff  <HTML><table><tr><td>Task"), "import.html"},
		"old Excel":             {[]byte(compound + "Workbook"), "import.xls"},
		"password":              {locked, "import.password"},
		"an archive":            {zipped(t, map[string]string{"a.txt": "hello"}), "import.zip"},
		"an empty archive":      {zipped(t, nil), "import.zip"},
		"a text document":       {zipped(t, map[string]string{"[Content_Types].xml": "<Types/>", "_rels/.rels": `<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>`, "word/document.xml": "<document/>"}), "import.zip"},
		"cut off":               {good[:len(good)*2/3], "import.damaged"},
		"cut off inside":        {sheet(`<worksheet><sheetData><row><c t="inlineStr"><is><t>Task</t></is></c></row><row><c><v>1`), "import.damaged"},
		"a string that is not":  {zipped(t, forged), "import.damaged"},
		"rows out of order":     {sheet(`<worksheet><sheetData><row r="5"/><row r="3"/></sheetData></worksheet>`), "import.damaged"},
		"nested for ever":       {sheet(strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100)), "import.damaged"},
		"one endless text":      {sheet(`<worksheet><sheetData><row><c><v>` + strings.Repeat("1", 2<<20) + `</v></c></row></sheetData></worksheet>`), "import.damaged"},
		"a quote left open":     {[]byte("Task,Item\n\"Book, x\ny,z\n"), "import.quote"},
		"UTF-8 with a bad byte": {[]byte("任务,检查项\n布置会场,\xff签到台\n"), "import.encoding"},
		"bad UTF-8, valid GBK":  {[]byte("任务,\xe6\xa3查项\n布置会场,联系酒店\n"), "import.encoding"},
		"half a GBK character":  {[]byte("\xc8\xce\xce\xf1\n\xb2\xbc\xd6\xc3\xb2"), "import.encoding"},
		"two encodings":         {[]byte("任务,检查项\n\xb2\xbc\xd6\xc3\xb2\xbc\xd6\xc3,x\n"), "import.mixed"},
		"UTF-32":                {[]byte("\xff\xfe\x00\x00T\x00\x00\x00"), "import.encoding"},
		"too wide":              {[]byte(wide), "import.columns"},
		"too long":              {[]byte(long), "import.rows"},
		"too many cells":        {[]byte(strings.Repeat(strings.Repeat("1,", 199)+"1\n", MaxCells/200+1)), "import.cells"},
		"too large":             {make([]byte, MaxFile+1), "import.size"},
		"wide by merging":       {sheet(`<worksheet><sheetData>` + strings.Repeat(`<row><c><v>1</v></c></row>`, 9999) + `</sheetData>` + strings.Repeat(`<mergeCell ref="A1:ZZ9999"/>`, 9) + `</worksheet>`), "import.cells"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ReadSheets(c.data)
			if code(err) != c.want {
				t.Fatalf("got %v, want %s", err, c.want)
			}
			var e *campaign.Error
			errors.As(err, &e)
			for _, l := range []locale.Lang{locale.Zh, locale.En} {
				if text := locale.Text(l, "error."+e.Code, e.Params); strings.Contains(text, "{{") || strings.HasPrefix(text, "error.") {
					t.Errorf("%s has no words in %s: %s", e.Code, l, text)
				}
			}
		})
	}
}

// A zip bomb is refused by its directory, before it is unpacked: nothing near its size is allocated.
func TestZipBomb(t *testing.T) {
	for _, c := range []struct {
		size uint64
		want string
	}{{10 << 30, "import.unzipped"}, {1 << 63, "import.unzipped"}, {MaxUnzipped, "import.ratio"}} {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		_, err := z.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, UncompressedSize64: c.size})
		must(t, err)
		must(t, z.Close())
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err = ReadSheets(out.Bytes())
		runtime.ReadMemStats(&after)
		if code(err) != c.want {
			t.Errorf("%d bytes: got %v, want %s", c.size, err, c.want)
		}
		if n := after.TotalAlloc - before.TotalAlloc; n > 1<<20 {
			t.Errorf("%d bytes allocated to refuse %d", n, c.size)
		}
	}
}

// A part that holds more than the directory announces, or other bytes than it vouches for, is damaged.
func TestForgedParts(t *testing.T) {
	const sheet = `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`
	for name, forge := range map[string]func(h *zip.FileHeader){
		"size":     func(h *zip.FileHeader) { h.UncompressedSize64-- },
		"checksum": func(h *zip.FileHeader) { h.CRC32++ },
		"neither":  func(*zip.FileHeader) {},
	} {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		for part, text := range bare(sheet) {
			h := &zip.FileHeader{Name: part, CRC32: crc32.ChecksumIEEE([]byte(text)), CompressedSize64: uint64(len(text)), UncompressedSize64: uint64(len(text))}
			if text == sheet {
				forge(h)
			}
			w, err := z.CreateRaw(h)
			must(t, err)
			_, err = w.Write([]byte(text))
			must(t, err)
		}
		must(t, z.Close())
		want := "import.damaged"
		if name == "neither" {
			want = ""
		}
		if _, err := ReadSheets(out.Bytes()); code(err) != want {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
}
