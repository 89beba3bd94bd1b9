package cli

import (
	"os"
	"strconv"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// packCmd prints everything that goes on site: each handout, and a role pack for each person and group.
type packCmd struct {
	Campaign string `arg:"" help:"cli.campaign"`
	Folder   string `arg:"" help:"cli.pack_folder"`
	Paper    string `default:"a4" enum:"a4,letter" help:"cli.print_paper" placeholder:"a4|letter"`
	Client   bool   `help:"cli.print_client"`
	Bind     bool   `help:"cli.print_bind"`
}

func (c packCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		if err := os.MkdirAll(c.Folder, 0o755); err != nil {
			return r.fileError("unwritable", c.Folder, err)
		}
		o := app.PackOrder{Campaign: id, Handouts: true, People: true, Options: app.PrintOptions{Lang: r.tongue, Paper: c.Paper, Client: c.Client, Bind: c.Bind}}
		files, err := a.Print.Pack(o, c.Folder)
		if err != nil {
			return err
		}
		return r.answer(files, func() {
			for _, f := range files {
				r.say("cli.printed", "path", f.Path, "count", strconv.Itoa(f.Pages), "revision", strconv.FormatInt(f.Revision, 10))
			}
		})
	})
}
