package store

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
)

// A migration that makes a table anew brings every row of the old one along, with its references.
func TestAttachmentsGetPartners(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.qingdan")
	db, err := sql.Open("sqlite", dsn(path, "foreign_keys(1)"))
	ok(t, err)
	for _, script := range migrations[:4] {
		_, err = db.Exec(script)
		ok(t, err)
	}
	_, err = db.Exec(fmt.Sprintf(`INSERT INTO tasks(scope,id,title) VALUES('c','t','场地合同');
INSERT INTO attachments(scope,id,position,task,name,hash,size,added,notes) VALUES('c','a','V','t','合同.pdf','%s',12,34,'已盖章'),('c','b','W',NULL,'','',0,0,'')`, digests[0]))
	ok(t, err)
	_, err = db.Exec(migrations[4])
	ok(t, err)
	var got string
	ok(t, db.QueryRow(`SELECT group_concat(concat_ws('|',scope,id,"position",coalesce(task,'∅'),name,hash,size,added,notes,coalesce(partner,'∅')),' ') FROM attachments`).Scan(&got))
	want := "c|a|V|t|合同.pdf|" + digests[0] + "|12|34|已盖章|∅ c|b|W|∅|||0|0||∅"
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	var faults int
	ok(t, db.QueryRow("SELECT count(*) FROM pragma_foreign_key_check").Scan(&faults))
	if _, err := db.Exec("INSERT INTO attachments(scope,id,partner) VALUES('c','d','nobody')"); err == nil || faults != 0 {
		t.Errorf("references: %v, %d faults", err, faults)
	}
	ok(t, db.Close())
}

// An older workspace comes along with its attachments, and its materials are still planned.
func TestAttachmentsGetMaterials(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.qingdan")
	db, err := sql.Open("sqlite", dsn(path, "foreign_keys(1)"))
	ok(t, err)
	for _, script := range migrations[:5] {
		_, err = db.Exec(script)
		ok(t, err)
	}
	_, err = db.Exec(fmt.Sprintf(`INSERT INTO partners(scope,id,name) VALUES('c','p','星光场地');
INSERT INTO materials(scope,id,name) VALUES('c','m','桌卡');
INSERT INTO attachments(scope,id,position,partner,name,hash,size,added,notes) VALUES('c','a','V','p','合同.pdf','%s',12,34,'已盖章')`, digests[0]))
	ok(t, err)
	_, err = db.Exec(migrations[5])
	ok(t, err)
	var got string
	ok(t, db.QueryRow(`SELECT concat_ws('|',a.scope,a.id,a.position,coalesce(task,'∅'),a.name,hash,size,added,a.notes,partner,coalesce(material,'∅'),coalesce(post,'∅'),coalesce(incident,'∅'),m.state,m.accepted_on) FROM attachments a, materials m`).Scan(&got))
	want := "c|a|V|∅|合同.pdf|" + digests[0] + "|12|34|已盖章|p|∅|∅|∅|planned|"
	if got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if _, err := db.Exec("INSERT INTO attachments(scope,id,material) VALUES('c','d','nothing')"); err == nil {
		t.Error("an attachment of a material that is not there")
	}
	ok(t, db.Close())
}
