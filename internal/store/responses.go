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
		var in [9]any // as the driver has them: see Readings
		err := rows.Scan(&in[0], &in[1], &in[2], &in[3], &in[4], &in[5], &in[6], &in[7], &in[8])
		text := func(i int) string { s, _ := in[i].(string); return s }
		score := func(i int) *int64 {
			if n, is := in[i].(int64); is {
				return &n
			}
			return nil
		}
		out = append(out, campaign.Response{ID: campaign.ID(text(0)), Position: text(1), Respondent: text(2), Day: campaign.Date(text(3)),
			Satisfaction: score(4), Recommend: score(5), Text: text(6), Answers: text(7), Tags: text(8)})
		return err
	})
	return out, err
}

// CountResponses is how many responses the survey of a campaign has.
func (s *Store) CountResponses(scope campaign.ID) (n int, err error) {
	err = s.readRows("SELECT count(*) FROM responses WHERE scope=?", []any{scope}, func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}
