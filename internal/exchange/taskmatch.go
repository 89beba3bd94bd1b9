package exchange

import (
	"cmp"

	"qingdan/internal/campaign"
)

// Finding the tasks a campaign already has, and writing the difference as edits.

// candidate is a task of the campaign with the key of its time.
type candidate struct {
	*campaign.Task
	time  string
	taken bool
}

// match gives each draft the task it means. First those with the same time, group and title; of the rest, those where
// the sheet leaves something out (no team, no time) or where a date was changed: if one draft and one task, and no other
// of either, can mean each other. Words of a time are never matched loosely: T-30 and T-20 are two tasks. A date changes
// only where the team agrees or the sheet has none: else the task could come out with the key of another draft, and the
// next import would take one for the other.
func (im *taskImport) match(wb *campaign.Workbook) {
	exact, byTitle := map[key][]*candidate{}, map[string][]*candidate{}
	for i := range wb.Tasks {
		t := &wb.Tasks[i]
		c := &candidate{Task: t, time: timeKey(t.Timing, string(t.Starts), string(t.Due))}
		k := key{c.time, string(t.Group), t.Title}
		exact[k] = append(exact[k], c)
		byTitle[t.Title] = append(byTitle[t.Title], c)
	}
	im.unite()
	for _, d := range im.order {
		if same := exact[d.key]; len(same) > 0 {
			d.task, same[0].taken = same[0].Task, true
			exact[d.key] = same[1:]
		}
	}
	_, teams := im.header.colOf["group"]
	im.matchOnly(byTitle, func(d *draft, c *candidate) bool {
		return d.key.time == c.time && (d.key.group == "" || d.key.group == string(c.Group))
	})
	im.matchOnly(byTitle, func(d *draft, c *candidate) bool {
		team := d.key.group == string(c.Group)
		if d.key.time == "" {
			return team || d.key.group == ""
		}
		return (team || !teams) && d.text("timing") == "" && (c.Timing == "" || noTime[c.time])
	})
}

// unite joins drafts that came to the same key by different cells: When said the date of one, Due that of the other.
func (im *taskImport) unite() {
	first := map[key]*draft{}
	kept := im.order[:0]
	for _, d := range im.order {
		d.key = key{d.timeKey(), d.text("group"), d.text("title")}
		if f := first[d.key]; f != nil {
			im.join(f, d)
			continue
		}
		first[d.key] = d
		kept = append(kept, d)
	}
	im.order = kept
}

// matchOnly matches where a draft and a task agree and neither agrees with another.
func (im *taskImport) matchOnly(byTitle map[string][]*candidate, agree func(*draft, *candidate) bool) {
	found, claims := map[*draft]*candidate{}, map[*candidate]int{}
	for _, d := range im.order {
		if d.task != nil {
			continue
		}
		fits := 0
		for _, c := range byTitle[d.key.title] {
			if !c.taken && agree(d, c) {
				found[d] = c
				claims[c]++
				fits++
			}
		}
		if fits > 1 {
			delete(found, d)
		}
	}
	for d, c := range found {
		if claims[c] == 1 {
			d.task, c.taken = c.Task, true
		}
	}
}

// write makes the edits: groups and people, then each task with its items, in the order of the sheet.
func (im *taskImport) write(wb *campaign.Workbook, p *Plan) {
	p.Edits = append(append([]campaign.Edit{}, im.groups.made(im.Intn)...), im.people.made(im.Intn)...)
	p.Groups, p.People = len(im.groups.missed), len(im.people.missed)
	items := map[campaign.ID][]*campaign.Item{}
	for i := range wb.Items {
		it := &wb.Items[i]
		items[it.Task] = append(items[it.Task], it)
	}
	last := ""
	for _, t := range wb.Tasks {
		last = max(last, t.Position)
	}
	stages := stagesOf(wb)
	for _, d := range im.order {
		d.settle()
		id, row, change := campaign.ID(""), d.set, "new"
		if d.task != nil {
			id = d.task.ID
			if d.text("timing") == "" && d.text("due") != "" && noTime[plainOr(d.task.Timing)] {
				d.set["timing"] = "" // 待定 has got its date
			}
			row, change = campaign.Lookup("task").Values(*d.task), "same"
			if im.patch(p, d, "task", id, row, d.set) {
				change = "changed"
			}
		} else {
			id = im.NewID()
			last = campaign.Between(last, "", im.Intn)
			d.set["position"] = last
			if _, said := d.set["stage"]; !said {
				d.set["stage"] = stages.of(cmp.Or(d.text("due"), d.text("starts")))
			}
			im.edit(p, d, campaign.Edit{Op: campaign.Create, Kind: "task", Row: id, Set: d.set}, d.set)
			p.Tasks++
		}
		if len(p.First) < MaxShown {
			p.First = append(p.First, im.shown(d, change, row))
		}
		im.writeItems(p, d, id, items[id])
	}
}

