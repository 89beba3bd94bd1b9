package testkit

import (
	"fmt"
	"time"

	"qingdan/internal/campaign"
)

// The days of a made-up campaign, counted from the first day of its live period.
const (
	preparation = -45
	warmup      = -3
	closing     = 7
	review      = 9
	end         = 14 // the first day after it

	reserveShare = 1_200 // of the approved total, basis points: what the lines of the budget leave
)

// Workbook makes up a campaign of that many tasks, whole and valid: people in groups, about one checklist item to two
// tasks, dependencies without loops on tasks due no later, a budget that adds up, and rows of every kind but prints.
// Texts are Chinese with some English between. Lists are in their order; an empty list is nil. The same arguments make
// the same workbook; two seeds share no id, so that campaigns of many seeds fit one workspace.
func Workbook(tasks int, seed uint64) *campaign.Workbook {
	m := &maker{id: IDs(seed), intn: Intn(seed), w: &campaign.Workbook{}}
	m.live = campaign.Date("2026-06-04").Add(int(seed % 730))
	m.header(seed)
	m.team(4 + tasks/15)
	m.plan()
	m.tasks(tasks)
	m.things(3 + tasks/20)
	m.posts(4 + tasks/10)
	m.day()
	m.spoken()
	m.happened()
	m.learnt()
	return m.w
}

// maker fills w.
type maker struct {
	id   func() campaign.ID
	intn func(int) int
	live campaign.Date
	w    *campaign.Workbook
}

// rows makes n rows in order, each with an id and a position.
func rows[T any](m *maker, n int, row func(i int, id campaign.ID, at string) T) (out []T) {
	for i, at := range campaign.After("", n, m.intn) {
		out = append(out, row(i, m.id(), at))
	}
	return out
}

func pick[T any](m *maker, from []T) T { return from[m.intn(len(from))] }

// in is true once in n times.
func (m *maker) in(n int) bool { return m.intn(n) == 0 }

// say is Chinese four times of five.
func (m *maker) say(p phrase) string {
	if m.in(5) {
		return p.en
	}
	return p.zh
}

// maybe says one of the texts, or nothing, as often.
func (m *maker) maybe(from []phrase) string {
	if m.in(2) {
		return ""
	}
	return m.say(pick(m, from))
}

func (m *maker) person() campaign.ID { return pick(m, m.w.People).ID }

func (m *maker) name() string {
	if m.in(8) {
		return pick(m, foreign)
	}
	return pick(m, surnames) + pick(m, given)
}

// header makes the campaign's own row; the seed is in its name, so that names are unambiguous too.
func (m *maker) header(seed uint64) {
	approved := int64(20+m.intn(80)) * 1_000_000
	theme, client := pick(m, themes), pick(m, clients)
	m.w.Campaign = campaign.Campaign{
		ID:         m.id(),
		Name:       fmt.Sprintf("%s · %s 第 %d 期", client.zh, theme.zh, seed),
		Client:     client.zh,
		Scenario:   pick(m, campaign.Lookup("campaign").Field("scenario").Enum),
		Form:       "hybrid",
		Stage:      "plan",
		Theme:      theme.zh,
		Benefit:    "全场八折，前 500 名到店有礼",
		Background: "新品上市，希望两周内完成首批用户积累。",
		Audience:   "25–35 岁城市白领",
		Mechanics:  "线上领券，到店核销；直播间限量秒杀。",
		Rules:      "每人限领一张，不与其他优惠同享。",
		Venue:      "滨江会展中心一号厅",
		Public:     true,
		Crowd:      new(int64(300 + m.intn(500))),
		Currency:   "CNY",
		Approved:   &approved,
		Reserve:    new(approved * reserveShare / 10_000),
	}
}

