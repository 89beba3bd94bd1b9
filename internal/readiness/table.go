package readiness

import (
	"maps"
	"strings"

	"qingdan/internal/campaign"
)

// rules is the table: in the order of the work. It is filled at start, because what tunes a rule looks it up here.
var rules []rule

func init() {
	rules = []rule{
		{id: "goal.smart", severity: Warning, tunes: []string{"goal_reach"}, find: smartGoals},
		{id: "goal.funnel", severity: Warning, tunes: []string{"funnel_off"}, needs: hasFunnels, find: funnels},
		{id: "plan.theme", severity: Warning, tunes: []string{"theme_chars", "theme_words"}, find: theme},
		{id: "plan.periods", severity: Blocker, find: periods},
		{id: "budget.reserve", severity: Warning, tunes: []string{"reserve_min", "reserve_max", "reserve_risky", "risk_high"}, needs: hasBudget, find: reserve},
		{id: "budget.total", severity: Blocker, find: total},
		{id: "budget.overrun", severity: Blocker, needs: hasSpent, find: overrun},
		{id: "team.lead", severity: Blocker, find: leads},
		{id: "partner.contract", severity: Blocker, tunes: []string{"contract_days"}, from: fromContracts, needs: hasPartners, find: contracts},
		{id: "task.owner", severity: Blocker, needs: hasTasks, find: owners},
		{id: "task.late", severity: Warning, needs: hasTasks, find: overdue},
		{id: "risk.plan", severity: Warning, tunes: []string{"risk_high"}, needs: hasRisks, find: riskPlans},
		{id: "risk.coverage", severity: Warning, find: coverage},
		{id: "permit.crowd", severity: Blocker, tunes: []string{"crowd_permit", "permit_days"}, needs: needsPermit, find: permit},
		{id: "material.acceptance", severity: Blocker, tunes: []string{"acceptance_days"}, needs: hasMaterials, find: acceptance},
		{id: "material.stock", severity: Warning, needs: hasStock, find: stock},
		{id: "channel.golive", severity: Warning, needs: hasChannels, find: promotion},
		{id: "site.brief", severity: Warning, tunes: []string{"brief_days"}, from: fromBrief, needs: needsShow, find: brief},
		{id: "site.setup", severity: Blocker, tunes: []string{"setup_minutes", "test_minutes"}, needs: hasShow, find: setup},
		{id: "run.order", severity: Blocker, tunes: []string{"gap_minutes"}, needs: hasShow, find: order},
		{id: "incident.clock", severity: Blocker, tunes: []string{"incident_critical", "incident_major", "incident_minor"}, needs: hasIncidents, find: clocks},
		{id: "data.daily", severity: Warning, from: fromReadings, needs: hasCore, find: daily},
		{id: "data.deviation", severity: Warning, tunes: []string{"pace_low", "deviation_hours"}, from: fromReadings, needs: hasPaces, find: deviations},
		{id: "review.complete", severity: Warning, tunes: []string{"review_days"}, from: fromReview, find: reviewed},
		{id: "data.consistent", severity: Blocker, find: consistent},
	}
}

// stages tell, by the first word of a rule, in which stage its work is done.
var stages = map[string]string{
	"goal": "plan", "plan": "plan", "budget": "plan", "team": "plan", "partner": "plan", "risk": "plan", "permit": "plan",
	"task": "execute", "material": "execute", "channel": "execute", "site": "execute", "run": "execute", "data": "execute", "incident": "execute",
	"review": "review",
}

// stageOf is the stage in which the work of a rule is done.
func stageOf(id string) string {
	word, _, _ := strings.Cut(id, ".")
	return stages[word]
}

func consistent(j *judge) {
	for _, p := range campaign.Inconsistencies(j.w) {
		code := p.Code
		if p.Kind == "goal" && code == "loop" {
			code = "goal_loop" // a goal's parent, no waiting
		}
		j.find(code, p.Kind, p.Row, p.Field, pairs(p.Params)...)
	}
}

// codes are what each rule may find: the catalogue has words for every one.
var codes = map[string][]string{
	"goal.smart":          {"none", "metric", "owner", "target", "zero", "unit", "baseline", "reach", "why", "deadline", "outside"},
	"goal.funnel":         {"multiplies", "adds", "baseless"},
	"plan.theme":          {"theme", "benefit", "form", "audience", "chars", "words"},
	"plan.periods":        {"missing", "starts", "ends", "order", "overlap", "hole"},
	"budget.reserve":      {"none", "low", "high"},
	"budget.total":        {"approved", "under", "over", "shares", "category", "payee"},
	"budget.overrun":      {"over", "person", "reason", "released"},
	"team.lead":           {"campaign", "group", "department"},
	"partner.contract":    {"status", "contact", "fee", "duties", "standard"},
	"task.owner":          {"owner", "due", "after"},
	"task.late":           {"late"},
	"risk.plan":           {"score", "owner", "response", "minutes", "trigger"},
	"risk.coverage":       {"weather", "system", "traffic", "press"},
	"permit.crowd":        {"none", "undated", "late"},
	"material.acceptance": {"due", "close", "unaccepted", "after"},
	"material.stock":      {"short", "counts", "uncounted", "promised", "given"},
	"channel.golive":      {"go_live", "go_live_time", "owner", "day", "time", "period", "early"},
	"site.brief":          {"none", "owner", "area", "rules"},
	"site.setup":          {"doors", "none", "late", "during", "test", "test_late", "test_during"},
	"run.order":           {"day", "starts", "area", "person", "gap"},
	"incident.clock":      {"started", "over", "late"},
	"data.daily":          {"metric", "metrics"},
	"data.deviation":      {"none", "cause", "fix", "owner", "deadline", "late", "overdue"},
	"review.complete":     {"actual", "survey", "measure", "owner", "deadline", "meeting", "late", "unheld"},
	"data.consistent":     {"order", "required", "reference", "loop", "goal_loop"},
}

// reasons are why rules do not apply, beside off, undated and later.
var reasons = map[string][]string{
	"goal.funnel": {"none"}, "budget.reserve": {"zero", "approved"}, "budget.overrun": {"none"}, "partner.contract": {"none"},
	"task.owner": {"none"}, "task.late": {"none"}, "risk.plan": {"none"}, "permit.crowd": {"form", "online", "private", "crowd", "small"},
	"material.acceptance": {"none"}, "material.stock": {"none"}, "channel.golive": {"none"}, "site.brief": {"none"},
	"site.setup": {"none"}, "run.order": {"none"}, "incident.clock": {"none"}, "data.daily": {"none"}, "data.deviation": {"none"},
}

// Codes are what each rule may find: what needs words.
func Codes() map[string][]string { return maps.Clone(codes) }

// Reasons are why a rule may not apply, beside off, undated and later: they need words too.
func Reasons() map[string][]string { return maps.Clone(reasons) }
