package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// OwnTask is an open task of any campaign that somebody has to see to.
type OwnTask struct {
	DueTask
	Position string `json:"position"` // among the tasks of its campaign
	Led      bool   `json:"led"`      // it has no owner: it is theirs because they lead its group
	Waiting  bool   `json:"waiting"`  // a task that it depends on is not done
}

// Owner is somebody who owns open tasks: one name, in whichever campaigns.
type Owner struct {
	Name string `json:"name"`
	Open int    `json:"open"` // their open tasks
}

// A name is a person of one campaign each, so people are found by name first, and then their tasks among those of their
// campaigns: these lie together.
const (
	atWork = "NOT c.trashed AND NOT c.template AND c.stage<>'archived'"

	peopleAtWork = "SELECT p.scope,p.id,p.name FROM campaigns c CROSS JOIN people p ON p.scope=c.scope WHERE c.id=c.scope AND " + atWork

	tasksOf = `WITH who AS MATERIALIZED (SELECT value->>0 scope,value->>1 id FROM json_each(?)),
		own AS MATERIALIZED (
			SELECT t.scope,t.id,t.due,t.due_time,c.name,t.position,t.owner IS NULL led
			FROM who CROSS JOIN tasks t ON t.scope=who.scope JOIN campaigns c ON c.scope=t.scope AND c.id=t.scope
			WHERE t.state<>'done' AND (t.owner=who.id OR t.owner IS NULL AND t."group" IN (SELECT g.id FROM groups g WHERE g.scope=who.scope AND g.lead=who.id))
			ORDER BY t.due='',t.due,t.due_time='',t.due_time,c.name,t.scope,t.position,t.id)
		SELECT t.scope,o.name,t.id,t.title,coalesce(p.name,''),coalesce(g.name,''),t.due,t.due_time,t.state,t.milestone,t.position,o.led,
			EXISTS(SELECT 1 FROM dependencies d CROSS JOIN tasks b ON b.scope=d.scope AND b.id=d."on" WHERE d.scope=t.scope AND d.task=t.id AND b.state<>'done'),
			(SELECT count(*) FROM own)
		FROM (SELECT * FROM own LIMIT ?) o CROSS JOIN tasks t ON t.scope=o.scope AND t.id=o.id
		LEFT JOIN people p ON p.scope=t.scope AND p.id=t.owner
		LEFT JOIN groups g ON g.scope=t.scope AND g.id=t."group"
		ORDER BY o.due='',o.due,o.due_time='',o.due_time,o.name,o.scope,o.position,o.id`

	openByOwner = `SELECT p.name,t.n
		FROM (SELECT t.scope,t.owner,count(*) n FROM campaigns c CROSS JOIN tasks t ON t.scope=c.scope
			WHERE c.id=c.scope AND ` + atWork + ` AND t.state<>'done' AND t.owner IS NOT NULL GROUP BY t.scope,t.owner) t
		JOIN people p ON p.scope=t.scope AND p.id=t.owner`
)

// Owned lists the open tasks of all campaigns at work that a person of that name owns, and those without an owner in the
// groups that they lead: due first, first, those without a day last; at most limit. more is how many there are beyond.
func (s *Store) Owned(name string, limit int) (list []OwnTask, more int, err error) {
	list = []OwnTask{}
	err = s.read(func(x *sql.Tx) error {
		who, err := named(x, name)
		if err != nil || len(who) == 0 {
			return err
		}
		b, err := json.Marshal(who)
		if err != nil {
			return err
		}
		rows, err := x.Query(tasksOf, string(b), limit)
		if err != nil {
			return err
		}
		all := 0
		err = drain(rows, func(rows *sql.Rows) error {
			var d OwnTask
			err := rows.Scan(&d.Campaign, &d.Name, &d.Task, &d.Title, &d.Owner, &d.Group, &d.Due, &d.DueTime, &d.State, &d.Milestone, &d.Position, &d.Led, &d.Waiting, &all)
			list = append(list, d)
			return err
		})
		more = all - len(list)
		return err
	})
	return list, more, err
}

// named are the people of a name, each as [campaign, person].
func named(x *sql.Tx, name string) (out [][2]string, err error) {
	want := campaign.FoldName(name)
	if want == "" {
		return nil, nil
	}
	rows, err := x.Query(peopleAtWork)
	if err != nil {
		return nil, err
	}
	return out, drain(rows, func(rows *sql.Rows) error {
		var scope, id, name string
		err := rows.Scan(&scope, &id, &name)
		if campaign.FoldName(name) == want {
			out = append(out, [2]string{scope, id})
		}
		return err
	})
}

// Owners lists who owns open tasks of campaigns at work, by name. Ways of writing that are one name are one owner, called
// as most of the tasks have it.
func (s *Store) Owners() ([]Owner, error) {
	type ways struct {
		open int
		as   map[string]int
	}
	names := map[string]*ways{}
	err := s.readRows(openByOwner, nil, func(rows *sql.Rows) error {
		var name string
		var n int
		err := rows.Scan(&name, &n)
		key := campaign.FoldName(name)
		w := names[key]
		if w == nil {
			w = &ways{as: map[string]int{}}
			names[key] = w
		}
		w.open += n
		w.as[strings.Join(strings.Fields(name), " ")] += n
		return err
	})
	out := []Owner{}
	for _, w := range names {
		o := Owner{Open: w.open}
		for name, n := range w.as {
			if o.Name == "" || n > w.as[o.Name] || n == w.as[o.Name] && name < o.Name {
				o.Name = name
			}
		}
		out = append(out, o)
	}
	slices.SortFunc(out, func(a, b Owner) int { return cmp.Compare(a.Name, b.Name) })
	return out, err
}
