package store

import (
	"strconv"

	"qingdan/internal/campaign"
)

// Unmerge parks what a merge brought: out of the fold and of exchange, here alone. It is refused ("merge.built_on")
// once a later step has seen them.
func (s *Store) Unmerge(merge int64) (Applied, error) {
	out := Applied{Label: campaign.Label{Code: "unmerge"}, Changes: []campaign.Change{}}
	err := s.write(func(x *tx) error {
		var later int
		err := x.scan(`WITH m AS (SELECT scope,device d,min(n) n FROM steps WHERE merge=? AND parked=0 GROUP BY 1,2)
			SELECT count(*) FROM m JOIN steps o ON o.scope=m.scope WHERE o.parked=0 AND o.merge IS NOT ?
			AND (o.device=m.d AND o.n>m.n OR (SELECT value FROM json_each(o.seen) WHERE key=m.d)>=m.n)`, []any{merge, merge}, &later)
		if err != nil {
			return err
		}
		if later > 0 {
			return campaign.Fail("merge.built_on", "count", strconv.Itoa(later))
		}
		scopes, err := x.idsOf("SELECT DISTINCT scope FROM steps WHERE merge=? AND parked=0 ORDER BY scope", merge)
		if err != nil {
			return err
		}
		if len(scopes) == 0 {
			return campaign.Fail("merge.unknown")
		}
		for _, scope := range scopes {
			changes, err := x.unmergeScope(scope, merge)
			if err != nil {
				return err
			}
			out.Scope, out.Changes = scope, append(out.Changes, changes...)
			if out.Version, err = x.version(scope); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func (x *tx) unmergeScope(scope campaign.ID, merge int64) ([]campaign.Change, error) {
	touched, err := x.keysOf("SELECT DISTINCT kind,row FROM changes WHERE step IN (SELECT no FROM steps WHERE merge=? AND scope=?)", merge, scope)
	if err != nil {
		return nil, err
	}
	targets, err := x.idsOf("SELECT DISTINCT target FROM steps WHERE merge=? AND scope=? AND target IS NOT NULL", merge, scope)
	if err != nil {
		return nil, err
	}
	for _, q := range []string{
		"UPDATE steps SET parked=1 WHERE merge=? AND scope=?",
		"UPDATE have SET n=coalesce((SELECT max(n) FROM steps s WHERE s.scope=have.scope AND s.device=have.device AND parked=0),0) WHERE ? IS NOT NULL AND scope=?",
		"DELETE FROM have WHERE n=0 AND ? IS NOT NULL AND scope=?",
	} {
		if err := x.exec(q, merge, scope); err != nil {
			return nil, err
		}
	}
	if err := x.reindexFrom("SELECT min(no) FROM steps WHERE merge=?", merge); err != nil {
		return nil, err
	}
	if err := x.bump(scope); err != nil {
		return nil, err
	}
	names := make([]string, len(targets))
	for i, t := range targets {
		names[i] = string(t)
	}
	return x.settle(scope, names, touched)
}
