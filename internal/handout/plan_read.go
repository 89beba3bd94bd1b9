package handout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// How a campaign is put into the words of its plan. What is not planned yet is said so, unless the paper is the client's.

type planReader struct {
	*scribe
	client bool
	budget campaign.Budget
}

// t is a label in every language of the paper, one the same in a line.
func (r *planReader) t(key string, params ...string) words    { return r.tongue.each(key, params...) }
func (r *planReader) one(key string, params ...string) string { return r.tongue.one(key, params...) }

// choice is the words of a choice; of none, and of one that says nothing, "".
func (r *planReader) choice(prefix, value string) string {
	if value == "" || value == "custom" {
		return ""
	}
	return r.one(prefix + value)
}

// shortFact is how many characters a fact of the grid has at most where it could be long; else it is a text of its own.
const shortFact = 60

func (r *planReader) lead() planLead {
	c := r.wb.Campaign
	l := planLead{Theme: cmp.Or(r.clean(c.Theme), r.campaign)}
	for _, x := range []struct{ key, text string }{{"field.slogan", r.clean(c.Slogan)}, {"field.benefit", r.clean(c.Benefit)}} {
		if x.text != "" {
			l.Lines = append(l.Lines, leadLine{r.one(x.key), x.text})
		}
	}
	add := func(label words, value ...string) {
		value = slices.DeleteFunc(value, func(s string) bool { return s == "" })
		if len(value) == 0 && !r.client {
			value = []string{none}
		}
		if len(value) > 0 {
			l.Facts = append(l.Facts, factLine{label, value})
		}
	}
	add(r.t("handout.plan.kind"), r.choice("ui.scenario.", c.Scenario), r.choice("ui.form.", c.Form))
	add(r.t("handout.live"), r.days(r.wb.Live())...)
	add(r.t("field.venue"), r.clean(c.Venue))
	if len([]rune(c.Audience)) <= shortFact {
		add(r.t("field.audience"), r.clean(c.Audience))
	}
	if client := r.clean(c.Client); client != "" {
		add(r.t("field.client"), client)
	}
	add(r.t("handout.plan.lead"), r.person(c.Lead))
	if c.Crowd != nil {
		add(r.t("field.crowd"), locale.Group(strconv.FormatInt(*c.Crowd, 10)))
	}
	return l
}

// days is a span, and how many days it takes.
func (r *planReader) days(a, b campaign.Date) (out []string) {
	out = r.span(a, b)
	if n := 0; len(out) > 0 && a != b {
		if n = b.Sub(a) + 1; len(out) < len(r.calendars) {
			return []string{out[0] + "　" + r.one("handout.plan.days", "count", strconv.Itoa(n))}
		}
		for i, k := range r.calendars {
			out[i] += "　" + locale.T(k.lang, "handout.plan.days", "count", strconv.Itoa(n))
		}
	}
	return out
}

func (r *planReader) parts() (out []reportPart) {
	c := r.wb.Campaign
	add := func(p reportPart) {
		if p != nil {
			out = append(out, p)
		}
	}
	add(r.passage("field.background", c.Background))
	if len([]rune(c.Audience)) > shortFact {
		add(r.passage("field.audience", c.Audience))
	}
	add(r.passage("field.mechanics", c.Mechanics))
	add(r.goals())
	add(r.periods())
	add(r.passage("field.route", c.Route))
	add(r.passage("field.rules", c.Rules))
	if team, shares := r.team(), r.shares(); r.client && r.lang != locale.Both && team != nil && shares != nil {
		add(abreast{team, shares})
		add(r.departments())
	} else {
		add(team)
		add(r.departments())
		add(shares)
	}
	add(r.risks())
	add(r.asked())
	if r.client {
		add(signing{r.t("handout.plan.confirm"), []words{r.t("handout.plan.sign.client"), r.t("handout.plan.sign.agency"), r.t("handout.plan.sign.date")}})
	}
	return out
}

// passage is a text under its heading; nothing without one.
func (r *planReader) passage(key, text string) reportPart {
	var lines []words
	for line := range strings.SplitSeq(r.clean(text), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, words{line})
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return passage{r.t(key), nil, narrative{lines}}
}

// lacking says that there is nothing of a part yet; the client is not told.
func (r *planReader) lacking(title words, key string) reportPart {
	if r.client {
		return nil
	}
	return passage{title, nil, narrative{[]words{r.t(key)}}}
}

// column is a column by the key of its head.
func (r *planReader) column(key string) reportColumn {
	return reportColumn{Head: r.t("handout.plan.col." + key)}
}

