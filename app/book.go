package app

import (
	"sync"

	"qingdan/internal/campaign"
)

// books holds the campaign worked on last as it is in the workspace, so that a tick need not read it again. A book
// is never changed: a new one takes its place.
type books struct {
	mu      sync.Mutex
	id      campaign.ID
	version int64
	book    *campaign.Workbook
}

// book reads a campaign, or answers the one at hand while nobody has written to it, here or in another program.
func (c *core) book(id campaign.ID) (*campaign.Workbook, error) {
	w, _, err := c.bookAt(id)
	return w, err
}

// bookAt is book with the version of the campaign it is at least as new as.
func (c *core) bookAt(id campaign.ID) (*campaign.Workbook, int64, error) {
	v, err := c.store.Version(id)
	if err != nil {
		return nil, 0, err
	}
	c.books.mu.Lock()
	defer c.books.mu.Unlock()
	if c.books.id == id && c.books.version == v && c.books.book != nil {
		return c.books.book, v, nil
	}
	w, err := c.store.Workbook(id)
	if err != nil {
		return nil, 0, err
	}
	c.books.id, c.books.version, c.books.book = id, v, w
	return w, v, nil
}

// bookOf is bookAt, or the library: a *campaign.Workbook or a *campaign.Library.
func (c *core) bookOf(id campaign.ID) (any, int64, error) {
	if id != campaign.LibraryScope {
		return c.bookAt(id)
	}
	v, err := c.store.Version(id)
	if err != nil {
		return nil, 0, err
	}
	l, err := c.store.Library()
	return l, v, err
}

// written takes what a write changed into the book at hand, when it is the very next version.
func (c *core) written(id campaign.ID, version int64, changes []campaign.Change) {
	c.books.mu.Lock()
	defer c.books.mu.Unlock()
	b := &c.books
	if b.id != id || b.book == nil || b.version != version-1 {
		return
	}
	for _, ch := range changes {
		if ch.Kind == "campaign" && ch.Row == nil { // its creation was undone
			b.book = nil
			return
		}
	}
	b.version, b.book = version, b.book.With(changes)
}

// forget lets go of what is at hand: the workspace is another one now.
func (c *core) forget() {
	c.books.forget()
	c.verdicts.forget()
	c.readings.forget()
	c.survey.forget()
	c.described.forget()
	c.facts.forget()
}

// forget lets go of the book at hand.
func (b *books) forget() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.book = nil
}
