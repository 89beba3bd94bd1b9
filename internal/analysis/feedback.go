package analysis

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"qingdan/internal/campaign"
)

// Feedback is what the responses to a survey come to. There is no figure where nobody answered.
type Feedback struct {
	Responses    int               `json:"responses"`
	Satisfaction *Satisfaction     `json:"satisfaction"` // null where nobody scored it
	Recommend    *Recommend        `json:"recommend"`    // null where nobody scored it
	Questions    []QuestionFigures `json:"questions"`    // in their order
	Texts        int               `json:"texts"`        // responses with free text
	Untagged     int               `json:"untagged"`     // of these, without a tag
	Tags         []TagGroup        `json:"tags"`         // the most frequent first
}

// Satisfaction is how scores from 1 to 5 are spread. Its mean is their sum ÷ how many there are.
type Satisfaction struct {
	Answered int     `json:"answered"`
	Mean     float64 `json:"mean"`   // 1 to 5
	Counts   [5]int  `json:"counts"` // of the scores 1 to 5
}

// Recommend is how scores from 0 to 10 are spread. NPS = % scoring 9–10 − % scoring 0–6, of those who answered.
type Recommend struct {
	Answered   int     `json:"answered"`
	NPS        float64 `json:"nps"`        // points, −100 to 100
	Promoters  int     `json:"promoters"`  // 9–10
	Passives   int     `json:"passives"`   // 7–8
	Detractors int     `json:"detractors"` // 0–6
	Counts     [11]int `json:"counts"`     // of the scores 0 to 10
}

// QuestionFigures is what one question came to: what suits its kind, the others null or empty.
type QuestionFigures struct {
	ID           campaign.ID   `json:"id"`
	Text         string        `json:"text"`
	Kind         string        `json:"kind"`
	Field        string        `json:"field"`    // of the response that holds its answer; "" for Answers
	Answered     int           `json:"answered"` // responses
	Satisfaction *Satisfaction `json:"satisfaction"`
	Recommend    *Recommend    `json:"recommend"`
	Choices      []Choice      `json:"choices"` // the options in their order, then what else was answered
}

// Choice is how many chose an option. One may choose several, so shares of a question may come to more than 1.
type Choice struct {
	Option string  `json:"option"`
	Count  int     `json:"count"`
	Share  float64 `json:"share"` // of those who answered, 0 to 1
}

// TagGroup is the responses with a tag.
type TagGroup struct {
	Tag       string        `json:"tag"`
	Count     int           `json:"count"`
	Responses []campaign.ID `json:"-"` // which they are
}

// FeedbackOf works the figures of a survey out. The questions are in their order.
func FeedbackOf(questions []campaign.Question, responses []campaign.Response) Feedback {
	f := Feedback{Responses: len(responses), Questions: []QuestionFigures{}, Tags: []TagGroup{}}
	fields := campaign.AnswerFields(questions)
	tallies := make([]tallied, len(questions))
	var satisfied, recommended [11]int
	known := map[string]int{}
	for _, r := range responses {
		score(&satisfied, r.Satisfaction, 1, 5)
		score(&recommended, r.Recommend, 0, 10)
		said := r.Said()
		for i, q := range questions {
			tallies[i].take(q, fields[q.ID], r, said)
		}
		text, tags := freeText(questions, r, func() map[campaign.ID]string { return said }), Lines(r.Tags)
		if text != "" {
			f.Texts++
			if len(tags) == 0 {
				f.Untagged++
			}
		}
		for _, tag := range tags {
			at, there := known[campaign.FoldName(tag)]
			if !there {
				at = len(f.Tags)
				known[campaign.FoldName(tag)] = at
				f.Tags = append(f.Tags, TagGroup{Tag: tag})
			}
			f.Tags[at].Count++
			f.Tags[at].Responses = append(f.Tags[at].Responses, r.ID)
		}
	}
	f.Satisfaction, f.Recommend = satisfaction(satisfied), recommend(recommended)
	for i, q := range questions {
		f.Questions = append(f.Questions, tallies[i].figures(q, fields[q.ID]))
	}
	slices.SortStableFunc(f.Tags, func(a, b TagGroup) int { return b.Count - a.Count })
	return f
}

// Further are the questions with a score of their own, beside those of the satisfaction and the recommendation of the whole.
func (f Feedback) Further() (out []QuestionFigures) {
	for _, q := range f.Questions {
		if q.Field == "" && (q.Kind == "satisfaction" || q.Kind == "recommend") {
			out = append(out, q)
		}
	}
	return out
}

// Suggest are the tags that frequent phrases of some texts suggest, without those that responses have already.
func (f Feedback) Suggest(texts []string) []Phrase { return f.Untaken(Phrases(texts)) }

// Untaken are the phrases that are no tag of any response yet.
func (f Feedback) Untaken(phrases []Phrase) []Phrase {
	has := func(p Phrase) bool {
		return slices.ContainsFunc(f.Tags, func(t TagGroup) bool { return campaign.FoldName(t.Tag) == campaign.FoldName(p.Text) })
	}
	return slices.DeleteFunc(slices.Clone(phrases), has)
}

// FreeText is what a response says in its own words: its Text and its answers to the other open questions, a line each.
func FreeText(questions []campaign.Question, r campaign.Response) string {
	return freeText(questions, r, sync.OnceValue(r.Said))
}

