package store

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

func hashOf(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// letters are the two files of histories drawn at random.
var letters = []string{"合同", "海报"}

var digests = []string{hashOf([]byte(letters[0])), hashOf([]byte(letters[1]))}

// keep puts the two files into a workspace.
func keep(t rapid.TB, s *Store) {
	t.Helper()
	for i, text := range letters {
		if put(t, s, []byte(text)) != digests[i] {
			t.Fatal("another hash")
		}
	}
}

func unheard(int64) error { return nil }

func put(t rapid.TB, s *Store, b []byte) string {
	t.Helper()
	hash, size, err := s.Put(bytes.NewReader(b), unheard)
	ok(t, err)
	if hash != hashOf(b) || size != int64(len(b)) {
		t.Fatalf("%d bytes came to be %d of %s", len(b), size, hash)
	}
	return hash
}

func get(t rapid.TB, s *Store, hash string) []byte {
	t.Helper()
	var b bytes.Buffer
	ok(t, s.CopyFile(hash, &b, unheard))
	return b.Bytes()
}

// noise is n bytes that no other n has.
func noise(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{byte(n), byte(n >> 8), byte(n >> 16)}).Read(b)
	return b
}

// held is how many whole files, half ones, and parts a workspace has.
func held(t rapid.TB, s *Store) string {
	t.Helper()
	var whole, half, parts int
	ok(t, s.read(func(x *sql.Tx) error {
		return x.QueryRow("SELECT count(hash),count(*)-count(hash),(SELECT count(*) FROM file_parts) FROM files").Scan(&whole, &half, &parts)
	}))
	return fmt.Sprintf("%d whole, %d half, %d parts", whole, half, parts)
}

