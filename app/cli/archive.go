package cli

import (
	"strconv"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type archiveCmd struct {
	Campaign string `arg:"" help:"cli.campaign"`
	Reopen   bool   `help:"cli.archive_reopen"`
}

// Run archives a campaign, or takes it up again, and says what of it is still open.
func (c archiveCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		turn := a.Archive.Close
		if c.Reopen {
			turn = a.Archive.Reopen
		}
		if _, err := turn(id); err != nil {
			return err
		}
		view, err := a.Archive.Show(id)
		if err != nil {
			return err
		}
		w, err := a.Campaigns.Show(id)
		if err != nil {
			return err
		}
		return r.answer(view, func() {
			if c.Reopen {
				r.say("cli.reopened", "name", w.Campaign.Name)
				return
			}
			r.say("cli.archived", "name", w.Campaign.Name, "on", string(view.On))
			if len(view.Improvements) > 0 || view.Tasks > 0 {
				r.say("cli.archived_open", "improvements", strconv.Itoa(len(view.Improvements)), "tasks", strconv.Itoa(view.Tasks))
			}
		})
	})
}
