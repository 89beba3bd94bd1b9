package app

import (
	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// Feedback is what people said in the survey, and what it comes to.
type Feedback struct{ c *core }

// FeedbackPage is the figures of the survey with what was said in people's own words.
type FeedbackPage struct {
	Figures   analysis.Feedback `json:"figures"`
	Said      []FeedbackText    `json:"said"`      // responses with free text, in their order
	Suggested []analysis.Phrase `json:"suggested"` // tags that frequent phrases suggest
}

// FeedbackText is one response in its own words.
type FeedbackText struct {
	ID           campaign.ID   `json:"id"`
	Respondent   string        `json:"respondent"`
	Day          campaign.Date `json:"day"`
	Satisfaction *int64        `json:"satisfaction"`
	Recommend    *int64        `json:"recommend"`
	Text         string        `json:"text"` // of every open question, a line each
	Tags         []string      `json:"tags"`
}

// View works the figures of the survey out. Errors: campaign.unknown.
func (f Feedback) View(id campaign.ID) (FeedbackPage, error) {
	return answer(f.c, func() (FeedbackPage, error) {
		w, err := f.c.book(id)
		if err != nil {
			return FeedbackPage{}, err
		}
		list, err := f.c.store.Responses(id)
		if err != nil {
			return FeedbackPage{}, err
		}
		v := FeedbackPage{analysis.FeedbackOf(w.Questions, list), []FeedbackText{}, nil}
		texts := []string{}
		for _, r := range list {
			if text := analysis.FreeText(w.Questions, r); text != "" {
				v.Said = append(v.Said, FeedbackText{r.ID, r.Respondent, r.Day, r.Satisfaction, r.Recommend, text, analysis.Lines(r.Tags)})
				texts = append(texts, text)
			}
		}
		v.Suggested = v.Figures.Suggest(texts)
		return v, nil
	})
}

// Responses lists every response, in their order. Errors: campaign.unknown.
func (f Feedback) Responses(id campaign.ID) ([]campaign.Response, error) {
	return answer(f.c, func() ([]campaign.Response, error) {
		if _, err := f.c.book(id); err != nil {
			return nil, err
		}
		return f.c.store.Responses(id)
	})
}