func holds(t rapid.TB, s *Store, want string) {
	t.Helper()
	if got := held(t, s); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func attached(row campaign.ID, hash string) campaign.Edit {
	return create("attachment", row, "task", "t", "name", string(row)+".pdf", "hash", hash, "size", 3)
}

// Files of every length come back as they were, and the same bytes lie there once.
func TestPut(t *testing.T) {
	s := one(t)
	for _, n := range []int{0, 1, filePart - 1, filePart, filePart + 1, 2 * filePart, 3*filePart + 17} {
		b := noise(n)
		if got := get(t, s, put(t, s, b)); !bytes.Equal(got, b) {
			t.Errorf("%d bytes came back as %d others", n, len(got))
		}
	}
	const all = "7 whole, 0 half, 11 parts"
	holds(t, s, all)
	for range 2 {
		put(t, s, noise(2*filePart))
		put(t, s, nil)
	}
	holds(t, s, all)
	sound(t, s)
	s = reopen(t, s)
	if got := get(t, s, hashOf(noise(filePart+1))); !bytes.Equal(got, noise(filePart+1)) {
		t.Error("gone after opening again")
	}
}

// reading is a source that goes wrong, or changes, the second time it is read.
type reading struct {
	*bytes.Reader
	then []byte
	err  error
}

func (r *reading) Seek(at int64, from int) (int64, error) {
	if r.then != nil {
		r.Reader = bytes.NewReader(r.then)
	}
	n, err := r.Reader.Seek(at, from)
	return n, errors.Join(err, r.err)
}

// zeros is a file without an end.
type zeros struct{}

func (zeros) Read(b []byte) (int, error)     { clear(b); return len(b), nil }
func (zeros) Seek(int64, int) (int64, error) { return 0, nil }

func TestPutThatFails(t *testing.T) {
	s := one(t)
	torn := errors.New("the stick was pulled out")
	long := noise(2*filePart + 5)
	other := slices.Clone(long)
	other[len(other)-1]++
	for _, tt := range []struct {
		name string
		src  io.ReadSeeker
		tell func(int64) error
		want string
	}{
		{"too large", zeros{}, unheard, "file.large"},
		{"it changes", &reading{Reader: bytes.NewReader(long), then: other}, unheard, "file.changed"},
		{"it grows", &reading{Reader: bytes.NewReader(long), then: append(slices.Clone(long), 1)}, unheard, "file.changed"},
		{"it shrinks", &reading{Reader: bytes.NewReader(long), then: long[:filePart]}, unheard, "file.changed"},
		{"it cannot be read again", &reading{Reader: bytes.NewReader(long), err: torn}, unheard, "no code: " + torn.Error()},
		{"it is stopped at once", bytes.NewReader(long), func(int64) error { return campaign.Fail("cancelled") }, "cancelled"},
		{"it is stopped on the way", bytes.NewReader(long), func(done int64) error {
			if done == filePart {
				return campaign.Fail("cancelled")
			}
			return nil
		}, "cancelled"},
	} {
		if _, _, err := s.Put(tt.src, tt.tell); code(err) != tt.want {
			t.Errorf("%s: %v", tt.name, err)
		}
		holds(t, s, "0 whole, 0 half, 0 parts")
	}
	put(t, s, long)
	holds(t, s, "1 whole, 0 half, 3 parts")
}

func TestCopyFileThatFails(t *testing.T) {
	s := one(t)
	hash := put(t, s, noise(2*filePart))
	if err := s.CopyFile(digests[0], io.Discard, unheard); code(err) != "file.away" {
		t.Errorf("%v", err)
	}
	if err := s.CopyFile(hash, io.Discard, func(int64) error { return campaign.Fail("cancelled") }); code(err) != "cancelled" {
		t.Errorf("%v", err)
	}
	full := errors.New("no room")
	if err := s.CopyFile(hash, telling{io.Discard, func(int) error { return full }}, unheard); err != full {
		t.Errorf("%v", err)
	}
	for name, q := range map[string]string{
		"other bytes": "UPDATE file_parts SET bytes=zeroblob(length(bytes)) WHERE part=1", "a part less": "DELETE FROM file_parts WHERE part=1",
		"a byte less": "UPDATE file_parts SET bytes=substr(bytes,2) WHERE part=0",
	} {
		c := laptop(t, folder(t), "C", s.opt.Now)
		put(t, c, noise(2*filePart))
		tamper(t, c, q)
		if err := c.CopyFile(hash, io.Discard, unheard); code(err) != "file.damaged" {
			t.Errorf("%s: %v", name, err)
		}
		put(t, c, noise(2*filePart))
		get(t, c, hash)
		holds(t, c, "1 whole, 0 half, 2 parts")
	}
}

// An attachment needs an owner and bytes that are here; it goes with its owner and comes back with it.
func TestAttachments(t *testing.T) {
	s := desk(t)
	keep(t, s)
	for _, tt := range []struct {
		name string
		edit campaign.Edit
		want string
	}{
		{"no owner", create("attachment", "x", "name", "x", "hash", digests[0]), "0 required attachment/x.task"},
		{"an owner that is not there", create("attachment", "x", "task", "nobody", "name", "x", "hash", digests[0]), "0 reference attachment/x.task"},
		{"no name", create("attachment", "x", "task", "t", "hash", digests[0]), "0 required attachment/x.name"},
		{"no hash", create("attachment", "x", "task", "t", "name", "x"), "0 required attachment/x.hash"},
		{"a hash that is none", create("attachment", "x", "task", "t", "name", "x", "hash", "ab"), "0 digest attachment/x.hash"},
		{"bytes that are not here", attached("x", hashOf([]byte("elsewhere"))), "0 file.away attachment/x.hash"},
	} {
		_, err := s.Apply(camp, edited, []campaign.Edit{tt.edit})
		if got := strings.Join(faults(err), ", "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	apply(t, s, attached("a", digests[0]))
	for _, e := range []campaign.Edit{patch("attachment", "a", "task", ""), patch("attachment", "a", "hash", hashOf(nil))} {
		if _, err := s.Apply(camp, edited, []campaign.Edit{e}); code(err) != "invalid" {
			t.Errorf("%v: %v", e.Set, err)
		}
	}
	apply(t, s, patch("attachment", "a", "name", "盖章.pdf"))
	apply(t, s, remove("task", "t"))
	want(t, s, "attachment", "a", "", nil)
	_, err := s.Undo()
	ok(t, err)
	want(t, s, "attachment", "a", "name", "盖章.pdf")
	finds(t, s, "盖章", "attachment/a")
	sound(t, s)
}

// later is what a workspace does on the next day.
func later(t *testing.T, s *Store, hours int) {
	t.Helper()
	now := s.opt.Now
	s.opt.Now = func() time.Time { return now().Add(time.Duration(hours) * time.Hour) }
	_, err := s.DailyBackup()
	ok(t, err)
}

// Bytes go when no step names them, and not before their own may have come.
func TestBytesThatNobodyNames(t *testing.T) {
	a, b := two(t)
	named, undone, waiting, parked := []byte("named"), []byte("undone"), []byte("waiting"), []byte("parked")
	apply(t, a, attached("named", put(t, a, named)))
	apply(t, a, attached("undone", put(t, a, undone)))
	_, err := a.Undo()
	ok(t, err)
	apply(t, b, patch("task", "t", "title", "乙"))
	apply(t, b, attached("parked", put(t, b, parked)))
	m, err := a.MergeFrom(b, wire(t, steps(t, b)), func(int, int) error { return nil })
	ok(t, err)
	_, err = a.Unmerge(m.No)
	ok(t, err)
	c := laptop(t, folder(t), "C", a.opt.Now)
	send(t, b, c)
	apply(t, c, patch("task", "t", "title", "丙"))
	apply(t, c, attached("waiting", put(t, c, waiting)))
	list := steps(t, c)
	m, err = a.MergeFrom(c, wire(t, list[len(list)-1:]), func(int, int) error { return nil })
	if err != nil || m.Waiting != 1 {
		t.Fatalf("%+v %v", m, err)
	}
	put(t, a, []byte("nobody's"))
	again := put(t, a, []byte("nobody's, put again"))
	const all = "6 whole, 0 half, 6 parts"
	later(t, a, 0)
	holds(t, a, all)
	a.opt.Now = func() time.Time { return start.Add(2 * time.Hour) }
	put(t, a, []byte("nobody's, put again"))
	later(t, a, 0)
	holds(t, a, "5 whole, 0 half, 5 parts")
	ok(t, a.CopyFile(again, io.Discard, unheard))
	later(t, a, 2)
	holds(t, a, "4 whole, 0 half, 4 parts")
	for _, bytes := range [][]byte{named, undone, waiting, parked} {
		if string(get(t, a, hashOf(bytes))) != string(bytes) {
			t.Errorf("%s is gone", bytes)
		}
	}
	_, err = a.Redo()
	ok(t, err)
	sound(t, a)

	// A journal that is gone, as a purge of the campaign leaves it, names nothing.
	tamper(t, a, "DELETE FROM changes WHERE kind='attachment' AND row IN ('named','parked')", "DELETE FROM inbox")
	later(t, a, 3)
	holds(t, a, "1 whole, 0 half, 1 parts")
}

// Steps bring their bytes when the other workspace is at hand; without it they say what is away, and the next time brings
// it.
func TestMergeBringsBytes(t *testing.T) {
	a, b := two(t)
	large := noise(2*filePart + 9)
	apply(t, a, attached("a", put(t, a, large)), attached("b", put(t, a, []byte("x"))), attached("same", put(t, b, []byte("x"))))
	list := wire(t, steps(t, a))
	m, err := b.Merge(list)
	ok(t, err)
	if !slices.Equal(m.Away, []string{hashOf(large)}) || m.Taken != 1 {
		t.Fatalf("%+v", m)
	}
	want(t, b, "attachment", "a", "name", "a.pdf")
	if away := must(b.Away(camp))(t); !slices.Equal(away, []campaign.ID{"a"}) {
		t.Errorf("away: %v", away)
	}
	if r := must(b.Check(false))(t); !slices.Equal(findings(r), []string{"file.away attachment a"}) {
		t.Errorf("%v", r.Findings)
	}
	told := []string{}
	m, err = b.MergeFrom(a, list, func(done, total int) error { told = append(told, fmt.Sprint(done, "/", total)); return nil })
	ok(t, err)
	if len(m.Away) != 0 || m.Taken != 0 || !bytes.Equal(get(t, b, hashOf(large)), large) || len(must(b.Away(camp))(t)) != 0 {
		t.Errorf("%+v", m)
	}
	if !slices.Equal(told, []string{"0/1", "0/1", "0/1"}) {
		t.Errorf("told %v", told)
	}
	sound(t, b)
	same(t, "tables", dump(t, b), dump(t, a))

	// At once, and stopped.
	c := laptop(t, folder(t), "C", a.opt.Now)
	if _, err := c.MergeFrom(a, list, func(int, int) error { return campaign.Fail("cancelled") }); code(err) != "cancelled" {
		t.Errorf("%v", err)
	}
	holds(t, c, "0 whole, 0 half, 0 parts")
	m, err = c.MergeFrom(a, list, func(int, int) error { return nil })
	if err != nil || len(m.Away) != 0 {
		t.Errorf("%+v %v", m, err)
	}
	sound(t, c)

	// What the other has damaged stays away, and its steps are taken.
	tamper(t, a, "UPDATE file_parts SET bytes=zeroblob(length(bytes)) WHERE part=1")
	d := laptop(t, folder(t), "D", a.opt.Now)
	m, err = d.MergeFrom(a, list, func(int, int) error { return nil })
	if err != nil || !slices.Equal(m.Away, []string{hashOf(large)}) || m.Taken != 2 {
		t.Errorf("%+v %v", m, err)
	}
	holds(t, d, "1 whole, 0 half, 1 parts")
}

// Backups, copies, a workspace put back and one restored have the bytes.
func TestBytesGoWithTheWorkspace(t *testing.T) {
	s := desk(t)
	b := noise(filePart + 3)
	hash := put(t, s, b)
	apply(t, s, attached("a", hash))
	has := func(what string, o *Store) {
		t.Helper()
		if !bytes.Equal(get(t, o, hash), b) {
			t.Errorf("%s: other bytes", what)
		}
		sound(t, o)
	}
	backup, err := s.Backup()
	ok(t, err)
	has("a backup", laptopAt(t, backup, "A"))
	moved := filepath.Join(folder(t), "moved.qingdan")
	ok(t, s.CopyTo(t.Context(), moved))
	ok(t, Overtake(moved, s.path))
	has("a copy", laptopAt(t, moved, "A"))
	tamper(t, s, "DELETE FROM file_parts", "DELETE FROM files")
	if r := must(s.Check(true))(t); !slices.Equal(findings(r), []string{"file.away attachment a"}) {
		t.Errorf("%v", r.Findings)
	}
	_, err = s.Restore(backup)
	ok(t, err)
	has("restored", s)
	tamper(t, s, "UPDATE file_parts SET bytes=zeroblob(3) WHERE part=1")
	if r := must(s.Check(false))(t); !slices.Equal(findings(r), []string{"file.damaged attachment a"}) {
		t.Errorf("%v", r.Findings)
	}
	if err := s.checkFiles(func(string, ...string) {}, func(int, int) error { return campaign.Fail("cancelled") }); code(err) != "cancelled" {
		t.Errorf("%v", err)
	}
}

func init() {
	// attach puts files of three parts and names each, and says the number of each once it is named.
	roles["attach"] = func(args []string) error {
		s, err := Open(args[0], machine)
		if err != nil {
			return err
		}
		from, err := strconv.Atoi(args[1])
		for n := from; err == nil; n++ {
			var hash string
			if hash, _, err = s.Put(bytes.NewReader(noise(2*filePart+n)), unheard); err == nil {
				_, err = s.Apply(camp, edited, []campaign.Edit{attached(campaign.ID(fmt.Sprint("a", n)), hash)})
			}
			say(n)
		}
		return err
	}
}

// A program that is killed between bytes and step leaves at worst bytes that nobody names, which go.
func TestKilledWhileAttaching(t *testing.T) {
	t.Parallel()
	chance := rand.New(rand.NewPCG(3, 3))
	path := filepath.Join(disk(t), "w.qingdan")
	s, err := Open(path, machine)
	ok(t, err)
	apply(t, s, create("campaign", camp, "name", "x"), create("task", "t", "title", "场地"))
	last, leftover := 0, 0
	// Until a kill has come between the bytes and the step that names them, which chance decides: the disk may be slow, so it
	// waits the longer the longer it takes.
	for round := 0; round < 15 || leftover == 0 && round < 150; round++ {
		ok(t, s.Close())
		c := startChild(t, "attach", path, strconv.Itoa(last+1))
		said := []string{strconv.Itoa(last)}
		for range chance.IntN(3) {
			said = append(said, c.next(t))
		}
		dawdle(chance.IntN(100_000 * (1 + round)))
		said = append(said, c.kill(t)...)
		acknowledged, err := strconv.Atoi(said[len(said)-1])
		ok(t, err)
		if s, err = Open(path, machine); err != nil {
			t.Fatal(err)
		}
		w := must(s.Workbook(camp))(t)
		last = len(w.Attachments)
		if last != acknowledged && last != acknowledged+1 {
			t.Fatalf("%d attachments, %d acknowledged", last, acknowledged)
		}
		sound(t, s)
		if held(t, s) != fmt.Sprintf("%d whole, 0 half, %d parts", last, 3*last) {
			leftover++
		}
	}
	if last < 5 || leftover == 0 {
		t.Errorf("%d attached, %d times something was left", last, leftover)
	}
	s.opt.Now = func() time.Time { return time.Now().Add(2 * time.Hour) }
	ok(t, s.free())
	holds(t, s, fmt.Sprintf("%d whole, 0 half, %d parts", last, 3*last))
	sound(t, s)
	ok(t, s.Close())
}

// Two programs that put one file keep it once.
func TestPutTogether(t *testing.T) {
	s := one(t)
	o := laptopAt(t, s.path, "A")
	b := noise(3 * filePart)
	second := false
	_, _, err := s.Put(bytes.NewReader(b), func(done int64) error {
		if done == filePart && !second {
			second = true
			put(t, o, b)
		}
		return nil
	})
	if err != nil || !second {
		t.Fatal(err)
	}
	holds(t, s, "1 whole, 0 half, 3 parts")
	if !bytes.Equal(get(t, s, hashOf(b)), b) {
		t.Error("other bytes")
	}
}

// What opening checks does not read the bytes, so that a workspace full of photos starts like another; the check does.
func TestDamagedBytesAreFoundByTheCheck(t *testing.T) {
	s := desk(t)
	b := noise(4 * filePart)
	apply(t, s, attached("a", put(t, s, b)))
	ok(t, s.Close())
	file := must(os.ReadFile(s.path))(t)
	at := bytes.Index(file, b[filePart/2:filePart/2+100])
	if at < 0 {
		t.Fatal("the bytes are nowhere")
	}
	clear(file[at : at+10_000])
	ok(t, os.WriteFile(s.path, file, 0o600))
	s, err := Open(s.path, s.opt)
	ok(t, err)
	defer s.Close()
	want(t, s, "attachment", "a", "name", "a.pdf")
	if r, err := s.Check(false); code(err) != "workspace.damaged" && len(r.Findings) == 0 {
		t.Errorf("the check finds nothing (%v)", err)
	}
	if err := s.CopyFile(hashOf(b), io.Discard, unheard); code(err) != "file.damaged" && code(err) != "workspace.damaged" {
		t.Errorf("%v", err)
	}
}
