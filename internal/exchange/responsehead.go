package exchange

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// The headings of an export of a survey: a row a respondent, a column a question. Tools put numbers and the question's type
// around its text and add columns of their own, which say nothing about the campaign.

// What a column can be beside a question.
const (
	ResponseWho    = "respondent"
	ResponseDay    = "date"
	responseSerial = "serial" // tells rows apart, and is nobody
	responseAside  = "-"
)

var responseWords = merge(
	meaning(ResponseWho, "respondent respondentname name fullname username nickname user email emailaddress mobile phone phonenumber member memberid 姓名 您的姓名 您的称呼 称呼 昵称 用户 用户名 填写人 答题人 填答者 受访者 会员号 会员编号 手机 手机号 手机号码 您的手机号 联系电话 邮箱"),
	meaning(ResponseDay, "date day timestamp submitted submittedat submitdate submissiontime submissiondate completed completedat completiontime enddate endtime recordeddate responsedate created createdat 日期 时间 时间戳 提交时间 提交日期 提交答卷时间 答题时间 填写时间 填写日期 填答时间 结束时间 结束答题时间 完成时间 作答时间"),
	meaning(responseSerial, "no id number serial serialnumber respondentid responseid submissionid 序号 编号 答卷编号 答题序号 问卷编号 序列号"),
	meaning(responseAside, `collectorid collector startdate starttime started startedat duration durationinseconds timetaken ip ipaddress source channel device useragent browser
		referrer referer language userlanguage status progress finished distributionchannel locationlatitude locationlongitude firstname lastname customdata1 customdata networkid totalscore
		开始时间 开始答题时间 所用时间 答题时长 用时 来源 来源详情 来自ip ip地址 地理位置 省份 城市 地区 设备 浏览器 操作系统 微信昵称 微信openid openid 总分 答卷状态 状态 渠道`),
)

// generic are headings that are only the name of what is asked.
var generic = merge(
	meaning("satisfaction", "satisfaction satisfactionscore overallsatisfaction csat 满意度 总体满意度 整体满意度 活动满意度 满意度评分 满意度得分"),
	meaning("recommend", "recommend recommendation recommendscore likelihoodtorecommend nps npsscore 推荐度 推荐分 推荐意愿 推荐意愿度 净推荐值 推荐评分 推荐指数"),
	meaning("text", "text comment comments feedback suggestion suggestions freetext openanswer 意见 建议 意见建议 意见和建议 意见与建议 意见反馈 反馈 留言 开放意见 其他意见 其他建议"),
)

var (
	questionNumber = regexp.MustCompile(`^\s*(?:(?i:q)?\d{1,3}\s*[.、:：)）]|(?i:q)\d{1,3}\s)\s*`)
	questionType   = regexp.MustCompile(`[(（\[【](?:单选|多选|填空|问答|量表|打分|评分|矩阵|必填|必答|选填|开放|NPS)[^)）\]】]*[)）\]】]|[*＊]\s*$`)
	opens          = regexp.MustCompile(`(?i)不满|哪|什么|为何|为什么|原因|如何|怎|建议|意见|\b(?:why|what|which|who|dissatisf\w*|reason|comments?|suggest\w*)\b`)
	satisfies      = regexp.MustCompile(`(?i)满意|satisf`)
	recommends     = regexp.MustCompile(`(?i)推荐|recommend`)
	speaks         = regexp.MustCompile(`(?i)建议|意见|留言|想说|comment|feedback|suggest|improve|anything else|tell us`)
	overall        = regexp.MustCompile(`(?i)总体|整体|overall|本次活动|这次活动|the event`)
)

// questionText is a heading without what a tool puts around the question.
func questionText(s string) string {
	t := strings.TrimSpace(questionType.ReplaceAllString(questionNumber.ReplaceAllString(strings.TrimSpace(s), ""), ""))
	if t == "" {
		return strings.TrimSpace(s)
	}
	return t
}

// asks is the kind of question a heading asks: satisfaction, recommend or text; "" where it does not say.
func asks(s string) string {
	text := questionText(s)
	if kind := generic[heading(text)]; kind != "" {
		return kind
	}
	switch {
	case opens.MatchString(text) && !speaks.MatchString(text):
		return ""
	case opens.MatchString(text), speaks.MatchString(text):
		return "text"
	case recommends.MatchString(text):
		return "recommend"
	case satisfies.MatchString(text) && satisfactionWords[folded(text)] == "":
		return "satisfaction"
	}
	return ""
}

// responseTarget is what a column was mapped to, in both languages; anything else is a question's text.
func responseTarget(s string) string {
	switch folded := campaign.FoldName(s); folded {
	case "respondent", "受访者", "姓名":
		return ResponseWho
	case "date", "日期":
		return ResponseDay
	case "", "-":
		return responseAside
	case "satisfaction", "满意度":
		return "satisfaction"
	case "recommend", "推荐度":
		return "recommend"
	case "text", "开放意见":
		return "text"
	}
	return strings.TrimSpace(s)
}

