package readiness

import "qingdan/internal/campaign"

// What a page of risks is drawn by, so that it shows what the rules judge by.

// RiskCell is one place of the matrix: what a risk scores there, and how high that is: "high" from the score from which a
// risk is high, "watch" from half of it, else "low".
type RiskCell struct {
	Likelihood int64  `json:"likelihood"`
	Impact     int64  `json:"impact"`
	Score      int64  `json:"score"`
	Level      string `json:"level"`
}

// RiskCells are the places of the matrix, from the most likely down and from the least impact up; high is the score from
// which a risk is high, as this workspace has tuned it. lib may be nil.
func RiskCells(lib *campaign.Library) (cells []RiskCell, high int64) {
	tuning, _ := tuned(lib)
	for likelihood := int64(5); likelihood > 0; likelihood-- {
		for impact := int64(1); impact <= 5; impact++ {
			c := RiskCell{likelihood, impact, likelihood * impact, "low"}
			switch {
			case c.Score >= tuning.RiskHigh:
				c.Level = "high"
			case 2*c.Score >= tuning.RiskHigh:
				c.Level = "watch"
			}
			cells = append(cells, c)
		}
	}
	return cells, tuning.RiskHigh
}

// Covered is a category that a campaign must have a risk of, and those it has.
type Covered struct {
	Category string        `json:"category"`
	Risks    []campaign.ID `json:"risks"`
}

// RiskCoverage lists the categories that the campaign's form asks for, in the order of the rule.
func RiskCoverage(w *campaign.Workbook) []Covered {
	j := &judge{w: w}
	out := []Covered{}
	for _, c := range []struct {
		category string
		asked    bool
	}{{"weather", j.onSite()}, {"system", j.online()}, {"traffic", true}, {"press", true}} {
		if !c.asked {
			continue
		}
		covered := Covered{c.category, []campaign.ID{}}
		for _, r := range w.Risks {
			if r.Category == c.category {
				covered.Risks = append(covered.Risks, r.ID)
			}
		}
		out = append(out, covered)
	}
	return out
}
