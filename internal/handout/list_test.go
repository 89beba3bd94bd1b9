package handout

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// What all lists owe: everything is on them and in its place, they change when their content does, and repeat to the byte.

type listDoc interface {
	Hash() string
	Rows() [][3]string
	PDF(e Edition) (*Printed, error)
}

// listing is a list under test.
type listing struct {
	name, letters, version string
	zh, en                 string // its name
	read                   func(wb *campaign.Workbook, l locale.Lang, paper string) (listDoc, error)
	fill                   func(d listDoc, e Edition) *flow
	texts                  func(wb *campaign.Workbook) []string // what a user wrote that it prints
	empty                  string                               // what it says in Chinese of a campaign without any
	unprinted              func(wb *campaign.Workbook)
}

var listings = []listing{
	{name: "materials", letters: "MA", version: materialsVersion, zh: "物料验收单", en: "Materials acceptance", empty: "还没有登记物料",
		read: func(wb *campaign.Workbook, l locale.Lang, paper string) (listDoc, error) {
			return NewMaterials(wb, MaterialsOptions{Lang: l, Paper: paper, Ahead: 3})
		},
		fill: func(d listDoc, e Edition) *flow {
			m := d.(*Materials)
			return (&materialsSetter{listSetter: m.begin(e), doc: m}).fill()
		},
		texts: func(wb *campaign.Workbook) (out []string) {
			for _, m := range wb.Materials {
				out = append(out, m.Name, m.Spec, m.Unit, counted(m.Quantity), counted(m.Received), counted(m.Accepted))
			}
			return append(out, wb.Campaign.Venue, wb.Partners[1].Name)
		},
		unprinted: func(wb *campaign.Workbook) {
			wb.Materials[0].Notes, wb.Materials[0].Promised = "not printed", new(int64(3))
		}},
	{name: "contacts", letters: "CO", version: contactsVersion, zh: "通讯录", en: "Contacts", empty: "还没有登记人员与合作方",
		read: func(wb *campaign.Workbook, l locale.Lang, paper string) (listDoc, error) {
			return NewContacts(wb, ContactsOptions{Lang: l, Paper: paper})
		},
		fill: func(d listDoc, e Edition) *flow {
			c := d.(*Contacts)
			return (&contactsSetter{listSetter: c.begin(e), doc: c}).fill()
		},
		texts: func(wb *campaign.Workbook) (out []string) {
			for _, p := range wb.People {
				out = append(append(out, p.Name, p.Role, p.Organisation, p.Email), phones(p.Phone)...)
			}
			for _, p := range wb.Partners {
				out = append(append(out, p.Name, p.Contact, p.Email), phones(p.Phone)...)
			}
			for _, g := range wb.Groups[:2] {
				out = append(out, g.Name, g.Duty)
			}
			return out
		},
		unprinted: func(wb *campaign.Workbook) {
			wb.People[0].Notes, wb.Partners[0].Fee, wb.Partners[0].Duties = "no", new(int64(5)), "no"
		}},
	{name: "emergency", letters: "EC", version: emergencyVersion, zh: "应急卡", en: "Emergency cards", empty: "还没有登记风险",
		read: func(wb *campaign.Workbook, l locale.Lang, paper string) (listDoc, error) {
			return NewEmergency(wb, EmergencyOptions{l, paper})
		},
		fill: func(d listDoc, e Edition) *flow {
			return (&cardSetter{listSetter: d.(*Emergency).begin(e), doc: d.(*Emergency)}).fill()
		},
		texts: func(wb *campaign.Workbook) (out []string) {
			for _, r := range wb.Risks {
				out = append(append(out, r.Name), strings.Split(r.Trigger, "\n")...)
				for line := range strings.SplitSeq(r.Response, "\n") {
					if len([]rune(line)) > 1000 { // longer than a card, which divides it
						line = string([]rune(line)[:18])
					}
					out = append(out, strings.TrimLeft(line, "0123456789. "))
				}
			}
			return out
		},
		unprinted: func(wb *campaign.Workbook) { wb.Risks[0].Notes, wb.People[0].Email = "no", "no" }},
	{name: "budget", letters: "BU", version: budgetVersion, zh: "预算表", en: "Budget", empty: "还没有预算项",
		read: func(wb *campaign.Workbook, l locale.Lang, paper string) (listDoc, error) {
			return NewBudget(wb, BudgetOptions{Lang: l, Paper: paper})
		},
		fill: func(d listDoc, e Edition) *flow { return d.(*Budget).fill(d.(*Budget).begin(e)) },
		texts: func(wb *campaign.Workbook) (out []string) {
			for _, l := range wb.BudgetLines {
				out = append(out, l.Item, l.Category)
			}
			for _, r := range wb.Releases {
				out = append(out, r.Reason)
			}
			return append(out, wb.Partners[1].Name)
		},
		unprinted: func(wb *campaign.Workbook) {
			wb.BudgetLines[1].Notes, wb.BudgetLines[1].Charge = "within its plan", new(int64(9))
		}},
	{name: "sign-in", letters: "SI", version: signInVersion, zh: "签到表", en: "Sign-in sheet", empty: "空白表，手写登记",
		read: func(wb *campaign.Workbook, l locale.Lang, paper string) (listDoc, error) {
			return NewSignIn(wb, SignInOptions{Lang: l, Paper: paper})
		},
		fill: func(d listDoc, e Edition) *flow {
			return (&signInSetter{listSetter: d.(*SignIn).begin(e), doc: d.(*SignIn)}).fill()
		},
		texts: func(wb *campaign.Workbook) (out []string) {
			for _, g := range wb.Guests {
				out = append(out, g.Name, g.Organisation, g.Role, g.Category, lastDigits(g.Phone))
			}
			return append(out, wb.Campaign.Venue)
		},
		unprinted: func(wb *campaign.Workbook) {
			wb.Guests[0].Notes, wb.Guests[0].Owner, wb.Guests[0].Phone = "no", "lin", "138 0001 2746"
		}},
}

