package locale

import (
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
