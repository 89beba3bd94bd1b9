package handout

import (
	"math"
	"unicode"
)

// Where a line may break, and where it breaks best.

// breaking says whether a line may break before a character.
type breaking uint8

const (
	noBreak breaking = iota
	mayBreak
	mustFit // only because a word is longer than a line
	parting // within a word of the vocabulary
)

// Costs of a break, in squared em of white at the line's end: they choose among breaks of equally many lines.
const (
	costInHan    = 3   // between two ideographs, maybe inside a word
	costParting  = 9   // and surely so
	costParticle = 4   // the next line starts with 的, 了 …
	costInWord   = 40  // inside a word longer than the line
	costOrphan   = 1e4 // a last line of one character
	shortLast    = 6   // em: a last line shorter than this costs the square of what it lacks
)

// measureWords follow a number closely, in Han numerals or digits; units are Latin ones that may stand after a space.
var (
	particles    = runeSet("的了着过们吗呢吧么地得")
	numerals     = runeSet("〇零一二两三四五六七八九十百千万亿半几数每第")
	measureWords = runeSet("个件份名人位台套张把条项次场天日周月年时分秒点元块角倍成米厘毫升斤吨克瓶箱桶盒袋包组队批轮页篇则站家楼层号栋间间路段步度支部款类种样排列级届期")
	magnitudes   = runeSet("百千万亿")
	signs        = runeSet("≥≤≈<>=＜＞＝±+＋-−×÷¥￥$€£#第约")
	dashes       = runeSet("–—-−~～－")
	neverFirst   = runeSet("·‧・／–～—…％‰℃")
)

// pairs are measure words of two characters: after a number neither they nor the number part from them.
var pairs = set("分钟", "小时", "公里", "公斤", "千克", "毫米", "厘米", "毫升", "平方", "立方", "个月", "万元", "亿元", "千米", "季度", "工作", "世纪", "星期", "人次", "兆瓦")

var units = set("kg", "g", "mg", "t", "km", "m", "cm", "mm", "l", "L", "ml", "mL", "W", "kW", "kVA", "V", "A", "Hz", "kHz", "MHz", "GHz",
	"KB", "MB", "GB", "TB", "kbps", "Kbps", "Mbps", "Gbps", "fps", "dpi", "px", "pt", "s", "sec", "ms", "min", "mins", "minute", "minutes", "h",
	"hr", "hrs", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "Months", "Weeks", "Days", "year", "years", "people",
	"persons", "pax", "pcs", "am", "pm", "AM", "PM", "K", "k", "x", "%", "°C", "‰", "℃")

func runeSet(s string) map[rune]bool {
	m := map[rune]bool{}
	for _, r := range s {
		m[r] = true
	}
	return m
}

func set(words ...string) map[string]bool {
	m := map[string]bool{}
	for _, w := range words {
		m[w] = true
	}
	return m
}

// findBreaks fills s.breaks[from..to] for the paragraph of characters [from, to).
func (s *setter) findBreaks(from, to int) {
	if cap(s.breaks) < len(s.chars)+1 {
		s.breaks = make([]breaking, len(s.chars)+1)
	}
	s.breaks = s.breaks[:len(s.chars)+1]
	clear(s.breaks[from : to+1])
	for i := from; i < to; i++ {
		if privateUse(s.runes[i]) {
			s.runes[i] = '中' // what stands in for an ideograph breaks like one
		}
	}
	s.segmenter.Init(s.runes[from:to])
	for it := s.segmenter.LineIterator(); it.Next(); {
		l := it.Line()
		if i := from + l.Offset + len(l.Text); i < to && !s.together(from, i, to) {
			s.breaks[i] = mayBreak
		}
	}
	s.breaks[to] = mayBreak
}

