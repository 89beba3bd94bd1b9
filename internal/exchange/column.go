package exchange

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"qingdan/internal/campaign"
)

// taskColumn is a field a column can be read into, with the headings it is known by in zh and en, in the spelling of
// heading. A heading of two fields goes to the first.
type taskColumn struct {
	field string
	words []string
	read  func(*rowReader, place, string)
}

// taskColumns are the fields a sheet of tasks can have. Their order is that in which a row is read: what dates a row
// names itself comes after, and over, what its When says.
var taskColumns = []taskColumn{
	{"when", words("when timing time timeline timeframe date 时间 时间节点 时间点 节点 时间安排 日期 时段 排期 倒排 倒计时 倒排时间"), (*rowReader).when},
	{"group", words("team group workstream squad dept department 小组 组别 组 分组 部门 团队 负责小组 负责组 责任组 责任部门 负责部门 执行部门"), (*rowReader).group},
	{"title", words("task tasks taskname tasktitle title todo action activity 任务 任务名称 任务名 任务内容 任务项 事项 工作事项 工作内容 工作任务 工作项 待办 待办事项 标题"), (*rowReader).text},
	{"item", words("item items checklist checklistitem subtask subtasks substep 检查项 检查项目 检查点 子项 子任务 清单项 细项 明细 步骤"), (*rowReader).item},
	{"owner", words("owner responsible assignee assigned assignedto personincharge pic lead who 负责人 责任人 执行人 经办人 对接人 跟进人 主责人 担当"), (*rowReader).owner},
	{"starts", words("start starts startdate startday begin begins from 开始 开始日期 开始时间 开始日 起始 起始日期 启动时间 启动日期"), (*rowReader).starts},
	{"due", words("due duedate dueday deadline ddl end ends enddate finish finishdate by until 截止 截止日期 截止时间 截止日 完成时间 完成日期 完成期限 计划完成时间 结束 结束日期 结束时间 交付时间"), (*rowReader).due},
	{"due_time", words("duetime duehour timeofday 截止时刻 具体时间 时刻 几点"), (*rowReader).clock},
	{"stage", words("stage 阶段 活动阶段 工作阶段"), (*rowReader).stage},
	{"key_action", words("keyaction keyactions phase module section category 关键动作 模块 工作模块 板块 环节 类别 分类"), (*rowReader).text},
	{"deliverable", words("deliverable deliverables output outputs 交付物 交付成果 产出 产出物 输出 成果"), (*rowReader).text},
	{"acceptance", words("acceptance acceptancecriteria criteria 验收 验收标准 完成标准 标准"), (*rowReader).text},
	{"critical", words("critical iscritical important priority 关键 重要 是否关键 是否重要 重要程度 优先级"), (*rowReader).yesNo},
	{"milestone", words("milestone milestones 里程碑 是否里程碑"), (*rowReader).yesNo},
	{"state", words("status state done complete completed progress 状态 任务状态 完成 是否完成 完成状态 完成情况 进度 进展"), (*rowReader).state},
	{"notes", words("note notes remark remarks comment comments 备注 说明 备注说明 注意事项"), (*rowReader).text},
}

func words(s string) []string { return strings.Fields(s) }

// lexicon is what headings mean in sheets of one kind of rows.
type lexicon struct {
	fields  []string          // that a column can be read into
	field   map[string]string // by a heading's word, in the spelling of heading
	title   string            // the field that tells what a row is of
	missing string            // the error of a sheet in which no heading is that of the title
}

// entry is a field and the headings that it is known by. A heading of two fields goes to the first.
type entry struct {
	field string
	words []string
}

func newLexicon(title, missing string, entries []entry) *lexicon {
	x := &lexicon{field: map[string]string{}, title: title, missing: missing}
	for _, e := range entries {
		x.fields = append(x.fields, e.field)
		for _, w := range append(e.words, heading(e.field)) {
			if x.field[w] == "" {
				x.field[w] = e.field
			}
		}
	}
	return x
}

var (
	columnOf = map[string]*taskColumn{} // by field
	tasks    *lexicon
)

