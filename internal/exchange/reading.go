package exchange

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"qingdan/internal/campaign"
)

// ReadingOptions is what an import of readings needs beside the sheet.
type ReadingOptions struct {
	Map      map[string]string       // column heading → "date", "channel" or a metric's name; "" leaves the column out
	Dates    string                  // DayFirst or MonthFirst, where somebody has said which; ""
	Money    string                  // the unit of metrics of money that are made: 元, CNY
	Held     map[campaign.ID]float64 // the values that the campaign has, by the ids of readings
	NewID    func() campaign.ID
	Intn     func(int) int
	Progress func(done, total int) error // hears how many rows have been read; an error ends the reading. It may be nil
}

// ReadingPlan is what an import of readings would do. Nothing of it has happened. Edits is empty when there is any problem.
type ReadingPlan struct {
	SheetRead
	Edits     []campaign.Edit
	Rows      int           // of the sheet, that speak of a reading
	Made      int           // readings that are new
	Changed   int           // readings with another value than they had
	Unchanged int           // readings that are as the sheet has them
	Metrics   []string      // names of metrics to be made
	Channels  []string      // names of channels to be made
	First     campaign.Date // the first day with a reading
	Last      campaign.Date
	Totals    []ReadingTotal // by metric, in the order of columns
}

// ReadingTotal is what a sheet brings of one metric.
type ReadingTotal struct {
	Metric    string   `json:"metric"` // its name
	Unit      string   `json:"unit"`
	Aggregate string   `json:"aggregate"`
	Readings  int      `json:"readings"` // by day and channel
	Total     *float64 `json:"total"`    // of what adds up; null for the others
}

// readingImport is one import as it goes on.
type readingImport struct {
	ReadingOptions
	wb       *campaign.Workbook
	head     *readingHead
	days     *readingDays
	channels *roster
	metrics  []readingMetric // by column
	byKey    map[readingKey]*reading
	problems *report
	notices  *report
	width    int // how many columns the headings of a CSV take; 0 of a workbook, whose cells hold what they show
	outside  map[campaign.Date]bool
	strange  place // the first cell with a day outside every period
}

type readingKey struct {
	day     campaign.Date
	channel campaign.ID
	metric  int
}

// reading is what the rows of one day and channel come to.
type reading struct {
	sum  campaign.Exact
	last float64
}

type readingMetric struct {
	campaign.Metric
	col      int
	decimals int // of money; -1 for what is none
	percent  bool
}

// ImportReadings plans the import of a sheet of readings. Rows of one day and channel are one reading: of a metric that
// adds up their sum, of an average their mean, of a latest figure the last row's. Decimals are added exactly and rounded
// once per day and channel: to the minor unit where the metric's unit is the campaign's money, else to what a number
// holds. Metrics and channels are found by name or made. A second import of the same sheet changes nothing.
//
// Errors: those of the headings (import.map_twice, .map_column, .no_day, .no_metric), of dates (import.dates_word,
// .dates_ask, .dates_both), import.map_ratio {metric} for a metric that is worked out, and what Progress answers. What is
// wrong with single cells is in the plan.
func ImportReadings(wb *campaign.Workbook, s *Sheet, o ReadingOptions) (*ReadingPlan, error) {
	h, err := findReadings(wb, s, o.Map)
	if err != nil {
		return nil, err
	}
	im := &readingImport{ReadingOptions: o, wb: wb, head: h, channels: rosterOf(wb, "channel"), byKey: map[readingKey]*reading{}, outside: map[campaign.Date]bool{}}
	headings := map[int]string{}
	for _, c := range h.columns {
		headings[c.col] = c.Heading
		if s.Name == "" {
			im.width = max(im.width, c.col+1)
		}
	}
	im.problems, im.notices = newReport(headings), newReport(headings)
	p := &ReadingPlan{SheetRead: SheetRead{HeaderRow: h.row, Columns: h.columns}, Metrics: []string{}, Channels: []string{}, Edits: []campaign.Edit{}}
	if err := im.findMetrics(p); err != nil {
		return nil, err
	}
	start, _ := slices.BinarySearchFunc(s.Rows, h.row+1, func(r Row, n int) int { return r.N - n })
	rows := s.Rows[start:]
	var l live
	l.first, l.last = wb.Live()
	if im.days, err = daysOf(rows, h.day, l, o.Dates); err != nil {
		return nil, err
	}
	for i := range rows {
		if i%1000 == 0 && o.Progress != nil {
			if err := o.Progress(i, len(rows)); err != nil {
				return nil, err
			}
		}
		if im.readRow(&rows[i]) {
			p.Rows++
		}
	}
	im.write(p)
	p.found(im.problems, im.notices)
	if len(p.Problems) > 0 {
		p.Edits = []campaign.Edit{}
	}
	return p, nil
}

