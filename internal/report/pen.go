package report

import (
	"strings"

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
	return locale.T(p.lang, "report.say."+key, params...)
}

// write makes a paragraph of sentences; those that are empty are passed over.
func (p *pen) write(sentences ...string) {
	var told []string
	for _, s := range sentences {
		if s != "" {
			told = append(told, s)
		}
	}
	if len(told) > 0 {
		p.paragraphs = append(p.paragraphs, strings.Join(told, p.space()))
	}
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
	return p.clauses(parts)
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
