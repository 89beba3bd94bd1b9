package campaign

import (
	"reflect"
	"testing"
	"time"
)

// A live day at half past two in the afternoon, the day before and the day after, worked out by hand.
func TestDayOf(t *testing.T) {
	zone := time.FixedZone("", 8*3600)
	at := func(day, hour, minute int) *int64 {
		return new(time.Date(2026, 6, day, hour, minute, 0, 0, zone).UnixMilli())
	}
	now := time.Date(2026, 6, 4, 14, 30, 0, 0, zone)
	w := &Workbook{
		Periods:  []Period{{ID: "warm", Kind: "warmup", Starts: "2026-06-01", Ends: "2026-06-03"}, {ID: "live", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-05"}},
		People:   []Person{{ID: "lin", Name: "林"}},
		Channels: []Channel{{ID: "wechat", Name: "公众号"}},
		Metrics:  []Metric{{ID: "m1", Name: "到场", Core: true}, {ID: "m2", Name: "扫码", Core: true}},
		Tasks: []Task{
			{ID: "noon", Title: "b", Due: "2026-06-04", Owner: "lin", State: "todo"}, {ID: "early", Title: "a", Due: "2026-06-04", DueTime: "09:00", State: "doing"},
			{ID: "late", Title: "c", Due: "2026-06-02", State: "todo"}, {ID: "done", Title: "d", Due: "2026-06-03", State: "done", DoneOn: "2026-06-04"},
			{ID: "past", Title: "e", Due: "2026-06-03", State: "done"}, {ID: "next", Title: "f", Due: "2026-06-05", State: "todo"}, {ID: "open", Title: "g", State: "todo"},
		},
		RunItems: []RunItem{
			{ID: "show", Title: "演出", Day: "2026-06-04", Starts: "14:00", Minutes: new(int64(60)), Area: "舞台", Owner: "lin"}, {ID: "doors", Title: "开门", Day: "2026-06-04", Starts: "12:00"},
			{ID: "draw", Title: "抽奖", Day: "2026-06-04", Starts: "15:00"}, {ID: "cut", Title: "游戏", Day: "2026-06-04", Starts: "14:40", Skipped: true}, {ID: "second", Title: "二", Day: "2026-06-05", Starts: "10:00"},
		},
		Incidents: []Incident{
			{ID: "power", Name: "断电", Tier: "critical", Area: "舞台", Owner: "lin", Started: at(4, 14, 10)}, {ID: "rain", Name: "雨", Tier: "minor", Started: at(3, 9, 0), Answered: at(3, 9, 30), Closed: at(4, 8, 0)},
			{ID: "gone", Name: "旧", Tier: "minor", Started: at(3, 8, 0), Answered: at(3, 8, 1), Closed: at(3, 8, 2)}, {ID: "unset", Name: "?"},
		},
		Deviations: []Deviation{
			{ID: "low", Name: "报名", Opened: at(3, 20, 0), Deadline: "2026-06-03", State: "doing"}, {ID: "fixed", Name: "曝光", Day: "2026-06-02", State: "done", DoneOn: "2026-06-04"},
			{ID: "later", Name: "转化", Opened: at(5, 8, 0), State: "todo"},
		},
		Materials: []Material{
			{ID: "wall", Name: "背景板", Due: "2026-06-01", State: "arrived"}, {ID: "cups", Name: "杯", Due: "2026-06-04", State: "accepted", AcceptedOn: "2026-06-04"},
			{ID: "gift", Name: "礼盒", Due: "2026-06-05", State: "ordered"}, {ID: "old", Name: "旗", Due: "2026-06-01", State: "loaded", AcceptedOn: "2026-06-01"}, {ID: "typed", Name: "笔", Due: "2026-06-01", Accepted: new(int64(5)), State: "arrived"},
		},
		Posts: []Post{
			{ID: "p1", Title: "开场", Channel: "wechat", Day: "2026-06-04", Time: "10:00", Status: "published"}, {ID: "p2", Title: "预告", Channel: "wechat", Day: "2026-06-03", Status: "ready"},
			{ID: "p3", Title: "回顾", Channel: "wechat", Day: "2026-06-05", Status: "idea"}, {ID: "p4", Title: "旧", Channel: "wechat", Day: "2026-06-01", Status: "published"},
		},
	}
	limits := TierLimits{Critical: 30, Major: 120, Minor: 1440}
	f := DayOf(w, "2026-06-04", now, limits, []ID{"m2"})
	short := func(rows []DayRow) (out []string) {
		for _, r := range rows {
			out = append(out, string(r.Row)+" "+r.State+" "+string(rune('0'+r.Late)))
		}
		return out
	}
	check := func(what string, rows []DayRow, want ...string) {
		t.Helper()
		if rows == nil {
			t.Errorf("%s travels as null", what)
		}
		if got := short(rows); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	check("periods", f.Periods, "live live 0")
	check("due", f.Due, "early doing 0", "noon todo 0")
	check("done", f.Done, "done done 0")
	check("overdue", f.Overdue, "late todo 2")
	check("cues", f.Cues, "doors done 0", "show doing 0", "cut skipped 0", "draw todo 0")
	check("incidents", f.Incidents, "power running 0", "rain met 0")
	check("deviations", f.Deviations, "low doing 1")
	check("materials", f.Materials, "wall todo 3", "cups done 0")
	check("posts", f.Posts, "p2 todo 1", "p1 done 0")
	check("metrics", f.Metrics, "m2  0")
	check("tomorrow's tasks", f.Tomorrow.Due, "next todo 0")
	check("tomorrow's cues", f.Tomorrow.Cues, "second todo 0")
	check("tomorrow's materials", f.Tomorrow.Materials, "gift todo 0")
	check("tomorrow's posts", f.Tomorrow.Posts, "p3 todo 0")
	if f.Next != "draw" || *f.Count != 0 || f.Today != "2026-06-04" || f.Tomorrow.Day != "2026-06-05" {
		t.Errorf("%+v", f)
	}
	if got, want := f.Incidents[0], (DayRow{Row: "power", Name: "断电", At: "2026-06-04", Time: "14:10", Owner: "林", Place: "舞台", State: "running"}); got != want {
		t.Errorf("%+v", got)
	}
	if c := f.Clocks[0]; len(f.Clocks) != 2 || c.Elapsed != 20*60_000 || c.Left != 10*60_000 {
		t.Errorf("%+v", f.Clocks)
	}

	// The run is as it was run, once anybody has begun to.
	w.RunItems[1].Started, w.RunItems[1].Ended = at(4, 12, 20), at(4, 14, 25)
	f = DayOf(w, "2026-06-04", now, limits, nil)
	check("run", f.Cues, "doors done 0", "show todo 0", "cut skipped 0", "draw todo 0")
	if f.Next != "show" {
		t.Error(f.Next)
	}

	// The evening before: what was done today was open then.
	f = DayOf(w, "2026-06-03", now, limits, nil)
	check("due then", f.Due, "done done 0")
	check("overdue then", f.Overdue, "late todo 1")
	check("incidents then", f.Incidents, "rain met 0", "gone met 0")
	check("deviations then", f.Deviations, "low doing 0", "fixed done 0")
	check("materials then", f.Materials, "wall todo 2")
	if *f.Count != -1 {
		t.Error(*f.Count)
	}

	// Nothing at all.
	f = DayOf(&Workbook{}, "2026-06-04", now, limits, nil)
	for what, rows := range map[string][]DayRow{"due": f.Due, "done": f.Done, "overdue": f.Overdue, "cues": f.Cues, "incidents": f.Incidents, "deviations": f.Deviations,
		"materials": f.Materials, "posts": f.Posts, "metrics": f.Metrics, "periods": f.Periods, "tomorrow": f.Tomorrow.Due} {
		check(what, rows)
	}
	if f.Count != nil || f.Next != "" || f.Clocks == nil {
		t.Errorf("%+v", f)
	}
}
