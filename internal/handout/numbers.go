package handout

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"qingdan/internal/campaign"
)

// The numbers beside the boxes of a paper: which row each stands for, and those that somebody types off it.

// NumberedRow is a row of a paper that has a number.
type NumberedRow struct {
	Number string // as printed
	ID     campaign.ID
	Hash   string // of what is printed of it
}

// NumberedRows are the rows of a page (from 1) of a recorded print, by their numbers without leading zeros: of all pages
// where page is 0 or the record knows none. recorded is the list of rows that the print keeps; of another making, it has none.
func NumberedRows(recorded string, leaves []Leaf, page int) map[string]NumberedRow {
	var list [][]string
	_ = json.Unmarshal([]byte(recorded), &list)
	from, to := 0, int(^uint(0)>>1)
	if page > 0 && leaves != nil {
		for _, l := range leaves[:page-1] {
			from += l.Rows
		}
		to = from + leaves[page-1].Rows
	}
	out := map[string]NumberedRow{}
	main := -1 // place of the row in the count of pages: items belong to the task before them
	for _, r := range list {
		if len(r) < 3 {
			continue
		}
		if !strings.Contains(r[0], ".") {
			main++
		}
		n := plainNumber(r[0])
		if _, twice := out[n]; twice || main < from || main >= to {
			continue
		}
		out[n] = NumberedRow{r[0], campaign.ID(r[1]), r[2]}
	}
	return out
}

// plainNumber is a printed number without leading zeros.
func plainNumber(s string) string {
	if t := strings.TrimLeft(s, "0"); t != "" && t[0] != '.' {
		return t
	}
	return s
}

var (
	// typedDashes are what people type between the ends of a run; NFKC has made full width plain before.
	typedDashes = strings.NewReplacer("至", "-", "到", "-", "–", "-", "—", "-", "−", "-", "~", "-", "～", "-")
	spaced      = regexp.MustCompile(`\s*-\s*`)
	// numberGroup is one number, or the first and last of a run.
	numberGroup = regexp.MustCompile(`^(\d{1,6}(?:\.\d{1,4})?)(?:-(\d{1,6}))?$`)
)

// ReadNumbers reads "3, 5, 7-12, 4.1", in whatever width, with the marks and typedDashes that people type: each number once, in
// their order, without leading zeros. A run takes the whole numbers between its ends; it may be a thousand longer than the
// rows there are. Error: print.numbers names what is none.
func ReadNumbers(typed string, rows int) ([]string, error) {
	t := spaced.ReplaceAllString(typedDashes.Replace(norm.NFKC.String(typed)), "-")
	out, seen := []string{}, map[string]bool{}
	add := func(n string) {
		if !seen[n] {
			seen[n] = true
			out = append(out, n)
		}
	}
	for _, part := range strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune(" \t\r\n,、;。#", r) }) {
		m := numberGroup.FindStringSubmatch(part)
		if m == nil || m[2] != "" && strings.Contains(m[1], ".") {
			return nil, campaign.Fail("print.numbers", "text", part)
		}
		if m[2] == "" {
			add(plainNumber(m[1]))
			continue
		}
		from, _ := strconv.Atoi(m[1]) // digits, few enough
		to, _ := strconv.Atoi(m[2])
		if to < from || to-from > rows+1000 {
			return nil, campaign.Fail("print.numbers", "text", part)
		}
		for n := from; n <= to; n++ {
			add(strconv.Itoa(n))
		}
	}
	return out, nil
}
