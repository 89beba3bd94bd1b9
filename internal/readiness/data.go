package readiness

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"time"

	"qingdan/internal/campaign"
)

// Figures are what a campaign's readings come to, worked out by whoever has read them.
type Figures struct {
	Read  map[campaign.ID][]campaign.Date // the days on which each core metric was read, in order
	Paces []Pace                          // of the metrics with a target and a reading

	Counted map[campaign.ID]bool // of each metric that a goal names, whether it was ever read; nil where nobody has looked

	Responses *int // to the survey; nil where nobody has looked
}

// Pace is how a metric stands against its target at the end of a day.
type Pace struct {
	Metric           campaign.ID
	Day              campaign.Date
	Expected, Actual *float64
	Share            *float64 // achieved of what was expected; nil where that is no figure, which is no shortfall
}

// fromReadings is the day after the first warm-up day: then its figures are due.
func fromReadings(j *judge) campaign.Date {
	first, _ := j.read()
	return first.Add(1)
}

// read is the first and the last day whose figures are asked for: warm-up and live.
func (j *judge) read() (first, last campaign.Date) {
	for _, p := range j.w.Periods {
		if p.Kind != "warmup" && p.Kind != "live" || p.Starts == "" {
			continue
		}
		if first == "" || p.Starts < first {
			first = p.Starts
		}
		last = max(last, p.Starts, p.Ends)
	}
	return first, last
}

func hasCore(j *judge) string {
	n := 0
	for _, m := range j.w.Metrics {
		if m.Core {
			n++
		}
	}
	return none(n)
}

// daily: every day of warm-up and live until yesterday has readings for the core metrics. What is missing of one metric is
// named; of several, in one finding: whoever enters a day enters all of them.
func daily(j *judge) {
	first, last := j.read()
	last = min(last, j.today.Add(-1))
	days, metrics := map[campaign.Date]bool{}, []campaign.ID{}
	for _, m := range j.w.Metrics {
		lacks := false
		for day := first; m.Core && day <= last; day = day.Add(1) {
			if _, is := slices.BinarySearch(j.figures.Read[m.ID], day); !is {
				days[day], lacks = true, true
			}
		}
		if lacks {
			metrics = append(metrics, m.ID)
		}
	}
	if len(days) == 0 {
		return
	}
	earliest := slices.Min(slices.Collect(maps.Keys(days)))
	params := []string{"count", strconv.Itoa(len(days)), "day", string(earliest)}
	if len(metrics) == 1 {
		j.find("metric", "reading", "", "value", append(params, "row", string(metrics[0]))...)
	} else {
		j.find("metrics", "reading", "", "value", append(params, "n", strconv.Itoa(len(metrics)))...)
	}
}

func hasPaces(j *judge) string { return none(len(j.figures.Paces) + len(j.w.Deviations)) }

// deviations: every metric short of its pace has a deviation that is being put right, with cause, fix, owner and a deadline
// within 24 hours of its opening. One that is done counts until the day it was done: a shortfall after that is a new one.
// What is past its deadline is named, whatever the figures are now.
func deviations(j *judge) {
	for _, p := range j.figures.Paces {
		if p.Share == nil || *p.Share*10_000 >= float64(j.tuning.PaceLow) {
			continue
		}
		if !slices.ContainsFunc(j.w.Deviations, func(d campaign.Deviation) bool {
			return d.Metric == p.Metric && (d.State != "done" || d.DoneOn >= p.Day)
		}) {
			j.find("none", "deviation", "", "metric", "row", string(p.Metric), "day", string(p.Day), "share", basis(*p.Share),
				"expected", short(p.Expected), "actual", short(p.Actual))
		}
	}
	for _, d := range j.w.Deviations {
		if d.State == "done" {
			continue
		}
		j.missing("deviation", d.ID, text("cause", d.Cause), text("fix", d.Fix), ref("owner", d.Owner), text("deadline", string(d.Deadline)))
		switch {
		case d.Deadline == "":
		case d.Deadline < j.today:
			j.find("overdue", "deviation", d.ID, "deadline", "day", string(d.Deadline))
		case j.tooLong(d):
			j.find("late", "deviation", d.ID, "deadline", "hours", strconv.FormatInt(j.tuning.DeviationHours, 10), "day", string(d.Deadline))
		}
	}
}

// tooLong says whether a deviation's deadline lies further from its opening than it may. A deadline without a time of day
// is met until the day ends, so only the days count then.
func (j *judge) tooLong(d campaign.Deviation) bool {
	if d.Opened == nil {
		return false
	}
	opened := time.UnixMilli(*d.Opened)
	latest := opened.Add(time.Duration(j.tuning.DeviationHours) * time.Hour)
	day := campaign.DateOf(latest)
	if d.DeadlineTime == "" || d.Deadline != day {
		return d.Deadline > day
	}
	return d.DeadlineTime.Minutes() > latest.Hour()*60+latest.Minute()
}

// basis is a share in basis points, rounded down: 79.999 % is no 80.
func basis(share float64) string { return strconv.FormatInt(int64(math.Floor(share*10_000)), 10) }

// short is a figure as it is typed, with two decimals at most; four of what is less than a tenth.
func short(v *float64) string {
	if v == nil {
		return ""
	}
	parts := 100.0
	if math.Abs(*v) < 0.1 {
		parts = 10_000
	}
	return strconv.FormatFloat(math.Round(*v*parts)/parts, 'f', -1, 64)
}
