package template

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// What came of a campaign, in its files: instants, readings and responses. The last two are many, so a line of a file says
// much of them:
//
//	readings   {"channel": "official", "metric": "clicks", "from": -10, "values": [2650, 2310, null, …]}: one value for
//	           each day from the first on, null for a day without
//	responses  {"day": 1, "satisfaction": 5, "recommend": 9, "text": ["…", "…"], "said": {"004": 2, "002": 5, "008": ["…", "…"]}}:
//	           under "said", by the key of the question, the number of the option chosen (the first is 1), a score, a text

// instant reads a wall time of a day: "-3 17:05".
func (d *draft) instant(v any) (any, error) {
	s, _ := v.(string)
	day, clock, _ := strings.Cut(s, " ")
	days, err := strconv.Atoi(day)
	if err != nil || !campaign.Clock(clock).Valid() || clock == "" || d.zone == nil {
		return nil, fmt.Errorf("%v is no day and time", v)
	}
	return d.live.Add(days).At(campaign.Clock(clock), d.zone).UnixMilli(), nil
}

// readings takes in one metric's values of a channel, or of all of them, day by day.
func (d *draft) readings(in *campaign.Info, row map[string]any) error {
	values, _ := row["values"].([]any)
	from, is := row["from"].(json.Number)
	first, err := from.Int64()
	if !is || err != nil || len(values) == 0 {
		return fmt.Errorf("%v has no first day and values", row["metric"])
	}
	for i, v := range values {
		if v == nil {
			continue
		}
		one := map[string]any{"metric": row["metric"], "value": v, "day": json.Number(strconv.Itoa(int(first) + i))}
		for _, name := range []string{"channel", "notes"} {
			if row[name] != nil {
				one[name] = row[name]
			}
		}
		if err := d.add(in, one); err != nil {
			return err
		}
	}
	return nil
}

// response takes in what one person said.
func (d *draft) response(in *campaign.Info, row map[string]any) error {
	said, _ := row["said"].(map[string]any)
	delete(row, "said")
	answers := map[campaign.ID]string{}
	for key, v := range said {
		id := rowID("question", key)
		i, there := d.at[id]
		if !there {
			return fmt.Errorf("there is no %s", id)
		}
		text, err := d.said(d.edits[i].Set, v)
		if err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		answers[id] = text
	}
	row["answers"] = campaign.AnswersText(answers)
	return d.add(in, row)
}

// said is an answer to a question as a response holds it.
func (d *draft) said(question campaign.Fields, v any) (string, error) {
	n, number := v.(json.Number)
	if question["kind"] != "choice" && number {
		return n.String(), nil
	}
	if !number {
		t, err := d.text(v)
		s, _ := t.(string)
		return s, err
	}
	i, err := n.Int64()
	options, _ := question["options"].(string)
	list := strings.Split(options, "\n")
	if err != nil || i < 1 || int(i) > len(list) {
		return "", fmt.Errorf("%v is no option", v)
	}
	return list[i-1], nil
}

// renewMany gives readings the ids that they are found by, and points answers at the new ids of their questions.
func renewMany(edits []campaign.Edit, id campaign.ID, ids map[campaign.ID]campaign.ID) {
	for i := range edits {
		e := &edits[i]
		switch e.Kind {
		case "reading":
			e.Row = campaign.ReadingID(id, ref(e.Set, "metric"), ref(e.Set, "channel"), campaign.Date(ref(e.Set, "day")))
		case "response":
			said := map[campaign.ID]string{}
			for question, answer := range (campaign.Response{Answers: string(ref(e.Set, "answers"))}).Said() {
				said[ids[question]] = answer
			}
			e.Set["answers"] = campaign.AnswersText(said)
		}
	}
}

func ref(set campaign.Fields, name string) campaign.ID {
	s, _ := set[name].(string)
	return campaign.ID(s)
}
