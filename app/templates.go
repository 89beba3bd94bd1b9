package app

import (
	"cmp"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/template"
)

// Template is a template that New takes: one of the built-in ones, or the user's own.
type Template struct {
	ID        string `json:"id"`  // what New, SaveTemplate and ExportTemplate take
	Own       bool   `json:"own"` // a scope that can be opened and edited like a campaign
	Scenario  string `json:"scenario"`
	Form      string `json:"form"`
	Name      string `json:"name"`
	Undone    string `json:"undone"` // in the trash: the step that made it, which is taken back; "" for one that is there
	Tasks     int    `json:"tasks"`  // how many it brings, like the next six
	Groups    int    `json:"groups"`
	Budget    int    `json:"budget_lines"`
	Risks     int    `json:"risks"`
	Materials int    `json:"materials"`
	Posts     int    `json:"posts"`
	RunItems  int    `json:"run_items"`
	First     *int   `json:"first"` // days from the live day to the first day of its tasks and periods; null where none is dated
	Last      *int   `json:"last"`
}

// TemplateNames are what New takes for a template, beside templates of one's own.
func TemplateNames() []string { return append(template.Scenarios(), "blank") }

// Templates lists the built-in templates in the user's language, then those of one's own by name; those in the trash are
// left out.
func (a Campaigns) Templates() ([]Template, error) {
	return answer(a.c, func() ([]Template, error) {
		out, err := a.c.builtins()
		if err != nil {
			return nil, err
		}
		own, err := a.c.ownTemplates(false)
		return append(slices.Clone(out), own...), err
	})
}

// TemplateTrash lists the templates of one's own that are in the trash, then those whose making was taken back.
func (a Campaigns) TemplateTrash() ([]Template, error) {
	return answer(a.c, func() ([]Template, error) {
		out, err := a.c.ownTemplates(true)
		if err != nil {
			return nil, err
		}
		gone, err := a.c.undone(true)
		for _, u := range gone {
			t := describe(string(u.Book.Campaign.ID), u.Book)
			t.Own, t.Undone = true, u.Step
			out = append(out, t)
		}
		return out, err
	})
}

// described remembers what templates hold: the built-in ones by language, of one's own by id as long as they do not change.
type described struct {
	mu    sync.Mutex
	built map[locale.Lang][]Template
	own   map[campaign.ID]describedOwn
}

type describedOwn struct {
	version int64
	what    Template
}

func (c *core) builtins() ([]Template, error) {
	lang := c.lang()
	d := &c.described
	d.mu.Lock()
	defer d.mu.Unlock()
	if out := d.built[lang]; out != nil {
		return out, nil
	}
	out := []Template{}
	for _, s := range template.Scenarios() {
		t, err := template.Builtin(s, string(lang))
		if err != nil {
			return nil, err
		}
		out = append(out, describe(s, t))
	}
	if d.built == nil {
		d.built = map[locale.Lang][]Template{}
	}
	d.built[lang] = out
	return out, nil
}

