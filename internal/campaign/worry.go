package campaign

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// Theme is a group of worries by what they have in common.
type Theme struct {
	Name    string `json:"name"`
	Worries []ID   `json:"worries"`
}

// ProposeThemes groups the worries that have neither theme nor risk yet. A theme that is there takes those that name it;
// then the word that most of the rest share makes a theme, again and again, as long as two share one. Worries that have no
// word in common with another are left alone, and so is a word that five or more share without exception: it tells nothing
// apart.
func ProposeThemes(worries []Worry) []Theme {
	var rest []Worry
	for _, w := range worries {
		if w.Theme == "" && w.Risk == "" {
			rest = append(rest, w)
		}
	}
	out, all := []Theme{}, len(rest)
	take := func(name string, belongs func(Worry) bool) {
		theme, others := Theme{Name: name}, []Worry(nil)
		for _, w := range rest {
			if belongs(w) {
				theme.Worries = append(theme.Worries, w.ID)
			} else {
				others = append(others, w)
			}
		}
		if rest = others; len(theme.Worries) > 0 {
			out = append(out, theme)
		}
	}
	seen := map[string]bool{}
	for _, w := range worries {
		if name := FoldName(w.Theme); utf8.RuneCountInString(name) > 1 && !seen[name] {
			seen[name] = true
			take(w.Theme, func(w Worry) bool { return strings.Contains(FoldName(w.Text), name) })
		}
	}
	for {
		word := shared(rest, all)
		if word == "" {
			return out
		}
		has := func(w Worry) bool { return hasWord(w, word) }
		take(called(rest, word, has), has)
	}
}

func hasWord(w Worry, word string) bool {
	for _, x := range wordsOf(w.Text) {
		if x == word {
			return true
		}
	}
	return false
}

// shared is the word that most worries have: of equals the one whose name is longer, then the first; "" where no two
// share any.
func shared(worries []Worry, all int) string {
	count, order := map[string]int{}, []string{}
	for _, w := range worries {
		for _, word := range wordsOf(w.Text) {
			if count[word]++; count[word] == 1 {
				order = append(order, word)
			}
		}
	}
	best, length := "", 0
	for _, word := range order {
		if count[word] < 2 || all > 4 && count[word] == all {
			continue
		}
		n := cmp.Compare(count[word], count[best])
		if n < 0 {
			continue
		}
		long := utf8.RuneCountInString(called(worries, word, func(w Worry) bool { return hasWord(w, word) }))
		if n > 0 || long > length {
			best, length = word, long
		}
	}
	return best
}

// called is what a theme of a word is called: the word as it was first written, a Chinese one with what stands around it
// in every worry of the theme.
func called(worries []Worry, word string, belongs func(Worry) bool) string {
	var texts []string
	for _, w := range worries {
		if belongs(w) {
			texts = append(texts, w.Text)
		}
	}
	runes := []rune(texts[0])
	at := strings.Index(strings.ToLower(texts[0]), word)
	if at < 0 || !utf8.ValidString(texts[0][:min(at, len(texts[0]))]) {
		return word
	}
	from := utf8.RuneCountInString(texts[0][:at])
	to := min(len(runes), from+utf8.RuneCountInString(word))
	if !paired(runes[from]) {
		return string(runes[from:to])
	}
	fits := func(from, to int) bool {
		if from < 0 || to > len(runes) {
			return false
		}
		for _, r := range runes[from:to] {
			if !paired(r) || strings.ContainsRune(hollow, r) {
				return false
			}
		}
		for _, t := range texts {
			if !strings.Contains(t, string(runes[from:to])) {
				return false
			}
		}
		return true
	}
	for fits(from, to+1) {
		to++
	}
	for fits(from-1, to) {
		from--
	}
	return string(runes[from:to])
}
