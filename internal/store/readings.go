package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"strings"

	"qingdan/internal/campaign"
)

// readings are those of a campaign that have a value: a pass over the table is ten times as fast as any order or sum asked
// of it. What a reading is of comes as one text, a third of what three cost; an id has no line break.
const readings = `SELECT metric||char(10)||coalesce(channel,'')||char(10)||day, value FROM readings
	WHERE scope=? AND value IS NOT NULL AND metric IS NOT NULL`

// Readings hands every reading of a campaign that has a value to take, in no order, from one moment. A hundred thousand are
// no reason to hold them as rows; and the driver itself is asked, for what database/sql does to each row takes longer
// than its being read.
func (s *Store) Readings(scope campaign.ID, take func(metric, channel campaign.ID, day campaign.Date, value float64)) error {
	return s.rawRows(readings, string(scope), 2, func(row []driver.Value) {
		of, _ := row[0].(string)
		metric, rest, _ := strings.Cut(of, "\n")
		channel, day, _ := strings.Cut(rest, "\n")
		value, _ := row[1].(float64)
		take(campaign.ID(metric), campaign.ID(channel), campaign.Date(day), value)
	})
}

// rawRows calls visit on every row that q answers to one argument, as the driver has them. A statement is one moment.
func (s *Store) rawRows(q, arg string, columns int, visit func([]driver.Value)) error {
	ctx := context.Background()
	c, err := s.reads.Conn(ctx)
	if err != nil {
		return s.explain(err)
	}
	defer func() { _ = c.Close() }()
	return s.explain(c.Raw(func(conn any) (err error) {
		rows, err := conn.(driver.QueryerContext).QueryContext(ctx, q, []driver.NamedValue{{Ordinal: 1, Value: arg}})
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, rows.Close()) }()
		row := make([]driver.Value, columns)
		for err == nil {
			if err = rows.Next(row); err == nil {
				visit(row)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		return err
	}))
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
