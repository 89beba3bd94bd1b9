package app

import (
	"runtime/debug"
	"sync"
)

// sparing keeps the memory of a large step (an import, or its undo; a pack of paper) within bounds until its answer is called: garbage is
// collected more often only as far as that needs. It is the program's as a whole: of several steps the first begins it and
// the last ends it.
func sparing() (end func()) {
	spare.Lock()
	defer spare.Unlock()
	if spare.steps++; spare.steps == 1 {
		spare.percent, spare.limit = debug.SetGCPercent(100), debug.SetMemoryLimit(mostStepMemory)
	}
	return func() {
		spare.Lock()
		defer spare.Unlock()
		if spare.steps--; spare.steps == 0 {
			debug.SetGCPercent(spare.percent)
			debug.SetMemoryLimit(spare.limit)
		}
	}
}

var spare struct {
	sync.Mutex
	steps   int
	percent int
	limit   int64
}

// mostStepMemory is what the program should hold while it writes such a step, in bytes: 100,000 readings need three quarters
// of it.
const mostStepMemory = 200 << 20
