package main

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/store"
	"qingdan/internal/testkit"
)

// What is measured is a workspace of a thousand made-up campaigns and one of ten of the same. Making them takes a
// minute, so they are kept in a folder named after what they were made of; each run works on copies.

const (
	campaigns = 1000
	tasks     = 300 // of each
	few       = 10
	apart     = campaigns / few // the small workspace has every hundredth campaign of the large one
)

// machineName is whose workspaces these are: they never take a new device name.
const machineName = "bench"

func options() store.Options { return store.Options{Machine: machineName, Author: "bench"} }

// workspaces are the paths of fresh copies.
type workspaces struct {
	large, small string
	bare         string // a copy of the large one for the side that does without the store
}

// prepare finds or makes the workspaces and copies them into dir/work.
func prepare(dir string) (*workspaces, error) {
	print, err := fingerprint(dir)
	if err != nil {
		return nil, err
	}
	made := filepath.Join(dir, "made-"+print)
	if _, err := os.Stat(made); errors.Is(err, os.ErrNotExist) {
		err = makeAll(dir, made)
		if err != nil {
			return nil, err
		}
	}
	work := filepath.Join(dir, "work")
	if err := errors.Join(os.RemoveAll(work), os.MkdirAll(work, 0o700)); err != nil {
		return nil, err
	}
	w := &workspaces{filepath.Join(work, "large.qingdan"), filepath.Join(work, "small.qingdan"), filepath.Join(work, "bare.qingdan")}
	return w, errors.Join(copyFile(filepath.Join(made, "large"), w.large), copyFile(filepath.Join(made, "small"), w.small),
		copyFile(filepath.Join(made, "large"), w.bare))
}

// fingerprint changes when made workspaces are out of date: with the tables and with what is made up.
func fingerprint(dir string) (string, error) {
	path := filepath.Join(dir, "empty.qingdan")
	s, err := fresh(path)
	if err != nil {
		return "", err
	}
	if err := s.Close(); err != nil {
		return "", err
	}
	defer os.Remove(path)
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return "", err
	}
	defer db.Close()
	h := sha256.New()
	rows, err := db.Query("SELECT sql FROM sqlite_schema WHERE sql<>'' ORDER BY name")
	if err != nil {
		return "", err
	}
	defer rows.Close()
	for rows.Next() {
		var q string
		if err := rows.Scan(&q); err != nil {
			return "", err
		}
		fmt.Fprintln(h, q)
	}
	err = json.NewEncoder(h).Encode(testkit.Workbook(tasks, 1))
	fmt.Fprintln(h, campaigns, tasks, few)
	return hex.EncodeToString(h.Sum(nil)[:6]), errors.Join(rows.Err(), err)
}

// fresh opens a new workspace in the place of whatever is there.
func fresh(path string) (*store.Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	for _, tail := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + tail); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
	}
	return store.Open(path, options())
}

// makeAll makes the workspaces anew, and only a whole folder gets its name.
func makeAll(dir, made string) error {
	old, err := filepath.Glob(filepath.Join(dir, "made-*"))
	if err != nil {
		return err
	}
	for _, o := range old {
		if err := os.RemoveAll(o); err != nil {
			return err
		}
	}
	began := time.Now()
	part := made + ".part"
	err = errors.Join(makeWorkspace(filepath.Join(part, "large"), campaigns, 1), makeWorkspace(filepath.Join(part, "small"), few, apart))
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "made %d campaigns of %d tasks in %.0f s\n", campaigns, tasks, time.Since(began).Seconds())
	return os.Rename(part, made)
}

func makeWorkspace(path string, n, step int) error {
	s, err := fresh(path)
	if err != nil {
		return err
	}
	for i := range n {
		w := testkit.Workbook(tasks, uint64(i*step))
		if _, err := s.Apply(w.Campaign.ID, campaign.Label{Code: "new"}, w.Creates()); err != nil {
			return errors.Join(err, s.Close())
		}
	}
	return errors.Join(s.CatchUp(nil), s.Close())
}

// sharedIDs are the campaigns that both workspaces have.
func sharedIDs() (out []campaign.ID) {
	for i := range few {
		out = append(out, testkit.Workbook(0, uint64(i*apart)).Campaign.ID)
	}
	return out
}

// copyFile copies a closed workspace, and has it on disk before anything is measured.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// size is a file's size in words.
func size(path string) string {
	st, err := os.Stat(path)
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%.0f MB", float64(st.Size())/1e6)
}
