package store

import (
	"database/sql"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"qingdan/internal/campaign"
)

// The index holds, for each row, the pairs of neighbouring characters of its Chinese and its other words whole:
// 海报设计 is 海报 报设 设计 计. A contentless table keeps no second copy of the text. It is brought up to date from the
// journal when somebody searches, so that writing never waits for it.

// Hit is a row that has every word looked for.
type Hit struct {
	Campaign campaign.ID   `json:"campaign"`
	Name     string        `json:"campaign_name"`
	Kind     campaign.Kind `json:"kind"`
	Row      campaign.ID   `json:"row"`
	Title    string        `json:"title"`
	Excerpt  string        `json:"excerpt"` // of the field the first word stands in
}

// Search finds rows of all campaigns that contain every word of text: Chinese from one character on and anywhere,
// other words from their beginning. Newest first, at most limit.
func (s *Store) Search(text string, limit int) ([]Hit, error) {
	if !s.readonly {
		if err := s.CatchUp(); err != nil {
			return nil, err
		}
	}
	words := strings.Fields(text)
	match := query(words)
	if match == "" {
		return []Hit{}, nil
	}
	hits := []Hit{}
	err := s.read(func(x *sql.Tx) error {
		const q = `SELECT f.scope,f.kind,f.row FROM search JOIN found f ON f.no=search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?`
		rows, err := x.Query(q, match, limit)
		if err != nil {
			return err
		}
		err = drain(rows, func(rows *sql.Rows) error {
			var h Hit
			err := rows.Scan(&h.Campaign, &h.Kind, &h.Row)
			hits = append(hits, h)
			return err
		})
		if err != nil {
			return err
		}
		d := describer{s, x, words[0], map[campaign.ID]string{}, map[string]*sql.Stmt{}}
		out := hits[:0]
		for _, h := range hits {
			there, err := d.describe(&h)
			if err != nil {
				return err
			}
			if there {
				out = append(out, h)
			}
		}
		hits = out
		return nil
	})
	return hits, err
}

