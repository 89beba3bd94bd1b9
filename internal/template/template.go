// Package template keeps the scenario templates and the sample campaign, and turns a template into the edits that make
// a campaign of it. It is pure: no clock, no database; ids come from the caller.
package template

import (
	"embed"
	"fmt"
	"slices"

	"qingdan/internal/campaign"
)

//go:embed launch.json festival.json cobrand.json member.json salon.json livestream.json sample*.json
var files embed.FS

// scenarios have a template file of their name.
var scenarios = []string{"launch", "festival", "cobrand", "member", "salon", "livestream"}

// Scenarios lists the built-in templates by the scenario they serve.
func Scenarios() []string { return slices.Clone(scenarios) }

// Builtin is the template of a scenario in a language, "zh" or "en": ids and positions are the same in both and at
// every call, dates hang on campaign.TemplateLive. Errors: template.unknown {name}, template.language {lang}.
func Builtin(scenario, lang string) (*campaign.Workbook, error) {
	if !slices.Contains(scenarios, scenario) {
		return nil, campaign.Fail("template.unknown", "name", scenario)
	}
	return load(lang, scenario+".json")
}

// load reads template files one over the other: rows of a later one patch the rows of the same key or come after them.
func load(lang string, names ...string) (*campaign.Workbook, error) {
	d, err := layers(lang, func(*draft) {}, names...)
	if err != nil {
		return nil, err
	}
	return d.workbook()
}

// layers reads files into a draft that was made ready for them.
func layers(lang string, ready func(*draft), names ...string) (*draft, error) {
	if !slices.Contains(languages, lang) {
		return nil, campaign.Fail("template.language", "lang", lang)
	}
	d := newDraft(lang)
	ready(d)
	for _, name := range names {
		b, err := files.ReadFile(name)
		if err == nil {
			err = d.read(b)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return d, nil
}
