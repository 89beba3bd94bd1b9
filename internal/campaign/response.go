package campaign

import "encoding/json"

// responseSpace is the namespace of the ids of responses. It never changes: two laptops must make one id of one response.
var responseSpace = [16]byte{0x6a, 0x21, 0x9c, 0x04, 0xe5, 0x5d, 0x47, 0x1b, 0x8f, 0x30, 0xd2, 0x7e, 0x4b, 0x96, 0x0a, 0xc8}

// ResponseID is the id of an imported response: a UUID of version 5 of the campaign and what tells the response from others.
// Whoever reads the same once more writes the same row.
func ResponseID(campaign ID, identity string) ID {
	return idOf(responseSpace, string(campaign), identity)
}

// AnswerFields says where the answers to the questions of a survey are held: the first question of the kinds satisfaction,
// recommend and text in the response's field of that name, every other ("") in its Answers. The questions are in their order.
func AnswerFields(questions []Question) map[ID]string {
	out, taken := map[ID]string{}, map[string]bool{}
	for _, q := range questions {
		out[q.ID] = ""
		if q.Kind != "choice" && !taken[q.Kind] {
			taken[q.Kind], out[q.ID] = true, q.Kind
		}
	}
	return out
}

// Said are the answers of a response to the questions that have no field of their own; empty where they cannot be read.
func (r Response) Said() map[ID]string {
	out := map[ID]string{}
	if r.Answers != "" && json.Unmarshal([]byte(r.Answers), &out) != nil {
		return map[ID]string{}
	}
	return out
}

// AnswersText is Said as a response holds it; "" for none.
func AnswersText(said map[ID]string) string {
	if len(said) == 0 {
		return ""
	}
	b, _ := json.Marshal(said) // a map of texts always can be
	return string(b)
}
