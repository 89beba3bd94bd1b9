package report

import (
	"strings"
	"unicode"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// pen writes one section in one language.
type pen struct {
	Facts
	lang       locale.Lang
	currency   string
	paragraphs []string
}

// say is a sentence of the catalogue.
func (p *pen) say(key string, params ...string) string {
	key = "report.say." + key
	if p.lang != locale.Zh {
		return locale.T(p.lang, key, params...)
	}
	return spaced(locale.T(p.lang, key), params)
}

// spaced puts parameters into a Chinese sentence. A space of the sentence parts Chinese from figures and Latin words: where Chinese meets
// Chinese it goes. Spaces that somebody wrote stay.
func spaced(sentence string, params []string) string {
	const space = '\uE000' // of the private use area: control characters and such are in no text of a user's that is kept
	pairs := make([]string, 0, len(params))
	for i := 0; i+1 < len(params); i += 2 {
		pairs = append(pairs, "{{"+params[i]+"}}", params[i+1])
	}
	said := []rune(strings.NewReplacer(pairs...).Replace(strings.ReplaceAll(sentence, " ", string(space))))
	out := make([]rune, 0, len(said))
	for i, r := range said {
		switch {
		case r != space:
			out = append(out, r)
		case i == 0 || i == len(said)-1 || !wide(said[i-1]) || !wide(said[i+1]):
			out = append(out, ' ')
		}
	}
	return string(out)
}

// wide says whether a character fills a Chinese square: characters, and the punctuation among them.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= '\u3000' && r <= '\u303f' || r >= '\uff00' && r <= '\uffef' || r == '“' || r == '”'
}

// write makes a paragraph of sentences.
func (p *pen) write(sentences ...string) {
	if told := p.joined(sentences...); told != "" {
		p.paragraphs = append(p.paragraphs, told)
	}
}

// joined are sentences one after another; those that are empty are passed over.
func (p *pen) joined(sentences ...string) string {
	told := []string{}
	for _, s := range sentences {
		if s != "" {
			told = append(told, s)
		}
	}
	return strings.Join(told, p.space())
}

// space stands between two sentences: none in Chinese.
func (p *pen) space() string {
	if p.lang == locale.Zh {
		return ""
	}
	return " "
}

// clauses joins parts of a sentence that hold commas themselves.
func (p *pen) clauses(parts []string) string { return strings.Join(parts, p.say("semicolon")) }

// sentences joins texts that somebody wrote: in English each as a sentence of its own, since they begin as sentences do.
func (p *pen) sentences(parts []string) string { return strings.Join(parts, p.say("stop")) }

// list joins names as a sentence does: 甲、乙和丙; A, B and C.
func (p *pen) list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return p.say("and", "first", strings.Join(names[:last], locale.T(p.lang, "list.comma")), "last", names[last])
}

// inner is a text that somebody wrote as it stands within a sentence: on one line, without the stop at its end.
func (p *pen) inner(s string) string {
	parts := []string{}
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimRight(strings.TrimSpace(line), "。．.；;，,"); line != "" {
			parts = append(parts, line)
		}
	}
	return p.sentences(parts)
}

// amid is a name as it stands within a sentence: "Sign-ups" are "sign-ups" in English, "GMV" stays.
func (p *pen) amid(name string) string {
	if r := []rune(name); p.lang != locale.Zh && len(r) > 1 && unicode.IsLower(r[1]) {
		return string(unicode.ToLower(r[0])) + string(r[1:])
	}
	return name
}

// person is what somebody of the campaign is called; "" for none.
func (p *pen) person(id campaign.ID) string {
	for _, x := range p.Workbook.People {
		if x.ID == id {
			return x.Name
		}
	}
	return ""
}

// one picks the catalogue's key by a condition.
func one(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}
