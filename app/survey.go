package app

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"
	"sync"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// survey holds the responses of the campaign asked about last and what they come to, so that a page of figures and the lists
// that its figures open need not read five thousand rows each. What is at hand never changes: a new one takes its place.
type survey struct {
	mu      sync.Mutex
	id      campaign.ID
	version int64
	at      *surveyed

	texts   uint64 // what the phrases are of
	phrases []analysis.Phrase
}

// surveyed is the survey of a campaign, worked out.
type surveyed struct {
	questions []campaign.Question
	fields    map[campaign.ID]string // where the answers to a question are held
	list      []campaign.Response
	texts     []string // the free text of each
	figures   analysis.Feedback
}

// surveyed reads the responses of a campaign and works them out, or answers what is at hand while nobody has written to it.
func (c *core) surveyed(id campaign.ID) (*surveyed, error) {
	w, version, err := c.bookAt(id)
	if err != nil {
		return nil, err
	}
	s := &c.survey
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.at != nil && s.id == id && s.version == version {
		return s.at, nil
	}
	list, err := c.store.Responses(id)
	if err != nil {
		return nil, err
	}
	s.id, s.version = id, version
	texts := make([]string, len(list))
	for i, r := range list {
		texts[i] = analysis.FreeText(w.Questions, r)
	}
	s.at = &surveyed{w.Questions, campaign.AnswerFields(w.Questions), list, texts, analysis.FeedbackOf(w.Questions, list)}
	return s.at, nil
}

// surveySeed is of this run of the program: fingerprints are compared within it alone.
var surveySeed = maphash.MakeSeed()

// phrases are the frequent phrases of the free text. They take long to find, and are found anew only when a text is another.
func (c *core) phrases(at *surveyed) []analysis.Phrase {
	texts := []string{}
	var print maphash.Hash
	print.SetSeed(surveySeed)
	for _, text := range at.texts {
		if text != "" {
			texts = append(texts, text)
			_, _ = print.WriteString(text)
			_ = print.WriteByte(0)
		}
	}
	s, sum := &c.survey, print.Sum64()
	s.mu.Lock()
	known := s.phrases
	is := known != nil && s.texts == sum
	s.mu.Unlock()
	if is {
		return known
	}
	found := analysis.Phrases(texts)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.texts, s.phrases = sum, found
	return found
}

// forget lets go of what is at hand.
func (s *survey) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at, s.phrases = nil, nil
}

// find is where a response stands in their order; -1 for none.
func (s *surveyed) find(id campaign.ID) int {
	return slices.IndexFunc(s.list, func(r campaign.Response) bool { return r.ID == id })
}

// question is one by its id.
func (s *surveyed) question(id campaign.ID) *campaign.Question {
	if at := slices.IndexFunc(s.questions, func(q campaign.Question) bool { return q.ID == id }); at >= 0 {
		return &s.questions[at]
	}
	return nil
}

// reheld adds to edits of questions what they mean for the responses: an answer stays the answer to its question.
func (c *core) reheld(id campaign.ID, edits []campaign.Edit) ([]campaign.Edit, error) {
	if id == campaign.LibraryScope || !slices.ContainsFunc(edits, func(e campaign.Edit) bool { return e.Kind == "question" }) {
		return edits, nil
	}
	w, err := c.book(id)
	if isCode(err, "campaign.unknown") { // it is being made
		return edits, nil
	}
	if err != nil || len(w.Questions) == 0 {
		return edits, err
	}
	list, err := c.store.Responses(id)
	if err != nil || len(list) == 0 {
		return edits, err
	}
	score := func(kind, text string) (int64, bool) {
		held, code, _ := exchange.ReadAnswer(kind, text)
		n := scoreOf(held)
		return deref(n), code == "" && n != nil
	}
	after := w.Patched(edits).Questions
	slices.SortFunc(after, func(a, b campaign.Question) int {
		return cmp.Or(strings.Compare(a.Position, b.Position), strings.Compare(string(a.ID), string(b.ID)))
	})
	return append(slices.Clone(edits), campaign.Rehold(w.Questions, after, list, score)...), nil
}
