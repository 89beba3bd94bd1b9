package template

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// A template file holds both languages side by side, so that they cannot drift apart. It is one JSON object: a list of
// rows under the name of each table, and "words", texts that many rows share. A row names its fields as the kind does:
//
//	text       ["中文", "English"], "@word" for a shared one, or one string that serves both languages
//	date       days from the live day: -30 is T-30
//	instant    "0 14:05", the day from the live day and the wall time there
//	reference  the key of the row pointed to
//	key        the row's own, unique in its kind; rows nobody points to need none
//
// and within a task "after" lists the keys of the tasks it waits for, "items" the texts of its checklist.

// languages in the order of the texts in a pair.
var languages = []string{"zh", "en"}

// draft collects the rows of template files as the edits that create them.
type draft struct {
	column int // of the language in a pair
	words  map[string]any
	edits  []campaign.Edit
	at     map[campaign.ID]int // the edit of a row
	count  map[campaign.Kind]int
	first  int // edit of the file being read: a key comes twice only in two files

	live campaign.Date  // the day that days are counted from
	zone *time.Location // of wall times; nil where a file may have none
}

func newDraft(lang string) *draft {
	return &draft{column: slices.Index(languages, lang), words: map[string]any{}, at: map[campaign.ID]int{}, count: map[campaign.Kind]int{}, live: campaign.TemplateLive}
}

// read takes in a file, over what other files have brought.
func (d *draft) read(b []byte) error {
	var file struct {
		Words map[string]any `json:"words"`
	}
	var lists map[string]json.RawMessage
	if err := errors.Join(json.Unmarshal(b, &file), json.Unmarshal(b, &lists)); err != nil {
		return err
	}
	d.first = len(d.edits)
	maps.Copy(d.words, file.Words)
	delete(lists, "words")
	for _, in := range campaign.Kinds() {
		list, ok := lists[in.Table]
		if !ok {
			continue
		}
		delete(lists, in.Table)
		var rows []map[string]any
		dec := json.NewDecoder(bytes.NewReader(list))
		dec.UseNumber()
		if err := dec.Decode(&rows); err != nil {
			return fmt.Errorf("%s: %w", in.Table, err)
		}
		for i, row := range rows {
			if err := d.rows(in, row); err != nil {
				return fmt.Errorf("%s, row %d: %w", in.Table, i+1, err)
			}
		}
	}
	for name := range lists {
		return fmt.Errorf("%q is no table", name)
	}
	return nil
}

// rows takes in what one entry of a list says: a row, or those that it stands for.
func (d *draft) rows(in *campaign.Info, row map[string]any) error {
	switch in.Kind {
	case "reading":
		return d.readings(in, row)
	case "response":
		return d.response(in, row)
	}
	return d.add(in, row)
}

// add takes a row in, or its fields into the row of the same key.
func (d *draft) add(in *campaign.Info, row map[string]any) error {
	key, _ := row["key"].(string)
	if key == "" {
		d.count[in.Kind]++
		key = fmt.Sprintf("%03d", d.count[in.Kind])
	}
	id := rowID(in.Kind, key)
	set := campaign.Fields{}
	for name, v := range row {
		f := in.Field(name)
		if f == nil {
			if name == "key" || name == "after" || name == "items" {
				continue
			}
			return fmt.Errorf("%s has no field %q", id, name)
		}
		value, err := d.value(f, v)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", id, name, err)
		}
		set[name] = value
	}
	switch i, known := d.at[id]; {
	case known && i >= d.first:
		return fmt.Errorf("%s is there twice", id)
	case known:
		maps.Copy(d.edits[i].Set, set)
	default:
		d.at[id] = len(d.edits)
		d.edits = append(d.edits, campaign.Edit{Op: campaign.Create, Kind: in.Kind, Row: id, Set: set})
	}
	return d.within(key, row)
}

// within adds the rows a task's row carries inside itself.
func (d *draft) within(task string, row map[string]any) error {
	after, ok := row["after"].([]any)
	items, also := row["items"].([]any)
	if row["after"] != nil && !ok || row["items"] != nil && !also {
		return fmt.Errorf("%q: after and items are lists", task)
	}
	for _, on := range after {
		if err := d.add(campaign.Lookup("dependency"), map[string]any{"task": task, "on": on}); err != nil {
			return err
		}
	}
	for i, text := range items {
		key := fmt.Sprintf("%s.%d", task, i+1)
		if err := d.add(campaign.Lookup("item"), map[string]any{"key": key, "task": task, "text": text}); err != nil {
			return err
		}
	}
	return nil
}

func rowID(kind campaign.Kind, key string) campaign.ID {
	if kind == "campaign" {
		return campaign.ID(kind)
	}
	return campaign.ID(string(kind) + "." + key)
}

// value reads what a file says for a field; campaign.Build checks it against the field.
func (d *draft) value(f *campaign.Field, v any) (any, error) {
	switch f.Type {
	case campaign.Text:
		return d.text(v)
	case campaign.Day:
		n, ok := v.(json.Number)
		if !ok {
			return nil, fmt.Errorf("%v is no number of days", v)
		}
		days, err := n.Int64()
		return string(d.live.Add(int(days))), err
	case campaign.Ref:
		key, ok := v.(string)
		if !ok {
			return nil, fmt.Errorf("%v is no key", v)
		}
		return string(rowID(f.Ref, key)), nil
	}
	if f.Unit == "instant" && v != nil {
		return d.instant(v)
	}
	return v, nil
}

func (d *draft) text(v any) (any, error) {
	if s, ok := v.(string); ok {
		word, shared := strings.CutPrefix(s, "@")
		if !shared {
			return s, nil
		}
		v = d.words[word]
	}
	pair, _ := v.([]any)
	if len(pair) != len(languages) {
		return nil, fmt.Errorf("%v has no text in each language", v)
	}
	return pair[d.column], nil
}

// workbook makes sure that references lead somewhere, gives the rows their positions, and builds.
func (d *draft) workbook() (*campaign.Workbook, error) {
	rows := map[campaign.Kind][]campaign.Fields{}
	for _, e := range d.edits {
		for _, f := range campaign.Lookup(e.Kind).Fields {
			to, _ := e.Set[f.Name].(string)
			if _, there := d.at[campaign.ID(to)]; f.Type == campaign.Ref && to != "" && !there {
				return nil, fmt.Errorf("%s.%s: there is no %s", e.Row, f.Name, to)
			}
		}
		rows[e.Kind] = append(rows[e.Kind], e.Set)
	}
	for kind, sets := range rows {
		if campaign.Lookup(kind).Field("position") == nil {
			continue
		}
		for i, key := range campaign.After("", len(sets), middle) {
			sets[i]["position"] = key
		}
	}
	return campaign.Build(d.edits)
}

// middle stands in for chance: positions of a template are the same at every load.
func middle(n int) int { return n / 2 }
