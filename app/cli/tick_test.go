package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A paper goes out, is ticked, and comes back after something on it has changed: only the page that changed is printed
// again, and the ticks are entered by the numbers.
func TestTicksAndChangedPages(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Show", "--template", "launch", "--live", "2026-06-04", "--lang", "en"))
	dir := t.TempDir()
	m.ok("print", id, "checklist", "--out", filepath.Join(dir, "1.pdf"))
	m.fails(1, "Nothing has changed since revision 1", "print", id, "checklist", "--since", "1", "--out", filepath.Join(dir, "2.pdf"))
	if _, err := os.Stat(filepath.Join(dir, "2.pdf")); err == nil {
		t.Error("an empty print left a file")
	}
	var book struct {
		Prints []struct{ Rows string }
		Tasks  []struct{ ID, Title, State string }
	}
	read := func() {
		t.Helper()
		if err := json.Unmarshal([]byte(m.ok("show", id, "--json")), &book); err != nil {
			t.Fatal(err)
		}
	}
	read()
	var rows [][3]string
	if err := json.Unmarshal([]byte(book.Prints[0].Rows), &rows); err != nil {
		t.Fatal(err)
	}
	edits := filepath.Join(dir, "edits.json")
	if err := os.WriteFile(edits, []byte(`[{"op":"patch","kind":"task","row":"`+rows[0][1]+`","set":{"title":"Another title"}}]`), 0o600); err != nil {
		t.Fatal(err)
	}
	m.ok("apply", id, edits)
	if got := m.ok("print", id, "checklist", "--since", "1", "--out", filepath.Join(dir, "2.pdf")); !strings.Contains(got, "revision 2, pages 1 that changed") {
		t.Error(got)
	}
	pdf, err := os.ReadFile(filepath.Join(dir, "2.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile(`[0-9A-Z]{4}-CL-2`).FindString(strings.ReplaceAll(string(pdf), "\x00", ""))
	if code == "" {
		t.Fatal("the file does not say its code")
	}
	code = strings.Replace(code, "-2", "-1-01", 1)
	if got := m.ok("tick", id, code, "1,", "3", "--check"); !strings.Contains(got, "Another title") || !strings.Contains(got, "out of date") {
		t.Error(got)
	}
	if got := m.ok("tick", id, code, "1", "500"); !strings.Contains(got, "not on this page: 500") {
		t.Error(got)
	}
	read()
	for _, task := range book.Tasks {
		if (task.ID == rows[0][1]) != (task.State == "done") {
			t.Errorf("%s is %s", task.Title, task.State)
		}
	}
	m.fails(1, "7K3F", "tick", id, "7K3F", "1")
}
