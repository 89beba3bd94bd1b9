package analysis

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

func response(id string, satisfaction, recommend int64, text, tags string) campaign.Response {
	r := campaign.Response{ID: campaign.ID(id), Text: text, Tags: tags}
	if satisfaction >= 0 {
		r.Satisfaction = &satisfaction
	}
	if recommend >= 0 {
		r.Recommend = &recommend
	}
	return r
}

func TestFeedback(t *testing.T) {
	questions := []campaign.Question{
		{ID: "s", Kind: "satisfaction"}, {ID: "r", Kind: "recommend"}, {ID: "venue", Kind: "satisfaction"},
		{ID: "from", Kind: "choice", Options: "朋友\n小红书"}, {ID: "t", Kind: "text"}, {ID: "more", Kind: "text"},
	}
	list := []campaign.Response{
		response("1", 5, 10, "排队太久", "排队\n服务"),
		response("2", 4, 9, "", ""),
		response("3", 4, 8, "停车难", " 排队 \n排队"),
		response("4", 2, 6, "还行", ""),
		response("5", -1, 0, "", ""),
		response("6", -1, -1, "", "服务"),
		response("7", 9, 11, "", ""), // out of range, were it ever stored: in no figure
	}
	list[0].Answers = `{"venue":"3","from":"小红书┋朋友","more":"再办"}`
	list[1].Answers = `{"venue":"4","from":"朋友"}`
	list[4].Answers = `{"venue":"x","from":"路过","more":"远"}`
	list[5].Answers = `damaged`
	f := FeedbackOf(questions, list)
	// (5 + 4 + 4 + 2) ÷ 4 = 15 ÷ 4 = 3.75
	if s := f.Satisfaction; s.Answered != 4 || s.Mean != 3.75 || s.Counts != [5]int{0, 1, 0, 2, 1} {
		t.Errorf("%+v", s)
	}
	// five answered: 10 and 9 promote, 8 is passive, 6 and 0 detract: 2 ÷ 5 − 2 ÷ 5 = 40 % − 40 % = 0
	if r := f.Recommend; r.Answered != 5 || r.NPS != 0 || r.Promoters != 2 || r.Passives != 1 || r.Detractors != 2 || r.Counts[8] != 1 {
		t.Errorf("%+v", r)
	}
	// (3 + 4) ÷ 2 = 3.5; two of the three who answered chose 朋友
	if q := f.Questions[2]; q.Satisfaction.Mean != 3.5 || q.Answered != 2 {
		t.Errorf("%+v", q)
	}
	if q := f.Questions[3]; q.Answered != 3 || len(q.Choices) != 3 || q.Choices[0] != (Choice{"朋友", 2, 2.0 / 3}) || q.Choices[1].Count != 1 || q.Choices[2].Option != "路过" {
		t.Errorf("%+v", q)
	}
	if q := f.Questions[5]; q.Answered != 2 || q.Field != "" || f.Questions[4].Answered != 3 || f.Questions[4].Field != "text" {
		t.Errorf("%+v", q)
	}
	// 1, 3, 4 and 5 say something; 4 and 5 have no tag; a tag written twice counts once
	if f.Responses != 7 || f.Texts != 4 || f.Untagged != 2 || len(f.Tags) != 2 || f.Tags[0].Tag != "排队" || f.Tags[0].Count != 2 || !slices.Equal(f.Tags[1].Responses, []campaign.ID{"1", "6"}) {
		t.Errorf("%+v", f)
	}
}

func TestFeedbackOfFew(t *testing.T) {
	questions := []campaign.Question{{ID: "s", Kind: "satisfaction"}, {ID: "c", Kind: "choice", Options: "a\nb"}}
	f := FeedbackOf(questions, nil)
	if f.Satisfaction != nil || f.Recommend != nil || f.Questions[0].Satisfaction != nil || len(f.Questions[1].Choices) != 0 {
		t.Errorf("figures of nothing: %+v", f)
	}
	if b, err := json.Marshal(f); err != nil || strings.Contains(string(b), `"tags":null`) {
		t.Error(string(b), err)
	}
	f = FeedbackOf(questions, []campaign.Response{response("1", 1, 9, "停车难 停车难", "")})
	if f.Satisfaction.Mean != 1 || f.Recommend.NPS != 100 {
		t.Errorf("one: %+v", f)
	}
	// one of three promotes, two detract: 100 × (1 − 2) ÷ 3
	f = FeedbackOf(nil, []campaign.Response{response("1", -1, 9, "", ""), response("2", -1, 6, "", ""), response("3", -1, 3, "", "")})
	if math.Abs(f.Recommend.NPS+33.3333333333) > 1e-9 || f.Satisfaction != nil {
		t.Errorf("%+v", f.Recommend)
	}
}

