package analysis

import (
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// Facts as they are kept: a line each, its parts and its figures apart by characters that no text of a campaign has. JSON
// took almost three times as long to read, and a thousand campaigns are read at once.

const (
	factEnd = "\x1e"
	factGap = "\x1f"
	figGap  = " "
)

var plainText = strings.NewReplacer(factEnd, " ", factGap, " ")

// Text writes facts down.
func (f Facts) Text() string {
	var b strings.Builder
	for _, x := range f {
		for _, part := range []string{x.Key, x.Name, string(x.Row), string(x.At), x.Role} {
			b.WriteString(plainText.Replace(part))
			b.WriteString(factGap)
		}
		for i, v := range x.Values {
			if i > 0 {
				b.WriteString(figGap)
			}
			if v != nil {
				b.WriteString(strconv.FormatFloat(*v, 'g', -1, 64))
			}
		}
		b.WriteString(factEnd)
	}
	return b.String()
}

// ReadFacts reads what Text wrote; ok is false for anything else.
func ReadFacts(text string) (f Facts, ok bool) {
	f = make(Facts, 0, strings.Count(text, factEnd))
	for text != "" {
		line, rest, ended := strings.Cut(text, factEnd)
		x := Fact{}
		var parts [5]string
		for i := range parts {
			if parts[i], line, ok = strings.Cut(line, factGap); !ok {
				return nil, false
			}
		}
		x.Key, x.Name, x.Row, x.At, x.Role = parts[0], parts[1], campaign.ID(parts[2]), campaign.Kind(parts[3]), parts[4]
		x.Kind, _, _ = strings.Cut(x.Key, "\n")
		names := factFigures[x.Kind]
		if !ended || len(names) == 0 || strings.Count(line, figGap) != len(names)-1 {
			return nil, false
		}
		x.Values = make([]*float64, len(names))
		known := make([]float64, len(names))
		for i := range names {
			var v string
			if v, line, _ = strings.Cut(line, figGap); v == "" {
				continue
			}
			n, err := strconv.ParseFloat(v, 64)
			if err != nil || n-n != 0 { // no NaN and nothing infinite
				return nil, false
			}
			known[i] = n
			x.Values[i] = &known[i]
		}
		f, text = append(f, x), rest
	}
	return f, true
}
