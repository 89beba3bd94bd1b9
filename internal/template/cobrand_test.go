package template

import (
	"slices"
	"testing"

	"qingdan/internal/campaign"
)

// What a co-brand drop stands or falls with: figures that come out, stock that covers every promise, nothing shown that
// both brands have not signed, and a day that leaves time.

// 5,400 pieces at 200 are 1,080,000; 3,240 + 2,160 pieces are 5,400; 80 % of 4,050 and of 2,700 are 3,240 and 2,160;
// 6,000,000 × 2 % × 30 % are 36,000; 7,000 + 5,000 members are 12,000.
func TestCobrandGoalsComeOut(t *testing.T) {
	w := builtin(t, "cobrand", "en")
	target := map[campaign.ID]float64{}
	children := map[campaign.ID][]campaign.ID{}
	for _, g := range w.Goals {
		target[g.ID] = *g.Target
		if g.Parent != "" {
			children[g.Parent] = append(children[g.Parent], g.ID)
		}
	}
	want := []struct {
		goal  campaign.ID
		of    []campaign.ID
		value float64
	}{
		{"goal.revenue", []campaign.ID{"goal.units", "goal.unit-price"}, target["goal.units"] * target["goal.unit-price"]},
		{"goal.units", []campaign.ID{"goal.units-online", "goal.units-store"}, target["goal.units-online"] + target["goal.units-store"]},
		{"goal.units-online", []campaign.ID{"goal.drawn", "goal.pay-rate"}, target["goal.drawn"] * target["goal.pay-rate"] / 100},
		{"goal.units-store", []campaign.ID{"goal.arrivals", "goal.store-rate"}, target["goal.arrivals"] * target["goal.store-rate"] / 100},
		{"goal.registrations", []campaign.ID{"goal.exposure", "goal.click-rate", "goal.registration-rate"}, target["goal.exposure"] * target["goal.click-rate"] * target["goal.registration-rate"] / 10000},
		{"goal.members", []campaign.ID{"goal.members-lead", "goal.members-partner"}, target["goal.members-lead"] + target["goal.members-partner"]},
	}
	if len(children) != len(want) {
		t.Errorf("%d goals have sub-goals, want %d", len(children), len(want))
	}
	for _, tt := range want {
		if !slices.Equal(children[tt.goal], tt.of) || target[tt.goal] != tt.value {
			t.Errorf("%s is %v, its parts %v come to %v", tt.goal, target[tt.goal], children[tt.goal], tt.value)
		}
	}
	if target["goal.revenue"] != 1080000 || target["goal.registrations"] != 36000 || target["goal.members"] != 12000 {
		t.Errorf("targets %v", target)
	}
	for _, g := range w.Goals {
		if g.Baseline == nil || *g.Baseline <= 0 {
			t.Errorf("%s has no baseline", g.Name)
		}
	}
}

// Whoever is let in finds a piece, a gift, a bag and a wristband.
func TestCobrandStockCoversPromises(t *testing.T) {
	w := builtin(t, "cobrand", "en")
	target, stock := map[campaign.ID]int64{}, map[campaign.ID]int64{}
	for _, g := range w.Goals {
		target[g.ID] = int64(*g.Target)
	}
	for _, m := range w.Materials {
		stock[m.ID] = *m.Quantity
	}
	for _, tt := range []struct{ material, goal campaign.ID }{
		{"material.goods", "goal.units"},
		{"material.gifts", "goal.arrivals"},
		{"material.bags", "goal.arrivals"},
		{"material.wristbands", "goal.arrivals"},
	} {
		if stock[tt.material] < target[tt.goal] {
			t.Errorf("%s: %d for %d", tt.material, stock[tt.material], target[tt.goal])
		}
	}
	if pieces := stock["material.goods"] + stock["material.spares"]; stock["material.labels"] < pieces || stock["material.boxes"] < pieces {
		t.Errorf("%d pieces, %d labels, %d boxes", pieces, stock["material.labels"], stock["material.boxes"])
	}
}

// Nothing is made, printed, posted or opened before both brands have signed it.
func TestCobrandNothingGoesOutUnsigned(t *testing.T) {
	w := builtin(t, "cobrand", "en")
	on := map[campaign.ID][]campaign.ID{}
	for _, d := range w.Dependencies {
		on[d.Task] = append(on[d.Task], d.On)
	}
	var waits func(task, other campaign.ID) bool
	waits = func(task, other campaign.ID) bool {
		return slices.ContainsFunc(on[task], func(id campaign.ID) bool { return id == other || waits(id, other) })
	}
	for _, tt := range [][2]campaign.ID{
		{"task.licence", "task.approval"},
		{"task.design", "task.licence"},
		{"task.key-visual", "task.licence"},
		{"task.design", "task.guidelines"},
		{"task.sample", "task.design"},
		{"task.production", "task.sample"},
		{"task.inspection", "task.testing"},
		{"task.print", "task.artwork"},
		{"task.displays", "task.artwork"},
		{"task.warmup-open", "task.content-sign"},
		{"task.announce", "task.press-release"},
		{"task.draw", "task.legal-clear"},
		{"task.drop", "task.joint-walk"},
		{"task.payments", "task.stock-final"},
	} {
		if !waits(tt[0], tt[1]) {
			t.Errorf("%s does not wait for %s", tt[0], tt[1])
		}
	}
}

// Set-up ends two hours before doors, tests half an hour before what they are for, the review meeting is held within five
// days of the live period, and the filing for crowds is 20 days ahead should the event grow.
func TestCobrandLeavesTime(t *testing.T) {
	w := builtin(t, "cobrand", "en")
	items := map[campaign.ID]campaign.RunItem{}
	for _, r := range w.RunItems {
		items[r.ID] = r
	}
	for _, tt := range []struct {
		first, then campaign.ID
		minutes     int
	}{
		{"run_item.queue-setup", "run_item.first-check", 120},
		{"run_item.open-stock", "run_item.doors", 120},
		{"run_item.sales-setup", "run_item.doors", 120},
		{"run_item.pickup-setup", "run_item.doors", 120},
		{"run_item.photo-setup", "run_item.doors", 120},
		{"run_item.press-setup", "run_item.doors", 120},
		{"run_item.control-setup", "run_item.doors", 120},
		{"run_item.pos-test", "run_item.checkout", 30},
		{"run_item.online-test", "run_item.online-drop", 30},
		{"run_item.draw-test", "run_item.second-draw", 30},
		{"run_item.stream-test", "run_item.talk", 30},
	} {
		a, b := items[tt.first], items[tt.then]
		if got := b.Starts.Minutes() - a.Starts.Minutes() - int(*a.Minutes); got < tt.minutes {
			t.Errorf("%s ends %d minutes before %s, want %d", a.Title, got, b.Title, tt.minutes)
		}
	}
	due := map[campaign.ID]campaign.Date{}
	for _, task := range w.Tasks {
		due[task.ID] = task.Due
	}
	live := w.Periods[2]
	if n := due["task.review-meeting"].Sub(live.Ends); n < 1 || n > 5 {
		t.Errorf("the review meeting is %d days after the live period", n)
	}
	if n := live.Starts.Sub(due["task.permit"]); n < 20 {
		t.Errorf("the filing is %d days ahead", n)
	}
}
