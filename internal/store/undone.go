package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// Undone is a campaign, or a template, whose creation was taken back. A new step ends redo; this is the way back then.
type Undone struct {
	Step string             // the creation: turned again, the campaign is there again
	Book *campaign.Workbook // as it was before
}

// Undone lists what was made here and taken back, the oldest first.
func (s *Store) Undone() (out []Undone, err error) {
	type made struct {
		scope campaign.ID
		step  string
		until int64 // the last step before the one that took it back
	}
	err = s.read(func(x *sql.Tx) error {
		rows, err := x.Query(`SELECT k.scope,s.id,max(u.no)-1 FROM scopes k
			CROSS JOIN changes c ON c.row=k.scope AND c.kind='campaign' AND c.op='create'
			CROSS JOIN steps s ON s.no=c.step AND s.scope=k.scope AND s.live=0 AND s.parked=0
			CROSS JOIN steps u ON u.target=s.id AND u.undo=1 AND u.parked=0
			WHERE NOT EXISTS (SELECT 1 FROM campaigns r WHERE r.scope=k.scope AND r.id=k.scope)
			GROUP BY k.scope ORDER BY max(u.no)`)
		if err != nil {
			return err
		}
		var all []made
		err = drain(rows, func(rows *sql.Rows) error {
			var m made
			err := rows.Scan(&m.scope, &m.step, &m.until)
			all = append(all, m)
			return err
		})
		if err != nil {
			return err
		}
		for _, m := range all {
			p, err := s.past(reader{x}, m.scope)
			if err != nil {
				return err
			}
			then, err := p.scope(m.until)
			if err != nil {
				return err
			}
			var rows []campaign.Change
			for _, k := range p.rows() {
				if row := then[k]; row != nil {
					rows = append(rows, campaign.Change{Kind: k.kind, ID: k.row, Row: row})
				}
			}
			out = append(out, Undone{m.step, new(campaign.Workbook).With(rows)})
		}
		return nil
	})
	return out, err
}
