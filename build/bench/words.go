package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"qingdan/build/bench/table"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// What a Chinese checklist says, worked out again without the room that prints it. The words are compared with those on
// its paper, so that both sides of a comparison are known to print the same.

func zh(key string, params ...string) string { return locale.T(locale.Zh, key, params...) }

// tableOf is the checklist by stage of a campaign whose days lie in one year and whose tasks have neither items, gates
// nor times.
func tableOf(w *campaign.Workbook) *table.Table {
	t := &table.Table{Handout: zh("handout.checklist"), Campaign: w.Campaign.Name, Key: zh("handout.key")}
	for _, k := range []string{"done", "number", "task", "acceptance", "owner", "due", "actual"} {
		t.Heads = append(t.Heads, zh("handout.col."+k))
	}
	name := map[campaign.ID]string{}
	for _, p := range w.People {
		name[p.ID] = p.Name
	}
	for _, g := range w.Groups {
		name[g.ID] = g.Name
	}
	live, end := w.Live()
	first, last, number, keys := end, live, 0, 0
	for i, pile := range piles(w.Tasks) {
		s := table.Section{Title: string(rune('A'+i)) + "　" + pile[0].KeyAction}
		from, until := pile[0].Due, pile[0].Due
		for _, task := range pile {
			number++
			if task.Critical {
				keys++
			}
			from, until = min(from, task.Due), max(until, task.Due)
			s.Rows = append(s.Rows, table.Row{
				Number: fmt.Sprintf("%02d", number), Title: task.Title, Second: cmp.Or(task.Acceptance, task.Deliverable),
				Owner: name[task.Owner], Group: name[task.Group], Due: weekday(task.Due),
				Distance: distance(task.Due.Sub(live)), Done: task.State == "done", Key: task.Critical,
			})
		}
		s.Note = span(from, until) + "　" + zh("stage."+pile[0].Stage)
		t.Sections = append(t.Sections, s)
		first, last = min(first, from), max(last, until)
	}
	t.Facts = [][2]string{
		{zh("handout.stage"), zh("stage." + w.Campaign.Stage)},
		{zh("handout.live"), span(live, end)},
		{zh("handout.due"), span(first, last)},
		{zh("handout.scope"), zh("handout.scope.key", "scope", zh("handout.scope.all", "count", strconv.Itoa(number)), "key", strconv.Itoa(keys))},
	}
	return t
}

// piles divides tasks by stage and key action: stages in their order, key actions as they first appear.
func piles(tasks []campaign.Task) (out [][]campaign.Task) {
	at := map[string]int{}
	for _, t := range tasks {
		k := t.Stage + "/" + t.KeyAction
		if _, known := at[k]; !known {
			at[k], out = len(out), append(out, nil)
		}
		out[at[k]] = append(out[at[k]], t)
	}
	stages := campaign.Lookup("task").Field("stage").Enum
	slices.SortStableFunc(out, func(a, b []campaign.Task) int {
		return cmp.Compare(slices.Index(stages, a[0].Stage), slices.Index(stages, b[0].Stage))
	})
	return out
}

func day(d campaign.Date) string {
	t := d.Time()
	return zh("handout.date", "month", strconv.Itoa(int(t.Month())), "day", strconv.Itoa(t.Day()))
}

func weekday(d campaign.Date) string {
	return zh("handout.date.weekday", "date", day(d), "weekday", zh("handout.weekday."+strconv.Itoa(int(d.Time().Weekday()))))
}

func span(from, to campaign.Date) string { return day(from) + " – " + day(to) }

// distance counts days from the first live day.
func distance(days int) string {
	switch {
	case days < 0:
		return "D" + strconv.Itoa(days)
	case days > 0:
		return "D+" + strconv.Itoa(days)
	}
	return "D-day"
}
