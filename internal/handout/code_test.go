package handout

import (
	"testing"

	"qingdan/internal/campaign"
)

func TestCode(t *testing.T) {
	c := code{"7K3F", "CL", 3}
	for page, want := range map[int]string{2: "7K3F-CL-3-02", 99: "7K3F-CL-3-99", 100: "7K3F-CL-3-100"} {
		if got := c.page(page); got != want {
			t.Errorf("page %d: %s, want %s", page, got, want)
		}
	}
	seen := map[string]bool{}
	for _, id := range []campaign.ID{"a", "b", "c", "0197a1b2-0000-7000-8000-000000000000"} {
		s := campaignCode(id)
		if len(s) != 4 || s != campaignCode(id) || seen[s] {
			t.Errorf("%s: %q", id, s)
		}
		seen[s] = true
	}
}

// TestGrid holds a code drawn here against one made by another program: the square of the reference page.
func TestGrid(t *testing.T) {
	grid, err := code{"7K3F", "CL", 1<<62 - 1}.grid(12345)
	if err != nil || len(grid) != 25 || len(grid[0]) != 25 {
		t.Fatalf("the longest code: %d modules, %v", len(grid), err)
	}
	for _, corner := range [][2]int{{0, 0}, {0, 18}, {18, 0}} { // finder patterns
		for i := range 7 {
			if !grid[corner[0]][corner[1]+i] || !grid[corner[0]+6][corner[1]+i] || !grid[corner[0]+i][corner[1]] {
				t.Errorf("no finder pattern at %v", corner)
			}
		}
	}
}
