package campaign

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// Exact is a sum of decimal numbers without an error: 0.1 ten times is 1. The zero value is an empty sum.
type Exact struct {
	n          big.Int // × 10^scale; with hundredths it is the sum
	scale      int
	hundredths int64 // what came of figures of two decimals at most: nearly all of them
	terms      int
}

const (
	// few is as many hundredths as fifteen digits write: no other decimal of that length is the same float64.
	few = 1e15
	// full is when hundredths go into n: one more figure still has room.
	full = int64(1) << 62
)

// Add adds the shortest decimal that v is written as. What is no finite number is left out.
func (e *Exact) Add(v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return
	}
	if r := math.Round(v * 100); math.Abs(r) < few && r/100 == v {
		e.terms++
		if e.hundredths += int64(r); e.hundredths > full || e.hundredths < -full {
			e.settle()
		}
		return
	}
	var buf [32]byte
	mantissa, exp, _ := strings.Cut(string(strconv.AppendFloat(buf[:0], math.Abs(v), 'e', -1, 64)), "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	n, _ := strconv.Atoi(exp)
	e.AddDecimal(whole+fraction, n-len(fraction), v < 0)
}

// settle takes the hundredths into the sum.
func (e *Exact) settle() {
	n := big.NewInt(e.hundredths)
	e.hundredths = 0
	e.take(n, -2)
}

// AddDecimal adds digits × 10^exp, or takes it away. Digits holds nothing but digits; "" is zero.
func (e *Exact) AddDecimal(digits string, exp int, negative bool) {
	e.terms++
	if strings.Trim(digits, "0") == "" {
		return
	}
	var n big.Int
	if small, err := strconv.ParseInt(digits, 10, 64); err == nil {
		n.SetInt64(small)
	} else {
		n.SetString(digits, 10)
	}
	if negative {
		n.Neg(&n)
	}
	e.take(&n, exp)
}

// take adds n × 10^exp; n is its own from then on.
func (e *Exact) take(n *big.Int, exp int) {
	switch {
	case -exp > e.scale:
		e.n.Mul(&e.n, tenTo(-exp-e.scale))
		e.scale = -exp
	case -exp < e.scale:
		n.Mul(n, tenTo(e.scale+exp))
	}
	e.n.Add(&e.n, n)
}

func tenTo(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// Terms is how many numbers were added.
func (e *Exact) Terms() int { return e.terms }

// Rat is the sum as a fraction.
func (e *Exact) Rat() *big.Rat {
	r := new(big.Rat).SetFrac(new(big.Int).Set(&e.n), tenTo(e.scale))
	return r.Add(r, big.NewRat(e.hundredths, 100))
}

// Float is the sum, rounded once to what a float64 holds.
func (e *Exact) Float() float64 {
	f, _ := e.Rat().Float64()
	return f
}

// Rounded is the sum rounded once to so many decimals, halves away from zero.
func (e *Exact) Rounded(decimals int) float64 {
	f, _ := strconv.ParseFloat(e.Rat().FloatString(decimals), 64)
	return f
}

// Mean is the mean of the numbers added, rounded once to what a float64 holds; nil of none.
func (e *Exact) Mean() *float64 {
	if e.terms == 0 {
		return nil
	}
	f, _ := new(big.Rat).Quo(e.Rat(), big.NewRat(int64(e.terms), 1)).Float64()
	return &f
}
