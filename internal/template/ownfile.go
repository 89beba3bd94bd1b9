package template

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// The file of a template of one's own: one JSON object in the shape of the built-in files, in one language.
//
//	{"qingdan": "template", "version": 1,
//	 "campaigns": [{"name": "春茶品鉴会", …}],
//	 "tasks": [{"key": "task-1", "title": "…", "due": -30, "group": "group-2"}], …}
//
// A text is the text itself, a date the days from the live day, a reference the key of the row pointed to. It is read
// strictly: what this program does not know is refused by name, since leaving it out would lose it without a word.

// Version of the file's shape. A reader refuses what is newer.
const Version = 1

const (
	mark    = "template" // what "qingdan" says of such a file
	maxRows = 20_000     // of a file; the largest template built in has 400
	maxDays = 36_500     // from the live day
)

// travels says whether rows of a kind go into a file: files and records of printing stay in the workspace.
func travels(kind campaign.Kind) bool {
	_, ok := stays[kind]
	return ok
}

// hidden are fields that a file does not have: what the reader says itself.
var hidden = []string{"id", "position", "template", "trashed", "sample", "source"}

// Export writes a template as a file. left is how many rows stay behind: attached files lie in the workspace alone.
func Export(t *campaign.Workbook) (file []byte, left int, err error) {
	keys := map[campaign.ID]string{}
	count := map[campaign.Kind]int{}
	edits := slices.DeleteFunc(t.Creates(), func(e campaign.Edit) bool {
		left += one(e.Kind == "attachment")
		return !travels(e.Kind)
	})
	for _, e := range edits {
		count[e.Kind]++
		keys[e.Row] = fmt.Sprintf("%s-%d", e.Kind, count[e.Kind])
	}
	lists := map[string][]campaign.Fields{}
	origin := Origin(t)
	for _, e := range edits {
		in, row := campaign.Lookup(e.Kind), campaign.Fields{}
		if e.Kind != "campaign" {
			row["key"] = keys[e.Row]
		}
		for name, v := range e.Set {
			f := in.Field(name)
			text, _ := v.(string)
			switch {
			case slices.Contains(hidden, name), f.Type == campaign.Ref && keys[campaign.ID(text)] == "":
			case f.Type == campaign.Ref:
				row[name] = keys[campaign.ID(text)]
			case f.Type == campaign.Day:
				row[name] = campaign.Date(text).Sub(origin)
			default:
				row[name] = v
			}
		}
		lists[in.Table] = append(lists[in.Table], row)
	}
	out := bytes.NewBufferString(head() + fmt.Sprintf("\n\"version\": %d", Version))
	for _, in := range campaign.Kinds() {
		for i, row := range lists[in.Table] {
			if i == 0 {
				fmt.Fprintf(out, ",\n%q: [", in.Table)
			} else {
				out.WriteByte(',')
			}
			out.WriteString("\n  ")
			e := json.NewEncoder(out)
			e.SetEscapeHTML(false)
			if err := e.Encode(row); err != nil {
				return nil, 0, err
			}
			out.Truncate(out.Len() - 1) // the encoder's line end
		}
		if len(lists[in.Table]) > 0 {
			out.WriteString("\n]")
		}
	}
	out.WriteString("\n}\n")
	return out.Bytes(), left, nil
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// IsFile says whether a file is, or begins as, one that Export writes.
func IsFile(b []byte) bool {
	return bytes.HasPrefix(b, []byte(head()))
}

func head() string { return fmt.Sprintf("{\n\"qingdan\": %q,", mark) }

// Import reads a template's file into the edits that make it, under new ids. Errors: template.file.damaged,
// template.file.other, template.file.newer {version}, template.file.kind {kind}, template.file.rows {count, limit},
// template.file.row {kind, n, why} with why a code of template.why, template.file.values with a Problem for each field.
func Import(file []byte, id campaign.ID, newID func() campaign.ID) ([]campaign.Edit, error) {
	lists, err := tables(file)
	if err != nil {
		return nil, err
	}
	r := &fileReader{at: map[campaign.ID]bool{}}
	for _, in := range campaign.Kinds() {
		if err := r.list(in, lists[in.Table]); err != nil {
			return nil, err
		}
	}
	if len(r.edits) == 0 || r.edits[0].Kind != "campaign" || len(r.edits) > 1 && r.edits[1].Kind == "campaign" {
		return nil, campaign.Fail("template.file.damaged")
	}
	if err := r.resolve(); err != nil {
		return nil, err
	}
	maps.Copy(r.edits[0].Set, unhappened["campaign"])
	r.edits[0].Set["template"] = true
	if _, err := campaign.Build(r.edits); err != nil {
		return nil, r.values(err)
	}
	renew(r.edits, id, 0, newID)
	return r.edits, nil
}

// tables reads the outermost of a file: which of whose lists there are.
func tables(file []byte) (map[string][]map[string]any, error) {
	damaged := func(err error) error { return &campaign.Error{Code: "template.file.damaged", Cause: err} }
	var parts map[string]json.RawMessage
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(file, []byte("\ufeff"))))
	if err := dec.Decode(&parts); err != nil {
		return nil, damaged(err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, damaged(errors.New("more after the end"))
	}
	var what string
	if json.Unmarshal(parts["qingdan"], &what) != nil || what != mark {
		return nil, campaign.Fail("template.file.other")
	}
	var version int
	if err := json.Unmarshal(parts["version"], &version); err != nil || version < 1 {
		return nil, damaged(err)
	}
	if version > Version {
		return nil, campaign.Fail("template.file.newer", "version", strconv.Itoa(version))
	}
	delete(parts, "qingdan")
	delete(parts, "version")
	out, rows := map[string][]map[string]any{}, 0
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		in := campaign.Lookup(campaign.Kind(name))
		if in == nil || in.Table != name || !travels(in.Kind) {
			return nil, campaign.Fail("template.file.kind", "kind", clip(name))
		}
		var list []map[string]any
		d := json.NewDecoder(bytes.NewReader(parts[name]))
		d.UseNumber()
		if err := d.Decode(&list); err != nil {
			return nil, damaged(err)
		}
		if rows += len(list); rows > maxRows {
			return nil, campaign.Fail("template.file.rows", "count", strconv.Itoa(rows), "limit", strconv.Itoa(maxRows))
		}
		out[name] = list
	}
	return out, nil
}

