package exchange

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// Reading the rows of a sheet of tasks into drafts: what the sheet wants each task to be.

// draft is a task as the sheet has it, made of one row or of several with the same time, group and title. A field that
// no cell speaks of is not in set.
type draft struct {
	first  place // its title in the first row
	set    campaign.Fields
	at     map[string]place // where each field of set was read
	values map[string]string
	items  []*itemDraft
	byText map[string]*itemDraft
	task   *campaign.Task // what the campaign has of it, when it does
	key    key
}

type itemDraft struct {
	text  string
	at    place
	state string // "" when the sheet does not say
}

// key tells tasks apart within a sheet and between it and the campaign.
type key struct{ time, group, title string }

// timeKey is the words of a time, or the dates where there are none.
func timeKey(timing, starts, due string) string {
	if timing != "" {
		return strings.ToLower(strings.Join(strings.Fields(timing), " "))
	}
	if starts == "" && due == "" {
		return ""
	}
	return starts + "|" + due
}

func (d *draft) text(field string) string {
	s, _ := d.set[field].(string)
	return s
}

func (d *draft) timeKey() string { return timeKey(d.text("timing"), d.text("starts"), d.text("due")) }

// rowReader reads one row into a draft; the readers in taskColumns are its methods.
type rowReader struct {
	*taskImport
	draft     *draft
	field     string // of the cell being read
	kind      CellKind
	timeSaid  bool   // a cell of the row names a time
	whenKey   string // what the When cell adds to the key
	itemText  string
	itemAt    place
	rowState  string // of the status cell
	stateSaid string
	stateAt   place
}

// readRow reads a row and lays it into the drafts. It answers false for a row that holds nothing of its own in the
// mapped columns, and for a heading between the tasks.
func (im *taskImport) readRow(r *Row) bool {
	if !slices.ContainsFunc(taskColumns, func(c taskColumn) bool { _, cell := im.cell(r, &c); return cell.Text != "" && cell.Spread == Own }) {
		return false
	}
	if im.isHeading(r) {
		im.notices.add(place{r.N, int(r.Cells[0].Col)}, r.Cells[0].Text, "row.heading")
		return false
	}
	rr := &rowReader{taskImport: im, draft: &draft{first: place{r.N, im.header.colOf["title"]}, set: campaign.Fields{},
		at: map[string]place{}, values: map[string]string{}, byText: map[string]*itemDraft{}}}
	for i := range taskColumns {
		c := &taskColumns[i]
		at, cell := im.cell(r, c)
		rr.field, rr.kind = c.field, cell.Kind
		switch {
		case cell.Text == "":
		case cell.Kind == ErrorCell:
			im.problems.add(at, cell.Text, "cell.error")
		case cell.Kind == FormulaCell:
			im.problems.add(at, cell.Text, "cell.formula")
		case im.tooLong(at, cell.Text):
		case crossed(cell.Text) && c.field != "title" && c.field != "item":
		default:
			c.read(rr, at, cell.Text)
		}
	}
	rr.finish(r)
	return true
}

// cell is what a row has for a field. A value merged over neighbouring columns counts in the first of them, or a task
// would be its own checklist item; for start and due it counts in both.
func (im *taskImport) cell(r *Row, c *taskColumn) (place, Cell) {
	col, mapped := im.header.colOf[c.field]
	if !mapped {
		return place{}, Cell{}
	}
	cell := r.At(col)
	if cell.Spread == Aside && c.field != "starts" && c.field != "due" {
		cell.Text = ""
	}
	return place{r.N, col}, cell
}

// isHeading says whether a row is one cell merged over the task's column or over all columns: a heading between tasks.
func (im *taskImport) isHeading(r *Row) bool {
	own := 0
	for _, c := range r.Cells {
		if c.Spread == Own {
			own++
		}
	}
	if own != 1 {
		return false
	}
	covered := 0
	for _, col := range im.header.colOf {
		if r.At(col).Spread == Aside {
			covered++
		}
	}
	return r.At(im.header.colOf["title"]).Spread == Aside || covered > 1 && covered == len(im.header.colOf)-1
}

func (im *taskImport) tooLong(at place, s string) bool {
	if len(s) <= campaign.MaxText {
		return false
	}
	n := len([]rune(s))
	if n > campaign.MaxText {
		im.problems.add(at, s, "text.long", "n", thousands(n), "max", thousands(campaign.MaxText))
	}
	return n > campaign.MaxText
}

func (r *rowReader) say(field string, at place, value any, shown string) {
	r.draft.set[field], r.draft.at[field], r.draft.values[field] = value, at, shown
}

func (r *rowReader) text(at place, s string)  { r.say(r.field, at, s, s) }
func (r *rowReader) item(at place, s string)  { r.itemText, r.itemAt = s, at }
func (r *rowReader) group(at place, s string) { r.say("group", at, string(r.groups.id(s, r.NewID)), s) }

// owner takes the cell as one name. Two names in it are more likely than a name with a comma: a notice says so.
func (r *rowReader) owner(at place, s string) {
	if strings.ContainsAny(s, "、/,，;；&+") {
		r.notices.add(at, s, "row.owners")
	}
	r.say("owner", at, string(r.people.id(s, r.NewID)), s)
}

