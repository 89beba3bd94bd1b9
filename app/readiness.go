package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
)

// Readiness is how ready a campaign is today, in words.
type Readiness struct {
	Today    campaign.Date `json:"today"`
	Score    *int64        `json:"score"`    // rules that hold ÷ rules that apply, basis points rounded down; null when none applies
	Holds    int           `json:"holds"`    // rules that hold, of those that apply
	Applies  int           `json:"applies"`  // rules that apply
	Blockers int           `json:"blockers"` // findings that must be put right
	Warnings int           `json:"warnings"` // the other findings
	Rules    []RuleVerdict `json:"rules"`    // in the order of the work
	Findings []RuleFinding `json:"findings"` // in the order of the rules, then of the rows
}

// RuleVerdict is what became of one rule.
type RuleVerdict struct {
	readiness.Verdict
	Name   string `json:"name"`
	Asks   string `json:"asks"`   // what the rule asks for, with this workspace's numbers
	Reason string `json:"reason"` // why it does not apply; "" where it does
}

// RuleFinding is one thing to put right: kind, row and field are the place, row "" is one yet to be made.
type RuleFinding struct {
	readiness.Finding
	Title string `json:"title"` // what the row is called; of the campaign's own row, what the field is; of a new row, what it is
	Text  string `json:"text"`  // what is wrong and what to do
}

// Standing is what lists show of a campaign's readiness.
type Standing struct {
	Campaign campaign.ID `json:"campaign"`
	Score    *int64      `json:"score"` // as Readiness has it
	Blockers int         `json:"blockers"`
	Warnings int         `json:"warnings"`
}

// Readiness judges a campaign by the rules, as of today. One that nobody changed since is not judged again.
func (a Campaigns) Readiness(id campaign.ID) (Readiness, error) {
	return answer(a.c, func() (Readiness, error) {
		w, lib, r, err := a.c.judged(id)
		if err != nil {
			return Readiness{}, err
		}
		return a.c.readinessWords(w, lib, r), nil
	})
}

// Standings tells how ready campaigns are, in the order of ids; without any, all at work: neither in the trash, nor
// archived, nor templates. Of an unknown id nothing is told. It is no part of the summaries: it changes with the day and
// with how the rules are tuned, and a summary does neither.
func (a Campaigns) Standings(ids []campaign.ID) ([]Standing, error) {
	return answer(a.c, func() ([]Standing, error) {
		if len(ids) == 0 {
			all, err := a.c.summaries(listed)
			if err != nil {
				return nil, err
			}
			for _, s := range all {
				if s.Stage != "archived" {
					ids = append(ids, s.ID)
				}
			}
		}
		out := []Standing{}
		for _, id := range ids {
			s, err := a.c.standing(id)
			if isCode(err, "campaign.unknown") {
				continue
			}
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
		a.c.keepStandings()
		return out, nil
	})
}

// Known tells what Standings would of those campaigns that need not be judged for it: the workspace keeps what was judged
// today. In no order.
func (a Campaigns) Known() ([]Standing, error) { return answer(a.c, a.c.knownStandings) }

// ReadinessRule is a rule as the settings show it, in words.
type ReadinessRule struct {
	ID       string             `json:"id"`
	Stage    string             `json:"stage"` // in which its work is done: plan, execute, review
	Name     string             `json:"name"`
	Asks     string             `json:"asks"`     // with the numbers as they are tuned
	Severity readiness.Severity `json:"severity"` // as it counts here
	Standard readiness.Severity `json:"standard"` // as it counts where nobody has tuned it
	Off      bool               `json:"off"`
	Numbers  []RuleNumber       `json:"numbers"`
}

// RuleNumber is one number of a rule.
type RuleNumber struct {
	readiness.Number
	Words string `json:"words"`
	Unit  string `json:"unit"` // "share" for basis points, "" for a count
}

// ReadinessRules lists the rules as this workspace has tuned them.
func (a Campaigns) ReadinessRules() ([]ReadinessRule, error) {
	return answer(a.c, func() ([]ReadinessRule, error) {
		lib, _, err := a.c.library()
		if err != nil {
			return nil, err
		}
		out := []ReadinessRule{}
		for _, r := range readiness.Rules(lib) {
			shown := ReadinessRule{r.ID, r.Stage, a.c.t("readiness.rule." + r.ID), a.c.asks(r), r.Severity, r.Standard, r.Off, []RuleNumber{}}
			for _, n := range r.Numbers {
				shown.Numbers = append(shown.Numbers, RuleNumber{n, a.c.t("readiness.number." + n.Name), unitOf(n.Name)})
			}
			out = append(out, shown)
		}
		return out, nil
	})
}

// TuneRule tunes a rule of this workspace, as one step of the library: off, another severity ("" for the standard one),
// other numbers by name (one left out goes back to the standard). Errors: rule.unknown {rule}, rule.severity {severity},
// rule.number {name, value, max}, rule.range {name, other}.
func (a Campaigns) TuneRule(rule string, off bool, severity string, numbers map[string]int64) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		lib, _, err := a.c.library()
		if err != nil {
			return Applied{}, err
		}
		edits, err := readiness.Tune(lib, rule, off, readiness.Severity(severity), numbers)
		if err != nil || len(edits) == 0 {
			return Applied{Campaign: campaign.LibraryScope, Changes: []campaign.Change{}}, a.c.ofNumber(err)
		}
		return a.c.apply(campaign.LibraryScope, campaign.Label{Code: "rule", Params: map[string]string{"rule": rule}}, edits)
	})
}
