package handout

import (
	"math"
	"strconv"
	"strings"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// How facts are put into the words of a review: figures, days, names.

// reviewReader reads the facts of one review. Each text of the user passes through clean once.
type reviewReader struct {
	ReviewFacts
	tongue      tongue
	calendars   []*calendar
	texts       map[string]ReviewText
	people      map[campaign.ID]string
	departments map[campaign.ID]string
	currency    string
	decimals    int
	rows        [][3]string
	missing     []rune
}

func newReviewReader(f ReviewFacts, l locale.Lang) *reviewReader {
	r := &reviewReader{ReviewFacts: f, tongue: tongue{l}, texts: map[string]ReviewText{}, people: map[campaign.ID]string{}, departments: map[campaign.ID]string{},
		currency: f.Book.Campaign.Currency, decimals: campaign.Decimals(f.Book.Campaign.Currency)}
	if r.Zone == nil {
		r.Zone = time.UTC
	}
	for _, l := range r.tongue.langs() {
		r.calendars = append(r.calendars, newCalendar(l, f.Book))
	}
	for _, t := range f.Texts {
		r.texts[t.ID] = t
	}
	for _, p := range f.Book.People {
		r.people[p.ID] = r.clean(p.Name)
	}
	for _, d := range f.Book.Departments {
		r.departments[d.ID] = r.clean(d.Name)
	}
	return r
}

// clean makes a text of the user drawable and remembers the characters that cannot be.
func (r *reviewReader) clean(s string) string {
	s, missing := clean(strings.TrimSpace(s))
	r.missing = append(r.missing, missing...)
	return s
}

// t is a label in every language of the paper.
func (r *reviewReader) t(key string, params ...string) words { return r.tongue.each(key, params...) }

// one is a label in every language, one after the other.
func (r *reviewReader) one(key string, params ...string) string { return r.tongue.one(key, params...) }

// prose is the text of a chapter, a paragraph a line.
func (r *reviewReader) prose(text ReviewText) narrative {
	var lines [][]string
	for _, t := range text.Texts {
		var paragraphs []string
		for p := range strings.SplitSeq(r.clean(t), "\n") {
			if p = strings.TrimSpace(p); p != "" {
				paragraphs = append(paragraphs, p)
			}
		}
		lines = append(lines, paragraphs)
	}
	return narrative{sideBySide(lines)}
}

// sideBySide puts the paragraphs of several languages beside one another; where one has more, they follow by themselves.
func sideBySide(lines [][]string) (out []words) {
	if len(lines) == 0 {
		return nil
	}
	same := true
	for _, l := range lines {
		same = same && len(l) == len(lines[0])
	}
	if !same {
		for _, l := range lines {
			for _, p := range l {
				out = append(out, words{p})
			}
		}
		return out
	}
	for i := range lines[0] {
		ws := words{}
		for _, l := range lines {
			ws = append(ws, l[i])
		}
		out = append(out, ws)
	}
	return out
}

const none = "—" // stands where there is no figure

// number writes a figure as it is said: 1,236,400.
func number(v *float64) string {
	switch {
	case v == nil:
		return none
	case math.Abs(*v) >= 1e15:
		return strconv.FormatFloat(*v, 'g', 4, 64)
	}
	return minus(locale.Group(strconv.FormatFloat(locale.Round(*v), 'f', -1, 64)))
}

// minus writes the sign as printers do.
func minus(s string) string {
	if s == "-0" {
		return "0"
	}
	return strings.ReplaceAll(s, "-", "−")
}

// percent writes a share by the rule for all shares; none is a dash.
func percent(v *float64) string {
	if v == nil {
		return none
	}
	return locale.Share(*v)
}

// money writes an amount in minor units.
func (r *reviewReader) money(v int64) string { return minus(locale.Money(v, r.currency, r.decimals)) }

func (r *reviewReader) moneyOf(v *int64) string {
	if v == nil {
		return none
	}
	return r.money(*v)
}

// price writes an amount in whole units of the currency, to its smallest.
func (r *reviewReader) price(v *float64) string {
	if v == nil {
		return none
	}
	minor := *v * math.Pow10(r.decimals)
	if math.Abs(minor) >= 1e17 {
		return number(v)
	}
	n := int64(math.Round(minor))
	if n == 0 && *v > 0 {
		return "<" + r.money(1)
	}
	return r.money(n)
}

// measured writes a figure of a metric: money as money, a percentage as shares are written.
func (r *reviewReader) measured(id campaign.ID, v *float64) string {
	switch m := r.metric(id); {
	case m == nil:
		return number(v)
	case r.Money != nil && r.Money(*m):
		return r.price(v)
	case v != nil && inPercent(m.Unit):
		return percent(new(*v / 100))
	}
	return number(v)
}

// aimed writes a target of a metric: a percentage with the decimals that somebody gave it.
func (r *reviewReader) aimed(id campaign.ID, v *float64) string {
	if m := r.metric(id); m != nil && v != nil && inPercent(m.Unit) && (r.Money == nil || !r.Money(*m)) {
		return number(v) + "%"
	}
	return r.measured(id, v)
}

func inPercent(unit string) bool { return unit == "%" || unit == "％" }

// named is a name with its unit.
func (r *reviewReader) named(name, unit string) string {
	name, unit = r.clean(name), r.clean(unit)
	if unit == "" || strings.Contains(strings.ToLower(name), strings.ToLower(unit)) {
		return name
	}
	if r.tongue.lang == locale.En {
		return name + " (" + unit + ")"
	}
	return name + "（" + unit + "）"
}

// counted is the name of what a metric counts, with its unit where its figures do not say it themselves.
func (r *reviewReader) counted(name, unit string, id campaign.ID) string {
	if m := r.metric(id); m != nil && r.Money != nil && r.Money(*m) || inPercent(unit) {
		unit = ""
	}
	return r.named(name, unit)
}

// date is a day in figures, which both languages read: 06-30, and with its year where that is another than the live period's.
func (r *reviewReader) date(d campaign.Date) string {
	if !d.Valid() {
		return ""
	}
	if first, _ := r.Book.Live(); first != "" && first[:4] == d[:4] {
		return string(d[5:])
	}
	return string(d)
}

// clock is an instant's wall time; "" for 0.
func (r *reviewReader) clock(ms int64) string {
	if ms == 0 {
		return ""
	}
	return time.UnixMilli(ms).In(r.Zone).Format("15:04")
}

// day is the date of an instant; "" for 0.
func (r *reviewReader) day(ms int64) string {
	if ms == 0 {
		return ""
	}
	return r.date(campaign.Date(time.UnixMilli(ms).In(r.Zone).Format(time.DateOnly)))
}

// minutes writes a duration in minutes.
func minutes(ms int64) string {
	v := math.Round(float64(ms)/6000) / 10
	return locale.Group(strconv.FormatFloat(v, 'f', -1, 64))
}

// head is the head of a column.
func (r *reviewReader) head(key string) words { return r.t("handout.review.col." + key) }

// text is a column of words, short one of words that are not broken, figure one of figures.
func (r *reviewReader) text(key string) reportColumn { return reportColumn{Head: r.head(key)} }
func (r *reviewReader) short(key string) reportColumn {
	return reportColumn{Head: r.head(key), Solid: true}
}
func (r *reviewReader) figure(key string) reportColumn {
	return reportColumn{Head: r.head(key), Right: true}
}

// cells makes a row of texts.
func cells(texts ...string) (row reportRow) {
	for _, t := range texts {
		row.Cells = append(row.Cells, reportCell{Text: t})
	}
	return row
}
