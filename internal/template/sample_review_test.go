package template

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"fmt"
	"image/png"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // for a machine without time zones

	"qingdan/internal/campaign"
)

func finished(t *testing.T, lang string, now time.Time) []campaign.Edit {
	t.Helper()
	edits, err := Sample(lang, "review", now, "c1", counter())
	if err != nil {
		t.Fatal(err)
	}
	return edits
}

func TestSampleStageIsKnown(t *testing.T) {
	if _, err := Sample("zh", "archived", noon, "c1", counter()); fmt.Sprint(err) != "template.stage (stage=archived)" && !strings.Contains(fmt.Sprint(err), "template.stage") {
		t.Error(err)
	}
	if _, err := Sample("de", "review", noon, "c1", counter()); !strings.Contains(fmt.Sprint(err), "template.language") {
		t.Error(err)
	}
}

// 26 May 2026 is a Tuesday; twelve days before is a Thursday, and the Saturday before that is the live day. On a day that is
// twelve days after a Saturday, that one is.
func TestFinishedSampleIsLiveOnASaturday(t *testing.T) {
	for now, want := range map[campaign.Date]campaign.Date{"2026-05-26": "2026-05-09", "2026-11-26": "2026-11-14", "2026-11-25": "2026-11-07"} {
		w := build(t, finished(t, "en", now.At("00:10", noon.Location())), nil)
		if live, _ := w.Live(); live != want {
			t.Errorf("on %s: %s, want %s", now, live, want)
		}
	}
}

// future are the dates that say what is yet to be done.
var future = map[string]bool{"task.due": true, "period.ends": true, "payment.due": true, "improvement.deadline": true}

func TestNothingOfTheFinishedSampleIsYetToCome(t *testing.T) {
	day := noon
	for range 7 { // it stands from twelve to eighteen days after its live day
		now := day.UnixMilli()
		for _, e := range finished(t, "zh", day) {
			for _, f := range campaign.Lookup(e.Kind).Fields {
				where := string(e.Kind) + "." + f.Name
				if s, _ := e.Set[f.Name].(string); f.Type == campaign.Day && s > string(campaign.DateOf(day)) && !future[where] {
					t.Errorf("%s: %s is on %s", campaign.DateOf(day), where, s)
				}
				if at, is := e.Set[f.Name].(int64); is && f.Unit == "instant" && at > now {
					t.Errorf("%s: %s is at %s", campaign.DateOf(day), where, time.UnixMilli(at))
				}
			}
		}
		day = day.AddDate(0, 0, 1)
	}
}

// Wall times are those of the zone, on a day on which its clocks change as well.
func TestInstantsOfTheFinishedSample(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for _, today := range []campaign.Date{"2026-04-09", "2026-11-05"} { // the last Sundays of March and of October lie between
		w := build(t, finished(t, "en", today.At("12:00", zone)), nil)
		live, _ := w.Live()
		for _, r := range w.RunItems {
			if r.Day != live || r.Title != "Doors: check-in" {
				continue
			}
			if got, want := time.UnixMilli(*r.Started).In(zone), live.At("12:00", zone); !got.Equal(want) {
				t.Errorf("doors at %s, want %s", got, want)
			}
		}
	}
}

