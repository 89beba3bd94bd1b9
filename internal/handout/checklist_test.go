package handout

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var langs = []locale.Lang{locale.Zh, locale.En, locale.Both}

func mustChecklist(t testing.TB, wb *campaign.Workbook, o ChecklistOptions) *Checklist {
	t.Helper()
	c, err := NewChecklist(wb, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func mustPDF(t testing.TB, c *Checklist, e Edition) *Printed {
	t.Helper()
	p, err := c.PDF(e)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// pageTexts extracts the text of each page with pdftotext.
func pageTexts(t testing.TB, pdf []byte, args ...string) []string {
	t.Helper()
	cmd := exec.Command("pdftotext", append(args, "-", "-")...)
	cmd.Stdin = bytes.NewReader(pdf)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

var blanks = regexp.MustCompile(`\s+`)

// squeeze takes out white space: a line's end is one more or one less.
func squeeze(s string) string { return blanks.ReplaceAllString(s, "") }

func TestWhatIsPrintedIsWhatWasWritten(t *testing.T) {
	wb := crowded()
	wb.People[0].Name = "陈𬭎"
	wb.Tasks[5].Owner, wb.Tasks[5].Group, wb.Tasks[5].Due, wb.Tasks[5].Critical = "", "", "", false // only the long text
	for _, l := range langs {
		c := mustChecklist(t, wb, ChecklistOptions{Lang: l, Paper: "a4", By: "stage"})
		pdf := mustPDF(t, c, june3()).PDF
		// The order of drawing keeps a text together over pages; the order of reading must keep single lines.
		drawn := squeeze(strings.Join(withoutHeads(pageTexts(t, pdf, "-raw")), ""))
		read := strings.Join(pageTexts(t, pdf), "")
		for _, want := range texts(wb) {
			if !strings.Contains(drawn, squeeze(want)) {
				t.Errorf("%s: %q is not on the paper", l, want)
			}
			if !strings.Contains(squeeze(read), squeeze(want)) && len(want) < campaign.MaxText {
				t.Errorf("%s: %q is not read in one piece", l, want)
			}
			if len(want) < 30 && !strings.Contains(read, want) {
				t.Errorf("%s: %q is not read as it was written", l, want)
			}
		}
	}
}

// texts is everything a user wrote that a checklist prints.
func texts(wb *campaign.Workbook) (out []string) {
	for _, t := range wb.Tasks {
		out = append(out, t.Title, t.Acceptance, t.Timing)
		if t.Acceptance == "" {
			out = append(out, t.Deliverable)
		}
	}
	for _, i := range wb.Items {
		out = append(out, i.Text)
	}
	for _, p := range wb.People {
		if slices.ContainsFunc(wb.Tasks, func(t campaign.Task) bool { return t.Owner == p.ID }) {
			out = append(out, p.Name)
		}
	}
	return out
}

// withoutHeads cuts from each page the band and the heads, which stand between the parts of a text that goes over.
func withoutHeads(pages []string) []string {
	for i, p := range pages {
		for _, last := range []string{"Acceptance\n", "验收标准\n"} {
			if at := strings.Index(p, last); at >= 0 {
				pages[i] = p[at+len(last):]
				break
			}
		}
	}
	return pages
}

func TestEveryPageHasItsBand(t *testing.T) {
	for _, l := range langs {
		c := mustChecklist(t, many(60), ChecklistOptions{Lang: l, Paper: "a4", By: "day"})
		p := mustPDF(t, c, june3())
		pages := pageTexts(t, p.PDF, "-raw")
		if len(pages) != p.Pages || p.Pages < 3 {
			t.Fatalf("%d pages of %d", len(pages), p.Pages)
		}
		for i, page := range pages {
			want := []string{many(0).Campaign.Name, "rev 3·", "2026-06-03 18:20", fmt.Sprintf("%s-CL-3-%02d", c.code, i+1)}
			if l != locale.En {
				want = append(want, "执行清单", fmt.Sprintf("第%d页 / 共%d页", i+1, p.Pages), "打印")
			}
			if l != locale.Zh {
				want = append(want, "Checklist", fmt.Sprintf("Page %d of %d", i+1, p.Pages), "Printed")
			}
			for _, w := range want {
				if !strings.Contains(page, w) {
					t.Errorf("%s, page %d: no %q in %q", l, i+1, w, page[:200])
				}
			}
		}
	}
}

// many is the launch with its tasks repeated n times over.
func many(n int) *campaign.Workbook {
	wb := launch()
	tasks := wb.Tasks
	wb.Tasks, wb.Items = nil, nil
	for i := range n {
		task := tasks[i%len(tasks)]
		task.ID = campaign.ID(fmt.Sprint("t", i))
		wb.Tasks = append(wb.Tasks, task)
	}
	return wb
}

// crowded has the texts that break weak layouts.
func crowded() *campaign.Workbook {
	wb := launch()
	wb.Campaign.Name = strings.Repeat("夏日冰爽节冰川茉莉新品发布", 5)
	wb.People = append(wb.People, campaign.Person{ID: "long", Name: "Bartholomew Alexander von Hohenzollern-Z"},
		campaign.Person{ID: "longer", Name: strings.Repeat("Wolfeschlegel", 3)}, campaign.Person{ID: "idle", Name: "无事"})
	wb.Groups = append(wb.Groups, campaign.Group{ID: "gl", Name: strings.Repeat("超长小组名称", 7)})
	wb.Tasks[1].Title, wb.Tasks[1].Owner = strings.Repeat("用电申报回执到手，总箱漏保测试跳闸正常；", 12), "long"
	wb.Tasks[2].Title, wb.Tasks[2].Group = "https://example.com/a/very/long/path/"+strings.Repeat("abcdefghij0123456789", 12)+"?q=1", "gl"
	wb.Tasks[3].Title, wb.Tasks[3].Owner = strings.Repeat("Supercalifragilistic", 15), "longer"
	long := []rune(strings.Repeat("这一项的验收标准写得非常长，长到一页也装不下。It goes on in English as well. ", 400))
	wb.Tasks[5].Acceptance = strings.TrimSpace(string(long[:campaign.MaxText]))
	wb.Tasks[7].Title, wb.Tasks[7].Critical = strings.Repeat("长的暂停点标题", 30), true
	wb.Tasks[8].KeyAction = strings.Repeat("关键动作名称很长", 30)
	wb.Tasks[9].KeyAction = wb.Tasks[8].KeyAction
	return wb
}

func TestNothingLeavesItsPage(t *testing.T) {
	for _, wb := range []*campaign.Workbook{launch(), crowded(), many(100)} {
		for _, l := range langs {
			for name, s := range papers {
				for by := range arrangements {
					c := mustChecklist(t, wb, ChecklistOptions{Lang: l, Paper: name, By: by})
					set := newChecklistSetter(c, june3())
					for n, leaf := range set.fill().leaves {
						y := s.contentTop()
						for _, b := range leaf.blocks {
							if b.y < y-tolerance || b.y+b.height() > s.contentBottom()+tolerance {
								t.Fatalf("%s %s by %s, page %d: a block at %.2f, %.2f high, after %.2f", l, name, by, n+1, b.y, b.height(), y)
							}
							y = b.y + b.height()
							inside(t, b.block.(*row), set)
						}
					}
				}
			}
		}
	}
}

// inside checks that the texts of a row stand between their left edge and the next cell or the margin.
func inside(t *testing.T, r *row, s *checklistSetter) {
	t.Helper()
	for i, c := range r.cells {
		edge := s.measure
		for k, other := range r.cells {
			if k != i && other.x > c.x+tolerance {
				edge = min(edge, other.x)
			}
		}
		for _, txt := range c.texts {
			for _, l := range txt.lines {
				end := c.x + l.width
				if n := len(l.pieces); n > 0 && l.pieces[0].x > 0 { // flush right
					end = c.x + l.pieces[0].x + l.width
				}
				if end > edge+0.3 {
					t.Errorf("%q ends at %.1f, beyond %.1f", l.says(), end, edge)
				}
			}
		}
		if c.height() > r.height()+tolerance {
			t.Errorf("a cell of %.1f mm in a row of %.1f", c.height(), r.height())
		}
	}
}

func TestRowsAreWhole(t *testing.T) {
	for _, l := range langs {
		c := mustChecklist(t, many(80), ChecklistOptions{Lang: l, Paper: "letter", By: "stage"})
		set := newChecklistSetter(c, june3())
		f := set.fill()
		count := 0
		for _, leaf := range f.leaves {
			count += leaf.count
		}
		if count != 80 {
			t.Errorf("%s: %d rows of 80 on the pages", l, count)
		}
		seen := map[*row]bool{}
		for _, leaf := range f.leaves {
			for _, b := range leaf.blocks {
				if r := b.block.(*row); len(r.marks) > 0 && seen[r] {
					t.Errorf("%s: a row twice", l)
				} else {
					seen[r] = true
				}
			}
		}
	}
}

func TestArrangements(t *testing.T) {
	for _, c := range []struct {
		by   string
		want string
	}{
		{"stage", "A 策划定案:01 02 03|B 物料与场地就位:04 05 06|C 设备测试:07 08|D 开门前核对:09 10 11|E 现场执行:12 13|F 复盘总结:14 15"},
		{"group", "执行组:01 02 03 04 05 06|技术组:07 08 09 10|客服组:11|未分组:12 13 14 15"},
		{"person", "陈立群:01 02|郑晓舟:03 04|杜若飞:05|林若溪:06 07 08 09|宋雨桐:10|未指定:11 12 13 14 15"},
		{"day", "12月10日 周三:01|5月5日 周二:02|5月20日 周三:03|6月4日 周四:04 05 06 07 08 09 10 11 12 13|6月8日 周一:14|未定日期:15"},
	} {
		list := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: c.by})
		var got []string
		for _, p := range list.parts {
			var numbers []string
			for _, task := range p.tasks {
				numbers = append(numbers, task.number)
			}
			got = append(got, strings.TrimPrefix(p.title(), "2025年")+":"+strings.Join(numbers, " "))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("by %s: %s\nwant %s", c.by, s, c.want)
		}
	}
}

func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := letter(i); got != want {
			t.Errorf("letter %d is %s, want %s", i, got, want)
		}
	}
}

