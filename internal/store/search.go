package store

import (
	"database/sql"
	"errors"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"qingdan/internal/campaign"
)

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
// other words from their beginning. Newest first, at most limit. A workspace that can only be read is searched as far
// as it was indexed when it could be written.
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
		const q = `SELECT f.scope,f.kind,f.row FROM search JOIN found f ON f.no=search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC`
		rows, err := x.Query(q, match)
		if err != nil {
			return err
		}
		defer rows.Close()
		d := describer{s, x, words[0], map[campaign.ID]string{}, map[string]*sql.Stmt{}}
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
