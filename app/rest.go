package app

import (
	"runtime/debug"
	"sync/atomic"
)

// restAfter is how many ticks without a call make a rest, at a tick a second: less than the half minute after which screens
// with clocks that run ask again by themselves.
const restAfter = 20

// rest gives memory back to the system once nobody has asked for anything for a while: the program stays open all day, and
// the laptop has other things to do. It is given once a rest.
type rest struct {
	calls atomic.Int64 // made by the face
	seen  int64
	quiet int
	give  func() // tests count it
}

// tick is one look; how many calls were made since the last decides.
func (r *rest) tick() {
	if now := r.calls.Load(); now != r.seen {
		r.seen, r.quiet = now, 0
		return
	}
	if r.quiet++; r.quiet == restAfter {
		give := r.give
		if give == nil {
			give = debug.FreeOSMemory
		}
		give()
	}
}
