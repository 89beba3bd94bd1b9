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

	"github.com/google/uuid"
	"gopkg.in/natefinch/lumberjack.v2"

	"qingdan/app"
	"qingdan/app/cli"
	"qingdan/app/desktop"
)

//go:embed all:frontend/dist
var built embed.FS

func main() {
	cli.AttachConsole()
	home := home()
	log := slog.New(slog.NewJSONHandler(&lumberjack.Logger{Filename: filepath.Join(home, "qingdan.log"), MaxSize: 2, MaxBackups: 3}, nil))
	likes := app.ReadPrefs(home, log)
	os.Exit(cli.Run(os.Args[1:], cli.Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Config: app.Config{
		Workspace: cmp.Or(likes.Workspace, filepath.Join(home, "workspace.qingdan")),
		Lang:      cmp.Or(likes.Lang, cli.SystemLang(os.Getenv)),
		Machine:   machine(home),
		Author:    cmp.Or(likes.Name, author()),
		Intn:      rand.IntN,
		Log:       log,
	}, Window: func(c app.Config) (string, error) {
		c.Home = home
		page, err := fs.Sub(built, "frontend/dist")
		if err != nil {
			return "", err
		}
		return desktop.Run(c, page)
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

// machine names this laptop and account by an id kept outside of workspaces, so that a copied workspace is told from
// its original. Where it cannot be kept the host's name must do.
func machine(home string) string {
	path := filepath.Join(home, "machine")
	if b, err := os.ReadFile(path); err == nil && len(b) > 0 {
		return string(b)
	}
	id := uuid.NewString()
	if os.MkdirAll(home, 0o700) == nil && app.WriteFile(path, []byte(id)) == nil {
		return id
	}
	host, _ := os.Hostname()
	return host
}

func author() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return cmp.Or(u.Name, u.Username)
}
