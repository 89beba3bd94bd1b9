package exchange

import (
	"reflect"
	"testing"
)

func TestHeadings(t *testing.T) {
	sheets, err := ReadSheets([]byte("Plan of the week\nWork,Who,Deadline\nPrint flyers,Ann,6/4\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		over map[string]string
		want []string
	}{
		{"the fullest row, known words beside unknown ones", nil, []string{"Work=", "Who=owner", "Deadline=due"}},
		{"what the user says goes first", map[string]string{"Work": "owner"}, []string{"Work=owner", "Who=", "Deadline=due"}},
		{"a column left out", map[string]string{"Who": ""}, []string{"Work=", "Who=", "Deadline=due"}},
	} {
		var got []string
		for _, col := range Headings(&sheets[0], c.over) {
			got = append(got, col.Heading+"="+col.Field)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}
