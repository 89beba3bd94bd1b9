package report

import "qingdan/internal/analysis"

// few is below how many answers a survey is called small.
const few = 30

// mostTags is how many themes of the free text are named.
const mostTags = 5

// feedback is what people said: how many, both scores, the choices, and the themes of what they wrote.
func feedback(p *pen) {
	f := p.Feedback
	if f.Responses == 0 {
		p.write(p.say(one(len(p.Workbook.Questions) == 0, "survey.none", "survey.unanswered")))
		return
	}
	answered := []string{p.say("survey", "count", count(f.Responses))}
	switch {
	case f.Responses == 1:
		answered = append(answered, p.say("survey.single"))
	case f.Responses < few:
		answered = append(answered, p.say("survey.few"))
	}
	p.write(answered...)
	p.write(p.satisfaction(true), p.recommend(true))
	p.scored()
	p.choices()
	p.themes()
}

// scores are both scores in a sentence each, as a summary has them.
func (p *pen) scores() []string {
	if p.Feedback.Responses == 0 {
		return []string{p.say(one(len(p.Workbook.Questions) == 0, "survey.none", "survey.unanswered"))}
	}
	return []string{p.say("survey", "count", count(p.Feedback.Responses)), p.satisfaction(false), p.recommend(false)}
}

// satisfaction says the mean, and where it is asked for how the scores are spread.
func (p *pen) satisfaction(spread bool) string {
	s := p.Feedback.Satisfaction
	if s == nil {
		return p.say("satisfaction.none")
	}
	said := p.say("satisfaction", "mean", decimal(s.Mean), "count", count(s.Answered))
	if spread {
		return p.joined(said, p.satisfied(*s))
	}
	return said
}

// satisfied says how scores from 1 to 5 are spread; "" of a single one.
func (p *pen) satisfied(s analysis.Satisfaction) string {
	if s.Answered < 2 {
		return ""
	}
	n := float64(s.Answered)
	return p.say("satisfaction.spread", "high", p.share(float64(s.Counts[3]+s.Counts[4])/n), "low", p.share(float64(s.Counts[0]+s.Counts[1])/n))
}

// recommend says the NPS, and where it is asked for the two shares that it is the difference of.
func (p *pen) recommend(spread bool) string {
	r := p.Feedback.Recommend
	if r == nil {
		return p.say("recommend.none")
	}
	said := p.say("recommend", "nps", points(r.NPS), "count", count(r.Answered))
	if spread {
		return p.joined(said, p.recommended(*r))
	}
	return said
}

// recommended says the two shares that an NPS is the difference of; "" of a single score.
func (p *pen) recommended(r analysis.Recommend) string {
	if r.Answered < 2 {
		return ""
	}
	n := float64(r.Answered)
	return p.say("recommend.spread", "promoters", p.share(float64(r.Promoters)/n), "detractors", p.share(float64(r.Detractors)/n))
}

// scored says what the scores of further questions come to, one by one: those beside satisfaction and recommendation of the whole.
func (p *pen) scored() {
	for _, q := range p.Feedback.Further() {
		switch {
		case q.Satisfaction != nil:
			p.write(p.say("scored", "question", p.inner(q.Text), "mean", decimal(q.Satisfaction.Mean), "count", count(q.Answered)), p.satisfied(*q.Satisfaction))
		case q.Recommend != nil:
			p.write(p.say("scored.nps", "question", p.inner(q.Text), "nps", points(q.Recommend.NPS), "count", count(q.Answered)), p.recommended(*q.Recommend))
		default:
			p.write(p.say("scored.none", "question", p.inner(q.Text)))
		}
	}
}

// choices says what most chose, question by question.
func (p *pen) choices() {
	for _, q := range p.Feedback.Questions {
		if q.Kind != "choice" || q.Answered == 0 {
			continue
		}
		best := q.Choices[0]
		for _, c := range q.Choices {
			if c.Count > best.Count {
				best = c
			}
		}
		p.write(p.say("chosen", "question", p.inner(q.Text), "option", best.Option, "share", p.share(best.Share), "count", count(best.Count)))
	}
}

// themes names what the free text is about, most frequent first.
func (p *pen) themes() {
	f := p.Feedback
	if f.Texts == 0 {
		p.write(p.say("texts.none"))
		return
	}
	tags := []string{}
	for _, t := range f.Tags[:min(len(f.Tags), mostTags)] {
		tags = append(tags, p.say("tag", "tag", t.Tag, "count", count(t.Count)))
	}
	said := []string{p.say("texts", "count", count(f.Texts))}
	if len(tags) > 0 {
		said = append(said, p.say("tags", "tags", p.clauses(tags)))
	}
	if f.Untagged > 0 {
		said = append(said, p.say("untagged", "count", count(f.Untagged)))
	}
	p.write(said...)
}
