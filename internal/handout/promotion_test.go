package handout

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// posted is the launch with a warm-up and the posts of the reference page, some of them.
func posted() *campaign.Workbook {
	wb := launch()
	wb.Periods = []campaign.Period{{ID: "p0", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"}, {ID: "p1", Kind: "live", Name: "首周", Starts: "2026-06-04", Ends: "2026-06-10"}}
	wb.Channels = []campaign.Channel{{ID: "wechat", Name: "公众号", Owner: "lin", GoLive: "2026-06-01", GoLiveTime: "09:00"}, {ID: "red", Name: "小红书"}, {ID: "none", Name: "户外"}}
	wb.RunItems = []campaign.RunItem{{ID: "r", Title: "开门", Day: "2026-06-04"}}
	post := func(channel campaign.ID, day campaign.Date, at campaign.Clock, title, status string) {
		wb.Posts = append(wb.Posts, campaign.Post{ID: campaign.ID(fmt.Sprintf("o%02d", len(wb.Posts)+1)), Channel: channel, Day: day, Time: at, Title: title, Status: status, Owner: "song"})
	}
	post("red", "2026-06-04", "15:00", "现场图文", "draft")
	post("wechat", "2026-06-04", "10:00", "开门推文", "ready")
	post("wechat", "2026-06-01", "10:00", "悬念海报", "published")
	post("red", "2026-06-01", "", "冰在哪？话题", "idea")
	post("wechat", "2026-06-05", "12:00", "首日战报", "ready")
	post("red", "2026-06-09", "18:00", "达人3篇", "ready")
	post("red", "", "", "以后再定", "idea")
	return wb
}

func mustPromotion(t testing.TB, wb *campaign.Workbook, o PromotionOptions) *Promotion {
	t.Helper()
	p, err := NewPromotion(wb, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDaysOfPromotion(t *testing.T) {
	p := mustPromotion(t, posted(), PromotionOptions{Lang: locale.Zh, Paper: "a4"})
	var got []string
	for _, d := range p.days {
		s := strings.Join(append([]string{d.Date}, slices.Concat(d.Weekday, d.Period, d.Quiet)...), " ")
		if d.Show {
			s += " show"
		}
		for _, post := range d.Posts {
			s += fmt.Sprintf(" | %d %s %s %s %v", post.Channel, post.Time, post.Title, post.Note, post.Done)
		}
		got = append(got, strings.TrimSpace(s))
	}
	want := []string{
		"06-01 周一 预热期 | 0 10:00 悬念海报 宋雨桐 true | 1  冰在哪？话题 宋雨桐·构思 false",
		"6月2日 – 6月3日",
		"06-04 周四 首周 show | 0 10:00 开门推文 宋雨桐 false | 1 15:00 现场图文 宋雨桐·草稿 false",
		"06-05 周五 | 0 12:00 首日战报 宋雨桐 false",
		"6月6日 – 6月8日",
		"06-09 周二 | 1 18:00 达人3篇 宋雨桐 false",
		"日期未定 | 1  以后再定 宋雨桐·构思 false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("days\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if fmt.Sprintln(p.channels, p.quiet, p.posts, p.out) != "[{公众号 林若溪·上线 06-01 09:00} {小红书 }] 户外 7 1\n" {
		t.Error(p.channels, p.quiet, p.posts, p.out)
	}
}

// busy has more channels and posts than go beside one another, and texts that break weak layouts.
func busy() *campaign.Workbook {
	wb := posted()
	wb.Channels[1].Name = strings.Repeat("Supercalifragilistic", 10)
	for i := range 11 {
		wb.Channels = append(wb.Channels, campaign.Channel{ID: campaign.ID(fmt.Sprint("c", i)), Name: fmt.Sprintf("渠道%d", i+1), Owner: "song"})
	}
	for i := range 300 {
		wb.Posts = append(wb.Posts, campaign.Post{ID: campaign.ID(fmt.Sprint("b", i)), Channel: campaign.ID(fmt.Sprint("c", i%11)), Day: campaign.Date("2026-06-06").Add(i % 3), Time: "10:00",
			Title: strings.Repeat("内容", i%7+1) + fmt.Sprint(i)})
	}
	wb.Posts[1].Title = strings.Repeat("开门推文", 50)
	wb.Posts[2].Title = "https://example.com/a/very/long/path/" + strings.Repeat("abcdefghij0123456789", 8)
	wb.Posts[3].Title = "שלום 🎉 冰在哪"
	return wb
}

func TestAPromotionCalendarHoldsItsPages(t *testing.T) {
	for name, wb := range map[string]*campaign.Workbook{"posted": posted(), "busy": busy(), "empty": launch()} {
		for _, l := range langs {
			for paper := range papers {
				p := mustPromotion(t, wb, PromotionOptions{Lang: l, Paper: paper})
				e := june3()
				e.Before = map[string]string{}
				doc, err := p.PDF(e)
				if err != nil {
					t.Fatal(err)
				}
				laid, count := newPromoSetter(p, e).fill(), 0
				holds(t, fmt.Sprint(name, " ", l, " ", paper), p.sheet, laid, doc.PDF)
				for _, leaf := range laid.leaves {
					count += leaf.count
				}
				if want := len(p.Rows()); count != want || want != p.posts {
					t.Errorf("%s %s %s: %d of %d posts on the pages, %d rows", name, l, paper, count, p.posts, want)
				}
				text := squeeze(strings.Join(pageTexts(t, doc.PDF, "-raw"), ""))
				for _, post := range wb.Posts {
					if want := squeeze(post.Title); !strings.ContainsAny(want, "🎉") && len(want) < 100 && !strings.Contains(text, want) {
						t.Errorf("%s %s %s: %q is not on the paper", name, l, paper, want)
					}
				}
				if name == "empty" && l == locale.En && (doc.Pages != 1 || !strings.Contains(text, "Nopostsareplannedyet")) {
					t.Errorf("%d pages: %s", doc.Pages, text)
				}
			}
		}
	}
}

// A day of hundreds of posts takes several rows, each with a box for each of its posts; none is taller than a page.
func TestADayOfManyPosts(t *testing.T) {
	wb := posted()
	for i := range 5000 {
		wb.Posts = append(wb.Posts, campaign.Post{ID: campaign.ID(fmt.Sprint("m", i)), Channel: "red", Day: "2026-06-04", Time: "10:00", Title: "内容"})
	}
	p := mustPromotion(t, wb, PromotionOptions{Lang: locale.Zh, Paper: "a4"})
	s := newPromoSetter(p, june3())
	boxes, room := 0, s.sheet.contentBottom()-s.sheet.contentTop()
	for _, leaf := range s.fill().leaves {
		for _, b := range leaf.blocks {
			if b.height() > room/2 {
				t.Errorf("a row of %.0f mm", b.height())
			}
			for r, top := range s.tops {
				if b.block == r || b.block == top.row {
					boxes += top.items
				}
			}
		}
	}
	if boxes != 5007 {
		t.Errorf("%d boxes", boxes)
	}
}

func TestPeriodsAreNamedAtTheTopOfAPage(t *testing.T) {
	wb := posted()
	for i := range 20 {
		wb.Posts = append(wb.Posts, campaign.Post{ID: campaign.ID(fmt.Sprint("d", i)), Channel: "red", Day: campaign.Date("2026-06-04").Add(i % 7), Time: "10:00", Title: strings.Repeat("很长的内容", 9)})
	}
	p := mustPromotion(t, wb, PromotionOptions{Lang: locale.Zh, Paper: "a4"})
	doc, err := p.PDF(june3())
	if err != nil {
		t.Fatal(err)
	}
	pages := pageTexts(t, doc.PDF)
	if len(pages) < 2 {
		t.Fatal("one page")
	}
	for n, page := range pages {
		if !strings.Contains(page, "首周") {
			t.Errorf("page %d does not say which period it is", n+1)
		}
	}
}

func TestPromotionOptionsAndHash(t *testing.T) {
	for code, o := range map[string]PromotionOptions{"print.paper": {Lang: locale.Zh, Paper: "a5"}, "print.lang": {Lang: "fr", Paper: "a4"}} {
		var e *campaign.Error
		if _, err := NewPromotion(posted(), o); !errors.As(err, &e) || e.Code != code {
			t.Errorf("%v, want %s", err, code)
		}
	}
	o := PromotionOptions{Lang: locale.Zh, Paper: "a4"}
	base := mustPromotion(t, posted(), o)
	for name, c := range map[string]struct {
		change func(*campaign.Workbook)
		differ bool
	}{"text": {func(w *campaign.Workbook) { w.Posts[0].Text = "x" }, false}, "title": {func(w *campaign.Workbook) { w.Posts[0].Title = "x" }, true},
		"published": {func(w *campaign.Workbook) { w.Posts[0].Status = "published" }, true}, "channel": {func(w *campaign.Workbook) { w.Channels[2].Name = "x" }, true}} {
		wb := posted()
		if c.change(wb); (mustPromotion(t, wb, o).Hash() != base.Hash()) != c.differ {
			t.Errorf("%s: differs %v, want %v", name, !c.differ, c.differ)
		}
	}
}

func TestGoldenPromotion(t *testing.T) {
	for name, o := range map[string]PromotionOptions{
		"promotion-zh-a4": {Lang: locale.Zh, Paper: "a4"}, "promotion-zh-letter": {Lang: locale.Zh, Paper: "letter"},
		"promotion-en-a4": {Lang: locale.En, Paper: "a4"}, "promotion-en-letter": {Lang: locale.En, Paper: "letter"},
		"promotion-both-a4": {Lang: locale.Both, Paper: "a4"}, "promotion-both-letter": {Lang: locale.Both, Paper: "letter"},
	} {
		p := mustPromotion(t, posted(), o)
		e := june3()
		e.Previous, e.Before = 2, map[string]string{}
		for i, row := range p.Rows() {
			if i != 2 {
				e.Before[row[1]] = row[2]
			}
		}
		doc, err := p.PDF(e)
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, "promotionVersion", promotionVersion, fmt.Sprintf("%s\nsha256 %x\n", promotionVersion, sha256.Sum256(doc.PDF))+places(newPromoSetter(p, e).fill()))
	}
}
