package handout

import (
	"fmt"
	"strings"

	"qingdan/internal/campaign"
)

// showDayOf is the launch with the run of show of the reference page, the first part of its day.
func showDayOf() *campaign.Workbook {
	wb := launch()
	wb.Campaign.Venue, wb.Campaign.Lead = "湖滨广场A区中庭", "lin"
	wb.People[3].Phone = "13900001201"
	item := func(starts campaign.Clock, minutes int64, area, title string, owner campaign.ID, materials, cue, kind string) *campaign.RunItem {
		wb.RunItems = append(wb.RunItems, campaign.RunItem{ID: campaign.ID(fmt.Sprintf("r%02d", len(wb.RunItems)+1)), Day: "2026-06-04", Starts: starts,
			Minutes: &minutes, Area: area, Title: title, Owner: owner, Materials: materials, Cue: cue, Kind: kind})
		return &wb.RunItems[len(wb.RunItems)-1]
	}
	item("10:00", 60, "主舞台", "音响灯光联调", "zheng", "大屏、音箱8只", "", "test")
	item("10:00", 30, "直播间", "推流测试", "du", "主线、5G备线", "", "test")
	item("10:30", 60, "体验区", "试饮台备料", "chen", "冰块180kg", "", "setup")
	item("11:00", 40, "主舞台", "全流程彩排", "lin", "提词器", "", "test")
	item("11:00", 30, "互动区", "冰屋装置测试", "chen", "防滑垫", "", "test")
	item("12:00", 360, "体验区", "开门，自由试饮", "song", "试饮杯1,500", "导演口令“开门”", "doors").Hard = true
	item("12:00", 330, "互动区", "冰屋打卡盖章", "song", "印章4枚、打卡册", "", "segment")
	item("14:00", 10, "主舞台", "开场致辞", "lin", "手卡①、追光", "倒计时归零，追光起", "segment").Hard = true
	item("14:00", 70, "直播间", "云发布（同步）", "du", "字幕条、机位1–3", "", "segment")
	item("14:10", 30, "主舞台", "新品揭幕", "lin", "冰砖、干冰机", "", "segment")
	item("14:40", 20, "主舞台", "机动时间", "lin", "", "", "buffer")
	item("18:00", 30, "体验区", "补货、清台", "chen", "冰块90kg", "", "setup").Skipped = true
	item("18:00", 240, "互动区", "夜光打卡", "song", "荧光手环500", "", "segment").Inserted = true
	item("21:00", 10, "主舞台", "清场广播", "lin", "播放单C", "", "teardown")
	item("24:30", 90, "主舞台", "连夜撤场", "chen", "", "", "teardown")
	return wb
}

// crowdedShow has days with many areas, a night, what has no time or no day, and texts that break weak layouts.
func crowdedShow() *campaign.Workbook {
	wb := showDayOf()
	wb.Campaign.Name = strings.Repeat("夏日冰爽节冰川茉莉新品发布", 5)
	wb.Campaign.Venue = strings.Repeat("湖滨广场", 40)
	wb.People = append(wb.People, campaign.Person{ID: "longer", Name: strings.Repeat("Wolfeschlegel", 3)})
	ninety := int64(90)
	for i := range 60 {
		wb.RunItems = append(wb.RunItems, campaign.RunItem{ID: campaign.ID(fmt.Sprint("n", i)), Day: "2026-06-05", Starts: campaign.WallClock(9*60 + i*13), Minutes: &ninety,
			Area: fmt.Sprintf("第%d展区", i%9+1), Title: fmt.Sprintf("导览第%d场", i+1), Owner: "song", Cue: "满20人出发"})
	}
	long := []rune(strings.Repeat("这一项的物料写得非常长，长到一页也装不下。It goes on in English as well. ", 400))
	wb.RunItems = append(wb.RunItems,
		campaign.RunItem{ID: "x1", Title: strings.Repeat("揭幕仪式", 50), Day: "2026-06-05", Starts: "23:50", Area: strings.Repeat("超长区域名称", 9), Owner: "longer", Hard: true, Inserted: true, Skipped: true},
		campaign.RunItem{ID: "x2", Title: "https://example.com/a/very/long/path/" + strings.Repeat("abcdefghij0123456789", 8), Day: "2026-06-05", Starts: "23:50", Minutes: &ninety},
		campaign.RunItem{ID: "x3", Title: "没有时间", Day: "2026-06-05", Materials: strings.TrimSpace(string(long[:campaign.MaxText])), Area: "第1展区"},
		campaign.RunItem{ID: "x4", Title: strings.Repeat("Supercalifragilistic", 9), Cue: "שלום עולם", Starts: "09:00", Minutes: &ninety},
		campaign.RunItem{ID: "x5", Title: "没有日期🎉", Area: "主舞台"})
	return wb
}
