package app

import (
	"maps"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/template"
)

// A lesson becomes part of a template: a task, a risk or a material that it changes or adds, shown before it is written.

// Lessons is what campaigns have taught, and its way into templates.
type Lessons struct{ c *core }

// LessonEdit is what a lesson does to a template.
type LessonEdit struct {
	Lesson   campaign.ID       `json:"lesson"`
	Template string            `json:"template"` // what New takes
	Kind     campaign.Kind     `json:"kind"`     // task, risk or material
	Row      campaign.ID       `json:"row"`      // the row it changes; "" adds one
	Set      map[string]string `json:"set"`      // texts of the fields that it writes, those of LessonFields
	Day      *int              `json:"day"`      // of a task when it is due, of a material when it is accepted: days from the live day; null leaves it
}

// LessonRow is a row of a template that a lesson could change.
type LessonRow struct {
	Row   campaign.ID       `json:"row"`
	Title string            `json:"title"`
	Set   map[string]string `json:"set"` // what its fields hold
	Day   *int              `json:"day"`
}

// LessonProposal is how a lesson would change a template, to be corrected and then applied.
type LessonProposal struct {
	Edit  LessonEdit                    `json:"edit"`
	There bool                          `json:"there"` // the template says it already
	Rows  map[campaign.Kind][]LessonRow `json:"rows"`  // what could be changed, by kind
}

// LessonFields are the texts of a row that a lesson may write, by kind, its title first; the second takes what the lesson
// says of a row that is there.
var LessonFields = map[campaign.Kind][]string{
	"task":     {"title", "acceptance", "notes"},
	"risk":     {"name", "response", "trigger"},
	"material": {"name", "spec", "notes"},
}

// lessonKinds are looked through in this order for what a lesson is about.
var lessonKinds = []campaign.Kind{"task", "risk", "material"}

// Propose drafts how a lesson changes a template: the row that it is about, by the words they have in common, gets what the
// lesson says behind what it says itself; where there is none, a task a week ahead is added. Errors: lesson.unknown,
// template.unknown, template.ambiguous.
func (a Lessons) Propose(lesson campaign.ID, name string) (LessonProposal, error) {
	return answer(a.c, func() (LessonProposal, error) {
		l, err := a.c.lesson(lesson)
		if err != nil {
			return LessonProposal{}, err
		}
		t, err := a.c.templateOf(name)
		if err != nil {
			return LessonProposal{}, err
		}
		out := LessonProposal{Rows: map[campaign.Kind][]LessonRow{}}
		out.Edit = LessonEdit{Lesson: lesson, Template: name, Kind: "task", Set: map[string]string{"title": l.Text}, Day: new(-7)}
		for _, kind := range lessonKinds {
			out.Rows[kind] = lessonRows(t, kind)
			for _, r := range out.Rows[kind] {
				for _, said := range r.Set {
					out.There = out.There || strings.Contains(said, l.Text)
				}
			}
		}
		for _, kind := range lessonKinds {
			i := slices.IndexFunc(out.Rows[kind], func(r LessonRow) bool { return campaign.Alike(r.Title, l.Text) })
			if i < 0 {
				continue
			}
			r, field := out.Rows[kind][i], LessonFields[kind][1]
			said := strings.TrimSpace(r.Set[field] + "\n" + l.Text)
			out.Edit.Kind, out.Edit.Row, out.Edit.Set, out.Edit.Day = kind, r.Row, map[string]string{field: said}, nil
			break
		}
		return out, nil
	})
}

func (c *core) lesson(id campaign.ID) (campaign.Lesson, error) {
	lib, _, err := c.library()
	if err != nil {
		return campaign.Lesson{}, err
	}
	for _, l := range lib.Lessons {
		if l.ID == id {
			return l, nil
		}
	}
	return campaign.Lesson{}, campaign.Fail("lesson.unknown")
}

// dayFields say which day of a row counts from the live day.
var dayFields = map[campaign.Kind]string{"task": "due", "material": "due"}

func lessonRows(t *campaign.Workbook, kind campaign.Kind) []LessonRow {
	out := []LessonRow{}
	for _, row := range campaign.RowsOf(t, kind) {
		r := LessonRow{Row: campaign.ID(text(row["id"])), Title: text(row[LessonFields[kind][0]]), Set: map[string]string{}}
		for _, f := range LessonFields[kind] {
			r.Set[f] = text(row[f])
		}
		if due := campaign.Date(text(row[dayFields[kind]])); due != "" {
			r.Day = new(due.Sub(template.Origin(t)))
		}
		out = append(out, r)
	}
	return out
}

