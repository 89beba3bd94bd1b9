package app

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/readiness"
)

// Incidents is what is done while something goes wrong: starting its clock, writing down what is done, answering, closing.
// The times are this laptop's; each call is one step.
type Incidents struct{ c *core }

// IncidentBoard is the clocks of a campaign's incidents.
type IncidentBoard struct {
	Now    int64                    `json:"now"`    // epoch ms: when the clocks stood so
	Clocks []campaign.IncidentClock `json:"clocks"` // of all incidents, in their order
	Limits campaign.TierLimits      `json:"limits"` // minutes by tier, as this workspace has them
}

// Board reads the clocks as they stand now. Errors: campaign.unknown.
func (a Incidents) Board(id campaign.ID) (IncidentBoard, error) {
	return answer(a.c, func() (IncidentBoard, error) {
		w, err := a.c.book(id)
		if err != nil {
			return IncidentBoard{}, err
		}
		lib, _, err := a.c.library()
		if err != nil {
			return IncidentBoard{}, err
		}
		limits, now := readiness.LimitsOf(lib), a.c.Now().UnixMilli()
		return IncidentBoard{now, campaign.Clocks(w, limits, now), limits}, nil
	})
}

// NewIncident is what an incident starts with. Without a risk and a name it has that of its kind; a tier "" is that of the
// risk's score, or major.
type NewIncident struct {
	Risk campaign.ID `json:"risk"`
	Name string      `json:"name"`
	Tier string      `json:"tier"`
	Area string      `json:"area"`
}

// IncidentStarted answers the start of an incident.
type IncidentStarted struct {
	Applied  Applied     `json:"applied"`
	Incident campaign.ID `json:"incident"`
}

// Start starts the clock of an incident, behind the others: name, owner and limit are those of its risk, or the limit is
// that of its tier. Errors: campaign.unknown, incident.template, incident.risk for a risk that is gone, "invalid" for an unknown tier.
func (a Incidents) Start(id campaign.ID, n NewIncident) (IncidentStarted, error) {
	return answer(a.c, func() (IncidentStarted, error) {
		return upToDate(a.c, id, func(book any, version int64) (IncidentStarted, error) {
			w, is := book.(*campaign.Workbook)
			if !is {
				return IncidentStarted{}, campaign.Fail("campaign.unknown", "campaign", string(id))
			}
			if w.Campaign.Template {
				return IncidentStarted{}, campaign.Fail("incident.template")
			}
			lib, _, err := a.c.library()
			if err != nil {
				return IncidentStarted{}, err
			}
			i, err := a.c.begun(w, lib, n)
			if err != nil {
				return IncidentStarted{}, err
			}
			set := campaign.Lookup("incident").Values(i)
			for field, v := range set {
				if field == "id" || v == nil || v == "" {
					delete(set, field)
				}
			}
			label := campaign.Label{Code: "incident.start", Params: map[string]string{"name": clip(i.Name, 40)}}
			applied, err := a.c.applyAt(version, id, label, []campaign.Edit{{Op: campaign.Create, Kind: "incident", Row: i.ID, Set: set}})
			return IncidentStarted{applied, i.ID}, err
		})
	})
}

// begun is an incident as it starts.
func (c *core) begun(w *campaign.Workbook, lib *campaign.Library, n NewIncident) (campaign.Incident, error) {
	last := ""
	if len(w.Incidents) > 0 {
		last = w.Incidents[len(w.Incidents)-1].Position
	}
	i := campaign.Incident{ID: c.store.NewID(), Position: campaign.After(last, 1, c.Intn)[0], Name: strings.Join(strings.Fields(campaign.Clean(n.Name)), " "),
		Risk: n.Risk, Tier: n.Tier, Area: n.Area, Started: new(c.Now().UnixMilli())}
	if n.Risk != "" {
		at := slices.IndexFunc(w.Risks, func(r campaign.Risk) bool { return r.ID == n.Risk })
		if at < 0 {
			return i, campaign.Fail("incident.risk")
		}
		r := w.Risks[at]
		i.Name, i.Tier = cmp.Or(i.Name, r.Name), cmp.Or(i.Tier, readiness.TierOf(r, lib))
		i.Owner, i.Minutes = r.Owner, r.Minutes
	}
	i.Name, i.Tier = cmp.Or(i.Name, KindName(c.lang(), "incident")), cmp.Or(i.Tier, "major")
	if i.Minutes == nil {
		i.Minutes = new(readiness.LimitsOf(lib).Of(i.Tier))
	}
	return i, nil
}

