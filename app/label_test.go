package app_test

import (
	"testing"

	"qingdan/app"
	"qingdan/internal/campaign"
	"qingdan/internal/exchange"
	"qingdan/internal/locale"
)

// Steps are called by what they do, whichever way they were made, in the language of whoever reads.
func TestStepsAreNamed(t *testing.T) {
	a, id := grid(t, locale.Zh)
	apply(t, a, id, campaign.Edit{Op: campaign.Create, Kind: "item", Row: "i1", Set: campaign.Fields{"task": "t1", "text": "size"}},
		campaign.Edit{Op: campaign.Create, Kind: "item", Row: "i2", Set: campaign.Fields{"task": "t1", "text": "print"}})
	patch := func(kind campaign.Kind, set campaign.Fields, rows ...campaign.ID) (out []campaign.Edit) {
		for _, r := range rows {
			out = append(out, campaign.Edit{Op: campaign.Patch, Kind: kind, Row: r, Set: set})
		}
		return out
	}
	read := func(zh, en string) {
		t.Helper()
		for lang, want := range map[locale.Lang]string{locale.Zh: zh, locale.En: en} {
			must[app.Prefs](t)(a.Preferences.Set(app.Prefs{Lang: lang}))
			if got := must[app.Turns](t)(a.Edits.State()).Undo; got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
	for _, tc := range []struct {
		edits  []campaign.Edit
		zh, en string
	}{
		{patch("task", campaign.Fields{"due": "2026-06-01"}, "t1"), "改截止日期：Poster", "change due: Poster"},
		{patch("task", campaign.Fields{"due": "2026-06-02"}, "t1", "t2", "t3"), "改截止日期 · 3 项", "change due · 3 rows"},
		{patch("task", campaign.Fields{"title": "Banner"}, "t1"), "改任务名称：Banner", "change title: Banner"},
		{patch("task", campaign.Fields{"due": "2026-06-03", "owner": "p1"}, "t1"), "修改“Banner”", "change “Banner”"},
		{patch("task", campaign.Fields{"due": "2026-06-04", "owner": ""}, "t1", "t2"), "改动 2 个任务", "change 2 tasks"},
		{patch("task", campaign.Fields{"state": "done"}, "t1"), "勾选“Banner”", "tick “Banner”"},
		{patch("task", campaign.Fields{"state": "doing"}, "t1", "t2"), "开始 2 项任务", "start 2 tasks"},
		{patch("task", campaign.Fields{"state": "done"}, "t1", "t2", "t3"), "完成 3 项任务", "tick 3 tasks"},
		{patch("task", campaign.Fields{"state": "todo"}, "t1", "t2"), "取消勾选 2 项任务", "untick 2 tasks"},
		{append(patch("task", campaign.Fields{"state": "done"}, "t1"), patch("task", campaign.Fields{"state": "doing"}, "t2")...), "改状态 · 2 项", "change state · 2 rows"},
		{patch("item", campaign.Fields{"done": true}, "i1"), "勾选“size”", "tick “size”"},
		{patch("item", campaign.Fields{"done": true}, "i1", "i2"), "勾选 2 个检查项", "tick 2 checklist items"},
		{patch("item", campaign.Fields{"done": false}, "i1", "i2"), "取消勾选 2 个检查项", "untick 2 checklist items"},
		{patch("task", campaign.Fields{"position": "V0009"}, "t1"), "移动“Banner”", "move “Banner”"},
		{append(patch("task", campaign.Fields{"position": "V0007"}, "t1"), patch("task", campaign.Fields{"position": "V0008"}, "t2")...), "移动 2 行", "move 2 rows"},
		{[]campaign.Edit{task("t8", campaign.Fields{"title": "a"}), task("t9", campaign.Fields{"title": "b"})}, "新增 2 行", "add 2 rows"},
		{append(patch("task", campaign.Fields{"notes": "x"}, "t1"), patch("person", campaign.Fields{"notes": "x"}, "p1")...), "改动 2 行", "change 2 rows"},
		{patch("period", campaign.Fields{"ends": "2026-06-30"}, must[*campaign.Workbook](t)(a.Campaigns.Show(id)).Periods[0].ID), "", ""},
	} {
		if tc.zh == "" { // a period is called by its name, and without one by its kind
			apply(t, a, id, patch("period", campaign.Fields{"name": ""}, tc.edits[0].Row)...)
			tc.zh, tc.en = "改结束日期：时段", "change ends: Period"
		}
		must[app.Applied](t)(a.Edits.Apply(id, tc.edits))
		read(tc.zh, tc.en)
	}
	for _, tc := range []struct {
		block  exchange.Block
		zh, en string
	}{
		{block("task", "due", row("t1", "6月7日-8日")), "改截止日期：Banner", "change due: Banner"},
		{block("task", "due", row("t1", "6月9日"), row("t2", "6月9日 15:00"), row("t3", "6月9日")), "改截止日期 · 3 项", "change due · 3 rows"},
		{block("task", "due", row("t1", "6月9日"), row("t2", "6月10日")), "改截止日期：Stage", "change due: Stage"}, // t1 has it already
		{block("task", "owner", row("t1", "New 1"), row("t2", "New 2")), "改负责人 · 2 项", "change owner · 2 rows"},
		{block("task", "state", row("t1", "todo"), row("t2", "?"), row("t3", "未开始")), "取消勾选 2 项任务", "untick 2 tasks"},
		{block("task", "due owner", row("t1", "6月11日", "New 2")), "修改“Banner”", "change “Banner”"},
		{block("task", "due owner", row("t1", "6月12日", "New 1"), row("t2", "6月12日", "")), "填写 2 行", "fill in 2 rows"},
		{block("task", "title", row("", "x"), row("", "y")), "新增 2 行", "add 2 rows"},
		{block("task", "title", row("t1", "Flag"), row("", "z")), "填写 2 行", "fill in 2 rows"},
	} {
		must[app.Entered](t)(a.Edits.Enter(id, tc.block, ""))
		read(tc.zh, tc.en)
	}
}
