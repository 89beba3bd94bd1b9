package handout

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

func mustRun(t testing.TB, wb *campaign.Workbook, o RunOfShowOptions) *RunOfShow {
	t.Helper()
	r, err := NewRunOfShow(wb, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func runPDF(t testing.TB, r *RunOfShow) *Printed {
	t.Helper()
	p, err := r.PDF(june3())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// laid is how a run of show fills its pages.
func laid(r *RunOfShow, e Edition) *flow {
	s := newRunSetter(r, e)
	if r.paper == pocketPaper {
		return s.fillPocket()
	}
	return s.fill()
}

// The rows of a day: distinct starts, the gap of twenty minutes before the doors and the three hours before the clearing, what runs.
func TestMomentsOfADay(t *testing.T) {
	d := mustRun(t, showDayOf(), RunOfShowOptions{Lang: locale.Zh, Paper: "a4"}).days[0]
	var got []string
	for _, m := range d.moments(0, len(d.Areas)) {
		s := wall(m.At)
		if m.Until > 0 {
			s += "–" + wall(m.Until) + " gap"
		}
		if m.Rule {
			s = "=" + s
		}
		for _, i := range m.Starts {
			s += " " + string(i.ID)
		}
		for _, i := range m.Runs {
			s += " (" + string(i.ID)
			if i.First {
				s += " first"
			}
			if i.Ends {
				s += " ends"
			}
			s += ")"
		}
		got = append(got, s)
	}
	want := []string{
		"10:00 r01 r02",
		"10:30 r03 (r01 first ends)",
		"11:00 r04 r05 (r03 first ends)",
		"11:40–12:00 gap",
		"=12:00 r06 r07",
		"14:00 r08 r09 (r06 first) (r07 first)",
		"14:10 r10 (r06) (r07) (r09 first)",
		"14:40 r11 (r06 ends) (r07 ends) (r09 ends)",
		"18:00 r12 r13",
		"=21:00 r14 (r13 first ends)",
		"22:00–00:30 gap",
		"00:30 r15",
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if d.open() != "12:00 – 21:00" {
		t.Errorf("open %s", d.open())
	}
}

func TestAreasGoBesideOneAnotherOrBelow(t *testing.T) {
	for n, want := range map[int]struct {
		groups string
		turned bool
	}{1: {"[[0 1]]", false}, 4: {"[[0 4]]", false}, 5: {"[[0 5]]", true}, 7: {"[[0 7]]", true}, 8: {"[[0 4] [4 8]]", false}, 9: {"[[0 4] [4 9]]", true},
		15: {"[[0 5] [5 10] [10 15]]", true}} {
		wb := launch()
		for i := range n {
			wb.RunItems = append(wb.RunItems, campaign.RunItem{ID: campaign.ID(fmt.Sprint(i)), Title: "x", Area: fmt.Sprint("area ", i), Day: "2026-06-04"})
		}
		r := mustRun(t, wb, RunOfShowOptions{Lang: locale.En, Paper: "letter"})
		if got := fmt.Sprint(r.days[0].groups()); got != want.groups || (r.sheet.width > r.sheet.height) != want.turned {
			t.Errorf("%d areas: %s on %.0f mm, want %s, turned %v", n, got, r.sheet.width, want.groups, want.turned)
		}
	}
}

func TestAreaMarks(t *testing.T) {
	d := showDay{}
	for _, a := range []string{"主舞台", "体验区", "互动区", "直播间", "体育馆", "Main stage", "Media wall", "Main hall", "区", "区域", "⋯"} {
		d.Areas = append(d.Areas, words{a})
	}
	if got := strings.Join(areaMarks(d), " "); got != "舞 体 互 直 育 M W H 区 域 11" {
		t.Error(got)
	}
}

// What runs over the turn of a page is named again at its top, with its end.
func TestRunningItemsAreNamedAtTheTopOfAPage(t *testing.T) {
	wb := showDayOf()
	wb.RunItems = wb.RunItems[5:6] // from 12:00 to 18:00
	ten := int64(10)
	for i := range 20 {
		wb.RunItems = append(wb.RunItems, campaign.RunItem{ID: campaign.ID(fmt.Sprint("q", i)), Day: "2026-06-04", Starts: campaign.WallClock(12*60 + 10 + i*10), Minutes: &ten, Area: "主舞台", Title: "问答"})
	}
	for l, want := range map[locale.Lang]string{locale.Zh: "开门，自由试饮至18:00", locale.En: "开门，自由试饮 until 18:00", locale.Both: "开门，自由试饮 至 until 18:00"} {
		p := runPDF(t, mustRun(t, wb, RunOfShowOptions{Lang: l, Paper: "a4"}))
		if p.Pages < 2 {
			t.Fatal("one page")
		}
		for n, page := range pageTexts(t, p.PDF) {
			if got := strings.Count(squeeze(page), squeeze(want)); got != 1 {
				t.Errorf("%s: named %d times on page %d", l, got, n+1)
			}
		}
	}
}

// Of an area in which a great many things run at once some are named, the rest are counted.
func TestManyItemsRunAtOnce(t *testing.T) {
	wb := launch()
	for i := range 5000 {
		wb.RunItems = append(wb.RunItems, campaign.RunItem{ID: campaign.ID(fmt.Sprint(i)), Day: "2026-06-04", Starts: campaign.WallClock(600 + i%8), Minutes: new(int64(90)), Area: "展区", Title: fmt.Sprint("导览", i)})
	}
	r := mustRun(t, wb, RunOfShowOptions{Lang: locale.Zh, Paper: "a5"})
	if p := runPDF(t, r); len(r.Rows()) != 5000 || p.Pages < 100 {
		t.Errorf("%d rows on %d halves", len(r.Rows()), p.Pages)
	}
	wb.RunItems = wb.RunItems[:16]
	s := newRunSetter(mustRun(t, wb, RunOfShowOptions{Lang: locale.Zh, Paper: "a4"}), june3())
	d := s.show.days[0]
	rows := d.moments(0, 1)
	last := s.tops[s.moment(s.lanes(d, [2]int{0, 1}), rows, 7).(*row)]
	words := last.cells[len(last.cells)-1]
	if got := words.texts[4].lines[0].says(); len(words.texts) != 5 || got != "另有10项进行中" { // 14 began before: four are named
		t.Errorf("%d texts, %s", len(words.texts), got)
	}
}

func TestARunOfShowHoldsItsPages(t *testing.T) {
	empty := launch()
	for name, wb := range map[string]*campaign.Workbook{"day": showDayOf(), "crowded": crowdedShow(), "empty": empty} {
		for _, l := range langs {
			for _, paper := range []string{"a4", "letter", "a5"} {
				if name == "crowded" && l == locale.En { // twelve pages: two languages are enough
					continue
				}
				r := mustRun(t, wb, RunOfShowOptions{Lang: l, Paper: paper})
				e := june3()
				e.Before = map[string]string{}
				doc, err := r.PDF(e)
				if err != nil {
					t.Fatal(err)
				}
				f, count := laid(r, e), 0
				holds(t, fmt.Sprint(name, " ", l, " ", paper), r.sheet, f, doc.PDF)
				for _, leaf := range f.leaves {
					count += leaf.count
				}
				if count != len(r.Rows()) {
					t.Errorf("%s %s %s: %d rows on the pages of %d", name, l, paper, count, len(r.Rows()))
				}
			}
		}
	}
}

// holds checks that blocks follow one another within the margins of their pages, that no page ends with a head, and that words
// stand within the margins and not on one another.
func holds(t *testing.T, label string, s sheet, f *flow, pdf []byte) {
	t.Helper()
	for n, leaf := range f.leaves {
		y := s.contentTop()
		for _, b := range leaf.blocks {
			if b.y < y-tolerance || b.y+b.height() > s.contentBottom()+tolerance {
				t.Errorf("%s, page %d: a block at %.1f, %.1f high, after %.1f", label, n+1, b.y, b.height(), y)
			}
			y = b.y + b.height()
		}
		if last := leaf.blocks[len(leaf.blocks)-1]; len(leaf.marks) > 0 && last.y <= leaf.marks[len(leaf.marks)-1].y {
			t.Errorf("%s, page %d ends with a head", label, n+1)
		}
	}
	words := wordsOn(t, pdf)
	slices.SortStableFunc(words, func(a, b box) int { return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.y0, b.y0)) })
	for i, a := range words {
		place := s
		if s.halves > 0 && a.x0*pt > s.width {
			place = s.half(1)
		}
		if a.x0 < (place.left-3.1)/pt || a.x1 > (place.width-place.right+2.6)/pt || a.y1 > s.contentBottom()/pt {
			t.Errorf("%s, page %d: %q outside the margins at %.0f–%.0f, %.0f", label, a.page+1, a.word, a.x0, a.x1, a.y1)
		}
		for _, b := range words[i+1:] {
			if b.page != a.page || b.y0 >= a.y1 {
				break
			}
			if min(a.x1, b.x1)-max(a.x0, b.x0) > 1.5 {
				t.Errorf("%s, page %d: %q lies on %q", label, a.page+1, a.word, b.word)
			}
		}
	}
}

func TestARunOfShowPrintsWhatWasWritten(t *testing.T) {
	wb := crowdedShow()
	wb.RunItems = slices.DeleteFunc(wb.RunItems, func(i campaign.RunItem) bool { return i.ID == "x5" || i.ID == "x4" })
	for _, l := range langs {
		for _, paper := range []string{"a4", "a5"} {
			pages := pageTexts(t, runPDF(t, mustRun(t, wb, RunOfShowOptions{Lang: l, Paper: paper})).PDF, "-raw")
			for n := range pages { // what goes over a page goes on below the heads
				if at := strings.Index(pages[n], "-RS-3-"); at >= 0 && n > 0 {
					pages[n] = pages[n][at+8:]
				}
			}
			drawn := squeeze(strings.Join(pages, ""))
			for _, i := range wb.RunItems {
				want := []string{i.Title}
				if paper == "a4" && len(i.Materials) < 2000 {
					want = append(want, i.Materials, i.Cue)
				}
				for _, w := range want {
					if !strings.Contains(drawn, squeeze(w)) {
						t.Errorf("%s %s: %q is not on the paper", l, paper, w)
					}
				}
			}
		}
	}
}

func TestPocketHalvesHaveBands(t *testing.T) {
	r := mustRun(t, showDayOf(), RunOfShowOptions{Lang: locale.Zh, Paper: "a5"})
	p := runPDF(t, r)
	pages := pageTexts(t, p.PDF)
	if p.Pages < 2 || len(pages) != (p.Pages+1)/2 {
		t.Fatalf("%d halves on %d pages", p.Pages, len(pages))
	}
	all := strings.Join(pages, "")
	for n := range p.Pages {
		for _, want := range []string{fmt.Sprintf("第%d页/共%d页", n+1, p.Pages), fmt.Sprintf("%s-RS-3-%02d", r.code, n+1)} {
			if !strings.Contains(squeeze(all), want) {
				t.Errorf("no %q", want)
			}
		}
	}
	if got := strings.Count(all, "139 0000 1201"); got != p.Pages {
		t.Errorf("the lead's number %d times on %d halves", got, p.Pages)
	}
}

func TestRunOfShowOfOneDayAndOfNone(t *testing.T) {
	wb := crowdedShow()
	r := mustRun(t, wb, RunOfShowOptions{Lang: locale.En, Paper: "a4", Day: "2026-06-04"})
	if len(r.days) != 1 || len(r.Rows()) != 15 {
		t.Errorf("%d days, %d rows", len(r.days), len(r.Rows()))
	}
	for day, want := range map[campaign.Date]string{"2026-06-06": "Nothing is planned for this day", "": "no run of show yet"} {
		wb := launch()
		p := runPDF(t, mustRun(t, wb, RunOfShowOptions{Lang: locale.En, Paper: "a4", Day: day}))
		if text := strings.Join(pageTexts(t, p.PDF), ""); p.Pages != 1 || !strings.Contains(text, want) || !strings.Contains(text, "Materials") {
			t.Errorf("%q: %s", day, text)
		}
	}
	for code, o := range map[string]RunOfShowOptions{"print.paper": {Lang: locale.Zh, Paper: "a3"}, "print.lang": {Lang: "fr", Paper: "a4"}, "print.day": {Lang: locale.Zh, Paper: "a4", Day: "2026-02-30"}} {
		var e *campaign.Error
		if _, err := NewRunOfShow(wb, o); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%v, want %s", err, code)
		}
	}
}

// A row's hash is that of what is printed of it: the notes are not, the time is.
func TestHashesOfRunItems(t *testing.T) {
	base := mustRun(t, showDayOf(), RunOfShowOptions{Lang: locale.Zh, Paper: "a4"})
	for name, change := range map[string]func(*campaign.RunItem){"notes": func(i *campaign.RunItem) { i.Notes = "x" }, "starts": func(i *campaign.RunItem) { i.Starts = "10:05" },
		"cue": func(i *campaign.RunItem) { i.Cue = "x" }, "owner": func(i *campaign.RunItem) { i.Owner = "du" }, "skipped": func(i *campaign.RunItem) { i.Skipped = true }} {
		wb := showDayOf()
		change(&wb.RunItems[0])
		now := mustRun(t, wb, RunOfShowOptions{Lang: locale.Zh, Paper: "a4"})
		differ := 0
		for _, row := range now.Rows() {
			if !slices.ContainsFunc(base.Rows(), func(was [3]string) bool { return was[1] == row[1] && was[2] == row[2] }) {
				differ++
			}
		}
		if want := map[bool]int{true: 1}[name != "notes"]; differ != want || (now.Hash() == base.Hash()) != (want == 0) {
			t.Errorf("%s: %d rows differ, want %d", name, differ, want)
		}
	}
}

func TestGoldenRunOfShow(t *testing.T) {
	for name, o := range map[string]RunOfShowOptions{
		"run-zh-a4": {Lang: locale.Zh, Paper: "a4"}, "run-zh-letter": {Lang: locale.Zh, Paper: "letter"}, "run-zh-a5": {Lang: locale.Zh, Paper: "a5"},
		"run-en-a4": {Lang: locale.En, Paper: "a4"}, "run-en-letter": {Lang: locale.En, Paper: "letter"}, "run-en-a5": {Lang: locale.En, Paper: "a5"},
		"run-both-a4": {Lang: locale.Both, Paper: "a4"}, "run-both-letter": {Lang: locale.Both, Paper: "letter"}, "run-both-a5": {Lang: locale.Both, Paper: "a5"},
	} {
		r := mustRun(t, showDayOf(), o)
		e := june3()
		e.Previous, e.Before = 2, map[string]string{}
		for i, row := range r.Rows() {
			if i%4 != 2 {
				e.Before[row[1]] = row[2]
			}
		}
		doc, err := r.PDF(e)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, "runVersion", runVersion, fmt.Sprintf("%s\nsha256 %x\n", runVersion, sha256.Sum256(doc.PDF))+places(laid(r, e)))
	}
}

