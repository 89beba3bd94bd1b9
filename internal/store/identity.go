package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"qingdan/internal/campaign"
)

// Who a workspace is: under which device's name it writes.

// prepare brings an opened workspace to this program's schema, after a backup, and settles who it is. It writes only
// what is not so already: a reader need not wait for another program's write.
func (s *Store) prepare(version int) error {
	if s.readonly {
		if version < Schema {
			return campaign.Fail("workspace.readonly", "path", s.path)
		}
		return nil
	}
	if version < Schema {
		if _, err := s.Backup(); err != nil {
			return err
		}
		if err := migrate(context.Background(), s.conn); err != nil {
			return err
		}
	}
	id, err := s.identity()
	if err != nil {
		return err
	}
	if id.at(s.path, s.opt.Machine) {
		s.id = id
		return nil
	}
	return s.write(func(x *tx) error { return x.settleIdentity() })
}

// identity says which device's name this workspace writes under. Two workspaces must never write under one: a file
// that wakes up on another machine or at another place may be a copy, so it takes a new name there.
type identity struct {
	Device  string   `json:"device"`
	Ours    []string `json:"ours"` // all names used on this machine: what undo may take back
	Machine string   `json:"machine"`
	Path    string   `json:"path"`
}

const readIdentity = "SELECT coalesce((SELECT value FROM meta WHERE key='identity'),'{}')"

// at says that it was written by this machine, at this place.
func (id identity) at(path, machine string) bool {
	return id.Device != "" && id.Machine == machine && id.Path == path
}

// identity reads who the workspace is now.
func (s *Store) identity() (id identity, err error) {
	err = s.read(func(x *sql.Tx) error {
		var b []byte
		if err := x.QueryRow(readIdentity).Scan(&b); err != nil {
			return err
		}
		return json.Unmarshal(b, &id)
	})
	return id, err
}

// whoAmI keeps the store's identity that of the file.
func (x *tx) whoAmI() error {
	var b string
	if err := x.scan(readIdentity, nil, &b); err != nil || b == x.s.idAs {
		return err
	}
	var id identity
	if err := json.Unmarshal([]byte(b), &id); err != nil {
		return err
	}
	x.s.id, x.s.idAs = id, b
	return nil
}

// settleIdentity takes a new device name where the file is new, or not where and on what machine it was.
func (x *tx) settleIdentity() error {
	s, id := x.s, x.s.id
	if id.at(s.path, s.opt.Machine) { // another program was quicker
		return nil
	}
	if id.Machine != s.opt.Machine {
		id.Ours = nil
	}
	device := s.opt.NewID()
	id = identity{Device: device, Ours: append(id.Ours, device), Machine: s.opt.Machine, Path: s.path}
	if err := x.setMeta("identity", id); err != nil {
		return err
	}
	return x.whoAmI()
}

func (x *tx) setMeta(key string, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return x.exec("INSERT INTO meta VALUES(?,?) ON CONFLICT DO UPDATE SET value=excluded.value", key, string(b))
}
