package store

import (
	"database/sql"
	"errors"

	"qingdan/internal/campaign"
)

// Hit is a row that has every word looked for.
type Hit struct {
	Campaign campaign.ID   `json:"campaign"`
	Name     string        `json:"campaign_name"`
	Kind     campaign.Kind `json:"kind"`
	Row      campaign.ID   `json:"row"`
	Title    string        `json:"title"`   // of the field it is called by; "" where that is empty
	Field    string        `json:"field"`   // the one the excerpt is of; "" when the title says all
	Excerpt  string        `json:"excerpt"` // a few words around the first place, see (*describer).excerpt
}

// Search finds rows of all campaigns that contain every word of text: Chinese from one character on and anywhere,
// other words from their beginning. Newest first, at most limit. A workspace that can only be read is searched as far
// as it was indexed when it could be written.
func (s *Store) Search(text string, limit int) ([]Hit, error) {
	if !s.readonly {
		if err := s.CatchUp(nil); err != nil {
			return nil, err
		}
	}
	looked := phrases(text)
	match := query(looked)
	if match == "" {
		return []Hit{}, nil
	}
	hits := []Hit{}
	err := s.read(func(x *sql.Tx) error {
		const q = `SELECT f.scope,f.kind,f.row FROM search JOIN found f ON f.no=search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC`
		rows, err := x.Query(q, match)
		if err != nil {
			return err
		}
		defer rows.Close()
		d := describer{s, x, looked, map[campaign.ID]string{}, map[scopedKey]string{}, map[string]*sql.Stmt{}}
		for len(hits) < limit && rows.Next() { // what is in the trash takes nobody's place
			var h Hit
			if err := rows.Scan(&h.Campaign, &h.Kind, &h.Row); err != nil {
				return err
			}
			there, err := d.describe(&h)
			if err != nil {
				return err
			}
			if there {
				hits = append(hits, h)
			}
		}
		return rows.Err()
	})
	return hits, err
}

// Matches lists the rows that have every word, without reading them. It is what Search is measured by.
func (s *Store) Matches(text string) (out []campaign.ID, err error) {
	err = s.read(func(x *sql.Tx) error {
		rows, err := x.Query(`SELECT f.row FROM search JOIN found f ON f.no=search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC`, query(phrases(text)))
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var id campaign.ID
			err := rows.Scan(&id)
			out = append(out, id)
			return err
		})
	})
	return out, err
}

// describer reads the rows behind the hits of one search. Its statements are prepared once: SQLite would spend more on
// them than on the rows.
type describer struct {
	s      *Store
	x      *sql.Tx
	looked []phrase
	names  map[campaign.ID]string // of campaigns; "" in the trash, and of templates
	owners map[scopedKey]string   // titles of rows that own hits
	stmts  map[string]*sql.Stmt   // closed with the transaction
}

// row reads the one row that q answers; sql.ErrNoRows when there is none.
func (d *describer) row(q string, args []any, dest ...any) error {
	st := d.stmts[q]
	if st == nil {
		var err error
		if st, err = d.x.Prepare(q); err != nil {
			return err
		}
		d.stmts[q] = st
	}
	return st.QueryRow(args...).Scan(dest...)
}

// describe reads the row: it may have gone with a merge; rows of templates and of campaigns in the trash are not found.
func (d *describer) describe(h *Hit) (bool, error) {
	name, known := d.names[h.Campaign]
	if !known && h.Campaign != campaign.LibraryScope {
		err := d.row("SELECT name FROM campaigns WHERE scope=? AND trashed=0 AND template=0", []any{h.Campaign}, &name)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return false, err
		}
	}
	d.names[h.Campaign] = name
	if name == "" && h.Campaign != campaign.LibraryScope {
		return false, nil
	}
	h.Name = name
	t := d.s.tables[h.Kind]
	vals, ptrs := make([]any, len(t.Fields)), make([]any, len(t.Fields))
	for i := range vals {
		ptrs[i] = &vals[i]
	}
	if err := d.row(t.one, []any{h.Campaign, h.Row}, ptrs...); errors.Is(err, sql.ErrNoRows) {
		return false, nil
	} else if err != nil {
		return false, err
	}
	return true, d.excerpt(h, t, vals)
}

// excerpt says where the words stand: in the field, other than the title, that has most of them. Where the title alone
// has them, it is cut around the first when that lies far in; else the excerpt is what the row belongs to: of a
// checklist item, its task.
func (d *describer) excerpt(h *Hit, t *table, vals []any) error {
	named := t.TitleField()
	most, owner := 0, -1
	for i, f := range t.Fields {
		v, _ := vals[i].(string)
		switch {
		case v == "":
		case f.Owned && f.Ref != "" && owner < 0:
			owner = i
		case f == named:
			h.Title = v
		case f.Search:
			if at := look(v, d.looked); at.n > most {
				most, h.Field, h.Excerpt = at.n, f.Name, excerpt(v, at)
			}
		}
	}
	if most > 0 {
		return nil
	}
	if at := look(h.Title, d.looked); width(h.Title[:at.from]) > columnsSeen {
		h.Field, h.Excerpt = named.Name, excerpt(h.Title, at)
		return nil
	}
	if owner < 0 {
		return nil
	}
	f := t.Fields[owner]
	id, _ := vals[owner].(string)
	title, err := d.title(scopedKey{h.Campaign, key{f.Ref, campaign.ID(id)}})
	h.Field, h.Excerpt = f.Name, title
	return err
}

// title reads what another row is called; "" for one that is gone.
func (d *describer) title(k scopedKey) (string, error) {
	if t, known := d.owners[k]; known {
		return t, nil
	}
	t := d.s.tables[k.kind]
	var out string
	err := d.row("SELECT "+quote(t.TitleField().Name)+" FROM "+quote(t.Table)+" WHERE scope=? AND id=?", []any{k.scope, k.row}, &out)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	d.owners[k] = out
	return out, err
}