// On half a sheet all of the band is told whole: the name in both languages, what it replaces, the campaign's name.
func TestTheBandOfAPocketIsWhole(t *testing.T) {
	wb := showDayOf()
	wb.Campaign.Name = "Summer Chill · Glacier Jasmine launch"
	for _, l := range langs {
		r := mustRun(t, wb, RunOfShowOptions{Lang: l, Paper: "a5"})
		e := june3()
		e.Revision, e.Previous = 12, 11
		p, err := r.PDF(e)
		if err != nil {
			t.Fatal(err)
		}
		first := squeeze(pageTexts(t, p.PDF, "-raw")[0])
		want := map[locale.Lang][]string{
			locale.Zh:   {"活动流程表", "替代rev11", "打印2026-06-0318:20"},
			locale.En:   {"Runofshow", "replacesrev11", "Printed2026-06-0318:20"},
			locale.Both: {"活动流程表Runofshow", "替代rev11replacesrev11", "打印Printed2026-06-0318:20"},
		}[l]
		for _, w := range append(want, "SummerChill·GlacierJasminelaunch", "rev12", "-RS-12-01") {
			if !strings.Contains(first, w) {
				t.Errorf("%s: %q is not in the band: %s", l, w, first[:min(300, len(first))])
			}
		}
	}
}

// The column of owners of a pocket is as wide as the longest of their names' words.
func TestNoOwnerOfAPocketIsCutInTwo(t *testing.T) {
	wb := showDayOf()
	wb.People[0].Name = "Zheng Xiaozhou"
	for i := range wb.RunItems {
		wb.RunItems[i].Owner = wb.People[0].ID
	}
	s := newRunSetter(mustRun(t, wb, RunOfShowOptions{Lang: locale.En, Paper: "a5"}), june3())
	s.fillPocket()
	if w := s.plain(unbounded, pocketText, "Xiaozhou").width(); s.owners < w+ownerClear || s.owners > pocketOwners {
		t.Errorf("%.1f mm for %.1f", s.owners, w)
	}
}
