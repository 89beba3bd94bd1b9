package handout

import (
	"regexp"
	"strings"
)

// Telephone numbers as people read them out: mobiles 139 0000 1201, service lines 400 000 0190, land lines 0571 8800 8119.

var (
	phoneBreaks = regexp.MustCompile(`\s*[,，;；、/／|\n]\s*`)
	phoneMarks  = strings.NewReplacer(" ", "", "-", "", "–", "", "(", "", ")", "", "（", "", "）", "", ".", "", "\u00a0", "")
	phoneDigits = regexp.MustCompile(`^\d+$`)
	phoneShapes = []struct {
		shape *regexp.Regexp
		parts string
	}{
		{regexp.MustCompile(`^(?:\+?86)?(1[3-9]\d)(\d{4})(\d{4})$`), "$1 $2 $3"},
		{regexp.MustCompile(`^([48]00)(\d{3})(\d{4})$`), "$1 $2 $3"},
		{regexp.MustCompile(`^(?:\+?86)?(0?(?:10|2\d))(\d{4})(\d{4})$`), "$1 $2 $3"},
		{regexp.MustCompile(`^(?:\+?86)?(0[3-9]\d\d)(\d{3,4})(\d{4})$`), "$1 $2 $3"},
	}
)

// phones are the numbers of a field, each as it is read out. What is no number of the shapes known is left as it was written.
func phones(s string) (out []string) {
	for _, p := range phoneBreaks.Split(strings.TrimSpace(s), -1) {
		if p != "" {
			out = append(out, phone(p))
		}
	}
	return out
}

func phone(s string) string {
	bare := phoneMarks.Replace(s)
	if !phoneDigits.MatchString(strings.TrimPrefix(bare, "+")) {
		return s
	}
	for _, k := range phoneShapes {
		if k.shape.MatchString(bare) {
			out := k.shape.ReplaceAllString(bare, k.parts)
			if strings.HasPrefix(bare, "+86") {
				out = "+86 " + out
			}
			return out
		}
	}
	return s
}

// lastDigits are the last four digits of the first number of a field; "" where it has fewer than seven.
func lastDigits(s string) string {
	numbers := phones(s)
	if len(numbers) == 0 {
		return ""
	}
	digits := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, numbers[0])
	if len(digits) < 7 {
		return ""
	}
	return digits[len(digits)-4:]
}
