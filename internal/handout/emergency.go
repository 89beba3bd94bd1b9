package handout

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Emergency cards 应急卡: what to do when a risk becomes an incident, on cards to cut out and carry, as content: the
// gravest first. emergency_draw.go sets them.

// EmergencyOptions choose how emergency cards are printed.
type EmergencyOptions struct {
	Lang  locale.Lang
	Paper string // "a4" or "letter"
}

// Emergency is the content of the cards of one campaign.
type Emergency struct {
	*leaflet
	cards []card
}

// card is what to do about one risk.
type card struct {
	ID      campaign.ID
	Number  int
	Kind    words
	Score   words // likelihood × impact
	Name    string
	Limit   string // a number
	Unit    words  // of the limit
	Trigger string
	Steps   []string
	Calls   []call
}

// call is one who is called.
type call struct {
	Name, Phone string
	Role        string
}

const emergencyVersion = "emergency 3"

// NewEmergency reads the content of emergency cards from a workbook. It answers the errors print.paper and print.lang for
// options it does not know.
func NewEmergency(wb *campaign.Workbook, o EmergencyOptions) (*Emergency, error) {
	r, err := newScribe(wb, "emergency", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	risks := make([]*campaign.Risk, len(wb.Risks))
	for i := range wb.Risks {
		risks[i] = &wb.Risks[i]
	}
	slices.SortStableFunc(risks, func(a, b *campaign.Risk) int { return cmp.Compare(score(b), score(a)) })
	e := &Emergency{leaflet: r.leaflet}
	for _, risk := range risks {
		c := r.card(risk)
		r.number(risk.ID, c)
		c.Number = len(r.rows)
		e.cards = append(e.cards, c)
	}
	r.done()
	return e, nil
}

// score is likelihood × impact, 0 where one of them is not known.
func score(r *campaign.Risk) int64 {
	if r.Likelihood == nil || r.Impact == nil {
		return 0
	}
	return *r.Likelihood * *r.Impact
}

func (r *scribe) card(risk *campaign.Risk) card {
	c := card{ID: risk.ID, Kind: r.kind(risk.Category), Name: r.clean(risk.Name), Trigger: r.clean(risk.Trigger), Steps: steps(r.clean(risk.Response)),
		Calls: r.calls(risk)}
	if n := score(risk); n > 0 {
		c.Score = r.tongue.each("handout.emergency.score", "score", strconv.FormatInt(*risk.Likelihood, 10)+" × "+strconv.FormatInt(*risk.Impact, 10)+" = "+strconv.FormatInt(n, 10))
	}
	if m := risk.Minutes; m != nil && *m > 0 {
		n, unit := *m, "minutes"
		switch {
		case n%1440 == 0:
			n, unit = n/1440, "days"
		case n%60 == 0 && n > 60:
			n, unit = n/60, "hours"
		}
		c.Limit, c.Unit = locale.Group(strconv.FormatInt(n, 10)), r.tongue.each("handout.emergency."+unit, "count", strconv.FormatInt(n, 10))
	}
	return c
}

// kind is a category of risks, as a heading says it.
func (r *scribe) kind(category string) words {
	w := r.tongue.each("choice.risk.category." + cmp.Or(category, "other"))
	for i := range w {
		w[i] = capital(w[i])
	}
	return w
}

// capital begins words with a capital letter.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

var (
	stepMark = regexp.MustCompile(`^\s*(?:\d{1,2}\s*[.、．)）]|[(（]\d{1,2}[)）]|[①-⑳]|[-–•·*])\s*`)
	stepEnd  = regexp.MustCompile(`[；;。]\s*`)
)

// steps are the lines of a response without the numbers somebody gave them; of a single line, its sentences.
func steps(response string) (out []string) {
	lines := strings.Split(response, "\n")
	if len(lines) == 1 {
		lines = strings.Split(stepEnd.ReplaceAllStringFunc(response, func(end string) string { return strings.TrimSpace(end) + "\n" }), "\n")
	}
	for _, l := range lines {
		if l = strings.TrimSpace(l); l != "" {
			if bare := stepMark.ReplaceAllString(l, ""); bare != "" {
				l = bare
			}
			out = append(out, l)
		}
	}
	return out
}

// callsMost are the calls a card has room for.
const callsMost = 2

// calls are whom to call: the owner, then the venue where the place matters, else the lead.
func (r *scribe) calls(risk *campaign.Risk) (out []call) {
	add := func(id campaign.ID, role string) {
		if p := r.people[id]; p != nil && len(out) < callsMost {
			c := call{Name: r.clean(p.Name), Phone: strings.Join(r.phones(p.Phone)[:min(1, len(r.phones(p.Phone)))], ""), Role: role}
			if role == "" {
				c.Role = r.clean(p.Role)
			}
			if !slices.ContainsFunc(out, func(o call) bool { return o.Name == c.Name && o.Phone == c.Phone }) {
				out = append(out, c)
			}
		}
	}
	add(risk.Owner, "")
	if risk.Category == "weather" || risk.Category == "crowd" {
		for _, p := range r.wb.Partners {
			if numbers := r.phones(p.Phone); p.Kind == "venue" && len(numbers) > 0 && len(out) < callsMost {
				out = append(out, call{Name: r.clean(p.Name), Phone: numbers[0], Role: r.clean(p.Contact)})
			}
		}
	}
	add(r.wb.Campaign.Lead, r.tongue.each("handout.contacts.in_charge")[0])
	return out
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart.
func (e *Emergency) Hash() string { return e.hash(emergencyVersion, e.cards) }

// PDF draws the cards. Equal content and edition give equal bytes.
func (e *Emergency) PDF(ed Edition) (*Printed, error) {
	s := &cardSetter{listSetter: e.begin(ed), doc: e}
	return e.print(s.listSetter, s.fill)
}
