package exchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"qingdan/internal/campaign"
)

// Numbers as people and spreadsheets write them: 1,234 · １２３４ · 1.2万 · 3亿元 · ¥5,000 · (1,200) · 12.5% · 30k. They are
// read digit by digit, never through a float: money is exact.

// decimal is digits × 10^exp, exactly. Digits has no zeros at its ends; "" is zero.
type decimal struct {
	negative bool
	digits   string
	exp      int
}

// amount is a number with what stood beside it.
type amount struct {
	decimal
	percent bool
	in      []string // the currencies its sign or word may mean; nil where it has none
}

// maxNumber is the longest text taken for a number, in bytes, and most the largest whole number: what the page can count
// exactly.
const (
	maxNumber = 80
	most      = 1<<53 - 1
)

// scales are the words that multiply, each by a power of ten. Longer ones come first.
var scales = []struct {
	word string
	exp  int
}{
	{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"千万", 7}, {"百万", 6}, {"十万", 5},
	{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}, {"k", 3}, {"m", 6}, {"w", 4},
}

// currencyWords are the signs and words of money and the currencies they may mean, longer ones first.
var currencyWords = func() (out []currencyWord) {
	for word, codes := range map[string]string{
		"¥": "CNY JPY", "元": "CNY HKD TWD MOP SGD", "元整": "CNY", "圆": "CNY JPY", "块": "CNY", "块钱": "CNY", "人民币": "CNY", "rmb": "CNY", "cnh": "CNY", "cn¥": "CNY",
		"$": "USD HKD TWD MOP SGD AUD CAD NZD", "us$": "USD", "美元": "USD", "美金": "USD", "hk$": "HKD", "港币": "HKD", "港元": "HKD", "nt$": "TWD", "台币": "TWD", "新台币": "TWD",
		"s$": "SGD", "新元": "SGD", "新币": "SGD", "a$": "AUD", "澳元": "AUD", "c$": "CAD", "加元": "CAD", "澳门元": "MOP", "mop$": "MOP",
		"€": "EUR", "欧元": "EUR", "£": "GBP", "英镑": "GBP", "日元": "JPY", "円": "JPY", "₩": "KRW", "韩元": "KRW", "฿": "THB", "泰铢": "THB", "瑞士法郎": "CHF",
	} {
		out = append(out, currencyWord{word, strings.Fields(codes)})
	}
	for _, code := range strings.Fields("CNY USD EUR HKD TWD MOP SGD AUD CAD NZD GBP JPY KRW THB MYR CHF VND IDR PHP INR AED") {
		out = append(out, currencyWord{strings.ToLower(code), []string{code}})
	}
	slices.SortFunc(out, func(a, b currencyWord) int { return len(b.word) - len(a.word) })
	return out
}()

type currencyWord struct {
	word string
	in   []string
}

// readAmount takes a text apart. own is the campaign's currency, whose code is known whatever it is.
func readAmount(s, own string) (a amount, ok bool) {
	if len(s) > maxNumber {
		return a, false
	}
	s = strings.Join(strings.Fields(strings.ToLower(dashes.Replace(width.Fold.String(s)))), " ")
	if inner, opened := strings.CutPrefix(s, "("); opened && strings.HasSuffix(inner, ")") {
		a.negative, s = true, strings.TrimSpace(strings.TrimSuffix(inner, ")"))
	}
	signed := a.negative
	sign := func() {
		if rest := strings.TrimLeft(s, "+-"); len(s)-len(rest) == 1 && !signed {
			a.negative, signed, s = s[0] == '-', true, strings.TrimSpace(rest)
		}
	}
	sign()
	a.money(&s, own, strings.CutPrefix)
	sign()
	a.money(&s, own, strings.CutSuffix)
	if rest, said := strings.CutSuffix(s, "%"); said {
		a.percent, s = true, strings.TrimSpace(rest)
	} else {
		for _, scale := range scales {
			if rest, said := strings.CutSuffix(s, scale.word); said {
				a.exp, s = scale.exp, strings.TrimSpace(rest)
				break
			}
		}
	}
	return a, a.read(s)
}

