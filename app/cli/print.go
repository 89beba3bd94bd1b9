package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// paperFlags are what every handout can be told.
type paperFlags struct {
	Paper string `default:"a4" enum:"a4,letter" help:"cli.print_paper" placeholder:"a4|letter"`
	Since int64  `help:"cli.print_since" placeholder:"REVISION"`
	Out   string `help:"cli.print_out" placeholder:"FILE|FOLDER|-"`
}

// clientFlag is of the handouts that a client may get.
type clientFlag struct {
	Client bool `help:"cli.print_client"`
}

// bindFlag is of the handouts that may be bound.
type bindFlag struct {
	Bind bool `help:"cli.print_bind"`
}

// forFlag is of the handouts that one person or group may get.
type forFlag struct {
	For string `help:"cli.print_for" placeholder:"NAME"`
}

type printChecklistCmd struct {
	paperFlags
	clientFlag
	forFlag
	bindFlag
	By   string `default:"stage" enum:"stage,group,person,day" help:"cli.print_by" placeholder:"stage|group|person|day"`
	Open bool   `help:"cli.print_open"`
}

// file is a handout that was written.
type file struct {
	File string `json:"file"`
	app.Printed
}

func (c printChecklistCmd) Run(r *run) error {
	return r.paper("checklist", c.paperFlags, app.PrintOptions{By: c.By, Open: c.Open, For: campaign.ID(c.For), Client: c.Client, Bind: c.Bind})
}

type printPlanCmd struct {
	paperFlags
	clientFlag
	bindFlag
}

func (c printPlanCmd) Run(r *run) error {
	return r.paper("plan", c.paperFlags, app.PrintOptions{Client: c.Client, Bind: c.Bind})
}

type printRolePackCmd struct {
	paperFlags
	clientFlag
	forFlag
	bindFlag
}

func (c printRolePackCmd) Run(r *run) error {
	return r.paper("role-pack", c.paperFlags, app.PrintOptions{For: campaign.ID(c.For), Client: c.Client, Bind: c.Bind})
}

type printReviewCmd struct {
	paperFlags
	bindFlag
}

func (c printReviewCmd) Run(r *run) error {
	return r.paper("review", c.paperFlags, app.PrintOptions{Bind: c.Bind})
}

type printMaterialsCmd struct {
	paperFlags
	clientFlag
	bindFlag
	Open bool `help:"cli.print_open"`
}

func (c printMaterialsCmd) Run(r *run) error {
	return r.paper("materials", c.paperFlags, app.PrintOptions{Open: c.Open, Client: c.Client, Bind: c.Bind})
}

type printContactsCmd struct {
	paperFlags
	clientFlag
	bindFlag
}

func (c printContactsCmd) Run(r *run) error {
	return r.paper("contacts", c.paperFlags, app.PrintOptions{Client: c.Client, Bind: c.Bind})
}

type printEmergencyCmd struct{ paperFlags }

func (c printEmergencyCmd) Run(r *run) error {
	return r.paper("emergency", c.paperFlags, app.PrintOptions{})
}

type printBudgetCmd struct {
	paperFlags
	clientFlag
	bindFlag
}

func (c printBudgetCmd) Run(r *run) error {
	return r.paper("budget", c.paperFlags, app.PrintOptions{Client: c.Client, Bind: c.Bind})
}

type printSignInCmd struct {
	paperFlags
	bindFlag
}

func (c printSignInCmd) Run(r *run) error {
	return r.paper("sign-in", c.paperFlags, app.PrintOptions{Bind: c.Bind})
}

// paper prints a handout into a file, "-" for standard output; into a folder, or for "" where the command runs, under a name
// of campaign, handout, whom it is for, and revision.
func (r *run) paper(handout string, f paperFlags, o app.PrintOptions) error {
	app.ReadyToPrint()
	out := f.Out
	return r.on(r.grammar.Print.Campaign.Campaign, func(a *app.App, id campaign.ID) error {
		o.Lang, o.Paper = r.tongue, f.Paper
		p, err := a.Print.Handout(app.PrintOrder{Campaign: id, Handout: handout, Options: o, Since: f.Since})
		if err != nil {
			return err
		}
		if out == "-" {
			_, err := r.Stdout.Write(p.PDF)
			return err
		}
		if st, err := os.Stat(out); out == "" || err == nil && st.IsDir() {
			w, err := a.Campaigns.Show(id)
			if err != nil {
				return err
			}
			name := app.SafeName(w.Campaign.Name) + "-" + p.Handout
			if p.Tag != "" { // the papers of each are counted by themselves
				name += "-" + p.Tag
			}
			out = filepath.Join(out, name+"-rev"+strconv.FormatInt(p.Revision, 10)+app.OnlyPages(p.Only)+".pdf")
		}
		if err := r.write(out, p.PDF); err != nil {
			return err
		}
		return r.answer(file{out, p}, func() {
			count, key := p.Pages, "cli.printed"
			if len(p.Only) > 0 {
				count, key = len(p.Only), "cli.printed_only"
			}
			r.say(key, "path", out, "count", strconv.Itoa(count), "revision", strconv.FormatInt(p.Revision, 10), "only", app.PageList(p.Only))
			if p.Missing != "" {
				r.say("cli.missing", "characters", p.Missing)
				for _, l := range p.Where {
					r.say("cli.missing_in", "characters", l.Characters, "kind", app.KindName(r.Config.Lang, l.Kind), "title", l.Title, "field", app.FieldName(r.Config.Lang, l.Kind, l.Field))
				}
			}
		})
	})
}

// write puts a PDF in its place. Only a PDF is written over: a slip of the hand must not cost another file, least of all
// the workspace. What is no regular file (a pipe, a device) is written to as it is.
func (r *run) write(path string, pdf []byte) error {
	if err := r.Config.Other(path); err != nil {
		return err
	}
	st, err := os.Stat(path)
	switch {
	case err != nil:
		err = app.WriteFile(path, pdf)
	case st.IsDir() || st.Mode().IsRegular() && !isPDF(path):
		return r.fault("not_overwritten", "path", path)
	case st.Mode().IsRegular():
		err = app.WriteFile(path, pdf)
	default:
		err = os.WriteFile(path, pdf, 0)
	}
	if err != nil {
		return r.fileError("unwritable", path, err)
	}
	return nil
}

// isPDF says that a file is a PDF, or empty.
func isPDF(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 5)
	n, err := io.ReadFull(f, head)
	return n == 0 && errors.Is(err, io.EOF) || bytes.Equal(head, []byte("%PDF-"))
}
