package exchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// What a text typed into one cell of a grid means. Any kind and any field of it: the readers are those of the import.

// TypingOptions is what reading needs beside the campaign.
type TypingOptions struct {
	NewID  func() campaign.ID
	Intn   func(int) int // a random number below its argument: for positions
	Lang   locale.Lang   // of the reader
	Choice func(l locale.Lang, kind campaign.Kind, field, value string) string
	// Untitled is what a row of a kind is called that came without a title.
	Untitled func(campaign.Kind) string
	// Progress hears how many rows of a block have been read; an error ends the reading. It may be nil.
	Progress func(done, total int) error
}

// Typing reads what is typed into the cells of a campaign or the library. People, groups and departments that it reads of
// and that are not there are remembered, so that each is made once.
type Typing struct {
	TypingOptions
	book     any // a *campaign.Workbook or *campaign.Library, which is not changed
	live     live
	currency string
	rosters  map[campaign.Kind]*roster
}

// NewTyping reads for a *campaign.Workbook or a *campaign.Library.
func NewTyping(book any, o TypingOptions) *Typing {
	t := &Typing{TypingOptions: o, book: book, rosters: map[campaign.Kind]*roster{}}
	if w, ok := book.(*campaign.Workbook); ok {
		t.live.first, t.live.last = w.Live()
		t.currency = w.Campaign.Currency
	}
	return t
}

// Reading is what a text is understood as.
type Reading struct {
	Value any             // as the field holds it; a new id where Made
	Also  campaign.Fields // further fields that the text sets
	Text  string          // what Value is called, where it is an id or a choice
	Made  bool            // Value names a person, group or department that is still to be made

	Code   string // what is wrong with the text, of the catalogue: "problem." + Code; "" for nothing
	Params map[string]string
}

// cell is the field that a text is typed into.
type cell struct {
	in    *campaign.Info
	f     *campaign.Field
	order order // of the dates around it
}

// Read reads a text for a field of a kind; an empty one clears the field. It answers an *Error for a field that nobody
// can type into.
func (t *Typing) Read(kind campaign.Kind, field, text string) (Reading, error) {
	in, f, err := typeable(kind, field)
	if err != nil {
		return Reading{}, err
	}
	return t.read(cell{in: in, f: f}, text), nil
}

// typeable finds a field that a user can type into.
func typeable(kind campaign.Kind, field string) (*campaign.Info, *campaign.Field, error) {
	in := campaign.Lookup(kind)
	if in == nil {
		return nil, nil, campaign.Problems{{Kind: kind, Code: "kind.unknown", Params: map[string]string{"kind": string(kind)}}}.Err()
	}
	f := in.Field(field)
	if f == nil || field == "id" || field == "position" {
		return nil, nil, campaign.Problems{{Kind: kind, Field: field, Code: "field.unknown", Params: map[string]string{"field": field}}}.Err()
	}
	return in, f, nil
}

func wrong(text, code string, params ...string) Reading {
	return Reading{Code: code, Params: campaign.Fail("", append(params, "value", clip(text))...).Params}
}

// readers read a text that is not empty, by the type of the field.
var readers = map[campaign.Type]func(*Typing, cell, string) Reading{
	campaign.Text: (*Typing).text, campaign.Day: (*Typing).day, campaign.Time: (*Typing).clock, campaign.Bool: (*Typing).yesNo,
	campaign.Ref: (*Typing).ref, campaign.Int: (*Typing).number, campaign.Number: (*Typing).number,
}

// read reads a text and judges it as the domain will.
func (t *Typing) read(c cell, text string) Reading {
	if !utf8.ValidString(text) {
		return wrong("", "text.utf8")
	}
	text = strings.TrimSpace(campaign.Clean(text))
	freely := c.f.Type == campaign.Text && c.f.Enum == nil
	if text == "" || crossed(text) && !freely {
		return cleared(c.f, text)
	}
	r := readers[c.f.Type](t, c, text)
	if r.Code != "" {
		return r
	}
	set := campaign.Fields{c.f.Name: r.Value}
	for k, v := range r.Also {
		set[k] = v
	}
	if _, bad := campaign.Normal(campaign.Edit{Op: campaign.Patch, Kind: c.in.Kind, Row: "-", Set: set}); len(bad) > 0 {
		return Reading{Code: bad[0].Code, Params: bad[0].Params}
	}
	return r
}

