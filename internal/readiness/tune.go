package readiness

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// Tuning is the numbers that rules go by. Shares are basis points.
type Tuning struct {
	GoalReach      int64 `json:"goal_reach"`      // how many times its baseline a target may be
	FunnelOff      int64 `json:"funnel_off"`      // how far sub-goals may be from their parent, share
	ThemeChars     int64 `json:"theme_chars"`     // longest theme in Chinese, characters
	ThemeWords     int64 `json:"theme_words"`     // longest theme in other languages, words
	ReserveMin     int64 `json:"reserve_min"`     // share of the approved total
	ReserveMax     int64 `json:"reserve_max"`     // share
	ReserveRisky   int64 `json:"reserve_risky"`   // the most where a risk is high, share
	RiskHigh       int64 `json:"risk_high"`       // from which score a risk is high, 1 to 25
	ContractDays   int64 `json:"contract_days"`   // from how many days before live contracts must stand
	CrowdPermit    int64 `json:"crowd_permit"`    // from how many people a public event needs its permit
	PermitDays     int64 `json:"permit_days"`     // how many days before live it is applied for
	AcceptanceDays int64 `json:"acceptance_days"` // how many days before use materials are accepted
	BriefDays      int64 `json:"brief_days"`      // from how many days before live the run of show must be manned
	SetupMinutes   int64 `json:"setup_minutes"`   // from the end of set-up to doors
	TestMinutes    int64 `json:"test_minutes"`    // from the end of an equipment test to what it is for
	GapMinutes     int64 `json:"gap_minutes"`     // longest time in a day's run of show in which nothing runs anywhere
	PaceLow        int64 `json:"pace_low"`        // under which share of its pace a metric falls short
	DeviationHours int64 `json:"deviation_hours"` // from a deviation's opening to its deadline, at most

	IncidentCritical int64 `json:"incident_critical"` // minutes within which an incident of a tier is answered
	IncidentMajor    int64 `json:"incident_major"`
	IncidentMinor    int64 `json:"incident_minor"`
	ReviewDays       int64 `json:"review_days"` // within how many work days after live the review meeting is held
}

// Defaults are the numbers where nobody has tuned any.
func Defaults() Tuning {
	return Tuning{
		GoalReach: campaign.Reach, FunnelOff: 100,
		ThemeChars: 20, ThemeWords: 8,
		ReserveMin: 1000, ReserveMax: 1500, ReserveRisky: 2000, RiskHigh: 15,
		ContractDays: 14, CrowdPermit: 1000, PermitDays: 20, AcceptanceDays: 3,
		BriefDays: 14, SetupMinutes: 120, TestMinutes: 30, GapMinutes: 30,
		IncidentCritical: 30, IncidentMajor: 120, IncidentMinor: 1440,
		PaceLow: 8000, DeviationHours: 24,
		ReviewDays: campaign.ReviewDays,
	}
}

// mostOf is the largest that a number can be tuned to: of a share all of it, of a risk's score 5 × 5.
func mostOf(name string) int64 {
	switch name {
	case "funnel_off", "reserve_min", "reserve_max", "reserve_risky", "pace_low":
		return 10_000
	case "risk_high":
		return 25
	case "incident_critical", "incident_major", "incident_minor":
		return 525_600 // a year: as long as a row's own limit may be
	case "review_days":
		return 100
	}
	return 1_000_000
}

// rising are numbers of which none may be below the one before it: no reserve would do, and what is worse never has longer.
var rising = [][]string{{"reserve_min", "reserve_max", "reserve_risky"}, {"incident_critical", "incident_major", "incident_minor"}}

// setting is how a workspace has tuned one rule: the value of the library's setting SettingOf(rule). Beside these two it
// holds numbers of Tuning by their json names, those that the rule reads.
type setting struct {
	Off      bool     `json:"off,omitempty"`
	Severity Severity `json:"severity,omitempty"`
}

const settingPrefix = "readiness."

// SettingOf is the id of the library's setting that tunes a rule. Its value is JSON: {"off": true}, {"severity":
// "warning"}, {"reserve_max": 1800}, or several of these together.
func SettingOf(rule string) campaign.ID { return campaign.ID(settingPrefix + rule) }

// tuned reads the numbers and the settings of the rules. A number that no rule can go by, or that its rule does not read,
// and a setting that cannot be read, change nothing.
func tuned(lib *campaign.Library) (Tuning, map[string]setting) {
	numbers, settings := numbersOf(Defaults()), map[string]setting{}
	if lib == nil {
		return Defaults(), settings
	}
	for _, s := range lib.Settings {
		id, is := strings.CutPrefix(string(s.ID), settingPrefix)
		r := ruleOf(id)
		var said setting
		if !is || r == nil || json.Unmarshal([]byte(s.Value), &said) != nil {
			continue
		}
		settings[id] = said
		var all map[string]json.RawMessage
		if json.Unmarshal([]byte(s.Value), &all) != nil {
			continue
		}
		for _, name := range r.tunes {
			var n int64
			if raw, there := all[name]; there && json.Unmarshal(raw, &n) == nil && n >= 0 && n <= mostOf(name) {
				numbers[name] = n
			}
		}
	}
	return tuningOf(numbers), settings
}

// numbersOf and tuningOf turn the numbers into a map by their json names and back.
func numbersOf(t Tuning) map[string]int64 {
	out := map[string]int64{}
	b, err := json.Marshal(t)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		panic(err) // numbers and their names always travel
	}
	return out
}

