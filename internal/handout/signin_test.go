package handout

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"qingdan/internal/locale"
)

// Of a telephone the last digits alone are on the sheet; who has come is ticked, with the time; numbers go on over empty rows.
func TestSignIn(t *testing.T) {
	s, err := NewSignIn(listed(), SignInOptions{Lang: locale.Zh, Paper: "a4", Zone: time.FixedZone("CST", 8*3600)})
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(pageTexts(t, pdfOf(t, s, june3()).PDF, "-raw"), "")
	for _, want := range []string{"11:30", "19:30", "宋雨桐", "3人", "2746", "3318", "手机尾号", "04", "20"} {
		if !strings.Contains(squeeze(text), want) {
			t.Errorf("no %s in %s", want, text)
		}
	}
	for _, not := range []string{"139", "0000"} {
		if strings.Contains(text, not) {
			t.Errorf("%s is on a sheet that everybody sees", not)
		}
	}
	if !s.guests[0].Arrived || s.guests[1].Arrived {
		t.Error("who has come is not told from who has not")
	}
	if bare, _ := NewSignIn(bare(), SignInOptions{Lang: locale.Zh, Paper: "a4"}); !strings.Contains(strings.Join(pageTexts(t, pdfOf(t, bare, june3()).PDF, "-raw"), ""), "电话") {
		t.Error("an empty sheet does not ask for telephones")
	}
}

// However many are invited, the sheet ends with rows for those who are not, numbered on.
func TestRoomForWalkIns(t *testing.T) {
	for n := range 50 {
		for name := range papers {
			s, _ := NewSignIn(teeming(n), SignInOptions{Lang: locale.Both, Paper: name})
			set := &signInSetter{listSetter: s.begin(june3()), doc: s}
			f := set.fill()
			var numbers []string
			last := 0
			for _, leaf := range f.leaves {
				last = 0
				for _, b := range leaf.blocks {
					if r, ok := b.block.(*row); ok && r.least == guestRow {
						numbers = append(numbers, r.cells[0].texts[0].lines[0].says())
						last++
					}
				}
			}
			for i, got := range numbers {
				if want := fmt.Sprintf("%02d", i+1); got != want {
					t.Fatalf("%d guests: %s, want %s", n, got, want)
				}
			}
			if len(numbers)-n < walkIns || last < walkIns {
				t.Errorf("%d guests on %s: %d rows, %d on the last page", n, name, len(numbers), last)
			}
		}
	}
}
