package campaign

import "strings"

// Rows of a list are ordered by a text key, then by id. A key between two others can always be made, so that a move
// patches one row, on any laptop, without touching its neighbours.

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

const headMiddle, headMax = 62 * 62 * 62 * 31, 62*62*62*62 - 1

// MaxPosition is the length at which a run of rows is given new keys.
const MaxPosition = 50

func digit(s string, i int) int {
	if i < len(s) {
		return strings.IndexByte(digits, s[i])
	}
	return 0
}

// head reads the first four digits: open ends count in them, so that appending does not lengthen keys.
func head(s string) (n int) {
	for i := range 4 {
		n = n*62 + digit(s, i)
	}
	return n
}

func headKey(n int) []byte {
	k := make([]byte, 4)
	for i := 3; i >= 0; i-- {
		k[i], n = digits[n%62], n/62
	}
	return k
}

// Between gives a key k with a < k < b in byte order; "" is an open end. intn(n) is a random number below n: two
// random digits keep two laptops from choosing one key. It answers "" when a ≥ b (equal neighbours, possible after a
// merge): the caller then moves one of them first.
func Between(a, b string, intn func(int) int) string {
	jitter := func(k []byte) string { return string(append(k, digits[intn(62)], digits[1+intn(61)])) }
	switch {
	case a == "" && b == "":
		return jitter(headKey(headMiddle))
	case b == "" && head(a) < headMax:
		return jitter(headKey(head(a) + 1))
	case a == "" && head(b) > 1:
		return jitter(headKey(head(b) - 1))
	case b != "" && a >= b:
		return ""
	}
	k, open := []byte{}, b == ""
	for i := 0; ; i++ {
		x, y := digit(a, i), 62
		if !open {
			y = digit(b, i)
		}
		if y-x > 1 {
			return jitter(append(k, digits[x+(y-x)/2]))
		}
		k = append(k, digits[x])
		open = open || y > x // already below b: only a bounds from here
	}
}

// After gives n keys in order behind a ("" for an empty list).
func After(a string, n int, intn func(int) int) []string {
	out := make([]string, n)
	for i := range out {
		a = Between(a, "", intn)
		out[i] = a
	}
	return out
}