func TestDue(t *testing.T) {
	list := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Both, Paper: "a4", By: "stage"})
	got := map[campaign.ID]string{}
	for _, p := range list.parts {
		for _, e := range p.tasks {
			got[e.id] = strings.Join(append([]string{e.due}, e.notes...), "|")
		}
	}
	for id, want := range map[campaign.ID]string{
		"t01": "07:30|D-day",
		"t11": "5月5日 周二|Tue 5 May|D-30",
		"t13": "12月10日 周三|Wed 10 Dec|2025年　18:00|6 Months Out",
		"t14": "6月8日 周一|Mon 8 Jun|D+4",
		"t15": "",
	} {
		if got[id] != want {
			t.Errorf("%s: %q, want %q", id, got[id], want)
		}
	}
}

func TestSpans(t *testing.T) {
	wb := launch()
	zh, en := newCalendar(locale.Zh, wb), newCalendar(locale.En, wb)
	for _, c := range []struct {
		a, b   campaign.Date
		zh, en string
	}{
		{"2026-06-01", "2026-06-04", "6月1日 – 6月4日", "1 Jun – 4 Jun"},
		{"2026-06-04", "2026-06-04", "6月4日 周四", "Thu 4 Jun"},
		{"2025-10-02", "2025-11-13", "2025年10月2日 – 11月13日", "2 Oct – 13 Nov 2025"},
		{"2025-12-10", "2026-05-20", "2025年12月10日 – 2026年5月20日", "10 Dec 2025 – 20 May 2026"},
		{"2027-01-01", "2027-01-01", "2027年1月1日 周五", "Fri 1 Jan 2027"},
		{"", "2026-06-04", "", ""},
	} {
		if got := zh.span(c.a, c.b); got != c.zh {
			t.Errorf("%s – %s: %q, want %q", c.a, c.b, got, c.zh)
		}
		if got := en.span(c.a, c.b); got != c.en {
			t.Errorf("%s – %s: %q, want %q", c.a, c.b, got, c.en)
		}
	}
}

