package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The file of the open workspace is neither read as something else nor written over, by whatever name it is called: SQLite
// would lose its locks on it, or everybody their campaigns.
func TestTheWorkspaceIsNoFileToImport(t *testing.T) {
	for _, lang := range []locale.Lang{locale.Zh, locale.En} {
		c := config(t)
		c.Lang = lang
		a := open(t, c, &host{})
		id := must[campaign.ID](t)(a.Campaigns.Sample("plan"))
		task := must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Tasks[0].ID
		link := filepath.Join(t.TempDir(), "figures.xlsx")
		if err := os.Symlink(c.Workspace, link); err != nil {
			t.Fatal(err)
		}
		fine := filepath.Join(filepath.Dir(link), "fine.txt")
		if err := os.WriteFile(fine, []byte("fine"), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{c.Workspace, c.Workspace + "-wal", link, filepath.Dir(c.Workspace) + "/./" + filepath.Base(c.Workspace)} {
			for what, err := range map[string]error{
				"a spreadsheet":       second(a.Import.Tasks(app.ImportTasks{Campaign: id, Path: path, Preview: true})),
				"its headings":        second(a.Import.Headings(app.ImportTasks{Path: path})),
				"an attachment":       second(a.Attachments.Add(id, "task", task, []string{fine, path}, "")),
				"a template":          second(a.Campaigns.ImportTemplate(path)),
				"over it, a template": second(a.Campaigns.ExportTemplate("salon", path)),
				"over it, a print":    second(a.Print.Save(app.PrintOrder{Campaign: id}, path)),
			} {
				if code(err) != "file.workspace" || !strings.Contains(err.Error(), path) {
					t.Errorf("%s from %s: %v", what, path, err)
				}
			}
		}
		w := must[*campaign.Workbook](t)(a.Campaigns.Show(id))
		if len(w.Attachments) != 0 || len(w.Prints) != 0 {
			t.Errorf("%d attachments, %d prints", len(w.Attachments), len(w.Prints))
		}
		if f := must[app.WorkspaceFile](t)(a.Workspace.Use(link)); f.Next != link {
			t.Errorf("%+v", f)
		}
	}
}
