package handout

import (
	"slices"
	"strconv"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Materials acceptance 物料验收单: what is to be counted and signed for when it is delivered, as content. What has been
// counted already stands in its place; the rest is for the pen. materials_draw.go sets it.

// MaterialsOptions choose what is printed and how.
type MaterialsOptions struct {
	Lang   locale.Lang
	Paper  string // "a4" or "letter"
	Open   bool   // only what is not accepted
	Client bool   // for the client; the workbook is a campaign.ClientSafe one
	Ahead  int64  // days before its first use by which a material is to be accepted
}

// Materials is the content of one acceptance sheet.
type Materials struct {
	*leaflet
	facts    []fact
	list     []delivery
	open     bool
	supplied bool // one of the list has a supplier
}

// delivery is one material.
type delivery struct {
	ID                campaign.ID
	Number            string
	Name, Spec        string
	Supplier, Due     string
	Planned, Unit     string
	Received          string
	Accepted, Defects string
	On                words // the day it was accepted
	Done              bool  // accepted
}

const materialsVersion = "materials 4"

// NewMaterials reads the content of an acceptance sheet from a workbook. It answers the errors print.paper and print.lang
// for options it does not know.
func NewMaterials(wb *campaign.Workbook, o MaterialsOptions) (*Materials, error) {
	r, err := newScribe(wb, "materials", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	r.client = o.Client
	m := &Materials{leaflet: r.leaflet, open: o.Open}
	var first, last campaign.Date
	var owners []string
	for i := range wb.Materials {
		x := &wb.Materials[i]
		if o.Open && x.IsAccepted() {
			continue
		}
		if x.Due.Valid() {
			if first == "" || x.Due < first {
				first = x.Due
			}
			last = max(last, x.Due)
		}
		if name := r.person(x.Owner); name != "" && !slices.Contains(owners, name) {
			owners = append(owners, name)
		}
		d := delivery{ID: x.ID, Name: r.clean(x.Name), Spec: r.clean(x.Spec), Supplier: r.partner(x.Supplier), Due: r.date(x.Due), Planned: counted(x.Quantity),
			Unit: r.clean(x.Unit), Received: counted(x.Received), Accepted: counted(x.Accepted), Defects: counted(x.Defects), Done: x.IsAccepted()}
		if day := r.date(x.AcceptedOn); day != "" {
			d.On = r.tongue.each("handout.materials.on", "day", day)
		}
		d.Number = r.number(x.ID, d)
		m.supplied = m.supplied || d.Supplier != ""
		m.list = append(m.list, d)
	}
	m.facts = r.acceptanceFacts(o, len(m.list), first, last, owners)
	r.done()
	return m, nil
}

// counted writes a count; "" for none.
func counted(n *int64) string {
	if n == nil {
		return ""
	}
	return minus(locale.Group(strconv.FormatInt(*n, 10)))
}

const ownersMost = 3 // named in the strip

func (r *scribe) acceptanceFacts(o MaterialsOptions, n int, first, last campaign.Date, owners []string) (out []fact) {
	if venue := r.clean(r.wb.Campaign.Venue); venue != "" {
		out = append(out, fact{"handout.venue", []string{venue}})
	}
	if first != "" {
		out = append(out, fact{"handout.materials.days", r.span(first, last)})
	}
	if o.Ahead > 0 {
		out = append(out, fact{"handout.materials.latest", r.tongue.each("handout.materials.ahead", "count", strconv.FormatInt(o.Ahead, 10))})
	}
	scope := "handout.materials.all"
	if o.Open {
		scope = "handout.materials.open"
	}
	out = append(out, fact{"handout.scope", r.tongue.each(scope, "count", strconv.Itoa(n), "all", strconv.Itoa(len(r.wb.Materials)))})
	if len(owners) > 0 {
		out = append(out, fact{"handout.materials.owner", []string{r.names(owners)}})
	}
	return out
}

// names lists the first of names, and how many more there are.
func (r *scribe) names(all []string) string {
	said := ""
	for i, n := range all[:min(len(all), ownersMost)] {
		if i > 0 {
			said += locale.T(r.tongue.langs()[0], "handout.and")
		}
		said += n
	}
	if more := len(all) - ownersMost; more > 0 {
		said += " +" + strconv.Itoa(more)
	}
	return said
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart.
func (m *Materials) Hash() string {
	return m.hash(materialsVersion, said(m.facts), m.list, m.open)
}

// said are the words of facts.
func said(facts []fact) (out [][]string) {
	for _, f := range facts {
		out = append(out, append([]string{f.label}, f.values...))
	}
	return out
}

// PDF draws the acceptance sheet. Equal content and edition give equal bytes.
func (m *Materials) PDF(e Edition) (*Printed, error) {
	s := &materialsSetter{listSetter: m.begin(e), doc: m}
	return m.print(s.listSetter, s.fill)
}
