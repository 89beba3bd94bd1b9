package handout

import (
	"crypto/sha256"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"qingdan/internal/campaign"
)

// The short code names one page of one printing: 7K3F-CL-3-02 is campaign 7K3F, handout CL, revision 3, page 2. People
// read it out on the phone; the square beside it says the same to a camera.

// crockford has no I, L, O or U: nothing that is misheard or misread.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// A paper for one person or group says after the handout whose it is, 7K3F-RP4C9V-3-02: its revisions are counted by themselves.

// code is the short code of a printing, without the page.
type code struct {
	campaign string // four characters
	handout  string // two letters
	whose    string // four characters, "" for everybody's
	revision int64
}

// CampaignCode is four characters of the hash of the campaign's id: 1,048,576 values, enough to tell a shelf apart.
func CampaignCode(id campaign.ID) string { return shortened(id) }

// whoseCode is the same of the person or group that a paper is for; "" for nobody.
func whoseCode(id campaign.ID) string {
	if id == "" {
		return ""
	}
	return shortened(id)
}

func shortened(id campaign.ID) string {
	h := sha256.Sum256([]byte(id))
	n := int(h[0])<<16 | int(h[1])<<8 | int(h[2])
	var b [4]byte
	for i := range b {
		b[i] = crockford[n&31]
		n >>= 5
	}
	return string(b[:])
}

// letters are those of each handout in the codes of its pages.
var letters = map[string]string{"checklist": "CL", "review": "RV", "run-of-show": "RS", "daily": "DR", "promotion": "PC", "materials": "MA",
	"contacts": "CO", "emergency": "EC", "sign-in": "SI", "budget": "BU", "plan": "PL", "role-pack": "RP"}

// PageCode is what the short code of a page says.
type PageCode struct {
	Handout  string // its name
	Revision int64  // from 1
	Page     int    // from 1; 0 where the code names none
	campaign string
	whose    string
}

// Whose says whether the code is of a paper for a person or group, with "" of one for everybody.
func (c PageCode) Whose(id campaign.ID) bool { return c.whose == whoseCode(id) }

// Of says whether the code is of a campaign.
func (c PageCode) Of(id campaign.ID) bool { return c.campaign == CampaignCode(id) }

// shortCode is a code as people type it and as a camera reads it. Its page may be missing.
var shortCode = regexp.MustCompile(`^(?:QD:)?([0-9A-Z]{4})-([A-Z]{2})([0-9A-Z]{4})?-([0-9]{1,9})(?:-([0-9]{1,6}))?$`)

// misread are letters that codes do not have, and what they were read for.
var misread = strings.NewReplacer("O", "0", "I", "1", "L", "1")

// ReadCode reads a page's short code, or the text of its square: whatever the case, the width of its characters, the
// dashes and the blanks. It fails with print.code for what is none.
func ReadCode(s string) (PageCode, error) {
	t := strings.ToUpper(norm.NFKC.String(s))
	t = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case strings.ContainsRune("‐‑‒–—−_", r):
			return '-'
		}
		return r
	}, t)
	m := shortCode.FindStringSubmatch(t)
	if m == nil {
		return PageCode{}, campaign.Fail("print.code", "code", strings.TrimSpace(s))
	}
	for name, two := range letters {
		if two == m[2] {
			rev, _ := strconv.ParseInt(m[4], 10, 64) // digits, few enough
			page, _ := strconv.Atoi(m[5])            // none is 0
			return PageCode{name, rev, page, misread.Replace(m[1]), misread.Replace(m[3])}, nil
		}
	}
	return PageCode{}, campaign.Fail("print.code", "code", strings.TrimSpace(s))
}

// prefix is the code without a page.
func (c code) prefix() string {
	return fmt.Sprintf("%s-%s%s-%d", c.campaign, c.handout, c.whose, c.revision)
}

// page is the code of one page.
func (c code) page(n int) string { return fmt.Sprintf("%s-%02d", c.prefix(), n) }

const (
	qrPrefix = "QD:"
	qrSide   = 12.5 // mm: modules of half a millimetre
)

// grid is the square of a page's code: true is black, no border. The margins are its quiet zone.
func (c code) grid(page int) ([][]bool, error) {
	s, err := qrCode(qrPrefix + c.page(page))
	if err != nil {
		return nil, fmt.Errorf("code of page %d: %w", page, err)
	}
	grid := make([][]bool, qrModules)
	for y := range grid {
		grid[y] = make([]bool, qrModules)
		for x := range grid[y] {
			grid[y][x] = s[y]>>x&1 == 1
		}
	}
	return grid, nil
}

// square is the grid of one page.
type square struct {
	grid [][]bool
	err  error
}

// squares makes the grids of pages 1 to n beside other work: forty cost as much as parsing a font.
func (c code) squares(n int) <-chan square {
	out := make(chan square, n)
	go func() {
		for page := range n {
			grid, err := c.grid(page + 1)
			out <- square{grid, err}
		}
	}()
	return out
}
