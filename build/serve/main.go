// Serve shows the built page in a browser on a workspace, as the window would: for looking at it, and for pictures.
//
//	go run ./build/serve --workspace FILE [--addr 127.0.0.1:8765] [--page frontend/dist] [--home FOLDER] [--save FOLDER] [--lang zh|en]
//
// Dialogs save into the folder of --save. It answers nobody but this machine, unless told another address.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"time"

	"qingdan/app"
	"qingdan/app/journey"
	"qingdan/internal/locale"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "serve:", err)
		os.Exit(1)
	}
}

func run() error {
	workspace := flag.String("workspace", "", "the workspace's file; made where there is none")
	addr := flag.String("addr", "127.0.0.1:8765", "address to listen on")
	page := flag.String("page", "frontend/dist", "folder of the built page")
	home := flag.String("home", "", "folder of the preferences; beside the workspace unless given")
	save := flag.String("save", "", "folder where dialogs save; beside the workspace unless given")
	lang := flag.String("lang", "zh", "language where preferences name none")
	flag.Parse()
	if *workspace == "" {
		return errors.New("--workspace FILE is needed")
	}
	beside := filepath.Dir(*workspace)
	s := journey.New(app.Config{
		Workspace: *workspace,
		Home:      cmp.Or(*home, beside),
		Lang:      locale.Lang(*lang),
		Machine:   "serve",
		Author:    "serve",
		Intn:      rand.IntN,
		Log:       slog.New(slog.NewTextHandler(os.Stderr, nil)),
	}, os.DirFS(*page))
	s.Folder(cmp.Or(*save, beside))

	l, err := net.Listen("tcp", *addr)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	fmt.Println("http://" + l.Addr().String())
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	go func() { _ = http.Serve(l, s) }() // ends with the program
	seconds := time.NewTicker(time.Second)
	defer seconds.Stop()
	for {
		select {
		case <-seconds.C:
			s.Look()
		case <-stop:
			return s.Close()
		}
	}
}
