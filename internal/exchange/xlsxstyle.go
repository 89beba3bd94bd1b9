package exchange

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// A date in a workbook is a number of days since the workbook's epoch; only the number format of its cell's style tells
// it from other numbers.

// Day 0 of the two calendars. The one of 1900 counts a 29 February 1900 that never was: it is right from 1 March on.
const (
	epoch1900 campaign.Date = "1899-12-30"
	epoch1904 campaign.Date = "1904-01-01"
)

// dateStyle says what of a date a number format shows.
type dateStyle uint8

const (
	noDate dateStyle = iota
	showsTime
	showsDay
)

// builtinDates are the formats every workbook has by number (ECMA-376 part 1, 18.8.30, with the East Asian ones).
var builtinDates = map[int]dateStyle{18: showsTime, 19: showsTime, 20: showsTime, 21: showsTime, 32: showsTime, 33: showsTime,
	34: showsTime, 35: showsTime, 45: showsTime, 46: showsTime, 47: showsTime, 55: showsTime, 56: showsTime}

func init() {
	for _, span := range [][2]int{{14, 17}, {22, 22}, {27, 31}, {36, 36}, {50, 54}, {57, 58}} {
		for n := span[0]; n <= span[1]; n++ {
			builtinDates[n] = showsDay
		}
	}
}

// formatDates reads a format code: which of the letters outside quotes, escapes and brackets are date letters.
func formatDates(code string) dateStyle {
	style, quoted := noDate, false
	for i := 0; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == '"':
			quoted = !quoted
		case quoted:
		case code[i] == '\\', code[i] == '_', code[i] == '*':
			i++
		case code[i] == '[':
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				return style
			}
			if inner := strings.ToLower(code[i+1 : i+end]); strings.Trim(inner, "hms") == "" {
				style = max(style, showsTime) // [h]:mm, time elapsed
			}
			i += end
		case code[i] == ';':
			return style // further sections are for negative numbers and text
		case c == 'y', c == 'd':
			style = showsDay
		case c == 'h', c == 's':
			style = max(style, showsTime)
		case c == 'm' && style == noDate && !strings.ContainsAny(strings.ToLower(code), "hs"):
			style = showsDay // a month alone; beside hours and seconds it means minutes
		}
	}
	return style
}

func (b *book) readStyles(part string) error {
	custom := map[int]dateStyle{}
	inCells := false
	return b.scan(part, func(_ *stream, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			id, _ := strconv.Atoi(attr(e, "numFmtId"))
			custom[id] = formatDates(attr(e, "formatCode"))
		case "cellXfs", "cellStyleXfs", "cellStyles":
			inCells = e.Name.Local == "cellXfs"
		case "xf":
			if !inCells {
				return nil
			}
			id, _ := strconv.Atoi(attr(e, "numFmtId"))
			style, own := custom[id]
			if !own {
				style = builtinDates[id]
			}
			b.styles = append(b.styles, style)
		}
		return nil
	})
}

// number puts a cell's number into text: as a date where the style says so, else as the spreadsheet shows it at full
// width.
func (b *book) number(raw string, style int) (CellKind, string) {
	v, err := strconv.ParseFloat(raw, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return TextCell, raw
	}
	if style >= 0 && style < len(b.styles) && b.styles[style] != noDate {
		if s := b.date(v, b.styles[style]); s != "" {
			return DateCell, s
		}
	}
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	format := byte('f')
	if v != 0 && (math.Abs(v) >= 1e21 || math.Abs(v) < 1e-9) {
		format = 'g'
	}
	return NumberCell, strconv.FormatFloat(v, format, -1, 64)
}

// date is "" for a number that is no day of the calendar.
func (b *book) date(v float64, style dateStyle) string {
	minutes := math.Round(v * 24 * 60)
	if minutes < 0 || minutes > 3e6*24*60 {
		return ""
	}
	days, rest := int(minutes)/(24*60), int(minutes)%(24*60)
	clock := time.Unix(int64(rest)*60, 0).UTC().Format("15:04")
	if style == showsTime && days == 0 {
		return clock
	}
	if b.epoch == epoch1900 && days < 60 {
		days++ // before the day that never was
	}
	day := b.epoch.Add(days)
	switch {
	case !day.Valid():
		return ""
	case rest == 0:
		return string(day)
	}
	return string(day) + " " + clock
}
