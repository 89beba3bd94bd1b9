package exchange

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	xunicode "golang.org/x/text/encoding/unicode"

	"qingdan/internal/campaign"
)

// Text files say nothing of their encoding. Excel writes GBK in China and Windows-1252 in the West, its "Unicode text"
// is UTF-16, everybody else writes UTF-8: each is recognised by what only it can be.

// foreigners are beginnings of files that are no sheets, with the error that says what to do about each.
var foreigners = []struct{ head, code string }{
	{"%PDF-", "import.not_sheet"},
	{"\x89PNG", "import.not_sheet"},
	{"\xff\xd8\xff", "import.not_sheet"},
	{"GIF8", "import.not_sheet"},
	{"{\\rtf", "import.not_sheet"},
	{"\x1f\x8b", "import.not_sheet"},
	{"7z\xbc\xaf", "import.not_sheet"},
	{"Rar!", "import.not_sheet"},
	{"SQLite format 3", "import.not_sheet"},
	{"<!doctype", "import.html"},
	{"<html", "import.html"},
	{"<?xml", "import.html"},
	{"PK\x05\x06", "import.zip"}, // an empty archive
	{"PK\x07\x08", "import.zip"}, // a part of an archive in several files
}

// compound heads the containers of old Office files, in which Office also wraps a workbook that has a password.
const compound = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// foreign answers the error of a file that is known to be no sheet, or "".
func foreign(data []byte) string {
	if bytes.HasPrefix(data, []byte(compound)) {
		if bytes.Contains(data, wide("EncryptedPackage")) {
			return "import.password"
		}
		return "import.xls"
	}
	head := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 64)], []byte("\ufeff")), " \t\r\n")
	for _, f := range foreigners {
		if len(head) >= len(f.head) && (string(head[:len(f.head)]) == f.head || f.head[0] == '<' && strings.EqualFold(string(head[:len(f.head)]), f.head)) {
			return f.code
		}
	}
	return ""
}

// wide is ASCII as UTF-16 LE, the way names stand in a compound file.
func wide(s string) (out []byte) {
	for i := range len(s) {
		out = append(out, s[i], 0)
	}
	return out
}

// decodeText gives the text of a file as UTF-8, its byte order mark taken off.
func decodeText(data []byte) (string, error) {
	var text string
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")): // UTF-32
		return "", badEncoding(data)
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		if data = data[3:]; !utf8.Valid(data) {
			return "", badUTF8(data)
		}
		text = string(data)
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		text = decode(xunicode.UTF16(xunicode.LittleEndian, xunicode.ExpectBOM), data)
	default:
		if order, ok := bareUTF16(data); ok {
			text = decode(xunicode.UTF16(order, xunicode.IgnoreBOM), data)
		} else if utf8.Valid(data) {
			text = string(data)
		} else if mixed(data) > 0 || damagedUTF8(data) {
			return "", badUTF8(data)
		} else if lonely(data) {
			text = decode(charmap.Windows1252, data)
		} else {
			text = decode(simplifiedchinese.GB18030, data)
		}
	}
	if garbled(text) {
		return "", campaign.Fail("import.not_sheet")
	}
	if strings.ContainsRune(text, utf8.RuneError) && !utf8.Valid(data) {
		return "", badEncoding(data)
	}
	return text, nil
}

func decode(e encoding.Encoding, data []byte) string {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return string(utf8.RuneError)
	}
	return string(out)
}

// badUTF8 says where text leaves UTF-8: for another encoding, or for none.
func badUTF8(data []byte) error {
	if row := mixed(data); row > 0 {
		return campaign.Fail("import.mixed", "row", strconv.Itoa(row))
	}
	return badEncoding(data)
}

func badEncoding(data []byte) error {
	row := 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			break
		}
		if r == '\n' {
			row++
		}
		data = data[n:]
	}
	return campaign.Fail("import.encoding", "row", strconv.Itoa(row))
}

// bareUTF16 recognises UTF-16 without a mark by its line ends and separators: half of each is a zero byte, always on
// the same side. A stray zero byte in other text is not enough.
func bareUTF16(data []byte) (xunicode.Endianness, bool) {
	if len(data)%2 != 0 || bytes.IndexByte(data, 0) < 0 || utf8.Valid(data) && bytes.Count(data, []byte{0})*10 < len(data)*3 {
		return xunicode.LittleEndian, false
	}
	little, big := 0, 0
	for i := 0; i+1 < len(data); i += 2 {
		lo, hi := data[i], data[i+1]
		if hi == 0 && strings.IndexByte(",;\t\r\n", lo) >= 0 {
			little++
		}
		if lo == 0 && strings.IndexByte(",;\t\r\n", hi) >= 0 {
			big++
		}
	}
	if little > big {
		return xunicode.LittleEndian, true
	}
	return xunicode.BigEndian, big > 0
}

// manifest is how many characters of three bytes make a row of a GBK file UTF-8 beyond doubt. Three characters of GBK
// that happen to be two of UTF-8 are rare; six that are four do not occur.
const manifest = 4

// mixed is the first row whose encoding is not that of the others, 0 for none: rows of UTF-8 beside rows that are
// neither that nor damaged UTF-8. What the headings are written in, or else most rows, is taken for the file's own;
// rows of UTF-8 in another file count when they are manifest.
func mixed(data []byte) int {
	var utf, other, alien int // the first row of each; alien is manifest UTF-8
	count := 0                // rows of UTF-8 over others
	rest, sep := separator(string(data))
	_ = records(rest, sep, func(n int, fields []string) error { // a quote left open is told later
		line := strings.Join(fields, ",")
		switch good, bad := tally(line); {
		case bad == 0 && good > 1:
			utf = cmp.Or(utf, n)
			count++
			if good >= manifest {
				alien = cmp.Or(alien, n)
			}
		case bad > good: // else it is UTF-8, and damaged
			other = cmp.Or(other, n)
			count--
		}
		return nil
	})
	switch {
	case utf == 0 || other == 0:
		return 0
	case utf < other || count > 0:
		return other
	}
	return alien
}

// tally counts characters of three bytes and more, and bytes that are none of UTF-8. Two bytes may as well be GBK.
func tally(s string) (good, bad int) {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 2:
			good++
		}
		s = s[n:]
	}
	return good, bad
}

// damagedUTF8 says whether bytes that are not UTF-8 were meant to be: read as GBK they would turn into other Chinese
// without anybody noticing.
func damagedUTF8(data []byte) bool {
	good, bad := tally(string(data))
	return good > 4*bad
}

// lonely says whether most bytes beyond ASCII stand alone, as the accents and curly quotes of Western text do. Chinese
// ones come in pairs; taken for GBK, "don’t" would read "don抰".
func lonely(data []byte) bool {
	runs, singles, length := 0, 0, 0
	for _, b := range append(data, 0) {
		if b >= 0x80 {
			length++
			continue
		}
		if length > 0 {
			runs++
		}
		if length == 1 {
			singles++
		}
		length = 0
	}
	return singles*2 > runs
}

// garbled says whether text has more control characters than a slip explains: it is no text.
func garbled(text string) bool {
	total, odd := 0, 0
	for _, r := range text {
		total++
		if unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r) || unicode.Is(unicode.Noncharacter_Code_Point, r) {
			odd++
		}
	}
	return odd*10 > total
}
