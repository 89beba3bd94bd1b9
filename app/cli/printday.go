package cli

import "qingdan/app"

// Handouts of days: the run of show, the promotion calendar, the daily report.

// printRunOfShowCmd also comes on paper to fold.
type printRunOfShowCmd struct {
	Paper string `default:"a4" enum:"a4,letter,a5" help:"cli.print_paper" placeholder:"a4|letter|a5"`
	Since int64  `help:"cli.print_since" placeholder:"REVISION"`
	Out   string `help:"cli.print_out" placeholder:"FILE|-"`
	Day   string `help:"cli.print_day" placeholder:"DAY"`
	clientFlag
	bindFlag
}

func (c printRunOfShowCmd) Run(r *run) error {
	return r.paper("run-of-show", paperFlags{c.Paper, c.Since, c.Out}, app.PrintOptions{Day: c.Day, Client: c.Client, Bind: c.Bind})
}

type printPromotionCmd struct {
	paperFlags
	clientFlag
	bindFlag
}

func (c printPromotionCmd) Run(r *run) error {
	return r.paper("promotion", c.paperFlags, app.PrintOptions{Client: c.Client, Bind: c.Bind})
}

type printDailyCmd struct {
	paperFlags
	clientFlag
	bindFlag
	Day string `help:"cli.print_daily_day" placeholder:"DAY"`
}

func (c printDailyCmd) Run(r *run) error {
	return r.paper("daily", c.paperFlags, app.PrintOptions{Day: c.Day, Client: c.Client, Bind: c.Bind})
}
