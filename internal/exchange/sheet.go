package exchange

import (
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// What a file may hold. Beyond it the file is refused with the limit named.
const (
	MaxFile     = 50 << 20  // bytes of the file
	MaxUnzipped = 200 << 20 // bytes of all parts of an xlsx together
	MaxRatio    = 200       // unpacked to packed bytes, from ratioFrom bytes on
	MaxColumns  = 200       // a sheet
	MaxRows     = 200_000   // filled rows of a sheet
	MaxCells    = 2_000_000 // filled cells of a file: what keeps its rows in memory bounded
)

// CellKind is what a cell held before it became text.
type CellKind uint8

const (
	TextCell    CellKind = iota
	NumberCell           // as the spreadsheet shows it at full width: 15 digits, no float noise
	DateCell             // "2026-06-04", "2026-06-04 18:30", or "18:30" for a time without a day
	BoolCell             // "TRUE" or "FALSE"
	ErrorCell            // an error value: "#REF!"
	FormulaCell          // a formula that was saved without its value; the text is the formula
)

// Spread says how a cell came by its value when cells are merged.
type Spread uint8

const (
	Own   Spread = iota
	Down         // the value of a merged cell further up in this column
	Aside        // the value of a merged cell that began in another column
)

// Cell is one filled cell. Its text is trimmed and free of control characters.
type Cell struct {
	Col    int32 // from 0
	Kind   CellKind
	Spread Spread
	Text   string
}

// Row is one row with at least one filled cell, its cells in the order of columns.
type Row struct {
	N     int // from 1, as the spreadsheet shows it
	Cells []Cell
}

// At is the cell of a column; an empty text cell where there is none.
func (r *Row) At(col int) Cell {
	i, found := r.find(col)
	if !found {
		return Cell{Col: int32(col)}
	}
	return r.Cells[i]
}

func (r *Row) find(col int) (int, bool) {
	return slices.BinarySearchFunc(r.Cells, col, func(c Cell, col int) int { return int(c.Col) - col })
}

// Sheet is one table of a file. Hidden rows and columns are in it like any other.
type Sheet struct {
	Name   string // "" for CSV
	Hidden bool
	Rows   []Row

	merged []area
}

// CellName is the spreadsheet's name of a cell: column from 0 and row from 1, (1, 17) is "B17".
func CellName(col, row int) string { return columnName(col) + strconv.Itoa(row) }

// cellIn names a cell of a file that may have several sheets: "Sheet2!B17".
func cellIn(sheet string, col, row int) string {
	if sheet == "" {
		return CellName(col, row)
	}
	return sheet + "!" + CellName(col, row)
}

func columnName(col int) string {
	s := ""
	for col++; col > 0; col = (col - 1) / 26 {
		s = string(rune('A'+(col-1)%26)) + s
	}
	return s
}

// ReadSheets reads the sheets of a file, recognised by its content: xlsx, or delimited text. It answers an *Error that
// says why it cannot: import.empty, .size, .not_sheet, .xls, .password, .zip, .damaged, .unzipped, .ratio, .rows,
// .columns, .cells, .encoding, .mixed, .quote.
func ReadSheets(data []byte) ([]Sheet, error) {
	if len(data) > MaxFile {
		return nil, campaign.Fail("import.size", "size", megabytes(int64(len(data))), "limit", megabytes(MaxFile))
	}
	f := &file{left: MaxCells}
	if code := foreign(data); code != "" {
		return nil, campaign.Fail(code)
	}
	read := f.readText
	if strings.HasPrefix(string(data[:min(len(data), 4)]), "PK\x03\x04") {
		read = f.readXLSX
	}
	sheets, err := read(data)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(sheets, func(s Sheet) bool { return len(s.Rows) > 0 }) {
		return nil, campaign.Fail("import.empty")
	}
	return sheets, nil
}

// file is the reading of one file: it counts down what the file may still hold.
type file struct{ left int }

// add appends a row to the sheet unless nothing in it is filled.
func (f *file) add(s *Sheet, n int, cells []Cell) error {
	if len(cells) == 0 {
		return nil
	}
	if len(s.Rows) == MaxRows {
		return campaign.Fail("import.rows", "cell", cellIn(s.Name, 0, n), "limit", thousands(MaxRows))
	}
	if err := f.spend(len(cells)); err != nil {
		return err
	}
	s.Rows = append(s.Rows, Row{N: n, Cells: slices.Clone(cells)})
	return nil
}

func (f *file) spend(cells int) error {
	if f.left -= cells; f.left < 0 {
		return tooManyCells()
	}
	return nil
}

func tooManyCells() error { return campaign.Fail("import.cells", "limit", thousands(MaxCells)) }

// fill appends a cell to a row being read unless it is empty.
func fill(cells []Cell, sheet string, row, col int, kind CellKind, text string) ([]Cell, error) {
	if text = strings.TrimSpace(campaign.Clean(text)); text == "" {
		return cells, nil
	}
	if col >= MaxColumns {
		return nil, campaign.Fail("import.columns", "cell", cellIn(sheet, col, row), "limit", strconv.Itoa(MaxColumns))
	}
	return append(cells, Cell{Col: int32(col), Kind: kind, Text: text}), nil
}

// errorValues are what spreadsheets show where a formula failed; exported text holds them as they are.
var errorValues = []string{"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}

func megabytes(n int64) string { return strconv.FormatInt((n+1<<20-1)>>20, 10) + " MB" }

// thousands writes a count the way both languages do: 200,000.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
