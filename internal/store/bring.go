package store

import (
	"database/sql"
	"io"

	"qingdan/internal/campaign"
)

// Bytes that come with another laptop's steps.

// Files is where bytes are to be had by their hash, as CopyFile gives them: another workspace.
type Files interface {
	CopyFile(hash string, w io.Writer, tell func(done int64) error) error
}

// MergeFrom is Merge with the other laptop's files at hand. The bytes that the steps name and that are not here are brought
// before the steps are taken, so that a row never waits for bytes that were to be had; what other does not have, or has
// damaged, stays away. A repetition brings what has come to be there since. tell hears of how many files how many are here
// and ends it with what it answers.
func (s *Store) MergeFrom(other Files, steps []campaign.Step, tell func(done, total int) error) (Merged, error) {
	clean := make([]campaign.Step, len(steps))
	for i, st := range steps {
		var err error
		if clean[i], err = genuine(st); err != nil {
			return Merged{}, err
		}
	}
	if err := s.bring(other, clean, tell); err != nil {
		return Merged{}, err
	}
	out, err := s.merge(clean, true)
	if isCode(err, "merge.forged", "merge.fork") { // was it among these steps, or among those that wait?
		out, err = s.merge(clean, false)
	}
	return out, err
}

// nothingAtHand has no files.
type nothingAtHand struct{}

func (nothingAtHand) CopyFile(string, io.Writer, func(int64) error) error {
	return campaign.Fail("file.away")
}

// missing lists the hashes that steps name and whose bytes are not here, each once.
func missing(q querier, steps []campaign.Step) (out []string, err error) {
	hashes := []string{}
	for _, st := range steps {
		for _, e := range st.Edits {
			if hash, _ := e.Set["hash"].(string); e.Kind == "attachment" && hash != "" {
				hashes = append(hashes, hash)
			}
		}
	}
	if len(hashes) == 0 {
		return nil, nil
	}
	rows, err := q.query("SELECT value FROM json_each(?) j WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.hash=j.value)", ids(uniq(hashes)))
	if err != nil {
		return nil, err
	}
	err = drain(rows, func(rows *sql.Rows) error {
		var hash string
		err := rows.Scan(&hash)
		out = append(out, hash)
		return err
	})
	return out, err
}

// bring puts here what other has of the bytes that steps name. Bytes that other has not, or not as they were, are no
// reason to refuse its steps.
func (s *Store) bring(other Files, steps []campaign.Step, tell func(done, total int) error) error {
	var list []string
	err := s.read(func(x *sql.Tx) (err error) { list, err = missing(reader{x}, steps); return err })
	if err != nil {
		return err
	}
	for i, hash := range list {
		if err := tell(i, len(list)); err != nil {
			return err
		}
		p := s.putting(func(int64) error { return tell(i, len(list)) })
		err := other.CopyFile(hash, p, func(int64) error { return nil })
		if err == nil {
			err = p.finish(hash)
		}
		if err = p.end(err); err != nil && !isCode(err, "file.away", "file.damaged", "file.changed", "file.large", "workspace.damaged") {
			return err
		}
	}
	return nil
}

// Away lists the attachments of a campaign whose bytes are not here: they came with the steps of a laptop whose file was
// not at hand.
func (s *Store) Away(scope campaign.ID) (out []campaign.ID, err error) {
	out = []campaign.ID{}
	err = s.read(func(x *sql.Tx) error {
		rows, err := x.Query("SELECT id FROM attachments a WHERE scope=? AND NOT EXISTS (SELECT 1 FROM files f WHERE f.hash=a.hash) ORDER BY id", scope)
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var id campaign.ID
			err := rows.Scan(&id)
			out = append(out, id)
			return err
		})
	})
	return out, err
}
