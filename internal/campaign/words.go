package campaign

import (
	"slices"
	"strings"
	"unicode"
)

// What two short texts have in common, by their words: a Chinese text has no spaces, so its words are the pairs of
// characters that follow one another; others are words without their plural. Words that are in everything say nothing.

var idle = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`活动 我们 他们 没有 没人 不够 不足 太少 太多 太慢 出现 可能 问题 导致 因为 时候 不到 无法 失败 大家 没能 没法 不好 结果
		the and not was were too had has have with for that this our from nobody enough did didn they then there been are but out off all any who what when
		on in at we it is of to an be by or no so up as campaign failed fail one`) {
		out[w] = true
	}
	return out
}()

// hollow characters join words; a pair with one of them is no word.
const hollow = "的了是不没有在和就都会要我他你太很被把给与及或等也到得着过来去上下中为所以从对将又还"

func paired(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// wordsOf are the words of a text, each once, in their order.
func wordsOf(text string) []string {
	var out []string
	add := func(w string) {
		if w != "" && !idle[w] && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	runes := []rune(strings.ToLower(text))
	for i := 0; i < len(runes); {
		from := i
		switch r := runes[i]; {
		case paired(r):
			for i < len(runes) && paired(runes[i]) {
				i++
			}
			if i-from == 1 && !strings.ContainsRune(hollow, r) {
				add(string(r))
			}
			for k := from; k+1 < i; k++ {
				if pair := string(runes[k : k+2]); !strings.ContainsAny(pair, hollow) {
					add(pair)
				}
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			for i < len(runes) && !paired(runes[i]) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i])) {
				i++
			}
			if i-from > 1 {
				add(singular(string(runes[from:i])))
			}
		default:
			i++
		}
	}
	return out
}

func singular(word string) string {
	if len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") {
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// Alike says whether two names are of the same thing: half of their words together are common to both (Dice), or the
// shorter, of two words at least, is within the longer.
func Alike(a, b string) bool {
	if FoldName(a) == FoldName(b) {
		return true
	}
	p, q := wordsOf(a), wordsOf(b)
	common := 0
	for _, w := range p {
		if slices.Contains(q, w) {
			common++
		}
	}
	return common > 0 && (4*common >= len(p)+len(q) || common >= 2 && common == min(len(p), len(q)))
}
