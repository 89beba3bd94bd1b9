package handout

import (
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Campaign plan 活动方案: what is to be done, for whom, until when, by whom and with what. The client's has its budget
// in shares and asks for what the client has to give and for a signature. This is its content; plan_set.go sets it.

// PlanOptions choose what is printed and how.
type PlanOptions struct {
	Lang   locale.Lang
	Paper  string // "a4" or "letter"
	Client bool   // for the client; the workbook is a campaign.ClientSafe one
}

// Plan is the content of one plan.
type Plan struct {
	*leaflet
	client bool
	lead   planLead
	parts  []reportPart
}

// planLead is how a plan begins: the theme as its headline, what it offers, and the facts in a grid.
type planLead struct {
	Theme string
	Lines []leadLine
	Facts []factLine
}

// leadLine is a line below the headline, after what it is.
type leadLine struct{ Label, Text string }

// planVersion rises whenever equal content would look different on paper.
const planVersion = "plan 7"

// NewPlan reads the content of a plan from a workbook. It answers the errors print.paper and print.lang for options it
// does not know.
func NewPlan(wb *campaign.Workbook, o PlanOptions) (*Plan, error) {
	s, err := newScribe(wb, "plan", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	r := &planReader{s, o.Client, campaign.BudgetOf(wb)}
	p := &Plan{client: o.Client, lead: r.lead(), parts: r.parts()}
	p.leaflet = s.done()
	return p, nil
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart. It draws nothing.
func (p *Plan) Hash() string { return p.hash(planVersion, p.client, p.lead, p.parts) }

// PDF draws the plan. Equal content and edition give equal bytes.
func (p *Plan) PDF(e Edition) (*Printed, error) {
	l := p.marking(e)
	b := p.band(e)
	b.addressed("", p.client)
	return b.publish(p.sheet, &l.setter, p.missing, func() *flow { return p.fill(l) })
}

// marking begins an edition whose changed rows are marked.
func (p *Plan) marking(e Edition) *listSetter {
	l := p.begin(e)
	l.changed = func(id string) bool { return e.changed(campaign.ID(id), p.hashes[campaign.ID(id)]) }
	return l
}

// fill lays the plan out.
func (p *Plan) fill(l *listSetter) *flow {
	f := newFlow(p.sheet)
	f.add(section{rows: append([]flowRow{{block: p.lead.set(l), after: 4}}, l.factGrid(p.lead.Facts)...)})
	var all []section
	for _, part := range p.parts {
		for _, s := range part.sections(&l.reportSetter) {
			s.gap, s.within = planGap, 0
			if s.head == nil && s.columns == nil {
				s.rows[0].before = max(s.rows[0].before, s.gap)
			}
			if _, numbered := part.(toTick); !numbered {
				for i := range s.rows {
					s.rows[i].counts = false
				}
			}
			all = append(all, s)
		}
	}
	if n := len(all); p.client && n > 1 { // nobody signs on a page with nothing else
		sign, before := all[n-1], &all[n-2]
		before.tail = sign.gap + sign.leads(false, false) + sign.span(0, len(sign.rows))
		if last := &before.rows[len(before.rows)-1]; len(before.rows) > 1 {
			last.keep = max(last.keep, 1)
		}
	}
	for _, s := range all {
		f.add(s)
	}
	return f
}
