package exchange

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"qingdan/internal/campaign"
)

// wjx is what a Chinese survey tool exports, its own columns first.
const wjx = `序号,提交答卷时间,所用时间,来源,来自IP,1、您对本次活动总体满意吗？[单选题],"2、您有多大可能把我们推荐给朋友？（0-10）*",3、您对场地满意吗？,4、您从哪里知道的？,5、您的建议
1,2026/6/8 14:23:01,65秒,微信,10.0.0.1,非常满意,10,4,朋友,排队太久
2,2026/6/8 15:00:00,20秒,微信,10.0.0.2,4分,6,(跳过),小红书,(空)
3,2026/6/9 09:10:00,20秒,微信,10.0.0.3,2.不满意,,5,朋友,无障碍通道不好找
4,2026/6/9 09:11:00,20秒,微信,10.0.0.3,3,7,5,朋友,
5,2026/6/9 09:12:00,20秒,微信,10.0.0.3,3,7,5,小红书,
6,2026/6/9 09:13:00,20秒,微信,10.0.0.3,3,7,5,小红书,
`

func responses(t testing.TB, wb *campaign.Workbook, data string, held []campaign.Response, over map[string]string) (*ResponsePlan, error) {
	t.Helper()
	sheets, err := ReadSheets([]byte(data))
	must(t, err)
	o := options()
	return ImportResponses(wb, &sheets[0], ResponseOptions{Map: over, Held: held, NewID: o.NewID, Intn: o.Intn})
}

// after is a campaign with what a plan brings.
func after(wb *campaign.Workbook, held []campaign.Response, p *ResponsePlan) (*campaign.Workbook, []campaign.Response) {
	next := *wb
	next.Questions = slices.Clone(wb.Questions)
	rows := map[campaign.ID]campaign.Response{}
	for _, r := range held {
		rows[r.ID] = r
	}
	for _, e := range p.Edits {
		if e.Kind == "question" {
			q := campaign.Question{ID: e.Row}
			campaign.Lookup("question").Fill(&q, e.Set)
			next.Questions = append(next.Questions, q)
			continue
		}
		r := rows[e.Row]
		r.ID = e.Row
		campaign.Lookup("response").Fill(&r, e.Set)
		rows[e.Row] = r
	}
	list := slices.SortedFunc(maps.Values(rows), func(a, b campaign.Response) int { return strings.Compare(a.Position, b.Position) })
	return &next, list
}

// said writes responses as "who day satisfaction recommend text answers".
func said(wb *campaign.Workbook, list []campaign.Response) (out []string) {
	n := func(v *int64) string {
		if v == nil {
			return "-"
		}
		return fmt.Sprint(*v)
	}
	for _, r := range list {
		answers := []string{}
		for _, q := range wb.Questions {
			if a := r.Said()[q.ID]; a != "" {
				answers = append(answers, a)
			}
		}
		out = append(out, strings.Join([]string{r.Respondent, string(r.Day), n(r.Satisfaction), n(r.Recommend), r.Text, strings.Join(answers, ",")}, "|"))
	}
	return out
}

func TestImportResponses(t *testing.T) {
	p, err := responses(t, launch(), wjx, nil, nil)
	must(t, err)
	wb, list := after(launch(), nil, p)
	want := []string{"|2026-06-08|5|10|排队太久|4,朋友", "|2026-06-08|4|6||小红书", "|2026-06-09|2|-|无障碍通道不好找|5,朋友",
		"|2026-06-09|3|7||5,朋友", "|2026-06-09|3|7||5,小红书", "|2026-06-09|3|7||5,小红书"}
	if got := said(wb, list); !slices.Equal(got, want) || p.Made != 6 || p.Twice != 0 || len(p.Problems) > 0 {
		t.Fatalf("%q\n%+v", got, p.Problems)
	}
	kinds := []string{}
	for _, q := range wb.Questions {
		kinds = append(kinds, q.Kind+" "+q.Text)
	}
	if want := []string{"satisfaction 您对本次活动总体满意吗？", "recommend 您有多大可能把我们推荐给朋友？（0-10）", "satisfaction 您对场地满意吗？", "choice 您从哪里知道的？", "text 您的建议"}; !slices.Equal(kinds, want) {
		t.Errorf("%q", kinds)
	}
	if wb.Questions[3].Options != "朋友\n小红书" || p.Columns[0].Field != "" || p.Columns[1].Field != "date" {
		t.Errorf("%+v %+v", wb.Questions[3], p.Columns)
	}
	again, err := responses(t, wb, wjx, list, nil)
	must(t, err)
	if len(again.Edits) != 0 || again.Unchanged != 6 {
		t.Errorf("a second import writes %+v", again.Edits)
	}
}

