package app

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/readiness"
	"qingdan/internal/report"
)

// The review meeting: in time, drafted from the figures, and what it decides.

// ReviewSpan is when the review meeting is in time.
type ReviewSpan struct {
	First campaign.Date `json:"first"` // the day after the live period; "" while that is not dated
	Last  campaign.Date `json:"last"`  // the last day in time
	Days  int64         `json:"days"`  // so many work days after the live period
	Years []int         `json:"years"` // those whose official days off are not known: weekends alone were counted
}

// ReviewSpan tells when the review meeting of a campaign is in time, by this workspace's work days and rules.
func (a Improvements) ReviewSpan(id campaign.ID) (ReviewSpan, error) {
	return answer(a.c, func() (ReviewSpan, error) {
		w, err := a.c.book(id)
		if err != nil {
			return ReviewSpan{}, err
		}
		lib, _, err := a.c.library()
		if err != nil {
			return ReviewSpan{}, err
		}
		calendar, days := campaign.NewCalendar(lib), readiness.TuningOf(lib).ReviewDays
		out := ReviewSpan{Days: days, Years: []int{}}
		if out.First, out.Last = campaign.ReviewSpan(w, calendar, int(days)); out.First != "" {
			out.Years = nonNil(calendar.Unknown(out.First, out.Last))
		}
		return out, nil
	})
}

// MeetingMade answers the planning of a meeting.
type MeetingMade struct {
	Applied Applied     `json:"applied"` // its step is "" where there was a review meeting already
	Meeting campaign.ID `json:"meeting"`
}

// PlanReview makes the review meeting: on a day that is in time, with the leads, and an agenda drafted from the figures, as
// one step. Where there is one already it is answered as it is.
func (a Improvements) PlanReview(id campaign.ID) (out MeetingMade, err error) {
	lib, err := answer(a.c, func() (*campaign.Library, error) { lib, _, err := a.c.library(); return lib, err })
	if err != nil {
		return out, err
	}
	out.Applied, err = answer(a.c, func() (Applied, error) {
		return a.c.onBook(id, func(w *campaign.Workbook, version int64) (Applied, error) {
			for _, m := range w.Meetings {
				if m.Kind == "review" {
					out.Meeting = m.ID
					return Applied{Campaign: id, Changes: []campaign.Change{}}, nil
				}
			}
			out.Meeting = a.c.store.NewID()
			points, err := a.c.agenda(w)
			if err != nil {
				return Applied{}, err
			}
			day := campaign.ProposeReview(w, campaign.NewCalendar(lib), int(readiness.TuningOf(lib).ReviewDays), a.c.today())
			row := campaign.Meeting{Name: a.c.t("choice.meeting.kind.review"), Kind: "review", Day: day, Owner: w.Campaign.Lead,
				People: strings.Join(campaign.Attendees(w), "\n"), Agenda: strings.Join(points, "\n")}
			row.Name = capital(row.Name)
			edits := []campaign.Edit{creation("meeting", out.Meeting, a.c.behind(w, "meeting", 1)[0], row)}
			return a.c.applyAt(version, id, a.c.label(id, edits), edits)
		})
	})
	return out, err
}

// capital is a word as it stands by itself.
func capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// agenda is the agenda of the review meeting in plain sentences, each a line: what the figures of the report say first, where
// they say something, then what is to be asked.
func (c *core) agenda(w *campaign.Workbook) ([]string, error) {
	facts, err := c.reportFacts(w.Campaign.ID)
	if err != nil {
		return nil, err
	}
	words := spoken(c.lang())
	out := []string{}
	add := func(key string, params map[string]string) {
		out = append(out, strconv.Itoa(len(out)+1)+". "+strings.TrimSpace(locale.Text(c.lang(), "improve.agenda."+key, params)))
	}
	told := false
	for _, p := range campaign.ReviewAgenda(w, c.today()) {
		if said := report.Said(facts, words, "feedback"); !told && said != "" && slices.Contains([]string{"problems", "well", "decide"}, p.Code) {
			told = true
			add("feedback", map[string]string{"said": said})
		}
		params := maps.Clone(p.Params)
		if params == nil {
			params = map[string]string{}
		}
		names := p.Names
		if len(names) > maxNamed {
			names = append(slices.Clone(names[:maxNamed]), "…")
		}
		params["names"] = strings.Join(names, c.t("ui.load.comma"))
		key := p.Code
		if said := report.Said(facts, words, p.Code); said != "" {
			key, params["said"] = p.Code+".said", said
		}
		add(key, params)
	}
	return out, nil
}

