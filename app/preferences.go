package app

import (
	"encoding/json"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Preferences are what one person on one laptop likes. They lie in a file beside the machine's id, not in the
// workspace: they neither travel with it nor stand in its history.
type Preferences struct{ c *core }

// Prefs are the preferences that the page knows. "" leaves a choice to the system or the program.
type Prefs struct {
	Name      string      `json:"name"` // who history names
	Lang      locale.Lang `json:"lang"` // zh or en
	Theme     string      `json:"theme"`
	Paper     string      `json:"paper"`     // a4 or letter
	Workspace string      `json:"workspace"` // path, from the next start on
	Last      string      `json:"last"`      // URL of the place left last
	Print     string      `json:"print"`     // print options remembered, JSON of the page's own
}

// Window is where the window stood last, in the system's own pixels; of no size when that is not known.
type Window struct {
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

// choices are the values that a preference may take.
var choices = []struct {
	name   string
	of     func(Prefs) string
	values []string
}{
	{"lang", func(p Prefs) string { return string(p.Lang) }, []string{"", "zh", "en"}},
	{"theme", func(p Prefs) string { return p.Theme }, []string{"", "light", "dark", "system"}},
	{"paper", func(p Prefs) string { return p.Paper }, []string{"", "a4", "letter"}},
}

// Get answers the preferences. It does not wait for the workspace: the page asks before it draws anything.
func (p Preferences) Get() (Prefs, error) {
	return safely(p.c, func() (Prefs, error) { return p.c.prefs.get(), nil })
}

// Set keeps the preferences. Name and language hold from now on, the workspace's place from the next start.
func (p Preferences) Set(to Prefs) (Prefs, error) {
	return safely(p.c, func() (Prefs, error) {
		for _, c := range choices {
			if v := c.of(to); !slices.Contains(c.values, v) {
				return Prefs{}, campaign.Fail("preference", "name", c.name, "value", clip(v, 40))
			}
		}
		if err := p.c.prefs.change(func(k *keptPrefs) { k.Prefs = to }); err != nil {
			return Prefs{}, err
		}
		p.c.gate.RLock()
		defer p.c.gate.RUnlock()
		if p.c.store != nil {
			p.c.store.SetAuthor(p.c.author())
		}
		return to, nil
	})
}

// Window is where the window stood last.
func (c *core) Window() Window { return c.prefs.window() }

// KeepWindow remembers where the window stands; it writes only what is new.
func (c *core) KeepWindow(w Window) error {
	if w == c.prefs.window() {
		return nil
	}
	return c.prefs.change(func(k *keptPrefs) { k.Window = w })
}

// keptPrefs is the file.
type keptPrefs struct {
	Prefs
	Window Window `json:"window"`
}

// prefs are the preferences at hand, and their file. path "" keeps them in memory alone.
type prefs struct {
	path string
	mu   sync.Mutex
	now  keptPrefs
}

const prefsFile = "preferences.json"

func readPrefs(c Config) *prefs {
	if c.Home == "" {
		return &prefs{}
	}
	return &prefs{path: filepath.Join(c.Home, prefsFile), now: readKept(c.Home, c.Log)}
}

// ReadPrefs reads the preferences kept in a folder; where there are none, or none that can be read, their defaults.
func ReadPrefs(home string, log *slog.Logger) Prefs { return readKept(home, log).Prefs }

// readKept sets a file that is no preferences aside, so that it is neither lost nor in the way.
func readKept(home string, log *slog.Logger) (k keptPrefs) {
	path := filepath.Join(home, prefsFile)
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return keptPrefs{}
	}
	if err == nil {
		if err = json.Unmarshal(b, &k); err == nil {
			return k.sound()
		}
		err = errors.Join(err, os.Rename(path, path+".damaged"))
	}
	log.Error("preferences", "path", path, "err", err)
	return keptPrefs{}
}

// sound drops values that a preference cannot take.
func (k keptPrefs) sound() keptPrefs {
	for i, clear := range []func(){func() { k.Lang = "" }, func() { k.Theme = "" }, func() { k.Paper = "" }} {
		if !slices.Contains(choices[i].values, choices[i].of(k.Prefs)) {
			clear()
		}
	}
	return k
}

func (p *prefs) get() Prefs {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now.Prefs
}

func (p *prefs) window() Window {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now.Window
}

// change keeps what f makes of the preferences, on disk first.
func (p *prefs) change(f func(*keptPrefs)) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	next := p.now
	f(&next)
	if p.path != "" {
		b, err := json.MarshalIndent(next, "", "  ")
		if err == nil {
			err = os.MkdirAll(filepath.Dir(p.path), 0o700)
		}
		if err == nil {
			err = WriteFile(p.path, b)
		}
		if err != nil {
			return unwritable(p.path, err)
		}
	}
	p.now = next
	return nil
}