func TestOpenOnly(t *testing.T) {
	list := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage", Open: true})
	rows := list.Rows()
	if len(rows) != 13+2 {
		t.Errorf("%d rows, want 13 open tasks and 2 open items", len(rows))
	}
	for _, r := range rows {
		if r[1] == "t01" || r[1] == "t11" || r[1] == "i1" {
			t.Errorf("%v is done", r)
		}
	}
	if text := squeeze(strings.Join(pageTexts(t, mustPDF(t, list, june3()).PDF, "-raw"), "")); !strings.Contains(text, "未完成任务，13项（共15项），其中关键5项") {
		t.Error("the strip does not say what is left out")
	}
}

func TestRowsAreNumberedThroughout(t *testing.T) {
	rows := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.En, Paper: "a4", By: "stage"}).Rows()
	var got []string
	for _, r := range rows {
		got = append(got, r[0]+" "+r[1])
	}
	want := "01 t11,02 t12,03 t13,04 t01,05 t02,05.1 i1,05.2 i2,05.3 i3,06 t03,07 t04,08 t05,09 t06,10 t07,11 t08,12 t09,13 t10,14 t14,15 t15"
	if s := strings.Join(got, ","); s != want {
		t.Errorf("%s\nwant %s", s, want)
	}
}

func TestHash(t *testing.T) {
	o := ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}
	base := mustChecklist(t, launch(), o)
	if again := mustChecklist(t, launch(), o); again.Hash() != base.Hash() {
		t.Error("equal content, different hash")
	}
	seen := map[string]string{base.Hash(): "base"}
	differs := func(name string, o ChecklistOptions, change func(*campaign.Workbook)) {
		wb := launch()
		change(wb)
		h := mustChecklist(t, wb, o).Hash()
		if was, ok := seen[h]; ok {
			t.Errorf("%s hashes like %s", name, was)
		}
		seen[h] = name
	}
	same := func(*campaign.Workbook) {}
	differs("paper", ChecklistOptions{locale.Zh, "letter", "stage", false}, same)
	differs("language", ChecklistOptions{locale.Both, "a4", "stage", false}, same)
	differs("open", ChecklistOptions{locale.Zh, "a4", "stage", true}, same)
	differs("by", ChecklistOptions{locale.Zh, "a4", "group", false}, same)
	for name, change := range map[string]func(*campaign.Workbook){
		"title":      func(wb *campaign.Workbook) { wb.Tasks[3].Title += "。" },
		"acceptance": func(wb *campaign.Workbook) { wb.Tasks[3].Acceptance = "" },
		"tick":       func(wb *campaign.Workbook) { wb.Tasks[3].State = "done" },
		"key":        func(wb *campaign.Workbook) { wb.Tasks[3].Critical = false },
		"milestone":  func(wb *campaign.Workbook) { wb.Tasks[3].Milestone = true },
		"owner":      func(wb *campaign.Workbook) { wb.People[1].Name = "郑晓丹" },
		"group":      func(wb *campaign.Workbook) { wb.Groups[0].Name = "执行" },
		"item":       func(wb *campaign.Workbook) { wb.Items[2].Text = "插座30处" },
		"item tick":  func(wb *campaign.Workbook) { wb.Items[2].Done = true },
		"order":      func(wb *campaign.Workbook) { wb.Tasks[0], wb.Tasks[1] = wb.Tasks[1], wb.Tasks[0] },
		"live day":   func(wb *campaign.Workbook) { wb.Periods[0].Starts, wb.Periods[0].Ends = "2026-06-05", "2026-06-05" },
		"name":       func(wb *campaign.Workbook) { wb.Campaign.Name = "夏日" },
		"campaign":   func(wb *campaign.Workbook) { wb.Campaign.ID = "c-other" },
		"action":     func(wb *campaign.Workbook) { wb.Tasks[9].KeyAction = "现场" },
	} {
		differs(name, o, change)
	}
	unseen := launch()
	unseen.Tasks[0].Notes, unseen.People[0].Phone = "not printed", "139 0000 0000"
	if mustChecklist(t, unseen, o).Hash() != base.Hash() {
		t.Error("what is not printed changes the hash")
	}
}

