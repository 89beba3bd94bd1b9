package app

import (
	"strings"

	"qingdan/internal/store"
)

// Search looks through every campaign.
type Search struct{ c *core }

// SearchLimit is how many rows a search answers at most.
const SearchLimit = 200

// Found is what a search answers.
type Found struct {
	Hits []store.Hit `json:"hits"` // newest first, at most SearchLimit
	More bool        `json:"more"` // there are older ones
}

// Find answers the rows that have every word. What was written since somebody searched last is indexed first: job
// follows that, and stops it.
func (s Search) Find(text, job string) (Found, error) {
	j, end := s.c.jobs.begin(job)
	defer end()
	return answer(s.c, func() (Found, error) {
		if strings.TrimSpace(text) == "" {
			return Found{Hits: []store.Hit{}}, nil
		}
		if !s.c.store.ReadOnly() {
			index := func(done, total int) error { return j.at("index", done, total) }
			if err := s.c.store.CatchUp(index); err != nil {
				return Found{}, err
			}
		}
		hits, err := s.c.store.Search(text, SearchLimit+1)
		return Found{hits[:min(len(hits), SearchLimit)], len(hits) > SearchLimit}, err
	})
}
