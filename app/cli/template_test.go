package cli_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"qingdan/app"
)

func TestTemplatesOfOnesOwn(t *testing.T) {
	m := newTerminal(t)
	m.ok("sample", "--stage", "plan")
	id := m.ok("template", "save", "glacier", "Ice cup")
	var list []app.Template
	if err := json.Unmarshal([]byte(m.ok("template", "list", "--json")), &list); err != nil || len(list) != 7 || list[6].ID != id || !list[6].Own || list[0].ID != "launch" {
		t.Fatalf("%v %+v", err, list)
	}
	if got := m.ok("template", "list"); !strings.Contains(got, "Ice cup") || !strings.Contains(got, "T-45 T+11") {
		t.Errorf("%s", got)
	}
	file := filepath.Join(m.dir, "ice.json")
	if got := m.ok("template", "export", "ice cup", file); !strings.Contains(got, file) {
		t.Errorf("%s", got)
	}
	m.ok("template", "import", file)
	m.fails(1, "2 templates are called “Ice cup”", "template", "export", "Ice cup", file)
	m.ok("new", "July", "--template", id, "--live", "2026-07-04")
	if got := m.ok("list"); strings.Contains(got, "Ice cup") || !strings.Contains(got, "July") || !strings.Contains(got, "0/98") {
		t.Errorf("%s", got)
	}
	m.fails(1, "is no template", "template", "export", id, m.file("mine.txt", "mine"))
	m.fails(1, "damaged", "template", "import", m.file("cut.json", `{"qingdan": "template"`))
	m.fails(1, "no such campaign", "template", "save", "nobody", "x")
	m.fails(2, "", "template")
	m.fails(1, "模板文件已损坏", "--lang", "zh", "template", "import", m.file("cut.json", `{`))
}