// shown is a task as it will stand: row holds its fields, those that nobody names being absent in a new one.
func (im *taskImport) shown(d *draft, change string, row campaign.Fields) Shown {
	text := func(field string) string {
		s, _ := row[field].(string)
		return s
	}
	return Shown{Row: d.first.row, Change: change, Title: text("title"), Group: im.groups.name(campaign.ID(text("group"))), Owner: im.people.name(campaign.ID(text("owner"))),
		Stage: text("stage"), State: cmp.Or(text("state"), "todo"), Starts: campaign.Date(text("starts")), Due: campaign.Date(text("due")), Time: campaign.Clock(text("due_time")), Items: len(d.items)}
}

func (im *taskImport) writeItems(p *Plan, d *draft, task campaign.ID, there []*campaign.Item) {
	byText := map[string]*campaign.Item{}
	last := ""
	for _, it := range there {
		last = max(last, it.Position)
		if byText[it.Text] == nil {
			byText[it.Text] = it
		}
	}
	for _, it := range d.items {
		set := campaign.Fields{}
		if it.state != "" {
			set["done"] = it.state == "done"
		}
		at := &draft{first: it.at}
		if old := byText[it.text]; old != nil {
			im.patch(p, at, "item", old.ID, campaign.Lookup("item").Values(*old), set)
			continue
		}
		last = campaign.Between(last, "", im.Intn)
		set["task"], set["text"], set["position"] = string(task), it.text, last
		im.edit(p, at, campaign.Edit{Op: campaign.Create, Kind: "item", Row: im.NewID(), Set: set}, set)
		p.Items++
	}
}

// patch writes what differs from the row there is, and answers whether anything does.
func (im *taskImport) patch(p *Plan, d *draft, kind campaign.Kind, id campaign.ID, row, want campaign.Fields) bool {
	set := campaign.Fields{}
	for field, v := range want {
		if row[field] != v {
			set[field], row[field] = v, v
		}
	}
	if len(set) == 0 {
		p.Unchanged++
		return false
	}
	im.edit(p, d, campaign.Edit{Op: campaign.Patch, Kind: kind, Row: id, Set: set}, row)
	p.Patched++
	return true
}

// edit judges an edit as the store will and puts what is wrong with it to the cell it was read from.
func (im *taskImport) edit(p *Plan, d *draft, e campaign.Edit, row campaign.Fields) {
	_, bad := campaign.Normal(e)
	for _, b := range append(bad, campaign.CheckRow(e.Kind, e.Row, row, e.Set)...) {
		at, ok := d.at[b.Field]
		if !ok {
			at = d.first
		}
		var params []string
		for k, v := range b.Params {
			params = append(params, k, v)
		}
		im.problems.add(at, d.values[b.Field], b.Code, params...)
	}
	p.Edits = append(p.Edits, e)
}

// stages tells the stage of a task by its date, where no column does.
type stages struct{ warmup, live, end campaign.Date }

func stagesOf(wb *campaign.Workbook) (s stages) {
	s.live, s.end = wb.Live()
	for _, p := range wb.Periods {
		if p.Kind == "warmup" && p.Starts != "" && (s.warmup == "" || p.Starts < s.warmup) {
			s.warmup = p.Starts
		}
	}
	return s
}

// of: before the warm-up period, or before the live one where there is none, is plan; to the end of the live period is
// execute; later is review. Without a date, or with no period to judge by, it is plan.
func (s stages) of(day string) string {
	first := cmp.Or(s.warmup, s.live)
	switch d := campaign.Date(day); {
	case d == "", first == "", d < first:
		return "plan"
	case s.end == "", d <= s.end:
		return "execute"
	}
	return "review"
}
