package exchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"qingdan/internal/campaign"
)

// ResponseOptions is what an import of responses needs beside the sheet.
type ResponseOptions struct {
	Map      map[string]string   // column heading → "respondent", "date", "satisfaction", "recommend", "text" or a question's text; "" leaves it out
	Dates    string              // DayFirst or MonthFirst, where somebody has said which; ""
	Held     []campaign.Response // those that the campaign has, in their order
	NewID    func() campaign.ID
	Intn     func(int) int
	Progress func(done, total int) error // hears how many rows have been read; an error ends the reading. It may be nil
}

// ResponsePlan is what an import of responses would do. Nothing of it has happened. Edits is empty when there is any problem.
type ResponsePlan struct {
	SheetRead
	Edits     []campaign.Edit
	Rows      int // of the sheet, that answer something
	Made      int
	Changed   int
	Unchanged int
	Twice     int      // rows that were left out because they had come before
	Questions []string // texts of questions to be made
}

// responseImport is one import as it goes on.
type responseImport struct {
	ResponseOptions
	wb       *campaign.Workbook
	head     *responseHead
	columns  []responseColumn
	days     *readingDays
	seen     map[string]int // the row of an identity
	alike    map[string]int // rows of scores alone, by what they say
	byID     map[campaign.ID]*campaign.Response
	byWho    map[string]*campaign.Response
	problems *report
	notices  *report
	plan     *ResponsePlan
	made     []campaign.Edit
}

// ImportResponses plans the import of a survey's export, a row a respondent. Columns are the campaign's questions by their
// text; others are found by what they ask or become questions of the survey. Whoever answers again changes their response:
// a blank cell takes nothing away. In one sheet a respondent counts once, and so does a row that is the same in every cell
// we read, unless it has neither a time nor own words: two people may give the same scores. A second import of the same sheet
// changes nothing.
//
// Errors: those of the headings (import.map_twice, .map_column, .no_question), of dates (import.dates_word, .dates_ask,
// .dates_both), and what Progress answers. What is wrong with single cells is in the plan.
func ImportResponses(wb *campaign.Workbook, s *Sheet, o ResponseOptions) (*ResponsePlan, error) {
	h, err := findResponses(wb, s, o.Map)
	if err != nil {
		return nil, err
	}
	start, _ := slices.BinarySearchFunc(s.Rows, h.row+1, func(r Row, n int) int { return r.N - n })
	rows := s.Rows[start:]
	if len(rows) > 0 && underHead(&rows[0]) {
		rows = rows[1:]
	}
	im := &responseImport{ResponseOptions: o, wb: wb, head: h, seen: map[string]int{}, alike: map[string]int{},
		byID: map[campaign.ID]*campaign.Response{}, byWho: map[string]*campaign.Response{}}
	for i := range slices.Backward(o.Held) {
		r := &o.Held[i]
		im.byID[r.ID] = r
		if who := identity(r.Respondent); who != "" {
			im.byWho[who] = r
		}
	}
	headings := map[int]string{}
	for _, c := range h.columns {
		headings[c.col] = c.Heading
	}
	im.problems, im.notices = newReport(headings), newReport(headings)
	p := &ResponsePlan{SheetRead: SheetRead{HeaderRow: h.row}, Questions: []string{}, Edits: []campaign.Edit{}}
	im.plan = p
	im.match(rows)
	p.Columns = h.columns
	if h.day >= 0 {
		if im.days, err = daysOf(dayCells(rows, h.day), h.day, live{}, o.Dates); err != nil {
			return nil, err
		}
	}
	for i := range rows {
		if i%1000 == 0 && o.Progress != nil {
			if err := o.Progress(i, len(rows)); err != nil {
				return nil, err
			}
		}
		im.readRow(&rows[i])
	}
	last := ""
	for _, r := range o.Held {
		last = max(last, r.Position)
	}
	for i, key := range campaign.After(last, len(im.made), o.Intn) {
		im.made[i].Set["position"] = key
	}
	p.Edits = append(p.Edits, im.made...)
	p.found(im.problems, im.notices)
	if len(p.Problems) > 0 {
		p.Edits = []campaign.Edit{}
	}
	return p, nil
}

// underHead says whether a row is the second row of headings that some tools write.
func underHead(r *Row) bool {
	return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return !secondHead[heading(c.Text)] })
}

var secondHead = set("response openendedresponse")

// timed is a day with a time of day behind it.
var timed = regexp.MustCompile(`^(\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?)[ T]+\d{1,2}:\d{2}.*$`)

func onlyDay(s string) string {
	if m := timed.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return s
}

// dayCells are the rows with the cell of their day alone, without its time.
func dayCells(rows []Row, col int) []Row {
	out := make([]Row, 0, len(rows))
	for i := range rows {
		c := rows[i].At(col)
		c.Text = onlyDay(c.Text)
		out = append(out, Row{rows[i].N, []Cell{c}})
	}
	return out
}

// readRow takes one respondent in.
func (im *responseImport) readRow(r *Row) {
	answers := make([]string, len(im.columns)) // as they are held
	any, own := false, false
	for i, c := range im.columns {
		cell := r.At(c.col)
		if blankAnswer(cell.Text) {
			continue
		}
		any = true
		own = own || c.kind == "text"
		answers[i] = im.answer(place{r.N, c.col}, cell, c)
	}
	if !any {
		return
	}
	im.plan.Rows++
	who, day, stamp := im.whoOf(r), im.dayOf(r), ""
	if im.head.day >= 0 {
		stamp = r.At(im.head.day).Text
	}
	key := "who\n" + identity(who)
	if identity(who) == "" {
		parts := []string{"row", stamp}
		if im.head.serial >= 0 {
			parts = append(parts, r.At(im.head.serial).Text)
		}
		for i, c := range im.columns {
			parts = append(parts, c.text+"="+answers[i])
		}
		key = strings.Join(parts, "\n")
		if !own && onlyDay(stamp) == stamp {
			im.alike[key]++
			key += "\n" + strconv.Itoa(im.alike[key])
		}
	}
	if first, twice := im.seen[key]; twice {
		im.twice(r, who, first)
		return
	}
	im.seen[key] = r.N
	im.write(r, key, who, day, answers)
}

