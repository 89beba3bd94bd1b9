package store

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// found is "kind/row" of every hit, sorted.
func found(t rapid.TB, s *Store, text string) []string {
	t.Helper()
	out := []string{}
	for _, h := range must(s.Search(text, 1000))(t) {
		out = append(out, fmt.Sprint(h.Kind, "/", h.Row))
	}
	slices.Sort(out)
	return out
}

func finds(t *testing.T, s *Store, text string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := found(t, s, text); !slices.Equal(got, want) {
		t.Errorf("%q finds %q, want %q", text, got, want)
	}
}

// scan looks for every word in every searched field of every row, one after another: what Search must find. A word is
// Chinese, then it may stand anywhere, or not, then a word of the text begins with it.
func scan(t rapid.TB, s *Store, text string) []string {
	t.Helper()
	plain := func(s string) []rune { return []rune(strings.ToLower(norm.NFKC.String(s))) }
	latin := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
	}
	stands := func(in, word []rune) bool {
		for i := 0; i+len(word) <= len(in); i++ {
			if slices.Equal(in[i:i+len(word)], word) && (!latin(word[0]) || i == 0 || !latin(in[i-1])) {
				return true
			}
		}
		return false
	}
	out := []string{}
	look := func(in *campaign.Info, row campaign.Fields) {
		for _, word := range strings.Fields(text) {
			if !slices.ContainsFunc(in.Fields, func(f *campaign.Field) bool {
				v, _ := row[f.Name].(string)
				return f.Search && stands(plain(v), plain(word))
			}) {
				return
			}
		}
		out = append(out, fmt.Sprint(in.Kind, "/", row["id"]))
	}
	w, err := s.Workbook(camp)
	ok(t, err)
	if !w.Campaign.Trashed {
		for _, e := range w.Creates() {
			row := clone(e.Set)
			row["id"] = e.Row
			look(campaign.Lookup(e.Kind), row)
		}
	}
	slices.Sort(out)
	return out
}

// texts are drawn from few characters and words, so that much is found.
var texts = rapid.Custom(func(t *rapid.T) string {
	parts := rapid.SliceOfN(rapid.SampledFrom([]string{
		"海", "报", "设", "计", "海报", "设计", "预算", "𬭎", "々", "a", "ab", "abc", "launch", "Launch", "618", "ＡＢ", "Ａ", "é",
		" ", " ", "，", "。\n", "-", "（", "😀", "ー", "サーバー"}), 1, 8).Draw(t, "parts")
	return strings.Join(parts, "")
})

var queries = rapid.Custom(func(t *rapid.T) string {
	words := rapid.SliceOfN(rapid.SampledFrom([]string{
		"海", "报", "计", "𬭎", "海报", "报设", "设计", "报海", "々", "海报设计", "报设计预", "设计预算", "a", "ab", "abc", "abcd", "l", "launch", "LAUNCH", "la",
		"6", "618", "ａｂ", "ab", "sa", "é"}), 1, 2).Draw(t, "words")
	return strings.Join(words, rapid.SampledFrom([]string{" ", "　", "\t"}).Draw(t, "space"))
})

// After any steps, undos, merges and their taking back, Search finds what a scan of every row finds.
func TestSearchFindsWhatAScanFinds(t *testing.T) {
	t.Parallel()
	hits := 0
	rapid.Check(t, func(t *rapid.T) {
		dir, c := folder(t), new(clock)
		a, b := laptop(t, dir, "A", c.behind(0)), laptop(t, dir, "B", c.behind(0))
		text := func(what string) string { return texts.Draw(t, what) }
		apply(t, a, create("campaign", camp, "name", "海报 launch", "notes", text("notes")))
		send(t, a, b)
		var undone bool
		for range rapid.IntRange(3, 15).Draw(t, "moves") {
			s := rapid.SampledFrom([]*Store{a, b}).Draw(t, "laptop")
			id := campaign.ID(fmt.Sprint("t", rapid.IntRange(0, 3).Draw(t, "row")))
			person := campaign.ID(fmt.Sprint("p", rapid.IntRange(0, 1).Draw(t, "person")))
			var edits []campaign.Edit
			switch rapid.SampledFrom([]string{"task", "task", "person", "tick", "own", "delete", "undo", "redo", "merge", "unmerge"}).Draw(t, "move") {
			case "task":
				edits = []campaign.Edit{create("task", id, "title", "题"+text("title"), "notes", text("notes"))}
			case "person":
				edits = []campaign.Edit{create("person", person, "name", "人"+text("name"))}
			case "tick":
				edits = []campaign.Edit{patch("task", id, "state", rapid.SampledFrom([]string{"todo", "done"}).Draw(t, "state"))}
			case "own":
				edits = []campaign.Edit{patch("task", id, "owner", string(person))}
			case "delete":
				edits = []campaign.Edit{rapid.SampledFrom([]campaign.Edit{remove("task", id), remove("person", person)}).Draw(t, "gone")}
			case "undo":
				if steps(t, s)[len(steps(t, s))-1].N > 1 || s == b {
					_, _ = s.Undo()
					undone = true
				}
			case "redo":
				_, _ = s.Redo()
			case "merge", "unmerge":
				from := map[*Store]*Store{a: b, b: a}[s]
				_ = found(t, s, "海") // the index is up to date before
				m := send(t, from, s)
				if m.Taken > 0 && rapid.Bool().Draw(t, "take back") {
					_ = found(t, s, "海")
					_, err := s.Unmerge(m.No)
					ok(t, err)
				}
			}
			if len(edits) > 0 {
				_, _ = s.Apply(camp, edited, edits) // what is refused changes nothing
			}
			if _, err := s.Workbook(camp); undone && code(err) == "campaign.unknown" {
				return // A took back the campaign itself
			}
			q := queries.Draw(t, "query")
			got, want := found(t, s, q), scan(t, s, q)
			if hits += len(got); !slices.Equal(got, want) {
				t.Fatalf("%s: %q finds %q, a scan %q", s.opt.Author, q, got, want)
			}
		}
	})
	if hits == 0 {
		t.Error("nothing was ever found")
	}
}

