package readiness

import (
	"fmt"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/template"
)

// A template made into a campaign sixty days ahead, with only names, contacts and payees filled in, has nothing to mend.
func TestTemplatesAreReady(t *testing.T) {
	const today campaign.Date = "2026-06-01"
	for _, scenario := range template.Scenarios() {
		for _, lang := range []string{"zh", "en"} {
			b, err := template.Builtin(scenario, lang)
			if err != nil {
				t.Fatal(err)
			}
			n := 0
			edits, err := template.Instantiate(b, template.Start{Campaign: "c", Name: "x", Live: today.Add(60), NewID: func() campaign.ID {
				n++
				return campaign.ID(fmt.Sprintf("r%d", n))
			}})
			if err != nil {
				t.Fatal(err)
			}
			for _, e := range edits { // names and payees; an owner is the person who answers
				for _, f := range campaign.Lookup(e.Kind).Fields {
					if f.Ref == "person" && e.Kind != "run_item" {
						e.Set[f.Name] = "lin"
					}
				}
				if e.Kind == "partner" {
					e.Set["contact"] = "Ruan Qing"
				}
			}
			edits = append(edits, campaign.Edit{Op: campaign.Create, Kind: "person", Row: "lin", Set: campaign.Fields{"name": "Lin"}})
			w, err := campaign.Build(edits)
			if err != nil {
				t.Fatal(err)
			}
			r := Judge(w, nil, today)
			for _, f := range r.Findings {
				t.Errorf("%s, %s: %+v", scenario, lang, f)
			}
			if r.Holds != r.Applies || r.Applies < 15 {
				t.Errorf("%s, %s: %d of %d", scenario, lang, r.Holds, r.Applies)
			}
		}
	}
}

// A template is judged as it stands sixty days before its own live day, wherever that was moved.
func TestATemplateIsJudgedFromItsOwnLiveDay(t *testing.T) {
	w := &campaign.Workbook{Campaign: campaign.Campaign{ID: "c", Template: true}}
	for live, want := range map[campaign.Date]campaign.Date{"": "1999-11-04", "2000-01-03": "1999-11-04", "2000-01-13": "1999-11-14"} {
		w.Periods = []campaign.Period{{ID: "p", Kind: "live", Starts: live, Ends: live}}
		if r := Judge(w, nil, "2026-06-01"); r.Today != want {
			t.Errorf("live on %q: %s, want %s", live, r.Today, want)
		}
	}
}
