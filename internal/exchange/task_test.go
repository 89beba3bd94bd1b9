package exchange

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// launch is a campaign live from 4 to 6 June 2026, warm-up from 1 June.
func launch() *campaign.Workbook {
	return &campaign.Workbook{
		Campaign: campaign.Campaign{ID: "c", Name: "新品发布", Scenario: "launch", Stage: "plan", Currency: "CNY"},
		Periods: []campaign.Period{
			{ID: "p1", Position: "a1", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"},
			{ID: "p2", Position: "a2", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-06"},
		},
	}
}

// ids are told apart over all imports of a test run.
var ids int

func options() Options {
	return Options{
		NewID: func() campaign.ID { ids++; return campaign.ID("n" + strconv.Itoa(ids)) },
		Intn:  rand.New(rand.NewPCG(1, 2)).IntN,
	}
}

func plan(t testing.TB, wb *campaign.Workbook, data string, o Options) *Plan {
	t.Helper()
	sheets, err := ReadSheets([]byte(data))
	must(t, err)
	p, err := ImportTasks(wb, &sheets[0], o)
	must(t, err)
	return p
}

// apply makes the workbook that results from edits, in the order the store would read it.
func apply(t testing.TB, wb *campaign.Workbook, edits []campaign.Edit) *campaign.Workbook {
	t.Helper()
	all := wb.Creates()
	at := map[campaign.ID]int{}
	for i, e := range all {
		at[e.Row] = i
	}
	for _, e := range edits {
		if e.Op == campaign.Create {
			all = append(all, e)
			continue
		}
		for field, v := range e.Set {
			all[at[e.Row]].Set[field] = v
		}
	}
	out, err := campaign.Build(all)
	must(t, err)
	slices.SortStableFunc(out.Tasks, func(a, b campaign.Task) int { return strings.Compare(a.Position, b.Position) })
	slices.SortStableFunc(out.Items, func(a, b campaign.Item) int { return strings.Compare(a.Position, b.Position) })
	return out
}

// imported applies an import that has no problems.
func imported(t testing.TB, wb *campaign.Workbook, data string) *campaign.Workbook {
	t.Helper()
	p := plan(t, wb, data, options())
	if len(p.Problems) > 0 {
		t.Fatalf("problems: %v", p.Problems)
	}
	return apply(t, wb, p.Edits)
}

func nameOf(wb *campaign.Workbook, id campaign.ID) string {
	for _, g := range wb.Groups {
		if g.ID == id {
			return g.Name
		}
	}
	for _, p := range wb.People {
		if p.ID == id {
			return p.Name
		}
	}
	return string(id)
}

// tasksOf writes the tasks of a workbook, a line each, with their items.
func tasksOf(wb *campaign.Workbook) string {
	var out strings.Builder
	for _, t := range wb.Tasks {
		fmt.Fprintf(&out, "%s|%s|%s|%s|%s|%s|%s", t.Timing, t.Starts, t.Due, nameOf(wb, t.Group), t.Title, nameOf(wb, t.Owner), t.State)
		for _, it := range wb.Items {
			if it.Task == t.ID {
				fmt.Fprintf(&out, " [%s %v]", it.Text, it.Done)
			}
		}
		out.WriteString("\n")
	}
	return out.String()
}

// The shape of a real conference plan: tasks that repeat under other teams and times, items below some.
const conference = `When,Team,Task,Item
9-10 Months Out,Venue,"Finalize hotel, and booking link",
9-10 Months Out,A/V,Gather quotes,
7-8 Months Out,Tickets,"Create ""visible"" ticket types",
7-8 Months Out,Tickets,"Create ""visible"" ticket types",Patron
7-8 Months Out,Tickets,"Create ""visible"" ticket types",Early Bird
6 Months Out,Program,Finalize deadlines,
6 Months Out,Program,Finalize deadlines,Call opens
6 Months Out,Grants,Finalize deadlines,
6 Months Out,Grants,Finalize deadlines,Call opens
4 Months Out,Venue ,Finalize deadlines,Call opens
`

func TestImportTasks(t *testing.T) {
	wb := launch()
	p := plan(t, wb, conference, options())
	if p.Rows != 10 || p.Tasks != 6 || p.Items != 5 || p.Groups != 5 || p.People != 0 || p.Patched != 0 || p.Unchanged != 0 || len(p.Problems) != 0 {
		t.Errorf("got %+v", p)
	}
	wb = apply(t, wb, p.Edits)
	want := `9-10 Months Out|2025-08-04|2025-09-04|Venue|Finalize hotel, and booking link||todo
9-10 Months Out|2025-08-04|2025-09-04|A/V|Gather quotes||todo
7-8 Months Out|2025-10-04|2025-11-04|Tickets|Create "visible" ticket types||todo [Patron false] [Early Bird false]
6 Months Out||2025-12-04|Program|Finalize deadlines||todo [Call opens false]
6 Months Out||2025-12-04|Grants|Finalize deadlines||todo [Call opens false]
4 Months Out||2026-02-04|Venue|Finalize deadlines||todo [Call opens false]
`
	if got := tasksOf(wb); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	again := plan(t, wb, conference, options())
	if len(again.Edits) != 0 || again.Unchanged != 11 {
		t.Errorf("the second import makes %v, %d unchanged", again.Edits, again.Unchanged)
	}
}

// Every field, by Chinese headings, with a title and an empty row above them.
func TestEveryField(t *testing.T) {
	wb := launch()
	wb.People = []campaign.Person{{ID: "zhang", Position: "z", Name: "Zhang San"}}
	data := `夏季新品发布会 执行表,,,,,,,,,,,,,,,
,,,,,,,,,,,,,,,
时间节点,小组,工作内容,检查项,负责人,开始日期,截止日期,具体时间,阶段,关键动作,交付物,验收标准,是否关键,里程碑,状态,备注
提前3天,执行组,布置会场,,zhang  san,,,18:00,执行,现场搭建,平面图,"灯光,音响",是,√,进行中,=1+1
,执行组,签到台,桌牌,李四,2026-06-01,6月3日 9:30,,,,,,否,,完成,<b>x</b>
`
	wb = imported(t, wb, data)
	if len(wb.Tasks) != 2 || len(wb.People) != 2 || len(wb.Groups) != 1 || len(wb.Items) != 1 {
		t.Fatalf("got %+v", wb)
	}
	li := wb.People[1]
	if li.Name != "李四" || li.Position <= "z" {
		t.Errorf("got %+v", li)
	}
	a, b := wb.Tasks[0], wb.Tasks[1]
	wantA := campaign.Task{ID: a.ID, Position: a.Position, Title: "布置会场", Stage: "execute", KeyAction: "现场搭建", Group: wb.Groups[0].ID, Owner: "zhang",
		Due: "2026-06-01", DueTime: "18:00", Timing: "提前3天", State: "doing", Critical: true, Milestone: true, Deliverable: "平面图", Acceptance: "灯光,音响", Notes: "=1+1"}
	wantB := campaign.Task{ID: b.ID, Position: b.Position, Title: "签到台", Stage: "execute", Group: wb.Groups[0].ID, Owner: li.ID,
		Starts: "2026-06-01", Due: "2026-06-03", DueTime: "09:30", State: "done", Notes: "<b>x</b>"}
	if a != wantA {
		t.Errorf("got %+v\nwant %+v", a, wantA)
	}
	if b != wantB {
		t.Errorf("got %+v\nwant %+v", b, wantB)
	}
	if it := wb.Items[0]; it.Text != "桌牌" || !it.Done || it.Task != b.ID {
		t.Errorf("got %+v", it)
	}
}

func TestRecognise(t *testing.T) {
	for heading, want := range map[string]string{
		"Task": "title", "任务": "title", "事项": "title", "工作内容": "title", "任务名称 *": "title", " TASK  Name ": "title", "任务 Task": "title", "任务（必填）": "title",
		"Item": "item", "检查项": "item", "子项": "item", "Check-list": "item",
		"When": "when", "时间": "when", "时间节点": "when", "Timing": "when",
		"Start": "starts", "开始": "starts", "开始日期": "starts", "Start Date": "starts",
		"Due": "due", "截止": "due", "截止日期": "due", "Deadline": "due", "完成时间": "due", "截止日期/Due date": "due", "DUE_DATE": "due",
		"Due time": "due_time", "Team": "group", "Team/Group": "group", "小组": "group", "组别": "group", "部门": "group", "Ｔｅａｍ": "group",
		"Owner": "owner", "负责人": "owner", "Responsible": "owner", "阶段": "stage", "Stage": "stage", "关键动作": "key_action", "Key action": "key_action", "模块": "key_action", "Phase": "key_action",
		"交付物": "deliverable", "Deliverable": "deliverable", "验收": "acceptance", "验收标准": "acceptance", "Acceptance": "acceptance",
		"Critical": "critical", "重要": "critical", "Status": "state", "Done": "state", "完成": "state", "状态": "state", "Notes": "notes", "备注": "notes",
		"Price": "", "": "", "#": "", "序号": "", "Task Owner": "", "任务 Owner": "", "预算": "",
	} {
		if got := tasks.recognise(heading); got != want {
			t.Errorf("%q: got %q, want %q", heading, got, want)
		}
	}
}

func TestColumns(t *testing.T) {
	p := plan(t, launch(), "编号,时间,Task,时间节点,备注\n1,T-3,a,x,b\n", options())
	want := []Column{{"编号", "", 0}, {"时间", "when", 1}, {"Task", "title", 2}, {"时间节点", "", 3}, {"备注", "notes", 4}}
	if !slices.Equal(p.Columns, want) || p.HeaderRow != 1 {
		t.Errorf("got %v", p.Columns)
	}
}

func TestMap(t *testing.T) {
	const data = "What to do,When,Who else,Notes\na,T-3,Ann,n\n"
	o := options()
	o.Map = map[string]string{"what to DO": "title", "Who else": " Owner", "Notes": ""}
	wb := launch()
	wb = apply(t, wb, plan(t, wb, data, o).Edits)
	if got, want := tasksOf(wb), "T-3||2026-06-01||a|Ann|todo\n"; got != want || wb.Tasks[0].Notes != "" {
		t.Errorf("got %s", got)
	}
	for _, c := range []struct {
		over map[string]string
		code string
		says []string
	}{
		{nil, "import.no_task", []string{"What to do, When, Who else, Notes"}},
		{map[string]string{"What to do": "titel"}, "import.map_field", []string{"titel", "when, group, title, item, owner"}},
		{map[string]string{"What to do": "title", "Nope": "notes"}, "import.map_column", []string{"Nope", "What to do, When, Who else, Notes"}},
		{map[string]string{"What to do": "title", "When": "title"}, "import.map_twice", []string{"What to do", "When"}},
	} {
		o.Map = c.over
		_, err := ImportTasks(launch(), read(t, []byte(data)), o)
		if code(err) != c.code {
			t.Fatalf("%v: got %v, want %s", c.over, err, c.code)
		}
		for _, l := range []locale.Lang{locale.Zh, locale.En} {
			text := locale.Text(l, "error."+c.code, err.(*campaign.Error).Params)
			for _, want := range c.says {
				if !strings.Contains(text, want) {
					t.Errorf("%s does not name %q: %s", c.code, want, text)
				}
			}
		}
	}
}

// All problems are named with their cells, and then there are no edits.
func TestProblems(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		rowsOf(t, f, []any{"任务计划"},
			[]any{"任务", "时间", "开始", "截止", "具体时间", "阶段", "关键", "状态", "备注"},
			[]any{"好的", "T-3"},
			[]any{"甲", "下个月某天", "改天", 6.1, "傍晚", "中场", "也许", "差不多"},
			[]any{nil, "T-3"},
			[]any{"乙", nil, "2026-06-09", "2026-06-08", nil, nil, nil, nil, strings.Repeat("长", 20001)})
		must(t, f.SetCellFormula("Sheet1", "A7", "=B7"))
	})
	p, err := ImportTasks(launch(), read(t, data), options())
	must(t, err)
	var got []string
	for _, c := range p.Problems {
		got = append(got, c.Cell+" "+c.Column+" "+c.Code)
		for _, l := range []locale.Lang{locale.Zh, locale.En} {
			if text := c.Text(l); strings.Contains(text, "{{") || strings.Contains(text, "problem.") || !strings.Contains(text, c.Cell) {
				t.Errorf("%s: %s", l, text)
			}
		}
	}
	want := []string{"B4 时间 cell.when", "C4 开始 cell.date", "D4 截止 cell.date", "E4 具体时间 cell.clock", "F4 阶段 cell.stage", "G4 关键 cell.yesno",
		"H4 状态 cell.state", "A5 任务 task.unnamed", "I6 备注 text.long", "A7 任务 cell.formula", "D6 截止 order"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if len(p.Edits) != 0 || p.Problems[0].Row != 4 || p.Problems[0].Value != "下个月某天" {
		t.Errorf("got %d edits and %+v", len(p.Edits), p.Problems[0])
	}
	if n := len([]rune(p.Problems[8].Value)); n > 61 {
		t.Errorf("a value is listed with %d characters", n)
	}
}

func TestProblemsAreCapped(t *testing.T) {
	p := plan(t, launch(), "Task,When\n"+strings.Repeat("a,x\n", 130), options())
	if len(p.Problems) != MaxProblems || p.More != 30 || len(p.Edits) != 0 {
		t.Errorf("%d listed, %d more", len(p.Problems), p.More)
	}
}

func TestErrorValuesOfUnusedColumnsDoNotMatter(t *testing.T) {
	p := plan(t, launch(), "Task,Budget\na,#REF!\n", options())
	if len(p.Problems) != 0 || p.Tasks != 1 {
		t.Errorf("got %+v", p)
	}
	if p = plan(t, launch(), "Task,Notes\na,#REF!\n", options()); len(p.Problems) != 1 || p.Problems[0].Code != "cell.error" {
		t.Errorf("got %+v", p.Problems)
	}
}

func TestRelativeTimesNeedALiveDay(t *testing.T) {
	wb := launch()
	wb.Periods = nil
	for data, want := range map[string]string{
		"Task,When\na,2026-06-04\nb,T-30\n": "import.no_live",
		"Task,Due\na,6月4日\n":                "import.no_live",
		"Task,When\na,2026-06-04\n":         "",
		"Task\na\n":                         "",
	} {
		_, err := ImportTasks(wb, read(t, []byte(data)), options())
		if code(err) != want {
			t.Errorf("%q: got %v, want %s", data, err, want)
		}
		if want != "" && strings.Contains(data, "T-30") && !strings.Contains(err.Error(), `cell="B3"`) {
			t.Errorf("the cell is not named: %v", err)
		}
	}
}

func TestStages(t *testing.T) {
	wb := imported(t, launch(), "Task,Due,Start\nbefore,2026-05-31,\nwarm-up,2026-06-01,\nlast day,2026-06-06,\nlater,2026-06-07,\nnone,,\nby start,,2026-06-05\n")
	got := ""
	for _, task := range wb.Tasks {
		got += task.Title + " " + task.Stage + ", "
	}
	if want := "before plan, warm-up execute, last day execute, later review, none plan, by start execute, "; got != want {
		t.Errorf("got %s", got)
	}
	wb = launch()
	wb.Periods = wb.Periods[1:]
	wb = imported(t, wb, "Task,Due\nwarm-up,2026-06-03\nlive,2026-06-04\n")
	if wb.Tasks[0].Stage != "plan" || wb.Tasks[1].Stage != "execute" {
		t.Errorf("without a warm-up: %s", tasksOf(wb))
	}
}

// A merged cell applies to the rows it covers; an empty one that is not merged is empty. A task merged over its
// neighbours is no item, and a row merged across the table is a heading.
func TestMergedCells(t *testing.T) {
	data := workbook(t, func(f *excelize.File) {
		rowsOf(t, f, []any{"任务"}, // a title over the table
			[]any{"时间", "小组", "任务", "检查项", "计划", nil},
			[]any{nil, nil, nil, nil, "开始", "截止"},
			[]any{"一、筹备"},
			[]any{"T-30", "策划组", "定主题"},
			[]any{nil, nil, "定场地", "签合同"},
			[]any{nil, nil, nil, "付定金"},
			[]any{nil, nil, "做海报", nil, "2026-06-03"},
			[]any{nil, "策划组", "没有时间"})
		for _, m := range [][2]string{{"A1", "F1"}, {"A2", "A3"}, {"B2", "B3"}, {"C2", "C3"}, {"D2", "D3"}, {"E2", "F2"}, {"A4", "F4"},
			{"A5", "A8"}, {"B5", "B8"}, {"C5", "D5"}, {"C6", "C7"}, {"E8", "F8"}} {
			must(t, f.MergeCell("Sheet1", m[0], m[1]))
		}
	})
	wb := launch()
	p, err := ImportTasks(wb, read(t, data), options())
	must(t, err)
	if len(p.Problems) > 0 || p.HeaderRow != 3 {
		t.Fatalf("header %d, problems %v", p.HeaderRow, p.Problems)
	}
	if len(p.Notices) != 1 || p.Notices[0].Code != "row.heading" || p.Notices[0].Row != 4 {
		t.Errorf("notices %v", p.Notices)
	}
	want := "T-30||2026-05-05|策划组|定主题||todo\n" +
		"T-30||2026-05-05|策划组|定场地||todo [签合同 false] [付定金 false]\n" +
		"T-30|2026-06-03|2026-06-03|策划组|做海报||todo\n" +
		"|||策划组|没有时间||todo\n"
	if got := tasksOf(apply(t, wb, p.Edits)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Where rows of one task contradict each other, the first counts and the plan says so.
func TestContradictions(t *testing.T) {
	p := plan(t, launch(), "When,Task,Item,Owner\nT-3,a,,Ann\nT-3,a,x,Ben\nT-3,a,y,\n", options())
	if len(p.Notices) != 1 || p.Notices[0].Cell != "D3" || p.Notices[0].Params["kept"] != "Ann" || p.Notices[0].Params["row"] != "2" {
		t.Errorf("got %+v", p.Notices)
	}
	if text := p.Notices[0].Text(locale.En); !strings.Contains(text, "“Ann”") || !strings.Contains(text, "“Ben”") {
		t.Error(text)
	}
	p = plan(t, launch(), "Task,Owner\na,张三、李四\n", options())
	if len(p.Notices) != 1 || p.Notices[0].Code != "row.owners" {
		t.Errorf("got %+v", p.Notices)
	}
}

// Items without a time of their own belong to the task above when the sheet has no column When.
func TestItemsUnderADueTask(t *testing.T) {
	got := tasksOf(imported(t, launch(), "Task,Item,Due\na,,2026-06-01\na,x,\na,y,\n"))
	if want := "||2026-06-01||a||todo [x false] [y false]\n"; got != want {
		t.Errorf("got %s", got)
	}
	got = tasksOf(imported(t, launch(), "When,Task,Item\nT-3,a,\n,a,x\n"))
	if want := "T-3||2026-06-01||a||todo\n|||||a||todo [x false]\n"; got != strings.Replace(want, "|||||a", "||||a", 1) {
		t.Errorf("got %s", got)
	}
}

// The status of a task that only has rows of items is what they add up to.
func TestStatusOfItems(t *testing.T) {
	got := tasksOf(imported(t, launch(), "Task,Item,Status\na,x,done\na,y,done\nb,x,done\nb,y,\nc,x,未完成\nd,x,\ne,,100%\nf,,0.5\ng,x,\ng,x,√\n"))
	want := "||||a||done [x true] [y true]\n||||b||doing [x true] [y false]\n||||c||todo [x false]\n||||d||todo [x false]\n||||e||done\n||||f||doing\n||||g||done [x true]\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A second import patches what changed in the sheet and touches nothing else.
func TestSecondImport(t *testing.T) {
	const first = "When,Team,Task,Item,Owner,Due,Notes\nT-30,A,one,,Ann,,n\nT-30,A,one,x,,,\nT-20,A,one,,Ann,,\n,B,two,,Ann,2026-06-01,\n"
	for _, c := range []struct{ name, sheet, want string }{
		{"another owner", strings.Replace(first, "Ann,,n", "Ben,,n", 1), "create person name=Ben; patch task owner"},
		{"an owner taken out says nothing", strings.Replace(first, "Ann,,n", ",,n", 1), ""},
		{"a column taken out says nothing", "When,Team,Task\nT-30,A,one\n", ""},
		{"rows taken out stay", "When,Team,Task\nT-20,a,one\n", ""},
		{"another due date", strings.Replace(first, "2026-06-01", "2026-06-02", 1), "patch task due=2026-06-02"},
		{"without the team", "Task,Due\ntwo,2026-06-01\n", ""},
		{"another due date, no teams in the sheet", "Task,Due\ntwo,2026-06-09\n", "patch task due=2026-06-09"},
		{"another due date, the team left open", "Team,Task,Due\n,two,2026-06-09\n", "create task two"},
		{"another time is another task", "When,Team,Task\nT-10,A,one\n", "create task one"},
		{"another team is another task", "When,Team,Task\nT-30,B,one\n", "create task one"},
		{"a new item", first + "T-30,A,one,y,,,\n", "create item y"},
		{"a status", "When,Team,Task,Item,Status\nT-30,A,one,,done\nT-30,A,one,x,done\n", "patch task state=done; patch item done=true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			wb := imported(t, launch(), first)
			var got []string
			for _, e := range plan(t, wb, c.sheet, options()).Edits {
				line := string(e.Op) + " " + string(e.Kind)
				switch name := e.Set["name"]; {
				case name != nil:
					line += fmt.Sprintf(" name=%v", name)
				case e.Op == campaign.Create && e.Kind == "item":
					line += fmt.Sprintf(" %v", e.Set["text"])
				case e.Op == campaign.Create:
					line += fmt.Sprintf(" %v", e.Set["title"])
				default:
					for field, v := range e.Set {
						if line += " " + field; field != "owner" {
							line += fmt.Sprintf("=%v", v)
						}
					}
				}
				got = append(got, line)
			}
			if got := strings.Join(got, "; "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// When a changed date could be that of several tasks, it is a new task.
func TestAmbiguousDates(t *testing.T) {
	wb := imported(t, launch(), "Task,Due\nreport,2026-06-01\nreport,2026-06-08\nposter,2026-06-01\n")
	wb = imported(t, wb, "Task,Due\nreport,2026-06-15\nposter,2026-06-02\nposter,2026-06-03\n")
	want := "||2026-06-01||report||todo\n||2026-06-08||report||todo\n||2026-06-01||poster||todo\n" +
		"||2026-06-15||report||todo\n||2026-06-02||poster||todo\n||2026-06-03||poster||todo\n"
	if got := tasksOf(wb); got != want {
		t.Errorf("got\n%s", got)
	}
}

// Rows that come to one day by different columns are one task.
func TestOneDayByTwoColumns(t *testing.T) {
	const sheet = "When,Task,Item,Due\n6/1,a,x,6/3\n6/3,a,y,\n"
	wb := imported(t, launch(), sheet)
	if got, want := tasksOf(wb), "||2026-06-03||a||todo [x false] [y false]\n"; got != want {
		t.Errorf("got %s", got)
	}
	if p := plan(t, wb, sheet, options()); len(p.Edits) > 0 {
		t.Errorf("got %v", p.Edits)
	}
}

// What was ticked since stays ticked when the sheet has no status.
func TestTicksStay(t *testing.T) {
	wb := imported(t, launch(), conference)
	for i := range wb.Tasks {
		wb.Tasks[i].State, wb.Tasks[i].Stage = "done", "review"
	}
	for i := range wb.Items {
		wb.Items[i].Done = true
	}
	if p := plan(t, wb, conference, options()); len(p.Edits) != 0 {
		t.Errorf("got %v", p.Edits)
	}
}

// New tasks stand behind those there are, in the order of the sheet.
func TestOrder(t *testing.T) {
	wb := imported(t, launch(), "Task\nc\na\nb\n")
	wb = imported(t, wb, "Task\nz\nb\ny\na\nx\n")
	var got string
	for _, task := range wb.Tasks {
		got += task.Title
	}
	if got != "cabzyx" {
		t.Errorf("got %s", got)
	}
}

// A time left open keeps its words, and gives way to the date that comes later.
func TestOpenTimes(t *testing.T) {
	wb := imported(t, launch(), "When,Task,Owner\n待定,a,-\nTBD,b,/\n")
	if got, want := tasksOf(wb), "待定||||a||todo\nTBD||||b||todo\n"; got != want {
		t.Errorf("got %s", got)
	}
	wb = imported(t, wb, "When,Task\n2026-06-04,a\nTBD,b\n")
	if got, want := tasksOf(wb), "||2026-06-04||a||todo\nTBD||||b||todo\n"; got != want {
		t.Errorf("got %s", got)
	}
}

func TestClocks(t *testing.T) {
	for words, want := range map[string]campaign.Clock{"18:00": "18:00", "9:05": "09:05", "18：30": "18:30", "6:30pm": "18:30", "12am": "00:00", "下午3点": "15:00", "上午9点30分": "09:30",
		"18:00:00": "18:00", "25:30": "25:30", "30:00": "", "18": "", "9:75": "", "noon": ""} {
		if got, ok := readClock(words); got != want && ok {
			t.Errorf("%s: got %s, want %s", words, got, want)
		} else if ok != (want != "") {
			t.Errorf("%s: got %v", words, ok)
		}
	}
}

func TestImportShowsTasksAsTheyWillStand(t *testing.T) {
	wb := launch()
	first := plan(t, wb, "When,Team,Task,Item,Owner\nT-3,PR,Brief press,Call them,Bo\nT-3,PR,Brief press,Send kit,Bo\n,,Book hall,,\n", options())
	want := []Shown{
		{Row: 2, Change: "new", Title: "Brief press", Group: "PR", Owner: "Bo", Stage: "execute", State: "todo", Due: "2026-06-01", Items: 2},
		{Row: 4, Change: "new", Title: "Book hall", Stage: "plan", State: "todo"},
	}
	if !slices.Equal(first.First, want) {
		t.Errorf("%+v", first.First)
	}
	again := plan(t, apply(t, wb, first.Edits), "When,Team,Task,Owner\nT-3,PR,Brief press,Cy\n,,Book hall,\n", options())
	want[0].Change, want[0].Owner, want[0].Items = "changed", "Cy", 0
	want[1].Change, want[1].Row = "same", 3
	if !slices.Equal(again.First, want) {
		t.Errorf("%+v", again.First)
	}
	many := "Task\n" + strings.Repeat("x\n", 3)
	for i := range MaxShown + 5 {
		many += "Task " + strconv.Itoa(i) + "\n"
	}
	if n := len(plan(t, wb, many, options()).First); n != MaxShown {
		t.Errorf("%d shown", n)
	}
}
