package campaign

import "math"

// How a funnel comes to its product, one sub-goal after the other, and what would make it meet its target.

// Stretch is one sub-goal of a funnel and what the funnel comes to with it, in the unit of the goal where the goal is a rate.
type Stretch struct {
	Goal   ID       `json:"goal"`
	Rate   bool     `json:"rate"`   // what came before is multiplied by it; otherwise it is added
	Counts ID       `json:"counts"` // the metric that Result counts; "" where nothing says
	Result float64  `json:"result"` // with this sub-goal and those before it
	Need   *float64 `json:"need"`   // what all volumes, or Result, must come to here for the target to be met, rounded as a Way; null without a figure
}

// Way is a new target for one goal of a funnel, its own or a sub-goal's, that makes the funnel meet its target.
type Way struct {
	Goal ID      `json:"goal"`
	From float64 `json:"from"`
	To   float64 `json:"to"`
}

// parts looks up the sub-goals of a funnel.
func (w *Workbook) parts(ids []ID) (out []Goal) {
	for _, id := range ids {
		for _, g := range w.Goals {
			if g.ID == id {
				out = append(out, g)
			}
		}
	}
	return out
}

// goal finds a goal; a Goal without an id where there is none.
func (w *Workbook) goal(id ID) (found Goal) {
	for _, g := range w.parts([]ID{id}) {
		found = g
	}
	return found
}

// Stretches is a funnel step by step: the volumes, which add up, then the rates. Nothing while it cannot be worked out.
func (w *Workbook) Stretches(f Funnel) []Stretch {
	out := []Stretch{}
	if f.Product == nil || f.Target == nil {
		return out
	}
	volumes, rates := w.parts(f.Volumes), w.parts(f.Rates)
	unit, later := 1.0, 1.0
	goal := w.goal(f.Goal)
	if worth, rate := w.Rate(goal); rate && len(rates) > 0 {
		unit = 1 / worth
	}
	need := func() *float64 { // as a planner would write it
		n := finite(*f.Target / later)
		if n == nil || *n <= 0 {
			return n
		}
		return finite(Rounded(*n, goal.Direction != "at_most"))
	}
	for _, r := range rates {
		worth, _ := w.Rate(r)
		later *= *r.Target * worth
	}
	so := 0.0
	for _, v := range volumes {
		so += *v.Target
		out = append(out, Stretch{v.ID, false, v.Metric, so * unit, need()})
	}
	if len(volumes) == 0 {
		so = 1
	}
	for _, r := range rates {
		worth, _ := w.Rate(r)
		so *= *r.Target * worth
		later /= *r.Target * worth
		out = append(out, Stretch{r.ID, true, w.metric(r.Metric).Over, so * unit, need()})
	}
	return out
}

// Ways are the changes that make a funnel meet its target, each by itself: of every sub-goal, rates before volumes, and of
// the goal. A rate over 100 % is none, nor is a volume under zero. Figures are rounded to what a planner would write, less
// than 0.1 % off and to the side on which the target is met.
func (w *Workbook) Ways(f Funnel) []Way {
	out := []Way{}
	if f.Product == nil || f.Target == nil || *f.Product <= 0 || *f.Target <= 0 {
		return out
	}
	most := w.goal(f.Goal).Direction == "at_most"
	times := *f.Target / *f.Product
	add := func(g Goal, to float64, valid bool) {
		if to = Rounded(to, !most); valid && to > 0 && to != *g.Target {
			out = append(out, Way{g.ID, *g.Target, to})
		}
	}
	for _, r := range w.parts(f.Rates) {
		worth, _ := w.Rate(r)
		add(r, *r.Target*times, worth == 1 || *r.Target*times*worth <= 1+1e-9)
	}
	sum := 0.0
	for _, v := range w.parts(f.Volumes) {
		sum += *v.Target
	}
	for _, v := range w.parts(f.Volumes) {
		add(v, *v.Target+sum*(times-1), true)
	}
	if g := w.goal(f.Goal); Rounded(*f.Product, most) != *f.Target {
		out = append(out, Way{g.ID, *f.Target, Rounded(*f.Product, most)})
	}
	return out
}

// Rounded is a positive figure with as few decimals as bring it less than 0.1 % from x, up or down; 0 for none.
func Rounded(x float64, up bool) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return 0
	}
	for scale := 1.0; scale <= 1e12; scale *= 10 {
		n := math.Floor(x*scale + 1e-6)
		if up {
			n = math.Ceil(x*scale - 1e-6)
		}
		if math.Abs(n/scale-x) < x/1000 {
			return n / scale
		}
	}
	return x
}

// Weights is what the sub-goals of one parent weigh together, basis points; 10,000 is a whole.
type Weights struct {
	Parent ID    `json:"parent"` // "" for the goals at the top
	Sum    int64 `json:"sum"`
	With   int   `json:"with"` // how many of them have a weight
	Goals  int   `json:"goals"`
}

// WeightSums adds up the weights of siblings, in the order of the goals; siblings of which none has a weight are left out.
func WeightSums(w *Workbook) []Weights {
	out, at := []Weights{}, map[ID]int{}
	for _, g := range w.Goals {
		i, seen := at[g.Parent]
		if !seen {
			i = len(out)
			at[g.Parent] = i
			out = append(out, Weights{Parent: g.Parent})
		}
		out[i].Goals++
		if g.Weight != nil {
			out[i].With++
			out[i].Sum += *g.Weight
		}
	}
	kept := out[:0]
	for _, s := range out {
		if s.With > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}
