package app

import (
	"math"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/readiness"
)

// GoalReport is how the goals of a campaign stand as goals, in words: the five tests of each, what breakdowns come to, and
// how weights are shared out. What was reached of them is the results' business.
type GoalReport struct {
	Goals   []GoalVerdict      `json:"goals"`   // in the order of the goals
	Funnels []GoalFunnel       `json:"funnels"` // of each goal that has sub-goals, in that order
	Weights []campaign.Weights `json:"weights"` // of siblings of which some have a weight
	Passing int                `json:"passing"` // goals that pass all five tests
	Within  int64              `json:"within"`  // how far a funnel may be off its target, basis points
}

// GoalVerdict is what the five tests say of one goal.
type GoalVerdict struct {
	Goal   campaign.ID `json:"goal"`
	Passes bool        `json:"passes"`
	Tests  []GoalTest  `json:"tests"` // specific, measurable, achievable, relevant, time_bound
}

// GoalTest is one of the five in words.
type GoalTest struct {
	Test    string       `json:"test"`
	Passes  bool         `json:"passes"`
	Because string       `json:"because"` // what it passes by; "" where it fails
	Reasons []GoalReason `json:"reasons"` // what it lacks; none where it passes
}

// GoalReason is one thing that a goal lacks, and the field where it is put right.
type GoalReason struct {
	Code  string `json:"code"`
	Field string `json:"field"`
	Text  string `json:"text"`
}

// GoalFunnel is a breakdown with its arithmetic written out.
type GoalFunnel struct {
	campaign.Funnel
	State string             `json:"state"` // meets, short or over; missing or baseless where it cannot be worked out, figures where no number holds it
	Sum   string             `json:"sum"`   // "Views 1,000,000 × sign-up rate 2% = 20,000 people"; "" where it cannot be worked out
	Text  string             `json:"text"`  // how that stands to the target, or why it cannot be worked out
	Steps []campaign.Stretch `json:"steps"`
	Ways  []campaign.Way     `json:"ways"` // what would make it meet the target, each by itself; none where it does
}

// Goals tells how the goals of a campaign stand. What readiness finds against them it finds by the same numbers.
func (a Campaigns) Goals(id campaign.ID) (GoalReport, error) {
	return answer(a.c, func() (GoalReport, error) {
		w, err := a.c.book(id)
		if err != nil {
			return GoalReport{}, err
		}
		lib, _, err := a.c.library()
		if err != nil {
			return GoalReport{}, err
		}
		tuning := readiness.TuningOf(lib)
		out := GoalReport{Goals: []GoalVerdict{}, Funnels: []GoalFunnel{}, Weights: campaign.WeightSums(w), Within: tuning.FunnelOff}
		words := goalWords{a.c, w}
		for _, g := range w.Goals {
			v := words.verdict(g, float64(tuning.GoalReach))
			if out.Goals = append(out.Goals, v); v.Passes {
				out.Passing++
			}
		}
		for _, f := range campaign.Funnels(w) {
			out.Funnels = append(out.Funnels, words.funnel(f, float64(tuning.FunnelOff)/10_000))
		}
		return out, nil
	})
}

// goalWords says of the goals of a campaign what the domain found.
type goalWords struct {
	*core
	w *campaign.Workbook
}

func (c goalWords) verdict(g campaign.Goal, reach float64) GoalVerdict {
	v := GoalVerdict{Goal: g.ID, Passes: true, Tests: []GoalTest{}}
	for _, t := range campaign.Smart(c.w, g, reach) {
		said := GoalTest{Test: t.Test, Passes: t.Passes, Reasons: []GoalReason{}}
		if t.Passes {
			said.Because = c.because(t.Test, g)
		}
		for _, r := range t.Reasons {
			said.Reasons = append(said.Reasons, GoalReason{r.Code, r.Field, locale.Text(c.lang(), "readiness.find.goal.smart."+r.Code, counted(c.w, r.Params))})
		}
		v.Passes = v.Passes && t.Passes
		v.Tests = append(v.Tests, said)
	}
	return v
}

// because is what a goal passes a test by.
func (c goalWords) because(test string, g campaign.Goal) string {
	switch test {
	case "relevant":
		return g.Why
	case "measurable":
		return c.target(g, g.Target)
	}
	params := []string{"target", c.target(g, g.Target), "metric", c.name("metric", g.Metric), "owner", c.name("person", g.Owner),
		"deadline", string(g.Deadline)}
	if g.Baseline != nil {
		params = append(params, "baseline", figure(*g.Baseline))
		if test == "achievable" && *g.Baseline == 0 {
			test = "first"
		}
	}
	return c.t("goal.passes."+test, params...)
}

func (c goalWords) name(kind campaign.Kind, id campaign.ID) string {
	return title(kind, rowOf(c.w, kind, id))
}

