package app

import (
	"slices"
	"strings"

	"qingdan/internal/analysis"
	"qingdan/internal/campaign"
)

// Tag gives responses a tag, or takes it from them, as one step; its step is "" where that is so already. Errors:
// campaign.unknown; tag.empty; rows.many.
func (f Feedback) Tag(id campaign.ID, responses []campaign.ID, tag string, off bool) (Applied, error) {
	return f.tag(id, tag, off, func(s *surveyed) (func(i int) bool, error) {
		if len(responses) > maxRows {
			return nil, campaign.Fail("rows.many", "count", itoa(len(responses)), "limit", itoa(maxRows))
		}
		of := map[campaign.ID]bool{}
		for _, r := range responses {
			of[r] = true
		}
		return func(i int) bool { return of[s.list[i].ID] }, nil
	})
}

// Accept makes a suggested phrase a tag: every response whose free text has the phrase gets it, as one step. Errors:
// campaign.unknown; tag.empty.
func (f Feedback) Accept(id campaign.ID, phrase string) (Applied, error) {
	return f.tag(id, phrase, false, func(s *surveyed) (func(i int) bool, error) {
		return func(i int) bool { return analysis.Holds(s.texts[i], phrase) }, nil
	})
}

func (f Feedback) tag(id campaign.ID, tag string, off bool, which func(*surveyed) (func(i int) bool, error)) (Applied, error) {
	return answer(f.c, func() (Applied, error) {
		tag := oneLine(tag)
		if tag == "" {
			return Applied{}, campaign.Fail("tag.empty")
		}
		code := "tag"
		if off {
			code = "untag"
		}
		return f.retag(id, code, map[string]string{"tag": tag}, func(s *surveyed) (func(i int, tags []string) []string, error) {
			is, err := which(s)
			if err != nil {
				return nil, err
			}
			for _, t := range s.figures.Tags { // as it is written already
				if campaign.FoldName(t.Tag) == campaign.FoldName(tag) && !off {
					tag = t.Tag
				}
			}
			return func(i int, tags []string) []string {
				has := hasFolded(tags, tag)
				switch {
				case !is(i) || has != off:
					return tags
				case off:
					return without(tags, tag)
				}
				return append(tags, tag)
			}, nil
		})
	})
}

// RenameTag calls a tag otherwise wherever it is, as one step: where the responses have the other already, the two become
// one. To "" takes it from all of them. Errors: campaign.unknown; tag.empty.
func (f Feedback) RenameTag(id campaign.ID, tag, to string) (Applied, error) {
	return answer(f.c, func() (Applied, error) {
		tag, to := oneLine(tag), oneLine(to)
		if tag == "" {
			return Applied{}, campaign.Fail("tag.empty")
		}
		code := "tag.rename"
		if to == "" {
			code = "tag.drop"
		}
		return f.retag(id, code, map[string]string{"tag": tag, "to": to}, func(*surveyed) (func(i int, tags []string) []string, error) {
			return func(_ int, tags []string) []string {
				at := slices.IndexFunc(tags, func(x string) bool { return campaign.FoldName(x) == campaign.FoldName(tag) })
				switch {
				case at < 0:
					return tags
				case to == "":
					return without(tags, tag)
				}
				out := slices.Clone(tags)
				out[at] = to
				return analysis.Lines(strings.Join(out, "\n"))
			}, nil
		})
	})
}

// retag writes what tags become, as one step.
func (f Feedback) retag(id campaign.ID, code string, params map[string]string,
	plan func(*surveyed) (func(i int, tags []string) []string, error)) (Applied, error) {
	return f.c.onBook(id, func(_ *campaign.Workbook, version int64) (Applied, error) {
		s, err := f.c.surveyed(id)
		if err != nil {
			return Applied{}, err
		}
		become, err := plan(s)
		if err != nil {
			return Applied{}, err
		}
		edits := []campaign.Edit{}
		for i, r := range s.list {
			was := analysis.Lines(r.Tags)
			if tags := become(i, slices.Clone(was)); !slices.Equal(tags, was) {
				edits = append(edits, campaign.Edit{Op: campaign.Patch, Kind: "response", Row: r.ID, Set: campaign.Fields{"tags": strings.Join(tags, "\n")}})
			}
		}
		if len(edits) == 0 {
			return Applied{Campaign: id, Changes: []campaign.Change{}}, nil
		}
		params["count"] = itoa(len(edits))
		return f.c.applyAt(version, id, campaign.Label{Code: code, Params: params}, edits)
	})
}

func without(tags []string, tag string) []string {
	return slices.DeleteFunc(tags, func(x string) bool { return campaign.FoldName(x) == campaign.FoldName(tag) })
}

// oneLine is a tag as it is kept: tags are lines of one text.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// responseLabel names a step about one response: by its respondent, else by its number.
func responseLabel(op campaign.Op, who string, number int) campaign.Label {
	code, params := "response."+string(op), map[string]string{"name": clip(who, 40)}
	if who == "" {
		code, params = code+"_none", map[string]string{"n": itoa(number)}
	}
	return campaign.Label{Code: code, Params: params}
}

// responseLabel names a step that is one edit of a response.
func (c *core) responseLabel(id campaign.ID, e campaign.Edit) campaign.Label {
	who, number := text(e.Set["respondent"]), 1
	if s, err := c.surveyed(id); err == nil {
		number = len(s.list) + 1
		if at := s.find(e.Row); at >= 0 {
			number = at + 1
			if who == "" {
				who = s.list[at].Respondent
			}
		}
	}
	return responseLabel(e.Op, who, number)
}
