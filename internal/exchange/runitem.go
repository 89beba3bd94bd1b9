package exchange

import (
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// A run of show from a spreadsheet. Cells are read as if they had been typed into the table, whose block does the writing.

// MaxRunRows is how many rows a sheet of a run of show may have.
const MaxRunRows = MaxBlockRows

// runFields are the fields a sheet of a run of show can have, in the order in which they are written; "ends" is none of a run
// item: with a start it makes the duration.
var runLexicon = newLexicon("title", "import.no_run_item", []entry{
	{"title", words("title item items segment program programme event activity agenda session runitem runofshow 流程 流程项 环节 内容 流程内容 环节名称 活动内容 活动环节 项目 节目 议程 事项 标题 名称")},
	{"day", words("day date showday 日期 日 天 活动日 活动日期 演出日")},
	{"starts", words("start starts starttime time from begin begins timing 开始 开始时间 起始 起始时间 时间 时间段 时间点 时刻 几点")},
	{"ends", words("end ends endtime until to finish 结束 结束时间 截止 止")},
	{"minutes", words("duration minutes mins length runtime howlong 时长 用时 时长分钟 时长分 历时 持续时间 分钟 分钟数")},
	{"area", words("area stage room zone place location venue where 区域 场地 地点 位置 舞台 场区")},
	{"owner", words("owner responsible assignee pic lead who personincharge 负责人 责任人 执行人 对接人 主责人")},
	{"cue", words("cue cues call script instruction instructions cuenotes 提示 口令 提示词 口播 指令 执行要点 要点 动作")},
	{"materials", words("materials material props equipment assets 物料 道具 设备 物料设备 物料道具 所需物料 素材")},
	{"kind", words("kind type category 类型 类别 种类")},
	{"hard", words("hard hardstart fixed fixedstart locked 硬 硬开始 定时 锁定 固定时间 准点 开始方式")},
	{"equipment", words("equipment needstest equipmenttest test 设备测试 需测试 需要测试 用前测试")},
	{"notes", words("note notes remark remarks comment comments 备注 说明 注意事项")},
})

// RunFields lists the fields a column of a run of show can be mapped to.
func RunFields() []string { return runLexicon.fields }

// PickRun chooses the sheet of a run of show from a file of several, as PickTasks does.
func PickRun(sheets []Sheet, over map[string]string) *Sheet { return runLexicon.pick(sheets, over) }

// RunHeadings are the columns that can be mapped in a sheet where no heading is that of the run item.
func RunHeadings(s *Sheet, over map[string]string) []Column { return runLexicon.headings(s, over) }

// RunPlan is what an import of a run of show would do. Nothing of it has happened. Edits is empty when there is any problem.
type RunPlan struct {
	SheetRead
	Edits     []campaign.Edit
	Rows      int // of the sheet, that speak of a run item
	Made      int // run items to be made
	People    int // to be made
	Patched   int // run items that change
	Unchanged int // run items that are as the sheet has them
	First     []ShownRun
}

// ShownRun is a run item as it will stand after an import.
type ShownRun struct {
	Row     int            `json:"row"`    // of the sheet
	Change  string         `json:"change"` // new, changed or same
	Title   string         `json:"title"`
	Day     campaign.Date  `json:"day"`
	Starts  campaign.Clock `json:"starts"`
	Minutes *int64         `json:"minutes"`
	Area    string         `json:"area"`
	Owner   string         `json:"owner"` // their name
}

// runImport is one import as it goes on.
type runImport struct {
	typing   *Typing
	header   *header
	problems *report
	notices  *report
	rows     []textRow
	fields   []string // of the block: all but ends
	taken    map[campaign.ID]bool
}

// ImportRun plans the import of a run of show into a campaign. A time may be a start, or a span (14:00-14:30) that gives the
// duration too, as a column of ends does; past midnight both go on. Where there is no column of days, the day is the first live
// one. A run item is known again by its title, its day and its area, and among those by its start; a second import of the same
// sheet changes nothing, and an empty cell clears nothing.
//
// Errors: those of the headings (import.no_run_item, .map_field, .map_column, .map_twice), and import.run_rows beyond MaxRunRows.
// What is wrong with single cells is in the plan.
func ImportRun(wb *campaign.Workbook, s *Sheet, over map[string]string, o TypingOptions) (*RunPlan, error) {
	h, err := runLexicon.find(s, over)
	if err != nil {
		return nil, err
	}
	headings := map[int]string{}
	for _, c := range h.columns {
		headings[c.col] = c.Heading
	}
	im := &runImport{typing: NewTyping(wb, o), header: h, problems: newReport(headings), notices: newReport(headings), taken: map[campaign.ID]bool{}}
	im.fields = slices.DeleteFunc(slices.Clone(RunFields()), func(f string) bool { return f == "ends" })
	start, _ := slices.BinarySearchFunc(s.Rows, h.row+1, func(r Row, n int) int { return r.N - n })
	if n := len(s.Rows) - start; n > MaxRunRows {
		return nil, campaign.Fail("import.run_rows", "rows", thousands(n), "limit", thousands(MaxRunRows))
	}
	for i := start; i < len(s.Rows); i++ {
		im.readRow(&s.Rows[i])
	}
	p := &RunPlan{Edits: []campaign.Edit{}, SheetRead: SheetRead{HeaderRow: h.row, Columns: h.columns}, Rows: len(im.rows), First: []ShownRun{}}
	if err := im.write(wb, p); err != nil {
		return nil, err
	}
	p.found(im.problems, im.notices)
	if len(p.Problems) > 0 {
		p.Edits = []campaign.Edit{}
	}
	return p, nil
}

// readRow takes the texts of a row; one that says nothing of its own in the mapped columns is none.
func (im *runImport) readRow(r *Row) {
	row, own := im.header.textsOf(runLexicon.fields, r, im.problems)
	if own == 0 {
		return
	}
	if row.text["title"] == "" {
		im.untitled(r, row)
		return
	}
	im.times(&row)
	if said := row.text["owner"]; strings.ContainsAny(said, "、/,，;；&+") {
		im.notices.add(row.at["owner"], said, "run.owners")
	}
	if hard, known := hardWords[word(row.text["hard"])]; known {
		row.text["hard"] = hard
	}
	im.rows = append(im.rows, row)
}

// untitled is a row without a title: a heading between the items where it has one text, else something is missing.
func (im *runImport) untitled(r *Row, row textRow) {
	if len(row.text) == 1 {
		for field, text := range row.text {
			im.notices.add(row.at[field], text, "run.heading")
		}
		return
	}
	im.problems.add(place{r.N, im.header.colOf["title"]}, "", "run.unnamed")
}

// hardWords are what a cell says of a start, in the words of a yes or no.
var hardWords = merge(meaning("yes", "硬 固定 准点 定时 锁定 hard fixed locked"), meaning("no", "软 浮动 弹性 顺延 soft flexible floating"))

// spanDashes part the two times of a span.
var spanDashes = strings.NewReplacer("～", "-", "~", "-", "–", "-", "—", "-", "−", "-", "至", "-", "到", "-", " to ", "-")

// times makes a start and a duration of a span or of an end. A duration that is written stands.
func (im *runImport) times(row *textRow) {
	from, to, span := strings.Cut(spanDashes.Replace(row.text["starts"]), "-")
	ends, at := row.text["ends"], row.at["ends"]
	if span {
		a, okA := readClock(from)
		b, okB := readClock(to)
		if !okA || !okB {
			return // the cell is refused as it is
		}
		row.text["starts"], ends, at = string(a), string(b), row.at["starts"]
	}
	if ends == "" || crossed(ends) {
		return
	}
	end, ok := readClock(ends)
	if !ok {
		end = clockOf(ends)
	}
	if end == "" {
		im.problems.add(at, ends, "cell.clock")
		return
	}
	begin, ok := readClock(row.text["starts"])
	if !ok {
		begin = clockOf(row.text["starts"])
	}
	if begin == "" {
		return
	}
	long := (end.Minutes() - begin.Minutes() + 48*60) % (24 * 60)
	said := row.text["minutes"]
	if said == "" || crossed(said) {
		row.text["minutes"], row.at["minutes"] = strconv.Itoa(long), at
		return
	}
	if r, err := im.typing.Read("run_item", "minutes", said); err == nil && r.Code == "" && r.Value != int64(long) {
		im.notices.add(at, ends, "run.ends", "starts", string(begin), "minutes", said)
	}
}

// write makes the edits, through the block of a table.
func (im *runImport) write(wb *campaign.Workbook, p *RunPlan) error {
	block := Block{Kind: "run_item", Fields: im.fields}
	_, dated := im.header.colOf["day"]
	for i := range im.rows {
		row := &im.rows[i]
		b := BlockRow{Cells: make([]*string, len(im.fields)), Set: campaign.Fields{}}
		for k, field := range im.fields {
			if text, said := row.text[field]; said {
				b.Cells[k] = &text
			}
		}
		if !dated && im.typing.live.first != "" {
			b.Set["day"] = string(im.typing.live.first)
		}
		block.Rows = append(block.Rows, b)
	}
	im.match(wb, &block)
	w, err := im.typing.write(block, im.rows, "title", im.problems)
	if err != nil {
		return err
	}
	p.Edits, p.Made, p.People, p.Patched, p.Unchanged = w.edits, w.made, w.people, w.patched, w.unchanged
	for i, id := range w.ids {
		if id != "" && len(p.First) < MaxShown {
			p.First = append(p.First, im.shown(im.rows[i].n, w.change[id], w.stands[id]))
		}
	}
	return nil
}

func (im *runImport) shown(row int, change string, f campaign.Fields) ShownRun {
	s := ShownRun{Row: row, Change: change, Title: text(f["title"]), Day: campaign.Date(text(f["day"])), Starts: campaign.Clock(text(f["starts"])), Area: text(f["area"]),
		Owner: im.typing.roster("person").name(campaign.ID(text(f["owner"])))}
	if n, ok := f["minutes"].(int64); ok {
		s.Minutes = &n
	}
	return s
}
