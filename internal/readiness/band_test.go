package readiness

import (
	"reflect"
	"testing"

	"qingdan/internal/campaign"
)

// The band as it is by default, as it is tuned, and where the reserve lies in it: of 1,000,000, rain scoring 3 × 5 = 15.
func TestReserveBand(t *testing.T) {
	for _, tc := range []struct {
		reserve *int64
		total   *int64
		want    Band
	}{
		{new(int64(120_000)), new(int64(1_000_000)), Band{Lies: "in", Share: new(int64(1200))}},
		{new(int64(99_999)), new(int64(1_000_000)), Band{Lies: "low", Share: new(int64(1000))}}, // 9.9999 % reads 10 %
		{new(int64(200_001)), new(int64(1_000_000)), Band{Lies: "high", Share: new(int64(2000))}},
		{nil, new(int64(1_000_000)), Band{Lies: "none"}},
		{new(int64(0)), new(int64(0)), Band{Lies: "zero"}},
		{new(int64(5)), new(int64(0)), Band{Lies: "zero"}},
		{new(int64(5)), nil, Band{Lies: "none"}},
	} {
		w := ready()
		w.Campaign.Reserve, w.Campaign.Approved = tc.reserve, tc.total
		tc.want.Min, tc.want.Max, tc.want.Risky, tc.want.Score, tc.want.High = 1000, 1500, 2000, 15, 1
		if got := ReserveBand(w, nil); !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%+v, want %+v", got, tc.want)
		}
	}
	lib := &campaign.Library{Settings: []campaign.Setting{{ID: SettingOf("budget.reserve"), Value: `{"reserve_max": 1300, "risk_high": 16}`}}}
	w := ready()
	w.Campaign.Reserve = new(int64(140_000))
	if got, want := ReserveBand(w, lib), (Band{Min: 1000, Max: 1300, Risky: 2000, Score: 16, Lies: "high", Share: new(int64(1400))}); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}
