// Empty is a window of Wails with our options and a page of a few words, the least that a program with such a window can
// do: it is what the start of ours is compared with.
package main

import (
	"fmt"
	"os"
	"testing/fstest"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
)

const words = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title><p>A few words</p></html>`

func main() {
	page := fstest.MapFS{"index.html": {Data: []byte(words)}}
	err := wails.Run(&options.App{
		Title: "Empty", MinWidth: 1024, MinHeight: 640, Width: 1280, Height: 800,
		AssetServer: &assetserver.Options{Assets: page},
		LogLevel:    logger.ERROR,
		Linux:       &linux.Options{ProgramName: "empty", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "empty:", err)
		os.Exit(1)
	}
}