func TestPhrases(t *testing.T) {
	for name, tc := range map[string]struct {
		texts []string
		want  []Phrase
	}{
		// 排队时间 is in 3 texts, 排队 in 4: 3 of 4 is three quarters, so the longer stands for it. 时间 is in no more than 排队时间.
		// 停车 is in 2 texts, each time as 停车不方便
		"chinese": {[]string{"排队时间太长了", "排队时间有点久，停车不方便", "现场排队时间长", "排队！", "停车不方便。停车不方便"},
			[]Phrase{{"排队时间", 3}, {"停车不方便", 2}}},
		// 排队 is in 5 texts, 排队时间 in 2 of them: less than three quarters
		"general": {[]string{"排队时间长", "排队时间短", "不想排队", "排队乱", "没人排队"}, []Phrase{{"排队", 5}}},
		// "the queue" begins with a word that joins; queue and long are in 3 texts, long queue in 2 of them: under three quarters
		"english": {[]string{"The queue was long", "Long queue!", "A very long queue for the Wi-Fi", "the WIFI"}, []Phrase{{"queue", 3}, {"long", 3}}},
		"mixed":   {[]string{"现场Wifi信号差", "ＷＩＦＩ信号差"}, []Phrase{{"信号差", 2}, {"wifi", 2}}},
		"joining": {[]string{"很好的", "很好的", "the 42", "the 42"}, []Phrase{}},
		// how long, which, when and what was done say nothing of what it is about; within a longer phrase they may stand
		"weak":   {[]string{"第二杯等了两分钟", "第二杯，三十分钟，停车不好", "停车不近，不够甜", "不够甜", "Next time let staff help, it didn't work", "next week, let staff rest: didn't like it"}, []Phrase{{"不够甜", 2}, {"停车", 2}, {"staff", 2}}},
		"asking": {[]string{"不知道", "不知道！", "去年，怎么", "去年。怎么？"}, []Phrase{}},
		"once":   {[]string{"排队排队排队"}, []Phrase{}},
		"none":   {nil, []Phrase{}},
	} {
		got := Phrases(tc.texts)
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

// A suggestion is not a tag that there is already, and of many texts one in a hundred must say it.
func TestSuggested(t *testing.T) {
	list := []campaign.Response{response("1", -1, -1, "停车难", "停车难"), response("2", -1, -1, "停车难，灯光暗", ""), response("3", -1, -1, "灯光暗", "")}
	if got := FeedbackOf(nil, list).Suggest([]string{"停车难", "停车难，灯光暗", "灯光暗"}); !slices.Equal(got, []Phrase{{"灯光暗", 2}}) {
		t.Error(got)
	}
	texts := []string{"停车难", "停车难"}
	for range 300 {
		texts = append(texts, "!")
	}
	if got := Phrases(texts); len(got) != 0 { // 302 texts: 4 must say it
		t.Error(got)
	}
}

func BenchmarkFeedback(b *testing.B) {
	said := []string{"排队时间太长了，希望下次多开几个通道", "停车不方便，找了很久", "礼品很好看，朋友都喜欢", "现场灯光暗，拍照不好看", "The queue was too long but the staff were friendly"}
	list := []campaign.Response{}
	for i := range 5000 {
		list = append(list, response(string(rune(i)), int64(1+i%5), int64(i%11), said[i%5]+said[i*7%5]+string(rune('一'+i)), ""))
	}
	for b.Loop() {
		FeedbackOf([]campaign.Question{{ID: "s", Kind: "satisfaction"}, {ID: "t", Kind: "text"}}, list)
	}
}

func BenchmarkPhrases(b *testing.B) {
	said := []string{"排队时间太长了，希望下次多开几个通道", "停车不方便，找了很久", "礼品很好看，朋友都喜欢", "现场灯光暗，拍照不好看", "The queue was too long but the staff were friendly"}
	texts := []string{}
	for i := range 5000 {
		texts = append(texts, said[i%5]+said[i*7%5]+string(rune('一'+i)))
	}
	for b.Loop() {
		Phrases(texts)
	}
}