// spent are words by which a metric that does not exist yet is known to count money.
var spent = set("spend spent cost costs amountspent adspend revenue sales gmv 花费 消耗 费用 成本 金额 消费 支出 投放金额 投放费用 成交额 销售额 营收 收入")

// findMetrics finds the metrics of the columns by name, or makes them behind those there are.
func (im *readingImport) findMetrics(p *ReadingPlan) error {
	named, last := map[string]campaign.Metric{}, ""
	for _, m := range slices.Backward(im.wb.Metrics) { // of two with one name the first
		named[campaign.FoldName(m.Name)] = m
		last = max(last, m.Position)
	}
	for _, c := range im.head.metrics {
		m, there := named[campaign.FoldName(c.name)]
		if there && m.Aggregate == "ratio" {
			return campaign.Fail("import.map_ratio", "metric", m.Name)
		}
		if !there {
			last = campaign.After(last, 1, im.Intn)[0]
			m = campaign.Metric{ID: im.NewID(), Name: c.name, Aggregate: "sum", Position: last}
			if spent[heading(c.name)] {
				m.Unit = im.Money
			}
			set := campaign.Fields{"name": m.Name, "position": m.Position}
			if m.Unit != "" {
				set["unit"] = m.Unit
			}
			p.Edits = append(p.Edits, campaign.Edit{Op: campaign.Create, Kind: "metric", Row: m.ID, Set: set})
			p.Metrics = append(p.Metrics, m.Name)
		}
		im.metrics = append(im.metrics, readingMetric{m, c.col, moneyDecimals(m.Unit, im.wb.Campaign.Currency), isPercent(m.Unit)})
	}
	return nil
}

func isPercent(unit string) bool { return strings.TrimSpace(width.Fold.String(unit)) == "%" }

// moneyDecimals are the decimals of a unit that is the campaign's money; -1 for any other unit.
func moneyDecimals(unit, currency string) int {
	unit = strings.ToLower(strings.TrimSpace(unit))
	if unit == "" || currency == "" {
		return -1
	}
	if unit == strings.ToLower(currency) {
		return campaign.Decimals(currency)
	}
	for _, w := range currencyWords {
		if w.word == unit && slices.Contains(w.in, currency) {
			return campaign.Decimals(currency)
		}
	}
	return -1
}

// totals are what the row below the figures is called.
var totals = set("total totals grandtotal subtotal sum overall all 合计 总计 小计 总和 汇总 共计")

// readRow adds the cells of one row to what their day and channel come to. It answers false where it says nothing.
func (im *readingImport) readRow(r *Row) bool {
	if !slices.ContainsFunc(im.metrics, func(m readingMetric) bool { return !crossed(r.At(m.col).Text) }) {
		return false
	}
	at := place{r.N, im.head.day}
	date := r.At(im.head.day)
	day := campaign.Date("")
	switch {
	case (date.Text == "" || im.days.day(date) == "") && im.isTotal(r):
		return false
	case date.Text == "":
		im.problems.add(at, "", "reading.day")
	case date.Kind == ErrorCell:
		im.problems.add(at, date.Text, "cell.error")
	case date.Kind == FormulaCell:
		im.problems.add(at, date.Text, "cell.formula")
	default:
		if day = im.days.day(date); day == "" {
			im.problems.add(at, date.Text, "reading.date")
		}
	}
	if day != "" && !im.inPeriod(day) {
		if len(im.outside) == 0 {
			im.strange = at
		}
		im.outside[day] = true
	}
	channel, known := im.channelOf(r)
	for i, m := range im.metrics {
		if whole := im.torn(r, m.col); whole != "" { // nor is anything behind it where it should be
			im.problems.add(place{r.N, m.col}, whole, "reading.torn")
			break
		}
		if v, ok := im.value(place{r.N, m.col}, r.At(m.col), m); ok && day != "" && known {
			im.add(readingKey{day, channel, i}, v)
		}
	}
	return true
}