func tuningOf(numbers map[string]int64) (t Tuning) {
	b, err := json.Marshal(numbers)
	if err == nil {
		err = json.Unmarshal(b, &t)
	}
	if err != nil {
		panic(err)
	}
	return t
}

// Rule is one rule as the settings show it.
type Rule struct {
	ID       string   `json:"id"`
	Stage    string   `json:"stage"`    // in which its work is done: plan, execute, review
	Severity Severity `json:"severity"` // as it counts in this workspace
	Standard Severity `json:"standard"` // as it counts where nobody has tuned it
	Off      bool     `json:"off"`
	Numbers  []Number `json:"numbers"`
}

// Number is one number that a rule goes by.
type Number struct {
	Name     string `json:"name"`
	Value    int64  `json:"value"`
	Standard int64  `json:"standard"`
}

// Rules lists the rules as a workspace has tuned them, in the order of the table; lib may be nil.
func Rules(lib *campaign.Library) []Rule {
	tuning, settings := tuned(lib)
	now, standard := numbersOf(tuning), numbersOf(Defaults())
	out := []Rule{}
	for _, r := range rules {
		shown := Rule{ID: r.id, Stage: stageOf(r.id), Severity: r.severity, Standard: r.severity, Off: settings[r.id].Off, Numbers: []Number{}}
		if s := settings[r.id].Severity; s == Blocker || s == Warning {
			shown.Severity = s
		}
		for _, name := range r.tunes {
			shown.Numbers = append(shown.Numbers, Number{name, now[name], standard[name]})
		}
		out = append(out, shown)
	}
	return out
}

// ruleOf finds a rule of the table; nil for none.
func ruleOf(id string) *rule {
	for i := range rules {
		if rules[i].id == id {
			return &rules[i]
		}
	}
	return nil
}

// Tune gives the edits of the library that tune a rule: off, counted as another severity ("" for the standard one), by
// other numbers; a number that is left out goes back to the standard. A number that several rules read is the same for all
// of them: it is said where it was tuned last, and taken out of the others. No edits where that is how it is tuned already.
// Errors: rule.unknown {rule}; rule.severity {severity}; rule.number {name, value, max} for a number that the rule does not
// read or that is not from 0 to max; rule.range {name, other} for a number below another that it may not be below.
func Tune(lib *campaign.Library, id string, off bool, severity Severity, numbers map[string]int64) ([]campaign.Edit, error) {
	r := ruleOf(id)
	if r == nil {
		return nil, campaign.Fail("rule.unknown", "rule", id)
	}
	if severity != "" && severity != Blocker && severity != Warning {
		return nil, campaign.Fail("rule.severity", "severity", string(severity))
	}
	value, standard := map[string]any{}, numbersOf(Defaults())
	for _, name := range slices.Sorted(maps.Keys(numbers)) {
		n, most := numbers[name], mostOf(name)
		if !slices.Contains(r.tunes, name) || n < 0 || n > most {
			return nil, campaign.Fail("rule.number", "name", name, "value", itoa(n), "max", itoa(most))
		}
		if n != standard[name] {
			value[name] = n
		}
	}
	maps.Copy(standard, numbers)
	for _, run := range rising {
		for i := 1; i < len(run); i++ {
			if name, other := run[i], run[i-1]; slices.Contains(r.tunes, name) && standard[name] < standard[other] {
				return nil, campaign.Fail("rule.range", "name", name, "other", other)
			}
		}
	}
	if off {
		value["off"] = true
	}
	if severity != "" && severity != r.severity {
		value["severity"] = severity
	}
	edits, err := keep(lib, id, value)
	if err != nil || lib == nil {
		return edits, err
	}
	for _, other := range rules {
		if other.id == id {
			continue
		}
		more, err := without(lib, other, r.tunes)
		if err != nil {
			return nil, err
		}
		edits = append(edits, more...)
	}
	return edits, nil
}

// keep gives the edit that makes value what the library says of a rule; none where it says so already.
func keep(lib *campaign.Library, id string, value map[string]any) ([]campaign.Edit, error) {
	b, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	e := campaign.Edit{Op: campaign.Create, Kind: "setting", Row: SettingOf(id), Set: campaign.Fields{"value": string(b)}}
	said, there := settingOf(lib, id)
	switch {
	case there && said == string(b), !there && len(value) == 0:
		return nil, nil
	case there:
		e.Op = campaign.Patch
	}
	return []campaign.Edit{e}, nil
}

// without gives the edit that takes those of the names that a rule reads out of its setting; none where it has none.
func without(lib *campaign.Library, r rule, names []string) ([]campaign.Edit, error) {
	said, there := settingOf(lib, r.id)
	value := map[string]any{}
	if !there || json.Unmarshal([]byte(said), &value) != nil {
		return nil, nil
	}
	had := len(value)
	for _, name := range names {
		if slices.Contains(r.tunes, name) {
			delete(value, name)
		}
	}
	if len(value) == had {
		return nil, nil
	}
	return keep(lib, r.id, value)
}

// settingOf is what the library says of a rule.
func settingOf(lib *campaign.Library, id string) (value string, there bool) {
	if lib == nil {
		return "", false
	}
	i := slices.IndexFunc(lib.Settings, func(s campaign.Setting) bool { return s.ID == SettingOf(id) })
	if i < 0 {
		return "", false
	}
	return lib.Settings[i].Value, true
}

// TuningOf are the numbers that a workspace goes by; lib may be nil.
func TuningOf(lib *campaign.Library) Tuning {
	t, _ := tuned(lib)
	return t
}
