package campaign

// Goods is how one material stands: when it has to be accepted, and what became of what was accepted.
type Goods struct {
	Material ID       `json:"material"`
	Needed   Date     `json:"needed"`   // the day of first use, the first live day where none is written; "" while neither is known
	Latest   Date     `json:"latest"`   // the last day of acceptance that leaves time to replace something; "" while Needed is
	Urgency  string   `json:"urgency"`  // accepted; late: its day is over; close: its day is after Latest; undated; open
	Given    int64    `json:"given"`    // given out
	Stock    *int64   `json:"stock"`    // accepted − given out: below zero when more was given out than accepted; null before acceptance
	Free     *int64   `json:"free"`     // what may still be promised: accepted − promised; null before acceptance, and where nothing is promised
	Expected *int64   `json:"expected"` // what promises are held against: accepted, and before acceptance what is planned
	Faults   []string `json:"faults"`   // what does not add up: codes of Fault…
}

// What does not add up about the counts of a material.
const (
	FaultCounts    = "counts"    // accepted + defects > received
	FaultUncounted = "uncounted" // accepted by its state, without a number
	FaultPromised  = "promised"  // promised > accepted; before acceptance, > planned
	FaultGiven     = "given"     // given out > accepted
	FaultLeft      = "left"      // left over > accepted − given out
)

// IsAccepted says whether a material has been accepted: by its state, or because what was accepted is counted.
func (m *Material) IsAccepted() bool {
	switch m.State {
	case "accepted", "loaded", "returned":
		return true
	}
	return m.Accepted != nil
}

// GoodsOf tells how the materials of a campaign stand on a day, in their order; each is to be accepted some days ahead of
// its first use.
func GoodsOf(w *Workbook, ahead int64, today Date) []Goods {
	given := map[ID]int64{}
	for _, a := range w.Awards {
		if a.Quantity != nil {
			given[a.Material] += *a.Quantity
		}
	}
	live, _ := w.Live()
	out := make([]Goods, 0, len(w.Materials))
	for i := range w.Materials {
		m := &w.Materials[i]
		g := Goods{Material: m.ID, Needed: m.Needed, Given: given[m.ID], Expected: m.Accepted, Faults: []string{}}
		if g.Needed == "" {
			g.Needed = live
		}
		g.Latest = g.Needed.Add(-int(ahead))
		g.Urgency = urgency(m, g.Latest, today)
		if m.Accepted != nil {
			g.Stock = new(*m.Accepted - g.Given)
		} else {
			g.Expected = m.Quantity
		}
		if m.Accepted != nil && m.Promised != nil {
			g.Free = new(*m.Accepted - *m.Promised)
		}
		g.faults(m)
		out = append(out, g)
	}
	return out
}

func urgency(m *Material, latest, today Date) string {
	switch {
	case m.IsAccepted():
		return "accepted"
	case m.Due == "":
		return "undated"
	case m.Due < today:
		return "late"
	case latest != "" && m.Due > latest:
		return "close"
	}
	return "open"
}

// faults finds what does not add up. What nobody has counted is no zero.
func (g *Goods) faults(m *Material) {
	count := func(n *int64) int64 {
		if n == nil {
			return 0
		}
		return *n
	}
	for _, f := range []struct {
		code string
		is   bool
	}{
		{FaultCounts, m.Received != nil && count(m.Accepted)+count(m.Defects) > *m.Received},
		{FaultUncounted, m.Accepted == nil && m.IsAccepted()},
		{FaultPromised, m.Promised != nil && g.Expected != nil && *m.Promised > *g.Expected},
		{FaultGiven, g.Given > 0 && (m.Accepted == nil || g.Given > *m.Accepted)},
		{FaultLeft, m.Left != nil && m.Accepted != nil && *m.Left > max(0, *g.Stock)},
	} {
		if f.is {
			g.Faults = append(g.Faults, f.code)
		}
	}
}

// MaterialStep is the state after a material's, or the one before; the same at the ends.
func MaterialStep(state string, back bool) string {
	states := Lookup("material").Field("state").Enum
	for i, s := range states {
		switch {
		case s != state:
		case back && i > 0:
			return states[i-1]
		case !back && i < len(states)-1:
			return states[i+1]
		}
	}
	return state
}
