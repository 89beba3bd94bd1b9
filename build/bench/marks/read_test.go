package marks

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"qingdan/internal/handout"
	"qingdan/internal/locale"
	"qingdan/internal/testkit"
)

// The marks of two handouts, which have lines, boxes, ticks, squares and dashes among them, are what other programs find in
// their files.
func TestReadFindsWhatThePDFHas(t *testing.T) {
	wb, e := testkit.Workbook(60, 7), handout.Edition{Revision: 1, Printed: time.Date(2026, 6, 3, 18, 20, 0, 0, time.UTC)}
	list, err := handout.NewChecklist(wb, handout.ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"})
	if err != nil {
		t.Fatal(err)
	}
	cards, err := handout.NewEmergency(wb, handout.EmergencyOptions{Lang: locale.Both, Paper: "letter"})
	if err != nil {
		t.Fatal(err)
	}
	for name, print := range map[string]func(handout.Edition) (*handout.Printed, error){"checklist": list.PDF, "emergency": cards.PDF} {
		printed, err := print(e)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "x.pdf")
		if err := os.WriteFile(path, printed.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
		got, err := Read(printed.PDF)
		if err != nil {
			t.Fatal(err)
		}
		count := map[Op]int{}
		for _, m := range got {
			count[m.Op]++
		}
		if count[Page] != printed.Pages {
			t.Errorf("%s: %d pages, want %d", name, count[Page], printed.Pages)
		}
		plain := said(t, "qpdf", "--qdf", "--stream-data=uncompress", path, "-")
		for what, want := range map[string]int{
			"re": count[Rect], "m": count[Line] + count[Move], "l": count[Line] + count[To], "c": count[Curve],
		} {
			if n := len(regexp.MustCompile(`(?m)[0-9] `+what+`\b`).FindAll(plain, -1)); n != want || n == 0 && what != "c" {
				t.Errorf("%s: operator %s %d times, marks of it %d", name, what, n, want)
			}
		}

		words := map[rune]int{}
		for _, r := range string(said(t, "pdftotext", path, "-")) {
			words[r]++
		}
		for _, m := range got {
			for _, r := range m.Text {
				if m.Op == Text && r > ' ' && (r < 0xE000 || r > 0xF8FF) {
					words[r]--
				}
			}
		}
		for r, n := range words {
			if r > ' ' && r < 0x10000 && n != 0 {
				t.Errorf("%s: %q %d more than the marks have", name, r, n)
			}
		}
		placed(t, name, path, got)
	}
}

// placed holds that the first text of some length on the first page begins where pdftotext has it.
func placed(t *testing.T, name, path string, list []Mark) {
	t.Helper()
	var text Mark
	for _, m := range list {
		if m.Op == Text && !strings.Contains(m.Text, " ") && len([]rune(m.Text)) > 3 {
			text = m
			break
		}
	}
	boxes := string(said(t, "pdftotext", "-bbox", "-l", "1", path, "-"))
	box := regexp.MustCompile(`xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)">` + regexp.QuoteMeta(text.Text) + "<").FindStringSubmatch(boxes)
	if box == nil {
		t.Fatalf("%s: pdftotext has no %q", name, text.Text)
	}
	var v [3]float64
	for i := range v {
		v[i], _ = strconv.ParseFloat(box[i+1], 64)
		v[i] *= point
	}
	if x, y := text.Values[0], text.Values[1]; x < v[0]-0.1 || x > v[0]+0.1 || y < v[1] || y > v[2] {
		t.Errorf("%s: %q at %.2f, %.2f, pdftotext has it at %.2f, %.2f to %.2f", name, text.Text, x, y, v[0], v[1], v[2])
	}
}

func said(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatal(program, err)
	}
	return out
}

// A gap moves what follows it: 1,000 is an em back.
func TestTextsBetweenGaps(t *testing.T) {
	r := reader{fonts: map[string]font{"F1": {weight: 1, widths: map[rune]float64{'A': 500}}}, height: 100, set: map[Op][]float64{}}
	if err := r.page("BT /F1 1.00 Tf ET\nBT 10 0 0 10 72 28 Tm [(\x00A\x00A)-200 (\x00\\()] TJ ET\n"); err != nil {
		t.Fatal(err)
	}
	// Two characters of 5 and a gap of 2 are 12 points, a sixth of an inch.
	if got, want := fmt.Sprintf("%.3f %s %.3f", r.marks[1].Values, r.marks[1].Text, r.marks[2].Values), "[25.400 25.400] AA [29.633 25.400]"; got != want || r.marks[2].Text != "(" {
		t.Errorf("%v, want %v", got, want)
	}
	if want := (Mark{Op: Font, Values: []float64{1, 10}}); !reflect.DeepEqual(r.marks[0], want) {
		t.Errorf("%v, want %v", r.marks[0], want)
	}
	if err := r.page("1 2 3 sh\n"); err == nil {
		t.Error("an operator that nobody reads is passed over")
	}
}

func TestMarksAreReadAsTheyWereWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.marks")
	want := []Mark{{Op: Page, Values: []float64{210, 297}}, {Op: Text, Values: []float64{1.5, -2}, Text: "清单 \uE000"}, {Op: Dash, Values: []float64{}}}
	if err := Write(path, want); err != nil {
		t.Fatal(err)
	}
	var got []Mark
	if err := Each(path, func(m Mark) {
		m.Values = append([]float64{}, m.Values...)
		got = append(got, m)
	}); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	b, _ := os.ReadFile(path)
	if err := os.WriteFile(path, bytes.TrimSuffix(b, b[len(b)-1:]), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Each(path, func(Mark) {}); err == nil {
		t.Error("half a mark is none")
	}
}
