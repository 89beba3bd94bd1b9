package app

import (
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
)

// DeviationOffer is a deviation that is about to be opened: what fell short, when it is due, and where to look.
type DeviationOffer struct {
	Row          campaign.ID    `json:"row"`  // to create it as
	Task         campaign.ID    `json:"task"` // to create its task as
	Metric       campaign.ID    `json:"metric"`
	Channel      campaign.ID    `json:"channel"` // whose rate it is about; "" for all of them
	Day          campaign.Date  `json:"day"`
	Name         string         `json:"name"`
	Expected     *float64       `json:"expected"`
	Actual       *float64       `json:"actual"`
	Share        *float64       `json:"share"` // actual ÷ expected, of "at most" the other way round
	Deadline     campaign.Date  `json:"deadline"`
	DeadlineTime campaign.Clock `json:"deadline_time"`
	Hours        int64          `json:"hours"` // from now to the deadline
	Clues        []Clue         `json:"clues"`
}

// Clue is how one channel did on the day, against the days before.
type Clue struct {
	Channel campaign.ID `json:"channel"`
	Name    string      `json:"name"`
	Before  *float64    `json:"before"` // mean of its latest readings before the day, three at most
	Actual  *float64    `json:"actual"`
	Change  *float64    `json:"change"` // actual ÷ before − 1
}

// Offer proposes the deviation of a metric: for one day's figure, or, with until, for what it came to by the end of that
// day. With a channel it is for that channel's rate by the end of the day: other targets are for all channels together.
// Errors: campaign.unknown; metric.unknown.
func (a Data) Offer(id, metric, channel campaign.ID, day campaign.Date, until bool) (DeviationOffer, error) {
	return answer(a.c, func() (DeviationOffer, error) {
		b, err := a.c.readBook(id)
		if err != nil {
			return DeviationOffer{}, err
		}
		at := slices.IndexFunc(b.Metrics, func(m campaign.Metric) bool { return m.ID == metric })
		if at < 0 {
			return DeviationOffer{}, campaign.Fail("metric.unknown")
		}
		m := b.Metrics[at]
		due := a.c.Now().Add(time.Duration(b.hours) * time.Hour)
		row := campaign.ID(a.c.store.NewID())
		o := DeviationOffer{Row: row, Task: fixID(row), Metric: metric, Day: day, Hours: b.hours, Deadline: campaign.DateOf(due), DeadlineTime: clockAt(due), Clues: b.clues(m, day),
			Name: a.c.t("deviation.name", "metric", m.Name, "day", a.c.shortDay(day))}
		pace, atMost := analysis.DayPace(b.Workbook, m, day)
		o.Expected, o.Actual = pace, b.figures.On(m.ID, day, "")
		if p := b.figures.PaceAt(b.Workbook, m, day); until && p != nil {
			o.Expected, o.Actual = p.Expected, p.Actual
		}
		if r := b.rate(m, channel, day); r != nil {
			o.Channel, o.Expected, o.Actual = channel, r.Target, r.Value
			o.Name = a.c.t("deviation.nameOf", "metric", m.Name, "channel", b.channelName(channel), "day", a.c.shortDay(day))
		}
		o.Share, _ = analysis.Achievement(o.Actual, o.Expected, atMost)
		return o, nil
	})
}

// fixes are named in a space of their own.
var fixSpace = uuid.NewSHA1(uuid.NameSpaceOID, []byte("qingdan fix"))

// fixID is the id of the task that puts a deviation right: whatever the two are called it is found again, and two laptops
// that make it both make one.
func fixID(deviation campaign.ID) campaign.ID {
	return campaign.ID(uuid.NewSHA1(fixSpace, []byte(deviation)).String())
}

// clockAt is the time of day, cut to the minute: the deadline is not later than it was counted.
func clockAt(t time.Time) campaign.Clock { return campaign.Clock(t.Format("15:04")) }

// clues are the channels' figures of a day against the latest before it.
func (b readBook) clues(m campaign.Metric, day campaign.Date) []Clue {
	out := []Clue{}
	days := b.figures.Days(m.ID)
	for _, c := range b.Channels {
		clue := Clue{Channel: c.ID, Name: c.Name, Actual: b.figures.On(m.ID, day, c.ID)}
		var before campaign.Exact
		for _, d := range slices.Backward(days) {
			if d >= day || before.Terms() == 3 {
				continue
			}
			if v := b.figures.On(m.ID, d, c.ID); v != nil {
				before.Add(*v)
			}
		}
		clue.Before = before.Mean()
		if clue.Actual == nil && clue.Before == nil {
			continue
		}
		if share, _ := analysis.Achievement(clue.Actual, clue.Before, false); share != nil {
			clue.Change = new(*share - 1)
		}
		out = append(out, clue)
	}
	return out
}

// deviated adds what edits of deviations mean beside what they say: when one was opened and, where nobody says, that it is
// due so many hours later; the day it was done, taken away when it is taken up again. Edits that say otherwise stand.
func deviated(edits []campaign.Edit, now time.Time, hours int64) []campaign.Edit {
	out := slices.Clone(edits)
	for i, e := range out {
		if e.Kind != "deviation" || e.Op == campaign.Delete {
			continue
		}
		add := campaign.Fields{}
		if e.Op == campaign.Create {
			add["opened"] = now.UnixMilli()
			if _, said := e.Set["deadline"]; !said {
				due := now.Add(time.Duration(hours) * time.Hour)
				add["deadline"], add["deadline_time"] = string(campaign.DateOf(due)), string(clockAt(due))
			}
		}
		if state, set := e.Set["state"]; set {
			add["done_on"] = ""
			if state == "done" {
				add["done_on"] = string(campaign.DateOf(now))
			}
		}
		maps.Copy(add, e.Set)
		out[i].Set = add
	}
	return out
}

// opening is deviated by the clock and the numbers of this workspace.
func (c *core) opening(edits []campaign.Edit) []campaign.Edit {
	if !slices.ContainsFunc(edits, func(e campaign.Edit) bool { return e.Kind == "deviation" }) {
		return edits
	}
	return deviated(edits, c.Now(), c.deviationHours())
}

// deviationHours are the hours from a deviation's opening to its deadline, as this workspace has tuned them.
func (c *core) deviationHours() int64 {
	lib, _, err := c.library()
	if err != nil {
		return readiness.Defaults().DeviationHours
	}
	return readiness.TuningOf(lib).DeviationHours
}

// shortDay is a day as people say it within a campaign: 6月7日, 7 Jun.
func (c *core) shortDay(day campaign.Date) string {
	t := day.Time()
	return c.t("handout.date", "month", c.t("handout.month."+itoa(int(t.Month()))), "day", itoa(t.Day()))
}
