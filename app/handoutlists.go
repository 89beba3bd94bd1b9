package app

import (
	"qingdan/internal/campaign"
	"qingdan/internal/handout"
	"qingdan/internal/readiness"
)

// What the handouts that list rows are made of.

func readMaterials(c *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	lib, _, err := c.library()
	if err != nil {
		return nil, err
	}
	list, err := handout.NewMaterials(w, handout.MaterialsOptions{Lang: o.Lang, Paper: o.Paper, Open: o.Open, Client: o.Client, Ahead: readiness.AcceptanceDays(lib)})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func readContacts(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	list, err := handout.NewContacts(w, handout.ContactsOptions{Lang: o.Lang, Paper: o.Paper, Client: o.Client})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func readEmergency(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	list, err := handout.NewEmergency(w, handout.EmergencyOptions{Lang: o.Lang, Paper: o.Paper})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func readBudget(_ *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	list, err := handout.NewBudget(w, handout.BudgetOptions{Lang: o.Lang, Paper: o.Paper, Client: o.Client})
	if err != nil {
		return nil, err
	}
	return list, nil
}

func readSignIn(c *core, w *campaign.Workbook, o PrintOptions) (content, error) {
	list, err := handout.NewSignIn(w, handout.SignInOptions{Lang: o.Lang, Paper: o.Paper, Zone: c.Now().Location()})
	if err != nil {
		return nil, err
	}
	return list, nil
}
