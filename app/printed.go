package app

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
)

// What was printed, and what of it still holds.

// Paper is the latest paper of a handout with some options, as it stands today.
type Paper struct {
	Handout  string       `json:"handout"`
	Options  PrintOptions `json:"options"`
	Revision int64        `json:"revision"`
	At       int64        `json:"at"`       // first print, epoch ms
	Pages    int          `json:"pages"`    // of the paper; 0 where an older program did not note it
	Fresh    bool         `json:"fresh"`    // something that is printed on it has changed
	Outdated []int        `json:"outdated"` // its pages that no longer hold, from 1
	Renew    []int        `json:"renew"`    // the pages to print for it to hold again, as they are numbered now
}

// Papers lists the latest paper of each handout and options, the latest first. A handout that can no longer be made (its
// person is gone) has no page that holds.
func (p Print) Papers(id campaign.ID, name string) ([]Paper, error) {
	j, end := p.c.jobs.begin(name)
	defer end()
	return answer(p.c, func() ([]Paper, error) {
		w, _, err := p.c.bookAt(id)
		if err != nil {
			return nil, err
		}
		type series struct{ handout, options string }
		latest := map[series]*campaign.Print{}
		for i := range w.Prints {
			one := &w.Prints[i]
			if at := (series{one.Handout, one.Options}); latest[at] == nil || latest[at].Revision < one.Revision {
				latest[at] = one
			}
		}
		list := slices.SortedFunc(maps.Values(latest), func(a, b *campaign.Print) int {
			return cmp.Or(cmp.Compare(b.At, a.At), cmp.Compare(a.Handout, b.Handout), cmp.Compare(b.Revision, a.Revision))
		})
		out := []Paper{}
		for i, one := range list {
			if err := j.at("papers", i, len(list)); err != nil {
				return nil, err
			}
			s, _, err := p.c.paper(w, one)
			if err != nil {
				return nil, err
			}
			out = append(out, s)
		}
		return out, nil
	})
}

// paper compares a print with what it would print now, which it answers too; nil where that can no longer be made.
func (c *core) paper(w *campaign.Workbook, one *campaign.Print) (Paper, content, error) {
	printed := pagesOf(one)
	s := Paper{Handout: one.Handout, Revision: one.Revision, At: one.At, Pages: len(printed), Outdated: []int{}, Renew: []int{}}
	all := func() (Paper, content, error) {
		s.Fresh = true
		for i := range printed {
			s.Outdated = append(s.Outdated, i+1)
		}
		return s, nil, nil
	}
	kind, err := handoutNamed(one.Handout)
	if err != nil || json.Unmarshal([]byte(one.Options), &s.Options) != nil {
		return all() // of a newer program
	}
	now, err := kind.content(c, w, s.Options)
	if err != nil {
		var refused *campaign.Error
		if errors.As(err, &refused) {
			return all()
		}
		return s, nil, err
	}
	if now.Hash() == one.Hash {
		return s, now, nil
	}
	doc, err := now.PDF(handout.Edition{Revision: one.Revision, Printed: time.UnixMilli(one.At)})
	if err != nil {
		return s, now, err
	}
	s.Fresh = true
	s.Renew, s.Outdated = outdated(printed, doc.Leaves)
	for _, page := range s.Renew {
		if page <= len(printed) {
			s.Outdated = append(s.Outdated, page)
		}
	}
	slices.Sort(s.Outdated)
	return s, now, nil
}

// forWhom is the person or group that options print a paper for; "" for everybody.
func forWhom(options string) campaign.ID {
	var o PrintOptions
	_ = json.Unmarshal([]byte(options), &o) // of a newer program: everybody's
	return o.For
}

// printOf is the print of a revision of the papers that are for whom whose says. Error: print.no_revision.
func printOf(w *campaign.Workbook, handout string, revision int64, whose func(campaign.ID) bool) (*campaign.Print, error) {
	for i := range w.Prints {
		if p := &w.Prints[i]; p.Handout == handout && p.Revision == revision && whose(forWhom(p.Options)) {
			return p, nil
		}
	}
	return nil, campaign.Fail("print.no_revision", "handout", handout, "revision", itoa(int(revision)))
}

// pagesJSON is the record of a handout's pages.
func pagesJSON(leaves []handout.Leaf) string {
	out := make([][2]any, len(leaves))
	for i, l := range leaves {
		out[i] = [2]any{l.Hash, l.Rows}
	}
	b, _ := json.Marshal(out) // words and numbers alone
	return string(b)
}

// pagesOf reads the record of a print's pages; none where an older program made it, or it cannot be read.
func pagesOf(p *campaign.Print) []handout.Leaf {
	var list [][]any
	if json.Unmarshal([]byte(p.Pages), &list) != nil {
		return nil
	}
	out := make([]handout.Leaf, len(list))
	for i, l := range list {
		if len(l) != 2 {
			return nil
		}
		n, _ := l[1].(float64)
		out[i] = handout.Leaf{Hash: fmt.Sprint(l[0]), Rows: int(n)}
	}
	return out
}

// outdated are the pages of now, from 1, that differ from what was printed or were not there, in order; and those that
// were printed and are no more. Where the record knows no pages, all of them are.
func outdated(printed, now []handout.Leaf) (differ, gone []int) {
	differ, gone = []int{}, []int{}
	for i, l := range now {
		if i >= len(printed) || printed[i].Hash != l.Hash {
			differ = append(differ, i+1)
		}
	}
	for i := len(now); i < len(printed); i++ {
		gone = append(gone, i+1)
	}
	return differ, gone
}

// PageList writes numbers that rise as people do: 2, 4-6.
func PageList(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		part := strconv.Itoa(numbers[i])
		if j > i {
			part += "-" + strconv.Itoa(numbers[j])
		}
		parts, i = append(parts, part), j+1
	}
	return strings.Join(parts, ", ")
}

// OnlyPages is what a file's name says of the pages in it; "" where all are.
func OnlyPages(only []int) string {
	if len(only) == 0 {
		return ""
	}
	return "-p" + strings.ReplaceAll(PageList(only), " ", "")
}
