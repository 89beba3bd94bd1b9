package app

import (
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// DataCell is a text typed or pasted into the grid of figures.
type DataCell struct {
	Day    campaign.Date `json:"day"`
	Metric campaign.ID   `json:"metric"`
	Text   string        `json:"text"` // "" takes the reading away
}

// DataRefused is a cell that was not written.
type DataRefused struct {
	Index   int    `json:"index"` // in the cells
	Code    string `json:"code"`
	Message string `json:"message"`
}

// DataEntered answers what was typed.
type DataEntered struct {
	Applied Applied       `json:"applied"` // its step is "" when nothing changed
	Refused []DataRefused `json:"refused"`
}

// mostCells is how many cells are entered at once; a file is imported.
const mostCells = 5_000

// Enter writes figures of one channel, or of all for "", as one step. Cells that cannot be read or are worked out are
// answered one by one; everything else is written. Errors: block.large; campaign.unknown.
func (a Data) Enter(id, channel campaign.ID, cells []DataCell) (DataEntered, error) {
	return answer(a.c, func() (DataEntered, error) {
		if len(cells) > mostCells {
			return DataEntered{}, campaign.Fail("block.large", "cells", itoa(len(cells)), "limit", itoa(mostCells))
		}
		return upToDate(a.c, id, func(any, int64) (DataEntered, error) {
			b, err := a.c.readBook(id)
			if err != nil {
				return DataEntered{}, err
			}
			held, err := a.c.store.ReadingValues(id)
			if err != nil {
				return DataEntered{}, err
			}
			out := DataEntered{Refused: []DataRefused{}}
			edits := []campaign.Edit{}
			for i, cell := range cells {
				e, code, params := b.entered(channel, cell, held)
				switch {
				case code != "":
					out.Refused = append(out.Refused, DataRefused{i, code, locale.Text(a.c.lang(), "problem."+code, campaign.Fail("", params...).Params)})
				case e != nil:
					edits = append(edits, *e)
				}
			}
			out.Applied = Applied{Campaign: id, Changes: []campaign.Change{}}
			if len(edits) > 0 {
				out.Applied, err = a.c.apply(id, a.c.readingLabel(b, edits), edits)
			}
			return out, err
		})
	})
}

// entered is the edit of one cell; nil where it says what is there already.
func (b readBook) entered(channel campaign.ID, cell DataCell, held map[campaign.ID]float64) (e *campaign.Edit, code string, params []string) {
	at := slices.IndexFunc(b.Metrics, func(m campaign.Metric) bool { return m.ID == cell.Metric })
	row := campaign.ReadingID(b.Campaign.ID, cell.Metric, channel, cell.Day)
	was, there := held[row]
	switch {
	case at < 0 || !cell.Day.Valid():
		return nil, "row.gone", nil
	case b.Metrics[at].Aggregate == "ratio":
		return nil, "reading.computed", nil
	case channel == "" && !there && b.figures.Split(cell.Metric, cell.Day):
		return nil, "reading.split", nil
	case blankText(cell.Text) && there:
		return &campaign.Edit{Op: campaign.Delete, Kind: "reading", Row: row}, "", nil
	case blankText(cell.Text):
		return nil, "", nil
	}
	v, code, params := exchange.ReadValue(cell.Text, b.Metrics[at], b.Campaign.Currency)
	if code != "" || there && was == v {
		return nil, code, params
	}
	return &campaign.Edit{Op: campaign.Create, Kind: "reading", Row: row, Set: campaign.Fields{
		"metric": string(cell.Metric), "channel": string(channel), "day": string(cell.Day), "value": v}}, "", nil
}

// blankText says whether a cell is cleared: nothing, or a stroke for nothing.
func blankText(s string) bool {
	return slices.Contains([]string{"", "-", "—", "–"}, strings.TrimSpace(s))
}

// readingLabel names what was entered: "enter Sign-ups, 7 Jun", or how many figures.
func (c *core) readingLabel(b readBook, edits []campaign.Edit) campaign.Label {
	if len(edits) > 1 {
		return campaign.Label{Code: "readings", Params: map[string]string{"count": itoa(len(edits))}}
	}
	e := edits[0]
	l := campaign.Label{Code: "reading", Params: map[string]string{}}
	if e.Op == campaign.Delete {
		l.Code = "reading.cleared"
		return l
	}
	l.Params["day"] = text(e.Set["day"])
	for _, m := range b.Metrics {
		if string(m.ID) == text(e.Set["metric"]) {
			l.Params["metric"] = m.Name
		}
	}
	return l
}
