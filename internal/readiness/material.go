package readiness

func hasMaterials(j *judge) string { return none(len(j.w.Materials)) }

// acceptance: every material is due for acceptance some days before it is used, and is accepted by then. What nobody says
// a day of use for is used when the campaign goes live.
func acceptance(j *judge) {
	for _, m := range j.w.Materials {
		needed := m.Needed
		if needed == "" {
			needed = j.live
		}
		latest := needed.Add(-int(j.tuning.AcceptanceDays))
		switch {
		case m.Due == "":
			j.find("due", "material", m.ID, "due", "latest", string(latest))
		case latest != "" && m.Due > latest:
			j.find("close", "material", m.ID, "due", "due", string(m.Due), "needed", string(needed), "latest", string(latest))
		}
		if m.Due != "" && m.Due < j.today && m.Accepted == nil {
			j.find("unaccepted", "material", m.ID, "accepted", "due", string(m.Due))
		}
	}
}

func hasAccepted(j *judge) string {
	for _, m := range j.w.Materials {
		if m.Accepted != nil {
			return ""
		}
	}
	return "none"
}

// stock: the accepted quantity covers the planned one.
func stock(j *judge) {
	for _, m := range j.w.Materials {
		if m.Accepted != nil && m.Quantity != nil && *m.Accepted < *m.Quantity {
			j.find("short", "material", m.ID, "accepted", "accepted", itoa(*m.Accepted), "quantity", itoa(*m.Quantity), "short", itoa(*m.Quantity-*m.Accepted))
		}
	}
}