// Columns are the questions of the campaign by their text, and a score is the one that asks for it in other words.
func TestResponsesMatch(t *testing.T) {
	wb := launch()
	wb.Questions = []campaign.Question{{ID: "s", Position: "a", Text: "How was it?", Kind: "satisfaction"}, {ID: "c", Position: "b", Text: "Where from?", Kind: "text"},
		{ID: "r", Position: "c", Text: "NPS", Kind: "recommend"}, {ID: "o", Position: "d", Text: "Wishes", Kind: "text"}}
	p, err := responses(t, wb, "Respondent ID,Name,Q1. Overall how satisfied were you?,Where from?,How likely are you to recommend us?,Wishes\n9,Ann,5 - Very satisfied,friend,10 - Extremely likely,more\n", nil, nil)
	must(t, err)
	if _, list := after(wb, nil, p); len(p.Questions) != 0 || !slices.Equal(said(wb, list), []string{"Ann||5|10|friend|more"}) {
		t.Errorf("%q %q", p.Questions, said(wb, list))
	}
	// somebody says what the columns are; the one left out becomes no question
	p, err = responses(t, wb, "A,B,C\n5,x,hidden\n", nil, map[string]string{"A": "满意度", "B": "Wishes", "C": ""})
	must(t, err)
	if _, list := after(wb, nil, p); len(p.Questions) != 0 || !slices.Equal(said(wb, list), []string{"||5|-||x"}) {
		t.Errorf("%q %q", p.Questions, said(wb, list))
	}
	for code, tc := range map[string]struct {
		data string
		over map[string]string
	}{
		"import.no_question": {"A,B\n1,2\n", nil},
		"import.map_twice":   {"A,B\n1,2\n", map[string]string{"A": "text", "B": "开放意见"}},
		"import.map_column":  {"A,B\n1,2\n", map[string]string{"X": "text"}},
		"import.dates_ask":   {"Date,NPS\n4/5/2026,9\n", nil},
	} {
		if _, err := responses(t, launch(), tc.data, nil, tc.over); err == nil || err.(*campaign.Error).Code != code {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestResponsesRefused(t *testing.T) {
	long := strings.Repeat("好", campaign.MaxText)
	data := "姓名,满意度,推荐度,意见\n甲,6,11,好\n乙,还不错,-1,好\n丙,4.5,十,好\n丁,0,#N/A,好\n戊,5,5," + long + "多\n"
	p, err := responses(t, launch(), data, nil, nil)
	must(t, err)
	got := []string{}
	for _, c := range p.Problems {
		got = append(got, c.Cell+" "+c.Code)
	}
	want := []string{"B2 response.range", "C2 response.range", "B3 response.score", "C3 response.range", "B4 response.score", "C4 response.score", "B5 response.range", "C5 cell.error", "D6 text.long"}
	if !slices.Equal(got, want) || len(p.Edits) != 0 {
		t.Errorf("%q", got)
	}
	p, err = responses(t, launch(), "满意度,意见\n5,"+long+"\n", nil, nil)
	must(t, err)
	if _, list := after(launch(), nil, p); list[0].Text != long {
		t.Error("an answer of 20,000 characters is not kept whole")
	}
}

// A respondent counts once, and so does a row that is the same throughout; scores alone may be the same of two people.
func TestResponsesTwice(t *testing.T) {
	p, err := responses(t, launch(), "姓名,满意度,意见\n张 三,5,好\n张三,1,差\n匿名,4,灯暗\n匿名,4,灯暗\n匿名,4,\n匿名,4,\n", nil, nil)
	must(t, err)
	wb, list := after(launch(), nil, p)
	if got := said(wb, list); !slices.Equal(got, []string{"张 三||5|-|好|", "匿名||4|-|灯暗|", "匿名||4|-||", "匿名||4|-||"}) {
		t.Errorf("%q", got)
	}
	got := []string{}
	for _, n := range p.Notices {
		got = append(got, n.Cell+" "+n.Code+" "+n.Params["first"])
	}
	if !slices.Equal(got, []string{"A3 response.respondent 2", "B5 response.same 4"}) || p.Twice != 2 || p.Rows != 6 {
		t.Errorf("%q", got)
	}
	// who answers again changes their response; a blank cell takes nothing away, tags stay
	list[0].Tags = "排队"
	p, err = responses(t, wb, "姓名,满意度,意见\n张三,3,\n", list, nil)
	must(t, err)
	_, list = after(wb, list, p)
	if p.Changed != 1 || p.Made != 0 || *list[0].Satisfaction != 3 || list[0].Text != "好" || list[0].Tags != "排队" {
		t.Errorf("%+v %+v", p, list[0])
	}
}

// A workbook with a title above its headings and a second row of them below.
func TestResponsesWorkbook(t *testing.T) {
	f := excelize.NewFile()
	for i, row := range [][]any{{"Event survey"}, {"Respondent ID", "End Date", "Overall, how satisfied were you?", "Any comments?"}, {"", "", "Response", "Open-Ended Response"}, {118, "06/23/2026 09:10:11 AM", 4, "Fine"}, {119, "06/03/2026 09:10:11 AM", "Very satisfied", ""}} {
		must(t, f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row))
	}
	b, err := f.WriteToBuffer()
	must(t, err)
	p, err := responses(t, launch(), b.String(), nil, nil)
	must(t, err)
	wb, list := after(launch(), nil, p)
	if got := said(wb, list); !slices.Equal(got, []string{"|2026-06-23|4|-|Fine|", "|2026-06-03|5|-||"}) || p.HeaderRow != 2 {
		t.Errorf("%q %+v", got, p.Problems)
	}
}

func BenchmarkImportResponses(b *testing.B) {
	data := strings.Builder{}
	data.WriteString("姓名,日期,满意度,推荐度,意见\n")
	for i := range 5000 {
		fmt.Fprintf(&data, "客户%d,2026-06-08,%d,%d,意见%d\n", i, 1+i%5, i%11, i)
	}
	for b.Loop() {
		if _, err := responses(b, launch(), data.String(), nil, nil); err != nil {
			b.Fatal(err)
		}
	}
}
