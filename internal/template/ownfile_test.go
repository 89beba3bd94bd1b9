package template

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

func code(err error) string {
	var e *campaign.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &e):
		return e.Code
	}
	return "?"
}

// file is a template's file with a body.
func file(body string) string {
	return `{"qingdan": "template", "version": 1, ` + body + `}`
}

const campaigns = `"campaigns": [{"name": "Tea"}]`

func TestATemplateFileIsRead(t *testing.T) {
	edits, err := Import([]byte("\ufeff"+file(`"campaigns": [{"name": "Tea", "stage": "review"}], "groups": [{"key": "g", "name": "@Crew"}],
		"tasks": [{"key": "b", "title": "Second", "due": -1, "group": "g"}, {"title": "<b>Third</b>"}],
		"items": [{"task": "b", "text": "Cups"}]`)), "t1", counter())
	w := build(t, edits, err)
	if c := w.Campaign; c.ID != "t1" || c.Name != "Tea" || !c.Template || c.Stage != "plan" {
		t.Errorf("%+v", c)
	}
	if x := w.Tasks[0]; x.Title != "Second" || x.Due != "2000-01-02" || x.Group != w.Groups[0].ID || w.Groups[0].Name != "@Crew" || w.Items[0].Task != x.ID || x.Position >= w.Tasks[1].Position || w.Tasks[1].Title != "<b>Third</b>" {
		t.Errorf("%+v %+v", w.Tasks, w.Groups)
	}
}

func TestWhatATemplateFileMayNotHold(t *testing.T) {
	long := strings.Repeat("长", 10_000_000)
	tests := []struct{ name, file, code, params string }{
		{"nothing", "", "template.file.damaged", ""},
		{"no JSON", "%PDF-1.4", "template.file.damaged", ""},
		{"cut", file(campaigns)[:40], "template.file.damaged", ""},
		{"more after the end", file(campaigns) + "{}", "template.file.damaged", ""},
		{"a list", "[]", "template.file.damaged", ""},
		{"another file", `{"name": "x"}`, "template.file.other", ""},
		{"a built-in file", `{"words": {}, "campaigns": []}`, "template.file.other", ""},
		{"newer", `{"qingdan": "template", "version": 2, "weather": []}`, "template.file.newer", "version=2"},
		{"no version", `{"qingdan": "template", "campaigns": []}`, "template.file.damaged", ""},
		{"an odd version", `{"qingdan": "template", "version": "1"}`, "template.file.damaged", ""},
		{"no campaign", file(`"tasks": [{"title": "a"}]`), "template.file.damaged", ""},
		{"two campaigns", file(`"campaigns": [{"name": "a"}, {"name": "b"}]`), "template.file.row", "n=2 why=twice"},
		{"an unknown kind", file(campaigns + `, "weather": []`), "template.file.kind", "kind=weather"},
		{"a kind in the singular", file(campaigns + `, "task": []`), "template.file.kind", "kind=task"},
		{"attachments", file(campaigns + `, "attachments": []`), "template.file.kind", "kind=attachments"},
		{"settings", file(campaigns + `, "settings": []`), "template.file.kind", "kind=settings"},
		{"no list", file(campaigns + `, "tasks": {"title": "a"}`), "template.file.damaged", ""},
		{"no row", file(campaigns + `, "tasks": [null]`), "template.file.row", "n=1 why=shape"},
		{"an unknown field", file(campaigns + `, "tasks": [{"title": "a"}, {"titel": "b"}]`), "template.file.row", "n=2 why=field what=titel"},
		{"an id", file(campaigns + `, "tasks": [{"id": "a", "title": "b"}]`), "template.file.row", "why=field what=id"},
		{"a key twice", file(campaigns + `, "tasks": [{"key": "a", "title": "b"}, {"key": "a", "title": "c"}]`), "template.file.row", "n=2 why=twice"},
		{"an odd key", file(campaigns + `, "tasks": [{"key": "a b", "title": "b"}]`), "template.file.row", "why=key"},
		{"a date", file(campaigns + `, "tasks": [{"title": "b", "due": "2026-06-04"}]`), "template.file.row", "why=days what=2026-06-04"},
		{"half a day", file(campaigns + `, "tasks": [{"title": "b", "due": 1.5}]`), "template.file.row", "why=days"},
		{"days without end", file(campaigns + `, "tasks": [{"title": "b", "due": 99999999999999999999}]`), "template.file.row", "why=days"},
		{"a row that is not there", file(campaigns + `, "tasks": [{"title": "b", "group": "g"}]`), "template.file.row", "why=gone what=g"},
		{"no name", file(`"campaigns": [{}]`), "template.file.values", "count=1"},
		{"an unknown choice", file(campaigns + `, "tasks": [{"title": "b", "stage": "party"}]`), "template.file.values", "count=1"},
		{"10 million characters", file(campaigns + `, "tasks": [{"title": "a"}, {"title": "` + long + `"}]`), "template.file.values", "count=1"},
		{"too many rows", file(campaigns + `, "tasks": [` + strings.Repeat(`{"title": "a"},`, maxRows) + `{"title": "a"}]`), "template.file.rows", "limit=20000"},
	}
	for _, tt := range tests {
		edits, err := Import([]byte(tt.file), "t1", counter())
		if code(err) != tt.code || edits != nil {
			t.Errorf("%s: %s, %d edits; want %s", tt.name, code(err), len(edits), tt.code)
			continue
		}
		var e *campaign.Error
		errors.As(err, &e)
		for _, want := range strings.Fields(tt.params) {
			name, value, _ := strings.Cut(want, "=")
			if e.Params[name] != value {
				t.Errorf("%s: %s is %q, want %q", tt.name, name, e.Params[name], value)
			}
		}
		if tt.name == "10 million characters" {
			if p := e.Problems[0]; p.Code != "text.long" || p.Params["n"] != "10000000" || p.Params["max"] != "20000" || p.Kind != "task" || p.Field != "title" || p.Row != "2" {
				t.Errorf("%+v", p)
			}
		}
	}
}

