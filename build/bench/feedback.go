package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"qingdan/app"
	"qingdan/internal/campaign"
)

// feedback measures what a survey with 5,000 responses comes to: asked for the first time, so that every response is read and
// counted; the tags that its free text suggests; and the list of all responses.
func (b *bench) feedback() error {
	path := filepath.Join(b.dir, "feedback.qingdan")
	id, err := surveyOf(path, 5_000)
	if err != nil {
		return err
	}
	var view, suggested, list, again samples
	for range 5 {
		if err := feedbackOnce(path, id, &view, &suggested, &list, &again); err != nil {
			return err
		}
	}
	b.below("feedback of 5,000 responses, asked for the first time (app.Feedback.View)", view.median(), 150*time.Millisecond)
	b.below("tags suggested by 5,000 responses, for the first time (app.Feedback.Suggested)", suggested.median(), 500*time.Millisecond)
	b.below("tags suggested once more, no text being another", again.median(), 20*time.Millisecond)
	b.below("the list of 5,000 responses (app.Feedback.List)", list.median(), 100*time.Millisecond)
	return nil
}

// surveyOf makes a campaign whose survey so many answered.
func surveyOf(path string, responses int) (id campaign.ID, err error) {
	a, err := openApp(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if id, err = a.Campaigns.New(app.NewCampaign{Name: "Survey", Template: "blank", Live: "2026-06-04"}); err != nil {
		return "", err
	}
	return id, answered(a, id, responses)
}

// answered imports so many responses to the survey of a campaign.
func answered(a *app.App, id campaign.ID, responses int) error {
	said := []string{"排队时间太长了，希望下次多开几个通道", "停车不方便，找了很久", "礼品很好看，朋友都喜欢", "现场灯光暗，拍照不好看", "The queue was too long but the staff were friendly"}
	data := strings.Builder{}
	data.WriteString("Name,Satisfaction,NPS,Where from,Comments\n")
	for i := range responses {
		fmt.Fprintf(&data, "Guest %d,%d,%d,%s,%s%s %s\n", i, 1+i%5, i%11, []string{"friend", "street"}[i%2], said[i%5], said[i*7%5], string(rune('一'+i)))
	}
	done, err := a.Import.Responses(app.ImportResponses{Campaign: id, Data: []byte(strings.ReplaceAll(data.String(), "，", "、"))})
	if err == nil && done.Plan.Made != responses {
		err = fmt.Errorf("%d responses were made, %v", done.Plan.Made, done.Errors)
	}
	return err
}

func feedbackOnce(path string, id campaign.ID, view, suggested, list, again *samples) (err error) {
	a, err := openApp(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	if _, err := a.Campaigns.Show(id); err != nil {
		return err
	}
	took := func(to *samples, do func() error) {
		at := time.Now()
		err = errors.Join(err, do())
		*to = append(*to, time.Since(at))
	}
	took(view, func() error {
		page, err := a.Feedback.View(id)
		if err == nil && page.Figures.Responses != 5_000 {
			err = errors.New("not every response was read")
		}
		return err
	})
	phrases := func() error { _, err := a.Feedback.Suggested(id); return err }
	took(suggested, phrases)
	took(again, phrases)
	took(list, func() error { _, err := a.Feedback.List(id, app.FeedbackAsked{}); return err })
	return err
}