// maxNamed is how many rows one point of an agenda names.
const maxNamed = 6

// DraftAgenda puts what the figures say now behind the agenda of a meeting, as one step: points that stand in it already
// are left out, nothing is written over, and the step is "" when all do. Error: "invalid" for a meeting that is gone.
func (a Improvements) DraftAgenda(id, meeting campaign.ID) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return a.c.onBook(id, func(w *campaign.Workbook, version int64) (Applied, error) {
			m, err := meetingOf(w, meeting)
			if err != nil {
				return Applied{}, err
			}
			said := map[string]bool{}
			lines := linesOf(m.Agenda)
			for _, l := range lines {
				said[unnumbered(l)] = true
			}
			points, err := a.c.agenda(w)
			if err != nil {
				return Applied{}, err
			}
			for _, l := range points {
				if l = unnumbered(l); !said[l] {
					lines = append(lines, strconv.Itoa(len(lines)+1)+". "+l)
				}
			}
			set := campaign.Fields{"agenda": strings.Join(lines, "\n")}
			edits := []campaign.Edit{{Op: campaign.Patch, Kind: "meeting", Row: meeting, Set: set}}
			return a.c.applyAt(version, id, a.c.label(id, edits), edits)
		})
	})
}

func meetingOf(w *campaign.Workbook, id campaign.ID) (campaign.Meeting, error) {
	for _, m := range w.Meetings {
		if m.ID == id {
			return m, nil
		}
	}
	return campaign.Meeting{}, campaign.Problems{{Kind: "meeting", Row: id, Code: "row.gone"}}.Err()
}

// linesOf are the lines of a text that say something.
func linesOf(s string) (out []string) {
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// unnumbered is a line of a list without what it is numbered or marked by.
func unnumbered(line string) string {
	line = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(line), "-–—*·•●○□☐"))
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if rest := line[digits:]; digits > 0 && digits < 4 {
		for _, mark := range []string{". ", ".", "、", ")", "）", "．"} {
			after, is := strings.CutPrefix(rest, mark)
			if is && (mark != "." || after == "" || after[0] < '0' || after[0] > '9') { // "1.5 km" is no number of a line
				return strings.TrimSpace(after)
			}
		}
	}
	return line
}

// FromMinutes makes improvements of lines of a meeting's minutes, as one step: each is called by its line, which is what was
// decided and so its measure, and points to the meeting. Lines that an improvement of this meeting
// is called by already are passed over. Errors: minutes.none when no line is left; "invalid" for a meeting that is gone.
func (a Improvements) FromMinutes(id, meeting campaign.ID, lines []string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return a.c.onBook(id, func(w *campaign.Workbook, version int64) (Applied, error) {
			if _, err := meetingOf(w, meeting); err != nil {
				return Applied{}, err
			}
			there := map[string]bool{"": true}
			for _, x := range w.Improvements {
				if x.Meeting == meeting {
					there[campaign.FoldName(x.Name)] = true
				}
			}
			names := []string{}
			for _, l := range lines {
				if l = unnumbered(l); !there[campaign.FoldName(l)] {
					there[campaign.FoldName(l)] = true
					names = append(names, l)
				}
			}
			if len(names) == 0 {
				return Applied{}, campaign.Fail("minutes.none")
			}
			edits := []campaign.Edit{}
			for i, position := range a.c.behind(w, "improvement", len(names)) {
				edits = append(edits, creation("improvement", a.c.store.NewID(), position, campaign.Improvement{Name: names[i], Measure: names[i], Kind: "problem", Meeting: meeting}))
			}
			return a.c.applyAt(version, id, a.c.label(id, edits), edits)
		})
	})
}
