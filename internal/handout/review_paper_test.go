package handout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"qingdan/internal/locale"
)

// What a review looks like to a program that reads its pages: margins, words on one another, heads, lines that stand alone.

// box is a word on a page, in points.
type box struct {
	page           int
	x0, y0, x1, y1 float64
	word           string
}

// wordsOn reads where each word stands. A box is as high as the font's ascent and descent, which overlap from line to line: it is
// cut to the middle half.
func wordsOn(t *testing.T, pdf []byte) (out []box) {
	t.Helper()
	page := -1
	for line := range strings.SplitSeq(strings.Join(pageTexts(t, pdf, "-bbox"), ""), "\n") {
		parts := strings.Split(strings.TrimSpace(line), `"`)
		switch {
		case strings.HasPrefix(parts[0], "<page "):
			page++
		case strings.HasPrefix(parts[0], "<word "):
			var v [4]float64 // left, top, right, bottom
			for i := range v {
				v[i], _ = strconv.ParseFloat(parts[2*i+1], 64)
			}
			quarter := (v[3] - v[1]) / 4
			out = append(out, box{page, v[0], v[1] + quarter, v[2], v[3] - quarter, strings.TrimSuffix(parts[8][1:], "</word>")})
		}
	}
	if len(out) == 0 {
		t.Fatal("no words")
	}
	return out
}

// tidy checks that no word of a document stands outside the margins or lies on another.
func tidy(t *testing.T, what string, pdf []byte, s sheet) {
	t.Helper()
	words := wordsOn(t, pdf)
	slices.SortStableFunc(words, func(a, b box) int { return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.y0, b.y0)) })
	for i, a := range words {
		if a.x0 < (s.left-3.1)/pt || a.x1 > (s.width-s.right+2.6)/pt || a.y1 > s.contentBottom()/pt {
			t.Errorf("%s, page %d: %q outside the margins at %.0f–%.0f, %.0f", what, a.page+1, a.word, a.x0, a.x1, a.y1)
		}
		for _, b := range words[i+1:] {
			if b.page != a.page || b.y0 >= a.y1 {
				break
			}
			if min(a.x1, b.x1)-max(a.x0, b.x0) > 1.5 {
				t.Errorf("%s, page %d: %q lies on %q", what, a.page+1, a.word, b.word)
			}
		}
	}
}

func TestNothingOfAReviewLeavesItsPageOrLiesOnAnother(t *testing.T) {
	for name, f := range map[string]ReviewFacts{"reviewed": reviewed(), "nothing": unreviewed(), "overfull": overfull()} {
		for _, l := range langs {
			for paper, s := range papers {
				if name == "overfull" && (l == locale.Both) != (paper == "letter") { // eighty pages: once is enough
					continue
				}
				v := mustReview(t, f, ReviewOptions{l, paper})
				for n, leaf := range v.fill(newReportSetter(v.tongue, v.sheet)).leaves {
					y := s.contentTop()
					for _, b := range leaf.blocks {
						if b.y < y-tolerance || b.y+b.height() > s.contentBottom()+tolerance {
							t.Errorf("%s %s %s, page %d: a block at %.1f, %.1f high, after %.1f", name, l, paper, n+1, b.y, b.height(), y)
						}
						y = b.y + b.height()
					}
				}
				tidy(t, name+" "+string(l)+" "+paper, reviewPDF(t, v).PDF, s)
			}
		}
	}
}

// A head never ends a page: what it is about begins below it.
func TestAHeadOfAReviewKeepsItsRows(t *testing.T) {
	f := reviewed()
	for extra := range 30 { // every head comes to the foot of a page once
		f.Texts[0].Texts = []string{strings.Repeat("一行。\n", extra)}
		v := mustReview(t, f, ReviewOptions{locale.Zh, "a4"})
		for n, leaf := range v.fill(newReportSetter(v.tongue, v.sheet)).leaves {
			last := leaf.blocks[len(leaf.blocks)-1]
			if _, chart := last.block.(*drawing); chart { // its head is in it
				continue
			}
			for _, m := range leaf.marks {
				if last.y <= m.y && n > 0 {
					t.Errorf("%d lines: page %d ends with the head %q", extra, n+1, m.title)
				}
			}
		}
	}
}

// A paragraph that goes over a page has two lines on either side.
func TestNoLineOfAParagraphStandsAlone(t *testing.T) {
	l := newReportSetter(tongue{locale.Zh}, papers["a4"])
	for lines := 2; lines < 7; lines++ {
		for before := range 60 {
			f := newFlow(l.sheet)
			text := narrative{[]words{{strings.TrimSuffix(strings.Repeat("甲\n", before+1), "\n")}, {strings.Repeat("字", 46*lines)}}}
			parts := narrative{}
			for range before {
				parts.Paragraphs = append(parts.Paragraphs, words{"一"})
			}
			parts.Paragraphs = append(parts.Paragraphs, text.Paragraphs[1])
			l.chapters(f, []chapter{{Title: words{"章"}, Parts: []reportPart{parts}}})
			for n, leaf := range f.leaves {
				long := 0
				for _, p := range leaf.blocks {
					if r, is := p.block.(*row); is && strings.HasPrefix(r.cells[0].texts[0].lines[0].says(), "字字") {
						long++
					}
				}
				if long == 1 {
					t.Errorf("%d lines below %d: one of them alone on page %d", lines, before, n+1)
				}
			}
		}
	}
}

