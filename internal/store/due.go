package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// DueTask is an open task of any campaign, as a calendar of all of them shows it.
type DueTask struct {
	Campaign  campaign.ID    `json:"campaign"`
	Name      string         `json:"campaign_name"`
	Task      campaign.ID    `json:"task"`
	Title     string         `json:"title"`
	Owner     string         `json:"owner"` // name; "" for nobody
	Group     string         `json:"group"` // name; "" for none
	Due       campaign.Date  `json:"due"`
	DueTime   campaign.Clock `json:"due_time"`
	State     string         `json:"state"`
	Milestone bool           `json:"milestone"`
}

// DueCount is how many open tasks of a campaign fall due on a day.
type DueCount struct {
	Day      campaign.Date `json:"day"`
	Campaign campaign.ID   `json:"campaign"`
	Tasks    int           `json:"tasks"`
}

// What falls due is what the index tasks_due holds; campaigns in the trash, archived, or templates are nobody's work.
const (
	dueOpen = "t.due<>'' AND t.state<>'done' AND t.due BETWEEN ? AND ?"
	dueOf   = "JOIN campaigns c ON c.scope=t.scope AND c.id=t.scope AND NOT c.trashed AND NOT c.template AND c.stage<>'archived'"

	dueTasks = `SELECT t.scope,c.name,t.id,t.title,coalesce(p.name,''),coalesce(g.name,''),t.due,t.due_time,t.state,t.milestone
		FROM tasks t ` + dueOf + `
		LEFT JOIN people p ON p.scope=t.scope AND p.id=t.owner
		LEFT JOIN groups g ON g.scope=t.scope AND g.id=t."group"
		WHERE ` + dueOpen + ` ORDER BY t.due,t.due_time='',t.due_time,c.name,t.scope,t.position,t.id LIMIT ?`

	// Counted before anything is looked up: a busy month has thousands of tasks.
	dueCounts = `SELECT t.due,t.scope,t.n
		FROM (SELECT t.due,t.scope,count(*) n FROM tasks t WHERE ` + dueOpen + ` GROUP BY t.due,t.scope) t ` + dueOf + `
		ORDER BY t.due,t.scope`
)

// Due lists the open tasks due from one day to another, both included ("" for from: since ever), by day, then time,
// those without one last; at most limit.
func (s *Store) Due(from, to campaign.Date, limit int) ([]DueTask, error) {
	out := []DueTask{}
	err := s.readRows(dueTasks, []any{from, to, limit}, func(rows *sql.Rows) error {
		var d DueTask
		err := rows.Scan(&d.Campaign, &d.Name, &d.Task, &d.Title, &d.Owner, &d.Group, &d.Due, &d.DueTime, &d.State, &d.Milestone)
		out = append(out, d)
		return err
	})
	return out, err
}

// DueCounts counts the tasks that Due lists, by day and campaign.
func (s *Store) DueCounts(from, to campaign.Date) ([]DueCount, error) {
	out := []DueCount{}
	err := s.readRows(dueCounts, []any{from, to}, func(rows *sql.Rows) error {
		var n DueCount
		err := rows.Scan(&n.Day, &n.Campaign, &n.Tasks)
		out = append(out, n)
		return err
	})
	return out, err
}

// readRows calls visit on every row that q answers, of the workspace as it is at this moment.
func (s *Store) readRows(q string, args []any, visit func(*sql.Rows) error) error {
	return s.read(func(x *sql.Tx) error {
		rows, err := x.Query(q, args...)
		if err != nil {
			return err
		}
		return drain(rows, visit)
	})
}
