package exchange

import (
	"strings"
	"testing"

	"qingdan/internal/locale"
)

// One date that fits one order settles it for its column, and for a column that has none; else the month is first, and
// one notice a column says so.
func TestOrderOfDates(t *testing.T) {
	for name, c := range map[string]struct {
		data    string
		want    string // starts and due of each row
		notices []string
	}{
		"settled for the day":        {"Task,Due\na,6/4/2026\nb,04/06/2026\nc,25/12/2026\n", "|2026-04-06 |2026-06-04 |2026-12-25", nil},
		"settled for the month":      {"Task,Due\na,6/4/2026\nb,12/25/2026\n", "|2026-06-04 |2026-12-25", nil},
		"settled without a year":     {"Task,Due\na,4/6\nb,25/6\n", "|2026-06-04 |2026-06-25", nil},
		"settled by a span":          {"Task,When\na,1/6/2026\nb,10/6/2026-1/7/2026\n", "|2026-06-01 2026-06-10|2026-07-01", nil},
		"a short year":               {"Task,Due\na,4/6/26\nb,25/6/2026\n", "|2026-06-04 |2026-06-25", nil},
		"settled by another column":  {"Task,Start,Due\na,4/6/2026,25/6/2026\n", "2026-06-04|2026-06-25", nil},
		"each column for itself":     {"Task,Start,Due\na,5/6/2026,6/25/2026\nb,25/5/2026,6/8/2026\n", "2026-06-05|2026-06-25 2026-05-25|2026-06-08", nil},
		"nothing to settle":          {"Task,Due\na,2026-06-04\nb,6/6/2026\nc,T-3\n", "|2026-06-04 |2026-06-06 |2026-06-01", nil},
		"not settled":                {"Task,Due\na,2026/6/1\nb,6/4/2026\nc,04/06/2026\n", "|2026-06-01 |2026-06-04 |2026-04-06", []string{"B3 2026-06-04 2026-04-06"}},
		"two columns not settled":    {"Task,Start,Due\na,4/5/2026,4/6/2026\nb,4/7/2026,4/8/2026\n", "2026-04-05|2026-04-06 2026-04-07|2026-04-08", []string{"B2 2026-04-05 2026-05-04", "C2 2026-04-06 2026-06-04"}},
		"settled in both directions": {"Task,Due\na,6/25/2026\nb,25/6/2026\nc,6/4/2026\n", "|2026-06-25 |2026-06-25 |2026-06-04", []string{"B4 2026-06-04 2026-04-06"}},
		"a span not settled":         {"Task,When\na,6/4-6/8\n", "2026-06-04|2026-06-08", []string{"B2 2026-06-04 – 2026-06-08 2026-04-06 – 2026-08-06"}},
	} {
		t.Run(name, func(t *testing.T) {
			p := plan(t, launch(), c.data, options())
			if len(p.Problems) > 0 {
				t.Fatalf("problems: %v", p.Problems)
			}
			var days, notices []string
			for _, task := range apply(t, launch(), p.Edits).Tasks {
				days = append(days, string(task.Starts+"|"+task.Due))
			}
			if got := strings.Join(days, " "); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			for _, n := range p.Notices {
				notices = append(notices, n.Cell+" "+n.Params["read"]+" "+n.Params["other"])
				for _, l := range []locale.Lang{locale.Zh, locale.En} {
					if text := n.Text(l); n.Code != "date.ambiguous" || strings.Contains(text, "{{") {
						t.Errorf("%s: %s", n.Code, text)
					}
				}
			}
			if got, want := strings.Join(notices, "; "), strings.Join(c.notices, "; "); got != want {
				t.Errorf("notices %q, want %q", got, want)
			}
		})
	}
}

// What starts with a year of two digits is refused, even where the day comes first.
func TestShortYearsFirst(t *testing.T) {
	p := plan(t, launch(), "Task,Due\na,26/06/04\nb,25/6/2026\n", options())
	if len(p.Problems) != 1 || p.Problems[0].Cell != "B2" {
		t.Errorf("got %v", p.Problems)
	}
}
