package handout

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// How a workbook is put into the words of a checklist.

// member is a group or a person by id: the name, clean, and the place in its list.
type member struct {
	name  string
	place int
}

// reader reads a workbook for one checklist. Each text of the user passes through clean once.
type reader struct {
	options   ChecklistOptions
	tongue    tongue
	calendars []*calendar // one per language
	stage     string      // of the campaign
	tasks     int         // all of them, of whom the list is for
	groups    map[campaign.ID]member
	people    map[campaign.ID]member
	items     map[campaign.ID][]*campaign.Item
	missing   []rune
}

func newReader(wb *campaign.Workbook, o ChecklistOptions) *reader {
	r := &reader{options: o, tongue: tongue{o.Lang}, stage: wb.Campaign.Stage,
		groups: map[campaign.ID]member{}, people: map[campaign.ID]member{}, items: map[campaign.ID][]*campaign.Item{}}
	for _, l := range r.tongue.langs() {
		r.calendars = append(r.calendars, newCalendar(l, wb))
	}
	for i, g := range wb.Groups {
		r.groups[g.ID] = member{r.clean(g.Name), i}
	}
	for i, p := range wb.People {
		r.people[p.ID] = member{r.clean(p.Name), i}
	}
	for i := range wb.Items {
		if item := &wb.Items[i]; !o.Open || !item.Done {
			r.items[item.Task] = append(r.items[item.Task], item)
		}
	}
	return r
}

// clean makes a text of the user drawable and remembers the characters that cannot be.
func (r *reader) clean(s string) string {
	s, missing := clean(strings.TrimSpace(s))
	r.missing = append(r.missing, missing...)
	return s
}

// known is id, or "" when no member has it.
func (r *reader) known(members map[campaign.ID]member, id campaign.ID) campaign.ID {
	if _, ok := members[id]; !ok {
		return ""
	}
	return id
}

// inOrder names the piles after their members, sorts them in the order of the members, and puts the tasks without one
// last, under the words of none.
func (r *reader) inOrder(piles []pile, members map[campaign.ID]member, none string, of func(*campaign.Task) campaign.ID) []pile {
	place := func(p pile) int {
		if m, ok := members[of(p.tasks[0])]; ok {
			return m.place
		}
		return len(members)
	}
	for i, p := range piles {
		if m, ok := members[of(p.tasks[0])]; ok {
			piles[i].names = []string{m.name}
		} else {
			piles[i].names = r.tongue.each(none)
		}
	}
	slices.SortStableFunc(piles, func(a, b pile) int { return cmp.Compare(place(a), place(b)) })
	return sortedByDue(piles)
}

// parts puts piles into words. Sections by stage have letters.
func (r *reader) parts(piles []pile) []part {
	out := make([]part, len(piles))
	for i, pile := range piles {
		p := part{names: pile.names, notes: r.notes(pile)}
		if r.options.By == "stage" {
			p.letter = letter(i)
		}
		for _, t := range pile.tasks {
			p.tasks = append(p.tasks, r.task(t))
		}
		out[i] = p
	}
	return out
}

// letter counts A, B … Z, AA, AB …
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		return letter(i/26-1) + s
	}
	return s
}

