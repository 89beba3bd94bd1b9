package cli

import (
	"reflect"
	"testing"

	"github.com/alecthomas/kong"
)

// Each command is found by the word that kong has for it, and comes with what it holds.
func TestShortenedHasTheCommand(t *testing.T) {
	whole := kong.Must(&grammar{}, vars()).Model
	for _, node := range whole.Children {
		short, ok := shortened([]string{"--json", node.Name, "x"})
		if !ok {
			t.Errorf("%s is not found", node.Name)
			continue
		}
		got := kong.Must(short.Interface(), vars()).Model
		if len(got.Children) != 1 || got.Children[0].Name != node.Name || len(got.Children[0].Leaves(true)) != len(node.Leaves(true)) || len(got.Flags) != len(whole.Flags) {
			t.Errorf("%s alone has %d commands and %d flags", node.Name, len(got.Children), len(got.Flags))
		}
	}
}

// What is no command goes to the whole grammar, and a word that only looks like one too.
func TestCallsReachTheWholeGrammar(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"print", "--help"}, {"list", "-h"}, {"prnit"}, {}} {
		if _, ok := shortened(args); ok {
			t.Errorf("%v is shortened", args)
		}
	}
	for _, args := range [][]string{{"--workspace", "print", "list"}, {"--workspace", "print", "print", "x", "checklist", "--paper", "letter", "--out", "list"}} {
		g, whole := &grammar{}, &grammar{}
		ctx, err := Env{}.parse(g, args)
		if err != nil {
			t.Fatal(args, err)
		}
		want, err := Env{}.parser(whole).Parse(args)
		if err != nil {
			t.Fatal(args, err)
		}
		if ctx.Command() != want.Command() || g.Workspace != whole.Workspace || !reflect.DeepEqual(g.Print, whole.Print) && ctx.Command() != "list" {
			t.Errorf("%v is read as %s, %s, %+v", args, ctx.Command(), g.Workspace, g.Print)
		}
	}
}
