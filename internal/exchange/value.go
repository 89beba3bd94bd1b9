package exchange

import (
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// Words of cells that are not free text.

// noTime are ways of leaving a time open. They are kept as the task's timing and give no dates.
var noTime = set("待定 待确认 未定 暂无 无 tbd tba tbc n/a na 长期 持续 全程 ongoing")

var yesWords = set("是 关键 重要 高 紧急 对 有 √ ✓ ✔ ☑ ✅ ● ★ y yes true 1 x high critical important urgent h p0 p1")
var noWords = set("否 不 普通 一般 中 低 无 × ✗ ☐ □ ○ n no false 0 low medium normal m l p2 p3 p4")

var stateWords = merge(
	meaning("done", "完成 已完成 完毕 已结束 结束 是 √ ✓ ✔ ☑ ✅ done complete completed finished closed yes y true x 100%"),
	meaning("doing", "进行中 进行 处理中 部分完成 已开始 跟进中 doing inprogress started wip ongoing partial"),
	meaning("todo", "未完成 未开始 待办 待开始 待处理 未启动 待启动 否 ☐ □ × ✗ todo notstarted open pending new no n false 0%"),
)

var stageWords = merge(
	meaning("plan", "策划 筹备 准备 策划筹备 筹备期 筹备阶段 策划阶段 前期 活动前 plan planning prep preparation before preevent"),
	meaning("execute", "执行 落地 执行落地 执行期 执行阶段 预热 预热期 正式期 现场 中期 活动中 execute execution live during warmup onsite"),
	meaning("review", "复盘 总结 复盘总结 复盘期 复盘阶段 收尾 收尾期 后期 活动后 review wrapup closing after postevent"),
)

func set(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}

func meaning(value, s string) map[string]string {
	out := map[string]string{}
	for _, w := range strings.Fields(s) {
		out[w] = value
	}
	return out
}

func merge(maps ...map[string]string) map[string]string {
	out := map[string]string{}
	for _, m := range maps {
		for k, v := range m {
			out[k] = v
		}
	}
	return out
}

// crossed says whether a cell only holds strokes, by which planners say "nothing here".
func crossed(s string) bool { return strings.Trim(dashes.Replace(s), `-/\ `) == "" }

// word brings a cell to the spelling of the tables above.
func word(s string) string {
	return strings.NewReplacer(" ", "", "-", "", "_", "").Replace(plainOr(s))
}

// plainOr is plain, or the lower-cased text where nothing is left of it: "-" and "*" are words too.
func plainOr(s string) string {
	if p := plain(s); p != "" {
		return p
	}
	return strings.ToLower(strings.TrimSpace(s))
}

func readYesNo(s string) (yes, ok bool) {
	w := plainOr(s)
	return yesWords[w], yesWords[w] || noWords[w]
}

// readState takes words, and shares: 1 and 100 % are done, 0 is to do, what is between is under way.
func readState(s string) (string, bool) {
	w := word(s)
	if state, ok := stateWords[w]; ok {
		return state, true
	}
	share, err := strconv.ParseFloat(strings.TrimSuffix(w, "%"), 64)
	if strings.HasSuffix(w, "%") {
		share /= 100
	}
	switch {
	case err != nil, !(share >= 0 && share <= 1):
		return "", false
	case share == 0:
		return "todo", true
	case share == 1:
		return "done", true
	}
	return "doing", true
}

func readStage(s string) (string, bool) {
	stage, ok := stageWords[word(s)]
	return stage, ok
}

var (
	clockRE   = pattern(`^(上午|早上|中午|下午|晚上|am|pm)? ?(\d{1,2})(?:[:：h点时](\d{2})?)?(?::\d{2})?分? ?(am|pm|a\.m|p\.m)?$`)
	clockTail = pattern(`(?:[T ]|日|号)(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?Z?)?$`)
)

// readClock reads a wall time: 18:00, 18:00:00, 6:30pm, 下午3点, 18点30分. A bare number is none.
func readClock(s string) (campaign.Clock, bool) {
	s = plain(s)
	m := clockRE().FindStringSubmatch(s)
	if m == nil || m[1]+m[4] == "" && strings.Trim(s, "0123456789") == "" {
		return "", false
	}
	hour, _ := strconv.Atoi(m[2])
	minute := m[3]
	if minute == "" {
		minute = "00"
	}
	switch half := m[1] + strings.ReplaceAll(m[4], ".", ""); {
	case hour < 12 && (half == "pm" || half == "下午" || half == "晚上"):
		hour += 12
	case hour == 12 && half == "am":
		hour = 0
	}
	c := campaign.Clock(strconv.Itoa(hour) + ":" + minute)
	if hour < 10 {
		c = "0" + c
	}
	return c, c.Valid()
}

// clockOf is the time of day at the end of a date, "" for none.
func clockOf(s string) campaign.Clock {
	m := clockTail().FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	c, ok := readClock(m[1])
	if !ok || c == "00:00" {
		return ""
	}
	return c
}
