package store

import (
	"database/sql"
	"encoding/json"

	"qingdan/internal/campaign"
)

// Leftover is what a campaign has left of a material.
type Leftover struct {
	Campaign campaign.ID `json:"campaign"`
	Name     string      `json:"campaign_name"`
	Material campaign.ID `json:"material"`
	Title    string      `json:"title"`
	Kind     string      `json:"kind"`
	Spec     string      `json:"spec"`
	Unit     string      `json:"unit"`
	Left     int64       `json:"left"`
}

// Leftovers lists what campaigns have left over, latest campaigns first; templates, the sample and what is in the trash
// are left out.
func (s *Store) Leftovers() ([]Leftover, error) {
	out := []Leftover{}
	err := s.readRows(`SELECT m.scope,c.name,m.id,m.name,m.kind,m.spec,m.unit,m.left_over
		FROM materials m JOIN campaigns c ON c.scope=m.scope AND c.id=m.scope AND NOT c.trashed AND NOT c.template AND NOT c.sample
		WHERE m.left_over>0 ORDER BY m.scope DESC,m.position,m.id`, nil, func(rows *sql.Rows) error {
		var l Leftover
		err := rows.Scan(&l.Campaign, &l.Name, &l.Material, &l.Title, &l.Kind, &l.Spec, &l.Unit, &l.Left)
		out = append(out, l)
		return err
	})
	return out, err
}

// Planned adds up, over the campaigns that are not in the trash, the planned quantities of the materials with these ids.
func (s *Store) Planned(materials []campaign.ID) (map[campaign.ID]int64, error) {
	out := map[campaign.ID]int64{}
	if len(materials) == 0 {
		return out, nil
	}
	ids, err := json.Marshal(materials)
	if err != nil {
		return nil, err
	}
	err = s.readRows(`SELECT m.id,sum(coalesce(m.quantity,0))
		FROM materials m JOIN campaigns c ON c.scope=m.scope AND c.id=m.scope AND NOT c.trashed AND NOT c.template
		WHERE m.id IN (SELECT value FROM json_each(?)) GROUP BY m.id`, []any{string(ids)}, func(rows *sql.Rows) error {
		var id campaign.ID
		var n int64
		err := rows.Scan(&id, &n)
		out[id] = n
		return err
	})
	return out, err
}
