package handout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

func TestSteps(t *testing.T) {
	for in, want := range map[string]string{
		"停外场\n\n  撤人 ":                  "停外场|撤人",
		"1. 停外场\n2、撤人\n③ 复看\n- 报告":      "停外场|撤人|复看|报告",
		"(1) Stop\n（2）Leave":            "Stop|Leave",
		"停外场；撤人。复看":                     "停外场；|撤人。|复看",
		"Call 120; meet the ambulance.": "Call 120;|meet the ambulance.",
		"20分钟后再评估\n5 people stay":       "20分钟后再评估|5 people stay",
		"1.":                            "1.",
		"":                              "",
	} {
		if got := strings.Join(steps(in), "|"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestCardsAreInOrderOfGravity(t *testing.T) {
	e, err := NewEmergency(listed(), EmergencyOptions{locale.Zh, "a4"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range e.cards {
		var calls []string
		for _, who := range c.Calls {
			calls = append(calls, who.Name+" "+who.Phone)
		}
		got = append(got, strings.Join([]string{first(c.Score), c.Name, c.Limit + first(c.Unit), strings.Join(calls, "+")}, "/"))
	}
	want := []string{"风险 4 × 4 = 16/暴雨、大风/15分钟内/陈立群 139 0000 5207+湖滨广场 0571 8800 8133",
		"风险 2 × 5 = 10/负面传播/2小时内/林若溪 +86 139 0000 1201", "/没有写完的风险//林若溪 +86 139 0000 1201"}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTimeLimits(t *testing.T) {
	for minutes, want := range map[int64]string{15: "15minutes", 1: "1minute", 60: "60minutes", 90: "90minutes", 120: "2hours", 1440: "1day", 4320: "3days", 525600: "365days"} {
		wb := bare()
		wb.Risks = []campaign.Risk{{ID: "r", Name: "x", Minutes: &minutes}}
		e, _ := NewEmergency(wb, EmergencyOptions{locale.En, "a4"})
		if got := e.cards[0].Limit + e.cards[0].Unit[0]; got != want {
			t.Errorf("%d: %s, want %s", minutes, got, want)
		}
	}
}

// With more steps the type gets smaller, down to 10.5 pt; then the card goes on, on another.
func TestACardIsWhole(t *testing.T) {
	set := func(n int) (*cardSetter, *flow) {
		wb := bare()
		wb.Risks = []campaign.Risk{{ID: "r", Name: "暴雨", Trigger: "阵风6级以上"}}
		for i := range n {
			wb.Risks[0].Response += fmt.Sprintf("第%d步\n", i+1)
		}
		e, _ := NewEmergency(wb, EmergencyOptions{locale.Zh, "a4"})
		s := &cardSetter{listSetter: e.begin(june3()), doc: e}
		return s, s.fill()
	}
	sizes := map[float64]bool{}
	for n := 1; n <= 30; n++ {
		s, f := set(n)
		var said []string
		parts := 0
		for _, leaf := range f.leaves {
			for _, one := range leaf.blocks[0].block.(*cardSheet).cards {
				if one.card == nil {
					continue
				}
				parts++
				if one.part != parts {
					t.Errorf("%d steps: part %d stands as number %d", n, one.part, parts)
				}
				for _, b := range one.body {
					if b.y+b.height() > s.high-cardPad-cardHead-s.foot()+tolerance {
						t.Errorf("%d steps: a row over the foot of the card", n)
					}
					if r, ok := b.block.(*row); ok && len(r.cells) == 2 && strings.HasPrefix(r.cells[1].texts[0].lines[0].says(), "第") {
						said = append(said, r.cells[1].texts[0].lines[0].says())
						sizes[r.cells[1].texts[0].style.size] = true
						if size := r.cells[1].texts[0].style.size; size < 10.5 {
							t.Errorf("%d steps in %g pt", n, size)
						}
					}
				}
			}
		}
		if len(said) != n {
			t.Errorf("%d steps of %d are on the cards", len(said), n)
		}
		if n <= 6 && parts != 1 || n > 12 && parts < 2 {
			t.Errorf("%d steps on %d cards", n, parts)
		}
	}
	if len(sizes) != 3 {
		t.Errorf("steps in the sizes %v", sizes)
	}
}

// A line for the times holds its labels, in two languages one above the other, below the last step.
func TestTheTimesHaveRoomForTheirLabels(t *testing.T) {
	for _, l := range []locale.Lang{locale.Zh, locale.En, locale.Both} {
		e, _ := NewEmergency(bare(), EmergencyOptions{l, "a4"})
		s := &cardSetter{listSetter: e.begin(june3()), doc: e}
		high := 0.0
		for _, text := range s.tongue.stack(&s.setter, unbounded, bodyType, labelType, s.tongue.each("handout.emergency.answered")) {
			high += text.height()
		}
		if room := s.clock() - 2.4; room < high+1 {
			t.Errorf("%s: %.1f mm for labels of %.1f mm", l, room, high)
		}
	}
}

// Of several roles those stand on a card that go on the line; one that is too long is shortened.
func TestRolesOnCards(t *testing.T) {
	e, _ := NewEmergency(bare(), EmergencyOptions{locale.Zh, "a4"})
	s := &cardSetter{listSetter: e.begin(june3()), doc: e}
	for role, want := range map[string]string{
		"执行组长，现场总控":  "周启明　执行组长",
		"客服组长":       "周启明　客服组长",
		"":           "周启明",
		"执行组长现场总控一人": "周启明　执行组长…",
	} {
		line := s.cut(32, s.callee(call{Name: "周启明", Role: role}, 32)...)
		if got := line.says(); got != want {
			t.Errorf("%s: %s, want %s", role, got, want)
		}
	}
}

// What is left of the last page are blank cards.
func TestBlankCardsFillThePage(t *testing.T) {
	e, _ := NewEmergency(listed(), EmergencyOptions{locale.Zh, "letter"})
	s := &cardSetter{listSetter: e.begin(june3()), doc: e}
	f := s.fill()
	cards := f.leaves[0].blocks[0].block.(*cardSheet).cards
	if len(f.leaves) != 1 || len(cards) != 4 || cards[2].card == nil || cards[3].card != nil || f.leaves[0].count != 3 {
		t.Errorf("%d pages, %d cards", len(f.leaves), len(cards))
	}
}
