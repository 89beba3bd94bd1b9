package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type attachCmd struct {
	Campaign string   `arg:"" help:"${cli_campaign}"`
	Task     string   `arg:"" help:"${cli_attach_task}"`
	Files    []string `arg:"" help:"${cli_attach_files}"`
}

func (c attachCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		task, err := c.task(r, a, id)
		if err != nil {
			return err
		}
		done, err := a.Attachments.Add(id, task, c.Files, "")
		if err != nil {
			return err
		}
		return r.applied("cli.applied", done)
	})
}

// task finds the task that is meant: by its id, else by its title.
func (c attachCmd) task(r *run, a *app.App, id campaign.ID) (campaign.ID, error) {
	w, err := a.Campaigns.Show(id)
	if err != nil {
		return "", err
	}
	var called []string
	for _, t := range w.Tasks {
		if string(t.ID) == c.Task {
			return t.ID, nil
		}
		if t.Title == c.Task {
			called = append(called, string(t.ID))
		}
	}
	switch len(called) {
	case 0:
		return "", r.fault("attach_no_task", "task", c.Task)
	case 1:
		return campaign.ID(called[0]), nil
	}
	return "", r.fault("attach_tasks", "count", strconv.Itoa(len(called)), "task", c.Task, "ids", strings.Join(called, ", "))
}
