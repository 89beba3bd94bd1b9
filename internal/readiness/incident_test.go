package readiness

import (
	"testing"

	"qingdan/internal/campaign"
)

// One that still waits past its limit blocks; one that was answered too late can be put right no more, and warns, however
// the rule counts.
func TestWhatAnIncidentCountsAs(t *testing.T) {
	for _, tc := range []struct {
		lib                *campaign.Library
		blockers, warnings int
	}{{nil, 1, 1}, {library(set("incident.clock", `{"severity": "warning"}`)), 0, 2}} {
		w := ready()
		w.Incidents = []campaign.Incident{
			{ID: "late", Tier: "critical", Started: new(int64(0)), Answered: new(int64(31 * 60_000))}, {ID: "open", Tier: "critical", Started: new(int64(0))},
		}
		if r := JudgeAt(w, tc.lib, readyDay, 40*60_000, Figures{}); r.Blockers != tc.blockers || r.Warnings != tc.warnings {
			t.Errorf("%d, %d: %+v", r.Blockers, r.Warnings, r.Findings)
		}
	}
}

// Of a risk that is high from 15: 7 is less than half of it, 8 is not.
func TestTierOf(t *testing.T) {
	for _, tc := range []struct {
		likelihood, impact *int64
		want               string
	}{
		{new(int64(3)), new(int64(5)), "critical"}, {new(int64(2)), new(int64(4)), "major"}, {new(int64(2)), new(int64(3)), "minor"},
		{nil, new(int64(5)), "major"}, {new(int64(5)), nil, "major"},
	} {
		if got := TierOf(campaign.Risk{Likelihood: tc.likelihood, Impact: tc.impact}, nil); got != tc.want {
			t.Errorf("%v: %s, want %s", tc, got, tc.want)
		}
	}
	if got := TierOf(campaign.Risk{Likelihood: new(int64(3)), Impact: new(int64(3))}, library(set("risk.plan", `{"risk_high": 9}`))); got != "critical" {
		t.Error(got)
	}
}

// The limits of the tiers are this workspace's, in order, and the next turn of a campaign is when the first clock is past its.
func TestLimitsAndTurn(t *testing.T) {
	lib := library(set("incident.clock", `{"incident_critical": 10}`))
	if got, want := LimitsOf(lib), (campaign.TierLimits{Critical: 10, Major: 120, Minor: 1440}); got != want {
		t.Errorf("%+v", got)
	}
	if _, err := Tune(nil, "incident.clock", false, "", map[string]int64{"incident_critical": 121}); err == nil {
		t.Error("what is critical has longer than what is major")
	}
	if edits, err := Tune(nil, "incident.clock", false, "", map[string]int64{"incident_critical": 15, "incident_minor": 525_600}); err != nil || len(edits) != 1 {
		t.Errorf("%v, %v", edits, err)
	}
	w := &campaign.Workbook{Incidents: []campaign.Incident{
		{ID: "a", Tier: "major", Started: new(int64(0))}, {ID: "b", Tier: "critical", Started: new(int64(60_000))},
		{ID: "c", Tier: "critical", Started: new(int64(0)), Answered: new(int64(1))}, {ID: "d", Tier: "critical"},
	}}
	for now, want := range map[int64]int64{0: 660_001, 660_000: 660_001, 660_001: 7_200_001, 7_200_001: 0} { // b after 11 minutes, a after 120
		if got := Turn(w, lib, now); got != want {
			t.Errorf("%d: %d, want %d", now, got, want)
		}
	}
}
