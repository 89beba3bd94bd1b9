package campaign

import (
	"crypto/sha1"
	"encoding/hex"
	"strings"
)

// readingSpace is the namespace of the ids of readings. It never changes: two laptops must make one id of one reading.
var readingSpace = [16]byte{0x1d, 0x6f, 0x0b, 0x52, 0x7c, 0x3e, 0x4a, 0x90, 0x9b, 0x11, 0x5e, 0x0d, 0x2f, 0x84, 0xc6, 0x37}

// ReadingID is the id of the reading of a metric for a day and a channel ("" for all of them): a UUID of version 5 (RFC
// 9562) of these and the campaign, a line each. Whoever reads the same once more writes the same row.
func ReadingID(campaign, metric, channel ID, day Date) ID {
	return idOf(readingSpace, string(campaign), string(metric), string(channel), string(day))
}

// idOf is a UUID of version 5 of some parts, a line each.
func idOf(space [16]byte, parts ...string) ID {
	h := sha1.New()
	h.Write(space[:])
	h.Write([]byte(strings.Join(parts, "\n")))
	b := h.Sum(nil)[:16]
	b[6] = b[6]&0x0f | 0x50
	b[8] = b[8]&0x3f | 0x80
	s := hex.EncodeToString(b)
	return ID(s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:])
}
