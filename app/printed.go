package app

import (
	"encoding/json"
	"fmt"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
)

// What a print's record says of its paper.

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
