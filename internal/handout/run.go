package handout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Run of show 活动流程表, as content: show days with their areas and what happens there. run_rows.go works out the rows of
// a day; run_draw.go sets them on pages with a column for each area, pocket.go on halves of a page to fold.

// RunOfShowOptions choose what is printed and how.
type RunOfShowOptions struct {
	Lang   locale.Lang
	Paper  string        // "a4", "letter"; "a5": two halves to a page of A4, to fold and put in a pocket
	Day    campaign.Date // only the show of this day; "" for all days
	Client bool          // for the client; the workbook is a campaign.ClientSafe one
}

// RunOfShow is the content of one run of show.
type RunOfShow struct {
	*leaflet
	day   campaign.Date // "" for all
	facts []fact
	lines string // what the lines in a column mean
	lead  showCall
	days  []showDay
}

// showCall is somebody to call.
type showCall struct{ Name, Phone string }

// showDay is the show of one day, or what has no day yet.
type showDay struct {
	Names words // the day, in each language of the paper
	Doors int   // minutes since midnight; -1 where there are none
	Clear int   // when what is taken down begins; -1
	Areas []words
	Items []*showItem // by start; those without one last
}

// showItem is a run item in words.
type showItem struct {
	ID                            campaign.ID
	Area                          int `json:"-"` // of its day
	Title, Owner, Materials, Cue  string
	From, To                      int // minutes since midnight; From is -1 without a start, To is From without a length
	Minutes                       int // -1 without a length
	Hard, Soft, Skipped, Inserted bool
	Doors                         bool
	Hash                          string `json:"-"`
}

// runVersion rises whenever equal content would look different on paper.
const runVersion = "run-of-show 4"

// pocketPaper is the paper that two halves go on.
const pocketPaper = "a5"

// NewRunOfShow reads the content of a run of show from a workbook. It answers the errors print.paper and print.lang for options it
// does not know, and print.day for a day that is none.
func NewRunOfShow(wb *campaign.Workbook, o RunOfShowOptions) (*RunOfShow, error) {
	on := o.Paper
	if on == pocketPaper {
		on = "a4"
	}
	s, err := newScribe(wb, "run-of-show", o.Lang, on)
	if err != nil {
		return nil, err
	}
	if o.Day != "" && !o.Day.Valid() {
		return nil, campaign.Fail("print.day", "day", string(o.Day))
	}
	s.client = o.Client
	r := &RunOfShow{leaflet: s.leaflet, day: o.Day}
	for _, day := range showDays(wb, o.Day) {
		r.days = append(r.days, s.showDay(day))
	}
	if p := s.people[wb.Campaign.Lead]; p != nil {
		r.lead = showCall{s.clean(p.Name), strings.Join(phones(s.clean(p.Phone)), "　")}
	}
	r.facts, r.lines = s.showFacts(r), s.lines(r)
	if r.paper = o.Paper; o.Paper == pocketPaper {
		r.sheet = pocketSheet
	} else if r.columns() > uprightAreas {
		r.sheet = r.sheet.turned()
	}
	r.number()
	s.done()
	return r, nil
}

// number counts the items in the order they are printed.
func (r *RunOfShow) number() {
	for _, d := range r.days {
		groups := d.groups()
		if r.paper == pocketPaper {
			groups = [][2]int{{0, len(d.Areas)}}
		}
		for _, g := range groups {
			for _, i := range d.Items {
				if g[0] <= i.Area && i.Area < g[1] {
					i.Hash = shortHash(marshal([]any{i, d.Names, d.Areas[i.Area]}))
					r.rows = append(r.rows, [3]string{fmt.Sprintf("%02d", len(r.rows)+1), string(i.ID), i.Hash})
				}
			}
		}
	}
}

// showDays are the days that have run items, in order; what has no day comes last. A day that is asked for is there though nothing
// is planned for it.
func showDays(wb *campaign.Workbook, only campaign.Date) (out []campaign.Date) {
	if only != "" {
		return []campaign.Date{only}
	}
	for _, i := range wb.RunItems {
		if !slices.Contains(out, i.Day) {
			out = append(out, i.Day)
		}
	}
	slices.SortFunc(out, func(a, b campaign.Date) int {
		return cmp.Or(lastWithout(a == "", b == ""), cmp.Compare(a, b))
	})
	return out
}

