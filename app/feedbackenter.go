package app

import (
	"maps"
	"slices"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// FeedbackResponse is one response whole.
type FeedbackResponse struct {
	ID         campaign.ID      `json:"id"`
	Number     int              `json:"number"` // in the order of all, from 1
	Respondent string           `json:"respondent"`
	Day        campaign.Date    `json:"day"`
	Tags       []string         `json:"tags"`
	Answers    []FeedbackAnswer `json:"answers"` // to the questions in their order, then what was answered to questions that are gone
}

// FeedbackAnswer is what a response says to a question.
type FeedbackAnswer struct {
	Question campaign.ID `json:"question"`
	Text     string      `json:"text"` // of the question; "" for one that is gone
	Kind     string      `json:"kind"` // likewise
	Options  []string    `json:"options"`
	Answer   string      `json:"answer"` // as it is held: a score as its number
	Chosen   []string    `json:"chosen"` // of a choice: what it comes to
}

// Response answers one response whole. Errors: campaign.unknown; response.unknown.
func (f Feedback) Response(id, response campaign.ID) (FeedbackResponse, error) {
	return answer(f.c, func() (FeedbackResponse, error) {
		s, err := f.c.surveyed(id)
		if err != nil {
			return FeedbackResponse{}, err
		}
		at := s.find(response)
		if at < 0 {
			return FeedbackResponse{}, campaign.Fail("response.unknown")
		}
		r := s.list[at]
		out := FeedbackResponse{r.ID, at + 1, r.Respondent, r.Day, analysis.Lines(r.Tags), []FeedbackAnswer{}}
		said := r.Said()
		for _, q := range s.questions {
			a := FeedbackAnswer{q.ID, q.Text, q.Kind, analysis.Lines(q.Options), s.answer(r, q.ID), []string{}}
			if q.Kind == "choice" {
				a.Chosen = analysis.Chosen(q, a.Answer)
			}
			out.Answers = append(out.Answers, a)
			delete(said, q.ID)
		}
		for _, gone := range slices.Sorted(maps.Keys(said)) {
			out.Answers = append(out.Answers, FeedbackAnswer{Question: gone, Options: []string{}, Answer: said[gone], Chosen: []string{}})
		}
		return out, nil
	})
}

// FeedbackTyped is a response as somebody types it from paper, or what is written of one there is.
type FeedbackTyped struct {
	Response campaign.ID       `json:"response"` // "" makes one
	Set      map[string]string `json:"set"`      // respondent, day, or the id of a question → what is typed; "" clears it. What is not named stays
	Anyway   bool              `json:"anyway"`   // though somebody of that name, or the very same, is there
}

// FeedbackEntered answers what was typed. With Refused or Twice, nothing was written.
type FeedbackEntered struct {
	Applied  Applied           `json:"applied"` // its step is "" when nothing changed
	Response campaign.ID       `json:"response"`
	Refused  []FeedbackRefused `json:"refused"`
	Twice    *FeedbackTwice    `json:"twice"` // null where it is none
}

// FeedbackRefused is a field that could not be taken.
type FeedbackRefused struct {
	Field   string `json:"field"` // as in FeedbackTyped.Set; "" for the whole
	Code    string `json:"code"`
	Message string `json:"message"`
}

// FeedbackTwice is the response that is there already.
type FeedbackTwice struct {
	Response campaign.ID `json:"response"`
	Number   int         `json:"number"`
	Message  string      `json:"message"`
}

// Enter writes a response as it is typed, or fields of one, as one step. Scores are read as an import reads them. A second
// response of one respondent, and one that says word for word what another says, is asked about first: it may be the same paper.
// Errors: campaign.unknown; response.unknown.
func (f Feedback) Enter(id campaign.ID, typed FeedbackTyped) (FeedbackEntered, error) {
	return answer(f.c, func() (FeedbackEntered, error) {
		return upToDate(f.c, id, func(book any, _ int64) (FeedbackEntered, error) {
			s, err := f.c.surveyed(id)
			if err != nil {
				return FeedbackEntered{}, err
			}
			return f.enter(id, s, book, typed)
		})
	})
}

func (f Feedback) enter(id campaign.ID, s *surveyed, book any, typed FeedbackTyped) (FeedbackEntered, error) {
	c := f.c
	out := FeedbackEntered{Applied: Applied{Campaign: id, Changes: []campaign.Change{}}, Response: typed.Response, Refused: []FeedbackRefused{}}
	was, at := campaign.Response{}, len(s.list)
	if typed.Response != "" {
		if at = s.find(typed.Response); at < 0 {
			return out, campaign.Fail("response.unknown")
		}
		was = s.list[at]
	}
	refuse := func(field, code string, params ...string) {
		out.Refused = append(out.Refused, FeedbackRefused{field, code, c.refusal("response", field, code, campaign.Fail("", params...).Params)})
	}
	r := c.typedResponse(s, book, was, typed.Set, refuse)
	if typed.Response == "" && len(out.Refused) == 0 && silent(r) {
		refuse("", "response.empty")
	}
	if len(out.Refused) > 0 {
		return out, nil
	}
	set := campaign.Lookup("response").Values(r)
	before := campaign.Lookup("response").Values(was)
	maps.DeleteFunc(set, func(field string, v any) bool { return field == "id" || field == "position" || before[field] == v })
	if len(set) == 0 {
		return out, nil
	}
	if out.Twice = c.twice(s, r, typed); out.Twice != nil {
		return out, nil
	}
	e := campaign.Edit{Op: campaign.Patch, Kind: "response", Row: was.ID, Set: set}
	if typed.Response == "" {
		last := ""
		if n := len(s.list); n > 0 {
			last = s.list[n-1].Position
		}
		out.Response = c.store.NewID()
		set["position"] = campaign.After(last, 1, c.Intn)[0]
		e.Op, e.Row = campaign.Create, out.Response
	}
	var err error
	out.Applied, err = c.apply(id, responseLabel(e.Op, r.Respondent, at+1), []campaign.Edit{e})
	return out, err
}

// typedResponse is a response with what is typed into it.
func (c *core) typedResponse(s *surveyed, book any, r campaign.Response, set map[string]string,
	refuse func(field, code string, params ...string)) campaign.Response {
	said := r.Said()
	for _, field := range slices.Sorted(maps.Keys(set)) {
		text := strings.TrimSpace(set[field])
		switch field {
		case "respondent":
			r.Respondent = text
			continue
		case "day":
			day, err := c.typing(book).Read("response", "day", text)
			switch {
			case err != nil || day.Code != "":
				refuse(field, day.Code, flat(day.Params)...)
			default:
				r.Day = campaign.Date(asText(day.Value))
			}
			continue
		}
		q := s.question(campaign.ID(field))
		if q == nil { // an answer to one that is gone can be let go, no more
			delete(said, campaign.ID(field))
			continue
		}
		held, code, params := exchange.ReadAnswer(q.Kind, text)
		if code != "" {
			refuse(field, code, append(params, "value", clip(text, 40))...)
			continue
		}
		switch s.fields[q.ID] {
		case "satisfaction":
			r.Satisfaction = scoreOf(held)
		case "recommend":
			r.Recommend = scoreOf(held)
		case "text":
			r.Text = held
		default:
			if said[q.ID] = held; held == "" {
				delete(said, q.ID)
			}
		}
	}
	r.Answers = campaign.AnswersText(said)
	return r
}

// silent says that a response answers nothing.
func silent(r campaign.Response) bool {
	return r.Satisfaction == nil && r.Recommend == nil && r.Text == "" && r.Answers == ""
}

// twice finds the response that somebody may be typing a second time.
func (c *core) twice(s *surveyed, r campaign.Response, typed FeedbackTyped) *FeedbackTwice {
	if typed.Anyway {
		return nil
	}
	who := exchange.Respondent(r.Respondent)
	_, named := typed.Set["respondent"]
	if typed.Response != "" && !named {
		return nil
	}
	for i, x := range s.list {
		code := ""
		switch {
		case x.ID == typed.Response:
		case who != "" && exchange.Respondent(x.Respondent) == who:
			code = "response.typed_again"
		case who == "" && typed.Response == "" && r.Text != "" && x.Text == r.Text && x.Answers == r.Answers &&
			deref(x.Satisfaction) == deref(r.Satisfaction) && deref(x.Recommend) == deref(r.Recommend):
			code = "response.typed_same"
		}
		if code != "" {
			message := locale.T(c.lang(), "problem."+code, "value", clip(r.Respondent, 40), "n", itoa(i+1))
			return &FeedbackTwice{x.ID, i + 1, message}
		}
	}
	return nil
}

func deref(n *int64) int64 {
	if n == nil {
		return -1
	}
	return *n
}

func asText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case campaign.Date:
		return string(v)
	}
	return ""
}

// flat is a map as pairs.
func flat(params map[string]string) (out []string) {
	for _, name := range slices.Sorted(maps.Keys(params)) {
		out = append(out, name, params[name])
	}
	return out
}
