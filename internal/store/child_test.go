package store

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The test binary, run again with a role in its environment, is another process beside the test: one to kill, one that
// holds a lock, one without rights.

const childRole = "QINGDAN_TEST_CHILD"

var roles = map[string]func(args []string) error{}

// say is how a child speaks to its test: a line on standard output.
func say(what ...any) { fmt.Fprintln(os.Stdout, what...) }

func child(role string) int {
	parts := strings.Split(role, "\n")
	f := roles[parts[0]]
	if f == nil {
		say("no such role:", role)
		return 2
	}
	if err := f(parts[1:]); err != nil {
		say("error", err)
		return 1
	}
	return 0
}

type childProcess struct {
	cmd *exec.Cmd
	out *bufio.Scanner
}

func childCommand(binary, role string, args ...string) *exec.Cmd {
	cmd := exec.Command(binary)
	cmd.Env = append(os.Environ(), childRole+"="+strings.Join(append([]string{role}, args...), "\n"))
	cmd.Stderr = os.Stderr
	return cmd
}

func startChild(t *testing.T, role string, args ...string) *childProcess {
	t.Helper()
	c := &childProcess{cmd: childCommand(os.Args[0], role, args...)}
	out, err := c.cmd.StdoutPipe()
	ok(t, err)
	ok(t, c.cmd.Start())
	t.Cleanup(func() { _ = c.cmd.Process.Kill() })
	c.out = bufio.NewScanner(out)
	return c
}

// next is the next line the child says; "" when it has ended.
func (c *childProcess) next(t rapid.TB) string {
	t.Helper()
	if !c.out.Scan() {
		return ""
	}
	if strings.HasPrefix(c.out.Text(), "error") {
		t.Fatal("child: ", c.out.Text())
	}
	return c.out.Text()
}

// pace waits for the next line and answers how much dawdling that took: a share of it falls within the child's work on
// any machine, however slow or busy.
func (c *childProcess) pace(t rapid.TB) int {
	t.Helper()
	said := make(chan bool)
	go func() { said <- c.out.Scan() }()
	for n := 1; ; n++ {
		select {
		case more := <-said:
			if line := c.out.Text(); !more || strings.HasPrefix(line, "error") {
				t.Fatal("child: ", line)
			}
			return n * 1000
		default:
			dawdle(1000)
		}
	}
}

// kill ends it with SIGKILL and answers the lines it had still said.
func (c *childProcess) kill(t rapid.TB) (lines []string) {
	t.Helper()
	ok(t, c.cmd.Process.Kill())
	for line := c.next(t); line != ""; line = c.next(t) {
		lines = append(lines, line)
	}
	_ = c.cmd.Wait()
	return lines
}

func init() {
	// lock holds a write transaction until it is killed.
	roles["lock"] = func(args []string) error {
		s, err := Open(args[0], Options{Machine: "A"})
		if err != nil {
			return err
		}
		return s.write(func(*tx) error {
			say("locked")
			forever := make(chan os.Signal, 1)
			signal.Notify(forever, os.Interrupt) // a bare select would be taken for a deadlock
			<-forever
			return nil
		})
	}
}

// clockAt shows the moment that a name's stamp tells.
func clockAt(name string) func() time.Time {
	stamp := name[strings.LastIndex(name, ".damaged-")+len(".damaged-"):]
	at, _ := time.ParseInLocation(stampLayout, stamp, time.Local)
	return func() time.Time { return at }
}

// panics is a test's face for a child, which has no test.
type panics struct{ rapid.TB }

func (panics) Helper()                   {}
func (panics) Fatal(args ...any)         { panic(fmt.Sprint(args...)) }
func (panics) Fatalf(f string, a ...any) { panic(fmt.Sprintf(f, a...)) }
