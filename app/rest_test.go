package app

import "testing"

func TestMemoryIsGivenBackOnceARest(t *testing.T) {
	given := 0
	r := &rest{give: func() { given++ }}
	ticks := func(n int) {
		for range n {
			r.tick()
		}
	}
	r.calls.Add(1)
	ticks(1 + restAfter - 1)
	if given != 0 {
		t.Fatal("given back while somebody is at work")
	}
	ticks(1)
	ticks(5 * restAfter)
	if given != 1 {
		t.Errorf("given back %d times in one rest", given)
	}
	r.calls.Add(3)
	ticks(1 + restAfter)
	if given != 2 {
		t.Errorf("after work, given back %d times", given)
	}
}
