package app_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// The finished sample holds to every rule but one: its second incident was answered too late, which is there to be seen.
func TestReadinessOfTheFinishedSample(t *testing.T) {
	for lang, want := range map[locale.Lang]string{locale.Zh: "家长发帖：孩子在冰屋滑倒", locale.En: "A parent posts: my child slipped"} {
		c := config(t)
		c.Lang = lang
		a := open(t, c, &host{})
		r := must[app.Readiness](t)(a.Campaigns.Readiness(must[campaign.ID](t)(a.Campaigns.Sample("review"))))
		if r.Blockers != 0 || r.Warnings != 1 || len(r.Findings) != 1 || r.Findings[0].Rule != "incident.clock" || !strings.HasPrefix(r.Findings[0].Title, want) {
			t.Errorf("%+v", r.Findings)
		}
		for _, rule := range r.Rules {
			if !rule.Applies {
				t.Errorf("%s does not apply: %s", rule.Rule, rule.Why)
			}
		}
	}
}

// Whatever day it is, nothing is said to have happened later, the review meeting was held in time, and nothing is overdue.
func TestFinishedSampleOnAnyDay(t *testing.T) {
	for day := campaign.Date("2026-09-20"); day < "2026-10-20"; day = day.Add(1) { // over a long holiday with work days at weekends
		c := config(t)
		c.Now = func() time.Time { return day.At("00:30", time.Local) }
		a := open(t, c, &host{})
		id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
		if r := must[app.Readiness](t)(a.Campaigns.Readiness(id)); len(r.Findings) != 1 {
			t.Errorf("%s: %+v", day, r.Findings)
		}
		for _, f := range must[app.CampaignResults](t)(a.Results.Of(id)).Days {
			if f.Day > day {
				t.Errorf("%s: a show on %s", day, f.Day)
			}
		}
	}
}

// The finished sample keeps files that can be read, taught lessons that its report names, and is taken back as one; its other stage adds neither.
func TestFinishedSampleKeepsFilesAndTeaches(t *testing.T) {
	a := open(t, config(t), &host{})
	must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	if l := must[app.Shared](t)(a.Campaigns.Shared()).Lessons; len(l) != 0 {
		t.Errorf("a campaign in preparation taught %v", l)
	}
	id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
	if away := must[[]campaign.ID](t)(a.Attachments.Away(id)); len(away) != 0 {
		t.Errorf("%v are not there", away)
	}
	kept := must[app.Archived](t)(a.Archive.Show(id))
	if kept.Lessons != 8 || kept.Bytes < 500 || !slices.ContainsFunc(kept.Kept, func(c store.Counted) bool { return c.Kind == "attachment" && c.Rows == 3 }) {
		t.Errorf("%+v", kept)
	}
	for _, s := range must[[]app.ReportSection](t)(a.Report.View(id, locale.En)) {
		if s.ID == "lessons" && !strings.HasPrefix(s.Text, "To keep: ") {
			t.Errorf("%q", s.Text)
		}
	}
	must[campaign.ID](t)(a.Campaigns.Sample("review")) // behind those of the first
	if l := must[app.Shared](t)(a.Campaigns.Shared()).Lessons; len(l) != 16 || l[0].Source != string(id) || l[8].Source == string(id) {
		t.Errorf("%d lessons", len(l))
	}
}

// What is added up is what is said elsewhere: ¥763,930 is 96,700 + 63,950 + 257,400 + 75,480 + 156,000 + 91,000 + 16,800 + 6,600
// of the budget, and 258,600 of the channels with 505,330 beside them.
func TestResultsOfTheFinishedSample(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
	r := must[app.CampaignResults](t)(a.Results.Of(id))
	achieved := map[string]string{}
	for _, g := range r.Goals {
		achieved[g.Name] = fmt.Sprintf("%.6g %v", *g.Actual, g.Met)
	}
	// 57,700 ÷ 1,186,000, 24,000 ÷ 57,700: in per cent.
	if want := map[string]string{"Sign-ups": "24000 true", "Impressions": "1.186e+06 true", "Click rate": "4.86509 false",
		"Sign-up rate": "41.5945 true", "Arrivals at the launch": "3260 true", "Orders": "7760 false", "Sales (GMV)": "451200 false",
		"Total cost": "763930 true", "Satisfaction": "4.4 false", "Complaints": "17 true"}; !reflect.DeepEqual(achieved, want) {
		t.Errorf("%v", achieved)
	}
	if r.Budget.Spent != 763_930_00 || r.Budget.Released != 11_200_00 || r.Budget.Raised != 11_200_00 || r.Budget.Loose != 0 || *r.Return.Cost != 763_930_00 {
		t.Errorf("%+v", r.Budget)
	}
	for _, c := range r.Budget.Categories {
		if c.Left < 0 {
			t.Errorf("%s is over", c.Name)
		}
	}
	if len(r.Missing)+len(r.Return.Missing)+len(r.Channels.Missing) != 0 || *r.Channels.Total.Cost != 258_600 {
		t.Errorf("missing %v %v %v, cost %v", r.Missing, r.Return.Missing, r.Channels.Missing, *r.Channels.Total.Cost)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	for i, c := range r.Channels.Rows { // what is entered of a channel is what was read there
		if float64(*w.Channels[i].Cost) != *c.Cost*100 || c.Verdict == "" {
			t.Errorf("%s: %d entered, %v read, %q", c.Name, *w.Channels[i].Cost, *c.Cost, c.Verdict)
		}
	}
	// The welcome ran over, the draw waited for the coupon page, the test after it began late; the performance was on time.
	if d := r.Days[0]; d.Ran != 29 || d.Skipped != 1 || d.Inserted != 1 || *d.EndsLate != -6 {
		t.Errorf("%+v", d.RanDay)
	}
	if i := r.Incidents; i.Met != 1 || i.Late != 1 || *i.Mean != (12+165)*60_000/2 {
		t.Errorf("%+v", i)
	}
	f := must[app.FeedbackPage](t)(a.Feedback.View(id)).Figures
	if f.Responses != 130 || f.Satisfaction.Answered != 126 || f.Satisfaction.Counts != [5]int{1, 3, 10, 42, 70} || f.Recommend.Answered != 127 {
		t.Errorf("%+v %+v", f.Satisfaction, f.Recommend)
	}
}

// A contract's fee is what its payments come to, and what is paid of it was paid before today.
func TestPaymentsOfTheFinishedSample(t *testing.T) {
	a := open(t, config(t), &host{})
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(must[campaign.ID](t)(a.Campaigns.Sample("review"))))
	sum := map[campaign.ID]int64{}
	for _, p := range w.Payments {
		sum[p.Partner] += *p.Amount
	}
	for _, p := range w.Partners {
		if *p.Fee != sum[p.ID] {
			t.Errorf("%s: a fee of %d, payments of %d", p.Name, *p.Fee, sum[p.ID])
		}
	}
	for _, m := range w.Materials {
		given := int64(0)
		for _, x := range w.Awards {
			if x.Material == m.ID {
				given += *x.Quantity
			}
		}
		if m.Kind == "gift" && (m.Accepted == nil || m.Left == nil || given+*m.Left != *m.Accepted) {
			t.Errorf("%s: %d given out", m.Name, given)
		}
	}
	if lib := must[app.Shared](t)(a.Campaigns.Shared()); len(lib.People)+len(lib.Partners) != 0 {
		t.Error("the sample has written its people into the library")
	}
}