// target is a figure of a goal with its sign and unit: ≤ 20 cases.
func (c goalWords) target(g campaign.Goal, n *float64) string {
	if n == nil {
		return ""
	}
	sign := ""
	if g.Direction == "at_most" {
		sign = "≤ "
	}
	return sign + c.counted(g, *n)
}

// counted is a figure with the unit of a goal, its own or the metric's.
func (c goalWords) counted(g campaign.Goal, n float64) string {
	unit := strings.TrimSpace(g.Unit)
	for _, m := range c.w.Metrics {
		if unit == "" && m.ID == g.Metric {
			unit = strings.TrimSpace(m.Unit)
		}
	}
	if unit == "%" || unit == "％" {
		return figure(n) + "%"
	}
	return strings.TrimSpace(figure(n) + " " + unit)
}

// figure is a number as people read it: grouped, with at most four decimals.
func figure(n float64) string {
	return locale.Group(strconv.FormatFloat(math.Round(n*1e4)/1e4, 'f', -1, 64))
}

func (c goalWords) funnel(f campaign.Funnel, within float64) GoalFunnel {
	out := GoalFunnel{Funnel: f, Steps: c.w.Stretches(f), Ways: []campaign.Way{}}
	byID := map[campaign.ID]campaign.Goal{}
	for _, g := range c.w.Goals {
		byID[g.ID] = g
	}
	goal := byID[f.Goal]
	holds, ok := f.Holds(within)
	switch {
	case len(f.Missing) > 0:
		names := []string{}
		for _, id := range f.Missing {
			names = append(names, byID[id].Name)
		}
		out.State, out.Text = "missing", c.t("goal.funnel.missing", "names", strings.Join(names, c.t("list.comma")))
	case f.Baseless:
		out.State, out.Text = "baseless", c.t("readiness.find.goal.funnel.baseless")
	case !ok:
		out.State, out.Text = "figures", c.t("goal.funnel.figures")
	case holds:
		out.State = "meets"
	case *f.Product < *f.Target:
		out.State = "short"
	default:
		out.State = "over"
	}
	if !ok {
		return out
	}
	gap := *f.Product - *f.Target
	if math.Abs(gap) < 1e-9*math.Abs(*f.Target) {
		gap = 0 // factors of per cents leave crumbs
	}
	off := ""
	if f.Off != nil {
		off = locale.Percent(int64(math.Round(math.Abs(*f.Off) * 10_000)))
	}
	key := "goal.funnel." + out.State
	switch {
	case gap == 0:
		key = "goal.funnel.equals"
	case off == "": // the target is zero
		key += ".plain"
	}
	out.Sum = c.sum(f, goal, byID)
	out.Text = c.t(key, "target", c.target(goal, f.Target), "gap", c.counted(goal, math.Abs(gap)), "off", off)
	if !holds {
		out.Ways = c.w.Ways(f)
	}
	return out
}

// sum writes the arithmetic out, with names: volumes with + between them, rates with ×.
func (c goalWords) sum(f campaign.Funnel, goal campaign.Goal, byID map[campaign.ID]campaign.Goal) string {
	say := func(ids []campaign.ID) (out []string) {
		for _, id := range ids {
			out = append(out, byID[id].Name+" "+c.counted(byID[id], *byID[id].Target))
		}
		return out
	}
	volumes := strings.Join(say(f.Volumes), " + ")
	if len(f.Volumes) > 1 && len(f.Rates) > 0 {
		volumes = "(" + volumes + ")"
	}
	factors := say(f.Rates)
	if volumes != "" {
		factors = append([]string{volumes}, factors...)
	}
	return strings.Join(factors, " × ") + " = " + c.counted(goal, *f.Product)
}

// ThemeLength is how long a theme is, as the rule on themes measures it.
type ThemeLength struct {
	N    int64  `json:"n"`
	Max  int64  `json:"max"`
	Over bool   `json:"over"`
	Text string `json:"text"` // "12 of at most 20 characters"
}

// ThemeLength measures a theme while it is typed, by the numbers of this workspace.
func (a Campaigns) ThemeLength(theme string) (ThemeLength, error) {
	return answer(a.c, func() (ThemeLength, error) {
		lib, _, err := a.c.library()
		if err != nil {
			return ThemeLength{}, err
		}
		tuning := readiness.TuningOf(lib)
		n, most, unit := readiness.ThemeLength(theme, tuning)
		if n == 0 && a.c.lang() == locale.Zh {
			most, unit = tuning.ThemeChars, "chars" // nothing yet: as the user will most likely write it
		}
		over := n > most
		key := "brief.theme." + unit
		if over {
			key += ".over"
		}
		return ThemeLength{n, most, over, a.c.t(key, "n", itoa(int(n)), "max", itoa(int(most)), "over", itoa(int(n-most)))}, nil
	})
}
