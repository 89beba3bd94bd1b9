package campaign

import (
	"math/big"
	"regexp"
	"strings"
)

// A goal's own curve says how much of its target is to be reached by when, where it does not grow evenly: shares of the
// target in percent at the ends of equal parts of the live period, as "10 30 60 100". With as many shares as live days
// each is that of a day; the last is 100, none is smaller than the one before.

// maxCurve is how many shares a curve has at most: a day each of a year, and one more.
const maxCurve = 366

var (
	curveGap  = regexp.MustCompile(`[\s,;，；、%％/|]+`)
	curvePart = regexp.MustCompile(`^\d{1,3}(\.\d{1,2})?$`)
)

// curve reads the shares of a curve, 0 to 1 each; nil for what is none.
func curve(s string) []*big.Rat {
	parts := strings.Fields(curveGap.ReplaceAllString(strings.Map(halfWidth, s), " "))
	if len(parts) == 0 || len(parts) > maxCurve {
		return nil
	}
	out := []*big.Rat{}
	before, whole := new(big.Rat), big.NewRat(1, 1)
	for _, p := range parts {
		if !curvePart.MatchString(p) {
			return nil
		}
		share, _ := new(big.Rat).SetString(p)
		share.Quo(share, big.NewRat(100, 1))
		if share.Cmp(before) < 0 || share.Cmp(whole) > 0 {
			return nil
		}
		out, before = append(out, share), share
	}
	if before.Cmp(whole) != 0 {
		return nil
	}
	return out
}

// halfWidth writes digits and points of Chinese input as their plain forms.
func halfWidth(r rune) rune {
	switch {
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	case r == '．':
		return '.'
	}
	return r
}

// Due is the share of the target that is to be reached at the end of a live day, 0 to 1: by the goal's own curve, straight
// between its shares; evenly without one. elapsed is how many of the days are over, 0 to days; days is 1 or more.
func (g *Goal) Due(elapsed, days int) *big.Rat {
	even := big.NewRat(int64(elapsed), int64(days))
	shares := curve(g.Curve)
	if shares == nil {
		return even
	}
	at := new(big.Rat).Mul(even, big.NewRat(int64(len(shares)), 1)) // in parts of the curve
	n := int(new(big.Int).Quo(at.Num(), at.Denom()).Int64())
	if n >= len(shares) {
		return shares[len(shares)-1]
	}
	from := new(big.Rat)
	if n > 0 {
		from = shares[n-1]
	}
	rise := new(big.Rat).Sub(shares[n], from)
	part := at.Sub(at, big.NewRat(int64(n), 1))
	return new(big.Rat).Add(from, rise.Mul(rise, part))
}
