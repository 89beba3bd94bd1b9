package cli

import (
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// tickCmd enters what was ticked on paper.
type tickCmd struct {
	Campaign string   `arg:"" help:"cli.campaign"`
	Code     string   `arg:"" help:"cli.tick_code"`
	Numbers  []string `arg:"" help:"cli.tick_numbers"`
	Check    bool     `help:"cli.tick_check"`
}

// ticked is the answer: what the numbers stand for, and how many were ticked.
type ticked struct {
	app.TickSheet
	Entered int `json:"entered"`
}

func (c tickCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		o := app.TickOrder{Campaign: id, Code: c.Code, Numbers: strings.Join(c.Numbers, " ")}
		sheet, err := a.Print.ReadTicks(o)
		if err != nil {
			return err
		}
		open := 0
		for _, t := range sheet.Ticks {
			if !t.Done {
				open++
			}
		}
		if !c.Check {
			if _, err := a.Print.EnterTicks(o); err != nil {
				return err
			}
		}
		return r.answer(ticked{sheet, open}, func() {
			for _, t := range sheet.Ticks {
				r.say("cli.tick."+map[bool]string{true: "was", false: "now"}[t.Done], "number", t.Number, "title", t.Title)
			}
			if len(sheet.Unknown) > 0 {
				r.say("cli.tick.unknown", "numbers", strings.Join(sheet.Unknown, ", "))
			}
			if len(sheet.Gone) > 0 {
				r.say("cli.tick.gone", "numbers", strings.Join(sheet.Gone, ", "))
			}
			if sheet.Outdated {
				r.say("cli.tick.outdated", "revision", strconv.FormatInt(sheet.Revision, 10))
			}
		})
	})
}
