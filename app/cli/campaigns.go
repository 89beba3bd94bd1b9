package cli

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

type sampleCmd struct {
	Stage string `default:"review" help:"cli.sample_stage" placeholder:"plan|review"`
}

func (c sampleCmd) Run(r *run) error {
	if !slices.Contains(app.SampleStages(), c.Stage) {
		return usage{r.fault("bad_sample_stage", "stage", c.Stage, "stages", strings.Join(app.SampleStages(), " "))}
	}
	return r.open(func(a *app.App) error {
		id, err := a.Campaigns.Sample(c.Stage)
		if err != nil {
			return err
		}
		return r.made(id)
	})
}

func (r *run) made(id campaign.ID) error {
	return r.answer(map[string]campaign.ID{"id": id}, func() { r.line(string(id)) })
}

type newCmd struct {
	Name     string `arg:"" help:"cli.new_name"`
	Template string `default:"launch" help:"cli.new_template" placeholder:"${template_choice}"`
	Live     string `required:"" help:"cli.new_live" placeholder:"2026-06-04"`
	Client   string `help:"cli.new_client"`
}

func (c newCmd) Run(r *run) error {
	if !campaign.Date(c.Live).Valid() {
		return usage{r.fault("bad_live", "live", c.Live)}
	}
	return r.open(func(a *app.App) error {
		id, err := a.Campaigns.New(app.NewCampaign{Name: c.Name, Client: c.Client, Template: c.Template, Live: campaign.Date(c.Live)})
		if err != nil {
			return err
		}
		return r.made(id)
	})
}

type listCmd struct{}

func (listCmd) Run(r *run) error {
	return r.open(func(a *app.App) error {
		list, err := a.Campaigns.List()
		if err != nil {
			return err
		}
		return r.answer(list, func() {
			if len(list) == 0 {
				r.say("cli.empty")
				return
			}
			rows := [][]string{r.heads("name", "client", "stage", "live", "progress", "id")}
			for _, s := range list {
				rows = append(rows, []string{s.Name, s.Client, r.word("stage." + s.Stage), string(s.Live), progress(s.Done, s.Tasks), string(s.ID)})
			}
			r.table(rows)
		})
	})
}

func progress(done, all int) string { return fmt.Sprintf("%d/%d", done, all) }

func (r *run) word(key string, params ...string) string {
	return locale.T(r.Config.Lang, key, params...)
}

func (r *run) heads(names ...string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = r.word("cli.head." + n)
	}
	return out
}

type showCmd struct {
	Campaign string `arg:"" help:"cli.campaign"`
	Section  string `help:"cli.show_section" placeholder:"tasks"`
	Day      string `help:"cli.show_day" placeholder:"2026-06-04"`
}

// section is one list of a campaign and what is derived from it.
type section struct {
	Rows    any              `json:"rows"`
	Derived campaign.Summary `json:"derived"`
}

func (c showCmd) Run(r *run) error {
	if c.Day != "" && c.Section != daySection {
		return usage{r.fault("day_section")}
	}
	return r.on(c.Campaign, func(a *app.App, id campaign.ID) error {
		if c.Section == daySection {
			return r.day(a, id, c.Day)
		}
		w, err := a.Campaigns.Show(id)
		if err != nil {
			return err
		}
		if c.Section == "" {
			return r.answer(w, func() { r.overview(w) })
		}
		if c.Section == "data" {
			return r.data(a, id, w)
		}
		if c.Section == resultsSection {
			return r.results(a, id)
		}
		if c.Section == feedbackSection {
			return r.feedback(a, id, w)
		}
		if c.Section == pastSection {
			return r.past(a, id)
		}
		in := campaign.Lookup(campaign.Kind(c.Section))
		var rows reflect.Value
		campaign.Lists(w, func(k *campaign.Info, s reflect.Value) {
			if k == in {
				rows = s
			}
		})
		if !rows.IsValid() {
			return usage{r.fault("no_section", "section", c.Section, "sections", strings.Join(sections(w), " "))}
		}
		return r.answer(section{rows.Interface(), campaign.Summarise(w)}, func() { r.rows(in, rows) })
	})
}

func sections(w *campaign.Workbook) (out []string) {
	campaign.Lists(w, func(in *campaign.Info, _ reflect.Value) { out = append(out, in.Table) })
	return append(out, daySection, "data", resultsSection, feedbackSection, pastSection)
}

// overview says what a campaign is and how far.
func (r *run) overview(w *campaign.Workbook) {
	s := campaign.Summarise(w)
	r.line(s.Name)
	facts := [][]string{
		{r.word("cli.head.client"), s.Client},
		{r.word("cli.head.stage"), r.word("stage." + s.Stage)},
		{r.word("cli.head.live"), strings.TrimSuffix(string(s.Live)+" – "+string(s.LiveEnd), " – ")},
		{r.word("cli.head.lead"), s.Lead},
		{r.word("cli.head.progress"), progress(s.Done, s.Tasks)},
		{r.word("cli.head.id"), string(s.ID)},
	}
	for _, stage := range []string{"plan", "execute", "review"} {
		if p, ok := s.Progress[stage]; ok {
			facts = append(facts, []string{r.word("stage." + stage), progress(p.Done, p.Tasks)})
		}
	}
	campaign.Lists(w, func(in *campaign.Info, list reflect.Value) {
		if list.Len() > 0 {
			facts = append(facts, []string{app.KindName(r.Config.Lang, in.Kind), strconv.Itoa(list.Len()), "--section " + in.Table})
		}
	})
	r.table(facts)
}

// rows lists a section: each row's title first, then what else it holds.
func (r *run) rows(in *campaign.Info, list reflect.Value) {
	for i := range list.Len() {
		row := in.Values(list.Index(i).Interface())
		var first string
		var rest []string
		for _, f := range in.Fields {
			v := row[f.Name]
			if v == nil || v == f.Zero() || f.Name == "position" || f.Type == campaign.Ref {
				continue
			}
			text := strings.ReplaceAll(fmt.Sprint(v), "\n", " ")
			switch {
			case f.Search && first == "":
				first = text
			default:
				rest = append(rest, app.FieldName(r.Config.Lang, in.Kind, f.Name)+"="+text)
			}
		}
		r.line(first + "  " + strings.Join(rest, " "))
	}
}
