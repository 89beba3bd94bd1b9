package handout

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strconv"
	"time"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Review report 复盘报告: what came of a campaign, for whoever paid for it. This is its content: chapters of words and
// shares, read from what was worked out elsewhere; review_draw.go sets it.

// ReviewOptions choose how a review is printed.
type ReviewOptions struct {
	Lang  locale.Lang
	Paper string // "a4" or "letter"
}

// ReviewFacts are everything a review is made of. None of it is worked out here.
type ReviewFacts struct {
	Book     *campaign.Workbook
	Results  analysis.Results
	Figures  *analysis.Data
	Feedback analysis.Feedback
	Said     []Said
	Texts    []ReviewText
	Lessons  []campaign.Lesson // of the library, those this campaign taught
	Money    func(campaign.Metric) bool
	Zone     *time.Location // of wall times
}

// Said is what one respondent said in their own words, and the tags it was given.
type Said struct {
	Text string
	Tags []string
}

// ReviewText is the text of a chapter: as somebody wrote it, or drafted, one text for each language of the paper. IDs are
// summary, results, channels, budget, show, feedback, problems, lessons.
type ReviewText struct {
	ID     string
	Texts  []string
	Hidden bool // the chapter is left out
}

// Review is the content of one review report.
type Review struct {
	options  ReviewOptions
	sheet    sheet
	tongue   tongue
	campaign string
	code     string
	cover    cover
	chapters []chapter
	rows     [][3]string
	missing  []rune
}

// reviewVersion rises whenever equal content would look different on paper.
const reviewVersion = "review 9"

// NewReview reads the content of a review. It answers the errors print.paper and print.lang for options it does not know.
func NewReview(f ReviewFacts, o ReviewOptions) (*Review, error) {
	s, err := paper(o.Paper)
	if err != nil {
		return nil, err
	}
	if o.Lang != locale.Zh && o.Lang != locale.En && o.Lang != locale.Both {
		return nil, campaign.Fail("print.lang", "lang", string(o.Lang))
	}
	r := newReviewReader(f, o.Lang)
	v := &Review{options: o, sheet: s, tongue: r.tongue, code: CampaignCode(f.Book.Campaign.ID), campaign: r.clean(f.Book.Campaign.Name)}
	v.cover = r.cover()
	for _, ch := range reviewChapters {
		if text := r.texts[ch.id]; ch.id == "" || !text.Hidden {
			v.chapters = append(v.chapters, chapter{r.t(ch.title), ch.read(r, text), ch.id == "summary"})
		}
	}
	v.rows = r.rows
	slices.Sort(r.missing)
	v.missing = slices.Compact(r.missing)
	return v, nil
}

// reviewChapters are the parts of the report, in their order. Those with an id have a text and may be left out.
var reviewChapters = []struct {
	id, title string
	read      func(r *reviewReader, text ReviewText) []reportPart
}{
	{"summary", "report.section.summary", (*reviewReader).summary},
	{"results", "report.section.results", (*reviewReader).results},
	{"channels", "report.section.channels", (*reviewReader).channels},
	{"budget", "report.section.budget", (*reviewReader).budget},
	{"show", "report.section.show", (*reviewReader).show},
	{"feedback", "report.section.feedback", (*reviewReader).feedback},
	{"problems", "report.section.problems", (*reviewReader).problems},
	{"lessons", "report.section.lessons", (*reviewReader).lessons},
	{"", "handout.review.appendix", (*reviewReader).appendix},
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart. It draws nothing.
func (v *Review) Hash() string {
	b, err := json.Marshal([]any{reviewVersion, v.options, v.campaign, v.cover, v.chapters})
	if err != nil {
		panic(err) // it holds words and numbers alone
	}
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// Rows are the numbered rows, problems and what went well: number, row id, hash of what is printed of it.
func (v *Review) Rows() [][3]string { return v.rows }

// PDF draws the review. Equal content and edition give equal bytes.
func (v *Review) PDF(e Edition) (*Printed, error) {
	l := newReportSetter(v.tongue, v.sheet)
	b := &band{tongue: v.tongue, handout: "handout.review", campaign: v.campaign, edition: e, code: code{v.code, "RV", "", e.Revision}}
	return b.publish(v.sheet, &l.setter, v.missing, func() *flow { return v.fill(l) })
}

// fill lays the review out: the cover on a page of its own, then chapter after chapter.
func (v *Review) fill(l *reportSetter) *flow {
	f := newFlow(v.sheet)
	f.leaf().marks = append(f.leaf().marks, sign{v.tongue.each("handout.review.cover")[0], 0, f.top})
	f.put(l.cover(v.cover, f.bottom-f.top), 0)
	f.turn()
	l.chapters(f, v.chapters)
	return f
}

// number names a numbered row of the report and notes its hash.
func (r *reviewReader) number(id campaign.ID, words ...string) string {
	n := strconv.Itoa(len(r.rows) + 1)
	r.rows = append(r.rows, [3]string{n, string(id), shortHash(words...)})
	return n
}
