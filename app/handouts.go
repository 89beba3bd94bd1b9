package app

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/handout"
	"qingdan/internal/locale"
	"qingdan/internal/report"
)

// The handouts there are. Another one adds a line to handouts and what it is made of; revisions, the preview, files and
// commands follow from it. The page has a table of its own (src/paper/handouts.ts).

// PrintOptions are what a handout is printed with; each heeds those that its line in handouts names.
type PrintOptions struct {
	Lang   locale.Lang `json:"lang"`             // zh, en or both
	Paper  string      `json:"paper"`            // a4, letter; a5 of what fits a pocket
	By     string      `json:"by"`               // stage, group, person or day: the order of its rows
	Open   bool        `json:"open"`             // only what is not done
	For    campaign.ID `json:"for,omitempty"`    // of one person or group; "" for everybody
	Day    string      `json:"day,omitempty"`    // of one day, "2026-06-04"; "" for all, or today
	Client bool        `json:"client,omitempty"` // for the client: without costs, margins and notes kept inside
	Bind   bool        `json:"bind,omitempty"`   // with a wider left margin, for binding
}

// recorded are the options that a handout heeds, as JSON. It is part of a print's record: prints with the same options
// follow one another. Options that came later are left out where nothing was chosen, so that older records stay equal.
func (k kindOfHandout) recorded(o PrintOptions) string {
	all, _ := json.Marshal(o) // words and truths alone
	var values map[string]json.RawMessage
	_ = json.Unmarshal(all, &values)
	var parts []string
	for _, name := range k.heeds {
		if v, ok := values[name]; ok {
			parts = append(parts, strconv.Quote(name)+":"+string(v))
		}
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// content is what a handout prints, before it is drawn.
type content interface {
	Hash() string
	Rows() [][3]string
	PDF(e handout.Edition) (*handout.Printed, error)
}

// kindOfHandout is how a handout is made.
type kindOfHandout struct {
	name   string
	orders []string // the ways to order it that are worth a file each; none where there is but one
	heeds  []string // the options it knows, by their JSON names in the order of a record
	read   func(c *core, w *campaign.Workbook, o PrintOptions) (content, error)
	empty  func(w *campaign.Workbook) bool // there is nothing to print on it yet: no pack has it; nil: it is never empty
}

var handouts = []kindOfHandout{
	{name: "plan", heeds: []string{"lang", "paper", "client", "bind"}, read: readPlan},
	{name: "checklist", heeds: []string{"lang", "paper", "by", "open", "for", "client", "bind"}, read: readChecklist,
		orders: []string{"stage", "group", "person", "day"}, empty: func(w *campaign.Workbook) bool { return len(w.Tasks) == 0 }},
	{name: "role-pack", heeds: []string{"lang", "paper", "for", "client", "bind"}, read: readRolePack,
		empty: func(w *campaign.Workbook) bool { return len(handout.Whom(w)) == 0 }},
	{name: "run-of-show", heeds: []string{"lang", "paper", "day", "client", "bind"}, read: readRunOfShow,
		empty: func(w *campaign.Workbook) bool { return len(w.RunItems) == 0 }},
	{name: "materials", heeds: []string{"lang", "paper", "open", "client", "bind"}, read: readMaterials,
		empty: func(w *campaign.Workbook) bool { return len(w.Materials) == 0 }},
	{name: "promotion", heeds: []string{"lang", "paper", "client", "bind"}, read: readPromotion,
		empty: func(w *campaign.Workbook) bool { return len(w.Posts) == 0 }},
	{name: "emergency", heeds: []string{"lang", "paper"}, read: readEmergency, empty: func(w *campaign.Workbook) bool { return len(w.Risks) == 0 }},
	{name: "contacts", heeds: []string{"lang", "paper", "client", "bind"}, read: readContacts,
		empty: func(w *campaign.Workbook) bool { return len(w.People)+len(w.Partners) == 0 }},
	{name: "budget", heeds: []string{"lang", "paper", "client", "bind"}, read: readBudget,
		empty: func(w *campaign.Workbook) bool { return len(w.BudgetLines) == 0 }},
	{name: "sign-in", heeds: []string{"lang", "paper", "bind"}, read: readSignIn},
	{name: "daily", heeds: []string{"lang", "paper", "day", "client", "bind"}, read: readDaily,
		empty: func(w *campaign.Workbook) bool { return len(w.Metrics) == 0 }},
	{name: "review", heeds: []string{"lang", "paper", "bind"}, read: readReview,
		empty: func(w *campaign.Workbook) bool { return w.Campaign.Stage != "review" && w.Campaign.Stage != "archived" }},
}

// handoutNamed is the handout of a name, "" for the checklist. Error: print.handout.
func handoutNamed(name string) (kindOfHandout, error) {
	name = cmp.Or(name, "checklist")
	for _, k := range handouts {
		if k.name == name {
			return k, nil
		}
	}
	return kindOfHandout{}, campaign.Fail("print.handout", "handout", name)
}

// knows says whether a handout heeds an option, by its JSON name.
func (k kindOfHandout) knows(option string) bool { return slices.Contains(k.heeds, option) }

// content reads what a handout prints of a campaign: for a client, without what is internal.
func (k kindOfHandout) content(c *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	if _, err := k.addressee(c, w, o.For); err != nil {
		return nil, err
	}
	if o.Bind && k.knows("bind") && o.Paper != "a5" {
		o.Paper += handout.Bound
	}
	if o.Client && k.knows("client") {
		w = campaign.ClientSafe(w)
	}
	return k.read(c, w, o)
}

// addressee is the id of whom a handout is for, "" for everybody. Errors: those of whose.
func (k kindOfHandout) addressee(c *core, w *campaign.Workbook, asked campaign.ID) (campaign.ID, error) {
	if asked == "" || !k.knows("for") {
		return "", nil
	}
	return c.whose(w, asked)
}

// worth says whether a pack of a campaign has the handout.
func (k kindOfHandout) worth(w *campaign.Workbook) bool { return k.empty == nil || !k.empty(w) }

// fitting are options with which a handout can be printed: a pocket's paper is of the run of show alone.
func (k kindOfHandout) fitting(o PrintOptions) PrintOptions {
	if o.Paper == "a5" && k.name != "run-of-show" {
		o.Paper = "a4"
	}
	return o
}

// ordered says in which of its orders a handout prints; "" where it has none.
func (k kindOfHandout) ordered(by string) string {
	if len(k.orders) == 0 {
		return ""
	}
	return by
}

func readChecklist(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	list, err := handout.NewChecklist(w, handout.ChecklistOptions{Lang: o.Lang, Paper: o.Paper, By: o.By, Open: o.Open, For: o.For, Client: o.Client})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func readPlan(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	p, err := handout.NewPlan(w, handout.PlanOptions{Lang: o.Lang, Paper: o.Paper, Client: o.Client})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func readRolePack(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	p, err := handout.NewRolePack(w, handout.RolePackOptions{Lang: o.Lang, Paper: o.Paper, For: o.For, Client: o.Client})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func readRunOfShow(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	show, err := handout.NewRunOfShow(w, handout.RunOfShowOptions{Lang: o.Lang, Paper: o.Paper, Day: campaign.Date(o.Day), Client: o.Client})
	if err != nil {
		return nil, err
	}
	return show, nil
}

func readPromotion(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	calendar, err := handout.NewPromotion(w, handout.PromotionOptions{Lang: o.Lang, Paper: o.Paper, Client: o.Client})
	if err != nil {
		return nil, err
	}
	return calendar, nil
}

// readReview reads everything that was worked out of a campaign, and the report's text in the languages of the paper.
func readReview(c *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	b, err := c.readBook(w.Campaign.ID)
	if err != nil {
		return nil, err
	}
	facts, err := c.reportFacts(w.Campaign.ID)
	if err != nil {
		return nil, err
	}
	survey, err := c.surveyed(w.Campaign.ID)
	if err != nil {
		return nil, err
	}
	f := handout.ReviewFacts{Book: facts.Workbook, Results: *facts.Results, Figures: b.figures, Feedback: facts.Feedback, Texts: reviewTexts(facts, o.Lang),
		Lessons: facts.Lessons, Money: facts.Money, Zone: c.Now().Location()}
	for i, r := range survey.list {
		if text := survey.texts[i]; text != "" {
			f.Said = append(f.Said, handout.Said{Text: text, Tags: analysis.Lines(r.Tags)})
		}
	}
	review, err := handout.NewReview(f, handout.ReviewOptions{Lang: o.Lang, Paper: o.Paper})
	if err != nil {
		return nil, err
	}
	return review, nil
}

// reviewTexts are the sections of the report: as somebody wrote them, else drafted in each language.
func reviewTexts(f report.Facts, lang locale.Lang) []handout.ReviewText {
	out := []handout.ReviewText{}
	for _, s := range report.Sections(f, spoken(lang)) {
		t := handout.ReviewText{ID: s.ID, Hidden: s.Hidden, Texts: []string{s.Text}}
		if lang == locale.Both && !s.Edited {
			t.Texts = append(t.Texts, report.Draft(f, report.Words{Lang: locale.En}, s.ID))
		}
		out = append(out, t)
	}
	return out
}
