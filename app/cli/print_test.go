package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestPrintReview(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Show", "--template", "blank", "--live", "2026-06-04"))
	file := filepath.Join(t.TempDir(), "review.pdf")
	if got := m.ok("print", id, "review", "--paper", "letter", "--out", file); !strings.Contains(got, "Printed to "+file) || !strings.Contains(got, "revision 1)") {
		t.Error(got)
	}
	b, err := os.ReadFile(file)
	if err != nil || !strings.HasPrefix(string(b), "%PDF") {
		t.Fatal(err)
	}
	if again := m.ok("print", id, "review", "--paper", "letter", "--out", "-"); again != strings.TrimSpace(string(b)) {
		t.Error("unchanged content printed other bytes")
	}
	var said struct {
		File, Handout string
		Pages         int
		Revision      int64
	}
	if err := json.Unmarshal([]byte(m.ok("print", id, "review", "--json", "--lang", "both", "--out", file)), &said); err != nil {
		t.Fatal(err)
	}
	if said.File != file || said.Handout != "review" || said.Revision != 2 || said.Pages < 3 {
		t.Errorf("%+v", said)
	}
	if got := m.ok("history", id); !strings.Contains(got, "print the review report, revision 2") {
		t.Error(got)
	}
}

// Into a folder, a handout is named after its campaign, itself, whom it is for and its revision.
func TestPrintIntoAFolder(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Show: one", "--template", "blank", "--live", "2026-06-04"))
	edits := filepath.Join(t.TempDir(), "edits.json")
	if err := os.WriteFile(edits, []byte(`[{"op":"create","kind":"person","row":"zheng","set":{"name":"Zheng"}},{"op":"create","kind":"person","row":"wu","set":{"name":"Wu"}}]`), 0o600); err != nil {
		t.Fatal(err)
	}
	m.ok("apply", id, edits)
	dir := t.TempDir()
	m.ok("print", id, "sign-in", "--out", dir)
	m.ok("print", id, "role-pack", "--for", "Zheng", "--out", dir)
	m.ok("print", id, "role-pack", "--for", "wu", "--out", dir)
	for _, name := range []string{"sign-in", "role-pack-Zheng", "role-pack-Wu"} {
		if _, err := os.Stat(filepath.Join(dir, "Show- one-"+name+"-rev1.pdf")); err != nil {
			t.Error(err)
		}
	}
}

// What a handout knows nothing of is refused; a name that nobody has names those near it.
func TestPrintForSomebodyAndForTheClient(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("sample"))
	file := filepath.Join(t.TempDir(), "list.pdf")
	m.ok("print", id, "checklist", "--client", "--out", file)
	if got := m.ok("print", id, "plan", "--client", "--bind", "--lang", "both", "--out", file); !strings.Contains(got, "revision 1") {
		t.Error(got)
	}
	if got := m.ok("print", id, "checklist", "--for", "Lin Ruoxi", "--out", file); !strings.Contains(got, "revision 1") {
		t.Error(got)
	}
	m.fails(1, "Lin Ruoxi", "print", id, "checklist", "--for", "Lin Ruoshi", "--out", file)
	if got := m.ok("print", id, "role-pack", "--for", "lin ruoxi", "--lang", "both", "--out", file); !strings.Contains(got, "revision 1") {
		t.Error(got)
	}
	m.fails(1, "Lin Ruoxi", "print", id, "role-pack", "--for", "Lin Ruoxin", "--out", file)
	m.fails(2, "--client", "print", id, "review", "--client")
	m.fails(2, "--for", "print", id, "review", "--for", "Lin Ruoxi")
}

// The run of show comes on paper to fold, and of one day; both are revisions of one count.
func TestPrintRunOfShow(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Show", "--template", "launch", "--live", "2026-06-04"))
	file := filepath.Join(t.TempDir(), "show.pdf")
	for n, args := range [][]string{nil, {"--paper", "a5"}, {"--day", "2026-06-04"}} {
		if got := m.ok(append([]string{"print", id, "run-of-show", "--out", file}, args...)...); !strings.Contains(got, "revision "+strconv.Itoa(n+1)+")") {
			t.Errorf("%v: %s", args, got)
		}
	}
	if got := m.ok("history", id); !strings.Contains(got, "print the run of show, revision 2") {
		t.Error(got)
	}
	m.fails(1, "is no day", "print", id, "run-of-show", "--day", "tomorrow")
	m.fails(1, "is no day", "print", id, "daily", "--day", "tomorrow")
	for _, name := range []string{"promotion", "daily"} {
		for n, more := range []string{"--bind", "--client"} {
			if got := m.ok("print", id, name, "--paper", "letter", more, "--out", file); !strings.Contains(got, "revision "+strconv.Itoa(n+1)+")") {
				t.Errorf("%s %s: %s", name, more, got)
			}
		}
	}
	m.fails(2, "a5", "print", id, "review", "--paper", "a5")
}

// A folder that cannot be written is told of, and nothing is left in or beside it: of a handout and of a pack.
func TestPrintWhereNothingCanBeWritten(t *testing.T) {
	m := newTerminal(t)
	id := strings.TrimSpace(m.ok("new", "Show", "--template", "launch", "--live", "2026-06-04"))
	dir := t.TempDir()
	taken := filepath.Join(dir, "taken") // a file where a folder should be
	if err := os.WriteFile(taken, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	m.fails(1, "taken", "print", id, "plan", "--out", filepath.Join(taken, "plan.pdf"))
	m.fails(1, "nowhere", "print", id, "plan", "--out", filepath.Join(dir, "nowhere", "plan.pdf"))
	m.fails(1, "taken", "pack", id, taken)
	if b, _ := os.ReadFile(taken); string(b) != "mine" {
		t.Errorf("%q", b)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
}
