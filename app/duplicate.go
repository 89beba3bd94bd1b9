package app

import (
	"maps"
	"slices"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/template"
)

// Duplicated answers a copying.
type Duplicated struct {
	Applied Applied       `json:"applied"`
	Rows    []campaign.ID `json:"rows"` // the copy of each row asked for; "" of one that is gone
}

// Duplicate makes a copy directly after each row, with what it owns, as one step. Copies point to copies where what they
// point to is copied too. Errors: as those of Move.
func (e Edits) Duplicate(id campaign.ID, kind campaign.Kind, rows []campaign.ID) (Duplicated, error) {
	return answer(e.c, func() (Duplicated, error) {
		return upToDate(e.c, id, func(book any, version int64) (Duplicated, error) {
			l, err := listOf(book, kind)
			if err != nil {
				return Duplicated{}, err
			}
			there, err := l.pick(rows)
			if err != nil {
				return Duplicated{}, err
			}
			cp := &copying{c: e.c, book: book, copies: map[campaign.ID]campaign.ID{}}
			cp.rows(l, there, true)
			cp.redirect()
			label := campaign.Label{Code: "copies", Params: map[string]string{"count": itoa(len(there))}}
			if len(there) == 1 {
				label = campaign.Label{Code: "copy", Params: map[string]string{"name": title(l.kind, l.rows[there[0]])}}
			}
			out := Duplicated{Rows: make([]campaign.ID, len(rows))}
			for i, r := range rows {
				out.Rows[i] = cp.copies[r]
			}
			out.Applied, err = e.c.applyAt(version, id, label, cp.edits)
			return out, err
		})
	})
}

// copying is the copying of some rows and what they own as it goes on. Ids are unique in a campaign, whatever the kind.
type copying struct {
	c      *core
	book   any
	copies map[campaign.ID]campaign.ID // by original
	edits  []campaign.Edit
}

// rows copies rows of a list, each with what it owns.
func (cp *copying) rows(l *list, which []campaign.ID, asked bool) {
	if len(which) == 0 {
		return
	}
	in := campaign.Lookup(l.kind)
	for _, r := range which {
		cp.copies[r] = cp.c.store.NewID()
	}
	order := []campaign.ID{}
	for _, r := range l.order {
		order = append(order, r)
		if to := cp.copies[r]; to != "" {
			order = append(order, to)
		}
	}
	keys := campaign.Rekey(order, l.keys, nil, cp.c.Intn)
	for _, r := range which {
		set := maps.Clone(l.rows[r])
		delete(set, "id")
		maps.Copy(set, template.Unhappened(l.kind))
		if key, given := keys[cp.copies[r]]; given {
			set["position"] = key
			delete(keys, cp.copies[r])
		}
		if f := in.TitleField(); asked && f != nil && text(set[f.Name]) != "" {
			set[f.Name] = cp.c.copyOf(text(set[f.Name]))
		}
		cp.edits = append(cp.edits, campaign.Edit{Op: campaign.Create, Kind: l.kind, Row: cp.copies[r], Set: set})
	}
	for _, r := range l.order {
		if key, given := keys[r]; given {
			cp.edits = append(cp.edits, campaign.Edit{Op: campaign.Patch, Kind: l.kind, Row: r, Set: campaign.Fields{"position": key}})
		}
	}
	cp.owned(l.kind)
}

// owned copies the rows that belong to a row copied just now. A row that names two owners belongs to the first: what a
// task waits for is its own, what waits for it is not.
func (cp *copying) owned(owner campaign.Kind) {
	for _, in := range campaign.Kinds() {
		at := slices.IndexFunc(in.Fields, func(f *campaign.Field) bool { return f.Owned })
		if at < 0 || in.Fields[at].Ref != owner {
			continue
		}
		l := &list{kind: in.Kind, keys: map[campaign.ID]string{}, rows: map[campaign.ID]campaign.Fields{}}
		which := []campaign.ID{}
		for _, row := range campaign.RowsOf(cp.book, in.Kind) {
			id := campaign.ID(text(row["id"]))
			l.order, l.rows[id] = append(l.order, id), row
			if in.Field("position") != nil {
				l.keys[id] = text(row["position"])
			}
			if cp.copies[campaign.ID(text(row[in.Fields[at].Name]))] != "" {
				which = append(which, id)
			}
		}
		if in.Field("position") == nil {
			l.order = nil
		}
		cp.rows(l, which, false)
	}
}

// redirect lets copies point to the copies of what their originals point to.
func (cp *copying) redirect() {
	for _, e := range cp.edits {
		for _, f := range campaign.Lookup(e.Kind).Fields {
			if to := cp.copies[campaign.ID(text(e.Set[f.Name]))]; f.Type == campaign.Ref && to != "" && e.Op == campaign.Create {
				e.Set[f.Name] = string(to)
			}
		}
	}
}

// copyOf is the title of a copy. One that would be too long keeps its end.
func (c *core) copyOf(name string) string {
	out := locale.T(c.lang(), "copy", "name", name)
	if over := utf8.RuneCountInString(out) - campaign.MaxText; over > 0 {
		out = locale.T(c.lang(), "copy", "name", clip(name, utf8.RuneCountInString(name)-over))
	}
	return out
}