// together says whether the characters on both sides of i stay on one line though Unicode would let them part.
func (s *setter) together(from, i, to int) bool {
	text := s.runes
	next := text[i]
	if neverFirst[next] {
		return true
	}
	j := s.solid(from, i) - 1 // what stands before i, spaces apart
	if j < from {
		return false
	}
	prev := text[j]
	spaced := j < i-1
	before := func(n int) rune {
		if n < from {
			return 0
		}
		return text[n]
	}
	switch {
	case isDigit(prev) || prev == '%':
		return classOf(next) == han && (!spaced || measureWords[next] || magnitudes[next]) || spaced && units[s.word(i, to)] ||
			dashes[next] || next == '×' || next == '÷'
	case signs[prev] && isDigit(next):
		return !spaced || !unicode.IsLetter(prev)
	case dashes[prev] && isDigit(next):
		k := s.solid(from, j) - 1
		return k >= from && isDigit(text[k])
	case prev == '-': // readers take a hyphen at a line's end for one that was put there, and drop it
		return spaced || isWord(before(j-1)) && isWord(next)
	case (prev == '年' || prev == '月') && isDigit(next) && !spaced: // 2026年6月4日
		return isDigit(before(j - 1))
	case (prev == '至' || prev == '到') && isDigit(next) && !spaced:
		return isDigit(before(j - 1))
	case !spaced && numerals[prev] && (measureWords[next] || numerals[next] || isDigit(next)):
		return true
	case !spaced && pairs[string(text[j:i+1])]:
		n := before(s.solid(from, j) - 1)
		return isDigit(n) || numerals[n]
	}
	return false
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

func isWord(r rune) bool { c := classOf(r); return c == latin || c == digit }

// word is the run of letters and signs of measure from i on.
func (s *setter) word(i, to int) string {
	j := i
	for j < to && (classOf(s.runes[j]) == latin || s.runes[j] == '%' || s.runes[j] == '°' || s.runes[j] == '℃' || s.runes[j] == '‰') {
		j++
	}
	return string(s.runes[i:j])
}

// node is a place where a line may end, and the best way there.
type node struct {
	at    int
	lines int
	cost  float64
	from  int // the node where the line that ends here begins
}

// breakLines sets the paragraph of characters [from, to) that does not fit on one line: the fewest lines, then the least
// cost. measure is in points.
func (s *setter) breakLines(out []line, from, to int, measure float64) []line {
	s.findBreaks(from, to)
	vocabulary().within(s.runes, from, to, func(i int) {
		if s.breaks[i] == mayBreak {
			s.breaks[i] = parting
		}
	})
	s.breakWords(from, to, measure)
	em := s.runs[s.chars[from].run].style.size
	s.nodes = append(s.nodes[:0], node{at: from})
	for i := from + 1; i <= to; i++ {
		if s.breaks[i] == noBreak {
			continue
		}
		end := s.solid(from, i)
		best := node{at: i, lines: math.MaxInt, from: len(s.nodes) - 1}
		for k := len(s.nodes) - 1; k >= 0; k-- {
			a := s.nodes[k]
			w := s.reach(a.at, end)
			if w > measure+0.001 && k < len(s.nodes)-1 {
				break
			}
			cost := a.cost + s.cost(a.at, i, from, to, measure/em, (measure-w)/em)
			if a.lines+1 < best.lines || a.lines+1 == best.lines && cost < best.cost {
				best.lines, best.cost, best.from = a.lines+1, cost, k
			}
		}
		s.nodes = append(s.nodes, best)
	}
	ends := make([]int, s.nodes[len(s.nodes)-1].lines)
	for n, k := len(ends)-1, len(s.nodes)-1; n >= 0; n, k = n-1, s.nodes[k].from {
		ends[n] = s.nodes[k].at
	}
	for a := from; len(ends) > 0; a, ends = ends[0], ends[1:] {
		out = append(out, s.line(a, s.solid(a, ends[0])))
	}
	return out
}

// cost of a line [a, b) with slack em of white in its measure, in a paragraph [from, to).
func (s *setter) cost(a, b, from, to int, measure, slack float64) float64 {
	if b == to {
		n := 0
		for i := a; i < b; i++ {
			if c := s.chars[i].class; c != closing && c != blank {
				n++
			}
		}
		if n < 2 && a > from {
			return costOrphan
		}
		lack := max(0, shortLast-(measure-slack))
		return lack * lack
	}
	c := slack * slack
	if s.breaks[b] == mustFit {
		return c + costInWord
	}
	if s.chars[b-1].class == han && s.chars[b].class == han {
		c += costInHan
		if s.breaks[b] == parting {
			c += costParting
		}
		if particles[s.chars[b].r] {
			c += costParticle
		}
	}
	return c
}

// breakWords lets the parts that are longer than a line break between any two characters.
func (s *setter) breakWords(from, to int, measure float64) {
	start := from
	for i := from + 1; i <= to; i++ {
		if s.breaks[i] == noBreak {
			continue
		}
		if s.reach(start, s.solid(start, i)) > measure {
			for k := start + 1; k < i; k++ {
				g := s.chars[k]
				if g.class != blank && g.class != closing && s.chars[k-1].class != opening && !unicode.In(g.r, unicode.Mn, unicode.Me) {
					s.breaks[k] = mustFit
				}
			}
		}
		start = i
	}
}
