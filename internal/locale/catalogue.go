package locale

import (
	_ "embed"
	"encoding/json"
	"iter"
	"sort"
	"strings"
	"sync"
)

var (
	//go:embed zh-CN.json
	zhFile string
	//go:embed en.json
	enFile string
)

// catalogue holds the lines of a file, one to a key, in their order (a test sees to it). What is looked up is found by
// halving and read then: a command wants a few dozen of some five thousand texts, and to read them all took it longer than
// to open its workspace.
type catalogue []string

var zh, en = sync.OnceValue(func() catalogue { return lines(zhFile) }), sync.OnceValue(func() catalogue { return lines(enFile) })

// of is the catalogue of a language: English where there is none of it.
func of(l Lang) catalogue {
	if l == Zh {
		return zh()
	}
	return en()
}

// lines cuts off the braces that stand in lines of their own.
func lines(file string) catalogue {
	all := strings.Split(strings.TrimSpace(file), "\n")
	return all[1 : len(all)-1]
}

const toText = `": `

// entry reads the key of a line, and its text as JSON.
func entry(line string) (key, text string) {
	key, text, _ = strings.Cut(strings.TrimLeft(line, ` "`), toText)
	return key, strings.TrimSuffix(text, ",")
}

// Short are the texts of at most so many bytes, without any sign that JSON escapes; the order is that of their keys.
func Short(l Lang, most int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, line := range of(l) {
			_, text := entry(line)
			if len(text)-2 <= most && !strings.Contains(text, `\`) && !yield(text[1:len(text)-1]) {
				return
			}
		}
	}
}

// get is the text of a key, and whether there is one.
func (c catalogue) get(key string) (string, bool) {
	i, found := sort.Find(len(c), func(i int) int {
		k, _ := entry(c[i])
		return strings.Compare(key, k)
	})
	if !found {
		return "", false
	}
	_, text := entry(c[i])
	if !strings.Contains(text, `\`) {
		return text[1 : len(text)-1], true
	}
	var s string
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		panic(key + ": " + err.Error())
	}
	return s, true
}