// lessonEdit is the edit of the template, and the row as it is. A task that is added goes to the group that the lesson's
// topic names, and a risk gets a score to be corrected, so that no rule of readiness finds them bare.
func (c *core) lessonEdit(t *campaign.Workbook, e LessonEdit) (campaign.Edit, campaign.Fields, error) {
	fields := LessonFields[e.Kind]
	if fields == nil {
		return campaign.Edit{}, nil, campaign.Problems{{Kind: e.Kind, Code: "kind.unknown", Params: map[string]string{"kind": string(e.Kind)}}}.Err()
	}
	l, err := c.lesson(e.Lesson)
	if err != nil {
		return campaign.Edit{}, nil, err
	}
	before := campaign.Fields{}
	edit := campaign.Edit{Op: campaign.Patch, Kind: e.Kind, Row: e.Row, Set: campaign.Fields{}}
	if e.Row == "" {
		edit.Op, edit.Row = campaign.Create, c.store.NewID()
		edit.Set = c.lessonBegins(t, e.Kind, l)
		edit.Set["position"] = c.behind(t, e.Kind, 1)[0]
	} else if before = rowOf(t, e.Kind, e.Row); len(before) == 0 {
		return campaign.Edit{}, nil, campaign.Problems{{Kind: e.Kind, Row: e.Row, Code: "row.gone"}}.Err()
	}
	for _, f := range fields {
		if s, set := e.Set[f]; set {
			edit.Set[f] = strings.TrimSpace(s)
		}
	}
	if f := dayFields[e.Kind]; e.Day != nil && f != "" {
		edit.Set[f] = string(template.Origin(t).Add(*e.Day))
	}
	if text(edit.Set[fields[0]]) == "" && text(before[fields[0]]) == "" {
		return campaign.Edit{}, nil, campaign.Problems{{Kind: e.Kind, Field: fields[0], Code: "required"}}.Err()
	}
	return edit, before, nil
}

// lessonBegins are the fields that a row begins with, beside its texts.
func (c *core) lessonBegins(t *campaign.Workbook, kind campaign.Kind, l campaign.Lesson) campaign.Fields {
	switch kind {
	case "task":
		set := campaign.Fields{"stage": "plan"}
		group := campaign.Group{}
		for i, g := range t.Groups {
			if i == 0 || l.Topic != "" && campaign.Alike(g.Name, l.Topic) {
				group = g
			}
		}
		if group.ID != "" {
			set["group"] = string(group.ID)
		}
		if owner := group.Lead; owner != "" {
			set["owner"] = string(owner)
		}
		return set
	case "risk":
		set := campaign.Fields{"likelihood": int64(3), "impact": int64(3), "minutes": int64(30)}
		if t.Campaign.Lead != "" {
			set["owner"] = string(t.Campaign.Lead)
		}
		return set
	}
	return campaign.Fields{}
}

// LessonApplied answers the change of a template.
type LessonApplied struct {
	Applied  Applied     `json:"applied"`
	Template campaign.ID `json:"template"` // that was changed, or made of a built-in one
}

// Change writes what a lesson changes into a template of one's own, or into a new one made of a built-in one, as one step.
// The step is "" when it changes nothing. Errors: lesson.unknown, template.unknown, template.ambiguous, "invalid" for what
// cannot be written and for a row that is gone.
func (a Lessons) Change(e LessonEdit) (LessonApplied, error) {
	return answer(a.c, func() (LessonApplied, error) {
		l, err := a.c.lesson(e.Lesson)
		if err != nil {
			return LessonApplied{}, err
		}
		label := campaign.Label{Code: "lesson.change", Params: map[string]string{"name": clip(l.Text, 40)}}
		if a.c.isOwn(e.Template) {
			return a.c.changeOwn(e, label)
		}
		t, err := a.c.templateOf(e.Template)
		if err != nil {
			return LessonApplied{}, err
		}
		return a.c.changeBuiltin(t, e, label)
	})
}

func (c *core) changeOwn(e LessonEdit, label campaign.Label) (out LessonApplied, err error) {
	if out.Template, err = c.findTemplate(e.Template); err != nil {
		return out, err
	}
	out.Applied, err = c.onBook(out.Template, func(t *campaign.Workbook, version int64) (Applied, error) {
		edit, _, err := c.lessonEdit(t, e)
		if err != nil {
			return Applied{}, err
		}
		return c.applyAt(version, out.Template, label, []campaign.Edit{edit})
	})
	return out, err
}

// changeBuiltin makes a template of one's own that has the change already: the built-in ones stay as they are.
func (c *core) changeBuiltin(t *campaign.Workbook, e LessonEdit, label campaign.Label) (out LessonApplied, err error) {
	edit, before, err := c.lessonEdit(t, e)
	if err != nil {
		return out, err
	}
	set, problems := campaign.Normal(edit)
	if problems != nil {
		return out, problems.Err()
	}
	row := campaign.Fields{}
	for _, f := range campaign.Lookup(e.Kind).Fields {
		row[f.Name] = f.Zero()
	}
	for _, from := range []campaign.Fields{before, set, {"id": string(edit.Row)}} {
		maps.Copy(row, from)
	}
	changed := t.With([]campaign.Change{{Kind: e.Kind, ID: edit.Row, Row: row}})
	lang := c.lang()
	out.Template = c.store.NewID()
	edits, err := template.FromCampaign(changed, template.Saving{Template: out.Template, Name: t.Campaign.Name, NewID: c.store.NewID,
		Partner: func(kind string) string { return partnerName(lang, kind) }})
	if err != nil {
		return out, err
	}
	out.Applied, err = c.apply(out.Template, label, edits)
	return out, err
}
