package exchange

import (
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// responseColumn is a column of answers and where they are held.
type responseColumn struct {
	col   int
	text  string      // its heading, in one spelling
	id    campaign.ID // of the question
	kind  string
	field string // of the response; "" for its Answers
}

// match finds the question of every column: by its text; or, of a score, by being the one that asks for it; or else one that is
// made behind those there are.
func (im *responseImport) match(rows []Row) {
	asked := im.head.asked
	for _, kind := range []string{"satisfaction", "recommend", "text"} {
		im.adopt(kind)
	}
	made := []int{}
	for i := range asked {
		if asked[i].question == nil {
			made = append(made, i)
		}
	}
	// the overall score first: the first question of a kind is the one that the figures are about
	slices.SortStableFunc(made, func(a, b int) int { return rank(asked[a]) - rank(asked[b]) })
	last := ""
	for _, q := range im.wb.Questions {
		last = max(last, q.Position)
	}
	questions := slices.Clone(im.wb.Questions)
	for _, i := range made {
		last = campaign.After(last, 1, im.Intn)[0]
		q := campaign.Question{ID: im.NewID(), Position: last, Text: asked[i].text, Kind: asked[i].kind}
		if q.Kind == "" {
			q.Kind, q.Options = guess(rows, asked[i].col)
		}
		set := campaign.Fields{"position": q.Position, "text": q.Text, "kind": q.Kind}
		if q.Options != "" {
			set["options"] = q.Options
		}
		im.plan.Edits = append(im.plan.Edits, campaign.Edit{Op: campaign.Create, Kind: "question", Row: q.ID, Set: set})
		im.plan.Questions = append(im.plan.Questions, q.Text)
		asked[i].question = &q
		questions = append(questions, q)
	}
	fields := campaign.AnswerFields(questions)
	for _, a := range asked {
		im.head.columns[a.at].Field = a.question.Text
		im.columns = append(im.columns, responseColumn{a.col, heading(im.head.columns[a.at].Heading), a.question.ID, a.question.Kind, fields[a.question.ID]})
	}
}

// adopt gives the first question of a kind the column that surely asks the same in other words.
func (im *responseImport) adopt(kind string) {
	at := slices.IndexFunc(im.wb.Questions, func(q campaign.Question) bool { return q.Kind == kind })
	if at < 0 {
		return
	}
	q := &im.wb.Questions[at]
	best, count := -1, 0
	for i, a := range im.head.asked {
		if a.question == q {
			return
		}
		if a.question == nil && a.kind == kind {
			if count++; best < 0 || rank(a) < rank(im.head.asked[best]) {
				best = i
			}
		}
	}
	if best < 0 {
		return
	}
	if r := rank(im.head.asked[best]); r < 2 || kind != "text" && (r < 3 || count == 1) {
		im.head.asked[best].question = q
	}
}

// rank says how surely a column is the one that asks for its kind as a whole.
func rank(a askedColumn) int {
	switch {
	case a.mapped:
		return 0
	case generic[heading(a.text)] != "":
		return 1
	case overall.MatchString(a.text):
		return 2
	}
	return 3
}

// guess is the kind of a question whose heading does not say it: a choice where many gave the same few short answers, one or
// several at once as tools write them, with these as its options; else open.
func guess(rows []Row, col int) (kind, options string) {
	const most, long, each = 10, 60, 3
	seen, list, n := map[string]bool{}, []string{}, 0
	for i := range rows {
		c := rows[i].At(col)
		if blankAnswer(c.Text) {
			continue
		}
		n++
		for text := range strings.SplitSeq(c.Text, "┋") {
			text = strings.TrimSpace(text)
			if !seen[text] && text != "" {
				seen[text] = true
				list = append(list, text)
			}
			if len(list) > most || len(text) > long || strings.Contains(text, "\n") {
				return "text", ""
			}
		}
	}
	if len(list) < 2 || n < each*len(list) {
		return "text", ""
	}
	return "choice", strings.Join(list, "\n")
}
