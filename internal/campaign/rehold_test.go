package campaign

import (
	"reflect"
	"strconv"
	"testing"
)

// An answer stays the answer to its question, wherever the questions' order and kinds have it held.
func TestRehold(t *testing.T) {
	q := func(id ID, kind string) Question { return Question{ID: id, Kind: kind} }
	score := func(_, text string) (int64, bool) {
		n, err := strconv.ParseInt(text, 10, 64)
		return n, err == nil
	}
	first, second := q("first", "satisfaction"), q("second", "satisfaction")
	r := Response{ID: "r", Satisfaction: new(int64(4)), Text: "queue", Answers: `{"second":"2"}`}
	patch := func(set Fields) []Edit { return []Edit{{Op: Patch, Kind: "response", Row: "r", Set: set}} }
	for name, tc := range map[string]struct {
		before, after []Question
		r             Response
		want          []Edit
	}{
		"reordered": {[]Question{first, second}, []Question{second, first}, r, patch(Fields{"satisfaction": int64(2), "answers": `{"first":"4"}`})},
		"deleted":   {[]Question{first, second}, []Question{second}, r, patch(Fields{"satisfaction": int64(2), "answers": `{"first":"4"}`})},
		"the only":  {[]Question{first}, nil, r, patch(Fields{"satisfaction": nil, "answers": `{"first":"4","second":"2"}`})},
		"kind":      {[]Question{first}, []Question{q("first", "recommend")}, Response{ID: "r", Satisfaction: new(int64(4))}, patch(Fields{"satisfaction": nil, "recommend": int64(4)})},
		"to choice": {[]Question{q("t", "text")}, []Question{q("t", "choice")}, Response{ID: "r", Text: "queue"}, patch(Fields{"text": "", "answers": `{"t":"queue"}`})},
		"no score":  {[]Question{q("c", "choice")}, []Question{q("c", "satisfaction")}, Response{ID: "r", Answers: `{"c":"yes"}`}, nil}, // it stays what it was
		"a score":   {[]Question{q("c", "choice")}, []Question{q("c", "satisfaction")}, Response{ID: "r", Answers: `{"c":"3"}`}, patch(Fields{"satisfaction": int64(3), "answers": ""})},
		"new":       {[]Question{first}, []Question{first, second, q("t", "text")}, r, nil},
		"unheard":   {[]Question{first, second}, []Question{second, first}, Response{ID: "r", Text: "queue"}, nil},
	} {
		got := Rehold(tc.before, tc.after, []Response{tc.r}, score)
		if len(got)+len(tc.want) > 0 && !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s: %+v, want %+v", name, got, tc.want)
		}
	}
}
