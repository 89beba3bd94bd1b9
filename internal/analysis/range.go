package analysis

import (
	"cmp"
	"slices"
)

// A range: how far one figure of past campaigns went, and where its middle lies.

// QuartilesFrom is from how many campaigns on a range has quartiles.
const QuartilesFrom = 5

// Range is how far one figure of past campaigns went.
type Range struct {
	Figure string `json:"figure"`
	As     string `json:"as"`   // what it counts: money (minor units), share (1 is all), days, minutes, points, unit
	Unit   string `json:"unit"` // of as unit: as the campaign calls it
	N      int    `json:"n"`    // campaigns it was worked out of
	// Low and High are the least and the most, Median the middle one, of an even number the mean of the middle two.
	Low    float64 `json:"low"`
	Median float64 `json:"median"`
	High   float64 `json:"high"`
	// Q1 and Q3 hold the middle half between them: the values a quarter and three quarters of the way from the least to the
	// most, between two by where they lie (n − 1 steps; QUARTILE.INC of spreadsheets). Nil of fewer than QuartilesFrom.
	Q1 *float64 `json:"q1"`
	Q3 *float64 `json:"q3"`
	// Points are what it was worked out of, in the order of the campaigns.
	Points []Point `json:"-"`
}

// Point is a figure of one past campaign.
type Point struct {
	Past int   // which campaign, counted from 0
	Fact *Fact // where it comes from; of a rate that was worked out of two metrics, the one above
	V    float64
}

// Of is the figure of a past campaign, by its number; nil where it has none.
func (r *Range) Of(past int) *Point {
	i, is := slices.BinarySearchFunc(r.Points, past, func(p Point, past int) int { return cmp.Compare(p.Past, past) })
	if !is {
		return nil
	}
	return &r.Points[i]
}

// beside makes ranges of what was found.
func (x *want) beside(points map[string][]Point) Beside {
	b := x.Beside
	b.Ranges = []Range{}
	names := factFigures[b.Kind]
	if b.Kind == "channel" {
		names = slices.Concat(factFigures["result"], names)
	}
	for _, figure := range names {
		list := points[figure]
		if len(list) == 0 {
			continue
		}
		r := rangeOf(list)
		r.Figure, r.As = figure, cmp.Or(asOf[figure], "unit")
		if asOf[figure] == "" {
			r.Unit = x.unit
		}
		b.Ranges = append(b.Ranges, r)
	}
	// What was spent and used says more than what was planned, unless hardly anybody noted it.
	if slices.Contains([]string{"budget_line", "material"}, b.Kind) && len(b.Ranges) > 1 && b.Ranges[1].N > b.Ranges[0].N && b.Ranges[0].Figure == names[0] && b.Ranges[1].Figure == names[1] {
		b.Ranges[0], b.Ranges[1] = b.Ranges[1], b.Ranges[0]
	}
	return b
}

func rangeOf(points []Point) Range {
	vs := make([]float64, len(points))
	for i, p := range points {
		vs[i] = p.V
	}
	slices.Sort(vs)
	r := Range{N: len(vs), Low: vs[0], Median: quartile(vs, 2), High: vs[len(vs)-1], Points: points}
	if len(vs) >= QuartilesFrom {
		r.Q1, r.Q3 = new(quartile(vs, 1)), new(quartile(vs, 3))
	}
	return r
}

// quartile is the value so many quarters of the way through sorted values.
func quartile(vs []float64, quarters int) float64 {
	steps := (len(vs) - 1) * quarters
	i, part := steps/4, float64(steps%4)/4
	if part == 0 {
		return vs[i]
	}
	return vs[i] + (vs[i+1]-vs[i])*part
}
