package main

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
)

// Searching all campaigns, against what SQL has without an index of words.

// searchLimit is how many rows the window asks for.
const searchLimit = 200

var searches = []struct{ what, text string }{
	{"one Chinese character", "场"},
	{"two", "海报"},
	{"four", "直播推流"},
	{"two words", "合同 终稿"},
	{"an English prefix", "secur"},
}

// search measures each of them.
func (b *bench) search() (err error) {
	w, err := prepare(b.dir)
	if err != nil {
		return err
	}
	s, err := store.Open(w.large, options())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	bare, err := openBare(w.bare)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, bare.close()) }()
	for _, c := range searches {
		if err := b.searchFor(s, bare, c.what, c.text); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) searchFor(s *store.Store, bare *bareDB, what, text string) error {
	var got, want []campaign.ID
	all, err := alternate(1, 5,
		timed(func() (err error) { got, err = s.Matches(text); return err }),
		timed(func() (err error) { want, err = bare.like(strings.Fields(text)); return err }))
	if err != nil {
		return err
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		return fmt.Errorf("search %q finds %d rows, LIKE %d", text, len(got), len(want))
	}
	var newest []store.Hit
	first, err := alternate(warm, rounds, timed(func() (err error) { newest, err = s.Search(text, searchLimit); return err }))
	if err != nil {
		return err
	}
	missed := func(h store.Hit) bool { _, there := slices.BinarySearch(want, h.Row); return !there }
	if len(newest) != min(searchLimit, len(want)) || slices.ContainsFunc(newest, missed) {
		return fmt.Errorf("search %q shows other rows than LIKE", text)
	}
	b.below(fmt.Sprintf("search %s %s: %d rows, as by LIKE; the newest %d, p95", what, text, len(got), len(newest)),
		first[0].p95(), 20*time.Millisecond)
	b.tell("all rows, against LIKE", fmt.Sprintf("%.0f × faster (%s to %s)", all[1].over(all[0]), ms(all[0].median()), ms(all[1].median())))
	return nil
}

// like finds the rows that have every word in some text: Chinese anywhere, other words where a word begins. LIKE
// cannot say the latter, so its rows are looked over.
func (b *bareDB) like(words []string) (out []campaign.ID, err error) {
	for _, in := range campaign.Kinds() {
		var texts []string
		for _, f := range in.Fields {
			if f.Search {
				texts = append(texts, quote(f.Name))
			}
		}
		if texts == nil {
			continue
		}
		var all []string
		var args []any
		for _, w := range words {
			var any []string
			for _, t := range texts {
				any = append(any, t+" LIKE ?")
				args = append(args, "%"+w+"%")
			}
			all = append(all, "("+strings.Join(any, " OR ")+")")
		}
		q := "SELECT id," + strings.Join(texts, "||char(10)||") + " FROM " + quote(in.Table) + " WHERE " + strings.Join(all, " AND ")
		if err := b.found(q, args, words, &out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (b *bareDB) found(q string, args []any, words []string, out *[]campaign.ID) error {
	rows, err := b.reads.Query(q, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id campaign.ID
		var text sql.RawBytes
		if err := rows.Scan(&id, &text); err != nil {
			return err
		}
		if beginsAll(string(text), words) {
			*out = append(*out, id)
		}
	}
	return rows.Err()
}

// beginsAll says that every word that is not Chinese stands in text where a word begins.
func beginsAll(text string, words []string) bool {
	text = strings.ToLower(text)
	return !slices.ContainsFunc(words, func(w string) bool { return !chinese(w) && !begins(text, w) })
}

func chinese(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func begins(text, word string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at+i])
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) || unicode.Is(unicode.Han, before) {
			return true
		}
		at += i + len(word)
	}
}
