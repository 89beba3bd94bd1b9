// Package testkit is what tests share: a clock that steps, ids and chance that repeat, and made-up campaigns. Only
// tests and the benchmark import it.
package testkit

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"qingdan/internal/campaign"
)

// Start is the moment from which tests count: a Wednesday morning in Shanghai.
var Start = time.Date(2026, 5, 6, 9, 0, 0, 0, time.FixedZone("CST", 8*60*60))

// Clock is a wall clock that moves by a step whenever it is read, and not otherwise. It may be read from several
// goroutines.
type Clock struct {
	mu   sync.Mutex
	now  time.Time
	step time.Duration
}

// NewClock makes a clock that shows start and goes on by step, which may be zero or negative.
func NewClock(start time.Time, step time.Duration) *Clock {
	return &Clock{now: start, step: step}
}

// Now is the time shown; the next reading is a step later.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.now
	c.now = now.Add(c.step)
	return now
}

// Set puts the clock to t, forward or back: the next reading is t.
func (c *Clock) Set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t
}

// IDs gives ids shaped as UUIDv7 (RFC 9562), each greater than the one before, the same ones for the same seed and
// none in common for two seeds. It may be called from several goroutines.
func IDs(seed uint64) func() campaign.ID {
	chance := rand.New(rand.NewPCG(seed, 7))
	var mu sync.Mutex
	// An hour of its own for each seed, as for campaigns made one after another; a millisecond for each id.
	ms := Start.UnixMilli() + int64(seed%1_000_000)*time.Hour.Milliseconds()
	return func() campaign.ID {
		mu.Lock()
		defer mu.Unlock()
		ms++
		a, b := chance.Uint64(), chance.Uint64()
		return campaign.ID(fmt.Sprintf("%08x-%04x-7%03x-%04x-%012x", ms>>16, ms&0xffff, a>>52, 0x8000|a&0x3fff, b>>16))
	}
}

// Intn gives random numbers from 0 to below its argument, the same ones for the same seed. It is for one goroutine.
func Intn(seed uint64) func(n int) int {
	return rand.New(rand.NewPCG(seed, 11)).IntN
}