func TestSearchFollowsWhatIsWritten(t *testing.T) {
	a, b := two(t)
	finds(t, a, "场地", "task/t")
	apply(t, a, patch("task", "t", "title", "舞台灯光"))
	finds(t, a, "场地")
	finds(t, a, "灯光", "task/t")
	apply(t, a, patch("task", "t", "state", "done"))
	finds(t, a, "灯光", "task/t")
	apply(t, a, remove("task", "t"))
	finds(t, a, "灯光")
	for range 3 {
		_, err := a.Undo()
		ok(t, err)
	}
	finds(t, a, "灯光")
	finds(t, a, "场地", "task/t")
	_, err := a.Redo()
	ok(t, err)
	finds(t, a, "灯光", "task/t")

	apply(t, b, patch("task", "t", "notes", "音响"), create("task", "v", "title", "音响师"))
	finds(t, a, "音响")
	m := send(t, b, a)
	finds(t, a, "音响", "task/t", "task/v")
	_, err = a.Unmerge(m.No)
	ok(t, err)
	finds(t, a, "音响")
	finds(t, a, "灯光", "task/t")
	send(t, b, a) // parked steps come back
	finds(t, a, "音响", "task/t", "task/v")
}

// A row that a colleague's edit keeps, or brings back without a word of text, is found again.
func TestSearchFindsRowsThatComeBack(t *testing.T) {
	a, b := two(t)
	apply(t, a, remove("person", "p"))
	finds(t, a, "王")
	apply(t, b, patch("task", "t", "owner", "p"))
	m := send(t, b, a)
	finds(t, a, "王", "person/p")
	_, err := a.Unmerge(m.No)
	ok(t, err)
	finds(t, a, "王")
	send(t, b, a)
	apply(t, a, patch("task", "t", "owner", ""))
	finds(t, a, "王")

	apply(t, a, remove("task", "t"))
	finds(t, a, "场地")
	for range 3 {
		b.opt.Now()
	}
	apply(t, b, patch("task", "t", "critical", true))
	send(t, b, a)
	finds(t, a, "场地", "task/t")
}

func TestWordsAndCharacters(t *testing.T) {
	s := one(t)
	apply(t, s, create("task", "1", "title", "海报设计", "notes", "Launch event, 第一版"),
		create("task", "2", "title", "设计海报", "notes", "relaunch"),
		create("task", "3", "title", "ＬＡＵＮＣＨ　ｐａｒｔｙ", "notes", "ﬁnal Straße"),
		create("task", "4", "title", "𬭎先生", "acceptance", "A", "notes", "组长签字"),
		create("task", "5", "title", "A组", "timing", "T-30 618大促"),
		create("person", "p", "name", "Özil O'Brien", "phone", "138-0013-8000"))
	for _, tt := range []struct {
		query string
		want  []string
	}{
		{"海", []string{"task/1", "task/2"}},
		{"报", []string{"task/1", "task/2"}},
		{"海报", []string{"task/1", "task/2"}},
		{"报设", []string{"task/1"}},
		{"计海", []string{"task/2"}},
		{"海报设计", []string{"task/1"}},
		{"海报 设计", []string{"task/1", "task/2"}},
		{"海报　第一", []string{"task/1"}},
		{"设海", nil},
		{"launch", []string{"task/1", "task/3"}},
		{"LAU", []string{"task/1", "task/3"}},
		{"unch", nil},
		{"ｌａｕ", []string{"task/1", "task/3"}},
		{"launch 海报", []string{"task/1"}},
		{"fin", []string{"task/3"}},
		{"𬭎", []string{"task/4"}},
		{"𬭎先", []string{"task/4"}},
		{"A组", []string{"task/5"}},
		{"618", []string{"task/5"}},
		{"18", nil},
		{"618大", []string{"task/5"}},
		{"o'br", []string{"person/p"}},
		{"138-0013", []string{"person/p"}},
		{"özil", []string{"person/p"}},
		{"新品", []string{"campaign/camp"}},
		{"", nil}, {"   ", nil}, {"!?。", nil}, {"😀", nil},
		{`"海报" OR NEAR(* -`, nil}, {`海"报`, nil}, {"海报*", []string{"task/1", "task/2"}}, {"title:海报", nil}, {"^海", []string{"task/1", "task/2"}}, {"NOT", nil},
		{"\x00", nil}, {"\xff海", []string{"task/1", "task/2"}},
	} {
		finds(t, s, tt.query, tt.want...)
	}
	for _, long := range []string{strings.Repeat("海报", 10_000), strings.Repeat("海 ", 10_000), strings.Repeat("launch ", 10_000), strings.Repeat("a", 20_000)} {
		if _, err := s.Search(long, 10); err != nil {
			t.Errorf("%.10s…, %d bytes: %v", long, len(long), err)
		}
	}
}