func TestARowKeepsItsHashWhenOthersMove(t *testing.T) {
	o := ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}
	before := map[string]string{}
	for _, r := range mustChecklist(t, launch(), o).Rows() {
		before[r[1]] = r[2]
	}
	wb := launch()
	wb.Tasks = append([]campaign.Task{{ID: "new", Title: "新的", Stage: "plan", State: "todo"}}, wb.Tasks...)
	wb.Tasks[4].Title = "改过的"
	var changed []string
	for _, r := range mustChecklist(t, wb, o).Rows() {
		if (Edition{Before: before}).changed(campaign.ID(r[1]), r[2]) {
			changed = append(changed, r[1])
		}
	}
	if got := strings.Join(changed, " "); got != "new t04" {
		t.Errorf("changed: %s, want new t04", got)
	}
	if (Edition{}).changed("new", "x") {
		t.Error("a first printing has no changes")
	}
}

func TestChangeBars(t *testing.T) {
	c := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Both, Paper: "a4", By: "stage"})
	e := june3()
	if s := strings.Join(pageTexts(t, mustPDF(t, c, e).PDF), ""); strings.Contains(s, "rev 2") {
		t.Error("a first printing speaks of an earlier one")
	}
	e.Before, e.Previous = map[string]string{}, 2
	s := strings.Join(pageTexts(t, mustPDF(t, c, e).PDF, "-raw"), "")
	for _, want := range []string{"与 rev 2 不同", "differs from rev 2"} {
		if !strings.Contains(s, want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestNothingToTick(t *testing.T) {
	empty := &campaign.Workbook{Campaign: campaign.Campaign{ID: "e", Name: "空", Stage: "plan"}}
	ticked := launch()
	for i := range ticked.Tasks {
		ticked.Tasks[i].State = "done"
	}
	for _, c := range []struct {
		wb   *campaign.Workbook
		open bool
		want string
	}{{empty, false, "这个活动还没有任务"}, {ticked, true, "没有未完成的任务"}} {
		p := mustPDF(t, mustChecklist(t, c.wb, ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage", Open: c.open}), june3())
		text := strings.Join(pageTexts(t, p.PDF, "-raw"), "")
		if p.Pages != 1 || !strings.Contains(text, c.want) || !strings.Contains(text, "现场补充") {
			t.Errorf("%d pages: %q", p.Pages, text)
		}
	}
}

func TestUnknownOptions(t *testing.T) {
	good := ChecklistOptions{locale.Zh, "a4", "stage", false}
	for _, c := range []struct {
		code   string
		change func(*ChecklistOptions)
	}{
		{"print.paper", func(o *ChecklistOptions) { o.Paper = "a9" }},
		{"print.by", func(o *ChecklistOptions) { o.By = "" }},
		{"print.lang", func(o *ChecklistOptions) { o.Lang = "fr" }},
	} {
		o := good
		c.change(&o)
		_, err := NewChecklist(launch(), o)
		var e *campaign.Error
		if !errors.As(err, &e) || e.Code != c.code || !locale.Has("error."+c.code) {
			t.Errorf("%v, want %s", err, c.code)
		}
	}
}

func TestCharactersWithoutAGlyph(t *testing.T) {
	wb := launch()
	wb.Tasks[0].Title, wb.Tasks[1].Acceptance = "开幕🎉🎈", "🎉好"
	p := mustPDF(t, mustChecklist(t, wb, ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}), june3())
	if got := string(p.Missing); got != "🎈🎉" {
		t.Errorf("missing %q", got)
	}
	if s := strings.Join(pageTexts(t, p.PDF), ""); !strings.Contains(s, "开幕〓〓") {
		t.Error("no 〓 in their place")
	}
}

func TestEqualBytes(t *testing.T) {
	c := mustChecklist(t, launch(), ChecklistOptions{Lang: locale.Both, Paper: "letter", By: "group"})
	want := mustPDF(t, c, june3()).PDF
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			again, err := c.PDF(june3())
			if err != nil || !bytes.Equal(again.PDF, want) {
				t.Errorf("another document: %v", err)
			}
		})
	}
	wait.Wait()
	later := june3()
	later.Printed = later.Printed.AddDate(0, 0, 1)
	if bytes.Equal(mustPDF(t, c, later).PDF, want) {
		t.Error("the time of printing is not in the document")
	}
}

