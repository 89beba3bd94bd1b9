package campaign

import (
	"slices"
	"strconv"
	"strings"
)

// The review meeting: when it has to be held, and what its agenda would be by what the campaign's rows say.

// ReviewDays is within how many work days after the live period the review meeting is held.
const ReviewDays = 5

// ReviewSpan is the day after the live period and the last day on which its review meeting is in time, days work days
// after it; "" while the live period is not dated.
func ReviewSpan(w *Workbook, c *Calendar, days int) (first, last Date) {
	_, end := w.Live()
	if end == "" {
		return "", ""
	}
	return end.Add(1), c.Add(end, days)
}

// ProposeReview is a day for the review meeting: the third work day after the live period, as long as that is in time; once
// it is over, the next work day from today on. "" while the live period is not dated.
func ProposeReview(w *Workbook, c *Calendar, days int, today Date) Date {
	first, _ := ReviewSpan(w, c, days)
	if first == "" {
		return ""
	}
	return max(c.Add(first.Add(-1), min(days, 3)), c.Add(today.Add(-1), 1))
}

// Attendees are who is asked to a review: the campaign lead, then the leads of groups and of departments, each once.
func Attendees(w *Workbook) []string {
	names := map[ID]string{}
	for _, p := range w.People {
		names[p.ID] = p.Name
	}
	leads := []ID{w.Campaign.Lead}
	for _, g := range w.Groups {
		leads = append(leads, g.Lead)
	}
	for _, d := range w.Departments {
		leads = append(leads, d.Lead)
	}
	out := []string{}
	for _, id := range leads {
		if name := names[id]; name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// Point is one point of an agenda: a code with facts. Amounts are minor units.
type Point struct {
	Code   string
	Params map[string]string
	Names  []string // what it is about, as the user wrote it
}

// ReviewAgenda is what a review meeting has to talk about: goals with their targets, the budget and what overran it,
// incidents, deviations, late work, problems and those that have no measure, owner or deadline yet, what went well, and what
// is decided. Points of which there is nothing are left out.
func ReviewAgenda(w *Workbook, today Date) []Point {
	out := []Point{}
	add := func(code string, names []string, params ...string) {
		out = append(out, Point{code, Fail("", params...).Params, names})
	}
	if goals := mainGoals(w); len(goals) > 0 {
		add("goals", goals, "count", strconv.Itoa(len(goals)))
	}
	b := BudgetOf(w)
	if b.Planned > 0 {
		add("budget", nil, "planned", itoa64(b.Planned), "spent", itoa64(b.Committed+b.Paid))
	}
	over := []string{}
	for _, c := range b.Categories {
		if c.Left < 0 && c.Name != "" {
			over = append(over, c.Name)
		}
	}
	if len(over) > 0 {
		add("overrun", over, "count", strconv.Itoa(len(over)))
	}
	if names := namesOf(w.Incidents, func(x Incident) string { return x.Name }); len(names) > 0 {
		add("incidents", names, "count", strconv.Itoa(len(names)))
	}
	if names := namesOf(w.Deviations, func(x Deviation) string { return x.Name }); len(names) > 0 {
		add("deviations", names, "count", strconv.Itoa(len(names)))
	}
	late := 0
	for _, t := range w.Tasks {
		if open := t.State != "done"; t.Due != "" && (open && t.Due < today || !open && t.DoneOn > t.Due) {
			late++
		}
	}
	if late > 0 {
		add("late", nil, "count", strconv.Itoa(late), "tasks", strconv.Itoa(len(w.Tasks)))
	}
	problems, bare, well := []string{}, 0, []string{}
	for _, x := range w.Improvements {
		switch {
		case x.Kind == "success":
			well = append(well, x.Name)
		default:
			problems = append(problems, x.Name)
			bare += min(1, len(x.Lacks()))
		}
	}
	if len(problems) > 0 {
		add("problems", problems, "count", strconv.Itoa(len(problems)))
	}
	if bare > 0 {
		add("bare", nil, "count", strconv.Itoa(bare))
	}
	if len(well) > 0 {
		add("well", well, "count", strconv.Itoa(len(well)))
	}
	add("decide", nil)
	return out
}

// mainGoals are the goals that are no part of another.
func mainGoals(w *Workbook) (out []string) {
	for _, g := range w.Goals {
		if g.Parent == "" {
			out = append(out, strings.TrimSpace(g.Name))
		}
	}
	return out
}

func namesOf[T any](rows []T, name func(T) string) (out []string) {
	for _, x := range rows {
		out = append(out, name(x))
	}
	return out
}

func itoa64(n int64) string { return strconv.FormatInt(n, 10) }
