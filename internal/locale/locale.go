// Package locale puts codes into words: one catalogue in Chinese and English for Go and, by an alias, the frontend.
package locale

import "strings"

// Lang is a language of the interface and of paper.
type Lang string

const (
	Zh   Lang = "zh"
	En   Lang = "en"
	Both Lang = "both" // paper only: Chinese with English beside or below
)

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
	c := of(l)
	s, ok := "", false
	if n, counted := params["count"]; counted {
		form := "_other"
		if n == "1" {
			form = "_one"
		}
		s, ok = c.get(key + form)
	}
	if !ok {
		s, ok = c.get(key)
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
	_, ok := of(Zh).get(key)
	if !ok {
		_, ok = of(Zh).get(key + "_other")
	}
	return ok
}

// Keys lists the catalogue's keys in order.
func Keys(l Lang) []string {
	var out []string
	for _, line := range of(l) {
		k, _ := entry(line)
		out = append(out, k)
	}
	return out
}
