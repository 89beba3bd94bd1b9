package locale

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var param = regexp.MustCompile(`\{\{\w+\}\}`)

// base drops the plural form: Chinese has one, English two.
func base(key string) string {
	return strings.TrimSuffix(strings.TrimSuffix(key, "_one"), "_other")
}

func TestEveryLanguageHasEveryKey(t *testing.T) {
	for _, pair := range [][2]Lang{{Zh, En}, {En, Zh}} {
		there := map[string]bool{}
		for _, k := range Keys(pair[1]) {
			there[base(k)] = true
		}
		for _, k := range Keys(pair[0]) {
			if !there[base(k)] {
				t.Errorf("%s has %q, %s does not", pair[0], k, pair[1])
			}
		}
	}
}

func TestParametersAgree(t *testing.T) {
	want := map[string][]string{}
	for k, s := range catalogue[Zh] {
		p := param.FindAllString(s, -1)
		slices.Sort(p)
		want[base(k)] = slices.Compact(p)
	}
	for k, s := range catalogue[En] {
		p := param.FindAllString(s, -1)
		slices.Sort(p)
		if p = slices.Compact(p); !slices.Equal(p, want[base(k)]) && !strings.HasSuffix(k, "_one") {
			t.Errorf("%q takes %v in English and %v in Chinese", k, p, want[base(k)])
		}
	}
}

func TestNoTextIsEmpty(t *testing.T) {
	for l, c := range catalogue {
		for k, s := range c {
			if strings.TrimSpace(s) == "" {
				t.Errorf("%s: %q is empty", l, k)
			}
		}
	}
}
