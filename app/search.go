package app

import (
	"strings"

	"qingdan/internal/store"
)

// Search looks through every campaign.
type Search struct{ c *core }

// SearchLimit is how many rows a search answers at most.
const SearchLimit = 200

// Find answers the rows that have every word, newest first.
func (s Search) Find(text string) ([]store.Hit, error) {
	return answer(s.c, func() ([]store.Hit, error) {
		if strings.TrimSpace(text) == "" {
			return []store.Hit{}, nil
		}
		return s.c.store.Search(text, SearchLimit)
	})
}
