package readiness

import (
	"strconv"

	"qingdan/internal/campaign"
)

func fromReview(j *judge) campaign.Date { return j.last.Add(1) }

// reviewed: every goal has an actual, a reading of its metric; a survey that has questions was answered; every problem has measure, owner and deadline, and the review meeting was held within so many work days of the
// live period; until they are over it is enough that it is planned within them.
func reviewed(j *judge) {
	for _, g := range j.w.Goals {
		if counted := j.figures.Counted; counted != nil && !counted[g.Metric] {
			j.find("actual", "goal", g.ID, "metric")
		}
	}
	if n := j.figures.Responses; n != nil && *n == 0 && len(j.w.Questions) > 0 {
		j.find("survey", "response", "", "")
	}
	for _, x := range j.w.Improvements {
		for _, f := range x.Lacks() {
			j.find(f, "improvement", x.ID, f)
		}
	}
	_, limit := campaign.ReviewSpan(j.w, campaign.NewCalendar(j.lib), int(j.tuning.ReviewDays))
	var best *campaign.Meeting
	for i := range j.w.Meetings {
		m := &j.w.Meetings[i]
		if m.Kind == "review" && m.Day != "" && (best == nil || m.Held && !best.Held || m.Held == best.Held && m.Day < best.Day) {
			best = m
		}
	}
	last, days := string(limit), strconv.FormatInt(j.tuning.ReviewDays, 10)
	switch {
	case best == nil:
		j.find("meeting", "meeting", undatedReview(j.w), "day", "last", last, "n", days)
	case best.Day > limit:
		j.find("late", "meeting", best.ID, "day", "day", string(best.Day), "last", last, "n", days)
	case !best.Held && j.today > limit:
		j.find("unheld", "meeting", best.ID, "held", "day", string(best.Day))
	}
}

// undatedReview is a review meeting that has no day yet; "" for none.
func undatedReview(w *campaign.Workbook) campaign.ID {
	for _, m := range w.Meetings {
		if m.Kind == "review" {
			return m.ID
		}
	}
	return ""
}
