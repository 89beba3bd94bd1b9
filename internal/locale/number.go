package locale

import (
	"math"
	"strconv"
	"strings"
)

// Group writes a decimal number with a comma at each thousand, as both languages do: 1,286,000.5.
func Group(number string) string {
	sign, digits := "", number
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	whole, rest, _ := strings.Cut(digits, ".")
	if strings.Trim(whole+rest, "0123456789") != "" {
		return number
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		whole += "." + rest
	}
	return sign + whole
}

// symbols are the signs that the page writes currencies with too; any other stands by its code.
var symbols = map[string]string{"CNY": "¥", "JPY": "¥", "USD": "$", "HKD": "$", "TWD": "$", "SGD": "$", "AUD": "$", "EUR": "€", "GBP": "£", "KRW": "₩"}

// Money is an amount in minor units of a currency that has so many decimals: ¥1,286,000, with decimals where there are any.
func Money(minor int64, currency string, decimals int) string {
	digits := strconv.FormatInt(minor, 10)
	sign := ""
	if minor < 0 {
		sign, digits = "-", digits[1:]
	}
	if short := decimals + 1 - len(digits); short > 0 {
		digits = strings.Repeat("0", short) + digits
	}
	whole, cents := digits[:len(digits)-decimals], digits[len(digits)-decimals:]
	if strings.Trim(cents, "0") != "" {
		whole += "." + cents
	}
	symbol, known := symbols[currency]
	if !known {
		symbol = currency + " "
	}
	return sign + symbol + Group(whole)
}

// Percent is a share in basis points: 12.5%.
func Percent(share int64) string {
	return strconv.FormatFloat(float64(share)/100, 'f', -1, 64) + "%"
}

// Share is a part of one as a percentage: the one rule for shares that are worked out, in text, on paper and on screens, in both languages.
// Three figures say enough: one decimal at most from 10 % on, below that as Round has it, no trailing zeros, no space before the sign. What is short of
// the whole is never said to be it (99.9%), nor what is there to be nothing (<0.001%). What somebody entered keeps the decimals it has: see Percent.
func Share(v float64) string {
	p := v * 100
	r := Round(p)
	if math.Abs(r) >= 10 {
		r = rounded(p, 10)
	}
	switch {
	case v < 1 && r >= 100:
		r = 99.9
	case math.Abs(p) < 0.001 && v > 0:
		return "<0.001%"
	case math.Abs(p) < 0.001:
		r = 0
	case math.Abs(r) >= 1e9 || math.IsNaN(r):
		return strconv.FormatFloat(r, 'g', 4, 64) + "%"
	}
	return strings.Replace(Group(strconv.FormatFloat(r, 'f', -1, 64)), "-", "−", 1) + "%"
}

// Round is a figure as it is said: to two decimals, and below 0.1 to the first two figures that are no zeros: of click rates of 0.018 % and 0.023 % one is
// better.
func Round(v float64) float64 {
	if a := math.Abs(v); a > 0 && a < 0.1 {
		r, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 2, 64), 64)
		return r
	}
	return rounded(v, 100)
}

// rounded is to one part in so many, halves away from zero, and never −0.
func rounded(v, parts float64) float64 { return math.Round(v*parts)/parts + 0 }
