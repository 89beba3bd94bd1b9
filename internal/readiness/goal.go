package readiness

import (
	"strconv"

	"qingdan/internal/campaign"
)

// smartGoals: every goal passes all five SMART tests. A campaign without goals has none that do.
func smartGoals(j *judge) {
	if len(j.w.Goals) == 0 {
		j.find("none", "goal", "", "")
	}
	for _, g := range j.w.Goals {
		for _, t := range campaign.Smart(j.w, g, float64(j.tuning.GoalReach)) {
			for _, r := range t.Reasons {
				j.find(r.Code, "goal", g.ID, r.Field, pairs(r.Params)...)
			}
		}
	}
}

// hasFunnels: some goal is broken down, and its figures are there.
func hasFunnels(j *judge) string {
	for _, f := range campaign.Funnels(j.w) {
		if len(f.Missing) == 0 {
			return ""
		}
	}
	return "none"
}

// funnels: sub-goals multiply or add up to their parent. What has no target yet is goal.smart's business.
func funnels(j *judge) {
	for _, f := range campaign.Funnels(j.w) {
		switch holds, ok := f.Holds(float64(j.tuning.FunnelOff) / 10_000); {
		case f.Baseless:
			j.find("baseless", "goal", f.Goal, "target")
		case ok && !holds:
			code := "adds"
			if len(f.Rates) > 0 {
				code = "multiplies"
			}
			j.find(code, "goal", f.Goal, "target", "product", figure(*f.Product), "target", figure(*f.Target))
		}
	}
}

// figure writes a number as it is typed.
func figure(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// pairs are parameters one after the other.
func pairs(params map[string]string) (out []string) {
	for name, value := range params {
		out = append(out, name, value)
	}
	return out
}
