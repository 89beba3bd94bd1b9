package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// Derived is something that was worked out of a campaign and is kept, because working it out takes long. It is not in the
// journal: losing it costs nothing.
type Derived struct {
	Stamp string // of what it was worked out; whoever reads it compares
	Body  string
}

// Derived answers what is kept under a name, by campaign.
func (s *Store) Derived(name string) (map[campaign.ID]Derived, error) {
	out := map[campaign.ID]Derived{}
	err := s.read(func(x *sql.Tx) error {
		rows, err := x.Query("SELECT scope,stamp,body FROM derived WHERE name=?", name)
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var id campaign.ID
			var d Derived
			err := rows.Scan(&id, &d.Stamp, &d.Body)
			out[id] = d
			return err
		})
	})
	return out, err
}

// KeepDerived keeps what was made, if it can: on a full, busy or protected disk it is made again next time. No campaign
// changes by it.
func (s *Store) KeepDerived(name string, made map[campaign.ID]Derived) {
	if len(made) == 0 || s.readonly {
		return
	}
	_ = s.write(func(x *tx) error {
		for id, d := range made {
			if err := x.exec("INSERT INTO derived VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET stamp=excluded.stamp,body=excluded.body", name, id, d.Stamp, d.Body); err != nil {
				return err
			}
		}
		return nil
	})
}

// Versions counts the writes to every scope, the library's too.
func (s *Store) Versions() (map[campaign.ID]int64, error) {
	out := map[campaign.ID]int64{}
	err := s.read(func(x *sql.Tx) error {
		rows, err := x.Query("SELECT scope,version FROM scopes")
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var id campaign.ID
			var v int64
			err := rows.Scan(&id, &v)
			out[id] = v
			return err
		})
	})
	return out, err
}
