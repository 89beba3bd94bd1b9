package handout

import (
	"strings"
	"testing"
)

func TestPhones(t *testing.T) {
	for in, want := range map[string]string{
		"13900001201":              "139 0000 1201",
		"139-0000-1201":            "139 0000 1201",
		"+86 139 0000 1201":        "+86 139 0000 1201",
		"8613900001201":            "139 0000 1201",
		"4000000190":               "400 000 0190",
		"010-88008119":             "010 8800 8119",
		"(0571) 8800 8119":         "0571 8800 8119",
		"05718800811":              "0571 880 0811",
		"13900001201、057188008119": "139 0000 1201|0571 8800 8119",
		"+44 20 7946 0958":         "+44 20 7946 0958",
		"8119":                     "8119",
		"前台 8119":                  "前台 8119",
		"12345678901":              "12345678901", // no mobile begins so
		"":                         "",
	} {
		if got := strings.Join(phones(in), "|"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestLastDigits(t *testing.T) {
	for in, want := range map[string]string{"139 0000 1201": "1201", "+86 13900001201 / 0571": "1201", "8119": "", "": "", "问前台": ""} {
		if got := lastDigits(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
