package desktop

import (
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"qingdan/app"
)

// restore puts the window where it stood last. Its size is an option of the start.
func (w *window) restore() {
	at := w.app.Window()
	if at.Width <= 0 || at.Maximised {
		return
	}
	screens, err := runtime.ScreenGetAll(w.ctx)
	if err != nil {
		return // it stands where the system put it
	}
	for _, s := range screens {
		if s.IsCurrent {
			at = visible(at, s.Size.Width, s.Size.Height)
			runtime.WindowSetSize(w.ctx, at.Width, at.Height)
			runtime.WindowSetPosition(w.ctx, at.X, at.Y)
		}
	}
}

// grip is how much of a window must be on the screen, in pixels, for a hand to move it.
const grip = 120

// visible brings a window onto a screen of a size: the screen it stood on may be gone or smaller now.
func visible(at app.Window, width, height int) app.Window {
	if width <= 0 || height <= 0 {
		return at
	}
	at.Width = max(min(at.Width, width), minWidth)
	at.Height = max(min(at.Height, height), minHeight)
	at.X = max(min(at.X, width-grip), grip-at.Width)
	at.Y = max(min(at.Y, height-grip), 0)
	return at
}

// remember keeps where the window stands; while it is maximised or minimised, where it would come back to.
func (w *window) remember() {
	at := w.app.Window()
	switch {
	case runtime.WindowIsMinimised(w.ctx), runtime.WindowIsFullscreen(w.ctx):
		return
	case runtime.WindowIsMaximised(w.ctx):
		at.Maximised = true
	default:
		at.Maximised = false
		at.X, at.Y = runtime.WindowGetPosition(w.ctx)
		at.Width, at.Height = runtime.WindowGetSize(w.ctx)
	}
	_ = w.app.KeepWindow(at) // the place of a window is worth no message
}
