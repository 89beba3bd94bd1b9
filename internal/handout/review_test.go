package handout

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

func reviewPDF(t testing.TB, v *Review) *Printed {
	t.Helper()
	p, err := v.PDF(june3())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAReviewSaysWhatWasWritten(t *testing.T) {
	f := reviewed()
	for _, l := range langs {
		pages := pageTexts(t, reviewPDF(t, mustReview(t, f, ReviewOptions{l, "a4"})).PDF, "-raw")
		all := squeeze(strings.Join(pages, ""))
		for _, want := range reviewWords(f) {
			if !strings.Contains(all, squeeze(want)) {
				t.Errorf("%s: %q is not on the paper", l, want)
			}
		}
		for _, text := range f.in(l).Texts {
			for _, s := range text.Texts {
				for line := range strings.SplitSeq(s, "\n") {
					if !strings.Contains(all, squeeze(line)) {
						t.Errorf("%s: %q is not on the paper", l, line)
					}
				}
			}
		}
	}
}

// Two answers of one person are two quotations; one that does not go into the row any more is left out whole.
func TestAQuoteForEachAnswer(t *testing.T) {
	r := newReviewReader(reviewed(), locale.Zh)
	long := strings.Repeat("长", quoteLong)
	for text, want := range map[string]string{
		"":                    "",
		"茶香足\n会员能不能提前入场":      "“茶香足” “会员能不能提前入场”",
		"one \n\n  two  more": "“one” “two more”",
		"短\n" + long:          "“短”",
		long + "\n短":          "“" + long + "”",
		long + "了":            "“" + long + "…”",
	} {
		if got := r.quoted(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// reviewWords is everything a user wrote that a review prints.
func reviewWords(f ReviewFacts) (out []string) {
	w := f.Book
	out = append(out, w.Campaign.Name, w.Campaign.Client, w.Campaign.Theme, w.Campaign.Venue, w.Meetings[0].People[:9])
	for _, x := range w.Goals {
		out = append(out, x.Name)
	}
	for _, x := range w.Channels {
		out = append(out, x.Name)
	}
	for _, x := range w.BudgetLines {
		out = append(out, x.Category, x.Item)
	}
	for _, x := range w.RunItems {
		out = append(out, x.Title)
	}
	for _, x := range w.Incidents {
		out = append(out, x.Name, x.Area, x.Cause, x.Outcome)
	}
	for _, x := range w.Improvements {
		out = append(out, x.Name, x.Cause, x.Measure)
	}
	for _, x := range w.Deviations {
		out = append(out, x.Name, x.Cause, x.Fix)
	}
	for _, x := range f.Lessons {
		out = append(out, x.Text, x.Topic)
	}
	for _, x := range f.Said {
		out = append(out, x.Text)
	}
	return append(out, w.Releases[0].Reason, w.LogEntries[0].Text, w.Questions[2].Text, w.Questions[4].Text, "小红书", "三楼会议室", "报名超目标，成交差在门店。")
}

// Worked out by hand: readings of 1 to 7 units a day and channel come to 28 of each.
//
//	sign-ups: 2 channels × 20 × 28 = 1,120 of 2,000: 56 %
//	exposures: (3 + 1) × 900 × 28 = 100,800 of 90,000: 112 %; clicks 4 × 60 × 28 = 6,720, 6.67 % of them
//	cost: 7 × 160 × (9 + 1) = 11,200, at most 30,000: 267.9 %; a sign-up ¥10
//	sales: 1,500 × 28 = 42,000, so gross profit × 68 % = 28,560; spent 124,600 + 9,480 + 50,000 = 184,080
//	scores 5, 4, 3: 4; 10, 8, 6: a third promotes, a third detracts: NPS 0
//	ROI (42,000 − 184,080) ÷ 184,080 = −0.77; 28,560 ÷ 184,080 = 0.16
func TestAReviewPrintsTheFigures(t *testing.T) {
	all := squeeze(strings.Join(pageTexts(t, reviewPDF(t, mustReview(t, reviewed(), ReviewOptions{locale.En, "a4"})).PDF, "-raw"), ""))
	for _, want := range []string{"2/6", "1,1202,00056%", "100,80090,000112%", "¥11,200≤¥30,000267.9%", "Targetis0:norate", "6,7206.67%", "¥42,000", "¥184,080", "−0.77", "0.16", "¥28,560",
		"¥10", "(NPS)0", "Satisfaction4of5", "15:10–15:3015:22–15:4712"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestAReviewOfNothingSaysWhatIsMissing(t *testing.T) {
	for _, l := range langs {
		p := reviewPDF(t, mustReview(t, unreviewed(), ReviewOptions{l, "a4"}))
		all := strings.Join(pageTexts(t, p.PDF), "")
		for _, never := range []string{"NaN", "Inf", "%!", "handout.", "report.s", "results.r", "choice."} {
			if strings.Contains(all, never) {
				t.Errorf("%s: %q on the paper", l, never)
			}
		}
		want := map[locale.Lang]string{locale.Zh: "尚无", locale.En: "none yet", locale.Both: "none yet"}[l]
		if !strings.Contains(all, want) {
			t.Errorf("%s: no %q", l, want)
		}
	}
}

func TestTheOutlineOfAReview(t *testing.T) {
	v := mustReview(t, reviewed(), ReviewOptions{locale.En, "a4"})
	name := filepath.Join(t.TempDir(), "r.pdf")
	if err := os.WriteFile(name, reviewPDF(t, v).PDF, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", name).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	out, err := exec.Command("qpdf", "--json", "--json-key=outlines", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		Outlines []struct {
			Title string `json:"title"`
			Kids  []struct {
				Title string `json:"title"`
			} `json:"kids"`
		} `json:"outlines"`
	}
	if err := json.Unmarshal(out, &read); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range read.Outlines {
		got = append(got, fmt.Sprintf("%s %d", o.Title, len(o.Kids)))
	}
	want := []string{"Cover 0", "Summary 1", "Goals and results 5", "Channels 2", "Budget and return 3", "Run of show and incidents 2", "Feedback 5", "Problems and measures 2", "Lessons 3", "Appendix 7"}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}

func TestAReviewCarriesItsBand(t *testing.T) {
	v := mustReview(t, reviewed(), ReviewOptions{locale.Both, "letter"})
	p := reviewPDF(t, v)
	pages := pageTexts(t, p.PDF, "-raw")
	if len(pages) != p.Pages || p.Pages < 5 {
		t.Fatalf("%d pages of %d", len(pages), p.Pages)
	}
	for i, page := range pages {
		for _, want := range []string{"复盘报告", "Review report", v.campaign, "rev 3·", "2026-06-03 18:20", fmt.Sprintf("%s-RV-3-%02d", v.code, i+1), fmt.Sprintf("Page %d of %d", i+1, p.Pages)} {
			if !strings.Contains(page, want) {
				t.Errorf("page %d: no %q", i+1, want)
			}
		}
	}
}

func TestAReviewIsKnownByItsContent(t *testing.T) {
	f := reviewed()
	o := ReviewOptions{locale.Zh, "a4"}
	v := mustReview(t, f, o)
	if again := mustReview(t, reviewed(), o); again.Hash() != v.Hash() || !bytes.Equal(reviewPDF(t, again).PDF, reviewPDF(t, v).PDF) {
		t.Error("equal content, another document")
	}
	if got := v.Rows(); len(got) != 2 || got[0][1] != "m1" || got[1][0] != "2" {
		t.Errorf("rows %q", got)
	}
	for what, change := range map[string]func(*ReviewFacts){
		"a text":     func(f *ReviewFacts) { f.Texts[0].Texts[0] += "再一句。" },
		"a hiding":   func(f *ReviewFacts) { f.Texts[3].Hidden = true },
		"a lesson":   func(f *ReviewFacts) { f.Lessons[0].Text += "！" },
		"a figure":   func(f *ReviewFacts) { *f.Results.Goals[0].Actual = 7 },
		"a bar":      func(f *ReviewFacts) { f.Results.Budget.Categories[0].Spent++ },
		"a deadline": func(f *ReviewFacts) { f.Book.Improvements[0].Deadline = "2026-07-01" },
	} {
		other := reviewed()
		change(&other)
		if mustReview(t, other, o).Hash() == v.Hash() {
			t.Errorf("%s changes nothing", what)
		}
	}
	f.Texts[3].Hidden = true
	if s := strings.Join(pageTexts(t, reviewPDF(t, mustReview(t, f, o)).PDF), ""); strings.Contains(s, "各类预算与实际") {
		t.Error("a chapter that was left out is printed")
	}
	for o, want := range map[ReviewOptions]string{{"fr", "a4"}: "print.lang", {locale.Zh, "a3"}: "print.paper"} {
		if _, err := NewReview(f, o); err == nil || !strings.Contains(fmt.Sprint(err), want) {
			t.Errorf("%v: %v", o, err)
		}
	}
}

func TestAReviewTellsWhatItCannotPrint(t *testing.T) {
	if got := string(reviewPDF(t, mustReview(t, overfull(), ReviewOptions{locale.Zh, "a4"})).Missing); got != "🎉" {
		t.Errorf("missing %q", got)
	}
}

// TestReviewGolden compares a small review with what it was, as TestGolden does checklists.
func TestReviewGolden(t *testing.T) {
	for name, o := range map[string]ReviewOptions{
		"review-zh-a4": {locale.Zh, "a4"}, "review-en-a4": {locale.En, "a4"}, "review-both-a4": {locale.Both, "a4"},
		"review-zh-letter": {locale.Zh, "letter"}, "review-en-letter": {locale.En, "letter"}, "review-both-letter": {locale.Both, "letter"},
	} {
		v := mustReview(t, reviewed(), o)
		got := fmt.Sprintf("%s\nsha256 %x\n", reviewVersion, sha256.Sum256(reviewPDF(t, v).PDF))
		for n, leaf := range v.fill(newReportSetter(v.tongue, v.sheet)).leaves {
			for _, p := range leaf.blocks {
				for _, w := range textsOf(p.block, 0, p.y) {
					y := w.y
					for _, l := range w.text.lines {
						got += fmt.Sprintf("%d %6.2f %6.2f %6.2f %s\n", n+1, w.x, y, l.width, l.says())
						y += w.text.leading
					}
				}
			}
		}
		golden(t, name, "reviewVersion", reviewVersion, got)
	}
}

// textsOf are the texts of a block and where they stand.
func textsOf(b block, x, y float64) (out []placedText) {
	switch b := b.(type) {
	case *row:
		for _, c := range b.cells {
			at := y + c.drop
			for _, t := range c.texts {
				out = append(out, placedText{x + c.x, at, t})
				at += t.height()
			}
		}
	case *together:
		for _, p := range b.parts {
			out = append(out, textsOf(p, x, y)...)
			y += p.height() + b.between
		}
	case *drawing:
		for _, w := range b.words {
			out = append(out, placedText{x + w.x, y + w.y, w.text})
		}
	}
	return out
}

func BenchmarkReview(b *testing.B) {
	f := reviewed()
	for b.Loop() {
		reviewPDF(b, mustReview(b, f, ReviewOptions{locale.Zh, "a4"}))
	}
}

// Tables of daily figures divided by width are told apart by what they hold.
func TestDailyTablesHaveNamesOfTheirOwn(t *testing.T) {
	f := reviewed()
	r := newReviewReader(f, locale.Zh)
	if got := r.daily(); len(got) != 1 || got[0].(tableau).Title[0] != "每日数据" {
		t.Errorf("one table: %q", got)
	}
	for _, name := range []string{"到场", "领券", "核销"} {
		f.Book.Metrics = append(f.Book.Metrics, campaign.Metric{ID: campaign.ID(name), Name: name, Aggregate: "sum"})
	}
	f.Figures = analysis.New(f.Book)
	for _, m := range f.Book.Metrics {
		f.Figures.Add(m.ID, "", "2026-06-02", 3)
	}
	f.Figures.Sort()
	for l, want := range map[locale.Lang][]string{locale.Zh: {"每日数据：曝光至花费", "每日数据：成交额至核销"}, locale.En: {"Figures by day: 曝光 to 花费", "Figures by day: 成交额 to 核销"}} {
		var got []string
		for _, p := range newReviewReader(f, l).daily() {
			got = append(got, p.(tableau).Title[0])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", l, got, want)
		}
	}
}

// The cover says when the campaign was, with its year, however its periods are dated.
func TestTheCoverSaysWhen(t *testing.T) {
	for l, want := range map[locale.Lang]words{locale.Zh: {"2026年6月4日 – 6月7日"}, locale.En: {"4 Jun – 7 Jun 2026"}, locale.Both: {"2026年6月4日 – 6月7日", "4 Jun – 7 Jun 2026"}} {
		v := mustReview(t, reviewed(), ReviewOptions{l, "a4"})
		if !slices.Equal(v.cover.Dates, want) {
			t.Errorf("%s: %q, want %q", l, v.cover.Dates, want)
		}
		if first := squeeze(pageTexts(t, reviewPDF(t, v).PDF)[0]); !strings.Contains(first, squeeze(want[0])) {
			t.Errorf("%s: %q is not on the cover", l, want[0])
		}
	}
	f := reviewed()
	for what, tc := range map[string]struct {
		periods []campaign.Period
		want    words
	}{
		"one day":   {[]campaign.Period{{ID: "p", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-04"}}, words{"2026年6月4日"}},
		"two years": {[]campaign.Period{{ID: "p", Kind: "live", Starts: "2026-12-30", Ends: "2027-01-02"}}, words{"2026年12月30日 – 2027年1月2日"}},
		"not live":  {[]campaign.Period{{ID: "p", Kind: "warmup", Starts: "2026-05-30", Ends: "2026-06-02"}}, words{"2026年5月30日 – 6月2日"}},
		"none":      {nil, nil},
	} {
		f.Book.Periods = tc.periods
		if got := newReviewReader(f, locale.Zh).dates(); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", what, got, tc.want)
		}
	}
}
