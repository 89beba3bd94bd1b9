package app_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// A pack is each handout and a role pack for each person and group, a file each, recorded as one step. Unchanged, it prints
// the same files again and records nothing; each role pack keeps a revision of its own.
func TestPack(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("review"))
	o := app.PackOrder{Campaign: id, Handouts: true, People: true, Options: app.PrintOptions{Lang: locale.Zh, Paper: "a4"}}
	list := must[[]app.PackFile](t)(a.Print.PackList(o))
	w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
	// Two people of one name are two packs.
	must[app.Applied](t)(a.Edits.Apply(id, []campaign.Edit{{Op: campaign.Patch, Kind: "person", Row: w.People[1].ID, Set: campaign.Fields{"name": w.People[0].Name}},
		{Op: campaign.Patch, Kind: "person", Row: w.People[2].ID, Set: campaign.Fields{"name": w.People[0].Name + "-2"}}})) // and one who is called as the second's file is
	before := len(must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 100})).Entries)
	folder := t.TempDir()
	files := must[[]app.PackFile](t)(a.Print.Pack(o, folder))
	if len(files) != len(list) || len(files) < 15 {
		t.Fatalf("%d files of %d", len(files), len(list))
	}
	bytesOf, revisions, people := map[string][]byte{}, map[string][]int64{}, 0
	for _, f := range files {
		b, err := os.ReadFile(f.Path)
		if err != nil || !bytes.HasPrefix(b, []byte("%PDF")) || filepath.Dir(f.Path) != folder {
			t.Errorf("%s: %v", f.Path, err)
		}
		bytesOf[f.Path] = b
		revisions[f.Handout] = append(revisions[f.Handout], f.Revision)
		if f.For != "" {
			people++
			if !strings.Contains(f.Path, app.SafeName(f.Name)) {
				t.Errorf("%s is for %s", f.Path, f.Name)
			}
		}
	}
	if len(bytesOf) != len(files) || people < 5 {
		t.Errorf("%d paths of %d files, %d for people", len(bytesOf), len(files), people)
	}
	for name, got := range revisions {
		if slices.ContainsFunc(got, func(n int64) bool { return n != 1 }) { // each person's and group's counts for itself
			t.Errorf("%s: revisions %v", name, got)
		}
	}
	// One of them printed alone goes by the name it has in the pack.
	for _, f := range files {
		if f.For == w.People[1].ID {
			order := app.PrintOrder{Campaign: id, Handout: f.Handout, Options: app.PrintOptions{Lang: locale.Zh, Paper: "a4", For: f.For}}
			alone := must[[]string](t)(a.Print.SaveAll(order, folder))
			if want := app.SafeName(f.Name) + "-2-rev1.pdf"; !reflect.DeepEqual(alone, []string{f.Path}) || !strings.HasSuffix(f.Path, want) {
				t.Errorf("%s alone, %s in the pack; want …%s", alone, f.Path, want)
			}
		}
	}
	page := must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 100}))
	if len(page.Entries) != before+1 || !strings.Contains(page.Entries[0].Label, "pack") {
		t.Errorf("%d steps more, the last %q", len(page.Entries)-before, page.Entries[0].Label)
	}
	again := must[[]app.PackFile](t)(a.Print.Pack(o, t.TempDir()))
	for i, f := range again {
		if b, _ := os.ReadFile(f.Path); !bytes.Equal(b, bytesOf[files[i].Path]) || f.Revision != files[i].Revision {
			t.Errorf("%s printed other bytes, unchanged", f.Path)
		}
	}
	if n := len(must[app.HistoryPage](t)(a.Edits.History(id, app.HistoryQuery{Limit: 100})).Entries); n != before+1 {
		t.Errorf("unchanged, %d steps more", n-before)
	}

	// A client's pack has what there is a client's paper of, and nothing else.
	o.People, o.Options.Client = false, true
	got := []string{}
	for _, f := range must[[]app.PackFile](t)(a.Print.PackList(o)) {
		got = append(got, f.Handout)
	}
	want := slices.DeleteFunc(app.HandoutsThatKnow("client"), func(string) bool { return false })
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// A folder that cannot be written, and a pack that is stopped, leave no part of a file.
func TestPackThatCannotBeWritten(t *testing.T) {
	a := open(t, config(t), &host{})
	id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
	o := app.PackOrder{Campaign: id, Handouts: true, Options: app.PrintOptions{Lang: locale.En, Paper: "letter"}}
	if _, err := a.Print.Pack(o, filepath.Join(t.TempDir(), "nowhere")); code(err) != "file.write.missing" {
		t.Errorf("%s: %v", code(err), err)
	}
	if w := must[*campaign.Workbook](t)(a.Campaigns.Show(id)); len(w.Prints) > 0 {
		t.Error("numbers are gone though nothing was printed")
	}
	o.Options.Paper = "a3"
	if _, err := a.Print.Pack(o, t.TempDir()); code(err) != "print.paper" {
		t.Errorf("%v", err)
	}
}
