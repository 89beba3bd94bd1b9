package campaign

import "testing"

// Minutes, and the clock at so many minutes of the day; the limits are 30, 120 and 1440.
func TestClockOf(t *testing.T) {
	at := func(minutes int64) *int64 { return new(minutes * 60_000) }
	limits := TierLimits{Critical: 30, Major: 120, Minor: 1440}
	for name, tc := range map[string]struct {
		of   Incident
		now  int64
		want IncidentClock // in minutes
	}{
		"running":            {Incident{Tier: "major", Started: at(600)}, 640, IncidentClock{State: "running", Limit: 120, Elapsed: 40, Left: 80}},
		"its own limit":      {Incident{Tier: "major", Minutes: new(int64(45)), Started: at(600)}, 640, IncidentClock{State: "running", Limit: 45, Elapsed: 40, Left: 5}},
		"at its limit":       {Incident{Tier: "critical", Started: at(600)}, 630, IncidentClock{State: "running", Limit: 30, Elapsed: 30}},
		"past it":            {Incident{Tier: "critical", Started: at(600)}, 633, IncidentClock{State: "over", Limit: 30, Elapsed: 33, Over: 3}},
		"answered in time":   {Incident{Tier: "minor", Started: at(600), Answered: at(900)}, 9000, IncidentClock{State: "met", Limit: 1440, Elapsed: 300, Left: 1140}},
		"answered late":      {Incident{Tier: "critical", Started: at(600), Answered: at(640), Closed: at(700)}, 9000, IncidentClock{State: "missed", Limit: 30, Elapsed: 40, Over: 10}},
		"closed, unanswered": {Incident{Tier: "critical", Started: at(600), Closed: at(620)}, 9000, IncidentClock{State: "met", Limit: 30, Elapsed: 20, Left: 10}},
		"clock set back":     {Incident{Tier: "critical", Started: at(600)}, 540, IncidentClock{State: "running", Limit: 30, Left: 30, Behind: true}},
		"answer before":      {Incident{Tier: "critical", Started: at(600), Answered: at(590)}, 700, IncidentClock{State: "met", Limit: 30, Left: 30}},
		"no time at all":     {Incident{Tier: "critical", Minutes: new(int64(0)), Started: at(600)}, 601, IncidentClock{State: "over", Elapsed: 1, Over: 1}},
		"no start":           {Incident{Tier: "critical"}, 601, IncidentClock{State: "idle", Limit: 30, Left: 30}},
	} {
		got := ClockOf(tc.of, limits, tc.now*60_000)
		for _, n := range []*int64{&tc.want.Limit, &tc.want.Elapsed, &tc.want.Left, &tc.want.Over} {
			*n *= 60_000
		}
		if got != tc.want {
			t.Errorf("%s: %+v, want %+v", name, got, tc.want)
		}
		if running := tc.want.State == "running" || tc.want.State == "over"; got.Running() != running {
			t.Errorf("%s: running %v", name, !running)
		}
	}
}
