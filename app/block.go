package app

import (
	"errors"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
)

// RefusedCell is a cell of a block that was not written.
type RefusedCell struct {
	Row     int    `json:"row"` // index in the block's rows
	Field   string `json:"field"`
	Value   string `json:"value"` // the text
	Code    string `json:"code"`
	Message string `json:"message"`
}

// Entered answers a block.
type Entered struct {
	Applied Applied       `json:"applied"` // its step is "" when nothing changed
	Rows    []campaign.ID `json:"rows"`    // of each row of the block; "" where there is none
	Refused []RefusedCell `json:"refused"`
}

// Enter writes a block of texts typed, pasted, filled or cleared in a grid, as one step with the people, groups and
// departments it names. Cells that cannot be read, or that the domain refuses, are answered one by one; everything else is
// written. A long one tells its progress under the job's id and can be cancelled until it is being written; "" for a short
// one. Errors: block.large, block.shape, "invalid" for a field nobody can type into, cancelled.
func (e Edits) Enter(id campaign.ID, block exchange.Block, job string) (Entered, error) {
	j, end := e.c.jobs.begin(job)
	defer end()
	return answer(e.c, func() (Entered, error) {
		return upToDate(e.c, id, func(book any, version int64) (Entered, error) {
			typing := e.c.typing(book)
			if job != "" {
				typing.Progress = func(done, total int) error { return j.at("read", done, total) }
			}
			plan, err := typing.Plan(block)
			if err != nil {
				return Entered{}, err
			}
			if err := j.at("write", 0, 0); err != nil {
				return Entered{}, err
			}
			for {
				edits := plan.Edits()
				a, err := e.c.applyAt(version, id, e.c.blockLabel(id, plan.Seen()), e.c.opening(implied(book, edits, e.c.today())))
				var bad *campaign.Error
				if errors.As(err, &bad) && bad.Code == "invalid" && plan.Refuse(bad.Problems) {
					continue
				}
				out := Entered{Applied: a, Rows: plan.IDs(), Refused: []RefusedCell{}}
				for _, r := range plan.Refused {
					out.Refused = append(out.Refused, RefusedCell{r.Row, r.Field, r.Value, r.Code, e.c.refusal(block.Kind, r.Field, r.Code, r.Params)})
				}
				return out, err
			}
		})
	})
}

// blockLabel names what was entered: many fields of many rows are a block.
func (c *core) blockLabel(id campaign.ID, edits []campaign.Edit) campaign.Label {
	l := c.label(id, edits)
	if l.Code == "rows" || strings.HasPrefix(l.Code, "rows.") {
		l.Code = "block"
	}
	return l
}