// clip keeps what a file says of itself short enough for a message.
func clip(s string) string {
	if r := []rune(strings.ToValidUTF8(campaign.Clean(s), "�")); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return s
}

// fileReader collects the rows of a file as the edits that create them.
type fileReader struct {
	edits []campaign.Edit
	at    map[campaign.ID]bool // rows by the ids that their keys give
	nth   []int                // of each edit, in its list, from 1
}

func wrong(in *campaign.Info, n int, why, what string) error {
	return campaign.Fail("template.file.row", "kind", string(in.Kind), "n", strconv.Itoa(n), "why", why, "what", clip(what))
}

func (r *fileReader) list(in *campaign.Info, rows []map[string]any) error {
	positions := []string{}
	if in.Field("position") != nil {
		positions = campaign.After("", len(rows), middle)
	}
	for i, row := range rows {
		if row == nil {
			return wrong(in, i+1, "shape", "null")
		}
		set := campaign.Fields{}
		key := strconv.Itoa(i + 1)
		for name, v := range row {
			if name == "key" && in.Kind != "campaign" {
				text, ok := v.(string)
				if !ok || !campaign.ValidID(string(in.Kind)+"."+text) {
					return wrong(in, i+1, "key", fmt.Sprint(v))
				}
				key = text
				continue
			}
			f := in.Field(name)
			if f == nil || slices.Contains(hidden, name) {
				return wrong(in, i+1, "field", name)
			}
			value, why := fileValue(f, v)
			if why != "" {
				return wrong(in, i+1, why, fmt.Sprint(v))
			}
			set[name] = value
		}
		id := rowID(in.Kind, key)
		if r.at[id] {
			return wrong(in, i+1, "twice", key)
		}
		r.at[id] = true
		if len(positions) > 0 {
			set["position"] = positions[i]
		}
		r.edits, r.nth = append(r.edits, campaign.Edit{Op: campaign.Create, Kind: in.Kind, Row: id, Set: set}), append(r.nth, i+1)
	}
	return nil
}

// fileValue reads what a file says for a field; why is a code of template.why when it cannot be.
func fileValue(f *campaign.Field, v any) (value any, why string) {
	switch f.Type {
	case campaign.Day:
		n, ok := v.(json.Number)
		days, err := strconv.Atoi(string(n))
		if !ok || err != nil || days > maxDays || days < -maxDays {
			return nil, "days"
		}
		return string(campaign.TemplateLive.Add(days)), ""
	case campaign.Ref:
		key, ok := v.(string)
		if !ok || key == "" || !campaign.ValidID(string(rowID(f.Ref, key))) {
			return nil, "key"
		}
		return string(rowID(f.Ref, key)), ""
	}
	return v, ""
}

// resolve makes sure that every reference leads to a row of the file.
func (r *fileReader) resolve() error {
	for i, e := range r.edits {
		in := campaign.Lookup(e.Kind)
		for _, f := range in.Fields {
			to, _ := e.Set[f.Name].(string)
			if f.Type == campaign.Ref && to != "" && !r.at[campaign.ID(to)] {
				return wrong(in, r.nth[i], "gone", strings.TrimPrefix(to, string(f.Ref)+"."))
			}
		}
	}
	return nil
}

// maxProblems is how many values at fault an error names.
const maxProblems = 20

// values says of which rows the values cannot be taken.
func (r *fileReader) values(err error) error {
	var bad *campaign.Error
	if !errors.As(err, &bad) {
		return err
	}
	out := &campaign.Error{Code: "template.file.values", Params: map[string]string{"count": strconv.Itoa(len(bad.Problems))}}
	for _, p := range bad.Problems[:min(len(bad.Problems), maxProblems)] {
		p.Row = campaign.ID(strconv.Itoa(r.nth[p.Edit])) // its place in the list is what the file shows
		out.Problems = append(out.Problems, p)
	}
	return out
}
