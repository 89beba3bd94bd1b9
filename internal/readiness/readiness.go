package readiness

import (
	"cmp"

	"qingdan/internal/campaign"
)

// Severity of a rule: a blocker keeps a campaign from going live, a warning makes it worse.
type Severity string

const (
	Blocker Severity = "blocker"
	Warning Severity = "warning"
)

// Report is how ready a campaign is on a day.
type Report struct {
	Today    campaign.Date `json:"today"`
	Score    *int64        `json:"score"`    // rules that hold ÷ rules that apply, basis points rounded down: 10,000 only when all hold; null when none applies
	Holds    int           `json:"holds"`    // rules that hold, of those that apply
	Applies  int           `json:"applies"`  // rules that apply
	Blockers int           `json:"blockers"` // findings of blockers
	Warnings int           `json:"warnings"` // findings of warnings
	Rules    []Verdict     `json:"rules"`    // in the order of the table
	Findings []Finding     `json:"findings"` // in the order of the rules, then of the rows they are about
}

// Verdict is what became of one rule. A rule that does not apply neither holds nor counts.
type Verdict struct {
	Rule     string        `json:"rule"`
	Stage    string        `json:"stage"` // in which its work is done: plan, execute, review
	Severity Severity      `json:"severity"`
	Applies  bool          `json:"applies"`
	Holds    bool          `json:"holds"`
	Why      string        `json:"why"`      // why it does not apply: off, undated, later, or a code of its own; "" where it applies
	From     campaign.Date `json:"from"`     // the day from which it applies; "" for at once, or where the days it counts from are missing
	Findings int           `json:"findings"` // how many
}

// Finding is one reason why a rule does not hold. Codes are unique within their rule. Parameters are facts: names as the
// user wrote them, days, numbers, values of enums, amounts in minor units, ids in "row" and "rows" (with spaces between).
type Finding struct {
	Rule     string            `json:"rule"`
	Severity Severity          `json:"severity"`
	Code     string            `json:"code"`
	Params   map[string]string `json:"params,omitempty"`
	Kind     campaign.Kind     `json:"kind"`  // what puts it right: a row of this kind …
	Row      campaign.ID       `json:"row"`   // … this one, or "" for one yet to be made
	Field    string            `json:"field"` // … in this field, or "" for the row as a whole
	Or       string            `json:"or"`    // another field that would do as well; ""
}

// rule is one line of the table.
type rule struct {
	id       string
	severity Severity
	tunes    []string                      // the numbers of Tuning that it reads, by their json names
	from     func(*judge) campaign.Date    // from which day it applies; nil for at once, "" where that day is not known
	needs    func(*judge) (lacking string) // why it is none of this campaign's business; nil and "" where it is
	find     func(*judge)                  // reports what is against it
}

// Judge is JudgeAt as a day begins, whatever the hour, of a campaign without readings: clocks that run are given their time.
func Judge(w *campaign.Workbook, lib *campaign.Library, today campaign.Date) Report {
	return JudgeAt(w, lib, today, 0, Figures{})
}

// JudgeAt holds a campaign to every rule, today and at now, epoch ms. lib brings how the rules are tuned, and may be nil; f
// is what its readings come to by the day before today. A template is judged as it stands 60 days before its live day,
// whatever today is.
func JudgeAt(w *campaign.Workbook, lib *campaign.Library, today campaign.Date, now int64, f Figures) Report {
	if w.Campaign.Template {
		live, _ := w.Live()
		today = cmp.Or(live, campaign.TemplateLive).Add(-TemplateAhead)
	}
	j := newJudge(w, lib, today)
	j.now, j.figures = now, f
	r := Report{Today: today, Rules: []Verdict{}, Findings: []Finding{}}
	for _, rule := range rules {
		v := j.verdict(rule)
		if v.Applies {
			r.Applies++
			if v.Holds {
				r.Holds++
			}
		}
		r.Rules = append(r.Rules, v)
	}
	r.Findings = append(r.Findings, j.findings...)
	for _, f := range r.Findings {
		if f.Severity == Blocker {
			r.Blockers++
		} else {
			r.Warnings++
		}
	}
	if r.Applies > 0 {
		r.Score = new(int64(r.Holds) * 10_000 / int64(r.Applies))
	}
	return r
}

// TemplateAhead is how many days before its live day a template is judged.
const TemplateAhead = 60

// verdict holds the campaign to one rule.
func (j *judge) verdict(r rule) Verdict {
	t := j.settings[r.id]
	v := Verdict{Rule: r.id, Stage: stageOf(r.id), Severity: r.severity}
	if t.Severity == Blocker || t.Severity == Warning {
		v.Severity = t.Severity
	}
	if r.from != nil {
		v.From = r.from(j)
	}
	lacking := ""
	if r.needs != nil && !t.Off {
		lacking = r.needs(j)
	}
	switch {
	case t.Off:
		v.Why = "off"
	case lacking != "":
		v.Why = lacking
	case r.from != nil && v.From == "":
		v.Why = "undated"
	case j.today < v.From:
		v.Why = "later"
	default:
		j.rule, j.severity = r.id, v.Severity
		before := len(j.findings)
		r.find(j)
		v.Applies, v.Findings = true, len(j.findings)-before
		v.Holds = v.Findings == 0
	}
	return v
}
