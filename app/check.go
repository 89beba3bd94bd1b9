package app

import (
	"cmp"
	"maps"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
	"qingdan/internal/store"
)

// CheckFinding is one thing wrong, in words.
type CheckFinding struct {
	Code       string `json:"code"`
	Message    string `json:"message"`
	Repairable bool   `json:"repairable"` // a repair sets it right
}

// Checked is what a check looked at and found.
type Checked struct {
	Campaigns int            `json:"campaigns"`
	Steps     int            `json:"steps"`
	Rows      int            `json:"rows"`
	Findings  []CheckFinding `json:"findings"`
	Repaired  bool           `json:"repaired"`
}

// Check reads everything and folds the whole journal anew; with repair, rows that differ from their history are set
// right.
func (w Workspace) Check(repair bool, job string) (Checked, error) {
	j, end := w.c.jobs.begin(job)
	defer end()
	return answer(w.c, func() (Checked, error) {
		if err := w.c.store.Standing(); err != nil {
			return Checked{}, err
		}
		if err := j.at("check", 0, 0); err != nil {
			return Checked{}, err
		}
		r, err := w.c.store.CheckContext(j.ctx, repair, func(done, total int) error { return j.at("check", done, total) })
		out := Checked{r.Campaigns, r.Steps, r.Rows, []CheckFinding{}, r.Repaired}
		name := w.c.namer(r.Findings)
		for _, f := range r.Findings {
			out.Findings = append(out.Findings, CheckFinding{f.Code, locale.Text(w.c.lang(), "check."+f.Code, name(f.Params)), f.Repairable()})
		}
		return out, err
	})
}

// namer says of what findings speak of what users call it: campaigns and rows by name, kinds in words. What has no name, or
// cannot be read, keeps its id.
func (c *core) namer(findings []store.Finding) func(map[string]string) map[string]string {
	names := map[string]string{}
	if len(findings) > 0 {
		list, _ := c.store.Summaries()
		for _, s := range list {
			names[string(s.ID)] = s.Name
		}
	}
	return func(params map[string]string) map[string]string {
		out := maps.Clone(params)
		kind, scope := campaign.Kind(out["kind"]), campaign.ID(out["campaign"])
		if name := names[out["campaign"]]; name != "" {
			out["campaign"] = name
		}
		if kind == "" { // it is about a device or a page
			return out
		}
		if w, err := c.book(scope); err == nil {
			out["row"] = cmp.Or(title(kind, rowOf(w, kind, campaign.ID(out["row"]))), out["row"])
		}
		out["kind"] = KindName(c.lang(), kind)
		return out
	}
}
