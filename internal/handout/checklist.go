package handout

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// The Checklist 执行清单: tasks to tick, as content. It knows every word that will be printed and nothing of where it
// stands; checklist_draw.go sets it.

// ChecklistOptions choose what is printed and how.
type ChecklistOptions struct {
	Lang   locale.Lang
	Paper  string      // "a4" or "letter"
	By     string      // "stage", "group", "person" or "day"
	Open   bool        // only what is not done
	For    campaign.ID // of one person or group; "" for all
	Client bool        // for the client: says so; what is internal is not in the workbook
}

// Checklist is the content of one checklist.
type Checklist struct {
	options  ChecklistOptions
	sheet    sheet
	tongue   tongue
	campaign string
	code     string // of the campaign
	whose    string // name of the person or group it is for; ""
	facts    []fact
	parts    []part
	missing  []rune
}

// part is a section of the list.
type part struct {
	letter string
	names  []string // of a group, a person …: one; of a day or a stage: one per language
	notes  []string // its dates and stage, one per language
	tasks  []*entry
}

// entry is a task, or with under != nil a checklist item of one.
type entry struct {
	id            campaign.ID
	number        string
	title, second string
	owner, group  string
	due           string   // a time or a day, as people say it
	time          bool     // due is a time
	notes         []string // below due
	done          bool
	critical      bool
	gate          bool // a milestone: nobody goes on before it is signed
	items         []*entry
	hash          string
}

// layoutVersion rises whenever equal content would look different on paper.
const layoutVersion = "checklist 8"

// NewChecklist reads the content of a checklist from a workbook. It answers the errors print.paper, print.by and
// print.lang for options it does not know.
func NewChecklist(wb *campaign.Workbook, o ChecklistOptions) (*Checklist, error) {
	s, err := paper(o.Paper)
	if err != nil {
		return nil, err
	}
	arrange, ok := arrangements[o.By]
	if !ok {
		return nil, campaign.Fail("print.by", "by", o.By)
	}
	if o.Lang != locale.Zh && o.Lang != locale.En && o.Lang != locale.Both {
		return nil, campaign.Fail("print.lang", "lang", string(o.Lang))
	}
	r := newReader(wb, o)
	c := &Checklist{options: o, sheet: s, tongue: r.tongue, code: CampaignCode(wb.Campaign.ID)}
	c.campaign, c.whose = r.clean(wb.Campaign.Name), cmp.Or(r.people[o.For].name, r.groups[o.For].name)
	var tasks []*campaign.Task
	for i := range wb.Tasks {
		t := &wb.Tasks[i]
		if o.For != "" && t.Owner != o.For && t.Group != o.For {
			continue
		}
		r.tasks++
		if !o.Open || t.State != done {
			tasks = append(tasks, t)
		}
	}
	c.parts = r.parts(arrange(r, tasks))
	c.facts = r.facts(tasks)
	c.number()
	slices.Sort(r.missing)
	c.missing = slices.Compact(r.missing)
	return c, nil
}

// number counts through the handout: people say the numbers on the radio.
func (c *Checklist) number() {
	n := 0
	for _, p := range c.parts {
		for _, t := range p.tasks {
			n++
			t.number = fmt.Sprintf("%02d", n)
			for i, item := range t.items {
				item.number = fmt.Sprintf("%s.%d", t.number, i+1)
			}
		}
	}
}