func TestAttachmentsStayBehindAndAreCounted(t *testing.T) {
	w := held()
	w.Campaign.Template = true
	file, left, err := Export(w)
	if err != nil || left != 1 || !IsFile(file) || strings.Contains(string(file), "c.pdf") {
		t.Errorf("%d left, %v: %s", left, err, file)
	}
	if IsFile([]byte(`{"name": "x"}`)) || IsFile(nil) {
		t.Error("any file is a template")
	}
}

// Every built-in template goes through a file and is the same.
func TestBuiltinTemplatesGoThroughAFile(t *testing.T) {
	for _, s := range Scenarios() {
		w := builtin(t, s, "zh")
		file, _, err := Export(w)
		if err != nil {
			t.Fatal(err)
		}
		edits, err := Import(file, "t1", counter())
		if got, want := plain(build(t, edits, err)), plain(w); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s is another template", s)
		}
	}
}

// Foreign bytes end in the edits of a whole template or in an error with a code, never in a panic.
func FuzzImport(f *testing.F) {
	f.Add([]byte(file(campaigns)))
	f.Add([]byte(file(campaigns + `, "tasks": [{"key": "a", "title": "b", "due": -3}], "dependencies": [{"task": "a", "on": "a"}]`)))
	f.Add([]byte(`{"qingdan": "template", "version": 9}`))
	w, err := Builtin("salon", "zh")
	if err != nil {
		f.Fatal(err)
	}
	b, _, err := Export(w)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b[:3000])
	f.Fuzz(func(t *testing.T, data []byte) {
		edits, err := Import(data, "t1", counter())
		if err != nil {
			if !strings.HasPrefix(code(err), "template.file.") {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		w, err := campaign.Build(edits)
		if err != nil || !w.Campaign.Template || w.Campaign.ID != "t1" {
			t.Fatalf("%v: %+v", err, w)
		}
		file, _, err := Export(w)
		if err != nil {
			t.Fatal(err)
		}
		again, err := Import(file, "t1", counter())
		if err != nil || len(again) != len(edits) {
			t.Fatalf("its own file is refused: %v", err)
		}
	})
}
