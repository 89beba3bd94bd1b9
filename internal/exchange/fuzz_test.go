package exchange

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"qingdan/internal/campaign"
)

// Foreign bytes end in a sheet within its limits or in an error with a code, never in a panic.
func FuzzReadSheets(f *testing.F) {
	f.Add([]byte(conference))
	f.Add([]byte("任务;时间\n\"a\"\"b\";T-3\n"))
	f.Add([]byte("环节,时间,区域\na,14:00-14:30,b\nc,9,\n"))
	f.Add([]byte("\xff\xfeT\x00a\x00s\x00k\x00\n\x00a\x00"))
	f.Add([]byte("\xc8\xce\xce\xf1\n\xb2\xbc\xd6\xc3\n"))
	f.Add(zipped(f, bare(`<worksheet><sheetData><row r="2"><c r="B2" t="e"><f/><v>#REF!</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C9"/></mergeCells></worksheet>`)))
	f.Add(workbook(f, func(x *excelize.File) { rowsOf(f, x, []any{"Task", "When"}, []any{"a", 1.5}) }))
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, err := ReadSheets(data)
		if err != nil {
			if c := code(err); !strings.HasPrefix(c, "import.") {
				t.Fatalf("an error without a code: %v", err)
			}
			return
		}
		for i := range sheets {
			s := &sheets[i]
			last := 0
			for _, r := range s.Rows {
				if r.N <= last || len(r.Cells) == 0 || len(r.Cells) > MaxColumns {
					t.Fatalf("row %d behind %d has %d cells", r.N, last, len(r.Cells))
				}
				last = r.N
				for j, c := range r.Cells {
					if c.Text == "" || !utf8.ValidString(c.Text) || j > 0 && c.Col < r.Cells[j-1].Col {
						t.Fatalf("row %d: cell %+v", r.N, c)
					}
				}
			}
			if p, err := ImportTasks(launch(), s, options()); err == nil && len(p.Problems) == 0 {
				apply(t, launch(), p.Edits)
			}
			if p, err := ImportRun(launch(), s, nil, runOptions()); err == nil && len(p.Problems) == 0 {
				apply(t, launch(), p.Edits)
			}
		}
	})
}

// Any text is a time or none: what is read is a day of the calendar, and a span is in order.
func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"T-30", "9-10 Months Out", "提前2-3周", "2026年6月1日–6月4日", "Thu 4 Jun", "12/28-1/3", "6月上旬", "提前一个半月", "T-10 ~ T-5 (remark"} {
		f.Add(s, "2026-06-04")
	}
	f.Fuzz(func(t *testing.T, s, day string) {
		live := campaign.Date(day)
		if !live.Valid() {
			live = ""
		}
		starts, due, ok := ParseWhen(s, live)
		switch {
		case !ok && (starts != "" || due != ""):
			t.Fatalf("%q: %q, %q and not ok", s, starts, due)
		case ok && (!due.Valid() || starts != "" && (!starts.Valid() || starts > due)):
			t.Fatalf("%q: from %q to %q", s, starts, due)
		}
	})
}
