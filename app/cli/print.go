package cli

import (
	"path/filepath"
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

type printChecklistCmd struct {
	Paper string `default:"a4" help:"${cli_print_paper}" placeholder:"a4|letter"`
	By    string `default:"stage" help:"${cli_print_by}" placeholder:"stage|group|person|day"`
	Open  bool   `help:"${cli_print_open}"`
	Out   string `help:"${cli_print_out}" placeholder:"FILE"`
}

// file is a handout that was written.
type file struct {
	File string `json:"file"`
	app.Printed
}

func (c printChecklistCmd) Run(r *run) error {
	return r.on(r.grammar.Print.Campaign.Campaign, func(a *app.App, id campaign.ID) error {
		p, err := a.Print.Checklist(app.PrintChecklist{Campaign: id, Options: app.ChecklistOptions{Lang: r.paper, Paper: strings.ToLower(c.Paper), By: c.By, Open: c.Open}})
		if err != nil {
			return err
		}
		out := c.Out
		if out == "" {
			w, err := a.Campaigns.Show(id)
			if err != nil {
				return err
			}
			out = fileName(w.Campaign.Name) + "-" + p.Handout + "-rev" + strconv.FormatInt(p.Revision, 10) + ".pdf"
		}
		if err := app.WriteFile(out, p.PDF); err != nil {
			return r.fileError("cli.unwritable", out, err)
		}
		return r.answer(file{out, p}, func() {
			r.say("cli.printed", "path", out, "count", strconv.Itoa(p.Pages), "revision", strconv.FormatInt(p.Revision, 10))
			if p.Missing != "" {
				r.say("cli.missing", "characters", p.Missing)
			}
		})
	})
}

// fileName makes a campaign's name fit for every file system.
func fileName(s string) string {
	s = strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '-'
		}
		return c
	}, s)
	if rs := []rune(s); len(rs) > 60 {
		s = string(rs[:60])
	}
	return filepath.Base(strings.Trim(s, " ."))
}
