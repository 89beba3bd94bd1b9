package cli

import (
	"strconv"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// dataSection is the readings of a campaign, what they come to, and what is derived from the rest of it.
type dataSection struct {
	Rows []app.DataReading `json:"rows"`
	app.DataTotals
	Derived campaign.Summary `json:"derived"`
}

// data shows what the readings of a campaign come to: totals and rates, by channel and by day.
func (r *run) data(a *app.App, id campaign.ID, w *campaign.Workbook) error {
	totals, err := a.Data.Totals(id, "", "")
	if err != nil {
		return err
	}
	rows := []app.DataReading{}
	if r.JSON {
		if rows, err = a.Data.Readings(id); err != nil {
			return err
		}
	}
	return r.answer(dataSection{rows, totals, campaign.Summarise(w)}, func() {
		if totals.Readings == 0 {
			r.say("cli.no_readings")
			return
		}
		r.say("cli.readings", "count", strconv.Itoa(totals.Readings), "first", string(totals.First), "last", string(totals.Last))
		head := r.heads("metric", "unit", "total", "target", "achieved")
		for _, c := range totals.Channels {
			head = append(head, c.Name)
		}
		rows := [][]string{head}
		for _, m := range totals.Metrics {
			achieved := ""
			if m.Achieved != nil {
				achieved = figure(new(*m.Achieved*100)) + "%"
			}
			row := []string{m.Name, m.Unit, figure(m.Total), figure(m.Target), achieved}
			for _, t := range m.Channels {
				row = append(row, figure(t))
			}
			rows = append(rows, row)
		}
		r.table(rows)
	})
}

// figure writes a figure as it is said; "" for none.
func figure(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(locale.Round(*v), 'f', -1, 64)
}
