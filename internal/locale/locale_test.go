package locale

import (
	"encoding/json"
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

// whole reads a catalogue as JSON, as the window does.
func whole(t *testing.T, file string) map[string]string {
	t.Helper()
	m := map[string]string{}
	if err := json.Unmarshal([]byte(file), &m); err != nil {
		t.Fatal(err)
	}
	return m
}

// Looking up leans on a line to each key, in order.
func TestEveryTextIsFound(t *testing.T) {
	for l, file := range map[Lang]string{Zh: zhFile, En: enFile} {
		all := whole(t, file)
		for k, want := range all {
			if got, ok := of(l).get(k); !ok || got != want {
				t.Errorf("%s %s is found as %q, %v", l, k, got, ok)
			}
		}
		if got := Keys(l); len(got) != len(all) || !slices.IsSorted(got) {
			t.Errorf("%s: %d keys of %d, in order: %v", l, len(got), len(all), slices.IsSorted(got))
		}
	}
	for _, key := range []string{"", "a", "zzz", "ui", "ui.", `"`, "ui.retry.", `": `} {
		if got, ok := of(En).get(key); ok {
			t.Errorf("%q is %q", key, got)
		}
	}
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
	for k, s := range whole(t, zhFile) {
		p := param.FindAllString(s, -1)
		slices.Sort(p)
		want[base(k)] = slices.Compact(p)
	}
	for k, s := range whole(t, enFile) {
		p := param.FindAllString(s, -1)
		slices.Sort(p)
		if p = slices.Compact(p); !slices.Equal(p, want[base(k)]) && !strings.HasSuffix(k, "_one") {
			t.Errorf("%q takes %v in English and %v in Chinese", k, p, want[base(k)])
		}
	}
}

// Days that the program knows are said as people say them; what somebody typed stays as it was typed.
func TestDaysAreSaid(t *testing.T) {
	for _, tc := range []struct {
		key    string
		params []string
		zh, en string
	}{
		{"step.restore", []string{"time", "2026-11-25 21:19"}, "恢复到 2026年11月25日 21:19", "restore to 25 Nov 2026 21:19"},
		{"step.restore", []string{"time", "2026-13-45"}, "恢复到 2026-13-45", "restore to 2026-13-45"},
		{"problem.order", []string{"first", "2027-09-08", "last", "2027-09-01"}, "先后颠倒：2027年9月8日在 2027年9月1日之后", "the end comes first: 8 Sep 2027 is after 1 Sep 2027"},
		{"step.create", []string{"name", "2026-11-25"}, "新增“2026-11-25”", "add “2026-11-25”"},
	} {
		if zh, en := T(Zh, tc.key, tc.params...), T(En, tc.key, tc.params...); zh != tc.zh || en != tc.en {
			t.Errorf("%s: %q, %q", tc.key, zh, en)
		}
	}
	span := T(En, "problem.date.ambiguous", "value", "6/4-6/8", "read", "2026-06-04 – 2026-06-08", "other", "2026-04-06 – 2026-08-06")
	if !strings.HasPrefix(span, "“6/4-6/8” may be 4 Jun 2026 – 8 Jun 2026 or 6 Apr 2026 – 6 Aug 2026.") {
		t.Error(span)
	}
}

func TestNoTextIsEmpty(t *testing.T) {
	for l, c := range map[Lang]map[string]string{Zh: whole(t, zhFile), En: whole(t, enFile)} {
		for k, s := range c {
			if strings.TrimSpace(s) == "" {
				t.Errorf("%s: %q is empty", l, k)
			}
		}
	}
}

// The short texts are those that keys have, and no longer than was asked.
func TestShort(t *testing.T) {
	all := map[string]bool{}
	for _, key := range Keys(Zh) {
		all[T(Zh, key)] = true
	}
	n := 0
	for s := range Short(Zh, 9) {
		if n++; len(s) > 9 || !all[s] {
			t.Errorf("%q", s)
		}
	}
	if n < 500 {
		t.Errorf("%d texts", n)
	}
	for s := range Short(En, 3) {
		if s == "" {
			t.Error("an empty text")
		}
		break
	}
}