func TestDocumentSpeaksOfItself(t *testing.T) {
	wb := launch()
	wb.Tasks[0].KeyAction, wb.Campaign.Name = "𬭎的场地", "𬭎节"
	pdf := mustPDF(t, mustChecklist(t, wb, ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}), june3()).PDF
	name := filepath.Join(t.TempDir(), "c.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("qpdf", "--json", name)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, want := range []string{`"/Lang": "u:zh-CN"`, `"/Title": "u:执行清单 𬭎节"`, `"title": "B 𬭎的场地"`, `"title": "A 策划定案"`, "D:20260603182000"} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("no %s", want)
		}
	}
}

// TestGolden compares small documents with what they were: the hash of their bytes, and where every line stands.
func TestGolden(t *testing.T) {
	for name, o := range map[string]ChecklistOptions{
		"zh-a4-stage":      {locale.Zh, "a4", "stage", false},
		"en-letter-person": {locale.En, "letter", "person", false},
		"both-a4-day":      {locale.Both, "a4", "day", true},
	} {
		c := mustChecklist(t, launch(), o)
		e := june3()
		e.Previous, e.Before = 2, map[string]string{}
		for i, r := range c.Rows() {
			if i%4 != 2 {
				e.Before[r[1]] = r[2]
			}
		}
		got := fmt.Sprintf("sha256 %x\n", sha256.Sum256(mustPDF(t, c, e).PDF))
		set := newChecklistSetter(c, e)
		got += places(set.fill())
		file := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs; look at the page, then run with -update:\n%s", name, got)
		}
	}
}

// places lists the lines of a flow: page, left, top, width, words.
func places(f *flow) string {
	var b strings.Builder
	for n, leaf := range f.leaves {
		for _, p := range leaf.blocks {
			for _, c := range p.block.(*row).cells {
				y := p.y + c.drop
				for _, txt := range c.texts {
					for _, l := range txt.lines {
						fmt.Fprintf(&b, "%d %6.2f %6.2f %6.2f %s\n", n+1, c.x, y, l.width, l.says())
						y += txt.leading
					}
				}
			}
		}
	}
	return b.String()
}

func BenchmarkChecklist600(b *testing.B) {
	wb := many(600)
	for b.Loop() {
		mustPDF(b, mustChecklist(b, wb, ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}), june3())
	}
}
