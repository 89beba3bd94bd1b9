package handout

import "strings"

// clean makes s drawable: characters that have none become 〓 and are returned.
func clean(s string) (string, []rune) {
	var b strings.Builder
	var missing []rune
	for _, r := range s {
		switch standIn := standIns()[r]; {
		case r == '\n':
			b.WriteRune(r)
		case r == '\t':
			b.WriteRune(' ')
		case r < ' ':
		case standIn != 0:
			b.WriteRune(standIn)
		case covers(r):
			b.WriteRune(r)
		default:
			b.WriteRune('〓')
			missing = append(missing, r)
		}
	}
	return b.String(), missing
}
