package store

import (
	"database/sql"
	"encoding/json"
	"sync"

	"qingdan/internal/campaign"
)

// Summaries are what lists over campaigns show, one per campaign, made anew for those that changed since. They are
// derived and not in the journal: losing one costs nothing.
func (s *Store) Summaries() (out []campaign.Summary, err error) {
	out = []campaign.Summary{}
	var stale []campaign.ID
	versions := map[campaign.ID]int64{}
	err = s.read(func(x *sql.Tx) error {
		rows, err := x.Query("SELECT scope,version,made,summary FROM scopes WHERE scope<>?", campaign.LibraryScope)
		if err != nil {
			return err
		}
		return drain(rows, func(rows *sql.Rows) error {
			var id campaign.ID
			var version, made int64
			var b sql.RawBytes
			if err := rows.Scan(&id, &version, &made, &b); err != nil {
				return err
			}
			if version != made {
				stale = append(stale, id)
				versions[id] = version
				return nil
			}
			if len(b) == 0 { // the campaign's creation was undone
				return nil
			}
			m, err := s.summaries.read(b)
			if err != nil {
				return err
			}
			if m.Periods == nil || m.NextDue != "" && m.NextTask == "" { // made by a program that did not know them yet
				stale = append(stale, id)
				versions[id] = version
				return nil
			}
			out = append(out, m)
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	fresh := map[campaign.ID]string{}
	for _, id := range stale {
		w, err := s.Workbook(id)
		if isCode(err, "campaign.unknown") {
			fresh[id] = ""
			continue
		}
		if err != nil {
			return nil, err
		}
		m := campaign.Summarise(w)
		out = append(out, m)
		if fresh[id], err = encode(m); err != nil {
			return nil, err
		}
	}
	if len(fresh) == 0 || s.readonly {
		return out, nil
	}
	_ = s.write(func(x *tx) error { // on a full or busy disk they are made again next time
		for id, m := range fresh {
			if err := x.exec("UPDATE scopes SET made=?,summary=? WHERE scope=?", versions[id], m, id); err != nil {
				return err
			}
		}
		return nil
	})
	return out, nil
}

// memo remembers what summaries say in JSON: decoding a thousand takes longer than reading them, and few change from
// one list to the next. What it remembers is shared, so nobody changes it.
type memo struct {
	mu   sync.Mutex
	said map[string]campaign.Summary // by their JSON
}

// maxMemo is how many summaries are remembered before it begins anew.
const maxMemo = 10_000

func (o *memo) read(b []byte) (campaign.Summary, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if m, known := o.said[string(b)]; known {
		return m, nil
	}
	var m campaign.Summary
	if err := json.Unmarshal(b, &m); err != nil {
		return m, err
	}
	if o.said == nil || len(o.said) >= maxMemo {
		o.said = map[string]campaign.Summary{}
	}
	o.said[string(b)] = m
	return m, nil
}
