package handout

import (
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// The cover: the campaign's name, what came of it in a few lines, its periods to scale, who it was for.

// cover is its content.
type cover struct {
	Name    string
	Dates   words // of the live period; of all periods where that is not dated
	Second  string
	Lines   []words // what came of it
	Periods []stretchOf
	Facts   []factLine
}

// stretchOf is a period: where it lies in the whole, 0 to 1.
type stretchOf struct {
	From, To float64
	Kind     string
	Name     words
}

func (r *reviewReader) cover() cover {
	c := r.Book.Campaign
	v := cover{Name: r.clean(c.Name), Dates: r.dates()}
	var second []string
	for _, s := range []string{r.clean(c.Theme), r.enum("ui.scenario.", c.Scenario), r.enum("ui.form.", c.Form)} {
		if s != "" && s != v.Name {
			second = append(second, s)
		}
	}
	v.Second = strings.Join(second, "　")
	if text := r.prose(r.texts["summary"]); len(text.Paragraphs) > 0 && !r.texts["summary"].Hidden {
		v.Lines = text.Paragraphs[:1]
	}
	v.Periods = r.periods()
	add := func(key, value string) {
		if value != "" {
			v.Facts = append(v.Facts, factLine{r.t("handout.review.cover." + key), words{value}})
		}
	}
	add("client", r.clean(c.Client))
	add("lead", r.people[c.Lead])
	add("venue", r.clean(c.Venue))
	for _, m := range r.Book.Meetings {
		if m.Kind == "review" && m.Day.Valid() {
			add("meeting", string(m.Day))
			break
		}
	}
	if r.Results.Last.Valid() {
		add("until", string(r.Results.Last))
	} else {
		v.Facts = append(v.Facts, factLine{r.t("handout.review.cover.until"), r.t("handout.review.cover.nothing")})
	}
	return v
}

// dates are the days the campaign was live, each with its year, or those of its periods; nil where none are dated.
func (r *reviewReader) dates() (out words) {
	first, last := r.Book.Live()
	if !first.Valid() || !last.Valid() {
		first, last = r.dated()
	}
	if !first.Valid() {
		return nil
	}
	for _, k := range r.calendars {
		if said := k.years(first, last); !slices.Contains(out, said) {
			out = append(out, said)
		}
	}
	return out
}

func (r *reviewReader) enum(prefix, value string) string {
	if value == "" || value == "custom" {
		return ""
	}
	return r.one(prefix + value)
}

// dated is the first day of all periods and the last.
func (r *reviewReader) dated() (first, last campaign.Date) {
	for _, p := range r.Book.Periods {
		if p.Starts.Valid() && p.Ends.Valid() && p.Starts <= p.Ends {
			if first == "" || p.Starts < first {
				first = p.Starts
			}
			last = max(last, p.Ends)
		}
	}
	return first, last
}

// periods are those that are dated, to scale.
func (r *reviewReader) periods() (out []stretchOf) {
	first, last := r.dated()
	if first == "" {
		return nil
	}
	all := float64(last.Sub(first) + 1)
	for _, p := range r.Book.Periods {
		if !p.Starts.Valid() || !p.Ends.Valid() || p.Starts > p.Ends {
			continue
		}
		name := r.t("ui.period." + p.Kind)
		when := r.date(p.Starts)
		if p.Ends != p.Starts {
			when += " – " + r.date(p.Ends)
		}
		out = append(out, stretchOf{float64(p.Starts.Sub(first)) / all, float64(p.Ends.Sub(first)+1) / all, p.Kind, append(name, when)})
	}
	return out
}

var (
	coverSizes  = []float64{40, 30, 22, 16}
	coverDates  = &style{true, 16, 24, ink}
	coverSecond = &style{false, 16, 24, ink}
	coverGist   = &style{true, 14, 23, ink}
	coverThin   = &style{false, 12, 19, ink}
)

const (
	coverTop    = 62.0 // of the name
	coverBarAt  = 56.0 // above the foot
	coverBarHi  = 3.4
	coverFactAt = 34.0
)

// cover sets the cover, high mm high.
func (l *reportSetter) cover(v cover, high float64) block {
	d := &drawing{high: high}
	name := l.coverName(v.Name)
	y := coverTop
	d.say(0, y, name)
	y += name.height() + 2
	if len(v.Dates) > 0 {
		t := l.plain(l.measure, coverDates, strings.Join(v.Dates, "　"))
		d.say(0, y, t)
		y += t.height() + 1
	}
	if v.Second != "" {
		t := l.clip(l.measure, 2, run{coverSecond, v.Second})
		d.say(0, y, t)
		y += t.height()
	}
	y += 16
	room := high - coverBarAt - 10 - y
	for _, ws := range v.Lines {
		for i, w := range ws {
			st := []*style{coverGist, coverThin}[min(i, 1)]
			most := int(room / (st.leading * pt))
			if len(ws) > 1 {
				most /= 2
			}
			if most < 1 {
				break
			}
			t := l.gist(min(l.measure, 150), min(most, 6), st, w)
			d.say(0, y, t)
			y += t.height() + 3
			room -= t.height() + 3
		}
	}
	l.timeline(d, v.Periods, high-coverBarAt)
	l.coverFacts(d, v.Facts, high-coverFactAt)
	return d
}

// gist sets a text on so many lines: as many of its sentences as go there whole, and only a first one that is longer is cut.
func (l *reportSetter) gist(width float64, most int, st *style, s string) text {
	for said := s; said != ""; {
		if t := l.plain(width, st, said); len(t.lines) <= most {
			return t
		}
		end := max(strings.LastIndex(strings.TrimSuffix(said, "。"), "。")+len("。"), strings.LastIndex(said, ". ")+1)
		if end <= len("。") {
			break
		}
		said = said[:end]
	}
	return l.clip(width, most, run{st, s})
}

// coverName is the campaign's name, as large as three lines of it can be.
func (l *reportSetter) coverName(name string) text {
	for _, size := range coverSizes {
		st := &style{true, size, size * 1.28, ink}
		if t := l.plain(l.measure, st, name); len(t.lines) <= 2 && l.narrowest(st, name) <= l.measure || size == coverSizes[len(coverSizes)-1] {
			return l.clip(l.measure, 4, run{st, name})
		}
	}
	return text{}
}

// timeline draws the periods: live solid, warm-up hatched, others open.
func (l *reportSetter) timeline(d *drawing, list []stretchOf, y float64) {
	edges := [3]float64{-1, -1, -1} // of the names in each line
	for _, p := range list {
		x, w := p.From*l.measure, (p.To-p.From)*l.measure
		d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) {
			switch p.Kind {
			case "live":
				c.solid(x0+x, y0+y, w, coverBarHi, ink)
			case "warmup":
				c.hatch(x0+x, y0+y, w, coverBarHi)
			default:
				c.frame(x0+x, y0+y, max(w, 0.6), coverBarHi, planStroke)
			}
		})
	}
	for _, p := range list {
		st := labelType
		if p.Kind == "live" {
			st = columnType
		}
		t := l.plain(unbounded, st, strings.Join(p.Name, " "))
		x := min(p.From*l.measure, l.measure-t.width())
		for i := range edges {
			if x >= edges[i] || edges[i] < 0 {
				d.say(x, y+coverBarHi+1.6+float64(i)*4.4, t)
				edges[i] = x + t.width() + 3
				break
			}
		}
	}
}

// coverFacts stand below a rule, in two columns.
func (l *reportSetter) coverFacts(d *drawing, facts []factLine, y float64) {
	if len(facts) == 0 {
		return
	}
	d.marks = append(d.marks, func(c *canvas, x0, y0, _ float64) { c.rule(x0, x0+l.measure, y0+y, tableRule) })
	half, label := l.measure/2, 30.0
	if len(l.tongue.langs()) > 1 {
		label = 47
	}
	rows := (len(facts) + 1) / 2
	step := min(9.5, (coverFactAt-4)/float64(rows))
	for i, f := range facts {
		x, at := float64(i/rows)*half, y+3+float64(i%rows)*step
		d.say(x, at, l.clip(label-2, 1, run{labelType, strings.Join(f.Label, " ")}))
		d.say(x+label, at-0.6, l.coverFact(half-label-4, step, strings.Join(f.Value, "　")))
	}
}

// coverFact is a value on one line, or smaller on as many as there is room for.
func (l *reportSetter) coverFact(width, high float64, s string) text {
	if t := l.plain(width, bodyType, s); len(t.lines) < 2 {
		return t
	}
	return l.clip(width, max(1, int(high/(labelType.leading*pt))), run{labelType, s})
}