// marked makes a row one whose changes are marked: what is printed of it is noted. It has no number of its own on paper; one
// with a point in it is none that pages are counted by.
func (r *planReader) marked(id campaign.ID, row reportRow) reportRow {
	r.hashes[id] = shortHash(marshal(row))
	r.rows = append(r.rows, [3]string{"-." + strconv.Itoa(len(r.rows)+1), string(id), r.hashes[id]})
	row.ID = string(id)
	return row
}

// team is the groups: who leads them and what they answer for.
func (r *planReader) team() reportPart {
	title := r.t("handout.plan.team")
	if len(r.wb.Groups) == 0 {
		return r.lacking(title, "handout.plan.team.none")
	}
	t := tableau{Title: title, Loose: true, Columns: []reportColumn{r.column("group"), r.column("leads"), r.column("duty")}}
	t.Columns[1].Bold = true
	if lead := r.person(r.wb.Campaign.Lead); lead != "" {
		t.Note = words{r.one("handout.plan.lead") + "　" + lead}
	}
	for _, g := range r.wb.Groups {
		t.Rows = append(t.Rows, cells(r.clean(g.Name), cmp.Or(r.person(g.Lead), none), r.clean(g.Duty)))
	}
	return t
}

// departments answer for something too, where there are any.
func (r *planReader) departments() reportPart {
	t := tableau{Title: r.t("handout.plan.departments"), Loose: true, Columns: []reportColumn{r.column("department"), r.column("leads"), r.column("duty")}}
	t.Columns[1].Bold = true
	for _, d := range r.wb.Departments {
		t.Rows = append(t.Rows, cells(r.clean(d.Name), cmp.Or(r.person(d.Lead), none), r.clean(d.Duty)))
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// risks, the gravest first.
func (r *planReader) risks() reportPart {
	title := r.t("handout.plan.risks")
	if len(r.wb.Risks) == 0 {
		return r.lacking(title, "handout.plan.risks.none")
	}
	t := tableau{Title: title, Note: r.t("handout.plan.risks.note"), Loose: true,
		Columns: []reportColumn{r.column("risk"), r.column("score"), r.column("trigger"), r.column("response"), r.column("limit"), r.column("owner")}}
	t.Columns[0].Bold, t.Columns[0].Most = true, 38
	t.Columns[1].Right, t.Columns[1].Bold = true, true
	risks := slices.Clone(r.wb.Risks)
	slices.SortStableFunc(risks, func(a, b campaign.Risk) int { return cmp.Compare(score(&b), score(&a)) })
	for _, x := range risks {
		points := none
		if n := score(&x); n > 0 {
			points = strconv.FormatInt(n, 10)
		}
		t.Rows = append(t.Rows, r.marked(x.ID, cells(r.clean(x.Name), points, inline(r.clean(x.Trigger)), inline(r.clean(x.Response)), r.limit(x.Minutes), r.person(x.Owner))))
	}
	return t
}

// inline puts the lines of a text behind one another.
func inline(s string) string {
	between := "; "
	if strings.ContainsFunc(s, func(c rune) bool { return unicode.Is(unicode.Han, c) }) {
		between = "；"
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(strings.TrimSpace(l), "；;。.")
		if i == len(lines)-1 {
			lines[i] = strings.TrimSpace(l)
		}
	}
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return l == "" }), between)
}

// limit is a time limit in minutes as it is said, 15 minutes, 2 hours; a line for each language.
func (r *planReader) limit(minutes *int64) string {
	switch {
	case minutes == nil:
		return ""
	case *minutes >= 60 && *minutes%60 == 0:
		return strings.Join(r.t("ui.minutes.hour", "n", strconv.FormatInt(*minutes/60, 10)), "\n")
	}
	return strings.Join(r.t("ui.minutes.min", "n", strconv.FormatInt(*minutes, 10)), "\n")
}

// asked is what the client has to do: the open tasks of its own people, to tick.
func (r *planReader) asked() reportPart {
	client := campaign.FoldName(r.wb.Campaign.Client)
	p := toTick{Title: r.t("handout.plan.asked")}
	n := 0
	for _, t := range r.wb.Tasks {
		owner := r.people[t.Owner]
		if client == "" || owner == nil || campaign.FoldName(owner.Organisation) != client || t.State == done {
			continue
		}
		row := reportRow{Cells: []reportCell{{Text: r.clean(t.Title), Second: r.clean(owner.Name)}, {Text: r.date(t.Due)}}}
		n++
		row.ID = string(t.ID)
		p.Numbers = append(p.Numbers, fmt.Sprintf("%02d", n))
		r.hashes[t.ID] = shortHash(marshal(row))
		r.rows = append(r.rows, [3]string{p.Numbers[n-1], row.ID, r.hashes[t.ID]})
		p.Rows = append(p.Rows, row)
	}
	if len(p.Rows) == 0 {
		return nil
	}
	return p
}
