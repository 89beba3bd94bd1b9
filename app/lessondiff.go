package app

import (
	"slices"
	"strconv"

	"qingdan/internal/campaign"
	"qingdan/internal/template"
)

// What a lesson would change in a template, as it reads, before it is written.

// LessonDiff is what a template would be after a lesson, beside what it is.
type LessonDiff struct {
	Template string       `json:"template"` // its name
	Own      bool         `json:"own"`      // false: a template of one's own is made of a built-in one
	New      bool         `json:"new"`      // a row is added
	Title    string       `json:"title"`    // of the row, as it will be
	Fields   []LessonText `json:"fields"`   // those that change
}

// LessonText is one field before and after, as it reads.
type LessonText struct {
	Field  string `json:"field"`
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// Foresee shows what an edit would change; no fields where it changes nothing. Errors: as those of Change.
func (a Lessons) Foresee(e LessonEdit) (LessonDiff, error) {
	return answer(a.c, func() (LessonDiff, error) {
		t, err := a.c.templateOf(e.Template)
		if err != nil {
			return LessonDiff{}, err
		}
		return a.c.lessonDiff(t, e)
	})
}

func (c *core) lessonDiff(t *campaign.Workbook, e LessonEdit) (LessonDiff, error) {
	edit, before, err := c.lessonEdit(t, e)
	if err != nil {
		return LessonDiff{}, err
	}
	out := LessonDiff{Template: t.Campaign.Name, Own: t.Campaign.ID != "" && c.isOwn(e.Template), New: e.Row == "", Fields: []LessonText{}}
	row := campaign.Fields{}
	for _, f := range campaign.Lookup(e.Kind).Fields {
		v, set := edit.Set[f.Name]
		row[f.Name] = before[f.Name]
		if !set || f.Name == "position" || v == before[f.Name] || empty(v) && empty(before[f.Name]) {
			continue
		}
		row[f.Name] = v
		out.Fields = append(out.Fields, LessonText{f.Name, FieldName(c.lang(), e.Kind, f.Name),
			c.lessonValue(t, e.Kind, f, before[f.Name]), c.lessonValue(t, e.Kind, f, v)})
	}
	out.Title = title(e.Kind, row)
	return out, nil
}

// lessonValue is a value as it reads in a template: days from the live day, others by their names.
func (c *core) lessonValue(t *campaign.Workbook, kind campaign.Kind, f *campaign.Field, v any) string {
	switch s := text(v); {
	case empty(v):
		return ""
	case f.Type == campaign.Day:
		return countdown(campaign.Date(s).Sub(template.Origin(t)))
	case f.Type == campaign.Ref:
		return title(f.Ref, rowOf(t, f.Ref, campaign.ID(s)))
	case s != "":
		return ChoiceName(c.lang(), kind, f.Name, s)
	}
	if n, is := v.(int64); is {
		return strconv.FormatInt(n, 10)
	}
	return ""
}

// isOwn says whether a template is one of the user's own.
func (c *core) isOwn(name string) bool { return !slices.Contains(template.Scenarios(), name) }