// notes is what stands at the right of a section's head, one per language: its dates, and its stage.
func (r *reader) notes(p pile) (out []string) {
	first, last, from, to := bounds(p.tasks)
	for i, l := range r.tongue.langs() {
		var words []string
		switch {
		case r.options.By == "day":
			if d := r.calendars[i].distance(first); d != "" && i == 0 && !r.calendars[i].counted { // else it is the name
				words = append(words, d)
			}
		case first != "" && first == last && from != "":
			words = append(words, r.calendars[i].full(first)+"　"+clocks(from, to))
		case first != "":
			words = append(words, r.calendars[i].span(first, last))
		}
		if p.stage != "" {
			words = append(words, locale.T(l, "stage."+p.stage))
		}
		if s := strings.Join(words, "　"); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func clocks(from, to campaign.Clock) string {
	if from == to {
		return string(from)
	}
	return string(from) + " – " + string(to)
}

// bounds are the first and last due day of tasks, and the first and last time, "" where one of them has none.
func bounds(tasks []*campaign.Task) (first, last campaign.Date, from, to campaign.Clock) {
	timed := true
	for _, t := range tasks {
		if t.Due == "" {
			timed = false
			continue
		}
		if first == "" || t.Due < first {
			first = t.Due
		}
		last = max(last, t.Due)
		timed = timed && t.DueTime != ""
		if from == "" || t.DueTime < from {
			from = t.DueTime
		}
		to = max(to, t.DueTime)
	}
	if !timed {
		from, to = "", ""
	}
	return first, last, from, to
}

// task puts a task into words.
func (r *reader) task(t *campaign.Task) *entry {
	e := &entry{id: t.ID, title: r.clean(t.Title), second: r.clean(t.Acceptance), owner: r.people[t.Owner].name,
		group: r.groups[t.Group].name, done: t.State == done, critical: t.Critical, gate: t.Milestone}
	if e.second == "" {
		e.second = r.clean(t.Deliverable)
	}
	r.due(e, t)
	e.hash = shortHash(e.title, e.second, e.owner, e.group, e.due, strings.Join(e.notes, "\n"), flags(e.done, e.critical, e.gate))
	for _, item := range r.items[t.ID] {
		i := &entry{id: item.ID, title: r.clean(item.Text), done: item.Done}
		i.hash = shortHash(i.title, flags(i.done))
		e.items = append(e.items, i)
	}
	return e
}

// due says when: on a live day the time, with the day below unless it is the first, else the day; below it how far that is from the first live day, or the words
// the user said it in.
func (r *reader) due(e *entry, t *campaign.Task) {
	k := r.calendars[0]
	var below []string
	switch {
	case t.Due == "":
	case k.live(t.Due) && t.DueTime != "":
		e.due, e.time = string(t.DueTime), true
		if t.Due != k.first && !k.counted { // a time alone would be taken for the day the doors open
			below = append(below, k.date(t.Due))
			for _, more := range r.calendars[1:] {
				e.notes = append(e.notes, more.date(t.Due))
			}
		}
	default:
		e.due = k.day(t.Due)
		if y := k.other(t.Due); y != "" {
			below = append(below, y)
		}
		if t.DueTime != "" {
			below = append(below, string(t.DueTime))
		}
		for _, more := range r.calendars[1:] {
			if !k.counted { // said alike in both
				e.notes = append(e.notes, more.day(t.Due))
			}
		}
	}
	timing := r.clean(t.Timing)
	if d := k.distance(t.Due); d != "" && timing == "" && (!k.counted || e.time) {
		below = append(below, d)
	}
	for _, note := range []string{strings.Join(below, "　"), timing} {
		if note != "" {
			e.notes = append(e.notes, note)
		}
	}
}

// shortHash is twelve hexadecimal digits of what is printed of a row.
func shortHash(words ...string) string {
	var b []byte
	for _, w := range words {
		b = fmt.Appendf(b, "%d:%s", len(w), w)
	}
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:6])
}

func flags(set ...bool) string {
	b := make([]byte, len(set))
	for i, f := range set {
		b[i] = '0'
		if f {
			b[i] = '1'
		}
	}
	return string(b)
}

// facts are what the strip says of the list as a whole.
func (r *reader) facts(tasks []*campaign.Task) []fact {
	var out []fact
	if r.stage != "" {
		out = append(out, fact{"handout.stage", r.tongue.each("stage." + r.stage)})
	}
	if k := r.calendars[0]; k.first != "" {
		out = append(out, fact{"handout.live", r.spans(k.first, k.last)})
	}
	if first, last, _, _ := bounds(tasks); first != "" {
		out = append(out, fact{"handout.due", r.spans(first, last)})
	}
	key := 0
	for _, t := range tasks {
		if t.Critical {
			key++
		}
	}
	scope := "handout.scope.all"
	if r.options.Open {
		scope = "handout.scope.open"
	}
	var scopes []string
	for _, l := range r.tongue.langs() {
		s := locale.T(l, scope, "count", strconv.Itoa(len(tasks)), "all", strconv.Itoa(r.tasks))
		if key > 0 {
			s = locale.T(l, "handout.scope.key", "scope", s, "key", strconv.Itoa(key))
		}
		scopes = append(scopes, s)
	}
	return append(out, fact{"handout.scope", scopes})
}

func (r *reader) spans(a, b campaign.Date) (out []string) {
	for _, k := range r.calendars {
		out = append(out, k.span(a, b))
	}
	if r.calendars[0].counted { // said alike in all
		return out[:1]
	}
	return out
}