// responseHead is where the headings are and what they mean.
type responseHead struct {
	row     int
	columns []Column
	who     int // column; -1 for none, like the next two
	day     int
	serial  int
	asked   []askedColumn
	known   int // columns that are surely of a survey
}

// askedColumn is a column of answers.
type askedColumn struct {
	col      int
	text     string             // of the question
	question *campaign.Question // of the campaign; nil for one to be made or found by its kind
	kind     string             // that the heading says; "" for none
	mapped   bool
	at       int // in columns
}

// findResponses finds the headings: the first row near the top that is half as full as the fullest and has all columns that
// were mapped, and a column known to be of a survey. Errors: import.map_twice, .map_column, .no_question {columns}, .empty.
func findResponses(wb *campaign.Workbook, s *Sheet, over map[string]string) (*responseHead, error) {
	mapped, taken := map[string]string{}, map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(over)) {
		to := responseTarget(over[name])
		if other, twice := taken[campaign.FoldName(to)]; twice && to != responseAside {
			return nil, campaign.Fail("import.map_twice", "field", to, "first", other, "second", name)
		}
		taken[campaign.FoldName(to)], mapped[mapKey(name)] = name, to
	}
	top := s.Rows[:min(len(s.Rows), headerWithin)]
	if len(top) == 0 {
		return nil, campaign.Fail("import.empty")
	}
	fullest := &top[0]
	for i := range top {
		if len(top[i].Cells) > len(fullest.Cells) {
			fullest = &top[i]
		}
	}
	for i := range top {
		if 2*len(top[i].Cells) < len(fullest.Cells) {
			continue
		}
		if h := readResponseHead(wb, &top[i], mapped); h.known > 0 && missingColumn(h.columns, over) == nil {
			return h, nil
		}
	}
	h := readResponseHead(wb, fullest, mapped)
	if err := missingColumn(h.columns, over); err != nil {
		return nil, err
	}
	return nil, campaign.Fail("import.no_question", "columns", listed(h.columns))
}

// readResponseHead reads a row as headings.
func readResponseHead(wb *campaign.Workbook, r *Row, mapped map[string]string) *responseHead {
	h := &responseHead{row: r.N, who: -1, day: -1, serial: -1}
	questions, used := map[string]*campaign.Question{}, map[string]bool{}
	for i := range slices.Backward(wb.Questions) { // of two with one text the first
		questions[heading(questionText(wb.Questions[i].Text))] = &wb.Questions[i]
	}
	one := func(col *int, c Cell, field string) string {
		if *col >= 0 {
			return ""
		}
		*col = int(c.Col)
		return field
	}
	for _, c := range r.Cells {
		if c.Spread == Aside {
			continue
		}
		to, own := mapped[mapKey(c.Text)]
		text, field := questionText(c.Text), ""
		if own && to != ResponseWho && to != ResponseDay && to != responseAside {
			text = to
		}
		q := questions[heading(text)]
		if !own && q == nil {
			to = responseWords[heading(c.Text)]
		}
		switch {
		case to == ResponseWho:
			field = one(&h.who, c, ResponseWho)
		case to == ResponseDay:
			field = one(&h.day, c, ResponseDay)
		case to == responseSerial && !own:
			one(&h.serial, c, "")
		case to == responseAside:
		default:
			if used[heading(text)] {
				break // a second column of this question
			}
			used[heading(text)] = true
			kind := asks(text)
			if own && (to == "satisfaction" || to == "recommend" || to == "text") {
				kind, text = to, questionText(c.Text)
			}
			if q != nil {
				kind = q.Kind
			}
			if kind != "" || own || q != nil {
				h.known++
			}
			h.asked = append(h.asked, askedColumn{int(c.Col), text, q, kind, own, len(h.columns)})
			field = text
		}
		h.columns = append(h.columns, Column{Heading: c.Text, Field: field, col: int(c.Col)})
	}
	return h
}

// PickResponses chooses the sheet to import from a file of several: the first shown one with responses, else the first with
// anything in it.
func PickResponses(wb *campaign.Workbook, sheets []Sheet, over map[string]string) *Sheet {
	return pickSheet(sheets, func(s *Sheet) bool { _, err := findResponses(wb, s, over); return err == nil })
}

// ResponseHeadings are the columns that can be mapped in a sheet, with what is known of them already.
func ResponseHeadings(wb *campaign.Workbook, s *Sheet, over map[string]string) []Column {
	if h, err := findResponses(wb, s, over); err == nil {
		return h.columns
	}
	fullest := fullestRow(s)
	if fullest == nil {
		return nil
	}
	mapped := map[string]string{}
	for name, to := range over {
		mapped[mapKey(name)] = responseTarget(to)
	}
	return readResponseHead(wb, fullest, mapped).columns
}