func init() {
	var entries []entry
	for i := range taskColumns {
		c := &taskColumns[i]
		columnOf[c.field] = c
		entries = append(entries, entry{c.field, c.words})
	}
	tasks = newLexicon("title", "import.no_task", entries)
}

// TaskFields lists the fields a column of a sheet of tasks can be mapped to.
func TaskFields() []string { return tasks.fields }

// Column is a column of the sheet and the field it is read into, "" for none.
type Column struct {
	Heading string `json:"heading"`
	Field   string `json:"field"`

	col int
}

// heading brings a heading to one spelling: letters and digits alone, half width, lower case.
func heading(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, width.Fold.String(s))
}

// recognise finds the field of a heading, "" for none. A heading in two languages ("任务 Task") or of two words for one
// thing ("Team/Group") counts when all parts that are known agree.
func (x *lexicon) recognise(s string) string {
	if field := x.field[heading(s)]; field != "" {
		return field
	}
	field := ""
	for _, part := range headingParts(s) {
		known := x.field[heading(part)]
		if known == "" {
			continue
		}
		if field != "" && field != known {
			return ""
		}
		field = known
	}
	return field
}

// headingParts divides a heading at punctuation and where Chinese meets other letters; spaces stay in a part.
func headingParts(s string) (parts []string) {
	var part []rune
	var han bool
	flush := func() {
		if len(part) > 0 {
			parts = append(parts, string(part))
		}
		part = nil
	}
	for _, r := range width.Fold.String(s) {
		switch is := unicode.Is(unicode.Han, r); {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ':
			flush()
			continue
		case is != han && r != ' ':
			flush()
			han = is
		}
		part = append(part, r)
	}
	flush()
	return parts
}

// headerWithin is how many filled rows are searched for the headings; titles and notes may stand above them.
const headerWithin = 50

// header is where a sheet's headings are and what they mean.
type header struct {
	row     int // the last row of the headings
	columns []Column
	colOf   map[string]int // field → column
}

// find finds the first row with a heading for the title; over maps headings to fields beside the known words.
// A merged heading reaches down to the last row it covers, where sub-headings stand. Errors: import.map_field,
// import.map_column, import.map_twice, and the lexicon's own.
func (x *lexicon) find(s *Sheet, over map[string]string) (*header, error) {
	mapped := map[string]string{}
	fields := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(over)) {
		field := strings.ToLower(strings.TrimSpace(over[name]))
		if field != "" && !slices.Contains(x.fields, field) {
			return nil, campaign.Fail("import.map_field", "field", over[name], "column", name, "fields", strings.Join(x.fields, ", "))
		}
		if other, twice := fields[field]; twice && field != "" {
			return nil, campaign.Fail("import.map_twice", "field", field, "first", other, "second", name)
		}
		fields[field], mapped[mapKey(name)] = name, field
	}
	var fullest *Row
	for i := range s.Rows[:min(len(s.Rows), headerWithin)] {
		r := &s.Rows[i]
		if fullest == nil || len(r.Cells) > len(fullest.Cells) {
			fullest = r
		}
		if h := x.readHeader(s, r, mapped); h != nil {
			return h, missingColumn(h.columns, over)
		}
	}
	columns := x.columnsOf(fullest, mapped)
	if err := missingColumn(columns, over); err != nil {
		return nil, err
	}
	return nil, campaign.Fail(x.missing, "columns", listed(columns))
}

// Headings are the columns that can be mapped in a sheet where no heading is that of the task. Over is Options.Map.
func Headings(s *Sheet, over map[string]string) []Column { return tasks.headings(s, over) }

// headings are the columns of a sheet whose headings are not known: those of its fullest row near the top.
func (x *lexicon) headings(s *Sheet, over map[string]string) []Column {
	mapped := map[string]string{}
	for name, field := range over {
		mapped[mapKey(name)] = field
	}
	return x.columnsOf(fullestRow(s), mapped)
}

// pickSheet chooses the sheet to import from a file of several: the first shown one that is good for it, then the first
// hidden one, else the first with anything in it; nil for none.
func pickSheet(sheets []Sheet, good func(*Sheet) bool) *Sheet {
	for _, hidden := range []bool{false, true} {
		for i := range sheets {
			if sheets[i].Hidden == hidden && good(&sheets[i]) {
				return &sheets[i]
			}
		}
	}
	for i := range sheets {
		if len(sheets[i].Rows) > 0 {
			return &sheets[i]
		}
	}
	return nil
}

