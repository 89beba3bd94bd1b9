package readiness

import (
	"reflect"
	"testing"

	"qingdan/internal/campaign"
)

func TestRiskCells(t *testing.T) {
	cells, high := RiskCells(nil)
	if len(cells) != 25 || high != 15 || cells[0] != (RiskCell{5, 1, 5, "low"}) || cells[24] != (RiskCell{1, 5, 5, "low"}) {
		t.Errorf("%d cells, high %d: %v", len(cells), high, cells)
	}
	levels := func(lib *campaign.Library) map[string]int {
		out := map[string]int{}
		cells, _ := RiskCells(lib)
		for _, c := range cells {
			out[c.Level]++
		}
		return out
	}
	// 15: 3×5, 5×3; 16: 4×4; 20: 4×5, 5×4; 25. Watch, 8 to 12: 8 twice, 9, 10 twice, 12 twice.
	if got, want := levels(nil), map[string]int{"high": 6, "watch": 7, "low": 12}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	lib := &campaign.Library{}
	edits, err := Tune(lib, "risk.plan", false, "", map[string]int64{"risk_high": 20})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range edits {
		value, _ := e.Set["value"].(string)
		lib.Settings = append(lib.Settings, campaign.Setting{ID: e.Row, Value: value})
	}
	// 20 twice and 25; from 10: 10 twice, 12 twice, 15 twice, 16.
	if got, want := levels(lib), map[string]int{"high": 3, "watch": 7, "low": 15}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestRiskCoverage(t *testing.T) {
	for form, want := range map[string][]Covered{
		"":        {{"traffic", []campaign.ID{"b", "c"}}, {"press", []campaign.ID{}}},
		"online":  {{"system", []campaign.ID{}}, {"traffic", []campaign.ID{"b", "c"}}, {"press", []campaign.ID{}}},
		"offline": {{"weather", []campaign.ID{"a"}}, {"traffic", []campaign.ID{"b", "c"}}, {"press", []campaign.ID{}}},
		"hybrid":  {{"weather", []campaign.ID{"a"}}, {"system", []campaign.ID{}}, {"traffic", []campaign.ID{"b", "c"}}, {"press", []campaign.ID{}}},
	} {
		w := &campaign.Workbook{Campaign: campaign.Campaign{Form: form},
			Risks: []campaign.Risk{{ID: "a", Category: "weather"}, {ID: "b", Category: "traffic"}, {ID: "c", Category: "traffic"}, {ID: "d", Category: "other"}}}
		if got := RiskCoverage(w); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v, want %v", form, got, want)
		}
	}
}
