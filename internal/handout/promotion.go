package handout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Promotion calendar 推广排期表, as content: posts by day and channel. promotion_draw.go sets them.

// PromotionOptions choose how a promotion calendar is printed.
type PromotionOptions struct {
	Lang   locale.Lang
	Paper  string // "a4" or "letter"
	Client bool   // for the client; the workbook is a campaign.ClientSafe one
}

// Promotion is the content of one promotion calendar.
type Promotion struct {
	*leaflet
	channels []promoChannel // those with posts
	quiet    string         // the names of the others
	days     []promoDay
	posts    int
	out      int // published
}

// promoChannel is a column.
type promoChannel struct {
	Name string
	Note string // who answers for it, and when it goes live
}

// promoDay is a row: a day with its posts, or a stretch of days on which nothing appears.
type promoDay struct {
	Date    string // in figures; "" of what has no day
	Weekday words
	Period  words // that begins on the day; of the first row, that it lies in
	Within  words // the period it lies in
	Show    bool  // a show is run on it
	Quiet   words // of days without posts: which
	Posts   []promoPost
}

// promoPost is a post in words.
type promoPost struct {
	ID      campaign.ID
	Channel int
	Time    string
	Title   string
	Note    string // who publishes it, and how far it is where it is not ready
	Done    bool
	Hash    string `json:"-"`
}

// promotionVersion rises whenever equal content would look different on paper.
const promotionVersion = "promotion 2"

// NewPromotion reads the content of a promotion calendar. It answers the errors print.paper and print.lang for options it does not
// know.
func NewPromotion(wb *campaign.Workbook, o PromotionOptions) (*Promotion, error) {
	s, err := newScribe(wb, "promotion", o.Lang, o.Paper)
	if err != nil {
		return nil, err
	}
	s.client = o.Client
	p := &Promotion{leaflet: s.leaflet}
	at := p.read(s)
	var posts []campaign.Post
	for _, post := range wb.Posts {
		if _, there := at[post.Channel]; there {
			posts = append(posts, post)
		}
	}
	slices.SortStableFunc(posts, func(a, b campaign.Post) int {
		return cmp.Or(lastWithout(a.Day == "", b.Day == ""), cmp.Compare(a.Day, b.Day), lastWithout(a.Time == "", b.Time == ""), cmp.Compare(a.Time, b.Time))
	})
	p.days = s.promoDays(posts, at)
	for d := range p.days {
		for i := range p.days[d].Posts {
			post := &p.days[d].Posts[i]
			if p.posts++; post.Done {
				p.out++
			}
		}
	}
	p.number()
	if len(p.channels) > uprightChannels {
		p.sheet = p.sheet.turned()
	}
	s.done()
	return p, nil
}

// read puts the channels into words and answers the column of each that has posts.
func (p *Promotion) read(s *scribe) map[campaign.ID]int {
	at := map[campaign.ID]int{}
	var quiet []string
	for _, c := range s.wb.Channels {
		if !slices.ContainsFunc(s.wb.Posts, func(post campaign.Post) bool { return post.Channel == c.ID }) {
			quiet = append(quiet, s.clean(c.Name))
			continue
		}
		at[c.ID] = len(p.channels)
		live := ""
		if c.GoLive != "" {
			live = s.tongue.one("handout.promotion.live") + " " + strings.TrimSpace(s.date(c.GoLive)+" "+string(c.GoLiveTime))
		}
		p.channels = append(p.channels, promoChannel{s.clean(c.Name), strings.Join(filled(s.person(c.Owner), live), "·")})
	}
	p.quiet = strings.Join(quiet, locale.T(s.tongue.langs()[0], "handout.daily.and"))
	return at
}

// filled are the texts that are not empty.
func filled(texts ...string) []string {
	return slices.DeleteFunc(texts, func(t string) bool { return t == "" })
}

// number gives each post its place in the handout, in the order they are printed: channel after channel where columns stand in
// groups.
func (p *Promotion) number() {
	for _, g := range p.groups() {
		for d := range p.days {
			for i := range p.days[d].Posts {
				post := &p.days[d].Posts[i]
				if g[0] <= post.Channel && post.Channel < g[1] {
					post.Hash = shortHash(marshal([]any{post, p.days[d].Date, p.channels[post.Channel].Name}))
					p.rows = append(p.rows, [3]string{fmt.Sprintf("%02d", len(p.rows)+1), string(post.ID), post.Hash})
				}
			}
		}
	}
}

// promoDays are the days from the first post to the last, and last of all what has no day.
func (s *scribe) promoDays(posts []campaign.Post, at map[campaign.ID]int) (out []promoDay) {
	shows := map[campaign.Date]bool{}
	for _, i := range s.wb.RunItems {
		shows[i.Day] = true
	}
	last := campaign.Date("")
	var within words
	for _, post := range posts {
		if len(out) == 0 || last != post.Day {
			if last != "" && post.Day > last.Add(1) {
				out = append(out, promoDay{Quiet: s.span(last.Add(1), post.Day.Add(-1))})
			}
			day := s.promoDay(post.Day)
			day.Show = shows[post.Day] && post.Day != ""
			if !slices.Equal(day.Within, within) {
				day.Period = day.Within
			}
			within, last = day.Within, post.Day
			out = append(out, day)
		}
		day := &out[len(out)-1]
		day.Posts = append(day.Posts, s.promoPost(post, at[post.Channel]))
	}
	return out
}

// promoDay is a day without its posts.
func (s *scribe) promoDay(d campaign.Date) promoDay {
	if d == "" {
		return promoDay{Weekday: s.tongue.each("handout.run.undated")}
	}
	out := promoDay{Date: s.date(d)}
	if !s.calendars[0].counted {
		out.Weekday = s.tongue.each("handout.weekday." + itoa(int(d.Time().Weekday())))
	}
	for _, p := range s.wb.Periods {
		if from, to := cmp.Or(p.Starts, p.Ends), cmp.Or(p.Ends, p.Starts); from == "" || d < from || to < d {
			continue
		}
		if out.Within = s.tongue.each("ui.period." + p.Kind); p.Name != "" {
			out.Within = words{s.clean(p.Name)}
		}
	}
	return out
}

func (s *scribe) promoPost(p campaign.Post, channel int) promoPost {
	out := promoPost{ID: p.ID, Channel: channel, Time: string(p.Time), Title: s.clean(p.Title), Done: p.Status == "published"}
	status := ""
	if p.Status == "idea" || p.Status == "draft" {
		status = s.tongue.one("choice.post.status." + p.Status)
	}
	out.Note = strings.Join(filled(s.person(p.Owner), status), "·")
	return out
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart. It draws nothing.
func (p *Promotion) Hash() string {
	return p.hash(promotionVersion, p.channels, p.quiet, p.days)
}