// money cuts a currency off one end of a text, unless one stood at the other.
func (a *amount) money(s *string, own string, cut func(s, affix string) (string, bool)) {
	words := currencyWords
	if own != "" {
		words = append([]currencyWord{{strings.ToLower(own), []string{own}}}, words...)
	}
	for _, w := range words {
		if rest, said := cut(*s, w.word); said && a.in == nil {
			a.in, *s = w.in, strings.TrimSpace(rest)
			return
		}
	}
}

var plainNumber = regexp.MustCompile(`^(\d+)?(?:\.(\d*))?$`)

// read takes the digits over. What parts thousands must part all of them, and alike: "12,34" may be anything.
func (d *decimal) read(s string) bool {
	for _, by := range []string{",", " ", "'"} {
		if !strings.Contains(s, by) {
			continue
		}
		whole, fraction, dotted := strings.Cut(s, ".")
		parts := strings.Split(whole, by)
		for i, p := range parts {
			if len(p) != 3 && (i > 0 || p == "" || len(p) > 3) {
				return false
			}
		}
		s = strings.Join(parts, "")
		if dotted {
			s += "." + fraction
		}
		break
	}
	m := plainNumber.FindStringSubmatch(s)
	if m == nil || m[1]+m[2] == "" {
		return false
	}
	d.exp -= len(m[2])
	d.digits = strings.TrimLeft(m[1]+m[2], "0")
	short := strings.TrimRight(d.digits, "0")
	d.exp += len(d.digits) - len(short)
	if d.digits = short; short == "" {
		d.exp, d.negative = 0, false
	}
	return true
}

// whole is the number × 10^shift. It is not whole when decimals remain, and not small enough beyond most.
func (d decimal) whole(shift int) (n int64, whole, small bool) {
	exp := d.exp + shift
	if exp < 0 && d.digits != "" {
		return 0, false, true
	}
	if d.digits == "" {
		return 0, true, true
	}
	if len(d.digits)+exp > 16 {
		return 0, true, false
	}
	n, err := strconv.ParseInt(d.digits+strings.Repeat("0", exp), 10, 64)
	if d.negative {
		n = -n
	}
	return n, true, err == nil && n <= most && n >= -most
}

// float is the number × 10^shift, rounded once.
func (d decimal) float(shift int) float64 {
	if d.digits == "" {
		return 0
	}
	f, _ := strconv.ParseFloat(d.digits+"e"+strconv.Itoa(d.exp+shift), 64)
	if d.negative {
		return -f
	}
	return f
}

// readNumber reads a text for a field that holds a number: what the field holds then, or a problem's code. A share is
// said in per cent, with or without its sign, and held in basis points; money is held in minor units of own.
func readNumber(s string, f *campaign.Field, own string) (value any, code string, params []string) {
	a, ok := readAmount(s, own)
	decimals, shift := 0, 0
	switch f.Unit {
	case "money":
		decimals = campaign.Decimals(own)
		shift = decimals
	case "share":
		decimals, shift = 2, 2
	}
	switch {
	case !ok, a.percent && (f.Unit == "money" || f.Unit == "" && f.Type == campaign.Int), a.in != nil && f.Unit == "share":
		return nil, "cell.number", nil
	case f.Unit == "money" && a.in != nil && own != "" && !slices.Contains(a.in, own):
		return nil, "cell.currency", []string{"currency", own}
	case f.Type == campaign.Number:
		if a.percent {
			shift = -2
		}
		return a.float(shift), "", nil
	}
	n, whole, small := a.whole(shift)
	switch {
	case !whole && decimals > 0:
		return nil, "cell.decimals", []string{"n", strconv.Itoa(decimals)}
	case !whole:
		return nil, "type.whole", nil
	case !small:
		return nil, "cell.large", nil
	}
	return n, "", nil
}
