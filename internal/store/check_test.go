package store

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

// tamper writes to a workspace behind the journal's back.
func tamper(t *testing.T, s *Store, statements ...string) {
	t.Helper()
	ok(t, edit(s.path, nil, func(ctx context.Context, c *sql.Conn) error {
		for _, q := range statements {
			if _, err := c.ExecContext(ctx, q); err != nil {
				return fmt.Errorf("%s: %w", q, err)
			}
		}
		return nil
	}))
}

func findings(r Report) (out []string) {
	for _, f := range r.Findings {
		out = append(out, strings.TrimSpace(f.Code+" "+f.Params["kind"]+f.Params["table"]+f.Params["device"]+f.Params["step"]+" "+f.Params["row"]))
	}
	slices.Sort(out)
	return out
}

// Check finds what is not the fold of the journal, changes nothing, and with repair makes it so.
func TestCheckFindsAndRepairs(t *testing.T) {
	for _, tt := range []struct {
		name     string
		tamper   []string
		want     []string
		repaired bool
	}{
		{"nothing", nil, nil, true},
		{"a field", []string{"UPDATE tasks SET title='被改' WHERE id='t'"}, []string{"fold task t"}, true},
		{"a number as a text", []string{"UPDATE risks SET impact=9 WHERE id='r'"}, []string{"fold risk r"}, true},
		{"rows that are gone", []string{"DELETE FROM items", "DELETE FROM risks"}, []string{"fold item i", "fold risk r"}, true},
		{"a row that something points to", []string{"DELETE FROM people WHERE id='p'"}, []string{"reference groups", "reference tasks"}, false},
		{"a row that was deleted", []string{"INSERT INTO risks(scope,id,name) VALUES('camp','gone','x')"}, []string{"fold risk gone"}, true},
		{"a row that nobody made", []string{"INSERT INTO risks(scope,id,name) VALUES('camp','x','x')"}, []string{"stranger risk x"}, false},
		{"kept without need", []string{"INSERT INTO kept VALUES('camp','task','t')"}, []string{"fold task t"}, true},
		{"an undone step that counts", []string{"UPDATE steps SET live=1 WHERE id='A-000006'"}, []string{"live A-000006"}, true},
		{"a step that does not count", []string{"UPDATE steps SET live=0 WHERE id='A-000003'"}, []string{"live A-000003"}, true},
		{"a hole in the numbers", []string{"DELETE FROM changes WHERE step=3", "DELETE FROM steps WHERE no=3"}, []string{"fold risk gone", "numbering A-000001"}, false},
		{"a version vector", []string{"UPDATE have SET n=1"}, []string{"numbering A-000001"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := desk(t)
			apply(t, s, create("risk", "gone", "name", "没了"))
			apply(t, s, remove("risk", "gone"))
			apply(t, s, patch("task", "t", "title", "撤销掉"))
			_, err := s.Undo()
			ok(t, err)
			state := dump(t, s)
			_ = found(t, s, "场地")
			if tt.name == "a hole in the numbers" { // the creation of risk gone: its deletion is then of nothing
				tt.want = []string{"numbering A-000001"}
			}
			tamper(t, s, tt.tamper...)
			tampered := dump(t, s)
			r, err := s.Check(false)
			ok(t, err)
			if got := findings(r); !slices.Equal(got, tt.want) || r.Repaired {
				t.Errorf("finds %q, want %q", got, tt.want)
			}
			same(t, "a check that only looks", dump(t, s), tampered)
			r, err = s.Check(true)
			ok(t, err)
			if !tt.repaired {
				return
			}
			if r.Repaired != (len(tt.want) > 0) {
				t.Errorf("repaired: %v", r.Repaired)
			}
			same(t, "repaired", dump(t, s), state)
			sound(t, s)
			finds(t, s, "场地", "task/t")
		})
	}
}

func TestCheckCounts(t *testing.T) {
	s := desk(t)
	_, err := s.Apply(campaign.LibraryScope, edited, []campaign.Edit{create("lesson", "l", "text", "x")})
	ok(t, err)
	r, err := s.Check(false)
	ok(t, err)
	if r.Campaigns != 1 || r.Steps != 3 || r.Rows != 12 || r.Repaired || r.Findings == nil {
		t.Errorf("%+v", r)
	}
}

// Pages overwritten while the workspace is open: Check says so and writes nothing.
func TestCheckFindsBrokenPages(t *testing.T) {
	s := one(t)
	for i := range 50 {
		apply(t, s, create("task", campaign.ID(fmt.Sprint("t", i)), "title", "x", "notes", strings.Repeat("页", 1000)))
	}
	ok(t, s.Close())
	s, err := Open(s.path, s.opt)
	ok(t, err)
	defer s.Close()
	f, err := os.OpenFile(s.path, os.O_RDWR, 0)
	ok(t, err)
	st, err := f.Stat()
	ok(t, err)
	_, err = f.WriteAt(make([]byte, 8192), st.Size()/2/4096*4096)
	ok(t, err)
	r, err := s.Check(true)
	if code(err) != "workspace.damaged" && (len(r.Findings) == 0 || r.Findings[0].Code != "page") {
		t.Errorf("%+v %v", r, err)
	}
	if r.Repaired {
		t.Error("it wrote to a damaged file")
	}
}

// Eight kilobytes overwritten anywhere: opening says so, or what was overwritten was in use by nothing, or only by the
// bytes of attachments, and then the check says so.
func TestDamageAnywhere(t *testing.T) {
	file, state := good(t)
	path := folder(t) + "/w.qingdan"
	ok(t, os.WriteFile(path, file, 0o600))
	bytesAt := 0
	ok(t, edit(path, nil, func(ctx context.Context, c *sql.Conn) error {
		return c.QueryRowContext(ctx, "SELECT (rootpage-1)*4096/8192*8192 FROM sqlite_schema WHERE name='file_parts'").Scan(&bytesAt)
	}))
	told := 0
	for at := 0; at+8192 <= len(file); at += 8192 {
		removeAll(path)
		damaged := slices.Clone(file)
		for i := range 8192 {
			damaged[at+i] = byte(i * 7)
		}
		ok(t, os.WriteFile(path, damaged, 0o600))
		s, err := Open(path, machine)
		if err == nil {
			same(t, fmt.Sprint("opened with damage at ", at), dump(t, s), state)
			if at != bytesAt {
				sound(t, s)
			} else if r, err := s.Check(false); code(err) != "workspace.damaged" && len(r.Findings) == 0 {
				t.Errorf("at %d: the check finds nothing (%v)", at, err)
			}
			ok(t, s.Close())
			continue
		}
		if told++; code(err) != "workspace.damaged" {
			t.Errorf("at %d: %v", at, err)
		}
		if got := must(os.ReadFile(path))(t); !slices.Equal(got, damaged) {
			t.Errorf("at %d: the file was written to", at)
		}
	}
	if told < 5 {
		t.Errorf("told only %d times", told)
	}
}
