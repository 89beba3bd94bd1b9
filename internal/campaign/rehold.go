package campaign

import (
	"maps"
	"strconv"
)

// Rehold moves what was answered to where the questions of a survey hold it now. Which question has a field of the response
// to itself follows from their order and kinds (AnswerFields): when these change, or a question goes, the answers go along.
// The answers to a question that is gone are kept by its id. score reads an answer as a score of a kind of question; what
// is none stays among the Answers. It answers patches, none where no response is concerned.
func Rehold(before, after []Question, list []Response, score func(kind, text string) (int64, bool)) []Edit {
	was, now := AnswerFields(before), AnswerFields(after)
	moved := false
	for id, field := range was {
		moved = moved || now[id] != field
	}
	if !moved {
		return nil
	}
	out := []Edit{}
	for _, r := range list {
		held := map[string]string{"satisfaction": number(r.Satisfaction), "recommend": number(r.Recommend), "text": r.Text}
		said := r.Said()
		next, kept := maps.Clone(held), maps.Clone(said)
		for id, field := range was {
			if field != "" && now[id] != field && held[field] != "" {
				kept[id], next[field] = held[field], ""
			}
		}
		for id, field := range now {
			if _, known := was[id]; field == "" || !known || was[id] == field || kept[id] == "" {
				continue
			}
			text := kept[id]
			if field != "text" {
				n, ok := score(field, text)
				if !ok {
					continue
				}
				text = strconv.FormatInt(n, 10)
			}
			next[field] = text
			delete(kept, id)
		}
		set := Fields{}
		for field, v := range next {
			switch {
			case v == held[field]:
			case field == "text":
				set[field] = v
			case v == "":
				set[field] = nil
			default:
				n, _ := strconv.ParseInt(v, 10, 64)
				set[field] = n
			}
		}
		if !maps.Equal(kept, said) {
			set["answers"] = AnswersText(kept)
		}
		if len(set) > 0 {
			out = append(out, Edit{Op: Patch, Kind: "response", Row: r.ID, Set: set})
		}
	}
	return out
}

func number(v *int64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatInt(*v, 10)
}
