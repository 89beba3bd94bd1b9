package handout

import (
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Whom lists the people and groups of a campaign that a role pack is made for, in the order of a collated one.
func Whom(wb *campaign.Workbook) []campaign.ID {
	o := RolePackOptions{Lang: locale.En, Paper: "a4"}
	s, err := newScribe(wb, "role-pack", o.Lang, o.Paper)
	if err != nil {
		return nil // of a language and a paper that there are
	}
	return newPackReader(s, o).whom("")
}
