package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// Readings hands every reading of a campaign that has a value to take, in no order, from one moment. A hundred thousand are
// no reason to hold them as rows, and one pass over the table is ten times as fast as any order or sum asked of it.
func (s *Store) Readings(scope campaign.ID, take func(metric, channel campaign.ID, day campaign.Date, value float64)) error {
	return s.readRows(`SELECT metric, channel, day, value FROM readings
		WHERE scope=? AND value IS NOT NULL AND metric IS NOT NULL`, []any{scope}, func(rows *sql.Rows) error {
		var in [4]any // as the driver has them: a column of a type of our own costs its reflection, each time
		err := rows.Scan(&in[0], &in[1], &in[2], &in[3])
		if err == nil {
			metric, _ := in[0].(string)
			channel, _ := in[1].(string)
			day, _ := in[2].(string)
			value, _ := in[3].(float64)
			take(campaign.ID(metric), campaign.ID(channel), campaign.Date(day), value)
		}
		return err
	})
}

// ReadingValues are the values of a campaign's readings by their ids; a reading without one is not among them.
func (s *Store) ReadingValues(scope campaign.ID) (map[campaign.ID]float64, error) {
	out := map[campaign.ID]float64{}
	err := s.readRows("SELECT id, value FROM readings WHERE scope=? AND value IS NOT NULL", []any{scope}, func(rows *sql.Rows) error {
		var id campaign.ID
		var value float64
		err := rows.Scan(&id, &value)
		out[id] = value
		return err
	})
	return out, err
}
