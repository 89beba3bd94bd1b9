package store

import (
	"cmp"
	"database/sql"
	"slices"

	"qingdan/internal/campaign"
)

// OpenImprovement is an improvement of any campaign that is still to be done.
type OpenImprovement struct {
	Campaign    campaign.ID   `json:"campaign"`
	Name        string        `json:"campaign_name"`
	Archived    bool          `json:"archived"` // the campaign is
	Improvement campaign.ID   `json:"improvement"`
	Title       string        `json:"title"`
	Kind        string        `json:"kind"`
	Department  string        `json:"department"` // name; "" for none
	Measure     string        `json:"measure"`
	Owner       string        `json:"owner"` // name; "" for nobody
	Deadline    campaign.Date `json:"deadline"`
	State       string        `json:"state"`
}

// What went well is followed where somebody is to do something about it.
const openImprovements = `SELECT i.scope,c.name,c.stage='archived',i.id,i.name,i.kind,coalesce(d.name,''),i.measure,coalesce(p.name,''),i.deadline,i.state
	FROM campaigns c CROSS JOIN improvements i ON i.scope=c.scope
	LEFT JOIN departments d ON d.scope=i.scope AND d.id=i.department
	LEFT JOIN people p ON p.scope=i.scope AND p.id=i.owner
	WHERE c.id=c.scope AND NOT c.trashed AND NOT c.template AND i.state<>'done' AND (i.kind='problem' OR i.measure<>'')
	ORDER BY i.deadline='',i.deadline,c.name,i.scope,i.position,i.id`

// OpenImprovements lists what is to be done of all campaigns that are not in the trash, also of archived ones, by deadline,
// those without one last. With a name, only what a person of that name owns: neither case nor spacing tells names apart.
func (s *Store) OpenImprovements(name string) ([]OpenImprovement, error) {
	out, want := []OpenImprovement{}, campaign.FoldName(name)
	err := s.readRows(openImprovements, nil, func(rows *sql.Rows) error {
		var x OpenImprovement
		err := rows.Scan(&x.Campaign, &x.Name, &x.Archived, &x.Improvement, &x.Title, &x.Kind, &x.Department, &x.Measure, &x.Owner, &x.Deadline, &x.State)
		if want == "" || campaign.FoldName(x.Owner) == want {
			out = append(out, x)
		}
		return err
	})
	return out, err
}

// Counted is how many rows of a kind a campaign has.
type Counted struct {
	Kind campaign.Kind `json:"kind"`
	Rows int           `json:"rows"`
}

// Counts counts the rows of a campaign by kind, those that are in no workbook too, and what its attached files come to in
// bytes, each once. Kinds of which there is none are left out; most rows first.
func (s *Store) Counts(scope campaign.ID) (out []Counted, bytes int64, err error) {
	out = []Counted{}
	err = s.read(func(x *sql.Tx) error {
		for kind, t := range s.tables {
			var n int
			if err := x.QueryRow("SELECT count(*) FROM "+quote(t.Table)+" WHERE scope=?", scope).Scan(&n); err != nil {
				return err
			}
			if n > 0 && kind != "campaign" {
				out = append(out, Counted{kind, n})
			}
		}
		return x.QueryRow("SELECT coalesce(sum(size),0) FROM (SELECT DISTINCT hash,size FROM attachments WHERE scope=?)", scope).Scan(&bytes)
	})
	slices.SortFunc(out, func(a, b Counted) int { return cmp.Or(cmp.Compare(b.Rows, a.Rows), cmp.Compare(a.Kind, b.Kind)) })
	return out, bytes, err
}
