package handout

import (
	"slices"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// Feedback, problems and measures, lessons.

const (
	mostTags  = 12
	quoteLong = 90 // characters of what somebody said
)

// feedback is how scores are spread, what was chosen, and what was said by tags.
func (r *reviewReader) feedback(text ReviewText) []reportPart {
	parts := []reportPart{r.prose(text)}
	f := r.Feedback
	if n := f.Recommend; n != nil {
		parts = append(parts, r.recommended(*n, r.t("handout.review.nps", "nps", number(round1(n.NPS))), r.t("handout.review.nps.of", "count", itoa(n.Answered))))
	}
	if s := f.Satisfaction; s != nil {
		parts = append(parts, r.satisfied(*s, r.t("handout.review.satisfaction", "mean", number(&s.Mean)), r.t("handout.review.satisfaction.of", "count", itoa(s.Answered))))
	}
	for _, q := range f.Further() {
		asked := words{r.clean(q.Text)}
		if s := q.Satisfaction; s != nil {
			parts = append(parts, r.satisfied(*s, asked, r.t("handout.review.scored.of", "mean", number(&s.Mean), "count", itoa(s.Answered))))
		}
		if n := q.Recommend; n != nil {
			parts = append(parts, r.recommended(*n, asked, r.t("handout.review.scored.nps.of", "nps", number(round1(n.NPS)), "count", itoa(n.Answered))))
		}
	}
	for _, q := range f.Questions {
		if q.Kind != "choice" || q.Answered == 0 {
			continue
		}
		t := tableau{Title: words{r.clean(q.Text)}, Note: r.t("handout.review.choice.of", "count", itoa(q.Answered)),
			Columns: []reportColumn{r.text("option"), {Graph: true}, r.figure("answers"), r.figure("share")}}
		t.Columns[0].Most = 70
		most := 1
		for _, c := range q.Choices {
			most = max(most, c.Count)
		}
		for _, c := range q.Choices {
			t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: r.clean(c.Option)}, {Graph: bar{Share: float64(c.Count) / float64(most)}}, {Text: itoa(c.Count)}, {Text: percent(&c.Share)}}})
		}
		parts = append(parts, t)
	}
	return append(parts, r.tags())
}

// recommended is how recommend scores fall into three parts.
func (r *reviewReader) recommended(n analysis.Recommend, title, note words) shareBar {
	of := func(part int) float64 { return float64(part) / float64(n.Answered) }
	return shareBar{Title: title, Note: note,
		Parts: []sharePart{{of(n.Promoters), words{"9–10"}, percent(new(of(n.Promoters)))}, {of(n.Passives), words{"7–8"}, percent(new(of(n.Passives)))},
			{of(n.Detractors), words{"0–6"}, percent(new(of(n.Detractors)))}}}
}

// satisfied is how scores from 1 to 5 are spread.
func (r *reviewReader) satisfied(s analysis.Satisfaction, title, note words) tableau {
	most := float64(max(1, slices.Max(s.Counts[:])))
	t := tableau{Title: title, Note: note,
		Columns: []reportColumn{{Head: r.head("score"), Solid: true, Bold: true}, {Graph: true}, r.figure("answers"), r.figure("share")}}
	for v := 5; v >= 1; v-- {
		n := s.Counts[v-1]
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: itoa(v)}, {Graph: bar{Share: float64(n) / most}}, {Text: itoa(n)}, {Text: percent(new(float64(n) / float64(s.Answered)))}}})
	}
	return t
}

// tags are what people speak of, with words of their own beside.
func (r *reviewReader) tags() tableau {
	f := r.Feedback
	if f.Texts == 0 {
		return tableau{}
	}
	list := f.Tags[:min(len(f.Tags), mostTags)]
	t := tableau{Title: r.t("handout.review.said"), Note: r.t("handout.review.said.of", "count", itoa(f.Texts), "untagged", itoa(f.Untagged)),
		Columns: []reportColumn{{Head: r.head("tag"), Bold: true, Most: 40}, {Graph: true}, r.figure("times"), r.text("quote")}}
	used := map[string]bool{}
	for _, tag := range list {
		most := float64(max(1, list[0].Count))
		t.Rows = append(t.Rows, reportRow{Cells: []reportCell{{Text: r.clean(tag.Tag)}, {Graph: bar{Share: float64(tag.Count) / most}}, {Text: itoa(tag.Count)}, {Text: r.quote(tag.Tag, used)}}})
	}
	if len(list) == 0 { // nobody has tagged them yet: a few as they are
		t.Columns = []reportColumn{r.text("quote")}
		for range 6 {
			if q := r.quote("", used); q != "" {
				t.Rows = append(t.Rows, cells(q))
			}
		}
	}
	if more := len(f.Tags) - len(list); more > 0 {
		t.Source = []words{r.t("handout.review.tags.more", "count", itoa(more))}
	}
	return t
}

// quote is what somebody said of a tag, short enough to stand in a row, each but once; "" where nobody did.
func (r *reviewReader) quote(tag string, used map[string]bool) string {
	best := ""
	for _, s := range r.Said {
		text := strings.TrimSpace(s.Text)
		if text == "" || used[text] || tag != "" && !slices.ContainsFunc(s.Tags, func(x string) bool { return campaign.FoldName(x) == campaign.FoldName(tag) }) {
			continue
		}
		if best == "" || len(best) > 3*quoteLong && len(text) < len(best) {
			best = text
		}
	}
	used[best] = true
	return r.quoted(best)
}

