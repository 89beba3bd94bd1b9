package handout

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"qingdan/internal/locale"
)

// The squares are read as a camera reads them: from a picture of the page, found by their corners, wherever they stand.

// picture is a page in grey, a byte a point.
type picture struct {
	wide, high int
	grey       []byte
}

func (p *picture) dark(x, y int) bool {
	return x >= 0 && y >= 0 && x < p.wide && y < p.high && p.grey[y*p.wide+x] < 128
}

// pictures are the pages of a document at so many dots an inch.
func pictures(t *testing.T, pdf []byte, dpi int) (out []*picture) {
	t.Helper()
	dir := t.TempDir()
	name := filepath.Join(dir, "d.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("pdftoppm", "-r", fmt.Sprint(dpi), "-gray", name, filepath.Join(dir, "p")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "p-*.pgm"))
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		p := &picture{}
		if n, err := fmt.Sscanf(string(b[:min(40, len(b))]), "P5\n%d %d\n255\n", &p.wide, &p.high); n != 2 {
			t.Fatalf("%s: %v", f, err)
		}
		p.grey = b[len(b)-p.wide*p.high:]
		out = append(out, p)
	}
	return out
}

// runs are the lengths of dark and light along a line from x, y.
func (p *picture) runs(x, y, dx, dy, n int) (out []int) {
	for dark := p.dark(x, y); n > 0; n-- {
		length := 0
		for p.dark(x, y) == dark && x >= 0 && y >= 0 && x < p.wide && y < p.high {
			x, y, length = x+dx, y+dy, length+1
		}
		if length == 0 {
			return nil
		}
		out, dark = append(out, length), !dark
	}
	return out
}

// corner says whether five runs are those across the corner of a square, 1:1:3:1:1, and how long a module is.
func corner(runs []int) (module float64, is bool) {
	if len(runs) != 5 {
		return 0, false
	}
	sum := 0
	for _, r := range runs {
		sum += r
	}
	module = float64(sum) / 7
	for i, want := range []float64{1, 1, 3, 1, 1} {
		if math.Abs(float64(runs[i])-want*module) > 0.7*module {
			return 0, false
		}
	}
	return module, module >= 1.5
}

// corners are the middles of all corners of squares on a page, and how long a module of each is. Letters may look like one.
func (p *picture) corners() (out [][3]float64) {
	for y := range p.high {
		for x := 0; x < p.wide; x++ {
			if !p.dark(x, y) || p.dark(x-1, y) {
				continue
			}
			m, is := corner(p.runs(x, y, 1, 0, 5))
			if !is {
				continue
			}
			cx := x + int(3.5*m)
			top := y
			for p.dark(cx, top) { // to the top of the middle
				top--
			}
			top -= int(2 * m)
			for !p.dark(cx, top) && top < y {
				top++
			}
			for p.dark(cx, top-1) {
				top--
			}
			n, is := corner(p.runs(cx, top, 0, 1, 5))
			at := [3]float64{float64(x) + 3.5*m, float64(top) + 3.5*n, m}
			if !is || math.Abs(m-n) > 0.3*m || math.Abs(at[1]-float64(y)) > 1 {
				continue
			}
			known := false
			for _, c := range out {
				known = known || math.Hypot(c[0]-at[0], c[1]-at[1]) < 3*m
			}
			if !known {
				out = append(out, at)
			}
		}
	}
	return out
}

// squares reads all squares of a page.
func (p *picture) squares() (out []string) {
	all := p.corners()
	for _, a := range all { // top left, with one at its right and one below
		module := a[2]
		for _, b := range all {
			for _, c := range all {
				span := 18 * module // from corner to corner
				if math.Abs(b[0]-a[0]-span) > 2*module || math.Abs(b[1]-a[1]) > module || math.Abs(c[1]-a[1]-span) > 2*module || math.Abs(c[0]-a[0]) > module {
					continue
				}
				grid := make([][]bool, qrModules)
				for y := range grid {
					grid[y] = make([]bool, qrModules)
					for x := range grid[y] {
						u, v := (float64(x)-3)/18, (float64(y)-3)/18
						grid[y][x] = p.dark(int(a[0]+u*(b[0]-a[0])+v*(c[0]-a[0])), int(a[1]+u*(b[1]-a[1])+v*(c[1]-a[1])))
					}
				}
				out = append(out, decode(grid))
			}
		}
	}
	return out
}

// Every page's square, also of both halves of a sheet and of a paper for one person, says the code of the page at 150 dots an inch.
func TestSquaresAreReadFromAPicture(t *testing.T) {
	checklist, err := NewChecklist(launch(), ChecklistOptions{Lang: locale.Zh, Paper: "letter", By: "stage", For: "lin"})
	if err != nil {
		t.Fatal(err)
	}
	for name, of := range map[string]struct {
		doc interface {
			PDF(Edition) (*Printed, error)
		}
		code   code
		halves int
	}{
		"review":               {mustReview(t, reviewed(), ReviewOptions{locale.En, "a4"}), code{CampaignCode(launch().Campaign.ID), "RV", "", 3}, 1},
		"pocket":               {mustRun(t, crowdedShow(), RunOfShowOptions{Lang: locale.Both, Paper: "a5"}), code{CampaignCode(crowdedShow().Campaign.ID), "RS", "", 3}, 2},
		"somebody's checklist": {checklist, code{CampaignCode(launch().Campaign.ID), "CL", whoseCode("lin"), 3}, 1},
	} {
		printed, err := of.doc.PDF(june3())
		if err != nil {
			t.Fatal(err)
		}
		page := 0
		for _, p := range pictures(t, printed.PDF, 150) {
			got := p.squares()
			for _, said := range got {
				page++
				if want := qrPrefix + of.code.page(page); said != want {
					t.Errorf("%s: %q, want %q", name, said, want)
				}
			}
			if len(got) == 0 || len(got) > of.halves {
				t.Errorf("%s, after page %d: %d squares", name, page, len(got))
			}
		}
		if page != printed.Pages {
			t.Errorf("%s: %d squares on %d pages", name, page, printed.Pages)
		}
	}
	if got := (&picture{4, 4, bytes.Repeat([]byte{255}, 16)}).squares(); len(got) > 0 {
		t.Errorf("an empty page says %q", got)
	}
}