// freeText is FreeText of a response whose answers are read by said, where they are asked for: reading them takes a while.
func freeText(questions []campaign.Question, r campaign.Response, said func() map[campaign.ID]string) string {
	parts := []string{}
	if t := strings.TrimSpace(r.Text); t != "" {
		parts = append(parts, t)
	}
	first := true // it is answered in Text
	for _, q := range questions {
		if q.Kind != "text" {
			continue
		}
		if !first && r.Answers != "" {
			if t := strings.TrimSpace(said()[q.ID]); t != "" {
				parts = append(parts, t)
			}
		}
		first = false
	}
	return strings.Join(parts, "\n")
}

// Lines are the lines of a text that hold something, each once.
func Lines(s string) []string {
	out, seen := []string{}, map[string]bool{}
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimSpace(line)
		if key := campaign.FoldName(line); line != "" && !seen[key] {
			seen[key] = true
			out = append(out, line)
		}
	}
	return out
}

// score counts a score that lies from low to high; one that was not given is not counted.
func score(counts *[11]int, v *int64, low, high int64) {
	if v != nil && *v >= low && *v <= high {
		counts[*v]++
	}
}

func satisfaction(counts [11]int) *Satisfaction {
	s, sum := Satisfaction{}, 0
	for v := 1; v <= 5; v++ {
		s.Counts[v-1] = counts[v]
		s.Answered += counts[v]
		sum += v * counts[v]
	}
	if s.Answered == 0 {
		return nil
	}
	s.Mean = float64(sum) / float64(s.Answered)
	return &s
}

func recommend(counts [11]int) *Recommend {
	r := Recommend{Counts: counts}
	for v, n := range counts {
		r.Answered += n
		switch {
		case v >= 9:
			r.Promoters += n
		case v >= 7:
			r.Passives += n
		default:
			r.Detractors += n
		}
	}
	if r.Answered == 0 {
		return nil
	}
	r.NPS = float64(100*(r.Promoters-r.Detractors)) / float64(r.Answered)
	return &r
}

// tallied is what has been counted of one question.
type tallied struct {
	answered int
	scores   [11]int
	options  []Choice
	at       map[string]int // of an option
}

// take counts one response's answer.
func (t *tallied) take(q campaign.Question, field string, r campaign.Response, said map[campaign.ID]string) {
	number := func(held *int64) *int64 {
		if field != "" {
			return held
		}
		if v, err := strconv.ParseInt(strings.TrimSpace(said[q.ID]), 10, 64); err == nil {
			return &v
		}
		return nil
	}
	switch q.Kind {
	case "satisfaction":
		score(&t.scores, number(r.Satisfaction), 1, 5)
	case "recommend":
		score(&t.scores, number(r.Recommend), 0, 10)
	default:
		text := said[q.ID]
		if field != "" {
			text = r.Text
		}
		if strings.TrimSpace(text) == "" {
			return
		}
		t.answered++
		if q.Kind == "choice" {
			t.choose(q, text)
		}
	}
}

// choose counts the options of one answer.
func (t *tallied) choose(q campaign.Question, text string) {
	if t.at == nil {
		t.at = map[string]int{}
		for _, o := range Lines(q.Options) {
			t.option(o)
		}
	}
	for _, o := range chosen(text, func(option string) bool { _, is := t.at[campaign.FoldName(option)]; return is }) {
		t.options[t.option(o)].Count++
	}
}

// Chosen are the options of a question that an answer chooses, as it writes them.
func Chosen(q campaign.Question, text string) []string {
	options := Lines(q.Options)
	return chosen(text, func(o string) bool {
		return slices.ContainsFunc(options, func(x string) bool { return campaign.FoldName(x) == campaign.FoldName(o) })
	})
}

// chosen parts an answer, unless the whole of it is an option.
func chosen(text string, option func(string) bool) []string {
	if whole := strings.TrimSpace(text); whole != "" && option(text) {
		return []string{whole}
	}
	return Lines(several.Replace(text))
}

// several are the signs by which survey tools part the options of one answer: each puts one on a line of its own.
var several = strings.NewReplacer("┋", "\n", "|", "\n", ";", "\n", "；", "\n")

func (t *tallied) option(name string) int {
	at, there := t.at[campaign.FoldName(name)]
	if !there {
		at = len(t.options)
		t.at[campaign.FoldName(name)] = at
		t.options = append(t.options, Choice{Option: name})
	}
	return at
}

func (t *tallied) figures(q campaign.Question, field string) QuestionFigures {
	f := QuestionFigures{ID: q.ID, Text: q.Text, Kind: q.Kind, Field: field, Answered: t.answered, Choices: []Choice{}}
	switch q.Kind {
	case "satisfaction":
		if f.Satisfaction = satisfaction(t.scores); f.Satisfaction != nil {
			f.Answered = f.Satisfaction.Answered
		}
	case "recommend":
		if f.Recommend = recommend(t.scores); f.Recommend != nil {
			f.Answered = f.Recommend.Answered
		}
	}
	for _, c := range t.options {
		c.Share = float64(c.Count) / float64(t.answered)
		f.Choices = append(f.Choices, c)
	}
	return f
}
