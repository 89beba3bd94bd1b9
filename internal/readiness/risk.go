package readiness

import "qingdan/internal/campaign"

func hasRisks(j *judge) string { return none(len(j.w.Risks)) }

// riskPlans: every risk has owner, response and time limit; a high one also has a trigger. Whether one is high is known
// once it is scored.
func riskPlans(j *judge) {
	for _, r := range j.w.Risks {
		n, scored := score(r)
		if !scored {
			field := "likelihood"
			if r.Likelihood != nil {
				field = "impact"
			}
			j.find("score", "risk", r.ID, field)
		}
		j.missing("risk", r.ID, ref("owner", r.Owner), text("response", r.Response), number("minutes", r.Minutes))
		if scored && n >= j.tuning.RiskHigh && !text("trigger", r.Trigger).is {
			j.find("trigger", "risk", r.ID, "trigger", "score", itoa(n))
		}
	}
}

// coverage: on site, the weather; online, system failure; always, low traffic and bad press.
func coverage(j *judge) {
	for _, c := range RiskCoverage(j.w) {
		if len(c.Risks) == 0 {
			j.find(c.Category, "risk", "", "category")
		}
	}
}

// needsPermit: a public event at a place, of many people.
func needsPermit(j *judge) string {
	c := j.w.Campaign
	switch {
	case c.Form == "":
		return "form"
	case !j.onSite():
		return "online"
	case !c.Public:
		return "private"
	case c.Crowd == nil:
		return "crowd"
	case *c.Crowd < j.tuning.CrowdPermit:
		return "small"
	}
	return ""
}

// permit: the task that files for it is due in time; one that is done was. Of several the first counts.
func permit(j *judge) {
	var filing *campaign.Task
	for i, t := range j.w.Tasks {
		if t.Permit && (filing == nil || t.State == "done" || filing.State != "done" && t.Due != "" && (filing.Due == "" || t.Due < filing.Due)) {
			filing = &j.w.Tasks[i]
		}
	}
	latest := j.ahead(j.tuning.PermitDays)
	switch {
	case filing == nil:
		j.find("none", "task", "", "permit", "crowd", itoa(*j.w.Campaign.Crowd), "latest", string(latest))
	case filing.State == "done":
	case filing.Due == "":
		j.find("undated", "task", filing.ID, "due", "latest", string(latest))
	case latest != "" && filing.Due > latest:
		j.find("late", "task", filing.ID, "due", "due", string(filing.Due), "latest", string(latest))
	}
}
