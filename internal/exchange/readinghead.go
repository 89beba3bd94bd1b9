package exchange

import (
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// The headings of a sheet of readings: one column for the day, at most one for the channel, and one for each metric, by
// its name.

// What a column can be beside a metric.
const (
	ReadingDay     = "date"
	ReadingChannel = "channel"
)

var readingWords = merge(
	meaning(ReadingDay, "date day dates reportdate reportingdate 日期 时间 统计日期 数据日期 报表日期 天"),
	meaning(ReadingChannel, "channel channels platform source media 渠道 渠道名称 平台 媒体 来源 推广渠道 投放渠道"),
)

// readingTarget is what a column was mapped to: day and channel in both languages, anything else a metric's name.
func readingTarget(s string) string {
	switch folded := campaign.FoldName(s); folded {
	case ReadingDay, "日期":
		return ReadingDay
	case ReadingChannel, "渠道":
		return ReadingChannel
	case "-":
		return ""
	default:
		return strings.TrimSpace(s)
	}
}

// readingHead is where the headings are and what they mean.
type readingHead struct {
	row     int
	columns []Column
	day     int
	channel int // -1 for none
	metrics []readingColumn
}

type readingColumn struct {
	col  int
	name string // of the metric
}

// findReadings finds the headings: the first row, of those near the top, with all the columns that were mapped, or else
// with a day and a metric that the campaign has. Where metrics are mapped no other column is taken for one. Errors:
// import.map_twice, import.map_column, import.no_day, import.no_metric {columns}.
func findReadings(wb *campaign.Workbook, s *Sheet, over map[string]string) (*readingHead, error) {
	mapped, taken, metrics := map[string]string{}, map[string]string{}, false
	for _, name := range slices.Sorted(maps.Keys(over)) {
		to := readingTarget(over[name])
		if other, twice := taken[campaign.FoldName(to)]; twice && to != "" {
			return nil, campaign.Fail("import.map_twice", "field", to, "first", other, "second", name)
		}
		taken[campaign.FoldName(to)], mapped[mapKey(name)] = name, to
		metrics = metrics || to != "" && to != ReadingDay && to != ReadingChannel
	}
	known := map[string]string{}
	if !metrics {
		for _, m := range wb.Metrics {
			if m.Aggregate != "ratio" {
				known[mapKey(m.Name)] = m.Name
			}
		}
	}
	var fullest *Row
	for i := range s.Rows[:min(len(s.Rows), headerWithin)] {
		r := &s.Rows[i]
		if fullest == nil || len(r.Cells) > len(fullest.Cells) {
			fullest = r
		}
		h := readReadingHead(r, mapped, known)
		if h.day >= 0 && len(h.metrics) > 0 && missingColumn(h.columns, over) == nil {
			return h, nil
		}
	}
	if fullest == nil {
		return nil, campaign.Fail("import.empty")
	}
	h := readReadingHead(fullest, mapped, known)
	if err := missingColumn(h.columns, over); err != nil {
		return nil, err
	}
	if h.day < 0 {
		return nil, campaign.Fail("import.no_day", "columns", listed(h.columns))
	}
	return nil, campaign.Fail("import.no_metric", "columns", listed(h.columns))
}

// readReadingHead reads a row as headings: what was mapped first, then the first column known for each meaning.
func readReadingHead(r *Row, mapped, known map[string]string) *readingHead {
	h := &readingHead{row: r.N, day: -1, channel: -1}
	taken := map[string]bool{}
	for _, to := range mapped {
		taken[campaign.FoldName(to)] = true
	}
	seen := map[string]bool{}
	for _, c := range r.Cells {
		if c.Spread == Aside {
			continue
		}
		key := mapKey(c.Text)
		to, own := mapped[key]
		if !own {
			to = readingWords[key]
			if to == "" {
				to = known[key]
			}
		}
		if own && seen[key] || !own && taken[campaign.FoldName(to)] {
			to = "" // a second column of this meaning
		}
		seen[key], taken[campaign.FoldName(to)] = true, true
		h.columns = append(h.columns, Column{Heading: c.Text, Field: to, col: int(c.Col)})
		switch to {
		case "":
		case ReadingDay:
			h.day = int(c.Col)
		case ReadingChannel:
			h.channel = int(c.Col)
		default:
			h.metrics = append(h.metrics, readingColumn{int(c.Col), to})
		}
	}
	return h
}

// PickReadings chooses the sheet to import from a file of several: the first shown one with readings, else the first with
// anything in it.
func PickReadings(wb *campaign.Workbook, sheets []Sheet, over map[string]string) *Sheet {
	return pickSheet(sheets, func(s *Sheet) bool { _, err := findReadings(wb, s, over); return err == nil })
}

// ReadingHeadings are the columns that can be mapped in a sheet, with what is known of them already.
func ReadingHeadings(wb *campaign.Workbook, s *Sheet, over map[string]string) []Column {
	if h, err := findReadings(wb, s, over); err == nil {
		return h.columns
	}
	fullest := fullestRow(s)
	if fullest == nil {
		return nil
	}
	mapped := map[string]string{}
	for name, to := range over {
		mapped[mapKey(name)] = readingTarget(to)
	}
	return readReadingHead(fullest, mapped, nil).columns
}