func TestHits(t *testing.T) {
	s := one(t)
	apply(t, s, create("task", "t", "title", "租场地", "notes", strings.Repeat("前", 40)+"\n备用发电机"+strings.Repeat("后", 40)))
	apply(t, s, create("item", "i", "task", "t", "text", "发电机加满油"))
	apply(t, s, create("person", "p", "name", "王发电"))
	_, err := s.Apply(campaign.LibraryScope, edited, []campaign.Edit{create("lesson", "l", "text", "发电机早订")})
	ok(t, err)
	apply(t, s, patch("task", "t", "state", "done"))
	got := must(s.Search("发电", 10))(t)
	want := []Hit{
		{campaign.LibraryScope, "", "lesson", "l", "发电机早订", "", ""},
		{camp, "新品发布", "person", "p", "王发电", "", ""},
		{camp, "新品发布", "item", "i", "发电机加满油", "task", "租场地"},
		{camp, "新品发布", "task", "t", "租场地", "notes", "…" + strings.Repeat("前", 3) + " 备用发电机" + strings.Repeat("后", 35) + "…"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	if got := must(s.Search("发电", 2))(t); len(got) != 2 || got[0].Row != "l" {
		t.Errorf("at most two: %+v", got)
	}
	for _, limit := range []int{0, -1} {
		if got := must(s.Search("发电", limit))(t); got == nil || len(got) > 0 {
			t.Errorf("limit %d: %+v", limit, got)
		}
	}
	if ids := must(s.Matches("发电"))(t); !slices.Equal(ids, []campaign.ID{"l", "p", "i", "t"}) {
		t.Errorf("matches %v", ids)
	}
}

// The rows of a trashed campaign are not found, nor do they take the places of those that are.
func TestATrashedCampaignIsNotFound(t *testing.T) {
	s := one(t)
	apply(t, s, create("task", "old", "title", "海报"))
	edits := []campaign.Edit{create("campaign", "two", "name", "海报两百张")}
	for i := range 200 {
		edits = append(edits, create("task", campaign.ID(fmt.Sprint("n", i)), "title", "海报"))
	}
	_, err := s.Apply("two", edited, edits)
	ok(t, err)
	if got := must(s.Search("海报", 50))(t); len(got) != 50 || got[0].Campaign != "two" {
		t.Fatalf("%d hits", len(got))
	}
	_, err = s.Apply("two", edited, []campaign.Edit{patch("campaign", "two", "trashed", true)})
	ok(t, err)
	finds(t, s, "海报", "task/old")
	if got := must(s.Search("海报", 50))(t); len(got) != 1 || got[0].Row != "old" {
		t.Errorf("of fifty: %+v", got)
	}
	_, err = s.Undo()
	ok(t, err)
	if got := must(s.Search("海报", 50))(t); len(got) != 50 {
		t.Errorf("%d hits out of the trash", len(got))
	}
}

// Many steps are taken up in several transactions; an index that is made anew has every hit.
func TestTheIndexCatchesUp(t *testing.T) {
	s := one(t)
	for i := range 2*catchUpSteps + 1 {
		apply(t, s, create("task", campaign.ID(fmt.Sprint("t", i)), "title", fmt.Sprint("任务", i)))
	}
	if got := must(s.Search("任务", 5000))(t); len(got) != 2*catchUpSteps+1 || got[0].Row != campaign.ID(fmt.Sprint("t", 2*catchUpSteps)) {
		t.Errorf("%d hits", len(got))
	}
	ok(t, s.write(func(x *tx) error { // as after a repair
		return x.exec("UPDATE meta SET value='0' WHERE key='indexed'")
	}))
	if got := must(s.Search("任务", 5000))(t); len(got) != 2*catchUpSteps+1 {
		t.Errorf("%d hits of an index made anew", len(got))
	}
}
