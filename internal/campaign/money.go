package campaign

// decimals are the currencies that are not counted in hundredths (ISO 4217).
var decimals = map[string]int{
	"BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
	"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
}

// Decimals is how many decimal places a currency has: an amount in minor units is the amount × 10 to that power.
func Decimals(currency string) int {
	if n, other := decimals[currency]; other {
		return n
	}
	return 2
}
