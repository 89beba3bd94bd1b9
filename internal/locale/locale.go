// Package locale puts codes into words: one catalogue in Chinese and English for Go and, by an alias, the frontend.
package locale

import (
	"embed"
	"encoding/json"
	"sort"
	"strings"
	"sync"
)

//go:embed zh-CN.json en.json
var files embed.FS

// Lang is a language of the interface and of paper.
type Lang string

const (
	Zh   Lang = "zh"
	En   Lang = "en"
	Both Lang = "both" // paper only: Chinese with English beside or below
)

// Each is read when the first word of it is asked for: a start needs one of them at most.
var zh, en = sync.OnceValue(func() map[string]string { return load("zh-CN.json") }), sync.OnceValue(func() map[string]string { return load("en.json") })

// catalogue is that of a language: English where there is none of it.
func catalogue(l Lang) map[string]string {
	if l == Zh {
		return zh()
	}
	return en()
}

func load(name string) map[string]string {
	b, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	m := map[string]string{}
	if err := json.Unmarshal(b, &m); err != nil {
		panic(name + ": " + err.Error())
	}
	return m
}

// T is the text of key, with {{name}} replaced by the parameters, given as pairs. Where the parameter "count" is "1"
// and the catalogue has key_one, that is taken; otherwise key_other where it exists, else key. An unknown key is its
// own text, so that a missing translation is seen and nothing fails.
func T(l Lang, key string, params ...string) string {
	m := map[string]string{}
	for i := 0; i+1 < len(params); i += 2 {
		m[params[i]] = params[i+1]
	}
	return Text(l, key, m)
}

// Text is T with the parameters in a map.
func Text(l Lang, key string, params map[string]string) string {
	c := catalogue(l)
	s, ok := "", false
	if n, counted := params["count"]; counted {
		form := "_other"
		if n == "1" {
			form = "_one"
		}
		s, ok = c[key+form]
	}
	if !ok {
		s, ok = c[key]
	}
	if !ok {
		return key
	}
	pairs := make([]string, 0, 2*len(params))
	for k, v := range params {
		if isDated(key, k) {
			v = said(l, v)
		}
		pairs = append(pairs, "{{"+k+"}}", v)
	}
	return strings.NewReplacer(pairs...).Replace(s) // in one pass: a parameter may hold braces itself
}

// Has says whether the catalogue has the key.
func Has(key string) bool {
	_, ok := catalogue(Zh)[key]
	if !ok {
		_, ok = catalogue(Zh)[key+"_other"]
	}
	return ok
}

// Keys lists the catalogue's keys in order.
func Keys(l Lang) []string {
	var out []string
	for k := range catalogue(l) {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
