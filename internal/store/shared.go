package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// Use says that a campaign has a row of the library, or a copy of it.
type Use struct {
	Shared   campaign.ID `json:"shared"` // the row of the library
	Campaign campaign.ID `json:"campaign"`
	Name     string      `json:"campaign_name"`
}

// Uses lists which campaigns use the rows of the library of a kind that has a source; templates and what is in the trash
// are left out. Latest campaigns first.
func (s *Store) Uses(kind campaign.Kind) ([]Use, error) {
	out := []Use{}
	err := s.read(func(x *sql.Tx) error {
		t := quote(s.tables[kind].Table)
		rows, err := x.Query(`SELECT DISTINCT l.id, r.scope, c.name FROM `+t+` r JOIN `+t+` l ON l.scope=?1 AND l.id=coalesce(nullif(r.source,''),r.id)
			JOIN campaigns c ON c.scope=r.scope AND c.id=r.scope AND NOT c.trashed AND NOT c.template
			WHERE r.scope<>?1 ORDER BY r.scope DESC`, campaign.LibraryScope)
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var u Use
			err := rows.Scan(&u.Shared, &u.Campaign, &u.Name)
			out = append(out, u)
			return err
		})
	})
	return out, err
}