// lastWithout orders what is without something behind what has it.
func lastWithout(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// showDay puts the items of a day into words, in the order they begin; areas are in the order in which they do.
func (s *scribe) showDay(day campaign.Date) showDay {
	d := showDay{Names: s.tongue.each("handout.run.undated"), Doors: -1, Clear: -1}
	if day != "" {
		d.Names = s.span(day, day)
	}
	var items []campaign.RunItem
	for _, i := range s.wb.RunItems {
		if i.Day == day {
			items = append(items, i)
		}
	}
	slices.SortStableFunc(items, func(a, b campaign.RunItem) int {
		return cmp.Or(lastWithout(a.Starts == "", b.Starts == ""), cmp.Compare(a.Starts.Minutes(), b.Starts.Minutes()))
	})
	areas := map[string]int{}
	for _, i := range items {
		key := campaign.FoldName(i.Area)
		at, known := areas[key]
		if !known {
			at = len(d.Areas)
			areas[key] = at
			if name := s.clean(i.Area); name != "" {
				d.Areas = append(d.Areas, words{name})
			} else {
				d.Areas = append(d.Areas, s.tongue.each("ui.show.noArea"))
			}
		}
		item := s.showItem(i)
		item.Area = at
		d.Items = append(d.Items, item)
		switch {
		case item.From < 0 || item.Skipped:
		case i.Kind == "doors" && d.Doors < 0:
			d.Doors = item.From
		case i.Kind == "teardown" && d.Clear < 0 && item.From > d.Doors:
			d.Clear = item.From
		}
	}
	return d
}

func (s *scribe) showItem(i campaign.RunItem) *showItem {
	out := &showItem{ID: i.ID, Title: s.clean(i.Title), Owner: s.person(i.Owner), Materials: s.clean(i.Materials), Cue: s.clean(i.Cue),
		From: -1, To: -1, Minutes: -1, Hard: i.Hard, Soft: i.Kind == "buffer" || i.Kind == "break", Skipped: i.Skipped, Inserted: i.Inserted, Doors: i.Kind == "doors"}
	if i.Minutes != nil {
		out.Minutes = i.Length()
	}
	if i.Starts != "" {
		out.From = i.Starts.Minutes()
		out.To = out.From + i.Length()
	}
	return out
}

// showFacts are what the strip says of the whole.
func (s *scribe) showFacts(r *RunOfShow) (out []fact) {
	var first, last campaign.Date
	for _, day := range showDays(s.wb, r.day) {
		if day != "" {
			first, last = cmp.Or(first, day), day
		}
	}
	if when := s.span(first, last); first != "" {
		if venue := s.clean(s.wb.Campaign.Venue); venue != "" {
			when[0] += "　" + venue
			out = append(out, fact{"handout.run.where", when})
		} else {
			out = append(out, fact{"handout.run.when", when})
		}
	}
	if len(r.days) == 1 {
		if open := r.days[0].open(); open != "" {
			out = append(out, fact{"handout.run.open", []string{open}})
		}
	}
	if c := r.lead; c.Name != "" {
		out = append(out, fact{"handout.run.lead", []string{strings.TrimSpace(c.Name + "　" + c.Phone)}})
	}
	return out
}

// lines says what the lines and bars in a column mean.
func (s *scribe) lines(r *RunOfShow) string {
	soft := slices.ContainsFunc(r.days, func(d showDay) bool {
		return slices.ContainsFunc(d.Items, func(i *showItem) bool { return i.Soft })
	})
	key := "handout.run.line.means"
	if soft {
		key = "handout.run.line.soft"
	}
	return strings.Join(s.tongue.each(key), "　")
}

// open is from when to when guests are there; "" where no doors are planned.
func (d showDay) open() string {
	switch {
	case d.Doors < 0:
		return ""
	case d.Clear < 0:
		return wall(d.Doors)
	}
	return wall(d.Doors) + " – " + wall(d.Clear)
}

// wall is a time of a clock on the wall: 25:30 of a show day reads 01:30.
func wall(minutes int) string { return string(campaign.WallClock(minutes % (24 * 60))) }

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart. It draws nothing.
func (r *RunOfShow) Hash() string {
	var facts [][]string
	for _, f := range r.facts {
		facts = append(facts, append([]string{f.label}, f.values...))
	}
	return r.hash(runVersion, facts, r.lines, r.lead, r.days)
}
