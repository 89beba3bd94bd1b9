package handout

// Rows that say more where they are the first of their page: what still runs, in which period a day lies.

// topRow is how a row is set where it is the first of its page, as high as it is elsewhere, and how many numbered items begin in it.
type topRow struct {
	*row
	items int
}

// topped puts such rows at the tops of the pages of a full flow, and counts the items that begin on each: the flow itself has counted
// the rows.
func topped(f *flow, tops map[*row]topRow) {
	for n := range f.leaves {
		leaf, first := &f.leaves[n], true
		for i, b := range leaf.blocks {
			r, is := b.block.(*row)
			top, is := tops[r], is && tops[r].row != nil
			if !is {
				continue
			}
			leaf.count += top.items - 1
			if first {
				leaf.blocks[i].block, first = top.row, false
			}
		}
	}
}
