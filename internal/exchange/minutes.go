package exchange

import (
	"math/big"
	"regexp"
	"strings"

	"golang.org/x/text/width"

	"qingdan/internal/campaign"
)

// Durations as people say them, for fields that count minutes: 90 · 2 小时 · 1小时30分 · 一个半小时 · 半小时 · 1.5h · 30 min · 2 days ·
// 1:30. "within" and 内 say nothing more.

// spans are the units of time in minutes, longer words first.
var spans = []struct {
	word    string
	minutes int64
}{
	{"minutes", 1}, {"minute", 1}, {"weeks", 10080}, {"hours", 60}, {"week", 10080}, {"hour", 60}, {"days", 1440}, {"mins", 1},
	{"day", 1440}, {"hrs", 60}, {"min", 1}, {"hr", 60}, {"小时", 60}, {"钟头", 60}, {"分钟", 1}, {"刻钟", 15}, {"星期", 10080}, {"周", 10080},
	{"天", 1440}, {"日", 1440}, {"时", 60}, {"分", 1}, {"刻", 15}, {"d", 1440}, {"h", 60}, {"m", 1},
}

var (
	hoursMinutes = regexp.MustCompile(`^(\d{1,4}):([0-5]\d)$`)
	figure       = regexp.MustCompile(`^(\d+(?:\.\d+)?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半|half)`)
	within       = strings.NewReplacer("within ", "", "以内", "", "之内", "", "内", "", "half an hour", "half hour", "an hour", "1 hour", " and ", "")
)

// readMinutes reads a duration: whole minutes, not below 0. ok is false where the text says none.
func readMinutes(text string) (n int64, ok bool) {
	if len(text) > maxNumber {
		return 0, false
	}
	s := strings.Join(strings.Fields(within.Replace(strings.ToLower(width.Fold.String(text)))), "")
	if m := hoursMinutes.FindStringSubmatch(s); m != nil {
		s = m[1] + "h" + m[2] + "m"
	}
	sum, last := new(big.Rat), int64(0)
	for s != "" {
		said := figure.FindString(s)
		if said == "" {
			return 0, false
		}
		many := spelled(said)
		s = strings.TrimPrefix(s[len(said):], "个")
		if rest, half := strings.CutPrefix(s, "半"); half && rest != "" && said != "半" { // 一个半小时
			many.Add(many, big.NewRat(1, 2))
			s = rest
		}
		unit := int64(0)
		for _, u := range spans {
			if rest, found := strings.CutPrefix(s, u.word); found {
				unit, s = u.minutes, rest
				break
			}
		}
		switch {
		case unit == 0 && s == "" && said == "半" && last > 1: // 两小时半
			unit = last
		case unit == 0 && s == "" && last == 60: // 1h30
			unit = 1
		case unit == 0, last != 0 && unit >= last, said == "半" && unit > 60: // no unit, the smaller first, or 半天, which may be any
			return 0, false
		}
		sum.Add(sum, many.Mul(many, big.NewRat(unit, 1)))
		last = unit
	}
	if last == 0 || !sum.IsInt() || !sum.Num().IsInt64() || sum.Num().Int64() > most {
		return 0, false
	}
	return sum.Num().Int64(), true
}

// spelled is a number in digits, or one to ninety-nine and a half in Chinese.
func spelled(s string) *big.Rat {
	if s == "半" || s == "half" {
		return big.NewRat(1, 2)
	}
	if n, ok := new(big.Rat).SetString(s); ok {
		return n
	}
	const ones = "零一二三四五六七八九"
	digit := func(s string, otherwise int64) int64 {
		if i := strings.Index(ones, strings.ReplaceAll(s, "两", "二")); s != "" && i >= 0 {
			return int64(i / len("零"))
		}
		return otherwise
	}
	tens, one, ten := strings.Cut(s, "十")
	if !ten {
		return big.NewRat(digit(s, 0), 1)
	}
	return big.NewRat(10*digit(tens, 1)+digit(one, 0), 1)
}

// minutes reads a cell that counts minutes: a duration, or a plain number of them.
func (t *Typing) minutes(c cell, s string) Reading {
	if n, ok := readMinutes(s); ok {
		return Reading{Value: n}
	}
	n, code, params := readNumber(s, c.f, t.currency)
	switch code {
	case "":
		return Reading{Value: n}
	case "cell.number", "type.whole":
		return wrong(s, "cell.minutes")
	}
	return wrong(s, code, params...)
}

// countsMinutes says whether a field holds a duration.
func countsMinutes(f *campaign.Field) bool { return f.Name == "minutes" && f.Type == campaign.Int }
