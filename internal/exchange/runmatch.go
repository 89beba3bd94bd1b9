package exchange

import "qingdan/internal/campaign"

// Finding the run items that a campaign already has.

// match names the run item that each row of a block means: of those with its title, day and area the one with its start, else
// the first that no other row means. What the sheet leaves out tells nothing apart.
func (im *runImport) match(wb *campaign.Workbook, block *Block) {
	orders := ordersOf(map[string][]string{"day": im.texts("day")}, im.typing.live)
	day := func(i int) (string, bool) {
		if set := text(block.Rows[i].Set["day"]); set != "" {
			return set, true
		}
		said := im.rows[i].text["day"]
		if said == "" {
			return "", false
		}
		f := campaign.Lookup("run_item").Field("day")
		return text(im.typing.read(cell{campaign.Lookup("run_item"), f, orders["day"]}, said).Value), true
	}
	byTitle := map[string][]*campaign.RunItem{}
	for i := range wb.RunItems {
		r := &wb.RunItems[i]
		byTitle[campaign.FoldName(r.Title)] = append(byTitle[campaign.FoldName(r.Title)], r)
	}
	for _, exact := range []bool{true, false} {
		for i := range im.rows {
			row := &im.rows[i]
			if block.Rows[i].Row != "" {
				continue
			}
			on, dated := day(i)
			starts, _ := readClock(row.text["starts"])
			for _, r := range byTitle[campaign.FoldName(row.text["title"])] {
				area, placed := row.text["area"]
				if im.taken[r.ID] || dated && string(r.Day) != on || placed && campaign.FoldName(area) != campaign.FoldName(r.Area) || exact && r.Starts != starts {
					continue
				}
				block.Rows[i].Row = r.ID
				im.taken[r.ID] = true
				break
			}
		}
	}
}

// texts are the texts of a field in all rows.
func (im *runImport) texts(field string) (out []string) {
	for _, row := range im.rows {
		if s := row.text[field]; s != "" {
			out = append(out, s)
		}
	}
	return out
}
