package store

import (
	"database/sql"
	"encoding/json"

	"qingdan/internal/campaign"
)

// readOn asks the index of readings, metric by metric: there may be a hundred thousand readings.
const readOn = `SELECT m.value FROM json_each(?) m
	WHERE EXISTS(SELECT 1 FROM readings r WHERE r.scope=? AND r.metric=m.value AND r.day=? AND r.value IS NOT NULL)`

// ReadOn says which of these metrics have a reading of a day, in any channel.
func (s *Store) ReadOn(scope campaign.ID, day campaign.Date, metrics []campaign.ID) (map[campaign.ID]bool, error) {
	list, err := json.Marshal(metrics)
	if err != nil {
		return nil, err
	}
	out := map[campaign.ID]bool{}
	err = s.readRows(readOn, []any{string(list), scope, day}, func(rows *sql.Rows) error {
		var id campaign.ID
		err := rows.Scan(&id)
		out[id] = true
		return err
	})
	return out, err
}
