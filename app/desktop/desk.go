package desktop

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"qingdan/app"
)

// The system's dialogs. The page's calls may come before the window stands: they wait for it.

// Pick asks for a file.
func (w *window) Pick(q app.Question) (string, error) {
	return w.ask(func(folder string) (string, error) {
		return runtime.OpenFileDialog(w.ctx, runtime.OpenDialogOptions{Title: q.Title, DefaultDirectory: folder, Filters: filters(q)})
	})
}

// PickMany asks for any number of files.
func (w *window) PickMany(q app.Question) (paths []string, err error) {
	_, err = w.ask(func(folder string) (string, error) {
		paths, err = runtime.OpenMultipleFilesDialog(w.ctx, runtime.OpenDialogOptions{Title: q.Title, DefaultDirectory: folder, Filters: filters(q)})
		if len(paths) == 0 {
			return "", err
		}
		return paths[0], err
	})
	return paths, err
}

// PickSave asks where to save a file; the system asks before it names one that is there.
func (w *window) PickSave(q app.Question) (string, error) {
	return w.ask(func(folder string) (string, error) {
		return runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{Title: q.Title, DefaultDirectory: folder, DefaultFilename: q.Name,
			Filters: filters(q), CanCreateDirectories: true})
	})
}

// PickFolder asks for a folder.
func (w *window) PickFolder(q app.Question) (string, error) {
	return w.ask(func(folder string) (string, error) {
		return runtime.OpenDirectoryDialog(w.ctx, runtime.OpenDialogOptions{Title: q.Title, DefaultDirectory: folder, CanCreateDirectories: true})
	})
}

// ask shows one dialog after the other, each in the folder that the last was answered with.
func (w *window) ask(dialog func(folder string) (string, error)) (string, error) {
	<-w.started
	w.asking.Lock()
	defer w.asking.Unlock()
	if _, err := os.Stat(w.folder); err != nil { // none yet, or gone since: Windows shows no dialog for it
		w.folder, _ = os.UserHomeDir()
	}
	path, err := dialog(w.folder)
	if path != "" {
		w.folder = filepath.Dir(path)
	}
	return path, err
}

func filters(q app.Question) []runtime.FileFilter {
	out := []runtime.FileFilter{}
	for _, k := range q.Kinds {
		out = append(out, runtime.FileFilter{DisplayName: k.Name + " (" + strings.ReplaceAll(k.Pattern, ";", ", ") + ")", Pattern: k.Pattern})
	}
	return out
}
