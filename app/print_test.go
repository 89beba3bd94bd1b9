package app_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The review report is a handout like the checklist: the same bytes as long as nothing changes, a revision of its own count,
// options that are its own.
func TestTheReviewKeepsItsRevision(t *testing.T) {
	a := open(t, config(t), &host{})
	id := newCampaign(t, a, "x", "launch")
	o := app.PrintOrder{Campaign: id, Handout: "review", Options: app.PrintOptions{Lang: locale.Both, Paper: "a4", By: "day", Open: true}}
	print := func() app.Printed { t.Helper(); return must[app.Printed](t)(a.Print.Handout(o)) }
	must[app.Printed](t)(a.Print.Handout(app.PrintOrder{Campaign: id, Options: app.PrintOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}}))
	first := print()
	if first.Revision != 1 || first.Handout != "review" || first.Pages < 4 || !bytes.HasPrefix(first.PDF, []byte("%PDF-1.5")) {
		t.Errorf("revision %d of %s, %d pages", first.Revision, first.Handout, first.Pages)
	}
	if again := print(); again.Revision != 1 || !bytes.Equal(again.PDF, first.PDF) {
		t.Errorf("unchanged, revision %d", again.Revision)
	}
	if seen := must[app.Preview](t)(a.Print.Preview(o)); seen.Fresh || seen.Revision != 1 || !strings.Contains(seen.File, "rev1") {
		t.Errorf("%+v", seen.File)
	}
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	if p := w.Prints[len(w.Prints)-1]; p.Handout != "review" || p.Options != `{"lang":"both","paper":"a4"}` {
		t.Errorf("recorded %s %s", p.Handout, p.Options)
	}
	must[app.Applied](t)(a.Report.Write(id, "summary", locale.Zh, "改过的摘要。"))
	if next := print(); next.Revision != 2 || bytes.Equal(next.PDF, first.PDF) {
		t.Errorf("changed, revision %d", next.Revision)
	}
	if _, err := a.Print.Handout(app.PrintOrder{Campaign: id, Handout: "poster"}); code(err) != "print.handout" {
		t.Errorf("%v", err)
	}
	if _, err := a.Print.SaveAll(app.PrintOrder{Campaign: id, Handout: "poster"}, t.TempDir()); code(err) != "print.handout" {
		t.Errorf("%v", err)
	}
	folder := t.TempDir()
	paths := must[[]string](t)(a.Print.SaveAll(o, folder))
	if len(paths) != 1 || !strings.HasSuffix(paths[0], "-rev2.pdf") || filepath.Dir(paths[0]) != folder {
		t.Errorf("%q", paths)
	}
	if b, err := os.ReadFile(paths[0]); err != nil || !bytes.HasPrefix(b, []byte("%PDF")) {
		t.Error(err)
	}
	var rows [][3]string
	if err := json.Unmarshal([]byte(w.Prints[len(w.Prints)-1].Rows), &rows); err != nil {
		t.Error(err)
	}
}

// A campaign with nothing in it has a review too.
func TestTheReviewOfAnEmptyCampaign(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.New(app.NewCampaign{Name: "空", Template: "blank", Live: "2026-06-04"}))
	for _, l := range []locale.Lang{locale.Zh, locale.En, locale.Both} {
		for _, paper := range []string{"a4", "letter"} {
			p := must[app.Printed](t)(a.Print.Handout(app.PrintOrder{Campaign: id, Handout: "review", Options: app.PrintOptions{Lang: l, Paper: paper}}))
			if p.Pages < 3 || p.Missing != "" {
				t.Errorf("%s %s: %d pages, missing %q", l, paper, p.Pages, p.Missing)
			}
		}
	}
}

// The daily report is about the day it is told, else about the last live day with figures, once they are over.
func TestTheDailyReportFindsItsDay(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
	text := func(day string) string {
		t.Helper()
		p := must[app.Printed](t)(a.Print.Handout(app.PrintOrder{Campaign: id, Handout: "daily", Options: app.PrintOptions{Lang: locale.En, Paper: "a4", Day: day}}))
		cmd := exec.Command("pdftotext", "-", "-")
		cmd.Stdin = bytes.NewReader(p.PDF)
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	first, _ := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Live()
	if got := text(string(first)); !strings.Contains(got, "Live day 1 of 7") {
		t.Errorf("%s: %s", first, got)
	}
	if got := text(""); !strings.Contains(got, "Live day 7 of 7") {
		t.Error(got)
	}
	if _, err := a.Print.Handout(app.PrintOrder{Campaign: id, Handout: "daily", Options: app.PrintOptions{Lang: locale.En, Paper: "a4", Day: "2026-02-30"}}); code(err) != "print.day" {
		t.Errorf("%v", err)
	}
}

// Every handout of the sample campaigns is a sound file, in all languages and on all its papers.
func TestEveryHandoutIsASoundFile(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
	names := app.HandoutsThatKnow("paper")
	if len(names) != 12 {
		t.Fatalf("%d handouts: %q", len(names), names)
	}
	dir := t.TempDir()
	for _, name := range names {
		papers := []string{"a4", "letter"}
		if name == "run-of-show" {
			papers = append(papers, "a5")
		}
		for _, paper := range papers {
			for _, l := range []locale.Lang{locale.Zh, locale.En, locale.Both} {
				p := must[app.Printed](t)(a.Print.Handout(app.PrintOrder{Campaign: id, Handout: name, Options: app.PrintOptions{Lang: l, Paper: paper, By: "stage"}}))
				file := filepath.Join(dir, name+paper+string(l)+".pdf")
				if err := os.WriteFile(file, p.PDF, 0o600); err != nil {
					t.Fatal(err)
				}
				if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil || !strings.Contains(string(out), "No syntax or stream encoding errors") {
					t.Errorf("%s on %s in %s: %v: %s", name, paper, l, err, out)
				}
			}
		}
	}
}

// The history names every handout that was printed.
func TestEveryPrintIsCalledByItsName(t *testing.T) {
	for _, name := range app.HandoutsThatKnow("paper") {
		if !locale.Has("print.of." + name) {
			t.Errorf("the history has no word for a print of %q", name)
		}
	}
}
