// Qingdan 清单 plans, runs and reviews marketing campaigns, offline.
package main

import (
	"cmp"
	"embed"
	"io/fs"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/user"
	"path/filepath"

	"gopkg.in/natefinch/lumberjack.v2"

	"qingdan/app"
	"qingdan/app/cli"
	"qingdan/app/desktop"
)

var (
	//go:embed all:frontend/dist
	built embed.FS
	//go:embed build/windowicon.png
	icon []byte // appicon.svg, small: GTK hands every pixel of it to the screen before the page may begin
)

func main() {
	cli.AttachConsole()
	home := home()
	log := slog.New(slog.NewJSONHandler(&lumberjack.Logger{Filename: filepath.Join(home, "qingdan.log"), MaxSize: 2, MaxBackups: 3}, nil))
	c := app.Config{
		Workspace: filepath.Join(home, "workspace.qingdan"),
		Lang:      cli.SystemLang(os.Getenv),
		Machine:   app.Machine(home),
		Author:    author(),
		Intn:      rand.IntN,
		Log:       log,
	}
	os.Exit(cli.Run(os.Args[1:], cli.Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Config: c.Preferred(home), Window: func(w app.Config) (string, error) {
		w.Home, w.Author = home, c.Author // the page may change who history names
		page, err := fs.Sub(built, "frontend/dist")
		if err != nil {
			return "", err
		}
		return desktop.Run(w, page, icon)
	}}))
}

// home is the folder of this user's workspace, preferences, log and machine id.
func home() string {
	dir, err := os.UserConfigDir()
	if err != nil {
		dir = os.TempDir()
	}
	return filepath.Join(dir, "Qingdan")
}

func author() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return cmp.Or(u.Name, u.Username)
}
