package template

import (
	"fmt"

	"qingdan/internal/campaign"
)

// SampleLessons gives the edits of the library that keep what the finished sample campaign taught. made are the edits of that sample. A
// lesson that an improvement of it led to has the improvement's id, as one that is kept from the list of problems has. Positions
// are for whoever knows what the library holds already. Error: template.language {lang}.
func SampleLessons(lang string, made []campaign.Edit, newID func() campaign.ID) ([]campaign.Edit, error) {
	d, err := layers(lang, func(*draft) {}, "sample_lessons.json")
	if err != nil {
		return nil, err
	}
	named, err := layers(lang, func(*draft) {}, "sample_improve.json")
	if err != nil {
		return nil, err
	}
	of := map[any]campaign.ID{} // an improvement by its name
	var source campaign.Edit
	for _, e := range made {
		switch e.Kind {
		case "campaign":
			source = e
		case "improvement":
			of[e.Set["name"]] = e.Row
		}
	}
	for i := range d.edits {
		e := &d.edits[i]
		key := string(e.Row)[len("lesson."):]
		e.Row = newID()
		if at, led := named.at[rowID("improvement", key)]; led {
			id, there := of[named.edits[at].Set["name"]]
			if !there {
				return nil, fmt.Errorf("the sample has no improvement %q", key)
			}
			e.Row = id
		}
		e.Set["source"], e.Set["scenario"] = string(source.Row), source.Set["scenario"]
	}
	return d.edits, nil
}
