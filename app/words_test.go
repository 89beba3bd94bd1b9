package app

import (
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Every kind and every field of it has words in both languages.
func TestEveryFieldHasWords(t *testing.T) {
	for _, l := range []locale.Lang{locale.Zh, locale.En} {
		for _, in := range campaign.Kinds() {
			if got := KindName(l, in.Kind); strings.HasPrefix(got, "kind.") {
				t.Errorf("%s: %s", l, got)
			}
			for _, f := range in.Fields {
				if got := FieldName(l, in.Kind, f.Name); strings.HasPrefix(got, "field.") || got == f.Name {
					t.Errorf("%s: %s of %s has no words", l, f.Name, in.Kind)
				}
			}
		}
	}
}
