package cli

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// resultsSection is the section of show that is what came of a campaign.
const resultsSection = "results"

// results shows what came of a campaign, every figure under the name of how it was computed.
func (r *run) results(a *app.App, id campaign.ID) error {
	res, err := a.Results.Of(id)
	if err != nil {
		return err
	}
	return r.answer(res, func() {
		for _, part := range res.Missing {
			r.say("results.without." + part)
		}
		if res.Outside > 0 {
			r.say("ui.results.outside", "count", strconv.Itoa(res.Outside))
		}
		r.goalResults(res.Goals)
		r.funnel(res.Funnel)
		r.channels(res.Channels)
		r.budgetResult(res)
		r.returns(res)
		r.showDays(res.Days)
		r.responses(res.Incidents)
	})
}

// part prints a table below what it is about; nothing without rows.
func (r *run) part(head string, heads []string, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	r.line("")
	r.say(head)
	capitals := make([]string, len(heads))
	for i, h := range heads {
		capitals[i] = strings.ToUpper(h) // as all tables of the program
	}
	r.table(append([][]string{capitals}, rows...))
}

func (r *run) words(keys ...string) []string {
	out := make([]string, len(keys))
	for i, key := range keys {
		out[i] = r.word("results." + key)
	}
	return out
}

func (r *run) goalResults(goals []app.GoalResult) {
	rows := [][]string{}
	for _, g := range goals {
		says := ""
		switch {
		case g.Missing != "":
			says = r.word("results.goal." + g.Missing)
		case g.Met:
			says = r.word("results.met")
		default:
			says = r.word("results.unmet")
		}
		rows = append(rows, []string{g.Name, figure(g.Target), figure(g.Actual), g.Unit, percent(g.Achieved), says})
	}
	r.part("results.goals", r.words("goal", "target", "actual", "unit", "achieved", "verdict"), rows)
}

func (r *run) funnel(steps []app.FunnelStep) {
	rows := [][]string{}
	for _, s := range steps {
		from := s.RateName
		if from == "" && s.From != "" {
			from = s.Name + " ÷ " + s.FromName
		}
		rows = append(rows, []string{s.Name, figure(s.Value), from, percent(s.Rate)})
	}
	r.part("results.funnel", r.words("step", "actual", "conversion", "rate"), rows)
}

func (r *run) channels(c app.ChannelTable) {
	rows := [][]string{}
	for _, row := range c.Rows {
		says := ""
		if row.Verdict != "" {
			says = r.word("results.verdict." + row.Verdict)
		} else if len(row.Missing) > 0 {
			names := []string{}
			for _, role := range row.Missing {
				names = append(names, r.word("choice.metric.role."+role))
			}
			says = locale.T(r.Config.Lang, "results.lacks", "what", strings.Join(names, r.word("list.comma")))
		}
		rows = append(rows, []string{row.Name, percent(row.TrafficShare), percent(row.ConversionShare), percent(row.CostShare), figure(row.Cost), figure(row.CPM), figure(row.CPC), figure(row.CPA), says})
	}
	r.part("results.channels", append(r.words("channel", "traffic_share", "conversion_share", "cost_share", "cost"), "CPM", "CPC", "CPA", r.word("results.verdict")), rows)
	for _, role := range c.Missing {
		r.say("results.no_role", "role", r.word("choice.metric.role."+role))
	}
}

func (r *run) budgetResult(res app.CampaignResults) {
	money := func(v int64) string { return locale.Money(v, res.Currency, campaign.Decimals(res.Currency)) }
	rows := [][]string{}
	for _, c := range res.Budget.Categories {
		name := c.Name
		if name == "" {
			name = r.word("results.uncategorised")
		}
		rows = append(rows, []string{name, money(c.May), money(c.Spent), money(c.Left), percent(c.Used)})
	}
	if len(rows) > 0 && res.Budget.Loose > 0 {
		rows = append(rows, []string{r.word("results.loose"), "", money(res.Budget.Loose), "", ""})
	}
	r.part("results.budget", r.words("category", "may", "spent", "left", "used"), rows)
}

func (r *run) returns(res app.CampaignResults) {
	lines := []string{}
	for _, roi := range []struct {
		name  string
		value *float64
	}{{"results.roi.net", res.Return.Net}, {"results.roi.gross", res.Return.Gross}} {
		if roi.value != nil {
			lines = append(lines, r.word(roi.name)+" "+figure(roi.value))
		}
	}
	if res.Return.First == "gross" {
		slices.Reverse(lines)
	}
	for _, l := range lines {
		r.line(l)
	}
	for _, what := range res.Return.Missing {
		r.say("results.roi.lacks." + what)
	}
}

func (r *run) showDays(days []app.ShowDay) {
	for _, d := range days {
		if d.Ran+d.Skipped == 0 {
			continue
		}
		late := ""
		if d.EndsLate != nil {
			late = strconv.Itoa(*d.EndsLate)
		}
		r.part("results.run", r.words("day", "ran", "skipped", "inserted", "late", "ends_late"),
			[][]string{{string(d.Day), strconv.Itoa(d.Ran), strconv.Itoa(d.Skipped), strconv.Itoa(d.Inserted), strconv.Itoa(d.Late), late}})
	}
}

func (r *run) responses(in app.Responses) {
	rows := [][]string{}
	for _, i := range in.List {
		took := ""
		if i.State != "idle" {
			took = minutes(i.Elapsed)
		}
		rows = append(rows, []string{i.Name, took, minutes(i.Limit), r.word("results.response." + i.State)})
	}
	r.part("results.incidents", r.words("incident", "response", "limit", "verdict"), rows)
}

// minutes writes ms as minutes with one decimal at most.
func minutes(ms int64) string {
	return strconv.FormatFloat(math.Round(float64(ms)/6_000)/10, 'f', -1, 64)
}

// percent writes a share of one as all shares are written; "" for none.
func percent(v *float64) string {
	if v == nil {
		return ""
	}
	return locale.Share(*v)
}
