package app_test

import (
	"bytes"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/testkit"
)

// kept are the names of the files in a folder, the ballast apart; each is a whole PDF.
func kept(t *testing.T, dir string) (out []string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if f.Name() == testkit.Ballast {
			continue
		}
		out = append(out, f.Name())
		if b, err := os.ReadFile(filepath.Join(dir, f.Name())); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(b), []byte("%%EOF")) {
			t.Errorf("part of a file is left: %s, %d bytes, %v", f.Name(), len(b), err)
		}
	}
	return out
}

// A disk that is full or may not be written leaves no part of a file, neither of a handout, of all its orders nor of a pack; with
// room again all is there.
func TestPrintingOnADiskThatTakesNothing(t *testing.T) {
	dir, is := testkit.SmallDisk(t)
	if !is {
		return
	}
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	o := app.PrintOrder{Campaign: id, Handout: "checklist", Options: app.PrintOptions{Lang: locale.En, Paper: "a4", By: "stage"}}
	pack := app.PackOrder{Campaign: id, Handouts: true, People: true, Options: o.Options}
	path := filepath.Join(dir, "list.pdf")
	refused := func(want string) {
		t.Helper()
		if _, err := a.Print.Save(o, path); code(err) != want {
			t.Errorf("a handout: %v, want %s", err, want)
		}
		if _, err := a.Print.SaveAll(o, dir); code(err) != want {
			t.Errorf("all orders: %v, want %s", err, want)
		}
		if _, err := a.Print.Pack(pack, dir); code(err) != want {
			t.Errorf("a pack: %v, want %s", err, want)
		}
	}
	testkit.FillDisk(t, dir, 0)
	refused("file.write.full")
	if got := kept(t, dir); len(got) > 0 {
		t.Errorf("left behind: %q", got)
	}
	// Room for some files: those are whole.
	testkit.FillDisk(t, dir, 400_000)
	if _, err := a.Print.Pack(pack, dir); code(err) != "file.write.full" {
		t.Errorf("half a pack: %v", err)
	}
	some := kept(t, dir)
	if len(some) == 0 {
		t.Error("nothing of the pack is there though it had room")
	}
	// A file that is there stays as it was when there is no room for the new one.
	first := filepath.Join(dir, some[0])
	was := must[[]byte](t)(os.ReadFile(first))
	testkit.FillDisk(t, dir, 0)
	if _, err := a.Print.Save(o, first); code(err) != "file.write.full" {
		t.Errorf("over another: %v", err)
	}
	if now := must[[]byte](t)(os.ReadFile(first)); !bytes.Equal(now, was) {
		t.Error("the file that was there is gone")
	}
	for _, name := range append(some, testkit.Ballast) {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	// Read-only.
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	refused("file.write.denied")
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT, "size=16m"); err != nil {
		t.Fatal(err)
	}
	if got := kept(t, dir); len(got) > 0 {
		t.Errorf("left behind: %q", got)
	}
	files := must[[]app.PackFile](t)(a.Print.Pack(pack, dir))
	if got := kept(t, dir); len(got) != len(files) || len(files) < 15 {
		t.Errorf("%d of %d files", len(got), len(files))
	}
}
