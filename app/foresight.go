package app

import (
	"slices"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/template"
)

// Foresight is what a move of dates would do, to look at before it is made.
type Foresight struct {
	campaign.Preview
	Following int             `json:"following"` // how many of the rows that move follow others: nobody asked for them by name
	Rows      int             `json:"rows"`      // how many rows move
	Kept      []template.Kept `json:"kept"`      // rows that stay because they are done, published or signed
	Outside   []campaign.Move `json:"outside"`   // of the moves, those to a day outside the campaign's periods from one within
	Late      []campaign.ID   `json:"late"`      // tasks that follow, ended by the first live day and would end after it
	Findings  []RuleFinding   `json:"findings"`  // what the rules would find and do not find now
	Gone      int             `json:"gone"`      // what they find now and would not
	Live      string          `json:"live"`      // why to think twice about a live day, in words; "" for nothing
}

// Foresee tells what Move would do. Its errors are those of Move, but for what Edits.Apply would refuse.
func (s Schedule) Foresee(id campaign.ID, edits []campaign.Edit, follow bool) (Foresight, error) {
	return s.foresee(id, func(w *campaign.Workbook) (f Foresight, all []campaign.Edit, err error) {
		edits = s.c.withIDs(edits)
		if all, err = s.c.moving(w, edits, follow); err != nil {
			return f, nil, err
		}
		cal, err := s.c.calendar()
		if follow {
			f.Late = campaign.Follow(w, edits, cal).Late
		}
		f.Following = rowsOf(all) - rowsOf(edits)
		return f, all, err
	})
}

// ForeseeLive tells what MoveLive would do.
func (s Schedule) ForeseeLive(id campaign.ID, live campaign.Date) (Foresight, error) {
	return s.foresee(id, func(w *campaign.Workbook) (f Foresight, edits []campaign.Edit, err error) {
		if edits, err = liveMoved(w, live); err != nil {
			return f, nil, err
		}
		if live < s.c.today() {
			f.Live = s.c.t("schedule.livePast")
		}
		if len(edits) > 0 {
			f.Kept = template.Keeps(w, "")
		}
		return f, edits, nil
	})
}

// ForeseeFrom tells what MoveFrom would do.
func (s Schedule) ForeseeFrom(id campaign.ID, from campaign.Date, days int) (Foresight, error) {
	return s.foresee(id, func(w *campaign.Workbook) (Foresight, []campaign.Edit, error) {
		edits, err := movedFrom(w, from, days)
		return Foresight{Kept: template.Keeps(w, from)}, edits, err
	})
}

// foresee looks at what edits would do.
func (s Schedule) foresee(id campaign.ID, work func(*campaign.Workbook) (Foresight, []campaign.Edit, error)) (Foresight, error) {
	return answer(s.c, func() (Foresight, error) {
		w, lib, before, err := s.c.judged(id)
		if err != nil {
			return Foresight{}, err
		}
		f, edits, err := work(w)
		if err != nil {
			return Foresight{}, err
		}
		today, cal := s.c.today(), campaign.NewCalendar(lib)
		f.Preview, f.Rows = campaign.Foresee(w, edits, today, cal), rowsOf(edits)
		f.Kept, f.Late = nonNil(f.Kept), nonNil(f.Late)
		then := w.Patched(edits)
		f.Outside = outside(w, then, f.Moves)
		f.Findings, f.Gone, err = s.c.wouldFind(w, then, lib, before)
		return f, err
	})
}

// wouldFind tells what the rules would newly find in a campaign if it became then, and how much of what they find before
// would be gone.
func (c *core) wouldFind(w, then *campaign.Workbook, lib *campaign.Library, before readiness.Report) ([]RuleFinding, int, error) {
	id, today := w.Campaign.ID, c.today()
	_, version, err := c.bookAt(id)
	if err != nil {
		return nil, 0, err
	}
	d, err := c.figures(w, id, version)
	if err != nil {
		return nil, 0, err
	}
	f, err := c.judgedFigures(then, d, of{id: id, day: today})
	if err != nil {
		return nil, 0, err
	}
	fresh := readiness.JudgeAt(then, lib, today, c.Now().UnixMilli(), f)
	gone := newTo(fresh.Findings, before.Findings)
	fresh.Findings = newTo(before.Findings, fresh.Findings)
	return c.readinessWords(then, lib, fresh).Findings, len(gone), nil
}

// rowsOf counts the rows whose dates edits write.
func rowsOf(edits []campaign.Edit) int {
	rows := map[campaign.ID]bool{}
	for _, e := range edits {
		if e.Op == campaign.Patch {
			rows[e.Row] = true
		}
	}
	return len(rows)
}

// newTo are the findings that are not among others: of the same rule, for the same reason, at the same place.
func newTo(others, findings []readiness.Finding) []readiness.Finding {
	type place struct {
		rule, code string
		kind       campaign.Kind
		row        campaign.ID
		field      string
	}
	of := func(f readiness.Finding) place { return place{f.Rule, f.Code, f.Kind, f.Row, f.Field} }
	had := map[place]bool{}
	for _, f := range others {
		had[of(f)] = true
	}
	return slices.DeleteFunc(slices.Clone(findings), func(f readiness.Finding) bool { return had[of(f)] })
}

// outside are the moves that leave the campaign: from a day within its periods to one outside of them as they will be.
func outside(now, then *campaign.Workbook, moves []campaign.Move) []campaign.Move {
	out := []campaign.Move{}
	first, last := now.Span()
	newFirst, newLast := then.Span()
	for _, m := range moves {
		if m.From >= first && m.From <= last && (m.To < newFirst || m.To > newLast) {
			out = append(out, m)
		}
	}
	return out
}
