package handout

import (
	"strconv"
	"time"

	"qingdan/internal/campaign"
)

// Edition is one printing: what stands in the band, what the change bars compare with, which pages are wanted.
type Edition struct {
	Revision int64
	Printed  time.Time         // first print of this revision, local wall time
	Before   map[string]string // row id → hash on the previous revision; nil: there was none
	Previous int64             // that revision
	Only     []int             // pages to print, counted from 1, in order; nil: all of them
}

// changed says whether e is not as it was printed before.
func (e Edition) changed(id campaign.ID, hash string) bool {
	return e.Before != nil && e.Before[string(id)] != hash
}

// says is what the band says of it: "rev 4·replaces rev 3·printed 2026-06-03 18:20", in one language.
func (e Edition) says(t tongue) []run {
	rest := "·" + t.one("handout.printed") + " " + e.Printed.Format("2006-01-02 15:04")
	if e.Previous > 0 {
		rest = "·" + t.one("handout.replaces", "revision", strconv.FormatInt(e.Previous, 10)) + rest
	}
	return []run{{codeBold, "rev " + strconv.FormatInt(e.Revision, 10)}, {codeType, rest}}
}

// Printed is a finished handout.
type Printed struct {
	PDF     []byte
	Pages   int // of the whole handout, also where only some are printed
	Leaves  []Leaf
	Missing []rune // characters no glyph is there for, printed as 〓; in order, each once
}

// Leaf is one page of a handout, by what is printed on it: revision, time, code and what marks a change apart. Two
// revisions whose page has the same hash may keep the paper.
type Leaf struct {
	Hash string // of the drawing
	Rows int    // numbered rows that begin on it
}
