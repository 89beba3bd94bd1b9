package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Frequent phrases of free text, without a dictionary. A text is cut at everything that is neither letter nor digit and
// where Chinese meets other letters. Of Chinese every run of 2 to 6 characters is a phrase, of other scripts every run of 1 to
// 3 words. A phrase counts once a text. It stands for a theme when
//   - two texts have it, and one in a hundred;
//   - it neither begins nor ends with a word that only joins others ("的", "很", "the"), and begins with no number;
//   - no longer such phrase has it within and three quarters of its texts: "排队时间" stands for "队时间".
//
// The most frequent come first, of two as frequent the longer; one that holds, or lies within, one before it is left out.

// Phrase is a phrase and how many texts have it.
type Phrase struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}

// What bounds the search: characters of a text that are looked at, phrases that are weighed, and phrases that are answered.
const (
	phraseText  = 2_000
	phraseWeigh = 300
	phraseMost  = 48 // more than are shown: some are tags already, some nobody wants
)

// Phrases are the themes that a number of texts share, at most 48.
func Phrases(texts []string) []Phrase {
	segments := []segment{}
	for i, t := range texts {
		if r := []rune(t); len(r) > phraseText {
			t = string(r[:phraseText])
		}
		segments = appendSegments(segments, i, t)
	}
	least := max(2, (len(texts)+99)/100)
	found := []Phrase{}
	for _, p := range frequent(segments, least) {
		if stands(p.Text) {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b Phrase) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(len(b.Text), len(a.Text)), strings.Compare(a.Text, b.Text))
	})
	found = found[:min(len(found), phraseWeigh)]
	out := []Phrase{}
	for _, p := range found {
		if len(out) == phraseMost {
			break
		}
		longer := func(q Phrase) bool {
			return len(q.Text) > len(p.Text) && within(p.Text, q.Text) && 4*q.Count >= 3*p.Count
		}
		near := func(q Phrase) bool { return within(p.Text, q.Text) || within(q.Text, p.Text) }
		if !slices.ContainsFunc(found, longer) && !slices.ContainsFunc(out, near) {
			out = append(out, p)
		}
	}
	return out
}

// Holds says whether a text has a phrase, as Phrases counts it, wherever in it.
func Holds(text, phrase string) bool {
	want := appendSegments(nil, 0, phrase)
	return len(want) == 1 && slices.ContainsFunc(appendSegments(nil, 0, text), func(g segment) bool {
		return g.han == want[0].han && within(want[0].s, g.s)
	})
}

// segment is a run of Chinese characters, or of words with one space between them.
type segment struct {
	text   int // which it is of
	s      string
	starts []int // of each character or word, bytes
	ends   []int
	han    bool
}

// sizes are the least and most characters, or words, of a phrase.
func (g segment) sizes() (least, most int) {
	if g.han {
		return 2, 6
	}
	return 1, 3
}

// appendSegments cuts a text up.
func appendSegments(out []segment, text int, s string) []segment {
	s = strings.ToLower(width.Fold.String(s))
	var g segment
	var b strings.Builder
	in := false // a word is open
	flush := func() {
		if in {
			g.ends = append(g.ends, b.Len())
		}
		if len(g.starts) > 0 {
			g.s, g.text = b.String(), text
			out = append(out, g)
		}
		g, in = segment{}, false
		b = strings.Builder{}
	}
	for _, r := range s {
		han := unicode.Is(unicode.Han, r)
		switch {
		case han:
			if !g.han {
				flush()
			}
			g.han = true
			g.starts = append(g.starts, b.Len())
			b.WriteRune(r)
			g.ends = append(g.ends, b.Len())
		case unicode.IsLetter(r) || unicode.IsDigit(r) || in && (r == '\'' || r == '’' || unicode.IsMark(r)):
			if g.han {
				flush()
			}
			if !in {
				if len(g.starts) > 0 {
					b.WriteByte(' ')
				}
				g.starts, in = append(g.starts, b.Len()), true
			}
			b.WriteRune(r)
		case r == ' ' && !g.han:
			if in {
				g.ends, in = append(g.ends, b.Len()), false
			}
		default:
			flush()
		}
	}
	flush()
	return out
}

