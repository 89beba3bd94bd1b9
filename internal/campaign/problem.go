package campaign

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Error is how every room says what went wrong: a code of the catalogue ("error." + Code), its parameters, the
// fields it stands at, and the cause, which is for the log.
type Error struct {
	Code     string
	Params   map[string]string
	Problems []Problem
	Cause    error
}

func (e *Error) Error() string {
	s := e.Code
	for _, k := range slices.Sorted(maps.Keys(e.Params)) {
		s += fmt.Sprintf(" %s=%q", k, e.Params[k])
	}
	for _, p := range e.Problems {
		s += "; " + p.String()
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Cause }

// Is lets errors.Is find an error by its code alone.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code && t.Params == nil && t.Problems == nil && t.Cause == nil
}

// Fail makes an Error of a code and pairs of parameters.
func Fail(code string, params ...string) *Error {
	e := &Error{Code: code}
	for i := 0; i+1 < len(params); i += 2 {
		if e.Params == nil {
			e.Params = map[string]string{}
		}
		e.Params[params[i]] = params[i+1]
	}
	return e
}

// Problem is what is wrong with one field of one edit, or one cell of a sheet.
type Problem struct {
	Edit   int               `json:"edit"` // index in the step
	Kind   Kind              `json:"kind"`
	Row    ID                `json:"row"`
	Field  string            `json:"field"`
	Code   string            `json:"code"` // of the catalogue: "problem." + Code
	Params map[string]string `json:"params,omitempty"`
}

func (p Problem) String() string {
	return strings.TrimSpace(fmt.Sprintf("%s %s.%s %s", p.Code, p.Kind, p.Field, p.Row))
}

// Problems collects what is wrong with a step.
type Problems []Problem

// Err is nil without problems, else the error "invalid".
func (p Problems) Err() error {
	if len(p) == 0 {
		return nil
	}
	return &Error{Code: "invalid", Problems: p}
}
