package readiness

import "qingdan/internal/campaign"

// leads: one campaign lead; every group has a lead; every department in use has a duty. In use is a department that
// somebody belongs to, or that has a lead.
func leads(j *judge) {
	if j.w.Campaign.Lead == "" {
		j.about("campaign", "lead")
	}
	for _, g := range j.w.Groups {
		if g.Lead == "" {
			j.find("group", "group", g.ID, "lead")
		}
	}
	used := map[campaign.ID]bool{}
	for _, p := range j.w.People {
		used[p.Department] = true
	}
	for _, d := range j.w.Departments {
		if !text("duty", d.Duty).is && (used[d.ID] || d.Lead != "") {
			j.find("department", "department", d.ID, "duty")
		}
	}
}

func hasPartners(j *judge) string { return none(len(j.w.Partners)) }

func fromContracts(j *judge) campaign.Date { return j.ahead(j.tuning.ContractDays) }

// contracts: every partner has a contact and a signed contract with fee, duties and delivery standard. A contract that has
// ended was signed.
func contracts(j *judge) {
	for _, p := range j.w.Partners {
		for _, f := range p.Lacks() {
			if f == "status" {
				j.find("status", "partner", p.ID, "status", "status", p.Status)
			} else {
				j.find(f, "partner", p.ID, f)
			}
		}
	}
}
