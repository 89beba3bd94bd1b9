package cli

import (
	"fmt"
	"strconv"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// templateCmd are the commands on templates: `template list`, `template save CAMPAIGN NAME` and so on.
type templateCmd struct {
	List   templateListCmd   `cmd:"" help:"cli.template_list"`
	Save   templateSaveCmd   `cmd:"" help:"cli.template_save"`
	Export templateExportCmd `cmd:"" help:"cli.template_export"`
	Import templateImportCmd `cmd:"" help:"cli.template_import"`
}

type templateListCmd struct{}

func (templateListCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		list, err := a.Campaigns.Templates()
		if err != nil {
			return err
		}
		return r.answer(list, func() {
			rows := [][]string{r.heads("name", "scenario", "tasks", "span", "id")}
			for _, t := range list {
				rows = append(rows, []string{t.Name, r.word("ui.scenario." + t.Scenario), strconv.Itoa(t.Tasks), span(t), t.ID})
			}
			r.table(rows)
		})
	})
}

// span is from when to when a template's dates reach: "T-45 T+11".
func span(t app.Template) string {
	if t.First == nil || t.Last == nil {
		return ""
	}
	return fmt.Sprintf("T%+d T%+d", *t.First, *t.Last)
}

type templateSaveCmd struct {
	Campaign string `arg:"" help:"cli.campaign"`
	Name     string `arg:"" help:"cli.template_name"`
	Amounts  bool   `help:"cli.template_amounts"`
}

func (c templateSaveCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		made, err := a.Campaigns.SaveTemplate(string(id), c.Name, c.Amounts)
		if err != nil {
			return err
		}
		return r.made(made)
	})
}

type templateExportCmd struct {
	Template string `arg:"" help:"cli.template_which"`
	File     string `arg:"" help:"cli.template_to"`
}

func (c templateExportCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		done, err := a.Campaigns.ExportTemplate(c.Template, c.File)
		if err != nil {
			return err
		}
		return r.answer(done, func() {
			r.say("cli.template_exported", "path", done.Path)
			if done.Left > 0 {
				r.say("cli.template_left", "count", strconv.Itoa(done.Left))
			}
		})
	})
}

type templateImportCmd struct {
	File string `arg:"" help:"cli.template_file"`
}

func (c templateImportCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		id, err := a.Campaigns.ImportTemplate(c.File)
		if err != nil {
			return err
		}
		return r.made(id)
	})
}