// Hash is the SHA-256 in hex of everything that will be printed, revision and time apart. It draws nothing.
func (c *Checklist) Hash() string {
	h := sha256.New()
	say := func(words ...string) {
		for _, w := range words {
			fmt.Fprintf(h, "%d:%s", len(w), w)
		}
	}
	say(layoutVersion, string(c.options.Lang), c.options.Paper, c.options.By, c.campaign, c.code)
	if c.options.For != "" || c.options.Client { // later options: prints without them keep their hash
		say(string(c.options.For), c.whose, flags(c.options.Client))
	}
	for _, f := range c.facts {
		say(f.label)
		say(f.values...)
	}
	for _, p := range c.parts {
		say("part", p.letter)
		say(p.names...)
		say(p.notes...)
		for _, t := range p.tasks {
			say(t.number, t.hash)
			for _, item := range t.items {
				say(item.number, item.hash)
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Rows lists what is numbered: the number as printed ("17", its items "17.1"), the row's id, and a short hash of what
// is printed of it, the number apart.
func (c *Checklist) Rows() [][3]string {
	var out [][3]string
	for _, p := range c.parts {
		for _, t := range p.tasks {
			out = append(out, [3]string{t.number, string(t.id), t.hash})
			for _, item := range t.items {
				out = append(out, [3]string{item.number, string(item.id), item.hash})
			}
		}
	}
	return out
}

const done = "done"

// arrangement is a way to divide tasks into sections.
type arrangement func(r *reader, tasks []*campaign.Task) []pile

// pile is the tasks of one section before they are put into words.
type pile struct {
	stage string // by stage only
	names []string
	tasks []*campaign.Task
}

var arrangements = map[string]arrangement{
	"stage":  byStage,
	"group":  byGroup,
	"person": byPerson,
	"day":    byDay,
}

// byStage makes a section of every key action of every stage, in the order of the plan.
func byStage(r *reader, tasks []*campaign.Task) []pile {
	type key struct{ stage, action string }
	piles := gather(tasks, func(t *campaign.Task) key { return key{t.Stage, strings.TrimSpace(t.KeyAction)} })
	for i := range piles {
		t := piles[i].tasks[0]
		piles[i].stage = t.Stage
		if name := r.clean(t.KeyAction); name != "" {
			piles[i].names = []string{name}
		} else {
			piles[i].names, piles[i].stage = r.tongue.each("stage."+t.Stage), ""
		}
	}
	stage := func(p pile) int { return slices.Index(stages, p.tasks[0].Stage) }
	slices.SortStableFunc(piles, func(a, b pile) int { return cmp.Compare(stage(a), stage(b)) })
	return piles
}

var stages = []string{"plan", "execute", "review"}

// byGroup makes a section of every group, in the order of the groups.
func byGroup(r *reader, tasks []*campaign.Task) []pile {
	piles := gather(tasks, func(t *campaign.Task) campaign.ID { return r.known(r.groups, t.Group) })
	return r.inOrder(piles, r.groups, "handout.group.none", func(t *campaign.Task) campaign.ID { return t.Group })
}

// byPerson makes a section of every owner, in the order of the people.
func byPerson(r *reader, tasks []*campaign.Task) []pile {
	piles := gather(tasks, func(t *campaign.Task) campaign.ID { return r.known(r.people, t.Owner) })
	return r.inOrder(piles, r.people, "handout.owner.none", func(t *campaign.Task) campaign.ID { return t.Owner })
}

// byDay makes a section of every due day, those without one last.
func byDay(r *reader, tasks []*campaign.Task) []pile {
	piles := gather(tasks, func(t *campaign.Task) campaign.Date { return t.Due })
	for i := range piles {
		if d := piles[i].tasks[0].Due; d != "" {
			piles[i].names = r.spans(d, d)
		} else {
			piles[i].names = r.tongue.each("handout.due.none")
		}
	}
	slices.SortStableFunc(piles, func(a, b pile) int { return dueOrder(a.tasks[0], b.tasks[0]) })
	return sortedByDue(piles)
}

// gather puts tasks of one key together, in the order of first appearance.
func gather[K comparable](tasks []*campaign.Task, key func(*campaign.Task) K) (piles []pile) {
	at := map[K]int{}
	for _, t := range tasks {
		k := key(t)
		i, ok := at[k]
		if !ok {
			i = len(piles)
			at[k], piles = i, append(piles, pile{})
		}
		piles[i].tasks = append(piles[i].tasks, t)
	}
	return piles
}

// dueOrder puts earlier days first and no day last; within a day, earlier times first and no time last.
func dueOrder(a, b *campaign.Task) int {
	last := func(s string) string {
		if s == "" {
			return "~"
		}
		return s
	}
	return cmp.Or(cmp.Compare(last(string(a.Due)), last(string(b.Due))), cmp.Compare(last(string(a.DueTime)), last(string(b.DueTime))))
}

// sortedByDue orders the tasks of each pile; the plan's order decides between equals.
func sortedByDue(piles []pile) []pile {
	for _, p := range piles {
		slices.SortStableFunc(p.tasks, dueOrder)
	}
	return piles
}