// Grade changes the tier of an incident and, where its limit was that of its tier, the limit with it. Errors:
// incident.gone; "invalid" for an unknown tier.
func (a Incidents) Grade(id, incident campaign.ID, tier string) (Applied, error) {
	return a.change(id, incident, "", func(_ *campaign.Workbook, i campaign.Incident, limits campaign.TierLimits) (campaign.Fields, error) {
		set := campaign.Fields{"tier": tier}
		if i.Minutes != nil && *i.Minutes == limits.Of(i.Tier) && slices.Contains(campaign.Tiers, tier) {
			set["minutes"] = limits.Of(tier)
		}
		return set, nil
	})
}

// Answer stops the clock of an incident; the step is "" where it has stopped. Errors: incident.gone.
func (a Incidents) Answer(id, incident campaign.ID) (Applied, error) {
	return a.change(id, incident, "incident.answer", func(_ *campaign.Workbook, i campaign.Incident, _ campaign.TierLimits) (campaign.Fields, error) {
		if i.Answered != nil || i.Closed != nil {
			return nil, nil
		}
		return campaign.Fields{"answered": a.c.sinceStart(i)}, nil
	})
}

// Close closes an incident with its outcome, "" to leave that as it is; one that nobody answered is answered by it. Errors:
// incident.gone; "invalid" for an outcome too long.
func (a Incidents) Close(id, incident campaign.ID, outcome string) (Applied, error) {
	return a.change(id, incident, "incident.close", func(_ *campaign.Workbook, i campaign.Incident, _ campaign.TierLimits) (campaign.Fields, error) {
		set := campaign.Fields{}
		if outcome = strings.TrimSpace(outcome); outcome != "" && outcome != i.Outcome {
			set["outcome"] = outcome
		}
		if i.Closed == nil {
			set["closed"] = a.c.sinceStart(i)
			if i.Answered == nil {
				set["answered"] = set["closed"]
			}
		}
		return set, nil
	})
}

// Reopen takes an incident one step back: a closed one is answered again, an answered one has its clock run on from its
// start; what was answered by the closing runs on at once. The step is "" where it runs. Errors: incident.gone.
func (a Incidents) Reopen(id, incident campaign.ID) (Applied, error) {
	return a.change(id, incident, "incident.reopen", func(_ *campaign.Workbook, i campaign.Incident, _ campaign.TierLimits) (campaign.Fields, error) {
		switch {
		case i.Closed == nil && i.Answered == nil:
			return nil, nil
		case i.Closed == nil, i.Answered != nil && *i.Answered == *i.Closed:
			return campaign.Fields{"closed": nil, "answered": nil}, nil
		}
		return campaign.Fields{"closed": nil}, nil
	})
}

// sinceStart is now, or the start of an incident where the clock was set back behind it.
func (c *core) sinceStart(i campaign.Incident) int64 {
	now := c.Now().UnixMilli()
	if i.Started != nil {
		now = max(now, *i.Started)
	}
	return now
}

