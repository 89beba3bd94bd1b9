package campaign

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// Happening is something that went other than planned and that no improvement was made of yet: what a review of problems
// begins with.
type Happening struct {
	Key    ID                // the same as long as it is about the same: the id of the improvement it becomes
	Code   string            // incident, deviation, overrun, late
	Params map[string]string // incident, deviation: name; overrun: category ("" for none), amount in minor units; late: group ("" for none), count
	Kind   Kind              // where it can be looked at: incident, deviation, budget_line, task …
	Row    ID                // … this one
	Draft  Improvement       // what is known of it already; without a name but that of an incident or a deviation
}

// Happened lists what an improvement could be made of as of today: incidents, deviations, categories of the budget that
// cost more than planned, and, by group, tasks that are overdue or were done after the day they were due. What an
// improvement points to, or was made of, is left out.
func Happened(w *Workbook, today Date) []Happening {
	taken := map[ID]bool{}
	for _, x := range w.Improvements {
		taken[x.ID], taken[x.Incident], taken[x.Deviation] = true, true, true
	}
	department := map[ID]ID{}
	for _, p := range w.People {
		department[p.ID] = p.Department
	}
	out := []Happening{}
	add := func(h Happening) {
		if h.Draft.Kind = "problem"; !taken[h.Key] && !taken[h.Draft.Incident] && !taken[h.Draft.Deviation] {
			h.Draft.Department = department[h.Draft.Owner]
			out = append(out, h)
		}
	}
	delete(taken, "") // most improvements point to nothing
	for _, x := range w.Incidents {
		add(Happening{happenedID(w, "incident", string(x.ID)), "incident", map[string]string{"name": x.Name}, "incident", x.ID,
			Improvement{Name: x.Name, Cause: x.Cause, Notes: x.Outcome, Owner: x.Owner, Incident: x.ID}})
	}
	for _, x := range w.Deviations {
		add(Happening{happenedID(w, "deviation", string(x.ID)), "deviation", map[string]string{"name": x.Name}, "deviation", x.ID,
			Improvement{Name: x.Name, Cause: x.Cause, Measure: x.Fix, Owner: x.Owner, Deviation: x.ID}})
	}
	for _, h := range overruns(w) {
		add(h)
	}
	for _, h := range lateWork(w, today) {
		add(h)
	}
	return out
}

// overruns are the categories whose lines cost more than was planned and released to them.
func overruns(w *Workbook) (out []Happening) {
	for _, c := range BudgetOf(w).Categories {
		if c.Left >= 0 || len(c.Lines) == 0 {
			continue
		}
		params := map[string]string{"category": c.Name, "amount": strconv.FormatInt(-c.Left, 10)}
		h := Happening{happenedID(w, "overrun", FoldName(c.Name)), "overrun", params, "budget_line", c.Lines[0], Improvement{}}
		for _, l := range w.BudgetLines {
			if slices.Contains(c.Lines, l.ID) {
				h.Draft.Owner = cmp.Or(h.Draft.Owner, l.Owner)
			}
		}
		out = append(out, h)
	}
	return out
}

// lateWork are the tasks that are overdue or were done late, together by group, in the order of the groups; those of no
// group last. The group's lead answers for them.
func lateWork(w *Workbook, today Date) (out []Happening) {
	by := map[ID][]Task{}
	for _, t := range w.Tasks {
		if open := t.State != "done"; t.Due != "" && (open && t.Due < today || !open && t.DoneOn > t.Due) {
			by[t.Group] = append(by[t.Group], t)
		}
	}
	for _, g := range append(slices.Clone(w.Groups), Group{}) {
		late := by[g.ID]
		if len(late) == 0 {
			continue
		}
		titles := make([]string, len(late))
		for i, t := range late {
			titles[i] = t.Title
		}
		out = append(out, Happening{happenedID(w, "late", string(g.ID)), "late",
			map[string]string{"group": g.Name, "count": strconv.Itoa(len(late))}, "task", late[0].ID,
			Improvement{Owner: g.Lead, Notes: firstLines(titles, MaxText)}})
	}
	return out
}

// firstLines joins lines as long as they have room in so many characters.
func firstLines(lines []string, most int) string {
	var b strings.Builder
	n := 0
	for i, l := range lines {
		if n += len([]rune(l)) + 1; n > most {
			break
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(l)
	}
	return b.String()
}

// happenedID is made of what an improvement is about, so that two laptops that take over the same make one.
func happenedID(w *Workbook, code, what string) ID {
	sum := sha256.Sum256([]byte(string(w.Campaign.ID) + "\x00" + code + "\x00" + what))
	return ID(hex.EncodeToString(sum[:16]))
}

// PassageID is the id of the passage of a section, so that two laptops that edit one section edit one row.
func PassageID(w ID, part string) ID {
	return happenedID(&Workbook{Campaign: Campaign{ID: w}}, "passage", part)
}

// Lacks tells which of measure, owner and deadline an improvement has not; of what went well nothing is asked.
func (x Improvement) Lacks() (fields []string) {
	if x.Kind != "problem" {
		return nil
	}
	for _, f := range []struct {
		name string
		has  bool
	}{{"measure", strings.TrimSpace(x.Measure) != ""}, {"owner", x.Owner != ""}, {"deadline", x.Deadline != ""}} {
		if !f.has {
			fields = append(fields, f.name)
		}
	}
	return fields
}
