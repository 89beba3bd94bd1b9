//go:build journeys && !windows

package journey

import (
	"context"
	"flag"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"qingdan/app/cli"
)

// The journeys: each script of frontend/e2e drives the built page in a real browser, on an application and a workspace
// of its own. Build the page first (npm run build in frontend/), then
//
//	go test -tags journeys ./app/journey [-run Journeys/NAME] [-page FOLDER]
//
// A script exits 0 when its journey went well. What it is given, as environment:
//
//	QINGDAN_URL        the page; POST $QINGDAN_URL/journey/control for dialogs, faults, stop and start (control.go)
//	QINGDAN_DIR        an empty folder of its own, gone afterwards
//	QINGDAN_WORKSPACE  the workspace's file
//	QINGDAN_NOW        the application's clock when the journey begins, epoch ms
//	QINGDAN_COMMAND    the program, for commands beside the window; it needs QINGDAN_AS_COMMAND=1, which is set as well
const asCommand = "QINGDAN_AS_COMMAND"

var (
	built  = flag.String("page", "../../frontend/dist", "folder of the built page")
	limit  = flag.Duration("limit", 6*time.Minute, "how long a journey may take")
	begins = time.Date(2026, 5, 26, 9, 0, 0, 0, time.Local)
)

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) == "" || len(os.Args) > 1 && strings.HasPrefix(os.Args[1], "-test.") {
		os.Exit(m.Run())
	}
	c := config(filepath.Dir(os.Getenv("QINGDAN_WORKSPACE")))
	os.Exit(cli.Run(os.Args[1:], cli.Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Config: c}))
}

func TestJourneys(t *testing.T) {
	scripts, err := filepath.Glob("../../frontend/e2e/*.mjs")
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no journeys: %v", err)
	}
	if _, err := os.Stat(filepath.Join(*built, "index.html")); err != nil {
		t.Fatalf("the page is not built: %v", err)
	}
	for _, script := range scripts {
		t.Run(strings.TrimSuffix(filepath.Base(script), ".mjs"), func(t *testing.T) {
			t.Parallel()
			travel(t, script)
		})
	}
}

var pictures = flag.String("pictures", "", "folder for TestPictures, which makes none without it")

// TestPictures makes a picture of every screen, in both languages and both schemes.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		return
	}
	folder, err := filepath.Abs(*pictures)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"zh", "en"} {
		for _, scheme := range []string{"light", "dark"} {
			t.Run(lang+"-"+scheme, func(t *testing.T) {
				t.Parallel()
				travel(t, "../../frontend/e2e/pictures/screens.mjs", "QINGDAN_PICTURES="+folder, "QINGDAN_LANG="+lang, "QINGDAN_SCHEME="+scheme)
			})
		}
	}
}

func travel(t *testing.T, script string, env ...string) {
	dir := t.TempDir()
	c := config(dir)
	start := time.Now()
	c.Now = func() time.Time { return begins.Add(time.Since(start)) }
	s := New(c, os.DirFS(*built))
	h := httptest.NewServer(s)
	defer func() {
		h.CloseClientConnections()
		h.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), *limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "node", filepath.Base(script))
	cmd.Dir = filepath.Dir(script)
	cmd.Env = append(os.Environ(), asCommand+"=1", "QINGDAN_COMMAND="+os.Args[0], "QINGDAN_URL="+h.URL, "QINGDAN_DIR="+dir,
		"QINGDAN_WORKSPACE="+c.Workspace, "QINGDAN_NOW="+strconv.FormatInt(begins.UnixMilli(), 10))
	cmd.Env = append(cmd.Env, env...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // with the browser
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	} else if testing.Verbose() {
		t.Logf("%s", out)
	}
}
