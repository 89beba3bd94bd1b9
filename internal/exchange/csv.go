package exchange

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// Delimited text, read the way spreadsheets do and not the way RFC 4180 would like it: any line end, a quote that is not
// at the start of a field is a character, and an empty line is a row, so that row numbers are those on the screen.

func (f *file) readText(data []byte) ([]Sheet, error) {
	text, err := decodeText(data)
	if err != nil {
		return nil, err
	}
	text, sep := separator(text)
	sheet := Sheet{}
	var cells []Cell
	err = records(text, sep, func(n int, fields []string) error {
		cells = cells[:0]
		for col, s := range fields {
			kind := TextCell
			if s != "" && s[0] == '#' && slices.Contains(errorValues, strings.TrimSpace(s)) {
				kind = ErrorCell
			}
			if cells, err = fill(cells, "", n, col, kind, s); err != nil {
				return err
			}
		}
		return f.add(&sheet, n, cells)
	})
	if err != nil {
		return nil, err
	}
	return []Sheet{sheet}, nil
}

// records calls yield for each record with its number from 1; the fields hold until the next call.
func records(s string, sep byte, yield func(n int, fields []string) error) error {
	ends := string([]byte{sep, '\r', '\n'})
	var fields []string
	for n := 1; s != ""; n++ {
		fields = fields[:0]
		for more := true; more; {
			field := ""
			if strings.HasPrefix(s, `"`) {
				var closed bool
				if field, s, closed = unquote(s[1:]); !closed {
					return campaign.Fail("import.quote", "row", strconv.Itoa(n))
				}
			}
			end := strings.IndexAny(s, ends)
			if end < 0 {
				end = len(s)
			}
			field, s = field+s[:end], s[end:] // what follows a closing quote still belongs to the field
			fields = append(fields, field)
			if more = s != "" && s[0] == sep; more {
				s = s[1:]
			}
		}
		if strings.HasPrefix(s, "\r\n") {
			s = s[1:]
		}
		if s != "" {
			s = s[1:]
		}
		if err := yield(n, fields); err != nil {
			return err
		}
	}
	return nil
}

// unquote reads to the closing quote and gives what it read and the rest behind the quote.
func unquote(s string) (field, rest string, closed bool) {
	for i := 0; ; i += 2 {
		q := strings.IndexByte(s[i:], '"')
		if q < 0 {
			return "", "", false
		}
		if i += q; !strings.HasPrefix(s[i+1:], `"`) {
			return strings.ReplaceAll(s[:i], `""`, `"`), s[i+1:], true
		}
	}
}

// sampled is how many records the separator is judged by.
const sampled = 50

// errEnough ends the look at a sample of the records.
var errEnough = errors.New("enough")

// separator finds what stands between the fields: what divides the most of the first records into one number of
// fields. A first line "sep=;" names it, as for Excel, which does not show that line and does not count it.
func separator(text string) (rest string, sep byte) {
	if line, after, ok := strings.Cut(text, "\n"); ok {
		if line = strings.TrimSuffix(line, "\r"); len(line) == 5 && strings.EqualFold(line[:4], "sep=") && strings.IndexByte(",;\t|", line[4]) >= 0 {
			return after, line[4]
		}
	}
	sep = ','
	bestRecords, bestFields := 0, 1
	for _, c := range []byte{',', '\t', ';'} {
		counts := map[int]int{}
		_ = records(text, c, func(n int, fields []string) error {
			counts[len(fields)]++
			if n == sampled {
				return errEnough
			}
			return nil
		})
		for fields, records := range counts {
			if fields > 1 && (records > bestRecords || records == bestRecords && fields > bestFields) {
				sep, bestRecords, bestFields = c, records, fields
			}
		}
	}
	return text, sep
}
