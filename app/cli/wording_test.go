package cli

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"qingdan/internal/locale"
)

// Whatever a table points to has words in both languages.
func TestTablesHaveWords(t *testing.T) {
	keys := []string{"cli.json.expected", "cli.json.field", "cli.json.ends", "cli.json.strange", "cli.json.other", "cli.call.guess", "cli.help.help"}
	for _, c := range complaints {
		keys = append(keys, c.key)
	}
	for _, w := range helpWords {
		keys = append(keys, w.key)
	}
	for _, s := range systemErrors {
		keys = append(keys, s.key)
	}
	for _, e := range expected {
		keys = append(keys, e.key)
	}
	for _, k := range kinds {
		keys = append(keys, k)
	}
	for _, k := range keys {
		for _, l := range []locale.Lang{locale.Zh, locale.En} {
			if locale.T(l, k) == k {
				t.Errorf("%s has no words in %s", k, l)
			}
		}
	}
}

func TestComplaintsNotKnownPass(t *testing.T) {
	err := errors.New("a new kind of complaint")
	if got := complaint(locale.Zh, err); got.Error() != err.Error() {
		t.Errorf("got %v", got)
	}
}

func TestBecause(t *testing.T) {
	for _, c := range []struct {
		err    error
		zh, en string
	}{
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.ENOENT}, "没有这个文件或文件夹", "there is no such file or folder"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EACCES}, "没有权限", "permission denied"},
		{&fs.PathError{Op: "read", Path: "x", Err: syscall.EISDIR}, "这是一个文件夹，不是文件", "it is a folder, not a file"},
		{&os.LinkError{Op: "rename", Old: "x", New: "y", Err: syscall.ENOTDIR}, "路径中有一段不是文件夹", "a part of the path is no folder"},
		{&fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}, "磁盘已满", "the disk is full"},
		{&fs.PathError{Op: "mkdir", Path: "x", Err: syscall.EEXIST}, "已经有这个文件了", "the file exists already"},
		{&fs.PathError{Op: "open", Path: "x", Err: syscall.EROFS}, "这个磁盘只能读，不能写", "the disk can be read but not written"},
		{&fs.PathError{Op: "open", Path: "x", Err: errors.New("strange")}, "strange", "strange"},
	} {
		if zh, en := because(locale.Zh, c.err), because(locale.En, c.err); zh != c.zh || en != c.en {
			t.Errorf("%v: %s, %s", c.err, zh, en)
		}
	}
}

// Each slip is told by its line and character and by what should stand there.
func TestDecodeEdits(t *testing.T) {
	for _, c := range []struct{ json, want string }{
		{`[{"op":`, "breaks off at line 1, character 8"},
		{"[{\"op\":\"create\"\n\n", "breaks off at line 1, character 16"},
		{``, "breaks off at line 1, character 1"},
		{`[{"op" "create"}]`, "line 1, character 8: expected a colon"},
		{"[\n  {\"op\":\"create\",}\n]", "line 2, character 18: expected a name"},
		{`[{"op":"create" "kind":"task"}]`, "line 1, character 17: expected a comma or }"},
		{"[{\"op\":\"create\"}\n {}]", "line 2, character 2: expected a comma or ]"},
		{`[{"op":"create"}] x`, "line 1, character 19: expected the end of the file"},
		{`[{"op":yes}]`, "line 1, character 8: expected a value"},
		{"[{\"op\":\"a\nb\"}]", "line 1, character 10: expected a closing quote"},
		{`[{"op":"a\q"}]`, `line 1, character 11: expected an escape`},
		{`[{"op":-}]`, "line 1, character 9: expected a digit"},
		{`{"op":"create"}`, "line 1, character 1: expected […]"},
		{`"op"`, "line 1, character 1: expected […]"},
		{"[\n {\"kind\":\"任务\",\"row\":-7.5}]", "line 2, character 21: row must be text"},
		{`[{}, {"op":true}]`, "line 1, character 12: op must be text"},
		{`[ {"kind":"task", "set":["a"]}]`, "line 1, character 25: set must be {…}"},
		{`[ {"set":"a \" b"}]`, "line 1, character 10: set must be {…}"},
		{"[{},\n  {\"op\":\"create\",\"sett\":{}}]", "line 2, character 18: there is no “sett”"},
		{"[{},\n  42]", "line 2, character 3: expected {…}"},
	} {
		b := []byte(c.json)
		_, s := decodeEdits(b)
		if s == nil {
			t.Errorf("%s: no slip", c.json)
		} else if got := s.words(locale.En, b); !strings.HasPrefix(strings.TrimPrefix(got, "it "), c.want) || strings.Contains(got, "{{") {
			t.Errorf("%s: got %s, want %s", c.json, got, c.want)
		}
	}
	edits, s := decodeEdits([]byte(` [ {"op":"create","kind":"tasks","row":"a","set":{"minutes":9007199254740993}} ,{"op":"delete"} ] `))
	if s != nil || len(edits) != 2 || edits[0].Kind != "task" || edits[1].Op != "delete" {
		t.Errorf("got %v, %v", edits, s)
	}
	for _, none := range []string{"null", "[]"} {
		if edits, s := decodeEdits([]byte(none)); s != nil || len(edits) != 0 {
			t.Errorf("%s: got %v, %v", none, edits, s)
		}
	}
}