// quoted puts what one person said into quotation marks: each answer, which is a line, into its own, as many as go into quoteLong characters.
// The first is cut where it is longer.
func (r *reviewReader) quoted(text string) string {
	var said []string
	room := quoteLong
	for line := range strings.SplitSeq(text, "\n") {
		line := []rune(r.clean(strings.Join(strings.Fields(line), " ")))
		switch room -= len(line); {
		case len(line) == 0:
		case room >= 0:
			said = append(said, "“"+string(line)+"”")
		case len(said) == 0:
			return "“" + string(line[:quoteLong]) + "…”"
		}
	}
	return strings.Join(said, " ")
}

// problems are problems with their measures by department, what went well, and where the figures fell short.
func (r *reviewReader) problems(text ReviewText) []reportPart {
	problems := tableau{Title: r.t("handout.review.problems.table"), Loose: true, Columns: []reportColumn{{Head: r.head("number"), Small: true, Solid: true}, {Head: r.head("problem"), Bold: true},
		r.text("department"), r.text("cause"), r.text("measure"), r.text("owner"), {Head: r.head("deadline"), Solid: true, Bold: true}}}
	well := tableau{Title: r.t("handout.review.well"), Loose: true, Columns: []reportColumn{{Head: r.head("number"), Small: true, Solid: true}, {Head: r.head("well"), Bold: true}, r.text("department"), r.text("keep")}}
	for _, kind := range []string{"problem", "success"} {
		for _, x := range r.Book.Improvements {
			if (x.Kind == "success") != (kind == "success") {
				continue
			}
			name, cause, measure := r.clean(x.Name), r.clean(x.Cause), r.clean(x.Measure)
			department, owner, due := r.departments[x.Department], r.people[x.Owner], r.date(x.Deadline)
			state := ""
			if x.State != "" && x.State != "todo" {
				state = r.one("handout.review.state." + x.State)
			}
			n := r.number(x.ID, name, cause, measure, department, owner, due, state)
			if kind == "success" {
				well.Rows = append(well.Rows, cells(n, name, department, or(measure, none)))
				continue
			}
			row := cells(n, name, or(department, none), or(cause, none), or(measure, none), or(owner, none), or(due, none))
			row.Cells[6].Second = state
			problems.Rows = append(problems.Rows, row)
		}
	}
	return []reportPart{r.prose(text), problems, well}
}

// lessons are what to keep, to change and to stop, and below them the meeting that agrees to it.
func (r *reviewReader) lessons(text ReviewText) []reportPart {
	t := tableau{Title: r.t("handout.review.lessons.table"), Note: r.t("handout.review.lessons.of"), Loose: true, Columns: []reportColumn{{Head: r.head("kind"), Bold: true, Solid: true}, r.text("lesson"), {Head: r.head("topic"), Grey: true, Most: 45}}}
	for _, kind := range []string{"keep", "change", "stop"} {
		first := true
		for _, x := range r.Lessons {
			if x.Kind != kind {
				continue
			}
			row := cells("", r.clean(x.Text), r.clean(x.Topic))
			if first {
				row.Cells[0].Text, row.Begins = r.one("handout.review.lesson."+kind), true
			}
			first = false
			t.Rows = append(t.Rows, row)
		}
	}
	return append([]reportPart{r.prose(text), t}, r.meeting()...)
}

// meeting is the review meeting: what was decided, and where those present sign.
func (r *reviewReader) meeting() (out []reportPart) {
	for _, m := range r.Book.Meetings {
		if m.Kind != "review" {
			continue
		}
		if minutes := r.prose(ReviewText{Texts: []string{m.Minutes}}); len(minutes.Paragraphs) > 0 {
			t := tableau{Title: r.t("handout.review.minutes"), Note: words{strings.Trim(r.date(m.Day)+" "+r.clean(m.Place), " ")}, Loose: true, Columns: []reportColumn{{}}}
			for _, p := range minutes.Paragraphs {
				t.Rows = append(t.Rows, cells(p[0]))
			}
			out = append(out, t)
		}
		t := tableau{Title: r.t("handout.review.confirmed"), Note: r.t("handout.review.confirmed.of"), Loose: true,
			Columns: []reportColumn{{Head: r.head("name"), Most: 60, Least: 40}, r.text("role"), {Head: r.head("sign"), Least: 55}, {Head: r.head("date"), Least: 25, Solid: true}}}
		for line := range strings.SplitSeq(m.People, "\n") {
			if name := r.clean(line); name != "" {
				t.Rows = append(t.Rows, reportRow{Sign: true, Cells: []reportCell{{Text: name}, {Text: r.role(name)}, {}, {}}})
			}
		}
		return append(out, t)
	}
	return out
}

// role is what somebody of that name does in the campaign.
func (r *reviewReader) role(name string) string {
	for _, p := range r.Book.People {
		if r.people[p.ID] == name {
			switch {
			case p.ID == r.Book.Campaign.Lead:
				return r.one("handout.review.lead")
			case p.Role != "":
				return r.clean(p.Role)
			}
		}
	}
	return ""
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
