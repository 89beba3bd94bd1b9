package app

import (
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"qingdan/internal/campaign"
	"qingdan/internal/handout"
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
	Workspace string      `json:"workspace"` // path, from the next start on; "" for the standard place. Workspace.Use changes it
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

// Set keeps the preferences, the name without the space around it; they hold from now on. The workspace's place stays what
// it is: a page that knows an older one must not bring it back.
func (p Preferences) Set(to Prefs) (Prefs, error) {
	return safely(p.c, func() (Prefs, error) {
		var err error
		if to.Name, err = soundName(to.Name); err != nil {
			return Prefs{}, err
		}
		for _, c := range choices {
			if v := c.of(to); !slices.Contains(c.values, v) {
				return Prefs{}, campaign.Fail("preference", "name", c.name, "value", clip(v, 40))
			}
		}
		err = p.c.prefs.change(func(k *keptPrefs) {
			to.Workspace = k.Workspace
			k.Prefs = to
		})
		if err != nil {
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

// longestName is that of somebody's name, in characters.
const longestName = 60

// soundName is a name as history takes it: one line, nothing that neither screen nor paper shows.
func soundName(name string) (string, error) {
	bad := func(code string, params ...string) error {
		return campaign.Problems{{Field: "name", Code: code, Params: campaign.Fail("", params...).Params}}.Err()
	}
	if !utf8.ValidString(name) {
		return "", bad("text.utf8")
	}
	name = strings.Join(strings.Fields(campaign.Clean(name)), " ")
	if n := utf8.RuneCountInString(name); n > longestName {
		return "", bad("text.long", "n", strconv.Itoa(n), "max", strconv.Itoa(longestName))
	}
	return name, nil
}

// About is the program.
type About struct {
	Version string `json:"version"`
	Account string `json:"account"` // who history names where no name is set
	Licence string `json:"licence"` // of the fonts, whole: it goes wherever they go
}

// About answers what program this is.
func (p Preferences) About() (About, error) {
	return safely(p.c, func() (About, error) { return About{Version, p.c.Author, handout.FontLicence()}, nil })
}

// Window is where the window stood last.
func (c *core) Window() Window { return c.prefs.kept().Window }

// KeepWindow remembers where the window stands; it writes only what is new.
func (c *core) KeepWindow(w Window) error {
	if w == c.prefs.kept().Window {
		return nil
	}
	return c.prefs.change(func(k *keptPrefs) { k.Window = w })
}

// keptPrefs is the file.
type keptPrefs struct {
	Prefs
	Window Window `json:"window"`
	From   string `json:"from"` // the workspace that the one to open is a copy of, until it was opened
}

// prefs are the preferences at hand, and their file. path "" keeps them in memory alone.
type prefs struct {
	path string
	mu   sync.Mutex
	now  keptPrefs
}

const prefsFile = "preferences.json"

func readPrefs(c Config) *prefs {
	p := &prefs{now: readKept(c.Home, c.Log)}
	if c.Home != "" {
		p.path = filepath.Join(c.Home, prefsFile)
	}
	return p
}

// ReadPrefs reads the preferences kept in a folder; where there are none, or none that can be read, their defaults.
func ReadPrefs(home string, log *slog.Logger) Prefs { return readKept(home, log).Prefs }

// Preferred is the configuration with what the preferences in a folder choose: the workspace, the language, who history
// names. Its own workspace is the standard place from then on.
func (c Config) Preferred(home string) Config {
	k := readKept(home, c.Log)
	c.Standard, c.From = c.Workspace, k.From
	c.Workspace = cmp.Or(k.Workspace, c.Workspace)
	c.Chosen = k.Workspace != "" || k.From != ""
	c.Lang = cmp.Or(k.Lang, c.Lang)
	c.Author = cmp.Or(k.Name, c.Author)
	return c
}

// readKept reads the file in a folder; "" has none. A file that is no preferences is set aside, so that it is neither lost
// nor in the way.
func readKept(home string, log *slog.Logger) (k keptPrefs) {
	if home == "" {
		return keptPrefs{}
	}
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

func (p *prefs) get() Prefs { return p.kept().Prefs }

func (p *prefs) kept() keptPrefs {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now
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
