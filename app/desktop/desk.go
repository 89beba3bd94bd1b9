package desktop

import (
	"strings"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"qingdan/app"
)

// The system's dialogs. The page's calls may come before the window stands: they wait for it.

// Pick asks for a file.
func (w *window) Pick(q app.Question) (string, error) {
	<-w.started
	return runtime.OpenFileDialog(w.ctx, runtime.OpenDialogOptions{Title: q.Title, Filters: filters(q)})
}

// PickSave asks where to save a file; the system asks before it names one that is there.
func (w *window) PickSave(q app.Question) (string, error) {
	<-w.started
	return runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{Title: q.Title, DefaultFilename: q.Name, Filters: filters(q), CanCreateDirectories: true})
}

// PickFolder asks for a folder.
func (w *window) PickFolder(q app.Question) (string, error) {
	<-w.started
	return runtime.OpenDirectoryDialog(w.ctx, runtime.OpenDialogOptions{Title: q.Title, CanCreateDirectories: true})
}

func filters(q app.Question) []runtime.FileFilter {
	out := []runtime.FileFilter{}
	for _, k := range q.Kinds {
		out = append(out, runtime.FileFilter{DisplayName: k.Name + " (" + strings.ReplaceAll(k.Pattern, ";", ", ") + ")", Pattern: k.Pattern})
	}
	return out
}
