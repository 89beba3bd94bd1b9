package readiness

import "qingdan/internal/campaign"

// LimitsOf are the minutes within which incidents of each tier are answered in this workspace; lib may be nil.
func LimitsOf(lib *campaign.Library) campaign.TierLimits { return TuningOf(lib).limits() }

func (t Tuning) limits() campaign.TierLimits {
	return campaign.TierLimits{Critical: t.IncidentCritical, Major: t.IncidentMajor, Minor: t.IncidentMinor}
}

// TierOf is how severe an incident is that a risk foresaw: critical of a high risk, minor of one that scores less than half
// of what a high one does; major between them, and of one that is not scored.
func TierOf(r campaign.Risk, lib *campaign.Library) string {
	high := TuningOf(lib).RiskHigh
	n, scored := score(r)
	switch {
	case scored && n >= high:
		return "critical"
	case scored && 2*n < high:
		return "minor"
	}
	return "major"
}

// Turn is the next instant after now, epoch ms, at which the rules may judge a campaign otherwise though nobody changed it:
// when a running clock passes its limit; 0 for none this day.
func Turn(w *campaign.Workbook, lib *campaign.Library, now int64) int64 {
	limits, next := LimitsOf(lib), int64(0)
	for _, i := range w.Incidents {
		c := campaign.ClockOf(i, limits, now)
		if c.State != "running" {
			continue
		}
		if past := *i.Started + c.Limit + 1; next == 0 || past < next {
			next = past
		}
	}
	return next
}

func hasIncidents(j *judge) string { return none(len(j.w.Incidents)) }

// clocks: every incident was answered within its limit. One that still waits past it is what the rule counts as; one that
// was answered too late can be put right no more, and warns.
func clocks(j *judge) {
	for _, i := range j.w.Incidents {
		c := campaign.ClockOf(i, j.tuning.limits(), j.now)
		limit, over := itoa(c.Limit/60_000), itoa((c.Over+59_999)/60_000)
		switch c.State {
		case "idle":
			j.find("started", "incident", i.ID, "started")
		case "over":
			j.find("over", "incident", i.ID, "answered", "limit", limit, "over", over)
		case "missed":
			counted := j.severity
			j.severity = Warning
			j.find("late", "incident", i.ID, "answered", "limit", limit, "over", over)
			j.severity = counted
		}
	}
}
