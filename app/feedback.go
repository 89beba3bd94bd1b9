package app

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// Feedback is what people said in the survey, and what it comes to.
type Feedback struct{ c *core }

// Phrase is a phrase of the free text and how many texts have it: a tag that suggests itself.
type Phrase = analysis.Phrase

// FeedbackPage is the figures of the survey. What was said is listed by List, and what it suggests by Suggested.
type FeedbackPage struct {
	Figures analysis.Feedback `json:"figures"`
}

// View works the figures of the survey out. Errors: campaign.unknown.
func (f Feedback) View(id campaign.ID) (FeedbackPage, error) {
	return answer(f.c, func() (FeedbackPage, error) {
		s, err := f.c.surveyed(id)
		if err != nil {
			return FeedbackPage{}, err
		}
		return FeedbackPage{s.figures}, nil
	})
}

// Suggested are the tags that frequent phrases of the free text suggest, at most 12, those that are tags and those that somebody
// dismissed left out. Errors: campaign.unknown.
func (f Feedback) Suggested(id campaign.ID) ([]analysis.Phrase, error) {
	return answer(f.c, func() ([]analysis.Phrase, error) {
		s, err := f.c.surveyed(id)
		if err != nil {
			return nil, err
		}
		lib, _, err := f.c.library()
		if err != nil {
			return nil, err
		}
		return wanted(s.figures.Untaken(f.c.phrases(s)), dismissedIn(lib, id)), nil
	})
}

// Responses lists every response whole, in their order. Errors: campaign.unknown.
func (f Feedback) Responses(id campaign.ID) ([]campaign.Response, error) {
	return answer(f.c, func() ([]campaign.Response, error) {
		s, err := f.c.surveyed(id)
		if err != nil {
			return nil, err
		}
		return s.list, nil
	})
}

// FeedbackAsked says which responses are asked for: those that hold to all it says.
type FeedbackAsked struct {
	Question campaign.ID `json:"question"` // whose answers are meant by the next three; also satisfaction and recommend, for the scores as such
	Low      *int64      `json:"low"`      // the least and …
	High     *int64      `json:"high"`     // … the greatest score
	Option   string      `json:"option"`   // that was chosen; ""
	Tag      string      `json:"tag"`
	Untagged bool        `json:"untagged"` // with free text and without a tag
	Said     bool        `json:"said"`     // with free text
	Phrase   string      `json:"phrase"`   // whose free text has this phrase
	Text     string      `json:"text"`     // that have these words: respondent, answers, tags
}

// FeedbackList is the responses asked for.
type FeedbackList struct {
	Rows []FeedbackRow `json:"rows"`
	All  int           `json:"all"` // responses there are
}

// FeedbackRow is a response as lists show it.
type FeedbackRow struct {
	ID           campaign.ID   `json:"id"`
	Number       int           `json:"number"` // in the order of all, from 1
	Respondent   string        `json:"respondent"`
	Day          campaign.Date `json:"day"`
	Satisfaction *int64        `json:"satisfaction"`
	Recommend    *int64        `json:"recommend"`
	Answer       string        `json:"answer"` // to the question asked about; "" for none
	Text         string        `json:"text"`   // the beginning of all free text
	Tags         []string      `json:"tags"`
}

// rowText is how much of a text a list shows, in characters: all of five thousand long ones would be the size of a film.
const rowText = 100

// List lists the responses that are asked for, in their order. Errors: campaign.unknown.
func (f Feedback) List(id campaign.ID, asked FeedbackAsked) (FeedbackList, error) {
	return answer(f.c, func() (FeedbackList, error) {
		s, err := f.c.surveyed(id)
		if err != nil {
			return FeedbackList{}, err
		}
		out := FeedbackList{[]FeedbackRow{}, len(s.list)}
		for i, r := range s.list {
			if text := s.texts[i]; s.is(r, text, asked) {
				shown := clip(strings.ReplaceAll(text, "\n", " / "), rowText)
				out.Rows = append(out.Rows, FeedbackRow{r.ID, i + 1, clip(r.Respondent, rowText), r.Day, r.Satisfaction, r.Recommend,
					clip(s.answer(r, asked.Question), rowText), shown, analysis.Lines(r.Tags)})
			}
		}
		return out, nil
	})
}

// is says whether a response, whose free text is given, is asked for.
func (s *surveyed) is(r campaign.Response, text string, asked FeedbackAsked) bool {
	if asked.Low != nil || asked.High != nil {
		n := scoreOf(s.answer(r, asked.Question))
		if n == nil || asked.Low != nil && *n < *asked.Low || asked.High != nil && *n > *asked.High {
			return false
		}
	}
	if asked.Option != "" {
		q := s.question(asked.Question)
		if q == nil || !hasFolded(analysis.Chosen(*q, s.answer(r, q.ID)), asked.Option) {
			return false
		}
	}
	tags := analysis.Lines(r.Tags)
	switch {
	case asked.Tag != "" && !hasFolded(tags, asked.Tag),
		asked.Untagged && (text == "" || len(tags) > 0),
		asked.Said && text == "",
		asked.Phrase != "" && !analysis.Holds(text, asked.Phrase):
		return false
	}
	if words := strings.Fields(campaign.FoldName(asked.Text)); len(words) > 0 {
		all := append(slices.Collect(maps.Values(r.Said())), r.Respondent, text, r.Tags)
		in := campaign.FoldName(strings.Join(all, "\n"))
		return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(in, word) })
	}
	return true
}

// answer is what a response answers to a question, or its score as such for satisfaction and recommend.
func (s *surveyed) answer(r campaign.Response, question campaign.ID) string {
	field := string(question)
	if q := s.question(question); q != nil {
		if field = s.fields[q.ID]; field == "" {
			return r.Said()[q.ID]
		}
	}
	switch field {
	case "satisfaction":
		return scoreText(r.Satisfaction)
	case "recommend":
		return scoreText(r.Recommend)
	case "text":
		return r.Text
	}
	return ""
}

func hasFolded(list []string, s string) bool {
	key := campaign.FoldName(s)
	return slices.ContainsFunc(list, func(x string) bool { return campaign.FoldName(x) == key })
}

func scoreText(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}

// scoreOf is a score that is held as a text; nil for none.
func scoreOf(s string) *int64 {
	n, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	if err != nil {
		return nil
	}
	return &n
}