// Log writes a line of what was seen or done into the log of an incident, with the time it is now, and whoever of the
// campaign's people this user is. Errors: incident.gone; "invalid" without a text or with one too long.
func (a Incidents) Log(id, incident campaign.ID, line string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			w, i, err := incidentOf(book, incident)
			if err != nil {
				return Applied{}, err
			}
			set := campaign.Fields{"incident": string(incident), "position": a.c.behind(w, "log_entry", 1)[0], "at": a.c.Now().UnixMilli(), "text": line}
			if who := a.c.myself(w); who != "" {
				set["person"] = string(who)
			}
			label := campaign.Label{Code: "incident.log", Params: map[string]string{"name": clip(i.Name, 40)}}
			return a.c.applyAt(version, id, label, []campaign.Edit{{Op: campaign.Create, Kind: "log_entry", Row: a.c.store.NewID(), Set: set}})
		})
	})
}

// times are the moments that can be corrected by typing them.
var times = map[campaign.Kind][]string{"incident": {"started", "answered", "closed"}, "log_entry": {"at"}}

// SetTime corrects a moment of an incident (started, answered, closed) or of a line of its log (at), typed as a time of day
// (14:05), of the day that it lies on or else of today, or as a day and a time (2026-06-04 14:05). Errors: incident.gone,
// incident.time {text}, incident.future {text} for what is still to come, incident.ends where an answer or the closing would lie before the start.
func (a Incidents) SetTime(id campaign.ID, kind campaign.Kind, row campaign.ID, field, typed string) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			had := rowOf(book, kind, row)
			if !slices.Contains(times[kind], field) || had["id"] == nil {
				return Applied{}, campaign.Fail("incident.gone")
			}
			near := a.c.Now()
			if was, is := had[field].(int64); is && was > 0 {
				near = time.UnixMilli(was).In(near.Location())
			}
			at, ok := exchange.ReadInstant(typed, near)
			if !ok {
				return Applied{}, campaign.Fail("incident.time", "text", clip(typed, 40))
			}
			if at > a.c.Now().UnixMilli() && at != had[field] {
				return Applied{}, campaign.Fail("incident.future", "text", clip(typed, 40))
			}
			if at == had[field] {
				return Applied{Campaign: id, Changes: []campaign.Change{}}, nil
			}
			edits := []campaign.Edit{{Op: campaign.Patch, Kind: kind, Row: row, Set: campaign.Fields{field: at}}}
			had[field] = at
			started, _ := had["started"].(int64)
			for _, f := range times[kind][1:] {
				if end, is := had[f].(int64); is && end < started {
					return Applied{}, campaign.Fail("incident.ends")
				}
			}
			return a.c.applyAt(version, id, a.c.label(id, edits), edits)
		})
	})
}

// incidentOf finds an incident.
func incidentOf(book any, incident campaign.ID) (*campaign.Workbook, campaign.Incident, error) {
	if w, is := book.(*campaign.Workbook); is {
		if at := slices.IndexFunc(w.Incidents, func(i campaign.Incident) bool { return i.ID == incident }); at >= 0 {
			return w, w.Incidents[at], nil
		}
	}
	return nil, campaign.Incident{}, campaign.Fail("incident.gone")
}

// change patches an incident by what is worked out of it, as one step of that name, or one named after its fields.
func (a Incidents) change(id, incident campaign.ID, code string, work func(*campaign.Workbook, campaign.Incident, campaign.TierLimits) (campaign.Fields, error)) (Applied, error) {
	return answer(a.c, func() (Applied, error) {
		return upToDate(a.c, id, func(book any, version int64) (Applied, error) {
			w, i, err := incidentOf(book, incident)
			if err != nil {
				return Applied{}, err
			}
			lib, _, err := a.c.library()
			if err != nil {
				return Applied{}, err
			}
			set, err := work(w, i, readiness.LimitsOf(lib))
			if err != nil || len(set) == 0 {
				return Applied{Campaign: id, Changes: []campaign.Change{}}, err
			}
			edits := []campaign.Edit{{Op: campaign.Patch, Kind: "incident", Row: incident, Set: set}}
			label := a.c.label(id, edits)
			if code != "" {
				label = campaign.Label{Code: code, Params: map[string]string{"name": clip(i.Name, 40)}}
			}
			return a.c.applyAt(version, id, label, edits)
		})
	})
}
