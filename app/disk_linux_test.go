package app_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// smallDisk is a disk of its own, of 2 MB. Mounting takes root: elsewhere the test runs itself again as the root of a user
// namespace.
func smallDisk(t *testing.T) (dir string, is bool) {
	t.Helper()
	if os.Geteuid() != 0 {
		out, err := exec.Command("unshare", "-rm", os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v").CombinedOutput()
		if err != nil || !strings.Contains(string(out), "--- PASS: "+t.Name()) {
			t.Fatalf("in a user namespace: %v\n%s", err, out)
		}
		return "", false
	}
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=2m"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir, true
}

// fill leaves so much of a disk free.
func fill(t *testing.T, dir string, free int64) {
	t.Helper()
	path := filepath.Join(dir, "ballast")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	written := int64(0)
	for err == nil {
		var n int
		n, err = f.Write(make([]byte, 4096))
		written += int64(n)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	if err := f.Truncate(max(0, written-free)); err != nil {
		t.Fatal(err)
	}
}

// kept are the names of the files in a folder, the ballast apart; each is a whole PDF.
func kept(t *testing.T, dir string) (out []string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if f.Name() == "ballast" {
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
	dir, is := smallDisk(t)
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
	fill(t, dir, 0)
	refused("file.write.full")
	if got := kept(t, dir); len(got) > 0 {
		t.Errorf("left behind: %q", got)
	}
	// Room for some files: those are whole.
	fill(t, dir, 400_000)
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
	fill(t, dir, 0)
	if _, err := a.Print.Save(o, first); code(err) != "file.write.full" {
		t.Errorf("over another: %v", err)
	}
	if now := must[[]byte](t)(os.ReadFile(first)); !bytes.Equal(now, was) {
		t.Error("the file that was there is gone")
	}
	for _, name := range append(some, "ballast") {
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