// fullestRow is the row near the top of a sheet with most cells; nil of an empty one.
func fullestRow(s *Sheet) (fullest *Row) {
	for i := range s.Rows[:min(len(s.Rows), headerWithin)] {
		if r := &s.Rows[i]; fullest == nil || len(r.Cells) > len(fullest.Cells) {
			fullest = r
		}
	}
	return fullest
}

// mapKey compares headings by their letters, or as they are where they have none.
func mapKey(name string) string {
	if h := heading(name); h != "" {
		return h
	}
	return strings.TrimSpace(name)
}

func missingColumn(columns []Column, over map[string]string) error {
	for _, name := range slices.Sorted(maps.Keys(over)) {
		if !slices.ContainsFunc(columns, func(c Column) bool { return mapKey(c.Heading) == mapKey(name) }) {
			return campaign.Fail("import.map_column", "column", name, "columns", listed(columns))
		}
	}
	return nil
}

func listed(columns []Column) string {
	var names []string
	for _, c := range columns {
		names = append(names, clip(c.Heading))
	}
	return strings.Join(names, ", ")
}

// readHeader answers nil when no heading of the row is that of the title.
func (x *lexicon) readHeader(s *Sheet, r *Row, mapped map[string]string) *header {
	columns := x.columnsOf(r, mapped)
	at := slices.IndexFunc(columns, func(c Column) bool { return c.Field == x.title })
	if at < 0 || len(columns) == 1 && len(r.Cells) > 1 { // not found, or a title merged over the table
		return nil
	}
	h := &header{row: r.N, columns: columns, colOf: map[string]int{}}
	for _, a := range s.merged {
		if a.holds(columns[at].col, r.N) {
			h.row = min(a.bottom, r.N+3)
		}
	}
	deepest := Row{N: r.N, Cells: slices.Clone(r.Cells)}
	for i := range s.Rows {
		if below := &s.Rows[i]; below.N > r.N && below.N <= h.row {
			deepest.lay(below.Cells)
		}
	}
	h.columns = x.columnsOf(&deepest, mapped)
	for _, c := range h.columns {
		if c.Field != "" {
			h.colOf[c.Field] = c.col
		}
	}
	return h
}

// lay puts cells over those of the row in the same columns.
func (r *Row) lay(cells []Cell) {
	for _, c := range cells {
		if at, found := r.find(int(c.Col)); found {
			r.Cells[at] = c
		} else {
			r.Cells = slices.Insert(r.Cells, at, c)
		}
	}
}

// columnsOf reads a row as headings. Each field goes to one column: the one mapped to it, else the first known.
func (x *lexicon) columnsOf(r *Row, mapped map[string]string) (out []Column) {
	if r == nil {
		return nil
	}
	taken := map[string]bool{}
	for _, c := range r.Cells {
		if field, ok := mapped[mapKey(c.Text)]; ok {
			taken[field] = true
		}
	}
	seen := map[string]bool{}
	for _, c := range r.Cells {
		if c.Spread == Aside {
			continue
		}
		key := mapKey(c.Text)
		field, own := mapped[key]
		switch {
		case own && seen[key]:
			field = "" // a second column of this heading
		case !own:
			if field = x.recognise(c.Text); taken[field] {
				field = ""
			}
		}
		seen[key], taken[field] = true, true
		out = append(out, Column{Heading: c.Text, Field: field, col: int(c.Col)})
	}
	return out
}

// PickTasks chooses the sheet to import from a file of several: the first that is shown and has a heading for the task,
// else the first hidden one that has, else the first sheet with anything in it. Over is Options.Map.
func PickTasks(sheets []Sheet, over map[string]string) *Sheet { return tasks.pick(sheets, over) }

func (x *lexicon) pick(sheets []Sheet, over map[string]string) *Sheet {
	return pickSheet(sheets, func(s *Sheet) bool { _, err := x.find(s, over); return err == nil })
}