// team makes the people, and the groups and departments they belong to; the first person leads the campaign.
func (m *maker) team(people int) {
	m.w.Departments = rows(m, len(departments), func(i int, id campaign.ID, at string) campaign.Department {
		d := departments[i]
		return campaign.Department{ID: id, Position: at, Name: d.name.zh, Duty: d.duty.zh}
	})
	m.w.Groups = rows(m, len(groups), func(i int, id campaign.ID, at string) campaign.Group {
		return campaign.Group{ID: id, Position: at, Name: groups[i].zh}
	})
	m.w.People = rows(m, people, func(i int, id campaign.ID, at string) campaign.Person {
		return campaign.Person{
			ID: id, Position: at, Name: m.name(), Role: m.say(pick(m, roles)),
			Group: m.w.Groups[i%len(m.w.Groups)].ID, Department: m.w.Departments[i%len(m.w.Departments)].ID,
			Phone: fmt.Sprintf("1380000%04d", m.intn(10_000)), Email: fmt.Sprintf("p%d@example.com", i+1),
		}
	})
	m.w.Campaign.Lead = m.w.People[0].ID
	for i := range m.w.Departments {
		m.w.Departments[i].Lead = m.w.People[i%people].ID
	}
	for i := range m.w.Groups {
		m.w.Groups[i].Lead = m.w.People[i%people].ID
	}
}

// plan makes the periods, the goals with their metrics, the partners, the budget and the risks.
func (m *maker) plan() {
	w := m.w
	spans := []struct {
		kind        string
		from, until int
	}{{"preparation", preparation, warmup}, {"warmup", warmup, 0}, {"live", 0, closing}, {"closing", closing, review}, {"review", review, end}}
	w.Periods = rows(m, len(spans), func(i int, id campaign.ID, at string) campaign.Period {
		s := spans[i]
		return campaign.Period{ID: id, Position: at, Kind: s.kind, Starts: m.live.Add(s.from), Ends: m.live.Add(s.until - 1)}
	})
	w.Metrics = rows(m, len(metrics), func(i int, id campaign.ID, at string) campaign.Metric {
		return campaign.Metric{ID: id, Position: at, Name: metrics[i].name.zh, Unit: metrics[i].unit.zh, Aggregate: "sum", Core: true}
	})
	w.Goals = rows(m, len(metrics), func(i int, id campaign.ID, at string) campaign.Goal {
		return campaign.Goal{
			ID: id, Position: at, Metric: w.Metrics[i].ID, Name: metrics[i].name.zh, Target: new(metrics[i].target), Unit: metrics[i].unit.zh,
			Direction: "at_least", Baseline: new(metrics[i].target / 2), Deadline: m.live.Add(closing - 1), Owner: m.person(), Why: "首月销售目标的前提",
		}
	})
	w.Partners = rows(m, len(partners), func(i int, id campaign.ID, at string) campaign.Partner {
		return campaign.Partner{
			ID: id, Position: at, Name: partners[i].name.zh, Kind: partners[i].kind, Contact: m.name(), Phone: fmt.Sprintf("1390000%04d", m.intn(10_000)),
			Duties: "按期交付", Fee: new(int64(1+m.intn(50)) * 100_000), Standard: m.say(pick(m, acceptances)), Status: "signed", Owner: m.person(),
		}
	})
	w.BudgetLines = rows(m, len(budget), func(i int, id campaign.ID, at string) campaign.BudgetLine {
		b := budget[i]
		return campaign.BudgetLine{
			ID: id, Position: at, Category: b.category.zh, Item: b.item.zh, Planned: new(*w.Campaign.Approved * b.share / 10_000),
			Payee: pick(m, w.Partners).ID, Owner: m.person(),
		}
	})
	w.Risks = rows(m, len(risks), func(i int, id campaign.ID, at string) campaign.Risk {
		r := risks[i]
		return campaign.Risk{
			ID: id, Position: at, Name: r.name.zh, Category: r.category, Likelihood: new(int64(1 + m.intn(5))), Impact: new(int64(1 + m.intn(5))),
			Trigger: r.trigger.zh, Response: r.response.zh, Owner: m.person(), Minutes: new(int64(30 + m.intn(5)*30)),
		}
	})
}

