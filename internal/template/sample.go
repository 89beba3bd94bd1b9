package template

import "qingdan/internal/campaign"

// sampleLead is how many days before its live day the sample campaign stands: the plan nearly done, warm-up begun.
const sampleLead = 9

// Sample gives the edits that make the sample campaign, a product launch whose live day is nine days after today: the
// launch template under sample.json, which says who does what, what is done and what is spent. The same today and ids
// give the same edits. Error: template.language {lang}.
func Sample(lang string, today campaign.Date, id campaign.ID, newID func() campaign.ID) ([]campaign.Edit, error) {
	w, err := load(lang, "launch.json", "sample.json")
	if err != nil {
		return nil, err
	}
	done := map[campaign.ID]bool{}
	for _, t := range w.Tasks {
		done[t.ID] = t.State == "done"
	}
	for i := range w.Items {
		it := &w.Items[i]
		it.Done = it.Done || done[it.Task]
	}
	return Instantiate(w, Start{Campaign: id, Name: w.Campaign.Name, Live: today.Add(sampleLead), NewID: newID})
}
