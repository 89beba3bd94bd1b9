package exchange

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"qingdan/internal/campaign"
)

// One sheet in every encoding reads the same.
func TestEncodings(t *testing.T) {
	const text = "时间,小组,任务\r\nT-30,一组,布置“会场”—入口\r\n提前3天,执行组,签到台\r\n"
	const want = "1: A=时间 B=小组 C=任务\n2: A=T-30 B=一组 C=布置“会场”—入口\n3: A=提前3天 B=执行组 C=签到台\n"
	for name, e := range map[string]encoding.Encoding{
		"UTF-8":              encoding.Nop,
		"UTF-8 with a mark":  unicode.UTF8BOM,
		"UTF-16 LE marked":   unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16 BE marked":   unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"UTF-16 LE unmarked": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16 BE unmarked": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"GBK":                simplifiedchinese.GBK,
		"GB18030":            simplifiedchinese.GB18030,
	} {
		data, err := e.NewEncoder().Bytes([]byte(text))
		must(t, err)
		if got := shown(read(t, data)); got != want {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

func TestEncodingsOfOtherTexts(t *testing.T) {
	utf16 := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name string
		e    encoding.Encoding
		text string
	}{
		{"English in unmarked UTF-16", utf16, "Task,Owner\nBook hotel,Ann\n"},
		{"rare characters in GB18030", simplifiedchinese.GB18030, "任务,负责人\n彩排,朱镕𬭎\n"},
		{"curly quotes of Western Excel", charmap.Windows1252, "Task,When\nDon’t forget Zoë’s café,7–8 weeks before\n"},
	} {
		data, err := c.e.NewEncoder().Bytes([]byte(c.text))
		must(t, err)
		rows := strings.Split(strings.TrimSpace(c.text), "\n")
		s := read(t, data)
		for i, r := range rows {
			for col, want := range strings.Split(r, ",") {
				if got := s.Rows[i].At(col).Text; got != want {
					t.Errorf("%s: got %q, want %q", c.name, got, want)
				}
			}
		}
	}
}

// Rows that others wrote in another encoding are named; nothing is read as what it is not.
func TestMixedEncodings(t *testing.T) {
	gbk := func(s string) string {
		b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(s))
		must(t, err)
		return string(b)
	}
	const row = "布置会场,执行组\n"
	for name, c := range map[string]struct{ data, want string }{
		"one GBK row under a heading":   {"任务,小组\n" + gbk(row), "2"},
		"all but the heading is GBK":    {"任务,小组\n" + strings.Repeat(gbk(row), 9), "2"},
		"one GBK row among many":        {"任务,小组\n" + strings.Repeat(row, 40) + gbk(row) + row, "42"},
		"under an English heading":      {"Task,Team\n" + row + row + gbk(row), "4"},
		"one UTF-8 row in a GBK file":   {gbk("任务,小组\n"+strings.Repeat(row, 9)) + "确认签到台位置,执行\n", "11"},
		"the odd row comes first":       {"Task,Team\n" + gbk(row) + row + row, "2"},
		"with a byte order mark":        {"\ufeff任务,小组\n" + row + gbk(row), "3"},
		"below a field of two lines":    {"任务,小组\n\"布置\n会场\",执行组\n" + gbk(row), "3"},
		"with semicolons, after sep=":   {"sep=;\n任务;小组\n" + gbk("布置会场;执行组\n"), "2"},
		"a quote left open in GBK text": {"任务,小组\n" + gbk(row) + "\"a,b\n", "2"},
	} {
		_, err := ReadSheets([]byte(c.data))
		var e *campaign.Error
		if !errors.As(err, &e) || e.Code != "import.mixed" || e.Params["row"] != c.want {
			t.Errorf("%s: got %v, want row %s", name, err, c.want)
		}
	}
	// 联通 in GBK is also UTF-8, of two bytes a character: it makes no mixture.
	if got, want := shown(read(t, []byte(gbk("任务\n联通\n布置\n")))), "1: A=任务\n2: A=联通\n3: A=布置\n"; got != want {
		t.Errorf("got %s", got)
	}
}

func TestCSV(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"semicolons, commas in the text", "Task;Item\nBook a, b, c;x\nBook d, e;y\n", "1: A=Task B=Item\n2: A=Book a, b, c B=x\n3: A=Book d, e B=y\n"},
		{"tabs", "Task\tItem\na, b; c\td\n", "1: A=Task B=Item\n2: A=a, b; c B=d\n"},
		{"named by Excel", "sep=|\r\nTask|Item\r\na,b|c\r\n", "1: A=Task B=Item\n2: A=a,b B=c\n"},
		{"a title above", "Plan, spring; draft\nTask;Item\na;b\nc;d\n", "1: A=Plan, spring B=draft\n2: A=Task B=Item\n3: A=a B=b\n4: A=c B=d\n"},
		{"one column", "Task\na\n", "1: A=Task\n2: A=a\n"},
		{"quotes", "Task,Item\n\"say \"\"hi\"\", then\",b\n", "1: A=Task B=Item\n2: A=say \"hi\", then B=b\n"},
		{"a line break in quotes", "Task,Item\n\"a\r\nb\",c\nd,e\n", "1: A=Task B=Item\n2: A=a\nb B=c\n3: A=d B=e\n"},
		{"lone quotes in a field", "Task,Item\n5\" screen,a\"b\"\n", "1: A=Task B=Item\n2: A=5\" screen B=a\"b\"\n"},
		{"text behind a closing quote", "Task,Item\n\"a\" b,c\n", "1: A=Task B=Item\n2: A=a b B=c\n"},
		{"empty rows keep their numbers", "Task,Item\n\n,,\na,b\n", "1: A=Task B=Item\n4: A=a B=b\n"},
		{"old Mac line ends, none at the end", "Task,Item\ra,b", "1: A=Task B=Item\n2: A=a B=b\n"},
		{"zero bytes and other control characters", "Task,Item\na\x00b\x07,c is a longer text\n", "1: A=Task B=Item\n2: A=ab B=c is a longer text\n"},
		{"zero bytes where UTF-16 has them", "Task,\x00Item,x\nbook,hotel,y\n", "1: A=Task B=Item C=x\n2: A=book B=hotel C=y\n"},
		{"formulas and HTML stay text", "Task,Item\n=1+1,<b>x</b>\n+a,@b\n", "1: A=Task B=Item\n2: A==1+1 B=<b>x</b>\n3: A=+a B=@b\n"},
		{"ragged rows", "Task,Item\na\nb,c,d,,\n", "1: A=Task B=Item\n2: A=a\n3: A=b B=c C=d\n"},
	} {
		if got := shown(read(t, []byte(c.text))); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestCSVKinds(t *testing.T) {
	s := read(t, []byte("Task,Due\n#REF!,#1 priority\n"))
	if a, b := s.Rows[1].At(0), s.Rows[1].At(1); a.Kind != ErrorCell || b.Kind != TextCell {
		t.Errorf("got %v and %v", a, b)
	}
}
