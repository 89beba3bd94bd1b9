package handout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Sign-in sheet 签到表: the guest list to tick and sign, with rows for those nobody expected, as content; without a list,
// rows alone. signin_draw.go sets it.

// SignInOptions choose how a sign-in sheet is printed.
type SignInOptions struct {
	Lang  locale.Lang
	Paper string         // "a4" or "letter"
	Zone  *time.Location // of wall times; nil: UTC
}

// SignIn is the content of one sign-in sheet.
type SignIn struct {
	*leaflet
	facts  []fact
	guests []invited
}

// invited is one guest. Of the telephone only the last digits are printed: everybody who signs sees the sheet.
type invited struct {
	ID                 campaign.ID
	Number             string
	Name, Organisation string
	Title, Category    string
	Tail               string
	Arrived            bool
	Time               string
}

const signInVersion = "sign-in 3"

// NewSignIn reads the content of a sign-in sheet from a workbook. It answers the errors print.paper and print.lang for options
// it does not know.
func NewSignIn(wb *campaign.Workbook, o SignInOptions) (*SignIn, error) {
	r, err := newScribe(wb, "sign-in", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	s := &SignIn{leaflet: r.leaflet, facts: r.signInFacts()}
	for i := range wb.Guests {
		x := &wb.Guests[i]
		g := invited{ID: x.ID, Name: r.clean(x.Name), Organisation: r.clean(x.Organisation), Title: r.clean(x.Role), Category: r.clean(x.Category), Tail: lastDigits(x.Phone),
			Arrived: x.Arrived != nil}
		if x.Arrived != nil {
			g.Time = time.UnixMilli(*x.Arrived).In(cmp.Or(o.Zone, time.UTC)).Format("15:04")
		}
		g.Number = r.number(x.ID, g)
		s.guests = append(s.guests, g)
	}
	r.done()
	return s, nil
}

// signInFacts say when doors open, where, how many are expected, and who is at the desk.
func (r *scribe) signInFacts() (out []fact) {
	doors := r.doors()
	day, last := r.wb.Live()
	if doors != nil && doors.Day.Valid() {
		day, last = doors.Day, doors.Day
	}
	if days := r.span(day, last); len(days) > 0 {
		if doors != nil && doors.Starts != "" {
			days[0] += "　" + string(doors.Starts)
		}
		out = append(out, fact{"handout.signin.day", days})
	}
	if venue := r.clean(r.wb.Campaign.Venue); venue != "" {
		out = append(out, fact{"handout.venue", []string{venue}})
	}
	list := r.tongue.each("handout.signin.blank")
	if n := len(r.wb.Guests); n > 0 {
		list = r.tongue.each("handout.signin.people", "count", strconv.Itoa(n))
	}
	out = append(out, fact{"handout.signin.list", list})
	if doors != nil && r.person(doors.Owner) != "" {
		out = append(out, fact{"handout.signin.desk", []string{r.person(doors.Owner)}})
	}
	return out
}

// doors is the first run item with which guests are let in; nil where there is none.
func (r *scribe) doors() *campaign.RunItem {
	var first *campaign.RunItem
	for i := range r.wb.RunItems {
		if x := &r.wb.RunItems[i]; x.Kind == "doors" && (first == nil || cmp.Or(cmp.Compare(x.Day, first.Day), strings.Compare(string(x.Starts), string(first.Starts))) < 0) {
			first = x
		}
	}
	return first
}

// sorted says whether guests are of categories.
func (s *SignIn) sorted() bool {
	return len(s.guests) == 0 || slices.ContainsFunc(s.guests, func(g invited) bool { return g.Category != "" })
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart.
func (s *SignIn) Hash() string { return s.hash(signInVersion, said(s.facts), s.guests) }

// PDF draws the sign-in sheet. Equal content and edition give equal bytes.
func (s *SignIn) PDF(e Edition) (*Printed, error) {
	l := &signInSetter{listSetter: s.begin(e), doc: s}
	return s.print(l.listSetter, l.fill)
}
