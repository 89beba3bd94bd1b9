package cli

import (
	"strconv"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

type readyCmd struct {
	Campaign string `arg:"" help:"cli.campaign"`
}

// Run says how ready a campaign is and lists what to put right: what must be first.
func (c readyCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		judged, err := a.Campaigns.Readiness(id)
		if err != nil {
			return err
		}
		return r.answer(judged, func() { r.readiness(judged) })
	})
}

func (r *run) readiness(j app.Readiness) {
	if j.Score == nil {
		r.say("cli.readiness_none")
		return
	}
	r.say("cli.readiness_score", "score", locale.Percent(*j.Score), "holds", strconv.Itoa(j.Holds), "applies", strconv.Itoa(j.Applies),
		"blockers", strconv.Itoa(j.Blockers), "warnings", strconv.Itoa(j.Warnings))
	for _, severity := range []string{"blocker", "warning"} {
		for _, v := range j.Rules {
			if string(v.Severity) != severity || v.Holds || !v.Applies {
				continue
			}
			r.line(v.Name + " · " + r.word("readiness.severity."+severity))
			for _, f := range j.Findings {
				if f.Rule == v.Rule {
					r.say("cli.readiness_finding", "title", f.Title, "text", f.Text)
				}
			}
		}
	}
	for _, v := range j.Rules {
		if !v.Applies {
			r.say("cli.readiness_later", "rule", v.Name, "why", v.Reason)
		}
	}
}
