package main

import (
	"fmt"
	"slices"
	"time"
)

// samples are how long one thing took, each time it was done.
type samples []time.Duration

// median is the middle sample, or the mean of the two in the middle.
func (s samples) median() time.Duration {
	sorted := slices.Sorted(slices.Values(s))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// p95 is the smallest sample that 95 % of all do not exceed (nearest rank).
func (s samples) p95() time.Duration {
	sorted := slices.Sorted(slices.Values(s))
	return sorted[(len(s)*95+99)/100-1]
}

// over is how many times as long s took as its counterpart, by the medians of both.
func (s samples) over(base samples) float64 { return float64(s.median()) / float64(base.median()) }

// trial does a thing once and says how long it took; what it prepares and checks does not count.
type trial func() (time.Duration, error)

// timed makes a trial of something that needs no preparation.
func timed(f func() error) trial {
	return func() (time.Duration, error) {
		began := time.Now()
		err := f()
		return time.Since(began), err
	}
}

// alternate lets trials take turns, a b a b …, so that what else the machine does falls on all of them alike. The first
// rounds, warm many, do not count.
func alternate(warm, rounds int, trials ...trial) ([]samples, error) {
	out := make([]samples, len(trials))
	for round := range warm + rounds {
		for i, t := range trials {
			took, err := t()
			if err != nil {
				return nil, fmt.Errorf("round %d, trial %d: %w", round, i, err)
			}
			if round >= warm {
				out[i] = append(out[i], took)
			}
		}
	}
	return out, nil
}
