package app

// How ready campaigns are, as lists show it: judged once a day and after each change, and kept in the workspace, so that
// a window that opens shows it at once.

import (
	"encoding/json"
	"os"
	"strconv"
	"sync"

	"qingdan/internal/campaign"
	"qingdan/internal/readiness"
	"qingdan/internal/store"
)

// standing is what a list shows of a campaign's readiness. The campaign that is worked on stays the book at hand, and its
// readings too.
func (c *core) standing(id campaign.ID) (Standing, error) {
	version, err := c.store.Version(id)
	if err != nil {
		return Standing{}, err
	}
	lib, libAt, err := c.library()
	if err != nil {
		return Standing{}, err
	}
	v, at := &c.verdicts, c.Now()
	asked := of{id, version, libAt, campaign.DateOf(at)}
	v.mu.Lock()
	had := c.recalled()[id]
	v.mu.Unlock()
	if had.holds(asked, at.UnixMilli()) {
		return had.standing, nil
	}
	w, err := c.store.Workbook(id)
	if err != nil {
		return Standing{}, err
	}
	d, err := c.readingsOf(w, id)
	if err != nil {
		return Standing{}, err
	}
	f, err := c.judgedFigures(w, d, asked)
	if err != nil {
		return Standing{}, err
	}
	now := judge(w, lib, f, asked, at.UnixMilli())
	c.keep(now)
	return now.standing, nil
}

// inSight is how many campaigns a window may show before anybody scrolls.
const inSight = 40

// judgeAhead judges the campaigns that a window's list begins with, beside the call that reads it: the list asks how ready
// they are once it is drawn, and by then that is known. Once, at the first list.
func (c *core) judgeAhead(list []campaign.Summary) {
	if c.Desk == nil { // a command asks for what it needs
		return
	}
	c.verdicts.ahead.Do(func() {
		go func() {
			for _, s := range list[:min(len(list), inSight)] {
				if _, err := answer(c, func() (Standing, error) { return c.standing(s.ID) }); err != nil {
					return
				}
			}
			_, _ = answer(c, func() (struct{}, error) { c.keepStandings(); return struct{}{}, nil })
		}()
	})
}

// keep remembers what lists show of a judgement.
func (c *core) keep(j judgement) {
	v := &c.verdicts
	v.mu.Lock()
	defer v.mu.Unlock()
	c.recalled()
	j.report = readiness.Report{}
	v.standings[j.id] = j
	if b, err := json.Marshal(keptStanding{j.version, j.lib, j.day, j.turn, j.standing}); err == nil {
		v.fresh[j.id] = store.Derived{Stamp: rulebook(), Body: string(b)}
	}
}

// keptStanding is a judgement as the workspace keeps it, so that the next start need not judge again on the same day.
type keptStanding struct {
	Version  int64         `json:"version"`
	Library  int64         `json:"library"`
	Day      campaign.Date `json:"day"`
	Turn     int64         `json:"turn"`
	Standing Standing      `json:"standing"`
}

const standingName = "standing"

// rulebook names the rules that this program judges by: another program may have others.
var rulebook = sync.OnceValue(func() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return strconv.FormatInt(info.Size(), 36) + "-" + strconv.FormatInt(info.ModTime().UnixNano(), 36)
})

// recalled is what is remembered of standings, with what the workspace keeps of them. It is read under v.mu.
func (c *core) recalled() map[campaign.ID]judgement {
	v := &c.verdicts
	if v.standings != nil {
		return v.standings
	}
	v.standings, v.fresh = map[campaign.ID]judgement{}, map[campaign.ID]store.Derived{}
	kept, _ := c.store.Derived(standingName) // what cannot be read is judged
	for id, d := range kept {
		var k keptStanding
		if d.Stamp == rulebook() && d.Stamp != "" && json.Unmarshal([]byte(d.Body), &k) == nil {
			v.standings[id] = judgement{of: of{id, k.Version, k.Library, k.Day}, standing: k.Standing, turn: k.Turn}
		}
	}
	return v.standings
}

// keepStandings puts what was judged anew into the workspace.
func (c *core) keepStandings() {
	v := &c.verdicts
	v.mu.Lock()
	fresh := v.fresh
	v.fresh = map[campaign.ID]store.Derived{}
	v.mu.Unlock()
	c.store.KeepDerived(standingName, fresh)
}

// known tells how ready campaigns are, of those that need not be judged for it.
func (c *core) knownStandings() ([]Standing, error) {
	versions, err := c.store.Versions()
	if err != nil {
		return nil, err
	}
	v, at, out := &c.verdicts, c.Now(), []Standing{}
	v.mu.Lock()
	defer v.mu.Unlock()
	for id, j := range c.recalled() {
		if j.holds(of{id, versions[id], versions[campaign.LibraryScope], campaign.DateOf(at)}, at.UnixMilli()) {
			out = append(out, j.standing)
		}
	}
	return out, nil
}
