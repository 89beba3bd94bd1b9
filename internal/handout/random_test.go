package handout

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"qingdan/internal/campaign"
)

// Of random text in any script that the font covers, a reader of the paper copies every character as it was written: as titles of a
// checklist, in columns too narrow for them, and as the answers of a plan, over pages.
func TestRandomTextComesBack(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 26))
	scripts := map[*unicode.RangeTable][]rune{}
	var rest []rune
	for _, r := range wholeFont() {
		if privateUse(r) || unicode.Is(unicode.White_Space, r) || r == geta { // stand-ins are of characters beyond the plane
			continue
		}
		of := (*unicode.RangeTable)(nil)
		for _, table := range []*unicode.RangeTable{unicode.Han, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Nd, unicode.P} {
			if unicode.Is(table, r) {
				of = table
			}
		}
		if of == nil {
			rest = append(rest, r)
			continue
		}
		scripts[of] = append(scripts[of], r)
	}
	lists := [][]rune{rest}
	for _, table := range []*unicode.RangeTable{unicode.Han, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Nd, unicode.P} {
		if len(scripts[table]) > 0 {
			lists = append(lists, scripts[table])
		}
	}
	text := func() string {
		var b strings.Builder
		list := lists[random.IntN(len(lists))]
		for range 1 + random.IntN(70) {
			if random.IntN(6) == 0 { // scripts meet
				list = lists[random.IntN(len(lists))]
			}
			b.WriteRune(list[random.IntN(len(list))])
			if random.IntN(12) == 0 {
				b.WriteByte(' ')
			}
		}
		return strings.TrimSpace(b.String())
	}
	for round := range 6 {
		wb := &campaign.Workbook{Campaign: campaign.Campaign{ID: "random", Name: "Random"}}
		var said []string
		for i := range 60 {
			id := campaign.ID("t" + strconv.Itoa(i))
			wb.Tasks = append(wb.Tasks, campaign.Task{ID: id, Title: text(), Acceptance: text(), Stage: "plan"})
			said = append(said, wb.Tasks[i].Title, wb.Tasks[i].Acceptance)
		}
		wb.Campaign.Background = text() + "\n" + text()
		lang := langs[round%len(langs)]
		list, err := NewChecklist(wb, ChecklistOptions{Lang: lang, Paper: "a4", By: "stage"})
		if err != nil {
			t.Fatal(err)
		}
		plan, err := NewPlan(wb, PlanOptions{Lang: lang, Paper: "letter"})
		if err != nil {
			t.Fatal(err)
		}
		compare := func(p *Printed, err error, texts []string) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			if len(p.Missing) > 0 {
				t.Fatalf("missing %q", string(p.Missing))
			}
			drawn := squeeze(strings.Join(withoutHeads(pageTexts(t, p.PDF, "-raw")), ""))
			for _, s := range texts {
				if !strings.Contains(drawn, squeeze(s)) {
					t.Errorf("%s, round %d: %+q does not come back", lang, round, s)
				}
			}
		}
		p, err := list.PDF(june3())
		compare(p, err, said)
		p, err = plan.PDF(june3())
		compare(p, err, strings.Split(wb.Campaign.Background, "\n"))
	}
}
