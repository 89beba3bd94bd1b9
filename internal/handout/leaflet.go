package handout

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// What every list has in common as content: its paper and languages, its campaign, its numbered rows; and how a workbook
// is put into words for it.

// leaflet is what a list knows of itself.
type leaflet struct {
	name     string // as commands and codes have it
	lang     locale.Lang
	paper    string
	client   bool // for the client: says so
	sheet    sheet
	tongue   tongue
	campaign string
	code     string      // of the campaign
	of       campaign.ID // the person or group it is for; "" for everybody
	rows     [][3]string
	hashes   map[campaign.ID]string // of the numbered rows
	missing  []rune
}

// scribe puts a workbook into the words of a leaflet. Each text of the user passes through clean once.
type scribe struct {
	*leaflet
	wb        *campaign.Workbook
	calendars []*calendar // one per language
	people    map[campaign.ID]*campaign.Person
	groups    map[campaign.ID]*campaign.Group
	partners  map[campaign.ID]*campaign.Partner
}

// newScribe begins a leaflet. It answers the errors print.paper and print.lang for options it does not know.
func newScribe(wb *campaign.Workbook, name string, lang locale.Lang, paperName string) (*scribe, error) {
	s, err := paper(paperName)
	if err != nil {
		return nil, err
	}
	if lang != locale.Zh && lang != locale.En && lang != locale.Both {
		return nil, campaign.Fail("print.lang", "lang", string(lang))
	}
	r := &scribe{leaflet: &leaflet{name: name, lang: lang, paper: paperName, sheet: s, tongue: tongue{lang}, code: CampaignCode(wb.Campaign.ID), hashes: map[campaign.ID]string{}},
		wb: wb, people: map[campaign.ID]*campaign.Person{}, groups: map[campaign.ID]*campaign.Group{}, partners: map[campaign.ID]*campaign.Partner{}}
	r.campaign = r.clean(wb.Campaign.Name)
	for _, l := range r.tongue.langs() {
		r.calendars = append(r.calendars, newCalendar(l, wb))
	}
	for i := range wb.People {
		r.people[wb.People[i].ID] = &wb.People[i]
	}
	for i := range wb.Groups {
		r.groups[wb.Groups[i].ID] = &wb.Groups[i]
	}
	for i := range wb.Partners {
		r.partners[wb.Partners[i].ID] = &wb.Partners[i]
	}
	return r, nil
}

// clean makes a text of the user drawable and remembers the characters that cannot be.
func (r *scribe) clean(s string) string {
	s, missing := clean(strings.TrimSpace(s))
	r.missing = append(r.missing, missing...)
	return s
}

// person is the name of one, "" where nobody has the id.
func (r *scribe) person(id campaign.ID) string {
	if p := r.people[id]; p != nil {
		return r.clean(p.Name)
	}
	return ""
}

// partner is the name of one, "" where nobody has the id.
func (r *scribe) partner(id campaign.ID) string {
	if p := r.partners[id]; p != nil {
		return r.clean(p.Name)
	}
	return ""
}

// number gives a row the next number of the handout, and notes the hash of what is printed of it.
func (r *scribe) number(id campaign.ID, content any) string {
	n := fmt.Sprintf("%02d", len(r.rows)+1)
	r.hashes[id] = shortHash(marshal(content))
	r.rows = append(r.rows, [3]string{n, string(id), r.hashes[id]})
	return n
}

// span is the days from a to b in every language; a template's days are said alike in all.
func (r *scribe) span(a, b campaign.Date) (out []string) {
	for _, k := range r.calendars {
		if s := k.span(a, b); s != "" {
			out = append(out, s)
		}
	}
	if r.calendars[0].counted && len(out) > 1 {
		return out[:1]
	}
	return out
}

// date is a day in figures, which both languages read: 06-30, with its year where that is another than the live period's.
func (r *scribe) date(d campaign.Date) string {
	k := r.calendars[0]
	switch {
	case !d.Valid():
		return ""
	case k.counted:
		return k.distance(d)
	case k.first != "" && k.first[:4] == d[:4]:
		return string(d[5:])
	}
	return string(d)
}

// done ends the reading: the characters that are lacking, in order, each once.
func (r *scribe) done() *leaflet {
	slices.Sort(r.missing)
	r.missing = slices.Compact(r.missing)
	return r.leaflet
}

// hash is the SHA-256 in hex of everything that will be printed, revision and time apart. version rises whenever equal
// content would look different on paper.
func (f *leaflet) hash(version string, content ...any) string {
	if f.client {
		content = append(content, "client")
	}
	h := sha256.Sum256([]byte(marshal([]any{version, f.lang, f.paper, f.campaign, f.code, f.rows, content})))
	return hex.EncodeToString(h[:])
}

func marshal(content any) string {
	b, err := json.Marshal(content)
	if err != nil {
		panic(err) // content holds words and numbers alone
	}
	return string(b)
}

// Rows lists what is numbered: the number, the row's id, and a short hash of what is printed of it.
func (f *leaflet) Rows() [][3]string { return f.rows }

// listSetter sets one edition of a list.
type listSetter struct {
	reportSetter
	edition Edition
	hashes  map[campaign.ID]string
}

func (f *leaflet) begin(e Edition) *listSetter {
	l := &listSetter{*newReportSetter(f.tongue, f.sheet), e, f.hashes}
	l.changed = func(id string) bool { return e.changed(campaign.ID(id), l.hashes[campaign.ID(id)]) }
	return l
}

// beside marks a row that is not as the edition before had it.
func (l *listSetter) beside(r *row, id campaign.ID) {
	if l.edition.changed(id, l.hashes[id]) {
		r.mark(changeBar)
	}
}

// explained makes a foot high enough for what the bars in the margin mean, which it says in a revision that has any.
func (l *listSetter) explained(foot *row) {
	legend := legendOf(&l.setter, l.tongue, l.edition.Previous)
	foot.least = max(foot.least, legend.height())
	explain(foot, legend, l.edition)
}

// band is what every page of an edition carries.
func (f *leaflet) band(e Edition) *band {
	b := &band{tongue: f.tongue, handout: "handout." + f.name, campaign: f.campaign, edition: e, code: code{f.code, letters[f.name], whoseCode(f.of), e.Revision}}
	b.addressed("", f.client)
	return b
}

// print draws what fill lays out.
func (f *leaflet) print(l *listSetter, fill func() *flow) (*Printed, error) {
	return f.band(l.edition).publish(f.sheet, &l.setter, f.missing, fill)
}
