package handout

import (
	"crypto/sha256"
	"fmt"

	"qingdan/internal/campaign"
)

// The short code names one page of one printing: 7K3F-CL-3-02 is campaign 7K3F, handout CL, revision 3, page 2. People
// read it out on the phone; the square beside it says the same to a camera.

// crockford has no I, L, O or U: nothing that is misheard or misread.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// code is the short code of a printing, without the page.
type code struct {
	campaign string // four characters
	handout  string // two letters
	revision int64
}

// campaignCode is four characters of the hash of the campaign's id: 1,048,576 values, enough to tell a shelf apart.
func campaignCode(id campaign.ID) string {
	h := sha256.Sum256([]byte(id))
	n := int(h[0])<<16 | int(h[1])<<8 | int(h[2])
	var b [4]byte
	for i := range b {
		b[i] = crockford[n&31]
		n >>= 5
	}
	return string(b[:])
}

// prefix is the code without a page.
func (c code) prefix() string { return fmt.Sprintf("%s-%s-%d", c.campaign, c.handout, c.revision) }

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
