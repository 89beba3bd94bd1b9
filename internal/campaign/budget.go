package campaign

import (
	"math"
	"math/big"
	"slices"
)

// The arithmetic of the budget. Amounts are minor units, shares basis points of the approved total.

// whole is all of a total in basis points.
const wholeShare = 10_000

// Split divides a total by shares. Each part is its share rounded down, and what is left of their sum goes, unit by unit,
// to those with the largest remainders, the first of equals (Hamilton). rest is what the shares leave of the total: 0 where
// they come to 100 %, negative where they ask for more. Parts and rest always add up to the total. A share below 0 counts
// as 0.
func Split(total int64, shares []int64) (parts []int64, rest int64) {
	return split(total, shares, wholeShare)
}

// split is Split for shares of any whole.
func split(total int64, shares []int64, whole int64) (parts []int64, rest int64) {
	parts = make([]int64, len(shares))
	remainders := make([]int64, len(shares))
	order := make([]int, len(shares))
	var asked, given int64
	for i, s := range shares {
		asked += max(0, s)
		parts[i], remainders[i] = part(total, max(0, s), whole)
		given += parts[i]
		order[i] = i
	}
	want, _ := part(total, asked, whole)
	slices.SortStableFunc(order, func(a, b int) int { return int(remainders[b] - remainders[a]) })
	for i := int64(0); i < want-given; i++ {
		parts[order[i]]++
	}
	return parts, total - want
}

// part is a share of a total, rounded down, and the remainder in parts of a minor unit, so many as the whole has.
func part(total, share, whole int64) (units, remainder int64) {
	product := new(big.Int).Mul(big.NewInt(total), big.NewInt(share))
	q, r := new(big.Int).DivMod(product, big.NewInt(whole), new(big.Int))
	return q.Int64(), r.Int64()
}

// ShareOf is part ÷ whole in basis points, rounded to the nearest; ok is false without a whole.
func ShareOf(part, whole int64) (share int64, ok bool) {
	if whole <= 0 {
		return 0, false
	}
	twice := new(big.Int).Mul(big.NewInt(part), big.NewInt(2*wholeShare))
	q := twice.Add(twice, big.NewInt(whole)).Div(twice, new(big.Int).Mul(big.NewInt(2), big.NewInt(whole)))
	return q.Int64(), q.IsInt64()
}

// Exceeds says whether part is more than a share of whole, exactly.
func Exceeds(part, whole, share int64) bool {
	return new(big.Int).Mul(big.NewInt(part), big.NewInt(wholeShare)).Cmp(new(big.Int).Mul(big.NewInt(whole), big.NewInt(share))) > 0
}

// left is what remains of a plan and what raised it, and which share of both is used.
func left(planned, raised, committed, paid int64) (rest int64, used *int64) {
	may, spent := plus(planned, raised), plus(committed, paid)
	return may - spent, shareOrNil(spent, may)
}

// less is an amount less another; null of none.
func less(a *int64, b int64) *int64 {
	if a == nil {
		return nil
	}
	return new(*a - b)
}

func shareOrNil(part, whole int64) *int64 {
	if share, ok := ShareOf(part, whole); ok {
		return &share
	}
	return nil
}

// plus adds two amounts, neither below 0; a sum that no number holds stays at the largest.
func plus(a, b int64) int64 {
	if a > math.MaxInt64-b {
		return math.MaxInt64
	}
	return a + b
}

func amountOr0(n *int64) int64 {
	if n == nil {
		return 0
	}
	return *n
}
