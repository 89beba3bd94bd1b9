package template

import (
	"reflect"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

func read(lang string, files ...string) (*campaign.Workbook, error) {
	d := newDraft(lang)
	for _, f := range files {
		if err := d.read([]byte(f)); err != nil {
			return nil, err
		}
	}
	return d.workbook()
}

const small = `{
"words": {"show": ["现场执行", "Run the day"]},
"campaigns": [{"name": ["发布", "Launch"]}],
"groups": [{"key": "tech", "name": ["技术组", "Technical"]}],
"tasks": [
  {"key": "power", "title": ["通电", "Power"], "due": -1, "group": "tech"},
  {"key": "doors", "title": ["开门", "Doors"], "due": 0, "key_action": "@show", "after": ["power"], "items": [["安保", "Guards"], ["清点", "Count"]]}
]}`

func TestFileIsReadInOneLanguage(t *testing.T) {
	w, err := read("en", small)
	if err != nil {
		t.Fatal(err)
	}
	doors := w.Tasks[1]
	if doors.ID != "task.doors" || doors.Title != "Doors" || doors.KeyAction != "Run the day" || doors.Due != "2000-01-03" || doors.Stage != "plan" {
		t.Errorf("got %+v", doors)
	}
	if w.Tasks[0].Due != "2000-01-02" || w.Tasks[0].Group != "group.tech" {
		t.Errorf("got %+v", w.Tasks[0])
	}
	if want := []campaign.Dependency{{ID: "dependency.001", Task: "task.doors", On: "task.power"}}; !reflect.DeepEqual(w.Dependencies, want) {
		t.Errorf("got %+v", w.Dependencies)
	}
	if len(w.Items) != 2 || w.Items[1].ID != "item.doors.2" || w.Items[1].Text != "Count" || w.Items[0].Position >= w.Items[1].Position {
		t.Errorf("got %+v", w.Items)
	}
}

func TestLaterFileLiesOverTheFirst(t *testing.T) {
	w, err := read("zh", small, `{"tasks": [{"key": "power", "state": "done", "done_on": -2}, {"key": "late", "title": ["撤场", "Teardown"]}]}`)
	if err != nil {
		t.Fatal(err)
	}
	if p := w.Tasks[0]; len(w.Tasks) != 3 || p.Title != "通电" || p.State != "done" || p.DoneOn != "2000-01-01" || w.Tasks[2].Title != "撤场" {
		t.Errorf("got %+v", w.Tasks)
	}
}

func TestMistakesInAFileAreNamed(t *testing.T) {
	tests := []struct{ file, want string }{
		{`{"taks": []}`, `"taks" is no table`},
		{`{"tasks": [{"key": "a", "titel": ["一", "a"]}]}`, `task.a has no field "titel"`},
		{`{"tasks": [{"key": "a", "title": ["一"]}]}`, "task.a.title: [一] has no text in each language"},
		{`{"tasks": [{"key": "a", "title": "@nowhere"}]}`, "has no text in each language"},
		{`{"tasks": [{"key": "a", "title": ["一", "a"], "due": "soon"}]}`, "task.a.due: soon is no number of days"},
		{`{"tasks": [{"key": "a", "title": ["一", "a"], "group": 7}]}`, "task.a.group: 7 is no key"},
		{`{"tasks": [{"key": "a", "title": ["一", "a"], "group": "x"}]}`, "task.a.group: there is no group.x"},
		{`{"tasks": [{"key": "a", "title": ["一", "a"], "after": ["b"]}]}`, "dependency.001.on: there is no task.b"},
		{`{"tasks": [{"key": "a", "title": ["一", "a"], "after": "b"}]}`, "after and items are lists"},
		{`{"tasks": [{"key": "a", "title": ["一", "a"]}, {"key": "a", "title": ["二", "b"]}]}`, "task.a is there twice"},
		{`{"tasks": [{"key": "a", "title": ["一", "a"], "stage": "party"}]}`, "choice task.stage task.a"},
		{`{"tasks": [`, "unexpected end"},
	}
	for _, tt := range tests {
		if _, err := read("zh", tt.file); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.file, err, tt.want)
		}
	}
}
