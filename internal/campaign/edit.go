package campaign

import (
	"bytes"
	"encoding/json"
)

// Op is what an edit does to its row.
type Op string

const (
	Create Op = "create"
	Patch  Op = "patch"
	Delete Op = "delete"
)

// Edit is one change of one row: the unit of writing, of the journal and of exchange. Set holds the fields it writes;
// a field that is not in it is not touched.
type Edit struct {
	Op   Op     `json:"op"`
	Kind Kind   `json:"kind"`
	Row  ID     `json:"row"`
	Set  Fields `json:"set,omitempty"`
}

// UnmarshalJSON keeps whole numbers exact and takes a table's name for its kind ("tasks" for "task").
func (e *Edit) UnmarshalJSON(b []byte) error {
	type plain Edit
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	d.DisallowUnknownFields()
	if err := d.Decode((*plain)(e)); err != nil {
		return err
	}
	if in := Lookup(e.Kind); in != nil {
		e.Kind = in.Kind
	}
	return nil
}

// Label names a step: a code of the catalogue and its parameters, put into words where it is shown.
type Label struct {
	Code   string            `json:"code"`
	Params map[string]string `json:"params,omitempty"`
}

// Step is one named change of a campaign, whole or not at all. It is what the journal holds and what two laptops
// exchange.
type Step struct {
	ID     string           `json:"id"`         // UUIDv7
	Scope  ID               `json:"campaign"`   // the campaign, or LibraryScope
	Device string           `json:"device"`     // the workspace that wrote it
	N      int64            `json:"n"`          // 1, 2, 3 … per campaign and device, without holes
	HLC    int64            `json:"hlc,string"` // hybrid logical clock: 48 bits of epoch ms, 16 of counter
	At     int64            `json:"at"`         // wall time, epoch ms: the only time shown
	Author string           `json:"author"`
	Label  Label            `json:"label"`
	Schema int              `json:"schema"`           // version of the writer's schema
	Target string           `json:"target,omitempty"` // the step this one undoes or redoes
	Undo   bool             `json:"undo,omitempty"`   // with Target: takes it out of the fold; else puts it back
	Seen   map[string]int64 `json:"seen"`             // what the writer had of every other device
	Edits  []Edit           `json:"edits,omitempty"`
}

// Change is one row as the screen must now see it. Row is nil when it is gone.
type Change struct {
	Kind   Kind     `json:"kind"`
	ID     ID       `json:"id"`
	Fields []string `json:"fields"` // that differ from before
	Row    Fields   `json:"row"`
}
