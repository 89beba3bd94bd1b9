package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// Figures by day and channel: how long a file of them takes to be read in, as a whole process, and how much memory.

// The larger file has 100,000 readings; the smaller one is what an advertising platform exports of a month, 1,143 rows.
const (
	readingDays     = 250
	readingChannels = 100
	readingMetrics  = 4
	adRows          = 1_143
)

func (b *bench) readings() error {
	small, large := filepath.Join(b.dir, "ads.csv"), filepath.Join(b.dir, "readings.csv")
	if err := errors.Join(os.MkdirAll(b.dir, 0o755), os.WriteFile(small, ads(), 0o600), os.WriteFile(large, manyReadings(), 0o600)); err != nil {
		return err
	}
	own := []string{"--map", "Date=date", "--map", "Campaign=channel", "--map", "Impressions=impressions", "--map", "Clicks=clicks", "--map", "Spent=spend", "--map", "Conversions=conversions"}
	times, _, err := b.importing(small, 5, own)
	if err != nil {
		return err
	}
	b.below(fmt.Sprintf("import an export of %d rows, added up by day and channel (qingdan import … readings, a whole process)", adRows), times.median(), time.Second)
	many := []string{"--map", "Channel=channel"}
	for i := range readingMetrics {
		many = append(many, "--map", fmt.Sprintf("M%d=m%d", i, i))
	}
	times, peak, err := b.importing(large, 3, many)
	if err != nil {
		return err
	}
	b.below("import 100,000 readings (the same)", times.median(), 10*time.Second)
	b.tell("its most memory, target 300 MB", fmt.Sprintf("%d MB", peak>>20))
	return b.results()
}

// importing imports a file into a new campaign of a new workspace, several times: how long each took, and the most memory
// that any of them held.
func (b *bench) importing(file string, rounds int, maps []string) (times samples, peak int64, err error) {
	for range rounds {
		path := filepath.Join(b.dir, "readings.qingdan")
		for _, end := range []string{"", "-wal", "-shm", "-lock"} {
			_ = os.Remove(path + end)
		}
		id, err := exec.Command(filepath.Join(b.bin, "qingdan"), "--workspace", path, "new", "x", "--template", "blank", "--live", "2026-03-20").Output()
		if err != nil {
			return nil, 0, err
		}
		cmd := exec.Command(filepath.Join(b.bin, "qingdan"), append([]string{"--workspace", path, "import", strings.TrimSpace(string(id)), "readings", file}, maps...)...)
		at := time.Now()
		if out, err := cmd.CombinedOutput(); err != nil {
			return nil, 0, fmt.Errorf("%w: %s", err, out)
		}
		times = append(times, time.Since(at))
		peak = max(peak, mostMemory(cmd.ProcessState))
	}
	return times, peak, nil
}

func manyReadings() []byte {
	var w bytes.Buffer
	w.WriteString("Date,Channel")
	for i := range readingMetrics {
		fmt.Fprintf(&w, ",M%d", i)
	}
	for day := range readingDays {
		for channel := range readingChannels {
			fmt.Fprintf(&w, "\n%s,C%d", campaign.Date("2026-01-01").Add(day), channel)
			for i := range readingMetrics {
				fmt.Fprintf(&w, ",%d.%02d", (day*31+channel*7+i)%9973, (day+channel)%100)
			}
		}
	}
	return w.Bytes()
}

func ads() []byte {
	var w bytes.Buffer
	w.WriteString("Date,Ad,Campaign,Impressions,Clicks,Spent,Conversions")
	for i := range adRows {
		fmt.Fprintf(&w, "\n%02d-05-2026,%d,%d,%d,%d,%d.%09d,%d", 1+i%31, i, 900+i%3, i*37%9000, i%9, i%40, i*7919, i%2)
	}
	return w.Bytes()
}
