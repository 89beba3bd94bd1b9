package handout

// Reports: text, tables and charts one below the other, in chapters. Here is what a report is made of, as content: words
// and shares that are the same however they are set. report_set.go and its neighbours set them.

// words are a label in each language of the paper, or what a user wrote, in one.
type words []string

// chapter is a part of a report with an entry of its own in the outline.
type chapter struct {
	Title   words
	Parts   []reportPart
	OnePage bool // a page of its own: where it is longer, its tables that have Early end early, or are left out
}

// reportPart is one part of a chapter: prose, a table with or without charts in it, a chart by itself.
type reportPart interface {
	sections(l *reportSetter) []section
}

// narrative is paragraphs, each in the languages it has.
type narrative struct{ Paragraphs []words }

// tableau is a table; a chart of bars is one whose rows hold a graph.
type tableau struct {
	Title   words // says what is to be seen
	Note    words // how it is worked out
	Columns []reportColumn
	Rows    []reportRow
	Source  []words // below: what is missing, where figures are from
	Loose   bool    // may go over pages though it would fit on one
	Early   []words `json:",omitempty"` // the Source where only so many rows are shown, from none on; nil: all always are
}

// reportColumn is a column of a tableau.
type reportColumn struct {
	Head  words
	Right bool // figures, flush right
	Bold  bool
	Grey  bool
	Small bool // labels
	Graph bool // as wide as the others leave room
	Ticks []tick
	Least float64 // mm
	Most  float64 // mm; 0: as long as it needs
	Solid bool    // never broken: figures, short names
}

// tick is a place along a column of graphs, 0 to 1, named in its head.
type tick struct {
	At   float64
	Name string
	Aim  bool // a target: drawn through all rows
}

// reportRow is a row of a tableau.
type reportRow struct {
	Cells  []reportCell
	Sum    bool   // what the rows above come to
	Begins bool   // a group of its own
	Leads  bool   `json:",omitempty"` // stays with the row below
	Sign   bool   // room to write in
	ID     string `json:",omitempty"` // of the row whose changes are marked; "" of none
}

// reportCell is what stands in a column.
type reportCell struct {
	Text   string
	Second string // below, smaller
	Bold   bool
	Warn   bool // ▼ before it
	Indent int
	Graph  graph
}

// figures are a few figures large enough to be seen from across a table, each with what it is.
type figures struct{ List []figure }

type figure struct {
	Value string
	Label words
	Note  words
}

// columns are short texts side by side under a heading each.
type columns struct{ List []columnText }

type columnText struct {
	Title words
	Lines []words
}

// factLine is a label with its value.
type factLine struct {
	Label words
	Value words
}
