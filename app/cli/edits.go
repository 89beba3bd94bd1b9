package cli

import (
	"io"
	"os"
	"strconv"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// maxFile bounds what a command reads into memory, in bytes.
const maxFile = 64 << 20

// read answers a file's bytes; "-" is standard input.
func (r *run) read(path string) ([]byte, error) {
	in := r.Stdin
	if path != "-" {
		if err := r.Config.Other(path); err != nil {
			return nil, err
		}
		f, err := os.Open(path)
		if err != nil {
			return nil, r.fileError("unreadable", path, err)
		}
		defer f.Close()
		in = f
	}
	b, err := io.ReadAll(io.LimitReader(in, maxFile+1))
	if err != nil {
		return nil, r.fileError("unreadable", path, err)
	}
	if len(b) > maxFile {
		return nil, r.fault("too_large", "path", path, "mb", strconv.Itoa(maxFile>>20))
	}
	return b, nil
}

func (r *run) fileError(code, path string, err error) error {
	return r.fault(code, "path", path, "why", because(r.Config.Lang, err))
}

type applyCmd struct {
	Campaign string `arg:"" help:"cli.campaign"`
	Edits    string `arg:"" help:"cli.apply_edits" placeholder:"EDITS.json"`
}

func (c applyCmd) Run(r *run) error {
	b, err := r.read(c.Edits)
	if err != nil {
		return err
	}
	b = fromBOM(b)
	if !utf8.Valid(b) {
		return r.fault("not_utf8", "path", c.Edits)
	}
	edits, slip := decodeEdits(b)
	if slip != nil {
		return r.fault("not_edits", "path", c.Edits, "why", slip.words(r.Config.Lang, b))
	}
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		done, err := a.Edits.Apply(id, edits)
		if err != nil {
			return err
		}
		return r.applied("cli.applied", done)
	})
}

func (r *run) applied(key string, a app.Applied) error {
	return r.answer(a, func() {
		if a.Step == "" {
			r.say("cli.unchanged")
			return
		}
		label := a.Label
		if a.Summary != nil {
			label += " · " + a.Summary.Name
		}
		r.say(key, "label", label, "count", strconv.Itoa(len(a.Changes)+a.More))
	})
}

type undoCmd struct{}

func (undoCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		done, err := a.Edits.Undo()
		if err != nil {
			return err
		}
		return r.applied("cli.undone", done)
	})
}

type redoCmd struct{}

func (redoCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		done, err := a.Edits.Redo()
		if err != nil {
			return err
		}
		return r.applied("cli.redone", done)
	})
}

type historyCmd struct {
	Campaign string `arg:"" help:"cli.campaign"`
	Limit    int    `default:"50" help:"cli.history_limit"`
}

func (c historyCmd) Run(r *run) error {
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		page, err := a.Edits.History(id, app.HistoryQuery{Limit: max(1, c.Limit)})
		if err != nil {
			return err
		}
		whole, err := c.whole(r, a, id, page)
		if err != nil {
			return err
		}
		return r.answer(whole, func() {
			rows := [][]string{r.heads("at", "author", "rows", "step")}
			for _, h := range page.Entries {
				label := h.Label
				if !h.Live {
					label += " " + r.word("cli.is_undone")
				}
				rows = append(rows, []string{time.UnixMilli(h.At).Format("2006-01-02 15:04:05"), h.Author, strconv.Itoa(h.Rows), label})
			}
			r.table(rows)
			if page.Next != 0 {
				r.say("cli.history_more", "count", strconv.Itoa(len(page.Entries)))
			}
		})
	})
}

// told is a step with what it changed.
type told struct {
	app.HistoryEntry
	app.StepChanges
}

// toldPage is a page of history as JSON gives it.
type toldPage struct {
	Entries []told `json:"entries"`
	Next    int64  `json:"next"`
}

// whole reads what the steps of a page changed, when that is asked for.
func (historyCmd) whole(r *run, a *app.App, id campaign.ID, page app.HistoryPage) (toldPage, error) {
	out := toldPage{[]told{}, page.Next}
	if !r.JSON {
		return out, nil
	}
	for _, h := range page.Entries {
		did, err := a.Edits.Step(id, h.Step)
		if err != nil {
			return out, err
		}
		out.Entries = append(out.Entries, told{h, did})
	}
	return out, nil
}

type searchCmd struct {
	Text []string `arg:"" help:"cli.search_text"`
}

func (c searchCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		text := ""
		for _, w := range c.Text {
			text += " " + w
		}
		found, err := a.Search.Find(text, "")
		if err != nil {
			return err
		}
		return r.answer(found.Hits, func() {
			if len(found.Hits) == 0 {
				r.say("cli.nothing_found")
				return
			}
			rows := [][]string{r.heads("campaign", "kind", "title", "excerpt")}
			for _, h := range found.Hits {
				rows = append(rows, []string{h.Name, r.word("kind." + string(h.Kind)), h.Title, h.Excerpt})
			}
			r.table(rows)
			if found.More {
				r.say("cli.search_more", "count", strconv.Itoa(app.SearchLimit))
			}
		})
	})
}

// fromBOM makes UTF-8 of text that says by its first bytes how it is encoded, as Windows tools write it.
func fromBOM(b []byte) []byte {
	if out, _, err := transform.Bytes(unicode.BOMOverride(transform.Nop), b); err == nil {
		return out
	}
	return b
}