func (k listing) must(t *testing.T, wb *campaign.Workbook, l locale.Lang, paper string) listDoc {
	t.Helper()
	d, err := k.read(wb, l, paper)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func pdfOf(t *testing.T, d listDoc, e Edition) *Printed {
	t.Helper()
	p, err := d.PDF(e)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// inked is a text as the font can print it.
func inked(s string) string {
	s, _ = clean(strings.TrimSpace(s))
	return squeeze(meaning(s))
}

func TestListsSayWhatWasWritten(t *testing.T) {
	for _, k := range listings {
		for name, wb := range map[string]*campaign.Workbook{"listed": listed(), "overlisted": overlisted()} {
			for _, l := range langs {
				p := pdfOf(t, k.must(t, wb, l, "a4"), june3())
				drawn := squeeze(strings.Join(pageTexts(t, p.PDF, "-raw"), ""))
				for _, want := range k.texts(wb) {
					if !strings.Contains(drawn, inked(want)) {
						t.Errorf("%s %s %s: %q is not on the paper", k.name, name, l, want)
					}
				}
				if name == "overlisted" && !strings.Contains(string(p.Missing), "🎉") {
					t.Errorf("%s %s: 🎉 is not reported: %q", k.name, l, string(p.Missing))
				}
			}
		}
	}
}

func TestNothingOfAListLeavesItsPageOrLiesOnAnother(t *testing.T) {
	for _, k := range listings {
		for name, wb := range map[string]*campaign.Workbook{"listed": listed(), "overlisted": overlisted(), "bare": bare(), "teeming": teeming(60)} {
			for _, l := range langs {
				for _, size := range []string{"a4", "letter", "a4" + Bound} {
					if name == "teeming" && (l == locale.Both) != (size == "letter") || k.name == "emergency" && size == "a4"+Bound { // cards are cut out, not bound
						continue
					}
					s, err := paper(size)
					if err != nil {
						t.Fatal(err)
					}
					what := strings.Join([]string{k.name, name, string(l), size}, " ")
					d := k.must(t, wb, l, size)
					e := june3()
					e.Before, e.Previous = map[string]string{}, 2
					seen := map[block]bool{}
					for n, leaf := range k.fill(d, e).leaves {
						y := s.contentTop()
						for _, b := range leaf.blocks {
							if b.y < y-tolerance || b.y+b.height() > s.contentBottom()+tolerance {
								t.Errorf("%s, page %d: a block at %.2f, %.2f high, after %.2f", what, n+1, b.y, b.height(), y)
							}
							y = b.y + b.height()
							if r, ok := b.block.(*row); ok && len(r.marks) > 0 && r.pad != 1 { // a row, not the head of columns
								if seen[r] {
									t.Errorf("%s, page %d: a row twice", what, n+1)
								}
								seen[r] = true
							}
						}
					}
					tidy(t, what, pdfOf(t, d, e).PDF, s)
				}
			}
		}
	}
}

func TestAHeadOfAListKeepsItsRows(t *testing.T) {
	for _, k := range listings {
		for n := 2; n < 40; n++ {
			f := k.fill(k.must(t, teeming(n), locale.Zh, "a4"), june3())
			for at, leaf := range f.leaves {
				last := leaf.blocks[len(leaf.blocks)-1]
				for _, m := range leaf.marks {
					if last.y <= m.y {
						t.Errorf("%s of %d: page %d ends with the head %q", k.name, n, at+1, m.title)
					}
				}
				if r, ok := last.block.(*row); ok && r.pad == 1 && r.bottom == tableRule && len(r.marks) <= 4 {
					t.Errorf("%s of %d: page %d ends with the heads of columns", k.name, n, at+1)
				}
			}
		}
	}
}

func TestAnEmptyCampaignSaysSo(t *testing.T) {
	for _, k := range listings {
		p := pdfOf(t, k.must(t, bare(), locale.Zh, "a4"), june3())
		text := strings.Join(pageTexts(t, p.PDF, "-raw"), "")
		if p.Pages != 1 || !strings.Contains(text, k.empty) {
			t.Errorf("%s: %d pages: %q", k.name, p.Pages, text)
		}
	}
}

func TestTheBandOfLists(t *testing.T) {
	for _, k := range listings {
		d := k.must(t, listed(), locale.Both, "letter")
		p := pdfOf(t, d, june3())
		for i, page := range pageTexts(t, p.PDF, "-raw") {
			for _, want := range []string{k.zh, k.en, fmt.Sprintf("-%s-3-%02d", k.letters, i+1), "rev 3·"} {
				if !strings.Contains(page, want) {
					t.Errorf("%s, page %d: no %q", k.name, i+1, want)
				}
			}
		}
	}
}

func TestListsRepeat(t *testing.T) {
	for _, k := range listings {
		a, b := k.must(t, listed(), locale.Both, "a4"), k.must(t, listed(), locale.Both, "a4")
		if a.Hash() != b.Hash() || !bytes.Equal(pdfOf(t, a, june3()).PDF, pdfOf(t, b, june3()).PDF) {
			t.Errorf("%s: equal content, different paper", k.name)
		}
		hashes := []string{a.Hash()}
		for _, d := range []listDoc{k.must(t, listed(), locale.Zh, "a4"), k.must(t, listed(), locale.Both, "letter"), k.must(t, teeming(4), locale.Both, "a4"), k.must(t, bare(), locale.Both, "a4")} {
			if slices.Contains(hashes, d.Hash()) {
				t.Errorf("%s: different paper, equal hash", k.name)
			}
			hashes = append(hashes, d.Hash())
		}
		wb := listed()
		k.unprinted(wb)
		if got := k.must(t, wb, locale.Both, "a4").Hash(); got != a.Hash() {
			t.Errorf("%s: what is not printed changes the hash", k.name)
		}
	}
}

// What a page says is one thing, which revision it is another: a page that says the same keeps its paper.
func TestAPageOfAListIsTheSameInEveryRevision(t *testing.T) {
	for _, k := range listings {
		for _, l := range langs {
			d := k.must(t, teeming(9), l, "a4")
			first := pdfOf(t, d, Edition{Revision: 1, Printed: june3().Printed})
			e := june3()
			e.Revision, e.Previous, e.Before = 12, 11, map[string]string{}
			later := pdfOf(t, d, e)
			if !slices.Equal(first.Leaves, later.Leaves) {
				t.Errorf("%s %s: %v, later %v", k.name, l, first.Leaves, later.Leaves)
			}
			if len(d.Rows()) == 0 || bytes.Equal(first.PDF, later.PDF) {
				t.Errorf("%s: nothing shows what changed", k.name)
			}
		}
	}
}

func TestListsRefuseWhatTheyDoNotKnow(t *testing.T) {
	for _, k := range listings {
		for want, o := range map[string][2]string{"print.paper": {"zh", "a9"}, "print.lang": {"fr", "a4"}} {
			_, err := k.read(listed(), locale.Lang(o[0]), o[1])
			var e *campaign.Error
			if !errors.As(err, &e) || e.Code != want {
				t.Errorf("%s: %v, want %s", k.name, err, want)
			}
		}
	}
}

// Five thousand rows are many pages, each row whole on one of them.
func TestLongLists(t *testing.T) {
	wb := teeming(5000)
	for _, k := range listings {
		if k.name == "emergency" { // 1,250 sheets of cards prove no more than 15
			continue
		}
		d := k.must(t, wb, locale.Zh, "a4")
		if n := len(k.fill(d, june3()).leaves); n < 100 {
			t.Errorf("%s: %d pages", k.name, n)
		}
	}
}

// TestListGolden compares small lists with what they were: in all languages and on both papers.
func TestListGolden(t *testing.T) {
	for _, k := range listings {
		for _, l := range langs {
			for paper := range papers {
				d := k.must(t, listed(), l, paper)
				e := june3()
				e.Previous, e.Before = 2, map[string]string{}
				for i, r := range d.Rows() {
					if i%3 != 1 {
						e.Before[r[1]] = r[2]
					}
				}
				got := fmt.Sprintf("%s\nsha256 %x\n", k.version, sha256.Sum256(pdfOf(t, d, e).PDF)) + places(k.fill(d, e))
				golden(t, k.name+"-"+string(l)+"-"+paper, k.name+"Version", k.version, got)
			}
		}
	}
}