func (c *core) ownTemplates(inTrash bool) ([]Template, error) {
	list, err := c.summaries(func(s campaign.Summary) bool { return s.Template && s.Trashed == inTrash })
	if err != nil {
		return nil, err
	}
	out := []Template{}
	for _, s := range list {
		t, err := c.ownTemplate(s.ID)
		if isCode(err, "campaign.unknown") { // its making was undone meanwhile
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	slices.SortStableFunc(out, func(x, y Template) int {
		return cmp.Or(strings.Compare(campaign.FoldName(x.Name), campaign.FoldName(y.Name)), strings.Compare(x.ID, y.ID))
	})
	return out, nil
}

func (c *core) ownTemplate(id campaign.ID) (Template, error) {
	version, err := c.store.Version(id)
	if err != nil {
		return Template{}, err
	}
	d := &c.described
	d.mu.Lock()
	defer d.mu.Unlock()
	if had, known := d.own[id]; known && had.version == version {
		return had.what, nil
	}
	w, err := c.store.Workbook(id)
	if err != nil {
		return Template{}, err
	}
	t := describe(string(id), w)
	t.Own = true
	if d.own == nil {
		d.own = map[campaign.ID]describedOwn{}
	}
	d.own[id] = describedOwn{version, t}
	return t, nil
}

// forget lets go of the templates of one's own: the workspace is another one now.
func (d *described) forget() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.own = nil
}

func describe(id string, w *campaign.Workbook) Template {
	t := Template{ID: id, Scenario: w.Campaign.Scenario, Form: w.Campaign.Form, Name: w.Campaign.Name,
		Tasks: len(w.Tasks), Groups: len(w.Groups), Budget: len(w.BudgetLines), Risks: len(w.Risks),
		Materials: len(w.Materials), Posts: len(w.Posts), RunItems: len(w.RunItems)}
	var days []campaign.Date
	for _, x := range w.Tasks {
		days = append(days, x.Starts, x.Due)
	}
	for _, p := range w.Periods {
		days = append(days, p.Starts, p.Ends)
	}
	if days = slices.DeleteFunc(days, func(d campaign.Date) bool { return d == "" }); len(days) > 0 {
		origin := template.Origin(w)
		t.First, t.Last = new(slices.Min(days).Sub(origin)), new(slices.Max(days).Sub(origin))
	}
	return t
}

// templateOf reads a template by what New takes: a scenario, the id of one's own, or its name.
func (c *core) templateOf(name string) (*campaign.Workbook, error) {
	if slices.Contains(template.Scenarios(), name) {
		return template.Builtin(name, string(c.lang()))
	}
	id, err := c.findTemplate(name)
	if err != nil {
		return nil, err
	}
	return c.store.Workbook(id)
}

// findTemplate resolves the id or the name of a template of one's own. Errors: template.unknown {name},
// template.ambiguous {name, count, ids}.
func (c *core) findTemplate(name string) (campaign.ID, error) {
	own, err := c.summaries(func(s campaign.Summary) bool { return s.Template && !s.Trashed })
	if err != nil {
		return "", err
	}
	var found []string
	for _, s := range own {
		if string(s.ID) == name {
			return s.ID, nil
		}
		if campaign.FoldName(s.Name) == campaign.FoldName(name) {
			found = append(found, string(s.ID))
		}
	}
	switch len(found) {
	case 0:
		return "", campaign.Fail("template.unknown", "name", name)
	case 1:
		return campaign.ID(found[0]), nil
	}
	return "", campaign.Fail("template.ambiguous", "name", name, "count", itoa(len(found)), "ids", strings.Join(found[:min(len(found), 5)], ", "))
}

// SaveTemplate makes a template of a campaign, of another template or of a built-in one, as one step, and answers its id.
// It has no client, no names and nothing that has happened; amounts keeps the money of the budget, which else becomes
// shares of its total. Errors: template.name, name.encoding, template.undated, template.unknown.
func (a Campaigns) SaveTemplate(source, name string, amounts bool) (campaign.ID, error) {
	return answer(a.c, func() (campaign.ID, error) {
		if name = strings.TrimSpace(name); name == "" {
			return "", campaign.Fail("template.name")
		}
		if !utf8.ValidString(name) {
			return "", campaign.Fail("name.encoding")
		}
		w, err := a.c.sourceOf(source)
		if err != nil {
			return "", err
		}
		lang := a.c.lang()
		id := a.c.store.NewID()
		edits, err := template.FromCampaign(w, template.Saving{Template: id, Name: name, Amounts: amounts, NewID: a.c.store.NewID,
			Partner: func(kind string) string { return partnerName(lang, kind) }})
		if err != nil {
			return "", err
		}
		_, err = a.c.apply(id, campaign.Label{Code: "template", Params: map[string]string{"name": clip(name, 40)}}, edits)
		return id, err
	})
}

// partnerName is what a partner is called by its kind alone.
func partnerName(l locale.Lang, kind string) string {
	if kind == "other" {
		return KindName(l, "partner")
	}
	name := []rune(ChoiceName(l, "partner", "kind", kind))
	return strings.ToUpper(string(name[:1])) + string(name[1:])
}

// sourceOf is templateOf, or a campaign by its id.
func (c *core) sourceOf(source string) (*campaign.Workbook, error) {
	if slices.Contains(template.Scenarios(), source) {
		return template.Builtin(source, string(c.lang()))
	}
	w, err := c.store.Workbook(campaign.ID(source))
	if isCode(err, "campaign.unknown") {
		return nil, campaign.Fail("template.unknown", "name", source)
	}
	return w, err
}

// Exported answers the export of a template.
type Exported struct {
	Path string `json:"path"`
	Left int    `json:"left"` // attached files that stay behind
}

// ExportTemplate writes a template (what New takes) into a file, whole or not at all. Errors: template.unknown,
// template.ambiguous, template.overwrite {path}, file.write….
func (a Campaigns) ExportTemplate(name, path string) (Exported, error) {
	return answer(a.c, func() (Exported, error) {
		w, err := a.c.templateOf(name)
		if err != nil {
			return Exported{}, err
		}
		b, left, err := template.Export(w)
		if err != nil {
			return Exported{}, err
		}
		if err := a.c.spares(path); err != nil {
			return Exported{}, err
		}
		if err := WriteFile(path, b); err != nil {
			return Exported{}, unwritable(path, err)
		}
		return Exported{path, left}, nil
	})
}

// spares makes sure that only a template's file is written over: a slip of the hand must not cost another.
func (c *core) spares(path string) error {
	st, err := os.Stat(path)
	if err != nil || !st.Mode().IsRegular() {
		return nil // whoever writes there says what is wrong
	}
	b, err := c.readUpTo(path, maxImport)
	if isCode(err, "file.workspace") {
		return err
	}
	if err == nil && (len(b) == 0 || template.IsFile(b)) {
		return nil
	}
	return campaign.Fail("template.overwrite", "path", path)
}

// ImportTemplate makes a template of a file, as one step, and answers its id. What cannot be taken whole is not taken.
// Errors: those of template.Import; file.read…, file.large, file.workspace.
func (a Campaigns) ImportTemplate(path string) (campaign.ID, error) {
	return answer(a.c, func() (campaign.ID, error) {
		b, err := a.c.readUpTo(path, maxImport)
		if err != nil {
			return "", err
		}
		id := a.c.store.NewID()
		edits, err := template.Import(b, id, a.c.store.NewID)
		if err != nil {
			return "", a.c.fileRefused(err)
		}
		name := text(edits[0].Set["name"])
		_, err = a.c.apply(id, campaign.Label{Code: "template.import", Params: map[string]string{"name": clip(name, 40)}}, edits)
		if bad := (*campaign.Error)(nil); errors.As(err, &bad) && bad.Code == "invalid" {
			err = a.c.fileRefused(&campaign.Error{Code: "template.file.values", Params: map[string]string{"count": itoa(len(bad.Problems))}, Problems: bad.Problems})
		}
		return id, err
	})
}

// fileRefused puts into words why a file was not taken: kinds of rows and fields by the names that users know.
func (c *core) fileRefused(err error) error {
	var bad *campaign.Error
	if !errors.As(err, &bad) {
		return err
	}
	lang := c.lang()
	if bad.Code == "template.file.row" {
		kind := campaign.Kind(bad.Params["kind"])
		why := locale.T(lang, "template.why."+bad.Params["why"], "what", bad.Params["what"])
		return campaign.Fail("template.file.row", "kind", KindName(lang, kind), "n", bad.Params["n"], "why", why)
	}
	if bad.Code != "template.file.values" {
		return err
	}
	said := explain(lang, bad)
	for i := range said.Fields {
		f := &said.Fields[i]
		if n, err := strconv.Atoi(string(f.Row)); err == nil {
			f.where = locale.T(lang, "template.file.at", "where", f.where, "n", itoa(n))
		}
		f.Field = f.where // there is no form for it to stand in
	}
	return said
}

// PickTemplate asks for a template's file; "" when the user thinks better of it.
func (f Files) PickTemplate() (string, error) { return f.c.pick("template", "*.json") }

// PickSaveTemplate asks where to save a template, beginning with its name; "" when the user thinks better of it. An answer
// without an ending gets .json.
func (f Files) PickSaveTemplate(name string) (string, error) {
	return safely(f.c, func() (string, error) {
		if f.c.Desk == nil {
			return "", nil
		}
		path, err := f.c.Desk.PickSave(Question{f.c.word("dialog.save_template"), safeFileName(name + ".json"), []FileKind{{f.c.word("dialog.kind.template"), "*.json"}}})
		if path != "" && !strings.Contains(path[strings.LastIndexAny(path, `/\`)+1:], ".") {
			path += ".json"
		}
		return path, err
	})
}
