package handout

import (
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Planned 26,400 + 8,800 + 112,000 = 147,200; reserve 43,200; of 360,000 that leaves 169,600 for no line. The release of 9,600
// goes to the 达人: 121,600 − 50,000 − 70,000 = 1,600 left. 冰屋: 26,400 − 28,900 = −2,500.
func TestBudgetAddsUp(t *testing.T) {
	b, err := NewBudget(listed(), BudgetOptions{Lang: locale.Zh, Paper: "a4"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range b.parts[1].(tableau).Rows {
		var words []string
		for _, c := range r.Cells[:6] {
			words = append(words, strings.TrimSpace(c.Text+" "+c.Second))
		}
		got = append(got, strings.Join(words, "|"))
	}
	want := []string{"物料||35,200|14,450|22,710|−1,960", "冰屋与背景板|恒川包装|26,400|14,450|14,450|−2,500", "印刷与展架||8,800|0|8,260|540",
		"推广||112,000 +9,600|50,000|70,000|1,600", "达人|冰小满|112,000 +9,600|50,000|70,000|1,600",
		"备用金|12%|43,200 −9,600|||33,600", "未分配||169,600|||169,600", "合计||360,000|64,450|92,710|202,840"}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("%s\nwant\n%s", a, b)
	}
	var over []string
	for _, r := range b.parts[3].(tableau).Rows {
		over = append(over, r.Cells[0].Text+"|"+r.Cells[1].Text+"|"+r.Cells[2].Text+"|"+r.Cells[4].Text)
	}
	if got := strings.Join(over, "\n"); got != "冰屋与背景板|2,500|商场要求阻燃B1级证书|陈立群" {
		t.Errorf("beyond their plan: %s", got)
	}
}

// The client gets shares: 26,400 of 360,000 are 7.33 %.
func TestBudgetForTheClient(t *testing.T) {
	for _, l := range langs {
		d, err := NewBudget(listed(), BudgetOptions{Lang: l, Paper: "a4", Client: true})
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(pageTexts(t, pdfOf(t, d, june3()).PDF, "-raw"), "")
		for _, want := range []string{"冰屋与背景板", "7.33%", "31.11%", "12.00%"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %s in %s", l, want, text)
			}
		}
		for _, not := range []string{"¥", "26,400", "360,000", "43,200", "恒川包装", "冰小满", "阻燃", "换素材", "9,600"} {
			if strings.Contains(text, not) {
				t.Errorf("%s: %s is on the client's paper", l, not)
			}
		}
	}
	wb := campaign.ClientSafe(listed()) // which is what reaches it
	d, _ := NewBudget(wb, BudgetOptions{Lang: locale.Zh, Paper: "a4", Client: true})
	if text := strings.Join(pageTexts(t, pdfOf(t, d, june3()).PDF, "-raw"), ""); !strings.Contains(text, "7.34%") || !strings.Contains(text, "9.78%") || !strings.Contains(text, "12.00%") {
		t.Errorf("shares are not on the paper: %s", text)
	}
}
