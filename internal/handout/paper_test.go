package handout

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// What comes out on paper.

var update = flag.Bool("update", false, "rewrite the golden files")

var langs = []locale.Lang{locale.Zh, locale.En, locale.Both}

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

func TestTheLastPageIsSummedUp(t *testing.T) {
	wb := many(45)
	wb.Items = launch().Items
	wb.Items[0].Task, wb.Items[1].Task, wb.Items[2].Task = "t29", "t30", "t30"
	all := wb.Tasks
	for n := 1; n <= len(all); n++ {
		wb.Tasks = all[:n]
		for _, l := range langs {
			for name, sheet := range papers {
				for by := range arrangements {
					set := newChecklistSetter(mustChecklist(t, wb, ChecklistOptions{Lang: l, Paper: name, By: by}), june3())
					f := set.fill()
					leaf := f.leaf()
					sum := leaf.blocks[len(leaf.blocks)-1]
					words := sum.block.(*row).cells[0].texts[0].lines[0].says()
					if want := set.tongue.each("handout.sum.page", "count", strconv.Itoa(leaf.count))[0]; words != want || math.Abs(sum.y-(sheet.height-25)) > tolerance {
						t.Fatalf("%d tasks, %s %s by %s: the last page ends with %q at %.1f, want %q", n, l, name, by, words, sum.y, want)
					}
					if leaf.count < 2 && n > 1 && !hasItem(leaf) {
						t.Errorf("%d tasks, %s %s by %s: %d row on the last page", n, l, name, by, leaf.count)
					}
				}
			}
		}
	}
}

// hasItem says whether a checklist item stands on the page.
func hasItem(l *leaf) bool {
	return slices.ContainsFunc(l.blocks, func(p placed) bool { return p.block.(*row).least == itemLeast })
}

// TestAGateIsSignedBelowItsItems reads where things stand: name, items, the place to sign, in one frame on one page.
func TestAGateIsSignedBelowItsItems(t *testing.T) {
	wb := launch()
	wb.Tasks[1].Milestone = true
	for _, more := range []int{3, 15} {
		for range more {
			wb.Items = append(wb.Items, campaign.Item{ID: campaign.ID(fmt.Sprint("more", len(wb.Items))), Task: "t02", Text: "再核对一遍"})
		}
		for before := range 8 { // the gate stands ever lower on the page
			moved := *wb
			moved.Tasks = slices.Concat(many(before+2).Tasks, wb.Tasks)
			for i := range before + 2 {
				moved.Tasks[i].KeyAction, moved.Tasks[i].Milestone, moved.Tasks[i].Stage = "策划定案", false, "plan"
			}
			set := newChecklistSetter(mustChecklist(t, &moved, ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}), june3())
			for _, leaf := range set.fill().leaves {
				var found []string
				for _, p := range leaf.blocks {
					r := p.block.(*row)
					first := ""
					if len(r.cells) > 1 && len(r.cells[0].texts) > 0 {
						first = r.cells[0].texts[0].lines[0].says()
					}
					switch {
					case r.top == gateRule && r.bottom == gateRule:
						found = append(found, "[gate]")
					case r.top == gateRule:
						found = append(found, "[")
					case r.bottom == gateRule:
						found = append(found, "sign]")
					default:
						if _, item, ok := strings.Cut(first, "."); ok {
							found = append(found, "."+item)
						}
					}
				}
				s := strings.Join(found, " ")
				switch {
				case s == "" || strings.Trim(s, "[gate] ") == "":
				case more == 3 && !strings.Contains(s, "[ .1 .2 .3 .4 .5 .6 sign]"):
					t.Errorf("%d tasks above: %s", before, s)
				case more > 3 && (strings.HasSuffix(s, "[") || strings.HasSuffix(s, "[ .1") || strings.HasPrefix(s, "sign]") || strings.HasPrefix(s, ".21")):
					t.Errorf("%d tasks above a long gate: %s", before, s)
				}
			}
		}
	}
}

// TestGolden compares small documents with what they were: the hash of their bytes, and where every line stands. Each
// keeps the layoutVersion it was printed with, and -update rewrites none of the present one: what was printed before
// would else pass for the same revision.
func TestGolden(t *testing.T) {
	wb := launch()
	wb.Items = append(wb.Items, campaign.Item{ID: "g1", Task: "t08", Text: "九项全部打勾"}, campaign.Item{ID: "g2", Task: "t08", Text: "雷达与风力看过"})
	for name, o := range map[string]ChecklistOptions{
		"zh-a4-stage":        {Lang: locale.Zh, Paper: "a4", By: "stage"},
		"en-letter-person":   {Lang: locale.En, Paper: "letter", By: "person"},
		"both-a4-day":        {Lang: locale.Both, Paper: "a4", By: "day", Open: true},
		"zh-letter-group":    {Lang: locale.Zh, Paper: "letter", By: "group"},
		"en-a4-stage":        {Lang: locale.En, Paper: "a4", By: "stage", Open: true},
		"both-letter-person": {Lang: locale.Both, Paper: "letter", By: "person"},
	} {
		c := mustChecklist(t, wb, o)
		e := june3()
		e.Previous, e.Before = 2, map[string]string{}
		for i, r := range c.Rows() {
			if i%4 != 2 {
				e.Before[r[1]] = r[2]
			}
		}
		got := fmt.Sprintf("%s\nsha256 %x\n", layoutVersion, sha256.Sum256(mustPDF(t, c, e).PDF))
		set := newChecklistSetter(c, e)
		got += places(set.fill())
		golden(t, name, "layoutVersion", layoutVersion, got)
	}
}

// places lists the lines of a flow: page, left, top, width, words.
func places(f *flow) string {
	var b strings.Builder
	for n, leaf := range f.leaves {
		for _, p := range leaf.blocks {
			switch whole := p.block.(type) {
			case *row:
				b.WriteString(linesOf(n+1, p.y, whole))
			case *cardSheet:
				for i, one := range whole.cards {
					for _, part := range one.body {
						if r, ok := part.block.(*row); ok {
							b.WriteString(linesOf(n+1, p.y+float64(i/2)*whole.s.high+part.y, r))
						}
					}
				}
			}
		}
	}
	return b.String()
}

func linesOf(page int, top float64, r *row) string {
	var b strings.Builder
	for _, c := range r.cells {
		y := top + c.drop
		for _, txt := range c.texts {
			for _, l := range txt.lines {
				fmt.Fprintf(&b, "%d %6.2f %6.2f %6.2f %s\n", page, c.x, y, l.width, l.says())
				y += txt.leading
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

// golden compares what a handout is with the file of its name; -update writes the file anew once the version, which named
// says the name of, is another.
func golden(t *testing.T, name, named, version, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	old, _ := os.ReadFile(file) // none: a new one
	if *update && !strings.HasPrefix(string(old), version+"\n") {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at the page, raise %s, then run with -update:\n%s", name, named, got)
	}
}
