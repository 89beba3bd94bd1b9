package handout

import "qingdan/internal/campaign"

// The goals of a plan, as a tree.

func (r *planReader) goals() reportPart {
	title := r.t("handout.plan.goals")
	if len(r.wb.Goals) == 0 {
		return r.lacking(title, "handout.plan.goals.none")
	}
	t := tableau{Title: title, Loose: true, Columns: []reportColumn{r.column("goal"), r.column("target"), r.column("deadline"), r.column("owner"), r.column("why")}}
	t.Columns[0].Most, t.Columns[1].Right, t.Columns[1].Bold, t.Columns[2].Solid = 52, true, true, true
	for _, at := range r.tree() {
		g := r.wb.Goals[at.index]
		why := reportCell{Text: r.clean(g.Why)}
		if g.Baseline != nil {
			why.Second = r.one("handout.plan.baseline") + " " + r.amount(*g.Baseline, g.Unit)
		}
		target := none
		if g.Target != nil {
			if target = r.amount(*g.Target, g.Unit); g.Direction == "at_most" {
				target = "≤ " + target
			}
		}
		t.Rows = append(t.Rows, r.marked(g.ID, reportRow{Cells: []reportCell{{Text: r.clean(g.Name), Indent: min(at.depth, 3)}, {Text: target}, {Text: r.date(g.Deadline)}, {Text: r.person(g.Owner)}, why}}))
	}
	return t
}

// amount is a figure with its unit.
func (r *planReader) amount(v float64, unit string) string {
	unit = r.clean(unit)
	if unit == "%" || unit == "％" || unit == "" {
		return number(&v) + unit
	}
	return number(&v) + " " + unit
}

// goalAt is a goal's place in the tree.
type goalAt struct{ index, depth int }

// tree is the goals, each above its sub-goals; one whose parent is not there, or is below itself, stands at the top.
func (r *planReader) tree() (out []goalAt) {
	below := map[campaign.ID][]int{}
	known := map[campaign.ID]bool{}
	for _, g := range r.wb.Goals {
		known[g.ID] = true
	}
	for i, g := range r.wb.Goals {
		parent := g.Parent
		if !known[parent] {
			parent = ""
		}
		below[parent] = append(below[parent], i)
	}
	seen := make([]bool, len(r.wb.Goals))
	var walk func(parent campaign.ID, depth int)
	walk = func(parent campaign.ID, depth int) {
		for _, i := range below[parent] {
			if !seen[i] {
				seen[i] = true
				out = append(out, goalAt{i, depth})
				walk(r.wb.Goals[i].ID, depth+1)
			}
		}
	}
	walk("", 0)
	for i := range seen {
		if !seen[i] {
			seen[i] = true
			out = append(out, goalAt{i, 0})
		}
	}
	return out
}
