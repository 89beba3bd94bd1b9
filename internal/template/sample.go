package template

import (
	"time"

	"qingdan/internal/campaign"
)

// sampleLead is how many days before its live day the sample campaign in preparation stands: the plan nearly done, warm-up begun.
const sampleLead = 9

// sampleOver is the least number of days that the finished sample campaign is past its live day: its review meeting was held
// on the tenth, within five work days of the live period on any calendar, and what is still open is due later.
const sampleOver = 12

// samples are the files of the sample campaign at each stage, one over the other.
var samples = map[string][]string{
	"plan":   {"launch.json", "sample.json", "sample_guests.json", "sample_plan.json"},
	"review": {"launch.json", "sample.json", "sample_review.json", "sample_guests.json", "sample_arrived.json", "sample_show.json", "sample_improve.json", "sample_readings.json", "sample_responses.json"},
}

// SampleStages are the stages that the sample campaign can be had at: in preparation, and executed and reviewed.
var SampleStages = []string{"plan", "review"}

// Sample gives the edits that make the sample campaign, a product launch, as it stands now: at the stage "plan" nine days
// before its live day, at "review" some days after its review meeting, with everything that came of it. Instants are in
// now's zone. The attachments at "review" name bytes that SampleFiles has. The same day, zone and ids give the same edits. Errors: template.language {lang}, template.stage {stage}.
func Sample(lang, stage string, now time.Time, id campaign.ID, newID func() campaign.ID) ([]campaign.Edit, error) {
	names := samples[stage]
	if names == nil {
		return nil, campaign.Fail("template.stage", "stage", stage)
	}
	live := sampleLive(stage, campaign.DateOf(now))
	d, err := layers(lang, func(d *draft) { d.live, d.zone = live, now.Location() }, names...)
	if err != nil {
		return nil, err
	}
	if stage == "review" {
		if err := d.keepFiles(); err != nil {
			return nil, err
		}
	}
	w, err := d.workbook()
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
	return instantiate(w, d.many(), Start{Campaign: id, Name: w.Campaign.Name, Live: live, NewID: newID})
}

// sampleLive is the live day of the sample: of the finished one the latest Saturday that is long enough ago, because its
// figures have weekends.
func sampleLive(stage string, today campaign.Date) campaign.Date {
	if stage == "plan" {
		return today.Add(sampleLead)
	}
	latest := today.Add(-sampleOver)
	sinceSaturday := (int(latest.Time().Weekday()) + 1) % 7
	return latest.Add(-sinceSaturday)
}

// many are the rows of kinds that are in no workbook: readings and responses.
func (d *draft) many() (out []campaign.Edit) {
	for _, e := range d.edits {
		if e.Kind == "reading" || e.Kind == "response" {
			out = append(out, e)
		}
	}
	return out
}