// torn is a figure of a CSV that its own comma has torn apart, as nobody put it in quotes: the row is longer than the
// headings then, and 1,234 lies in two cells; "" where that is not so.
func (im *readingImport) torn(r *Row, col int) string {
	if im.width == 0 || !slices.ContainsFunc(r.Cells, func(c Cell) bool { return int(c.Col) >= im.width && c.Text != "" }) {
		return ""
	}
	whole := r.At(col).Text + "," + r.At(col+1).Text
	if !tornFigure.MatchString(whole) {
		return ""
	}
	return whole
}

var tornFigure = regexp.MustCompile(`^\s*[^\d,]{0,4}\d{1,3},\d{3}(\.\d+)?[^\d,]{0,4}$`)

// isTotal says whether a row without a day is the one that adds up the others; a notice names it.
func (im *readingImport) isTotal(r *Row) bool {
	for _, c := range r.Cells {
		if totals[heading(c.Text)] {
			im.notices.add(place{r.N, int(c.Col)}, c.Text, "reading.total")
			return true
		}
	}
	return false
}

// channelOf is the channel of a row; "" in a sheet without channels, whose figures are of all of them.
func (im *readingImport) channelOf(r *Row) (campaign.ID, bool) {
	if im.head.channel < 0 {
		return "", true
	}
	at, c := place{r.N, im.head.channel}, r.At(im.head.channel)
	switch {
	case crossed(c.Text):
		im.problems.add(at, c.Text, "reading.channel")
		return "", false
	case c.Kind == ErrorCell:
		im.problems.add(at, c.Text, "cell.error")
		return "", false
	case c.Kind == FormulaCell:
		im.problems.add(at, c.Text, "cell.formula")
		return "", false
	}
	return im.channels.id(c.Text, im.NewID), true
}

// value reads one cell; not ok for one that says nothing or cannot be read.
func (im *readingImport) value(at place, c Cell, m readingMetric) (decimal, bool) {
	if crossed(c.Text) || c.Spread != Own {
		return decimal{}, false
	}
	switch c.Kind {
	case ErrorCell:
		im.problems.add(at, c.Text, "cell.error")
		return decimal{}, false
	case FormulaCell:
		im.problems.add(at, c.Text, "cell.formula")
		return decimal{}, false
	case DateCell, BoolCell:
		im.problems.add(at, c.Text, "cell.number")
		return decimal{}, false
	}
	d, code, params := readValue(c.Text, m.percent, m.decimals >= 0, im.wb.Campaign.Currency)
	if code != "" {
		im.problems.add(at, c.Text, code, params...)
		return decimal{}, false
	}
	return d, true
}

// readValue reads a figure. A rate is said in per cent, with or without its sign; a count is neither a share nor below
// zero, and only money names a currency.
func readValue(s string, percent, money bool, currency string) (decimal, string, []string) {
	a, ok := readAmount(s, currency)
	switch {
	case !ok:
		return decimal{}, "cell.number", nil
	case a.percent && !percent:
		return decimal{}, "reading.percent", nil
	case a.in != nil && !money:
		return decimal{}, "cell.number", nil
	case a.in != nil && !slices.Contains(a.in, currency):
		return decimal{}, "cell.currency", []string{"currency", currency}
	case a.negative && !money:
		return decimal{}, "reading.negative", nil
	case math.Abs(a.float(0)) > most: // not held exactly
		return decimal{}, "cell.large", nil
	}
	return a.decimal, "", nil
}

