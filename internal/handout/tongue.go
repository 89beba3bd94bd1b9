package handout

import (
	"strings"

	"qingdan/internal/locale"
)

// tongue puts labels on paper in one language or in two.
type tongue struct{ lang locale.Lang }

// langs are the languages of the paper, the main one first.
func (t tongue) langs() []locale.Lang {
	if t.lang == locale.Both {
		return []locale.Lang{locale.Zh, locale.En}
	}
	return []locale.Lang{t.lang}
}

// each is a label in every language of the paper.
func (t tongue) each(key string, params ...string) (out []string) {
	for _, l := range t.langs() {
		out = append(out, locale.T(l, key, params...))
	}
	return out
}

// one is a label in every language, one after the other.
func (t tongue) one(key string, params ...string) string {
	return strings.Join(t.each(key, params...), " ")
}

// tag is the language as BCP 47 names it, for readers that speak.
func (t tongue) tag() string {
	if t.lang == locale.En {
		return "en"
	}
	return "zh-CN"
}

// columnHead sets a column's label, two languages one above the other.
func (t tongue) columnHead(set *setter, measure float64, key string) []text {
	return t.stack(set, measure, columnType, columnThin, t.each(key))
}

// stack sets the first of words in one style and the others below in another.
func (t tongue) stack(set *setter, measure float64, first, more *style, words []string) (out []text) {
	for i, w := range words {
		st := first
		if i > 0 {
			st = more
		}
		out = append(out, set.plain(measure, st, w))
	}
	return out
}