// tasks makes n tasks by due day, evenly from the first day to the last and done up to some point, with what hangs on them.
func (m *maker) tasks(n int) {
	w, done := m.w, m.intn(n+1)
	w.Tasks = rows(m, n, func(i int, id campaign.ID, at string) campaign.Task {
		day := preparation + i*(end-preparation)/n
		stage := stageOf(day)
		t := campaign.Task{
			ID: id, Position: at, Title: m.title(), Stage: stage, KeyAction: pick(m, keyActions[stage]).zh,
			Group: pick(m, w.Groups).ID, Owner: m.person(), Starts: m.live.Add(day - m.intn(5)), Due: m.live.Add(day), State: "todo",
			Critical: m.in(10), Milestone: m.in(25), Deliverable: m.maybe(deliverables), Acceptance: m.maybe(acceptances), Notes: m.maybe(notes),
		}
		if i < done {
			t.State, t.DoneOn = "done", t.Due
		}
		return t
	})
	var owners []campaign.ID
	for i, t := range w.Tasks {
		if m.in(4) {
			for range 1 + m.intn(3) {
				owners = append(owners, t.ID)
			}
		}
		if i > 0 && m.in(2) {
			on := w.Tasks[i-1-m.intn(min(i, 8))] // earlier in the list, so no loop can close
			w.Dependencies = append(w.Dependencies, campaign.Dependency{ID: m.id(), Task: t.ID, On: on.ID})
		}
	}
	w.Items = rows(m, len(owners), func(i int, id campaign.ID, at string) campaign.Item {
		return campaign.Item{ID: id, Position: at, Task: owners[i], Text: m.say(pick(m, checks)), Done: m.in(3)}
	})
}

func stageOf(day int) string {
	switch {
	case day < warmup:
		return "plan"
	case day < review:
		return "execute"
	}
	return "review"
}

// title puts an action and an object together, in one language.
func (m *maker) title() string {
	action, object, part := pick(m, actions), pick(m, objects), pick(m, parts)
	zh, en := action.zh+object.zh, action.en+" "+object.en
	if m.in(3) {
		zh, en = zh+"（"+part.zh+"）", en+" ("+part.en+")"
	}
	return m.say(phrase{zh, en})
}

// things makes n materials, accepted three days before they are used.
func (m *maker) things(n int) {
	m.w.Materials = rows(m, n, func(i int, id campaign.ID, at string) campaign.Material {
		x, needed := materials[i%len(materials)], m.live.Add(m.intn(closing))
		return campaign.Material{
			ID: id, Position: at, Name: x.name.zh, Kind: x.kind, Spec: fmt.Sprintf("%d × %d cm", 20+m.intn(100), 20+m.intn(100)), Unit: x.unit.zh,
			Quantity: new(int64(1 + m.intn(500))), Supplier: pick(m, m.w.Partners).ID, Owner: m.person(), Due: needed.Add(-3), Needed: needed,
			State: "planned",
		}
	})
}

// posts makes the channels and n posts on them, from the warm-up to the end of the live period.
func (m *maker) posts(n int) {
	w := m.w
	w.Channels = rows(m, len(channels), func(i int, id campaign.ID, at string) campaign.Channel {
		return campaign.Channel{ID: id, Position: at, Name: channels[i].zh, GoLive: m.live.Add(warmup), GoLiveTime: "10:00", Owner: m.person()}
	})
	w.Posts = rows(m, n, func(i int, id campaign.ID, at string) campaign.Post {
		day, kind := warmup+i*(closing-warmup)/n, "live"
		if day < 0 {
			kind = "teaser"
		}
		return campaign.Post{
			ID: id, Position: at, Channel: w.Channels[i%len(channels)].ID, Title: m.say(pick(m, postings)), Kind: kind, Day: m.live.Add(day),
			Time: clock(9*60 + m.intn(12*60)), Owner: m.person(), Text: m.w.Campaign.Benefit, Status: "idea",
		}
	})
}

// day makes the run of show of the first live day, one item after the other from nine o'clock, and the survey.
func (m *maker) day() {
	minute := 9 * 60
	m.w.RunItems = rows(m, len(segments), func(i int, id campaign.ID, at string) campaign.RunItem {
		length := 10 + 5*m.intn(6)
		starts := clock(minute)
		minute += length
		return campaign.RunItem{
			ID: id, Position: at, Title: segments[i].zh, Day: m.live, Starts: starts, Minutes: new(int64(length)), Area: pick(m, areas).zh,
			Cue: "主持人口播", Owner: m.person(), Kind: "segment",
		}
	})
	m.w.Questions = rows(m, len(questions), func(i int, id campaign.ID, at string) campaign.Question {
		return campaign.Question{ID: id, Position: at, Text: questions[i].text.zh, Kind: questions[i].kind}
	})
}

