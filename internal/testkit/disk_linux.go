package testkit

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// SmallDisk is a disk of its own, of 2 MB. Mounting takes root: elsewhere the test runs itself again as the root of a user
// namespace, and is is false here.
func SmallDisk(t *testing.T) (dir string, is bool) {
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

// Ballast is the name of the file that fills a disk.
const Ballast = "ballast"

// FillDisk leaves so many bytes of a disk free, by a file whose path it answers.
func FillDisk(t *testing.T, dir string, free int64) string {
	t.Helper()
	path := filepath.Join(dir, Ballast)
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
	return path
}