// times reads a time and says what to do when it cannot.
func (r *rowReader) times(at place, s, code string) (when, bool) {
	r.timeSaid = true
	if r.kind == NumberCell && strings.Contains(s, ".") { // 6.1 as a number may be 6.10
		r.problems.add(at, s, code)
		return when{}, false
	}
	w, ok := readWhen(s, r.live, r.orderOf[at.col])
	if ok {
		return w, true
	}
	if r.live.first == "" {
		if _, ok := readWhen(s, live{campaign.TemplateLive, campaign.TemplateLive}, monthFirst); ok {
			r.needLive(at, s)
			return when{}, false
		}
	}
	r.problems.add(at, s, code)
	return when{}, false
}

func (r *rowReader) when(at place, s string) {
	if noTime[plainOr(s)] {
		r.timeSaid = true
		r.whenKey = plainOr(s)
		r.say("timing", at, s, s)
		return
	}
	w, ok := r.times(at, s, "cell.when")
	if !ok {
		return
	}
	r.dates(at, s, w)
	r.whenKey = timeKey("", string(w.starts), string(w.due))
	if w.relative {
		r.whenKey = timeKey(s, "", "")
		r.say("timing", at, s, s)
	}
}

// dates takes over what a time says; where it is one day, a start read before stays.
func (r *rowReader) dates(at place, s string, w when) {
	if w.starts != "" {
		r.say("starts", at, string(w.starts), s)
	}
	r.say("due", at, string(w.due), s)
	if c := clockOf(s); c != "" {
		r.say("due_time", at, string(c), s)
	}
}

func (r *rowReader) starts(at place, s string) {
	if noTime[plainOr(s)] {
		return
	}
	if w, ok := r.times(at, s, "cell.date"); ok {
		first := w.starts
		if first == "" {
			first = w.due
		}
		r.say("starts", at, string(first), s)
	}
}

func (r *rowReader) due(at place, s string) {
	if noTime[plainOr(s)] {
		return
	}
	w, ok := r.times(at, s, "cell.date")
	if !ok {
		return
	}
	r.dates(at, s, w)
	if _, has := r.header.colOf["when"]; w.relative && !has {
		r.say("timing", at, s, s)
	}
}

func (r *rowReader) clock(at place, s string) {
	c, ok := readClock(s)
	if !ok {
		c = clockOf(s)
	}
	if c == "" {
		r.problems.add(at, s, "cell.clock")
		return
	}
	r.say("due_time", at, string(c), s)
}

func (r *rowReader) yesNo(at place, s string) {
	yes, ok := readYesNo(s)
	if !ok {
		r.problems.add(at, s, "cell.yesno")
		return
	}
	r.say(r.field, at, yes, s)
}

func (r *rowReader) state(at place, s string) {
	state, ok := readState(s)
	if !ok {
		r.problems.add(at, s, "cell.state")
		return
	}
	r.rowState, r.stateSaid, r.stateAt = state, s, at
}

func (r *rowReader) stage(at place, s string) {
	stage, ok := readStage(s)
	if !ok {
		r.problems.add(at, s, "cell.stage")
		return
	}
	r.say("stage", at, stage, s)
}

// finish lays the row into the drafts: a new one, or the one with its key.
func (r *rowReader) finish(row *Row) {
	d := r.draft
	title := d.text("title")
	if title == "" {
		if c := row.At(d.first.col); c.Text == "" || c.Spread == Aside {
			r.problems.add(d.first, "", "task.unnamed")
		}
		return
	}
	if r.itemText == "" && r.rowState != "" {
		r.say("state", r.stateAt, r.rowState, r.stateSaid)
	}
	k := key{r.whenKey, d.text("group"), title}
	_, hasWhen := r.header.colOf["when"]
	if k.time == "" {
		k.time = d.timeKey()
	}
	known := r.drafts[k]
	if known == nil && r.itemText != "" && !r.timeSaid && !hasWhen {
		known = r.latest[key{group: k.group, title: title}]
	}
	if known == nil {
		known = d
		r.drafts[k] = d
		r.order = append(r.order, d)
	} else {
		r.join(known, d)
	}
	r.latest[key{group: k.group, title: title}] = known
	if r.itemText != "" {
		known.addItem(&itemDraft{text: r.itemText, at: r.itemAt, state: r.rowState})
	}
}

// join adds to a task what rows further down say of it. What was said first stays, with a notice.
func (im *taskImport) join(known, later *draft) {
	for _, field := range slices.Sorted(maps.Keys(later.set)) {
		old, said := known.set[field]
		v, at := later.set[field], later.at[field]
		switch {
		case !said:
			known.set[field], known.at[field], known.values[field] = v, at, later.values[field]
		case old != v:
			im.notices.add(at, later.values[field], "row.differs", "kept", clip(known.values[field]), "row", strconv.Itoa(known.at[field].row))
		}
	}
	for _, it := range later.items {
		known.addItem(it)
	}
}

func (d *draft) addItem(it *itemDraft) {
	known := d.byText[it.text]
	if known == nil {
		d.byText[it.text] = it
		d.items = append(d.items, it)
		return
	}
	if it.state != "" {
		known.state = it.state
	}
}

// settle gives a task that only has rows of items the state these add up to.
func (d *draft) settle() {
	if _, said := d.set["state"]; said || len(d.items) == 0 {
		return
	}
	count := map[string]int{}
	for _, it := range d.items {
		count[it.state]++
	}
	switch {
	case count[""] == len(d.items):
		return
	case count["done"] == len(d.items):
		d.set["state"] = "done"
	case count["done"]+count["doing"] > 0:
		d.set["state"] = "doing"
	default:
		d.set["state"] = "todo"
	}
	d.at["state"] = d.first
}
