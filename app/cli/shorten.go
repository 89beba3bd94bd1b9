package cli

import (
	"reflect"
	"slices"
	"strings"
)

// shortened is the grammar with but one of its commands, that of the first word that is one: to make all of it takes
// longer than many a command does its work in. There is none where help is asked for, and nothing is refused by it: a word
// may be another than it seemed, so a call that it does not understand goes to the whole grammar.
func shortened(args []string) (short reflect.Value, ok bool) {
	if slices.Contains(args, "--help") || slices.Contains(args, "-h") {
		return short, false
	}
	whole := reflect.TypeFor[grammar]()
	var fields []reflect.StructField
	for i := range whole.NumField() {
		f := whole.Field(i)
		if _, command := f.Tag.Lookup("cmd"); !command {
			fields = append(fields, f)
		}
	}
	for _, word := range args {
		for i := range whole.NumField() {
			f := whole.Field(i)
			if _, command := f.Tag.Lookup("cmd"); command && word == commandName(f) {
				return reflect.New(reflect.StructOf(append(fields, f))), true
			}
		}
	}
	return short, false
}

// commandName is the word for a command, as kong makes it.
func commandName(f reflect.StructField) string {
	if name := f.Tag.Get("name"); name != "" {
		return name
	}
	return strings.ToLower(f.Name)
}

// take fills the grammar from a shortened one.
func (g *grammar) take(short reflect.Value) {
	whole, short := reflect.ValueOf(g).Elem(), short.Elem()
	for i := range short.NumField() {
		whole.FieldByName(short.Type().Field(i).Name).Set(short.Field(i))
	}
}
