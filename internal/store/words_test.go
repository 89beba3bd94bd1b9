package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// The table that the page's marks are tested with too: what is written in [] is marked. A text with every word is found.
func TestMarksAreWhatIsFound(t *testing.T) {
	b, err := os.ReadFile("testdata/marks.json")
	ok(t, err)
	var table []struct{ Query, Text string }
	ok(t, json.Unmarshal(b, &table))
	for i, c := range table {
		t.Run(fmt.Sprint(i, " ", c.Query), func(t *testing.T) {
			s := one(t)
			plain := strings.NewReplacer("[", "", "]", "").Replace(c.Text)
			apply(t, s, create("risk", "r", "name", "-", "notes", plain))
			got := must(s.Search(c.Query, 10))(t)
			m := mapped(plain)
			every := len(phrases(c.Query)) > 0
			for _, p := range phrases(c.Query) {
				from, to := m.find(p)
				if from < 0 {
					every = false
				} else if part := plain[m.at[from]:m.at[to]]; !strings.Contains(c.Text, "["+part) && !strings.Contains(c.Text, part+"]") {
					t.Errorf("finds %q in %q", part, c.Text)
				}
			}
			if every != (len(got) == 1) || !every && len(phrases(c.Query)) < 2 && plain != c.Text {
				t.Errorf("%q: %d hits, every word marked: %v", c.Text, len(got), every)
			}
		})
	}
}

func TestExcerpts(t *testing.T) {
	s := one(t)
	long := strings.Repeat("确认", 30)
	apply(t, s,
		create("task", "1", "title", "终稿", "notes", "海报 终稿 一起", "acceptance", "海报"),
		create("task", "2", "title", "海报终稿"),
		create("task", "3", "title", long+"海报终稿"),
		create("task", "4", "title", "海报", "deliverable", "the approved artwork and one signed 终稿 for the printing house in Suzhou, which needs three full working days"),
		create("task", "5", "title", "海报", "notes", "scab\r\n\r\n\tcab 终稿"),
		create("budget_line", "6", "category", "印刷 终稿", "item", "海报"),
		create("period", "7", "kind", "live", "notes", "海报终稿到齐"),
	)
	want := map[string]Hit{
		"1": {Title: "终稿", Field: "notes", Excerpt: "海报 终稿 一起"},
		"2": {Title: "海报终稿"},
		"3": {Title: long + "海报终稿", Field: "title", Excerpt: "…" + strings.Repeat("确认", 3) + "海报终稿"},
		"4": {Title: "海报", Field: "deliverable", Excerpt: "…one signed 终稿 for the printing house in Suzhou, which needs three full working days"},
		"5": {Title: "海报", Field: "notes", Excerpt: "scab cab 终稿"},
		"6": {Title: "海报", Field: "category", Excerpt: "印刷 终稿"},
		"7": {Field: "notes", Excerpt: "海报终稿到齐"},
	}
	hits := must(s.Search("终稿 海报", 20))(t)
	if len(hits) != len(want) {
		t.Errorf("%d hits", len(hits))
	}
	for _, h := range hits {
		w := want[string(h.Row)]
		if h.Title != w.Title || h.Field != w.Field || h.Excerpt != w.Excerpt {
			t.Errorf("%s: %q %q %q, want %+v", h.Row, h.Title, h.Field, h.Excerpt, w)
		}
	}
	// A word stands where a word begins with it, not where it is first written.
	if h := must(s.Search("cab", 20))(t); len(h) != 1 || h[0].Field != "notes" {
		t.Errorf("%+v", h)
	}
	if m := mapped("scab cab"); m.at[first(m.find(phrases("cab")[0]))] != 5 {
		t.Error("cab is found in scab")
	}
}

func first(a, _ int) int { return a }

// A checklist item whose task a merge took still says what it is.
func TestAnOwnerThatIsGone(t *testing.T) {
	s := one(t)
	ok(t, s.read(func(x *sql.Tx) error {
		d := describer{s: s, x: x, owners: map[scopedKey]string{}, stmts: map[string]*sql.Stmt{}}
		title, err := d.title(scopedKey{camp, key{"task", "gone"}})
		if title != "" {
			t.Errorf("%q", title)
		}
		return err
	}))
}

// Whatever is found can be cut out: an excerpt is valid text of bounded length that holds what was found.
func TestAnyTextHasItsExcerpt(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text") + strings.Repeat(texts.Draw(t, "more"), rapid.IntRange(0, 20).Draw(t, "times"))
		ps := phrases(queries.Draw(t, "query"))
		at := look(text, ps)
		if at.n == 0 {
			return
		}
		around := excerpt(text, at)
		if !utf8.ValidString(around) || utf8.RuneCountInString(around) > columnsBefore+columnsAfter+40 {
			t.Fatalf("%q: %q", text, around)
		}
		if look(around, ps).n == 0 {
			t.Fatalf("%q of %q has none of it", around, text)
		}
	})
}

func BenchmarkNewestHits(b *testing.B) {
	s := one(b)
	edits := []campaign.Edit{}
	for i := range 300 {
		edits = append(edits, create("task", campaign.ID(fmt.Sprint("t", i)), "title", fmt.Sprint("确认主舞台灯光与音响 ", i), "deliverable", "验机记录，含通电 30 分钟照片",
			"acceptance", "无坏点；音响覆盖到 25 米；备用功放到场", "notes", strings.Repeat("供应商联系人何苗，进场前一天再确认一次停车与卸货时段。", 4)))
	}
	apply(b, s, edits...)
	for b.Loop() {
		if hits, err := s.Search("灯光", 201); err != nil || len(hits) != 201 {
			b.Fatal(len(hits), err)
		}
	}
}
