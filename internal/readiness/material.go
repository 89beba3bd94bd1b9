package readiness

import "qingdan/internal/campaign"

func hasMaterials(j *judge) string { return none(len(j.w.Materials)) }

// AcceptanceDays is how many days before their use materials are accepted, as this workspace has tuned it. lib may be nil.
func AcceptanceDays(lib *campaign.Library) int64 {
	tuning, _ := tuned(lib)
	return tuning.AcceptanceDays
}

// acceptance: every material is due for acceptance some days before it is used, and is accepted by then. What nobody says
// a day of use for is used when the campaign goes live. What was accepted late is told until it is used.
func acceptance(j *judge) {
	for i, g := range campaign.GoodsOf(j.w, j.tuning.AcceptanceDays, j.today) {
		m := j.w.Materials[i]
		on, latest, needed := string(m.AcceptedOn), string(g.Latest), string(g.Needed)
		if g.Urgency == "accepted" {
			if g.Latest != "" && m.AcceptedOn > g.Latest && j.today <= g.Needed {
				j.find("after", "material", m.ID, "accepted_on", "day", on, "needed", needed, "latest", latest)
			}
			continue
		}
		switch {
		case m.Due == "":
			j.find("due", "material", m.ID, "due", "latest", latest)
		case g.Latest != "" && m.Due > g.Latest:
			j.find("close", "material", m.ID, "due", "due", string(m.Due), "needed", needed, "latest", latest)
		}
		if g.Urgency == "late" {
			j.find("unaccepted", "material", m.ID, "accepted", "due", string(m.Due))
		}
	}
}

// hasStock: something is accepted, promised or given out.
func hasStock(j *judge) string {
	for i := range j.w.Materials {
		if m := &j.w.Materials[i]; m.IsAccepted() || m.Promised != nil {
			return ""
		}
	}
	return none(len(j.w.Awards))
}

// stock: what is accepted is counted, adds up and covers what is planned; prizes promised and given out never exceed it.
func stock(j *judge) {
	for i, g := range campaign.GoodsOf(j.w, j.tuning.AcceptanceDays, j.today) {
		m := j.w.Materials[i]
		if m.Accepted != nil && m.Quantity != nil && *m.Accepted < *m.Quantity {
			j.find("short", "material", m.ID, "accepted", "accepted", itoa(*m.Accepted), "quantity", itoa(*m.Quantity), "short", itoa(*m.Quantity-*m.Accepted))
		}
		for _, fault := range g.Faults {
			switch fault {
			case campaign.FaultCounts:
				n := whole(m.Accepted) + whole(m.Defects)
				j.find(fault, "material", m.ID, "received", "accepted", itoa(n), "quantity", itoa(*m.Received), "short", itoa(n-*m.Received))
			case campaign.FaultUncounted:
				j.find(fault, "material", m.ID, "accepted")
			case campaign.FaultPromised:
				j.find(fault, "material", m.ID, "promised", "accepted", itoa(*m.Promised), "quantity", itoa(*g.Expected), "short", itoa(*m.Promised-*g.Expected))
			case campaign.FaultGiven:
				j.find(fault, "material", m.ID, "accepted", "accepted", itoa(g.Given), "quantity", itoa(whole(m.Accepted)), "short", itoa(g.Given-whole(m.Accepted)))
			}
		}
	}
}

func whole(n *int64) int64 {
	if n == nil {
		return 0
	}
	return *n
}
