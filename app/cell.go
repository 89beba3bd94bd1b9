package app

import (
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// CellReading is what a text typed into a cell is understood as.
type CellReading struct {
	Value   any             `json:"value"`   // as the field holds it; null when the text cannot be read, and for a number cleared
	Also    campaign.Fields `json:"also"`    // further fields that the text sets: the start of a span, the time of a day
	Text    string          `json:"text"`    // what the value is called, where it is an id or a choice; else ""
	Outside bool            `json:"outside"` // a day beyond the campaign's periods, of something that belongs within them
	Made    bool            `json:"made"`    // a person or group of this name would be added: value is "" still
	Code    string          `json:"code"`    // why it cannot be read; "" when it can
	Message string          `json:"message"` // the same in words
}

// Read tells what a text typed into a cell means. It changes nothing. "" clears the field.
func (e Edits) Read(id campaign.ID, kind campaign.Kind, field, text string) (CellReading, error) {
	return answer(e.c, func() (CellReading, error) {
		book, _, err := e.c.bookOf(id)
		if err != nil {
			return CellReading{}, err
		}
		r, err := e.c.typing(book).Read(kind, field, text)
		if err != nil {
			return CellReading{}, err
		}
		out := CellReading{Value: r.Value, Also: campaign.Fields{}, Text: r.Text, Made: r.Made, Code: r.Code}
		maps.Copy(out.Also, r.Also)
		switch {
		case r.Code != "":
			out.Message = e.c.refusal(kind, field, r.Code, r.Params)
		case r.Made:
			out.Value = ""
		}
		if w, ok := book.(*campaign.Workbook); ok {
			out.Outside = beyond(w, kind, field, out)
		}
		return out, nil
	})
}

// withinPeriods are the days that belong within the periods of a campaign; payments, contracts and improvements may go on after it.
var withinPeriods = map[campaign.Kind][]string{
	"task": {"starts", "due"}, "goal": {"deadline"}, "material": {"due", "needed"}, "channel": {"go_live"}, "post": {"day"}, "run_item": {"day"},
}

// beyond says whether a day that was read, or the other end of its span, lies outside the periods of the campaign.
func beyond(w *campaign.Workbook, kind campaign.Kind, field string, r CellReading) bool {
	first, last := w.Span()
	for _, f := range withinPeriods[kind] {
		v := r.Also[f]
		if f == field {
			v = r.Value
		}
		if day, _ := v.(string); day != "" && first != "" && (campaign.Date(day) < first || campaign.Date(day) > last) {
			return slices.Contains(withinPeriods[kind], field)
		}
	}
	return false
}

// typing reads cells of a campaign or the library for the user.
func (c *core) typing(book any) *exchange.Typing {
	lang := c.lang()
	return exchange.NewTyping(book, exchange.TypingOptions{NewID: c.store.NewID, Intn: c.Intn, Lang: lang, Choice: ChoiceName,
		Untitled: func(kind campaign.Kind) string {
			return locale.T(lang, "untitled", "kind", within(KindName(lang, kind)))
		}})
}

// refusal says why a cell was not taken, with the names and choices that the language has.
func (c *core) refusal(kind campaign.Kind, field, code string, params map[string]string) string {
	lang := c.lang()
	in := campaign.Lookup(kind)
	params = maps.Clone(params)
	switch code {
	case "cell.choice":
		choices := []string{}
		for _, v := range in.Field(field).Enum {
			choices = append(choices, ChoiceName(lang, in.Kind, field, v))
		}
		params["choices"] = strings.Join(choices, locale.T(lang, "list.comma"))
	case "cell.reference", "cell.ambiguous":
		params["kind"] = within(KindName(lang, in.Field(field).Ref))
	case "row.lacks":
		params["lacks"] = within(FieldName(lang, in.Kind, params["lacks"]))
	}
	return locale.Text(lang, "problem."+code, params)
}
