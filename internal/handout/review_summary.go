package handout

// The summary: a report on one page.

const mostGoals = 9 // on the summary's page

// summary is one page: a few figures, the text, the goals, and what worked, what did not and what is next.
func (r *reviewReader) summary(text ReviewText) []reportPart {
	goals := r.mainGoals()
	parts := []reportPart{figures{r.keyFigures()}, r.prose(text)}
	if len(goals) > 0 {
		shown := goals[:min(len(goals), mostGoals)]
		t := r.goalChart(shown, nil)
		for n := range shown {
			t.Early = append(t.Early, r.t("handout.review.goals.more", "count", itoa(len(r.Results.Goals)-n)))
		}
		if rest := len(r.Results.Goals) - len(shown); rest > 0 {
			t.Source = append(t.Source, r.t("handout.review.goals.more", "count", itoa(rest)))
		}
		parts = append(parts, t)
	}
	return append(parts, r.threeColumns())
}

// keyFigures are the four that a reader takes away.
func (r *reviewReader) keyFigures() (out []figure) {
	if met, all := r.met(); all > 0 {
		out = append(out, figure{itoa(met) + " / " + itoa(all), r.t("handout.review.key.goals"), nil})
	}
	if b := r.Results.Budget; b.Used != nil {
		key, of := "handout.review.key.planned", b.Planned
		if b.Approved != nil {
			key, of = "handout.review.key.approved", *b.Approved
		}
		out = append(out, figure{percent(b.Used), r.t(key), words{r.money(b.Spent) + " / " + r.money(of)}})
	}
	if net := r.Results.Return.Net; net != nil {
		out = append(out, figure{number(net), words{"ROI"}, r.t("handout.review.roi.net.of")})
	}
	switch s, n := r.Feedback.Satisfaction, r.Feedback.Recommend; {
	case n != nil:
		out = append(out, figure{number(round1(n.NPS)), r.t("handout.review.key.nps"), r.t("handout.review.answers", "count", itoa(n.Answered))})
	case s != nil:
		out = append(out, figure{number(&s.Mean), r.t("handout.review.key.satisfaction"), r.t("handout.review.answers", "count", itoa(s.Answered))})
	}
	return out
}

// threeColumns says in a few words what worked, what did not, and what is next.
func (r *reviewReader) threeColumns() reportPart {
	const most = 3
	var well, badly, next []words
	for _, x := range r.Book.Improvements {
		switch {
		case x.Kind == "success" && len(well) < most:
			well = append(well, words{r.clean(x.Name)})
		case x.Kind != "success" && len(badly) < most:
			badly = append(badly, words{r.clean(x.Name)})
			if m := r.clean(x.Measure); m != "" {
				next = append(next, words{m})
			}
		}
	}
	if len(well)+len(badly) == 0 {
		return columns{}
	}
	var out columns
	for _, c := range []struct {
		key   string
		lines []words
	}{{"well", well}, {"badly", badly}, {"next", next}} {
		if len(c.lines) == 0 {
			c.lines = []words{r.t("handout.review.none")}
		}
		out.List = append(out.List, columnText{r.t("handout.review." + c.key), c.lines})
	}
	return out
}
