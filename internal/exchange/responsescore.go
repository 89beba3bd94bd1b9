package exchange

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/width"
)

// The scores of a survey as its tools write them: 5 · 5分 · 5星 · ★★★★★ · 5 - Very satisfied · 10 (extremely likely) · 非常满意. Any
// other text is no score, and nobody guesses one.

var satisfactionWords = merge(
	meaning("5", "非常满意 很满意 十分满意 verysatisfied extremelysatisfied ★★★★★"),
	meaning("4", "满意 比较满意 较满意 satisfied somewhatsatisfied ★★★★ ★★★★☆"),
	meaning("3", "一般 中立 neutral neithersatisfiednordissatisfied ★★★ ★★★☆☆"),
	meaning("2", "不满意 不太满意 较不满意 dissatisfied somewhatdissatisfied unsatisfied ★★ ★★☆☆☆"),
	meaning("1", "非常不满意 很不满意 十分不满意 verydissatisfied extremelydissatisfied veryunsatisfied ★ ★☆☆☆☆"),
)

// skipped are what survey tools write where a question was not answered.
var skipped = set("(跳过) (空) 跳过 未填 未作答 未回答 未答 不适用 n/a na null (skipped) skipped notapplicable noanswer")

var (
	scoreNumber  = regexp.MustCompile(`^(-?\d+)(?:\.0+)?(?:分|星|颗星|stars?|points?)?$`)
	optionLetter = regexp.MustCompile(`^[a-e][.、)]`)
	scoreLabel   = regexp.MustCompile(`^(\d+)[-:(.,、=](\p{L}.*)$`)
)

// blankAnswer says whether a cell is no answer.
func blankAnswer(s string) bool { return crossed(s) || skipped[folded(s)] }

// folded is a text in half width and lower case, without spaces.
func folded(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(dashes.Replace(width.Fold.String(s)))), "")
}

// readScore reads a score from low to high; a code says what is wrong with it.
func readScore(s string, words map[string]string, low, high int64) (v int64, code string, params []string) {
	text := folded(s)
	text = optionLetter.ReplaceAllString(strings.TrimSuffix(text, "/"+strconv.FormatInt(high, 10)), "")
	if w := words[text]; w != "" {
		text = w
	}
	m := scoreNumber.FindStringSubmatch(text)
	if m == nil {
		m = scoreLabel.FindStringSubmatch(text)
	}
	bounds := []string{"min", strconv.FormatInt(low, 10), "max", strconv.FormatInt(high, 10)}
	if m == nil {
		return 0, "response.score", bounds
	}
	n, err := strconv.ParseInt(m[1], 10, 64)
	if err != nil || n < low || n > high {
		return 0, "response.range", bounds
	}
	return n, "", nil
}