// A summary that is longer than a page shows fewer goals, then none; what its columns say is all there, in every case.
func TestSummaryShortened(t *testing.T) {
	l := newReportSetter(tongue{locale.En}, papers["a4"])
	long := strings.Repeat("Mark every scan in the run of show, and load-test all of it. ", 4)
	goals := tableau{Title: words{"Goals"}, Note: words{"How it is worked out"}, Columns: []reportColumn{{Head: words{"Goal"}}}}
	for i := range 5 {
		goals.Rows = append(goals.Rows, cells("goal "+strconv.Itoa(i)))
		goals.Early = append(goals.Early, words{strconv.Itoa(5-i) + " more"})
	}
	next := columns{[]columnText{{words{"What worked"}, []words{{"Short"}}}, {words{"Next time"}, []words{{long}, {long}}}}}
	ch := chapter{words{"Summary"}, []reportPart{figures{[]figure{{"6 / 10", words{"goals met"}, nil}}}, goals, next}, true}
	set := func(goals int) (all []section) {
		c := ch
		c.Parts = []reportPart{ch.Parts[0], next}
		if goals > 0 {
			t := ch.Parts[1].(tableau)
			if t.Rows = t.Rows[:goals]; goals < 5 {
				t.Note, t.Source = nil, []words{t.Early[goals]}
			}
			c.Parts = []reportPart{ch.Parts[0], t, next}
		}
		return l.closer(l.chapter(c))
	}
	for _, tc := range []struct {
		room        float64
		goals, more int // shown
	}{{tall(set(5)), 5, 0}, {tall(set(5)) - 0.1, 5, 0}, {tall(set(4)), 4, 1}, {tall(set(3)), 3, 2}, {tall(set(3)) - 0.1, 2, 3}, {tall(set(2)) - 0.1, 0, 0}, {tall(set(0)), 0, 0}, {tall(set(0)) - 0.1, 5, 0}} {
		var said strings.Builder
		for _, s := range l.shortened(set(5), ch, tc.room+0.01) {
			for _, r := range s.rows {
				for _, x := range textsOf(r.block, 0, 0) {
					for _, line := range x.text.lines {
						said.WriteString(line.says() + " ")
					}
				}
			}
		}
		got := said.String()
		if n := strings.Count(got, "goal "); n != tc.goals {
			t.Errorf("room of %.1f mm: %d goals, want %d", tc.room, n, tc.goals)
		}
		if has := strings.Contains(got, strconv.Itoa(tc.more)+" more"); has != (tc.more > 0) {
			t.Errorf("room of %.1f mm: %q", tc.room, got)
		}
		if strings.Count(squeeze(got), squeeze(long)) != 2 || !strings.Contains(got, "Short") {
			t.Errorf("room of %.1f mm: words of the columns are missing in %q", tc.room, got)
		}
	}
}

// Columns stand side by side, and one under the other where one of them has nearly all the words.
func TestColumnsStandWhereTheyAreLowest(t *testing.T) {
	l := newReportSetter(tongue{locale.En}, papers["a4"])
	of := func(texts ...string) columns {
		var c columns
		for _, s := range texts {
			c.List = append(c.List, columnText{words{"Title"}, []words{{s}}})
		}
		return c
	}
	long := strings.Repeat("Mark every scan in the run of show. ", 120)
	if got := of("a", "b", "c").sections(l); len(got) != 1 {
		t.Errorf("short ones take %d sections", len(got))
	}
	if got := of("a", "b", long).sections(l); len(got) != 3 {
		t.Errorf("a long one takes %d sections", len(got))
	}
}

// What the cover says ends with a sentence where there is no room for all of it.
func TestTheGistEndsWithASentence(t *testing.T) {
	s, err := paper("a4")
	if err != nil {
		t.Fatal(err)
	}
	l := newReportSetter(tongue{locale.Zh}, s)
	words := func(s string, lines int) string {
		var b strings.Builder
		for _, line := range l.gist(100, lines, coverThin, s).lines {
			for _, p := range line.pieces {
				b.WriteString(p.text)
			}
		}
		return squeeze(b.String())
	}
	sentence := "报名人数完成目标的百分之一百二十还多了一些这一句有一行多的长度。"
	for _, tc := range []struct{ said, want string }{
		{sentence, sentence},
		{sentence + sentence + sentence, sentence + sentence},
		{strings.Repeat("Sign-ups came to 24,000. ", 12), strings.Repeat("Sign-upscameto24,000.", 8)},
		{"", ""},
	} {
		if got := words(tc.said, 4); got != squeeze(tc.want) {
			t.Errorf("%q: %q", tc.said, got)
		}
	}
	if got := words(strings.Repeat("没有句号", 60), 4); !strings.HasSuffix(got, "…") {
		t.Errorf("%q", got)
	}
}
