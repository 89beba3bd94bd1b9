package app

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Error is what a face gets to show.
type Error struct {
	Code    string       `json:"code"`
	Message string       `json:"message"` // in the user's language
	Fields  []FieldError `json:"fields"`
}

// FieldError stands at one field of one edit.
type FieldError struct {
	Edit    int           `json:"edit"` // index in the call
	Kind    campaign.Kind `json:"kind"`
	Row     campaign.ID   `json:"row"`
	Field   string        `json:"field"`
	Code    string        `json:"code"`
	Message string        `json:"message"`

	where string // the kind and the field in words
}

// Error is one line: the message, then the first field it stands at.
func (e *Error) Error() string {
	if len(e.Fields) == 0 {
		return e.Message
	}
	f := e.Fields[0]
	s := e.Message + ": " + cmp.Or(f.where, strings.TrimSuffix(fmt.Sprintf("%s.%s", f.Kind, f.Field), ".")) + " " + f.Message
	if n := len(e.Fields) - 1; n > 0 {
		s += fmt.Sprintf(" (+%d)", n)
	}
	return s
}

// explain puts an error of a room into words.
func explain(lang locale.Lang, err error) *Error {
	var done *Error
	if errors.As(err, &done) {
		return done
	}
	var coded *campaign.Error
	if !errors.As(err, &coded) {
		coded = &campaign.Error{Code: "internal", Cause: err}
	}
	out := &Error{Code: coded.Code, Message: locale.Text(lang, "error."+coded.Code, coded.Params), Fields: []FieldError{}}
	for _, p := range coded.Problems {
		out.Fields = append(out.Fields, FieldError{p.Edit, p.Kind, p.Row, p.Field, p.Code, locale.Text(lang, "problem."+p.Code, p.Params), place(lang, p)})
	}
	return out
}

func (c *core) explain(err error) *Error { return explain(c.lang(), err) }

func (c *core) crashed(p any) *Error {
	c.Log.Error("panic", "what", fmt.Sprint(p), "stack", string(debug.Stack()))
	return c.explain(fmt.Errorf("%v", p))
}

// ErrorJSON is an error as it travels to the page: Wails carries texts.
func ErrorJSON(err error) string {
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Code: "internal", Message: err.Error(), Fields: []FieldError{}}
	}
	b, err := json.Marshal(e)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return string(b)
}
