package handout

import (
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Role packs 分工包: what one person or group needs to do their part, and nothing else: a cover with when and where to be,
// their tasks, run items and materials, whom to call, the rules with questions and answers, the emergency cards that are
// theirs. This is the content; rolepack_read.go and rolepack_people.go read it, rolepack_set.go sets it.

// RolePackOptions choose what is printed and how.
type RolePackOptions struct {
	Lang   locale.Lang
	Paper  string      // "a4" or "letter"
	For    campaign.ID // of one person or group; "" for a pack of each, collated
	Client bool        // for somebody of the client's; the workbook is a campaign.ClientSafe one
}

// RolePack is the content of one pack, or of all of them in one document.
type RolePack struct {
	*leaflet
	client bool
	packs  []pack
	rules  []words // the same in every pack
	asked  []asked
	list   ChecklistOptions
}

// pack is what one person or group gets.
type pack struct {
	ID        campaign.ID
	Name      string
	Role      []string // what they are and answer for, a line each
	Figures   []figure
	Day       []dayLine // their day, the first they have something timed on
	DayName   words
	First     []callee // whom to call first
	Tasks     []part   `json:"-"` // told by their hashes
	Marks     []string // of the tasks: number and hash
	Done      words    // how many are done and not listed
	Waiting   []wait
	Runs      []runDay
	Materials []held
	Contacts  []callee
	Cards     []card
	group     bool
}

// dayLine is what happens at a time of a day.
type dayLine struct {
	At, What string
	Bold     bool
}

// callee is somebody to call, and about what.
type callee struct {
	ID          campaign.ID
	Name, About string
	Phones      []string
}

// wait is somebody who cannot begin before a task is done.
type wait struct{ Number, Who, What string }

// runDay is what somebody has to do in the run of show of a day.
type runDay struct {
	Names words
	Items []runLine
}

// runLine is a run item.
type runLine struct {
	ID                     campaign.ID
	At, Until, Area, Title string
	Cue, Materials, Owner  string
	Hard                   bool
}

// held is a material that somebody answers for.
type held struct {
	ID                     campaign.ID
	Name, Spec, Count, Due string
	Owner, State           string
	Accepted               bool
}

// asked is what guests ask, and what they are told.
type asked struct{ Question, Answer string }

// packVersion rises whenever equal content would look different on paper.
const packVersion = "role-pack 5"

// NewRolePack reads role packs from a workbook. It answers the errors print.paper and print.lang for options it does not
// know, and print.for for somebody who is not in the workbook.
func NewRolePack(wb *campaign.Workbook, o RolePackOptions) (*RolePack, error) {
	s, err := newScribe(wb, "role-pack", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	if o.For != "" && s.people[o.For] == nil && s.groups[o.For] == nil {
		return nil, campaign.Fail("print.for", "name", string(o.For))
	}
	s.of = o.For
	r := newPackReader(s, o)
	p := &RolePack{leaflet: s.leaflet, client: o.Client, list: r.list.options}
	for _, id := range r.whom(o.For) {
		p.packs = append(p.packs, r.pack(id))
	}
	p.rules, p.asked = r.rules()
	s.missing = append(s.missing, r.list.missing...)
	s.done()
	return p, nil
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart. It draws nothing.
func (p *RolePack) Hash() string { return p.hash(packVersion, p.client, p.packs, p.rules, p.asked) }

// PDF draws the packs. Equal content and edition give equal bytes.
func (p *RolePack) PDF(e Edition) (*Printed, error) {
	s := &packSetter{listSetter: p.begin(e), doc: p}
	b := p.band(e)
	b.addressed("", p.client)
	b.whose = func(page int) string { return s.whose[page-1] }
	return b.publish(p.sheet, &s.setter, p.missing, s.fill)
}
