package campaign

import (
	"math"
	"strings"
)

// How the sub-goals of a goal make up its target.

// Funnel is the arithmetic of one goal with sub-goals: the volumes among them add up; where there are rates, the sum is
// multiplied by each. Exposure 1,000,000 × click rate 5 % × sign-up rate 40 % = 20,000 sign-ups.
type Funnel struct {
	Goal     ID       `json:"goal"`
	Volumes  []ID     `json:"volumes"`
	Rates    []ID     `json:"rates"`
	Missing  []ID     `json:"missing"` // of goal and sub-goals, those without a target
	Target   *float64 `json:"target"`
	Product  *float64 `json:"product"`  // what the sub-goals come to, in the unit of the goal; null while something is missing
	Baseless bool     `json:"baseless"` // rates alone cannot make up a volume
	Off      *float64 `json:"off"`      // (product − target) ÷ target; null without a figure
}

// Holds says whether the sub-goals meet the target within a share of it (0.01 is 1 %); a funnel that cannot be worked
// out neither holds nor fails: ok is false.
func (f Funnel) Holds(within float64) (holds, ok bool) {
	if f.Product == nil || f.Target == nil {
		return false, false
	}
	return math.Abs(*f.Product-*f.Target) <= within*math.Abs(*f.Target)*(1+1e-12), true
}

// Rate says whether a goal is a rate, by its unit (%, ‰) or because its metric is a ratio, and what one of its unit is
// worth: 0.01 for %.
func (w *Workbook) Rate(g Goal) (worth float64, is bool) {
	m := w.metric(g.Metric)
	unit := strings.TrimSpace(g.Unit)
	if unit == "" {
		unit = strings.TrimSpace(m.Unit)
	}
	switch unit {
	case "%", "％":
		return 0.01, true
	case "‰":
		return 0.001, true
	}
	return 1, m.Aggregate == "ratio"
}

// Funnels works out every goal that has sub-goals, in the order of the goals.
func Funnels(w *Workbook) []Funnel {
	children := map[ID][]Goal{}
	for _, g := range w.Goals {
		if g.Parent != "" && g.Parent != g.ID {
			children[g.Parent] = append(children[g.Parent], g)
		}
	}
	out := []Funnel{}
	for _, g := range w.Goals {
		if len(children[g.ID]) > 0 {
			out = append(out, w.funnel(g, children[g.ID]))
		}
	}
	return out
}

func (w *Workbook) funnel(g Goal, parts []Goal) Funnel {
	f := Funnel{Goal: g.ID, Volumes: []ID{}, Rates: []ID{}, Missing: []ID{}, Target: g.Target}
	if g.Target == nil {
		f.Missing = append(f.Missing, g.ID)
	}
	sum, product := 0.0, 1.0
	for _, p := range parts {
		worth, rate := w.Rate(p)
		if rate {
			f.Rates = append(f.Rates, p.ID)
		} else {
			f.Volumes = append(f.Volumes, p.ID)
		}
		switch {
		case p.Target == nil:
			f.Missing = append(f.Missing, p.ID)
		case rate:
			product *= *p.Target * worth
		default:
			sum += *p.Target
		}
	}
	worth, rate := w.Rate(g)
	switch {
	case len(f.Missing) > 0:
		return f
	case len(f.Volumes) > 0:
		product *= sum
	case !rate:
		f.Baseless = true
		return f
	}
	if rate && len(f.Rates) > 0 {
		product /= worth // as a share, in the goal's own unit
	}
	f.Product = finite(product)
	if f.Product != nil && *f.Target != 0 {
		f.Off = finite((product - *f.Target) / *f.Target)
	}
	return f
}

// finite is a figure, or none: never a NaN or an infinity.
func finite(x float64) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return &x
}
