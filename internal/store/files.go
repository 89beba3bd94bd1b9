package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"strconv"

	"qingdan/internal/campaign"
)

// The bytes of attachments. They are put here before the step that names them, and lie here once, by their SHA-256. They
// come and go in parts, each written by itself: memory stays small and other writers wait for a part at most. What breaks
// off half-way leaves bytes that nobody names.
//
// Bytes stay as long as any step here names them, also one that was undone, parked or waits for others: undo, redo, a
// return to an earlier moment and a merge may want them again. The others go with the daily backup, before it is made.

// MaxFile is the size of the largest file that is kept, in bytes.
const MaxFile = 200 << 20

// filePart is how much of a file is written and read at once, in bytes.
const filePart = 1 << 20

// Put keeps what src holds, from its start, and answers its hash and its size in bytes; what is here damaged is put anew. tell hears how many bytes are here
// and ends it with what it answers. Codes: file.large, file.changed (while it was read), those of writing; what reading
// src answers comes as it is. When it fails nothing is kept.
func (s *Store) Put(src io.ReadSeeker, tell func(done int64) error) (hash string, size int64, err error) {
	if s.readonly {
		return "", 0, campaign.Fail("workspace.readonly", "path", s.path)
	}
	sum := sha256.New()
	size, err = io.Copy(telling{sum, func(int) error { return tell(0) }}, io.LimitReader(src, MaxFile+1))
	if err != nil {
		return "", 0, err
	}
	if size > MaxFile {
		return "", 0, tooLarge()
	}
	hash = hex.EncodeToString(sum.Sum(nil))
	if s.CopyFile(hash, io.Discard, func(int64) error { return tell(0) }) == nil { // and whole: what is damaged is put anew
		known := false
		if err := s.write(func(x *tx) (err error) { known, err = x.touch(hash); return err }); err != nil || known {
			return hash, size, err
		}
	}
	if _, err := src.Seek(0, io.SeekStart); err != nil {
		return "", 0, err
	}
	p := s.putting(tell)
	if _, err = io.Copy(p, src); err == nil {
		err = p.finish(hash)
	}
	return hash, size, p.end(err)
}

func tooLarge() error { return campaign.Fail("file.large", "mb", strconv.Itoa(MaxFile>>20)) }

// telling is a writer that tells of each write, and fails with what that answers.
type telling struct {
	io.Writer
	tell func(n int) error
}

func (t telling) Write(b []byte) (int, error) {
	if err := t.tell(len(b)); err != nil {
		return 0, err
	}
	return t.Writer.Write(b)
}

// touch says whether bytes are here whole, and that somebody wants them: their step is on the way.
func (x *tx) touch(hash string) (known bool, err error) {
	var no int64
	err = x.scan("UPDATE files SET at=? WHERE hash=? RETURNING no", []any{x.s.opt.Now().UnixMilli(), hash}, &no)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// putting is a file on its way into the workspace.
type putting struct {
	s    *Store
	tell func(done int64) error
	buf  []byte
	sum  hash.Hash
	size int64
	no   int64 // 0: nothing of it is written yet
	part int64
}

func (s *Store) putting(tell func(done int64) error) *putting {
	return &putting{s: s, tell: tell, buf: make([]byte, 0, filePart), sum: sha256.New()}
}

func (p *putting) Write(b []byte) (n int, err error) {
	for len(b) > 0 {
		if len(p.buf) == filePart {
			if err := p.s.write(p.flush); err != nil {
				return n, err
			}
			if err := p.tell(p.size); err != nil {
				return n, err
			}
		}
		k := min(len(b), filePart-len(p.buf))
		p.buf = append(p.buf, b[:k]...)
		b, n = b[k:], n+k
	}
	return n, nil
}

// flush writes the part at hand.
func (p *putting) flush(x *tx) error {
	if p.size += int64(len(p.buf)); p.size > MaxFile {
		return tooLarge()
	}
	if p.no == 0 {
		if err := x.scan("INSERT INTO files(size,at) VALUES(0,?) RETURNING no", []any{p.s.opt.Now().UnixMilli()}, &p.no); err != nil {
			return err
		}
	}
	if len(p.buf) == 0 {
		return nil
	}
	p.sum.Write(p.buf)
	err := x.exec("INSERT INTO file_parts VALUES(?,?,?)", p.no, p.part, p.buf)
	p.part++
	p.buf = p.buf[:0]
	return err
}

// finish writes the last part and makes the file one that can be named. "file.changed" when the bytes are not those of
// hash.
func (p *putting) finish(hash string) error {
	return p.s.write(func(x *tx) error {
		if err := p.flush(x); err != nil {
			return err
		}
		if hex.EncodeToString(p.sum.Sum(nil)) != hash {
			return campaign.Fail("file.changed")
		}
		if err := x.exec("DELETE FROM files WHERE hash=?", hash); err != nil { // damaged, or another program was quicker
			return err
		}
		return x.exec("UPDATE files SET hash=?,size=?,at=? WHERE no=?", hash, p.size, p.s.opt.Now().UnixMilli(), p.no)
	})
}

// end takes back what was written of a file that failed. What cannot be taken back now goes later, as bytes that nobody
// names.
func (p *putting) end(err error) error {
	if err != nil && p.no != 0 {
		_ = p.s.write(func(x *tx) error { return x.exec("DELETE FROM files WHERE no=? AND hash IS NULL", p.no) })
	}
	return err
}

// CopyFile writes the bytes of a hash to w. tell hears how many are written and ends it with what it answers. Codes:
// file.away (they are not here), file.damaged (they are not what was put here; w has got them by then), those of reading;
// what writing to w answers comes as it is.
func (s *Store) CopyFile(hash string, w io.Writer, tell func(done int64) error) error {
	sum := sha256.New()
	var out error // of w
	err := s.read(func(x *sql.Tx) error {
		var no, size, done int64
		err := x.QueryRow("SELECT no,size FROM files WHERE hash=?", hash).Scan(&no, &size)
		if errors.Is(err, sql.ErrNoRows) {
			return campaign.Fail("file.away")
		}
		if err != nil {
			return err
		}
		rows, err := x.Query("SELECT bytes FROM file_parts WHERE file=? ORDER BY part", no)
		if err != nil {
			return err
		}
		err = drain(rows, func(rows *sql.Rows) error {
			var b sql.RawBytes
			if err := rows.Scan(&b); err != nil {
				return err
			}
			sum.Write(b)
			if _, out = w.Write(b); out != nil {
				return out
			}
			done += int64(len(b))
			return tell(done)
		})
		if err == nil && (done != size || hex.EncodeToString(sum.Sum(nil)) != hash) {
			err = campaign.Fail("file.damaged")
		}
		return err
	})
	if out != nil {
		return out
	}
	return err
}
