package exchange

import (
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// MaxProblems is how many problems of cells a plan lists; the rest are counted.
const MaxProblems = 100

// CellProblem is what is wrong with one cell, or in a notice what was made of it.
type CellProblem struct {
	Row    int               `json:"row"` // from 1, as the spreadsheet shows it
	Column string            `json:"column"`
	Cell   string            `json:"cell"`             // "B17"
	Value  string            `json:"value"`            // shortened
	Code   string            `json:"code"`             // of the catalogue: "problem." + Code
	Params map[string]string `json:"params,omitempty"` // the value among them
}

// Text puts the problem into one line: where it is, what the cell says and what to do.
func (p CellProblem) Text(l locale.Lang) string {
	return locale.T(l, "import.at", "row", strconv.Itoa(p.Row), "column", p.Column, "cell", p.Cell,
		"text", locale.Text(l, "problem."+p.Code, p.Params))
}

// SheetRead is what every import says of the sheet it read.
type SheetRead struct {
	HeaderRow int // from 1, as the spreadsheet counts
	Columns   []Column
	Problems  []CellProblem // the first MaxProblems
	More      int           // problems beyond those listed
	Notices   []CellProblem // what the import makes of doubtful cells
	Further   int           // notices beyond those listed
}

// found takes over what was noted while the sheet was read.
func (s *SheetRead) found(problems, notices *report) {
	s.Problems, s.More = problems.listed, problems.more
	s.Notices, s.Further = notices.listed, notices.more
}

// place is a cell of the sheet being read.
type place struct{ row, col int }

// clip shortens a value for a message and puts it on one line.
func clip(s string) string {
	const most = 60
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// report collects problems up to the limit.
type report struct {
	headings map[int]string
	listed   []CellProblem
	more     int
}

func newReport(headings map[int]string) *report {
	return &report{headings: headings, listed: []CellProblem{}}
}

func (r *report) add(at place, value, code string, params ...string) {
	if len(r.listed) == MaxProblems {
		r.more++
		return
	}
	r.listed = append(r.listed, CellProblem{Row: at.row, Column: clip(r.headings[at.col]), Cell: CellName(at.col, at.row),
		Value: clip(value), Code: code, Params: campaign.Fail("", append(params, "value", clip(value))...).Params})
}
