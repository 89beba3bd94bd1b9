package handout

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Contacts 通讯录: who is called about what, as content: the team by group, then the partners. contacts_draw.go sets it.

// ContactsOptions choose how contacts are printed.
type ContactsOptions struct {
	Lang   locale.Lang
	Paper  string // "a4" or "letter"
	Client bool   // for the client; the workbook is a campaign.ClientSafe one
}

// Contacts is the content of one list of contacts.
type Contacts struct {
	*leaflet
	first    []urgent // above all: who decides, who has the keys
	teams    []team
	partners []party
	note     words // of the team
}

// urgent is one who is called before anybody else.
type urgent struct {
	Label  words
	Name   string
	Phones []string
	Plain  string // numbers of the public services
}

// team is a group with its people, the leads first.
type team struct {
	Name   words
	People []contact
}

// contact is one person.
type contact struct {
	ID          campaign.ID
	Name, Email string
	Role        words
	Second      string // what the group of a lead answers for, another organisation than most
	Phones      []string
}

// party is one partner.
type party struct {
	ID                  campaign.ID
	Name, Person, Email string
	Kind                words
	Owner               string // who speaks with it
	Phones              []string
}

const contactsVersion = "contacts 3"

// NewContacts reads the content of a list of contacts from a workbook. It answers the errors print.paper and print.lang for
// options it does not know.
func NewContacts(wb *campaign.Workbook, o ContactsOptions) (*Contacts, error) {
	r, err := newScribe(wb, "contacts", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	r.client = o.Client
	c := &Contacts{leaflet: r.leaflet, first: r.urgent()}
	home := r.organisation()
	for i := range wb.Groups {
		g := &wb.Groups[i]
		if t := r.team(g.ID, g, home); len(t.People) > 0 {
			t.Name = words{r.clean(g.Name)}
			c.teams = append(c.teams, t)
		}
	}
	if rest := r.team("", nil, home); len(rest.People) > 0 {
		if rest.Name = r.tongue.each("handout.group.none"); len(c.teams) == 0 {
			rest.Name = nil
		}
		c.teams = append(c.teams, rest)
	}
	for i := range wb.Partners {
		p := &wb.Partners[i]
		x := party{ID: p.ID, Name: r.clean(p.Name), Person: r.clean(p.Contact), Email: r.clean(p.Email), Kind: r.tongue.each("choice.partner.kind." + cmp.Or(p.Kind, "other")),
			Owner: r.person(p.Owner), Phones: r.phones(p.Phone)}
		for k := range x.Kind {
			x.Kind[k] = capital(x.Kind[k])
		}
		r.number(p.ID, x)
		c.partners = append(c.partners, x)
	}
	if n := len(wb.People); n > 0 {
		c.note = r.tongue.each("handout.contacts.people", "count", strconv.Itoa(n))
		for i := range c.note {
			if home != "" {
				c.note[i] += "　" + home
			}
		}
	}
	r.done()
	return c, nil
}

// phones are the numbers of a field of the user, clean.
func (r *scribe) phones(s string) []string { return phones(r.clean(s)) }

// organisation is the one most of the people are from; "" where it says nothing.
func (r *scribe) organisation() string {
	n, most := map[string]int{}, ""
	for _, p := range r.wb.People {
		o := strings.TrimSpace(p.Organisation)
		if n[o]++; o != "" && (most == "" || n[o] > n[most]) {
			most = o
		}
	}
	return r.clean(most)
}

// team is the people of a group, or with id "" of none that there is.
func (r *scribe) team(id campaign.ID, g *campaign.Group, home string) (t team) {
	for i := range r.wb.People {
		p := &r.wb.People[i]
		in := p.Group
		if r.groups[in] == nil {
			in = ""
		}
		if in != id {
			continue
		}
		x := contact{ID: p.ID, Name: r.clean(p.Name), Email: r.clean(p.Email), Phones: r.phones(p.Phone)}
		if role := r.clean(p.Role); role != "" {
			x.Role = words{role}
		}
		if org := r.clean(p.Organisation); org != home {
			x.Second = org
		}
		leads := g != nil && g.Lead == p.ID
		if leads {
			if x.Role == nil {
				x.Role = r.tongue.each("handout.contacts.lead")
			}
			if duty := r.clean(g.Duty); duty != "" {
				x.Second = strings.TrimSpace(x.Second + "　" + duty)
			}
		}
		r.number(p.ID, x)
		switch {
		case r.wb.Campaign.Lead == p.ID:
			t.People = slices.Insert(t.People, 0, x)
		case leads && len(t.People) > 0 && t.People[0].ID == r.wb.Campaign.Lead:
			t.People = slices.Insert(t.People, 1, x)
		case leads:
			t.People = slices.Insert(t.People, 0, x)
		default:
			t.People = append(t.People, x)
		}
	}
	return t
}

const venuesMost = 2

// urgent are the lead, the venue, and the public services: in China, as the budget's currency tells.
func (r *scribe) urgent() (out []urgent) {
	if p := r.people[r.wb.Campaign.Lead]; p != nil {
		out = append(out, urgent{Label: r.tongue.each("handout.contacts.in_charge"), Name: r.clean(p.Name), Phones: r.phones(p.Phone)})
	}
	venues := 0
	for _, p := range r.wb.Partners {
		if p.Kind != "venue" || p.Phone == "" || venues == venuesMost {
			continue
		}
		venues++
		who := r.clean(p.Contact)
		if who == "" {
			who = r.clean(p.Name)
		}
		label := r.tongue.each("handout.venue")
		for i := range label {
			if i == 0 {
				label[i] += "　" + r.clean(p.Name)
			}
		}
		out = append(out, urgent{Label: label, Name: who, Phones: r.phones(p.Phone)})
	}
	if r.wb.Campaign.Currency == "CNY" {
		out = append(out, urgent{Label: r.tongue.each("handout.contacts.services"), Plain: "119 120 110"})
	}
	return out
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart.
func (c *Contacts) Hash() string {
	return c.hash(contactsVersion, c.first, c.teams, c.partners, c.note)
}

// PDF draws the contacts. Equal content and edition give equal bytes.
func (c *Contacts) PDF(e Edition) (*Printed, error) {
	s := &contactsSetter{listSetter: c.begin(e), doc: c}
	return c.print(s.listSetter, s.fill)
}