// cleared is what an empty text makes of a field.
func cleared(f *campaign.Field, text string) Reading {
	number := f.Type == campaign.Int || f.Type == campaign.Number
	switch {
	case f.Required, f.Default != "", number && !f.Nullable:
		return wrong(text, "required")
	}
	return Reading{Value: f.Zero()}
}

var breaks = regexp.MustCompile(`\s*\n\s*`)

// text takes a text as it is; what a row is called stands on one line.
func (t *Typing) text(c cell, s string) Reading {
	if c.f.Enum != nil {
		return t.choice(c, s)
	}
	if c.f == c.in.TitleField() {
		s = breaks.ReplaceAllString(s, " ")
	}
	return Reading{Value: s}
}

// choice knows a value by its code, by its words in either language, and by what planners write for states and stages.
func (t *Typing) choice(c cell, s string) Reading {
	known := func(value string) Reading {
		return Reading{Value: value, Text: t.Choice(t.Lang, c.in.Kind, c.f.Name, value)}
	}
	for _, v := range c.f.Enum {
		if strings.EqualFold(v, s) {
			return known(v)
		}
	}
	for _, v := range c.f.Enum {
		for _, l := range []locale.Lang{locale.Zh, locale.En} {
			if word(t.Choice(l, c.in.Kind, c.f.Name, v)) == word(s) {
				return known(v)
			}
		}
	}
	said, ok := "", false
	switch {
	case c.f.Name == "stage":
		said, ok = readStage(s)
	case c.in.Kind == "task" && c.f.Name == "state":
		said, ok = readState(s)
	}
	for _, v := range c.f.Enum {
		if ok && v == said {
			return known(v)
		}
	}
	return wrong(s, "cell.choice")
}

func (t *Typing) yesNo(_ cell, s string) Reading {
	yes, ok := readYesNo(s)
	if !ok {
		return wrong(s, "cell.yesno")
	}
	return Reading{Value: yes}
}

func (t *Typing) clock(_ cell, s string) Reading {
	c, ok := readClock(s)
	if !ok {
		c = clockOf(s)
	}
	if c == "" {
		return wrong(s, "cell.clock")
	}
	return Reading{Value: string(c)}
}

func (t *Typing) number(c cell, s string) Reading {
	if countsMinutes(c.f) {
		return t.minutes(c, s)
	}
	n, code, params := readNumber(s, c.f, t.currency)
	if code != "" {
		return wrong(s, code, params...)
	}
	return Reading{Value: n}
}

// noName are ways of saying that nobody is named yet.
var noName = set("待定 待确认 未定 暂无 无 tbd tba tbc n/a na none")

// madeByName are the kinds of which a row is made where a name is written that none has, in the order in which they are
// made.
var madeByName = []campaign.Kind{"group", "department", "person"}

// ref finds a row by its name or its id. People, groups and departments are made when none is called so.
func (t *Typing) ref(c cell, s string) Reading {
	r := t.roster(c.f.Ref)
	if name, there := r.names[campaign.ID(s)]; there {
		return Reading{Value: s, Text: name}
	}
	makes := slices.Contains(madeByName, c.f.Ref)
	s = breaks.ReplaceAllString(s, " ")
	id, known := r.ids[campaign.FoldName(s)]
	switch {
	case !known && noName[plainOr(s)]:
		return cleared(c.f, s)
	case !known && makes && utf8.RuneCountInString(s) > campaign.MaxText:
		return wrong(s, "text.long", "n", strconv.Itoa(utf8.RuneCountInString(s)), "max", strconv.Itoa(campaign.MaxText))
	case !known && makes:
		return Reading{Value: string(r.id(s, t.NewID)), Text: s, Made: true}
	case !known:
		return wrong(s, "cell.reference")
	case r.count[campaign.FoldName(s)] > 1 && !makes:
		return wrong(s, "cell.ambiguous", "count", strconv.Itoa(r.count[campaign.FoldName(s)]))
	}
	name, there := r.names[id]
	if !there {
		name = s
	}
	return Reading{Value: string(id), Text: name, Made: !there}
}

func (t *Typing) roster(kind campaign.Kind) *roster {
	if t.rosters[kind] == nil {
		t.rosters[kind] = rosterOf(t.book, kind)
	}
	return t.rosters[kind]
}