// Every core metric has a figure for each day on which its channel is live, warm-up and live; nobody clicks who has not seen,
// and nobody signs up who has not clicked. One reading belongs to a day, a channel and a metric.
func TestReadingsOfTheFinishedSample(t *testing.T) {
	edits := finished(t, "en", noon)
	w := build(t, edits, nil)
	live, last := w.Live()
	name := map[string]string{}
	for _, m := range w.Metrics {
		name[string(m.ID)] = m.Name
	}
	type key struct{ channel, metric, day string }
	read, rows := map[key]float64{}, map[campaign.ID]bool{}
	for _, e := range edits {
		if e.Kind != "reading" {
			continue
		}
		if rows[e.Row] {
			t.Errorf("%v is there twice", e.Set)
		}
		rows[e.Row] = true
		set, bad := campaign.Normal(e)
		if bad != nil {
			t.Fatal(bad)
		}
		read[key{text(e.Set["channel"]), name[text(e.Set["metric"])], text(e.Set["day"])}] = set["value"].(float64)
	}
	n := 0
	for _, c := range w.Channels {
		for day := c.GoLive; day <= last; day = day.Add(1) {
			at := func(metric string) float64 {
				v, is := read[key{string(c.ID), metric, string(day)}]
				if n++; !is {
					t.Errorf("%s on %s: no %s", c.Name, day, metric)
				}
				return v
			}
			seen, clicked, signed, orders, sales := at("Impressions"), at("Clicks"), at("Sign-ups"), at("Orders"), at("Sales (GMV)")
			if at("Cost"); clicked > seen || signed > clicked || orders > clicked || (orders == 0) != (sales == 0) || day < live && orders > 0 {
				t.Errorf("%s on %s: %v seen, %v clicked, %v signed up, %v ordered for %v", c.Name, day, seen, clicked, signed, orders, sales)
			}
		}
	}
	if n != len(read)-10 { // beside those of the channels: 7 days of complaints, arrivals, satisfaction and the settled cost
		t.Errorf("%d readings, %d of them of channels", len(read), n)
	}
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// What is said in one language is said in the other: the same rows and figures, other words.
func TestFinishedSampleIsOneInBothLanguages(t *testing.T) {
	zh, en := finished(t, "zh", noon), finished(t, "en", noon)
	if len(zh) != len(en) {
		t.Fatalf("%d and %d rows", len(zh), len(en))
	}
	written := 0
	for i, a := range zh {
		b := en[i]
		if a.Kind != b.Kind || a.Row != b.Row {
			t.Fatalf("%s %s and %s %s", a.Kind, a.Row, b.Kind, b.Row)
		}
		if a.Kind != "response" {
			continue
		}
		x, y := (campaign.Response{Answers: text(a.Set["answers"])}).Said(), (campaign.Response{Answers: text(b.Set["answers"])}).Said()
		for _, name := range []string{"respondent", "day", "satisfaction", "recommend"} {
			if a.Set[name] != b.Set[name] {
				t.Errorf("%v and %v", a.Set, b.Set)
			}
		}
		if len(x) != len(y) || strings.Count(text(a.Set["tags"]), "\n") != strings.Count(text(b.Set["tags"]), "\n") || (text(a.Set["text"]) == "") != (text(b.Set["text"]) == "") {
			t.Errorf("%v and %v", a.Set, b.Set)
		}
		if text(a.Set["text"]) != "" {
			written++
		}
	}
	if written != 60 {
		t.Errorf("%d of the responses are in their own words", written)
	}
}

// The answers to choices are options of their questions, and questions are found under their new ids.
func TestResponsesOfTheFinishedSample(t *testing.T) {
	for _, lang := range languages {
		edits := finished(t, lang, noon)
		questions := map[campaign.ID]campaign.Question{}
		for _, q := range build(t, edits, nil).Questions {
			questions[q.ID] = q
		}
		said := map[string]bool{}
		for _, e := range edits {
			if e.Kind != "response" {
				continue
			}
			for id, answer := range (campaign.Response{Answers: text(e.Set["answers"])}).Said() {
				q, there := questions[id]
				if !there || q.Kind == "choice" && !slices.Contains(strings.Split(q.Options, "\n"), answer) {
					t.Errorf("%s answers %q to %q", e.Row, answer, q.Text)
				}
			}
			if s := text(e.Set["text"]); s != "" && said[s] {
				t.Errorf("two people say %q", s)
			} else {
				said[s] = true
			}
		}
	}
}

// Most of the late ones by one day; the client and two suppliers took longer.
func TestFinishedSampleTasks(t *testing.T) {
	w := build(t, finished(t, "zh", noon), nil)
	late, open := 0, map[string]bool{}
	for _, task := range w.Tasks {
		if task.State != "done" {
			open[task.Title] = true
		} else if task.DoneOn > task.Due {
			late++
		}
	}
	if want := []string{"合同验收，支付尾款", "沉淀经验，活动存为模板", "资料归档，删除过期个人信息"}; !slices.Equal(slices.Sorted(maps.Keys(open)), want) || late != 14 {
		t.Errorf("open %v, %d of %d late", open, late, len(w.Tasks))
	}
}

// What a file of what came of it may not say.
func TestBadRowsOfMany(t *testing.T) {
	for file, want := range map[string]string{
		`{"readings": [{"metric": "m", "values": [1]}]}`:                                                                     "no first day",
		`{"readings": [{"metric": "m", "from": 0, "values": []}]}`:                                                           "no first day",
		`{"responses": [{"said": {"x": 1}}]}`:                                                                                "there is no question.x",
		`{"questions": [{"key": "q", "kind": "choice", "text": "?", "options": "a\nb"}], "responses": [{"said": {"q": 3}}]}`: "no option",
		`{"run_items": [{"title": "x", "started": "noon"}]}`:                                                                 "no day and time",
		`{"run_items": [{"title": "x", "started": 12}]}`:                                                                     "no day and time",
		`{"run_items": [{"title": "x", "started": "0 25:70"}]}`:                                                              "no day and time",
	} {
		d := newDraft("zh")
		d.zone = time.UTC
		if err := d.read([]byte(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", file, err)
		}
	}
	if err := newDraft("zh").read([]byte(`{"run_items": [{"title": "x", "started": "0 12:00"}]}`)); err == nil {
		t.Error("a template tells the time")
	}
}

// What the sample names by its hash there is, in its language, and every lesson is of the sample and led to by an improvement where it has its id.
func TestFinishedSampleKeepsFilesAndLessons(t *testing.T) {
	for _, lang := range languages {
		made := finished(t, lang, noon)
		files, err := SampleFiles(lang)
		if err != nil {
			t.Fatal(err)
		}
		there := map[string]int{}
		for _, b := range files {
			there[fmt.Sprintf("%x", sha256.Sum256(b))] = len(b)
		}
		w := build(t, made, nil)
		if len(w.Attachments) != 3 || len(there) != 3 {
			t.Errorf("%s: %d attachments of %d files", lang, len(w.Attachments), len(there))
		}
		for _, a := range w.Attachments {
			if size, is := there[a.Hash]; !is || int64(size) != a.Size || size > 10_000 || a.Task == "" && a.Incident == "" {
				t.Errorf("%s: %+v", lang, a)
			}
		}
		if _, err := png.Decode(bytes.NewReader(files[2])); err != nil {
			t.Error(err)
		}
		table, err := csv.NewReader(bytes.NewReader(files[0])).ReadAll()
		if err != nil || len(table) != 14 || table[13][1] != "2820" || table[13][2] != "39480" { // 12 stores; 2,820 × 14
			t.Errorf("%s: %v, %v", lang, table, err)
		}
		lessons, err := SampleLessons(lang, made, counter())
		if err != nil {
			t.Fatal(err)
		}
		improved, kinds := map[campaign.ID]bool{}, map[any]int{}
		for _, x := range w.Improvements {
			improved[x.ID] = true
		}
		led := 0
		for _, e := range lessons {
			kinds[e.Set["kind"]]++
			if improved[e.Row] {
				led++
			}
			if e.Set["source"] != "c1" || e.Set["scenario"] != "launch" || e.Set["topic"] == "" || e.Set["text"] == "" {
				t.Errorf("%s: %v", lang, e)
			}
		}
		if led != 7 || kinds["keep"] != 3 || kinds["change"] != 3 || kinds["stop"] != 2 {
			t.Errorf("%s: %d led to, %v", lang, led, kinds)
		}
	}
	if _, err := SampleFiles("de"); !strings.Contains(fmt.Sprint(err), "template.language") {
		t.Error(err)
	}
	if _, err := SampleLessons("de", nil, counter()); !strings.Contains(fmt.Sprint(err), "template.language") {
		t.Error(err)
	}
}
