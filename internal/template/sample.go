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
	edits, err := Instantiate(w, Start{Campaign: id, Name: w.Campaign.Name, Live: today.Add(sampleLead), NewID: newID})
	if err != nil {
		return nil, err
	}
	return append(edits, sampleReadings(w, edits, id, today.Add(-1))...), nil
}

// sampleRead is what the channels that went live with the warm-up brought on its first day.
var sampleRead = []struct {
	channel string
	metrics map[string]float64
}{
	{"official", map[string]float64{"exposure": 52_400, "clicks": 2_650, "signups": 980, "orders": 0, "revenue": 0, "cost": 8_600}},
	{"community", map[string]float64{"exposure": 35_800, "clicks": 1_760, "signups": 660, "orders": 0, "revenue": 0, "cost": 1_200}},
}

// sampleReadings are the readings of the first warm-up day, which is over: edits make the rows that they are of.
func sampleReadings(w *campaign.Workbook, edits []campaign.Edit, id campaign.ID, day campaign.Date) (out []campaign.Edit) {
	made := map[string]campaign.ID{} // by kind and position, which a new id leaves as it was
	for _, e := range edits {
		made[string(e.Kind)+" "+text(e.Set["position"])] = e.Row
	}
	channels := map[string]campaign.ID{}
	for _, c := range w.Channels {
		channels[string(c.ID)] = made["channel "+c.Position]
	}
	for _, of := range sampleRead {
		channel := channels[string(rowID("channel", of.channel))]
		for _, m := range w.Metrics {
			for key, v := range of.metrics {
				if m.ID != rowID("metric", key) {
					continue
				}
				metric := made["metric "+m.Position]
				out = append(out, campaign.Edit{Op: campaign.Create, Kind: "reading", Row: campaign.ReadingID(id, metric, channel, day), Set: campaign.Fields{
					"metric": string(metric), "channel": string(channel), "day": string(day), "value": v}})
			}
		}
	}
	return out
}

func text(v any) string {
	s, _ := v.(string)
	return s
}
