package store

import (
	"fmt"
	"testing"

	"qingdan/internal/campaign"
)

// A check finds nothing where a program that has searched meets an index that another has rewritten since.
func TestCheckBesideAnotherSearch(t *testing.T) {
	s := one(t)
	other := must(Open(s.Path(), s.opt))(t)
	t.Cleanup(func() { ok(t, other.Close()) })
	for i := range 60 {
		writer := []*Store{s, other}[i%2]
		_, err := writer.Apply(camp, edited, []campaign.Edit{create("task", campaign.ID(fmt.Sprint("t", i)), "title", "场地")})
		ok(t, err)
		must(writer.Search("场地", 5))(t)
		sound(t, s)
	}
}
