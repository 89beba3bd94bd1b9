package store

import (
	"testing"

	"qingdan/internal/campaign"
)

// What is derived is kept by name and campaign, written over by what is newer, and changes no campaign.
func TestDerived(t *testing.T) {
	s, _ := two(t)
	before := must(s.Versions())(t)
	s.KeepDerived("a", map[campaign.ID]Derived{"x": {"1", "one"}, "y": {"1", "two"}})
	s.KeepDerived("b", map[campaign.ID]Derived{"x": {"7", "other"}})
	s.KeepDerived("a", map[campaign.ID]Derived{"x": {"2", "newer"}})
	got := must(s.Derived("a"))(t)
	if len(got) != 2 || got["x"] != (Derived{"2", "newer"}) || got["y"] != (Derived{"1", "two"}) {
		t.Errorf("kept %v", got)
	}
	for id, v := range must(s.Versions())(t) {
		if before[id] != v {
			t.Errorf("%s went from version %d to %d", id, before[id], v)
		}
	}
}