// twice tells of a row that had come before.
func (im *responseImport) twice(r *Row, who string, first int) {
	im.plan.Twice++
	if identity(who) != "" {
		im.notices.add(place{r.N, im.head.who}, who, "response.respondent", "first", strconv.Itoa(first))
		return
	}
	col := im.columns[0].col
	im.notices.add(place{r.N, col}, r.At(col).Text, "response.same", "first", strconv.Itoa(first))
}

// write makes the edit of one response, unless it is as the sheet has it. Whoever has answered before is named.
func (im *responseImport) write(r *Row, key, who string, day campaign.Date, answers []string) {
	id := campaign.ResponseID(im.wb.Campaign.ID, key)
	held := im.byID[id]
	if held == nil && identity(who) != "" {
		held = im.byWho[identity(who)]
	}
	set, was := campaign.Fields{}, campaign.Response{}
	if held != nil {
		id, was = held.ID, *held
	}
	put := func(field, old, v string) {
		if v != "" && v != old {
			set[field] = v
		}
	}
	put("respondent", was.Respondent, who)
	put("day", string(was.Day), string(day))
	said := was.Said()
	for i, c := range im.columns {
		v := answers[i]
		switch {
		case v == "":
		case c.field == "text":
			put("text", was.Text, v)
		case c.field != "":
			n, _ := strconv.ParseInt(v, 10, 64)
			old := was.Satisfaction
			if c.field == "recommend" {
				old = was.Recommend
			}
			if old == nil || *old != n {
				set[c.field] = n
			}
		default:
			said[c.id] = v
		}
	}
	if held == nil || len(said) != len(was.Said()) || !sameAnswers(said, was.Said()) {
		put("answers", was.Answers, campaign.AnswersText(said))
	}
	e := campaign.Edit{Op: campaign.Create, Kind: "response", Row: id, Set: set}
	switch {
	case held == nil:
		im.plan.Made++
		im.made = append(im.made, e)
	case len(set) == 0:
		im.plan.Unchanged++
	default:
		im.plan.Changed++
		im.plan.Edits = append(im.plan.Edits, e)
		if identity(who) != "" {
			im.notices.add(place{r.N, im.head.who}, who, "response.again")
		}
	}
}

func sameAnswers(a, b map[campaign.ID]string) bool {
	for id, v := range a {
		if b[id] != v {
			return false
		}
	}
	return true
}

// answer reads one cell as it will be held; "" where it cannot be.
func (im *responseImport) answer(at place, c Cell, q responseColumn) string {
	switch c.Kind {
	case ErrorCell:
		im.problems.add(at, c.Text, "cell.error")
		return ""
	case FormulaCell:
		im.problems.add(at, c.Text, "cell.formula")
		return ""
	}
	held, code, params := ReadAnswer(q.kind, c.Text)
	if code != "" {
		im.problems.add(at, c.Text, code, params...)
		return ""
	}
	return strings.Clone(held)
}

// ReadAnswer reads an answer to a question of a kind as a response holds it: a score as its number, another as it is. A code says
// why it cannot be: response.score, response.range, text.long. What is no answer ("—", "N/A") is "".
func ReadAnswer(kind, text string) (held, code string, params []string) {
	if blankAnswer(text) {
		return "", "", nil
	}
	var n int64
	switch kind {
	case "satisfaction":
		n, code, params = readScore(text, satisfactionWords, 1, 5)
	case "recommend":
		n, code, params = readScore(text, nil, 0, 10)
	default:
		if n := utf8.RuneCountInString(text); n > campaign.MaxText {
			return "", "text.long", []string{"n", strconv.Itoa(n), "max", strconv.Itoa(campaign.MaxText)}
		}
		return text, "", nil
	}
	if code != "" {
		return "", code, params
	}
	return strconv.FormatInt(n, 10), "", nil
}

func (im *responseImport) whoOf(r *Row) string {
	if im.head.who < 0 {
		return ""
	}
	c := r.At(im.head.who)
	if blankAnswer(c.Text) || c.Kind == ErrorCell || c.Kind == FormulaCell {
		return ""
	}
	return strings.Clone(c.Text)
}

func (im *responseImport) dayOf(r *Row) campaign.Date {
	if im.head.day < 0 {
		return ""
	}
	c := r.At(im.head.day)
	if blankAnswer(c.Text) {
		return ""
	}
	at, text := place{r.N, im.head.day}, c.Text
	c.Text = onlyDay(c.Text)
	day := im.days.day(c)
	if day == "" {
		im.problems.add(at, text, "reading.date")
	}
	return day
}

// Respondent tells respondents apart: two of one name are one. "" for one who gave no name.
func Respondent(who string) string { return identity(who) }

func identity(who string) string {
	if key := folded(who); !nobody[key] {
		return key
	}
	return ""
}

var nobody = set("匿名 匿名用户 匿名者 无名 游客 微信用户 anonymous anon guest nobody unknown 无 none")
