package store

import (
	"database/sql"

	"qingdan/internal/campaign"
)

// Responses are the responses to the survey of a campaign, in their order.
func (s *Store) Responses(scope campaign.ID) ([]campaign.Response, error) {
	out := []campaign.Response{}
	err := s.readRows(`SELECT id, position, respondent, day, satisfaction, recommend, text, answers, tags FROM responses
		WHERE scope=? ORDER BY position, id`, []any{scope}, func(rows *sql.Rows) error {
		var r campaign.Response
		err := rows.Scan(&r.ID, &r.Position, &r.Respondent, &r.Day, &r.Satisfaction, &r.Recommend, &r.Text, &r.Answers, &r.Tags)
		out = append(out, r)
		return err
	})
	return out, err
}

// CountResponses is how many responses the survey of a campaign has.
func (s *Store) CountResponses(scope campaign.ID) (n int, err error) {
	err = s.readRows("SELECT count(*) FROM responses WHERE scope=?", []any{scope}, func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}
