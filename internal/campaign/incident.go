package campaign

// Tiers are how severe an incident may be, the worst first.
var Tiers = []string{"critical", "major", "minor"}

// TierLimits are the minutes within which an incident of each tier is answered, where it says nothing of its own.
type TierLimits struct {
	Critical int64 `json:"critical"`
	Major    int64 `json:"major"`
	Minor    int64 `json:"minor"`
}

// Of is the limit of a tier in minutes.
func (l TierLimits) Of(tier string) int64 {
	switch tier {
	case "critical":
		return l.Critical
	case "minor":
		return l.Minor
	}
	return l.Major
}

// IncidentClock is the clock of one incident at a moment. Limit, Elapsed, Left and Over are ms, none of them negative.
type IncidentClock struct {
	Incident ID     `json:"incident"`
	State    string `json:"state"`   // idle: no start is known; running, over: unanswered, within and past the limit; met, missed: answered so
	Limit    int64  `json:"limit"`   // the incident's own, or that of its tier
	Elapsed  int64  `json:"elapsed"` // from the start to the answer, or to now
	Left     int64  `json:"left"`    // until the limit; 0 past it
	Over     int64  `json:"over"`    // past the limit; 0 within it
	Behind   bool   `json:"behind"`  // now is before the start: the computer's clock was set back
}

// Running says whether the clock still goes.
func (c IncidentClock) Running() bool { return c.State == "running" || c.State == "over" }

// ClockOf is the clock of an incident at now, epoch ms. It stops at the answer; one closed without any was answered by the
// closing. A clock set back takes no time away from nothing: what lies before the start counts as the start.
func ClockOf(i Incident, limits TierLimits, now int64) IncidentClock {
	c := IncidentClock{Incident: i.ID, State: "idle", Limit: limits.Of(i.Tier) * 60_000}
	if i.Minutes != nil {
		c.Limit = *i.Minutes * 60_000
	}
	c.Left = c.Limit
	if i.Started == nil {
		return c
	}
	stop := i.Answered
	if stop == nil {
		stop = i.Closed
	}
	until, within, past := now, "running", "over"
	if stop != nil {
		until, within, past = *stop, "met", "missed"
	}
	c.Behind = stop == nil && now < *i.Started
	c.Elapsed = max(0, until-*i.Started)
	c.Left, c.Over = max(0, c.Limit-c.Elapsed), max(0, c.Elapsed-c.Limit)
	c.State = within
	if c.Over > 0 {
		c.State = past
	}
	return c
}

// Clocks are the clocks of all incidents of a campaign at now, in their order.
func Clocks(w *Workbook, limits TierLimits, now int64) []IncidentClock {
	out := []IncidentClock{}
	for _, i := range w.Incidents {
		out = append(out, ClockOf(i, limits, now))
	}
	return out
}
