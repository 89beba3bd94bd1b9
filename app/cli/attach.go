package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type attachCmd struct {
	Campaign string   `arg:"" help:"cli.campaign"`
	Row      string   `arg:"" help:"cli.attach_row"`
	Files    []string `arg:"" help:"cli.attach_files"`
}

func (c attachCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		kind, row, err := c.row(r, a, id)
		if err != nil {
			return err
		}
		done, err := a.Attachments.Add(id, kind, row, c.Files, "")
		if err != nil {
			return err
		}
		return r.applied("cli.applied", done)
	})
}

// row finds the task or the partner that is meant: by its id, else by what it is called.
func (c attachCmd) row(r *run, a *app.App, id campaign.ID) (campaign.Kind, campaign.ID, error) {
	w, err := a.Campaigns.Show(id)
	if err != nil {
		return "", "", err
	}
	var called []string
	var kind campaign.Kind
	for _, owner := range campaign.Lookup("attachment").Owners() {
		title := campaign.Lookup(owner.Ref).TitleField().Name
		for _, row := range campaign.RowsOf(w, owner.Ref) {
			if row["id"] == c.Row {
				return owner.Ref, campaign.ID(c.Row), nil
			}
			if row[title] == c.Row {
				id, _ := row["id"].(string)
				called, kind = append(called, id), owner.Ref
			}
		}
	}
	switch len(called) {
	case 0:
		return "", "", r.fault("attach_no_row", "row", c.Row)
	case 1:
		return kind, campaign.ID(called[0]), nil
	}
	return "", "", r.fault("attach_rows", "count", strconv.Itoa(len(called)), "row", c.Row, "ids", strings.Join(called, ", "))
}
