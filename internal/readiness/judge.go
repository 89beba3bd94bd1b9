package readiness

import (
	"strings"

	"qingdan/internal/campaign"
)

// judge is one campaign under judgement.
type judge struct {
	w          *campaign.Workbook
	lib        *campaign.Library // may be nil
	today      campaign.Date
	now        int64         // epoch ms; 0 where only the day is known: then no clock has run
	live, last campaign.Date // first and last day of the live period
	figures    Figures
	tuning     Tuning
	settings   map[string]setting // by rule
	findings   []Finding

	rule     string // being applied
	severity Severity
}

func newJudge(w *campaign.Workbook, lib *campaign.Library, today campaign.Date) *judge {
	j := &judge{w: w, lib: lib, today: today}
	j.live, j.last = w.Live()
	j.tuning, j.settings = tuned(lib)
	return j
}

// find reports what is against the rule at hand: a code with pairs of parameters, at the row and the field that put it
// right.
func (j *judge) find(code string, kind campaign.Kind, row campaign.ID, field string, params ...string) {
	j.findings = append(j.findings, Finding{
		Rule: j.rule, Severity: j.severity, Code: code, Params: campaign.Fail("", params...).Params, Kind: kind, Row: row, Field: field,
	})
}

// about reports what is against the rule in the campaign's own row.
func (j *judge) about(code, field string, params ...string) {
	j.find(code, "campaign", j.w.Campaign.ID, field, params...)
}

// missing reports each of these fields of a row that says nothing; the code is the field's name.
func (j *judge) missing(kind campaign.Kind, row campaign.ID, fields ...said) {
	for _, f := range fields {
		if !f.is {
			j.find(f.field, kind, row, f.field)
		}
	}
}

// said is whether a field says something.
type said struct {
	field string
	is    bool
}

func text(field, s string) said             { return said{field, strings.TrimSpace(s) != ""} }
func ref(field string, id campaign.ID) said { return said{field, id != ""} }
func number[T any](field string, n *T) said { return said{field, n != nil} }

// onSite says whether the campaign happens at a place, online whether it happens on the net; before anybody has said, both
// are open.
func (j *judge) onSite() bool { return j.w.Campaign.Form == "offline" || j.w.Campaign.Form == "hybrid" }
func (j *judge) online() bool { return j.w.Campaign.Form == "online" || j.w.Campaign.Form == "hybrid" }

// ahead is so many days before the live period; "" while that is not dated.
func (j *judge) ahead(days int64) campaign.Date { return j.live.Add(-int(days)) }

// score is likelihood × impact; ok is false while either is missing.
func score(r campaign.Risk) (n int64, ok bool) {
	if r.Likelihood == nil || r.Impact == nil {
		return 0, false
	}
	return *r.Likelihood * *r.Impact, true
}

// none is the reason of rules about rows of which the campaign has none.
func none(rows int) string {
	if rows == 0 {
		return "none"
	}
	return ""
}