// frequent are the phrases that at least so many texts have. A phrase is counted only where both phrases that lack one of its
// ends are frequent, so rare words cost nothing.
func frequent(segments []segment, least int) (out []Phrase) {
	type tally struct{ count, last int }
	counts := map[string]int{}
	for n := 1; n <= 6; n++ {
		level := map[string]*tally{}
		for _, g := range segments {
			from, to := g.sizes()
			if n < from || n > to {
				continue
			}
			for i := 0; i+n <= len(g.starts); i++ {
				if n > from && (counts[g.s[g.starts[i]:g.ends[i+n-2]]] == 0 || counts[g.s[g.starts[i+1]:g.ends[i+n-1]]] == 0) {
					continue
				}
				p := g.s[g.starts[i]:g.ends[i+n-1]]
				t := level[p]
				if t == nil {
					t = &tally{last: -1}
					level[p] = t
				}
				if t.last != g.text {
					t.count, t.last = t.count+1, g.text
				}
			}
		}
		for p, t := range level {
			if t.count >= least {
				counts[p] = t.count
				out = append(out, Phrase{p, t.count})
			}
		}
	}
	return out
}

// within says whether a phrase lies within another, at the bounds of words.
func within(short, long string) bool {
	if strings.ContainsFunc(short, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return strings.Contains(long, short)
	}
	return strings.Contains(" "+long+" ", " "+short+" ")
}

// joining are characters that no theme begins or ends with.
const joining = "的了是在我你他她它们也都就和与及或有这那很太真好更最比较非常特别挺吗吧啊呢呀哦嘛个一些点还着过被把对会能可以但而又再让给要想得地之为所以因于从到请希望觉感下上里次第几两每才已哪"

// joiningWords are words that no theme begins or ends with.
var joiningWords = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(`a an the and or but so if of in on at to for from with by as is are was were be been am it its it's this that these those there
		i i'm we you they he she my our your their me us them not no very too really quite more most much many some any all just also only than then have has had do
		does did can could would should will may might were what which who when where how why because about into out up down over again get got good great nice bad
		well please think felt feel make made lot bit one two next last first let put said say says tell told go went come came give gave take took use used
		didn't don't doesn't isn't wasn't couldn't can't won't there's that's i'd i've always never ever still even back after before than while during
		since until off here now again event minute minutes hour hours day days time times thing things people everything something nothing nobody everyone want wanted
		need needed look looked see saw know knew keep kept try tried almost around through`) {
		out[w] = true
	}
	return out
}()

// counting are characters that no theme begins with, though some end with one: 双十一.
const counting = "一二三四五六七八九十"

// hanging are characters that no theme ends with: what they say no to is missing.
const hanging = "不没"

// weak are Chinese words that say when, how long or whose, or only ask, never about what.
var weak = func() map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq("分钟 小时 半天 时间 时候 今天 明天 昨天 周末 早上 晚上 下午 上午 工作 工作日 平时 现在 后来 最后 然后 之前 之后 以后 以前 前面 后面 里面 外面 东西 大家 别人 自己 我们 你们 他们 感觉 希望 建议 不错 喜欢 可以 没有 还有 知道 不知道 不知 怎么 怎样 什么 为什么 去年 今年 明年 有点 容易 活动 整体 一直 一下 一次 一个") {
		out[w] = true
	}
	return out
}()

// stands says whether a phrase may stand for a theme.
func stands(p string) bool {
	r := []rune(p)
	if unicode.Is(unicode.Han, r[0]) {
		return !weak[p] && !strings.ContainsRune(joining+counting, r[0]) && !strings.ContainsRune(joining+hanging, r[len(r)-1])
	}
	words := strings.Fields(p)
	if len(words) == 1 && (len(r) < 3 || strings.Trim(p, "0123456789") == "") {
		return false
	}
	return !joiningWords[words[0]] && !joiningWords[words[len(words)-1]]
}