// Matches lists the rows that have every word, without reading them. It is what Search is measured by.
func (s *Store) Matches(text string) (out []campaign.ID, err error) {
	err = s.read(func(x *sql.Tx) error {
		rows, err := x.Query(`SELECT f.row FROM search JOIN found f ON f.no=search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC`, query(strings.Fields(text)))
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
	s     *Store
	x     *sql.Tx
	word  string                 // the first that is looked for
	names map[campaign.ID]string // of campaigns; "" in the trash
	stmts map[string]*sql.Stmt   // closed with the transaction
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

// describe reads the row: it may have gone with a merge, and a trashed campaign's rows are not found.
func (d *describer) describe(h *Hit) (bool, error) {
	name, known := d.names[h.Campaign]
	if !known && h.Campaign != campaign.LibraryScope {
		err := d.row("SELECT name FROM campaigns WHERE scope=? AND trashed=0", []any{h.Campaign}, &name)
		if err != nil && err != sql.ErrNoRows {
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
	if err := d.row(t.one, []any{h.Campaign, h.Row}, ptrs...); err == sql.ErrNoRows {
		return false, nil
	} else if err != nil {
		return false, err
	}
	for i, f := range t.Fields {
		v, _ := vals[i].(string)
		if !f.Search || v == "" {
			continue
		}
		if h.Title == "" {
			h.Title = v
		}
		if h.Excerpt == "" {
			h.Excerpt = excerpt(v, d.word)
		}
	}
	return true, nil
}

// around is how many characters an excerpt shows on either side.
const around = 24

// excerpt cuts text around the first place of word; "" when it is not there.
func excerpt(text, word string) string {
	rs := []rune(strings.ReplaceAll(text, "\n", " "))
	low, w := []rune(fold(string(rs))), []rune(fold(word))
	if len(low) != len(rs) { // folding joined characters: places no longer agree
		rs = low
	}
	for i := 0; i+len(w) <= len(low); i++ {
		if string(low[i:i+len(w)]) != string(w) {
			continue
		}
		from, to := max(0, i-around), min(len(rs), i+len(w)+around)
		out := string(rs[from:to])
		if from > 0 {
			out = "…" + out
		}
		if to < len(rs) {
			out += "…"
		}
		return out
	}
	return ""
}

func fold(s string) string { return strings.ToLower(norm.NFKC.String(s)) }

// paired says that a character belongs to a script without spaces between words.
func paired(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// grams cuts text into the tokens of the index. A run of paired characters gives its pairs and its last character.
func grams(s string) []string {
	var out []string
	rs := []rune(fold(s))
	for i := 0; i < len(rs); {
		switch {
		case paired(rs[i]):
			end := i
			for ; end < len(rs) && paired(rs[end]); end++ {
				out = append(out, string(rs[end:min(end+2, len(rs))]))
			}
			out[len(out)-1] = string(rs[end-1 : end])
			i = end
		case wordRune(rs[i]):
			end := i
			for end < len(rs) && wordRune(rs[end]) && !paired(rs[end]) {
				end++
			}
			out = append(out, string(rs[i:end]))
			i = end
		default:
			i++
		}
	}
	return out
}

// query turns words into a MATCH expression: each word the phrase of its tokens, the last of them a beginning where it
// is a single character or a Latin word; all words must be there. "" when nothing can be looked for.
func query(words []string) string {
	var all []string
	for _, w := range words {
		g := grams(w)
		if len(g) == 0 {
			continue
		}
		last := []rune(g[len(g)-1])
		open := true
		if paired(last[0]) && len(g) > 1 && endsPair(g) {
			g, open = g[:len(g)-1], false // the pair before it says the same
		}
		q := `"` + strings.Join(g, " ") + `"`
		if open {
			q += "*"
		}
		all = append(all, q)
	}
	return strings.Join(all, " AND ")
}

// endsPair says that the last token is the end of a run of two or more paired characters.
func endsPair(g []string) bool {
	before, last := []rune(g[len(g)-2]), []rune(g[len(g)-1])
	return len(before) == 2 && len(last) == 1 && before[1] == last[0]
}

// catchUpSteps is how many steps one transaction of CatchUp indexes, so that others get their turn.
const catchUpSteps = 500

// CatchUp brings the index to the end of the journal.
func (s *Store) CatchUp() error {
	for {
		var from, to, end int64
		err := s.read(func(x *sql.Tx) error {
			return x.QueryRow("SELECT coalesce((SELECT value FROM meta WHERE key='indexed'),0), (SELECT coalesce(max(no),0) FROM steps)").Scan(&from, &end)
		})
		if err != nil || from >= end {
			return err
		}
		to = min(from+catchUpSteps, end)
		if err := s.write(func(x *tx) error { return x.index(from, to) }); err != nil {
			return err
		}
	}
}

// index takes up the rows that the steps (from, to] wrote, or whose steps they undid.
func (x *tx) index(from, to int64) error {
	const q = `SELECT s.scope,c.kind,c.row,c.op,c.fields,0 FROM steps s JOIN changes c ON c.step=s.no WHERE s.no>? AND s.no<=?
		UNION ALL SELECT s.scope,c.kind,c.row,c.op,c.fields,1 FROM steps s JOIN steps t ON t.id=s.target JOIN changes c ON c.step=t.no WHERE s.no>? AND s.no<=?`
	work := map[campaign.ID][]key{}
	err := x.each(q, []any{from, to, from, to}, func(rows *sql.Rows) error {
		var scope campaign.ID
		var k key
		var op campaign.Op
		var fields []byte
		var turned bool
		if err := rows.Scan(&scope, &k.kind, &k.row, &op, &fields, &turned); err != nil {
			return err
		}
		if op == campaign.Patch && !textual(k.kind, fields) {
			return nil
		}
		work[scope] = append(work[scope], k)
		return nil
	})
	if err != nil {
		return err
	}
	for scope, ks := range work {
		ks = uniq(ks)
		rows, err := x.current(scope, ks)
		if err != nil {
			return err
		}
		for _, k := range ks {
			if err := x.indexRow(scope, k, rows[k]); err != nil {
				return err
			}
		}
	}
	return x.setMeta("indexed", to)
}

// textual says that a patch writes a field that is searched.
func textual(kind campaign.Kind, fields []byte) bool {
	set, err := decode(kind, fields)
	if err != nil {
		return true
	}
	in := campaign.Lookup(kind)
	for name := range set {
		if f := in.Field(name); f != nil && f.Search {
			return true
		}
	}
	return false
}

func (x *tx) indexRow(scope campaign.ID, k key, row campaign.Fields) error {
	var old int64
	err := x.scan("DELETE FROM found WHERE scope=? AND kind=? AND row=? RETURNING no", []any{scope, k.kind, k.row}, &old)
	if err == nil {
		err = x.exec("DELETE FROM search WHERE rowid=?", old)
	}
	if err != nil && err != sql.ErrNoRows {
		return err
	}
	var text []string
	for _, f := range campaign.Lookup(k.kind).Fields {
		if v, _ := row[f.Name].(string); f.Search && v != "" {
			text = append(text, grams(v)...)
		}
	}
	if len(text) == 0 {
		return nil
	}
	var no int64
	if err := x.scan("INSERT INTO found(no,scope,kind,row) VALUES((SELECT coalesce(max(no),0)+1 FROM found),?,?,?) RETURNING no", []any{scope, k.kind, k.row}, &no); err != nil {
		return err
	}
	return x.exec("INSERT INTO search(rowid,text) VALUES(?,?)", no, strings.Join(text, " "))
}

// reindexFrom makes the index go over the journal again, from the step that q answers.
func (x *tx) reindexFrom(q string, args ...any) error {
	var no sql.NullInt64
	if err := x.scan(q, args, &no); err != nil || !no.Valid {
		return err
	}
	return x.exec("UPDATE meta SET value=min(CAST(value AS INTEGER),?) WHERE key='indexed'", strconv.FormatInt(no.Int64-1, 10))
}