func (im *readingImport) add(k readingKey, d decimal) {
	r := im.byKey[k]
	if r == nil {
		r = &reading{}
		im.byKey[k] = r
	}
	r.sum.AddDecimal(d.digits, d.exp, d.negative)
	r.last = d.float(0)
}

// value is what the rows of a day and channel come to, rounded once.
func (r *reading) value(m readingMetric) float64 {
	switch m.Aggregate {
	case "last":
		return r.last
	case "average":
		return *r.sum.Mean()
	}
	if m.decimals >= 0 {
		return r.sum.Rounded(m.decimals)
	}
	return r.sum.Float()
}

// inPeriod says whether a day lies in a period; where none is dated nobody can say.
func (im *readingImport) inPeriod(day campaign.Date) bool {
	dated := false
	for _, p := range im.wb.Periods {
		if p.Starts == "" || p.Ends == "" {
			continue
		}
		dated = true
		if p.Starts <= day && day <= p.Ends {
			return true
		}
	}
	return !dated
}

// write turns what was read into edits, by day, channel and column.
func (im *readingImport) write(p *ReadingPlan) {
	for _, e := range im.channels.made(im.Intn) {
		p.Edits = append(p.Edits, e)
		p.Channels = append(p.Channels, e.Set["name"].(string))
	}
	keys := make([]readingKey, 0, len(im.byKey))
	for k := range im.byKey {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b readingKey) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.channel, b.channel), cmp.Compare(a.metric, b.metric))
	})
	sums := make([]campaign.Exact, len(im.metrics))
	for _, k := range keys {
		m := im.metrics[k.metric]
		v := im.byKey[k].value(m)
		sums[k.metric].Add(v)
		id := campaign.ReadingID(im.wb.Campaign.ID, m.ID, k.channel, k.day)
		held, there := im.Held[id]
		switch {
		case there && held == v:
			p.Unchanged++
			continue
		case there:
			p.Changed++
		default:
			p.Made++
		}
		p.Edits = append(p.Edits, campaign.Edit{Op: campaign.Create, Kind: "reading", Row: id, Set: campaign.Fields{
			"metric": string(m.ID), "channel": string(k.channel), "day": string(k.day), "value": v}})
	}
	if len(keys) > 0 {
		p.First, p.Last = keys[0].day, keys[len(keys)-1].day
	}
	for i, m := range im.metrics {
		t := ReadingTotal{Metric: m.Name, Unit: m.Unit, Aggregate: m.Aggregate, Readings: sums[i].Terms()}
		if m.Aggregate == "sum" && t.Readings > 0 {
			t.Total = new(sums[i].Float())
		}
		p.Totals = append(p.Totals, t)
	}
	if n := len(im.outside); n > 0 {
		first, last := campaign.Date(""), campaign.Date("")
		for day := range im.outside {
			if first == "" || day < first {
				first = day
			}
			last = max(last, day)
		}
		im.notices.add(im.strange, string(first), "reading.outside", "count", strconv.Itoa(n), "first", string(first), "last", string(last))
	}
}

// ReadValue reads what was typed for a metric, as an import would read it: the value, or a problem's code with its
// parameters. Money is rounded to its minor unit.
func ReadValue(text string, m campaign.Metric, currency string) (value float64, code string, params []string) {
	decimals := moneyDecimals(m.Unit, currency)
	d, code, params := readValue(text, isPercent(m.Unit), decimals >= 0, currency)
	if code != "" {
		return 0, code, append(params, "value", clip(text))
	}
	r := reading{last: d.float(0)}
	r.sum.AddDecimal(d.digits, d.exp, d.negative)
	if decimals >= 0 {
		return r.sum.Rounded(decimals), "", nil
	}
	return r.last, "", nil
}

// IsMoney says whether a metric counts the campaign's money.
func IsMoney(m campaign.Metric, currency string) bool { return moneyDecimals(m.Unit, currency) >= 0 }