// spoken makes what guests ask, what the team fears, and how partners are paid: half now, half after the live day.
func (m *maker) spoken() {
	w := m.w
	w.Answers = rows(m, 2, func(i int, id campaign.ID, at string) campaign.Answer {
		return campaign.Answer{ID: id, Position: at, Question: []string{"现场可以停车吗？", "券可以转赠吗？"}[i], Answer: []string{"B2 层，凭短信免费两小时。", "可以，一人限转一次。"}[i]}
	})
	w.Worries = rows(m, 3, func(i int, id campaign.ID, at string) campaign.Worry {
		r := pick(m, w.Risks)
		return campaign.Worry{ID: id, Position: at, Text: r.Name, Person: m.person(), Theme: r.Name, Risk: r.ID}
	})
	w.Payments = rows(m, 2*len(w.Partners), func(i int, id campaign.ID, at string) campaign.Payment {
		p := w.Partners[i/2]
		return campaign.Payment{
			ID: id, Position: at, Partner: p.ID, Name: []string{"首款", "尾款"}[i%2], Amount: new(*p.Fee / 2), Due: m.live.Add([]int{-20, 10}[i%2]),
		}
	})
	w.Releases = rows(m, 1, func(_ int, id campaign.ID, at string) campaign.Release {
		return campaign.Release{ID: id, Position: at, Reason: "加印桌卡", Amount: new(int64(80_000)), Person: m.person(), Day: m.live.Add(-3)}
	})
}

// happened makes what the live day brings: gifts given out, a figure that falls short, an incident with its log.
func (m *maker) happened() {
	w, noon := m.w, m.live.Time().Add(12*time.Hour).UnixMilli()
	w.Awards = rows(m, 2, func(i int, id campaign.ID, at string) campaign.Award {
		return campaign.Award{ID: id, Position: at, Material: w.Materials[0].ID, Quantity: new(int64(i + 1)), At: noon, Person: m.person(), Notes: "签到礼"}
	})
	w.Deviations = rows(m, 1, func(_ int, id campaign.ID, at string) campaign.Deviation {
		return campaign.Deviation{
			ID: id, Position: at, Name: "报名低于进度", Metric: w.Metrics[0].ID, Day: m.live, Expected: new(500.0), Actual: new(320.0),
			Cause: "首图点击率低", Fix: "换首图", Owner: m.person(), Opened: new(noon), Deadline: m.live.Add(1), DeadlineTime: "12:00", State: "todo",
		}
	})
	w.Incidents = rows(m, 1, func(_ int, id campaign.ID, at string) campaign.Incident {
		r := pick(m, w.Risks)
		return campaign.Incident{ID: id, Position: at, Name: r.Name, Risk: r.ID, Tier: "major", Owner: r.Owner, Minutes: new(int64(120)), Started: new(noon)}
	})
	w.LogEntries = rows(m, 2, func(i int, id campaign.ID, at string) campaign.LogEntry {
		return campaign.LogEntry{ID: id, Position: at, Incident: w.Incidents[0].ID, At: noon + int64(i)*60_000, Text: []string{"收到反馈", "已回复"}[i], Person: m.person()}
	})
}

// learnt makes what a review leaves: its meeting, a problem with its measure, and a passage of the report.
func (m *maker) learnt() {
	w := m.w
	w.Meetings = rows(m, 1, func(_ int, id campaign.ID, at string) campaign.Meeting {
		return campaign.Meeting{ID: id, Position: at, Name: "复盘会", Kind: "review", Day: m.live.Add(closing + 3), Time: "14:00", Owner: m.person(), Agenda: "目标达成\n问题与措施"}
	})
	w.Improvements = rows(m, 2, func(i int, id campaign.ID, at string) campaign.Improvement {
		return campaign.Improvement{
			ID: id, Position: at, Name: []string{"签到排队过长", "直播互动热烈"}[i], Kind: []string{"problem", "success"}[i], Department: pick(m, w.Departments).ID,
			Cause: "只开了一个签到口", Measure: "提前分流", Owner: m.person(), Deadline: m.live.Add(end), State: "todo", Meeting: w.Meetings[0].ID,
		}
	})
	w.Guests = rows(m, 2, func(i int, id campaign.ID, at string) campaign.Guest {
		return campaign.Guest{ID: id, Position: at, Name: []string{"陆思齐", "方予安"}[i], Organisation: "钱江晚报", Role: "记者", Category: "媒体", Phone: "139 0000 2746", Owner: m.person(), Notes: "坐前排"}
	})
	w.Passages = []campaign.Passage{{ID: m.id(), Part: "summary", Text: "目标全部达成。", Drafted: "3 个目标中 3 个达成。"}}
}

// clock is the wall time so many minutes after midnight.
func clock(minutes int) campaign.Clock {
	return campaign.Clock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60))
}
