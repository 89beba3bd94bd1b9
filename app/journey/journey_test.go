package journey

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

var page = fstest.MapFS{
	"index.html":     {Data: []byte(`<!doctype html><html><head><meta charset="utf-8"></head><body></body></html>`)},
	"assets/main.js": {Data: []byte(`export {}`)},
}

// world is a server on a workspace of its own.
type world struct {
	*testing.T
	*Server
	url string
	dir string
}

func config(dir string) app.Config {
	at := time.Date(2026, 5, 26, 9, 0, 0, 0, time.Local)
	return app.Config{
		Workspace: filepath.Join(dir, "workspace.qingdan"), Home: filepath.Join(dir, "home"), Lang: locale.Zh,
		Machine: "journey", Author: "林若溪", Now: func() time.Time { return at }, Intn: rand.IntN,
		Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
	}
}

func begin(t *testing.T) *world {
	t.Helper()
	dir := t.TempDir()
	s := New(config(dir), page)
	h := httptest.NewServer(s)
	t.Cleanup(func() {
		h.CloseClientConnections()
		h.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return &world{t, s, h.URL, dir}
}

func (w *world) post(path, body string) (status int, answer string) {
	w.Helper()
	r, err := http.Post(w.url+path, "application/json", strings.NewReader(body))
	if err != nil {
		w.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		w.Fatal(err)
	}
	return r.StatusCode, string(b)
}

// call answers what the page gets: a result, or the code of an error.
func (w *world) call(name string, args ...any) (result json.RawMessage, code string) {
	w.Helper()
	b, err := json.Marshal(append([]any{}, args...))
	if err != nil {
		w.Fatal(err)
	}
	status, answer := w.post("/journey/call/app."+name, string(b))
	var got struct {
		Result json.RawMessage
		Error  *string
	}
	if err := json.Unmarshal([]byte(answer), &got); err != nil || status != http.StatusOK {
		w.Fatalf("%s: %d %s", name, status, answer)
	}
	if got.Error == nil {
		return got.Result, ""
	}
	var e app.Error
	if err := json.Unmarshal([]byte(*got.Error), &e); err != nil {
		w.Fatalf("%s: the error is no JSON: %s", name, *got.Error)
	}
	return nil, e.Code
}

func (w *world) control(c string) (s seen) {
	w.Helper()
	status, answer := w.post("/journey/control", c)
	if err := json.Unmarshal([]byte(answer), &s); err != nil || status != http.StatusOK {
		w.Fatalf("%s: %d %s", c, status, answer)
	}
	return s
}

func (w *world) sample() (id string) {
	w.Helper()
	got, code := w.call("Campaigns.Sample", "plan")
	if err := json.Unmarshal(got, &id); err != nil || code != "" {
		w.Fatal(code, err)
	}
	return id
}

// hear streams the events that a page would.
func (w *world) hear() func() (name string, data map[string]any) {
	w.Helper()
	r, err := http.Get(w.url + "/journey/events")
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { _ = r.Body.Close() })
	lines := bufio.NewReader(r.Body)
	return func() (string, map[string]any) {
		w.Helper()
		for {
			line, err := lines.ReadString('\n')
			if err != nil {
				w.Fatal(err)
			}
			if event, ok := strings.CutPrefix(line, "data: "); ok {
				var e struct {
					Name string
					Data map[string]any
				}
				if err := json.Unmarshal([]byte(event), &e); err != nil {
					w.Fatal(err)
				}
				return e.Name, e.Data
			}
		}
	}
}

func TestPageHasTheBridge(t *testing.T) {
	w := begin(t)
	for path, want := range map[string]string{"/": `<head><script src="./journey/bridge.js">`, "/assets/main.js": "export {}", "/journey/bridge.js": "window.go ="} {
		r, err := http.Get(w.url + path)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := io.ReadAll(r.Body)
		_ = r.Body.Close()
		if !strings.Contains(string(b), want) {
			t.Errorf("%s: %s", path, b)
		}
	}
}

// Every method that the window binds is called, answers, and refuses what the window cannot take.
func TestCalls(t *testing.T) {
	w := begin(t)
	id := w.sample()
	var list []campaign.Summary
	got, _ := w.call("Campaigns.List")
	if err := json.Unmarshal(got, &list); err != nil || len(list) != 1 || string(list[0].ID) != id {
		t.Errorf("%v %s", err, got)
	}
	if _, code := w.call("Campaigns.New", map[string]string{"name": ""}); code != "name.missing" {
		t.Errorf("%q", code)
	}
	if got, code := w.call("Files.Reveal", w.dir); code != "" || string(got) != "null" {
		t.Errorf("%s %q", got, code)
	}
	for path, status := range map[string]int{"app.Campaigns.Burn": http.StatusNotFound, "app.Campaigns.Show": http.StatusBadRequest} {
		if got, answer := w.post("/journey/call/"+path, "[]"); got != status {
			t.Errorf("%s: %d %s", path, got, answer)
		}
	}
	for _, b := range w.app.Bound() {
		ty := reflect.TypeOf(b)
		for i := range ty.NumMethod() {
			if name := "app." + ty.Elem().Name() + "." + ty.Method(i).Name; !w.calls[name].method.IsValid() {
				t.Errorf("%s is not served", name)
			}
		}
	}
}

func TestEvents(t *testing.T) {
	w := begin(t)
	next := w.hear()
	id := w.sample()
	if name, data := next(); name != "changed" || data["campaign"] != id || data["step"] == "" {
		t.Errorf("%s %v", name, data)
	}
	other, err := app.Open(config(w.dir), w.Server)
	if err != nil {
		t.Fatal(err)
	}
	made, err := other.Edits.Undo()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	next() // the other's own, through the same host
	w.control(`{"look":true}`)
	if name, data := next(); name != "changed" || data["campaign"] != string(made.Campaign) || data["step"] != nil {
		t.Errorf("%s %v", name, data)
	}
}

func TestDialogs(t *testing.T) {
	w := begin(t)
	w.control(`{"answers":["/plans/tasks.csv",""]}`)
	for _, want := range []string{`"/plans/tasks.csv"`, `""`, `""`} {
		if got, code := w.call("Files.PickSpreadsheet"); string(got) != want || code != "" {
			t.Errorf("%s %q, want %s", got, code, want)
		}
	}
	w.Folder(w.dir)
	if got, _ := w.call("Files.PickSave", "清单.pdf"); string(got) != `"`+filepath.Join(w.dir, "清单.pdf")+`"` {
		t.Errorf("%s", got)
	}
	w.control(`{"answers":["/plans/a.pdf\n/plans/b.pdf",""]}`)
	for _, want := range []string{`["/plans/a.pdf","/plans/b.pdf"]`, `[]`} {
		if got, code := w.call("Files.PickAttachments"); string(got) != want || code != "" {
			t.Errorf("%s %q, want %s", got, code, want)
		}
	}
	id := w.sample()
	if _, code := w.call("Print.OpenInViewer", app.PrintOrder{Campaign: campaign.ID(id)}); code != "" {
		t.Error(code)
	}
	s := w.control(`{}`)
	if len(s.Asked) != 6 || s.Asked[3].Name != "清单.pdf" || len(s.Opened) != 1 {
		t.Fatalf("%+v", s)
	}
	if b, err := os.ReadFile(s.Opened[0]); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
		t.Errorf("%v", err)
	}
	_ = os.RemoveAll(filepath.Dir(s.Opened[0]))
}

