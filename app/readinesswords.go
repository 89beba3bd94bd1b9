package app

import (
	"errors"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/readiness"
)

func (c *core) t(key string, params ...string) string { return locale.T(c.lang(), key, params...) }

// readinessWords puts a report into the user's language.
func (c *core) readinessWords(w *campaign.Workbook, lib *campaign.Library, r readiness.Report) Readiness {
	out := Readiness{Today: r.Today, Score: r.Score, Holds: r.Holds, Applies: r.Applies, Blockers: r.Blockers, Warnings: r.Warnings,
		Rules: []RuleVerdict{}, Findings: []RuleFinding{}}
	for i, rule := range readiness.Rules(lib) { // the verdicts are in the same order
		v := r.Rules[i]
		out.Rules = append(out.Rules, RuleVerdict{v, c.t("readiness.rule." + v.Rule), c.asks(rule), c.whyNot(w, v)})
	}
	names := c.called(w, r.Findings)
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, RuleFinding{f, names.title(f), c.findingWords(w, f, names)})
	}
	return out
}

// asks is what a rule asks for, with the numbers it goes by.
func (c *core) asks(r readiness.Rule) string {
	params := map[string]string{}
	for _, n := range r.Numbers {
		params[n.Name] = locale.Group(strconv.FormatInt(n.Value, 10))
		if unitOf(n.Name) == "share" {
			params[n.Name] = locale.Percent(n.Value)
		}
	}
	return locale.Text(c.lang(), "readiness.asks."+r.ID, params)
}

// unitOf tells how a number of a rule is counted.
func unitOf(number string) string {
	if strings.HasPrefix(number, "reserve_") || number == "funnel_off" || number == "pace_low" {
		return "share"
	}
	return ""
}

// ofNumber names the numbers of an error as the settings do, and says shares as such.
func (c *core) ofNumber(err error) error {
	var e *campaign.Error
	if !errors.As(err, &e) {
		return err
	}
	name := e.Params["name"]
	for p, v := range e.Params {
		switch {
		case (p == "name" || p == "other") && locale.Has("readiness.number."+v):
			e.Params[p] = c.t("readiness.number." + v)
		case (p == "value" || p == "max") && unitOf(name) == "share":
			e.Params[p] = percent(v)
		case p == "value" || p == "max":
			e.Params[p] = locale.Group(v)
		}
	}
	return e
}

// whyNot is why a rule does not apply: words of its own, or those for all.
func (c *core) whyNot(w *campaign.Workbook, v readiness.Verdict) string {
	if v.Why == "" {
		return ""
	}
	key := "readiness.why." + v.Rule + "." + v.Why
	if !locale.Has(key) {
		key = "readiness.why." + v.Why
	}
	return locale.Text(c.lang(), key, counted(w, map[string]string{"from": string(v.From)}))
}

// findingWords says what is wrong and what to do.
func (c *core) findingWords(w *campaign.Workbook, f readiness.Finding, names names) string {
	key := "readiness.find." + f.Rule + "." + f.Code
	if latest, told := f.Params["latest"]; told && latest == "" && locale.Has(key+"_undated") {
		key += "_undated" // there is no live day to count from
	}
	params := maps.Clone(counted(w, f.Params))
	for name, v := range f.Params {
		switch name {
		case "row":
			params["name"] = names.row(v)
		case "rows":
			params["names"] = names.way(v)
		case "kind", "other", "status":
			field := map[string]string{"status": "status"}[name]
			if field == "" {
				field = "kind"
			}
			params[name] = within(ChoiceName(c.lang(), f.Kind, field, v))
		case "share", "shares":
			params[name] = percent(v)
		case "min", "max":
			if strings.HasPrefix(f.Rule, "budget.") {
				params[name] = percent(v)
			}
		case "amount":
			n, _ := strconv.ParseInt(v, 10, 64)
			params[name] = locale.Money(n, w.Campaign.Currency, campaign.Decimals(w.Campaign.Currency))
		case "product", "target", "crowd", "accepted", "quantity", "short", "expected", "actual":
			params[name] = locale.Group(v)
		}
	}
	return locale.Text(c.lang(), key, params)
}

func percent(share string) string {
	n, _ := strconv.ParseInt(share, 10, 64)
	return locale.Percent(n)
}

// names are what rows are called, of those that findings speak of.
type names struct {
	c  *core
	of map[campaign.ID]string
}

// called looks up the rows that findings speak of.
func (c *core) called(w *campaign.Workbook, findings []readiness.Finding) names {
	n := names{c, map[campaign.ID]string{}}
	for _, f := range findings {
		for _, id := range append(strings.Fields(f.Params["rows"]), string(f.Row), f.Params["row"]) {
			n.of[campaign.ID(id)] = ""
		}
	}
	campaign.Lists(w, func(in *campaign.Info, s reflect.Value) {
		for i := range s.Len() {
			id := campaign.ID(s.Index(i).Field(0).String())
			if _, asked := n.of[id]; !asked {
				continue
			}
			row := in.Values(s.Index(i).Interface())
			if n.of[id] = title(in.Kind, row); n.of[id] == "" && in.Kind == "period" {
				n.of[id] = ChoiceName(c.lang(), "period", "kind", text(row["kind"]))
			}
		}
	})
	return n
}

func (n names) row(id string) string { return n.of[campaign.ID(id)] }

// way names the rows along a loop, back to the first.
func (n names) way(ids string) string {
	var out []string
	for _, id := range strings.Fields(ids) {
		out = append(out, n.row(id))
	}
	return strings.Join(slices.Concat(out, out[:min(1, len(out))]), " → ")
}

// title is what the place of a finding is called.
func (n names) title(f readiness.Finding) string {
	switch {
	case f.Kind == "campaign":
		return FieldName(n.c.lang(), f.Kind, f.Field)
	case f.Row != "" && n.of[f.Row] != "":
		return n.of[f.Row]
	}
	return KindName(n.c.lang(), f.Kind)
}
