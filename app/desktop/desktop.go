// Package desktop is the application's window: the only importer of Wails. What the page may call are the areas of app;
// here are the window itself, the system's dialogs, and the rule that a workspace has one window.
package desktop

import (
	"context"
	"errors"
	"io/fs"
	"sync"
	"time"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"qingdan/app"
	"qingdan/internal/locale"
)

// The least size of the window, in CSS pixels, and what it begins with.
const (
	minWidth, minHeight     = 1024, 640
	firstWidth, firstHeight = 1280, 800
)

// window is the one window: host and desk of the application.
type window struct {
	app     *app.App
	started chan struct{} // closed when ctx is there
	ctx     context.Context
	stop    context.CancelFunc
	closed  sync.Once
	failed  error // of closing

	asking sync.Mutex // one dialog at a time
	folder string     // where the last was answered
}

// Run opens the window on a workspace and returns when it was closed. page is the built frontend, icon a PNG. note is
// what there is to say besides: that the workspace has a window already, which was asked to come to the front.
func Run(c app.Config, page fs.FS, icon []byte) (note string, err error) {
	if !built {
		return "", fail(c, "window.not_built")
	}
	lock := &lock{}
	if !generating {
		if lock, err = claim(c.Workspace, !c.Chosen); errors.Is(err, errHeld) {
			return locale.T(c.Lang, "cli.window_open"), nil
		}
	}
	if err != nil {
		return "", err
	}
	defer lock.release()
	w := &window{started: make(chan struct{})}
	c.Desk = w
	w.app = app.New(c, w)
	if !generating {
		// Beside the window, which takes longer. The page asks Workspace.State how it went, and shows it.
		go func() { _ = w.app.Open() }()
	}
	if err := tame(); err != nil {
		c.Log.Warn("WebKit keeps what room it wants", "error", err)
	}
	err = wails.Run(w.options(page, icon, lock))
	w.close()
	return "", errors.Join(err, w.failed)
}

func fail(c app.Config, code string) error {
	return &app.Error{Code: code, Message: locale.T(c.Lang, "error."+code), Fields: []app.FieldError{}}
}

func (w *window) options(page fs.FS, icon []byte, lock *lock) *options.App {
	at := w.app.Window()
	o := &options.App{
		Title: "清单 Qingdan", MinWidth: minWidth, MinHeight: minHeight,
		Width: firstWidth, Height: firstHeight,
		AssetServer:    &assetserver.Options{Assets: page},
		Bind:           w.app.Bound(),
		ErrorFormatter: func(err error) any { return app.ErrorJSON(err) },
		OnStartup:      func(ctx context.Context) { w.start(ctx, lock) },
		OnBeforeClose:  func(context.Context) bool { w.remember(); return false },
		OnShutdown:     func(context.Context) { w.close() },
		LogLevel:       logger.ERROR,
		DragAndDrop:    &options.DragAndDrop{EnableFileDrop: true},
		// Without a graphics processor, and often with one, WebKit is several times slower when it thinks it has one.
		Linux: &linux.Options{Icon: icon, ProgramName: "qingdan", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
	}
	if at.Width > 0 && at.Height > 0 {
		o.Width, o.Height = at.Width, at.Height
	}
	if at.Maximised {
		o.WindowStartState = options.Maximised
	}
	return o
}

// start runs beside the page's first calls.
func (w *window) start(ctx context.Context, lock *lock) {
	w.ctx, w.stop = context.WithCancel(ctx)
	close(w.started)
	w.restore()
	seconds := time.NewTicker(time.Second)
	go func() {
		defer seconds.Stop()
		w.app.Follow(w.ctx, seconds.C)
	}()
	w.every(200*time.Millisecond, func() {
		if lock.summoned() {
			w.front()
		}
	})
	w.every(10*time.Second, w.remember)
	go w.app.BackUpDaily()
	w.every(time.Hour, w.app.BackUpDaily) // a window may stay open for weeks
}

// every does something again and again until the window closes.
func (w *window) every(d time.Duration, do func()) {
	go func() {
		t := time.NewTicker(d)
		defer t.Stop()
		for {
			select {
			case <-w.ctx.Done():
				return
			case <-t.C:
				do()
			}
		}
	}()
}

// close lets a running job come to a safe place and closes the workspace.
func (w *window) close() {
	w.closed.Do(func() {
		if w.stop != nil {
			w.stop()
		}
		w.failed = w.app.Close()
	})
}

// front brings the window to the front.
func (w *window) front() {
	runtime.WindowUnminimise(w.ctx)
	runtime.WindowShow(w.ctx)
	// A window manager may only mark a window that asks for attention; one that is on top of all is seen.
	runtime.WindowSetAlwaysOnTop(w.ctx, true)
	runtime.WindowSetAlwaysOnTop(w.ctx, false)
}

// Emit tells the page.
func (w *window) Emit(event string, data any) {
	<-w.started
	runtime.EventsEmit(w.ctx, event, data)
}