func TestFaults(t *testing.T) {
	w := begin(t)
	w.control(`{"fault":{"call":"Campaigns.Sample","times":2,"error":{"code":"workspace.full","message":"磁盘已满"}}}`)
	for range 2 {
		if _, code := w.call("Campaigns.Sample", "plan"); code != "workspace.full" {
			t.Errorf("%q", code)
		}
	}
	w.control(`{"fault":{"call":"Campaigns.Sample","panic":true}}`)
	if _, code := w.call("Campaigns.Sample", "plan"); code != "internal" {
		t.Errorf("a panic answers %q", code)
	}
	if got, _ := w.call("Campaigns.List"); !strings.Contains(string(got), "冰川茉莉") { // it was written before the panic
		t.Errorf("%s", got)
	}

	id := w.sample()
	// A call that is held up goes on when it is released.
	w.control(`{"fault":{"call":"Campaigns.List","hold":true}}`)
	answered := make(chan string)
	go func() { _, code := w.call("Campaigns.List"); answered <- code }()
	for w.control(`{}`).Held == 0 {
	}
	w.control(`{"release":true}`)
	if code := <-answered; code != "" {
		t.Error(code)
	}
	// A job that is held up can be cancelled.
	path := filepath.Join(w.dir, "t.csv")
	if err := os.WriteFile(path, []byte("Task,Due\nA,2026-06-01\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.control(`{"fault":{"call":"Import.Tasks","hold":true}}`)
	go func() {
		_, code := w.call("Import.Tasks", app.ImportTasks{Campaign: campaign.ID(id), Path: path, Job: "job-1"})
		answered <- code
	}()
	for w.control(`{}`).Held == 0 {
	}
	if got, _ := w.call("Jobs.Cancel", "job-1"); string(got) != "true" {
		t.Errorf("%s", got)
	}
	if code := <-answered; code != "cancelled" {
		t.Errorf("%q", code)
	}
}

// Stopped and started, the application is a new one on the same workspace and preferences.
func TestStopAndStart(t *testing.T) {
	w := begin(t)
	w.sample()
	if _, code := w.call("Preferences.Set", app.Prefs{Theme: "dark"}); code != "" {
		t.Fatal(code)
	}
	w.control(`{"stop":true}`)
	if _, code := w.call("Campaigns.List"); code != "closed" {
		t.Errorf("%q", code)
	}
	if err := os.Truncate(w.config.Workspace, 4096); err != nil {
		t.Fatal(err)
	}
	w.control(`{"start":true}`)
	if _, code := w.call("Campaigns.List"); code != "workspace.damaged" {
		t.Errorf("%q", code)
	}
	if got, _ := w.call("Preferences.Get"); !strings.Contains(string(got), `"dark"`) {
		t.Errorf("%s", got)
	}
	w.Look() // must not hang on a workspace that is not open
}
