package main

import "qingdan/internal/campaign"

// Where the columns of each kind go, by hand: what a program without reflection would write. A reading that differs
// from the store's ends the run, so a forgotten column is found.

func campaignColumns(r *campaign.Campaign) []any {
	return []any{&r.ID, &r.Name, &r.Client, &r.Scenario, &r.Form, &r.Stage, &r.Theme, &r.Benefit, &r.Slogan,
		&r.Background, &r.Audience, &r.Mechanics, &r.Rules, &r.Venue, &r.Public, &r.Crowd, &r.Currency,
		&r.Approved, &r.Reserve, &r.ReserveShare, &r.Lead, &r.Notes, &r.Template, &r.Sample, &r.Trashed}
}

func periodColumns(r *campaign.Period) []any {
	return []any{&r.ID, &r.Position, &r.Kind, &r.Name, &r.Starts, &r.Ends, &r.Notes}
}

func metricColumns(r *campaign.Metric) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.Unit, &r.Aggregate, &r.Over, &r.Under, &r.Core}
}

func goalColumns(r *campaign.Goal) []any {
	return []any{&r.ID, &r.Position, &r.Parent, &r.Metric, &r.Name, &r.Target, &r.Unit, &r.Direction,
		&r.Baseline, &r.Deadline, &r.Owner, &r.Why}
}

func budgetColumns(r *campaign.BudgetLine) []any {
	return []any{&r.ID, &r.Position, &r.Category, &r.Item, &r.Price, &r.Quantity, &r.Share, &r.Planned,
		&r.Committed, &r.Paid, &r.Payee, &r.Owner, &r.Notes}
}

func departmentColumns(r *campaign.Department) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.Duty, &r.Lead}
}

func groupColumns(r *campaign.Group) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.Duty, &r.Lead}
}

func personColumns(r *campaign.Person) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.Role, &r.Group, &r.Department, &r.Organisation, &r.Phone,
		&r.Email, &r.Notes, &r.Source}
}

func partnerColumns(r *campaign.Partner) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.Kind, &r.Contact, &r.Phone, &r.Email, &r.Duties, &r.Rights,
		&r.Fee, &r.Standard, &r.Status, &r.Starts, &r.Ends, &r.Owner, &r.Notes, &r.Source}
}

func taskColumns(r *campaign.Task) []any {
	return []any{&r.ID, &r.Position, &r.Title, &r.Stage, &r.KeyAction, &r.Group, &r.Owner, &r.Starts, &r.Due,
		&r.DueTime, &r.Timing, &r.State, &r.DoneOn, &r.Critical, &r.Milestone, &r.Deliverable, &r.Acceptance,
		&r.Notes}
}

func itemColumns(r *campaign.Item) []any {
	return []any{&r.ID, &r.Position, &r.Task, &r.Text, &r.Done}
}

func dependencyColumns(r *campaign.Dependency) []any {
	return []any{&r.ID, &r.Task, &r.On}
}

func riskColumns(r *campaign.Risk) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.Category, &r.Likelihood, &r.Impact, &r.Trigger, &r.Response,
		&r.Owner, &r.Minutes, &r.Notes}
}

func materialColumns(r *campaign.Material) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.Kind, &r.Spec, &r.Unit, &r.Quantity, &r.Received, &r.Accepted,
		&r.Defects, &r.Left, &r.Supplier, &r.Owner, &r.Due, &r.Needed, &r.Notes}
}

func channelColumns(r *campaign.Channel) []any {
	return []any{&r.ID, &r.Position, &r.Name, &r.GoLive, &r.GoLiveTime, &r.Owner, &r.Notes}
}

func postColumns(r *campaign.Post) []any {
	return []any{&r.ID, &r.Position, &r.Channel, &r.Title, &r.Kind, &r.Day, &r.Time, &r.Owner, &r.Text,
		&r.Status}
}

func runItemColumns(r *campaign.RunItem) []any {
	return []any{&r.ID, &r.Position, &r.Title, &r.Day, &r.Starts, &r.Minutes, &r.Hard, &r.Area, &r.Cue,
		&r.Owner, &r.Materials, &r.Notes}
}

func questionColumns(r *campaign.Question) []any {
	return []any{&r.ID, &r.Position, &r.Text, &r.Kind, &r.Options}
}

func printColumns(r *campaign.Print) []any {
	return []any{&r.ID, &r.Handout, &r.Options, &r.Revision, &r.Hash, &r.At, &r.Rows}
}
