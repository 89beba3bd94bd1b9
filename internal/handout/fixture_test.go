package handout

import (
	"fmt"
	"strings"
	"time"

	"qingdan/internal/campaign"
)

// launch is a small product launch: the day of the reference pages, and the weeks before and after it.
func launch() *campaign.Workbook {
	wb := &campaign.Workbook{
		Campaign: campaign.Campaign{ID: "c-launch", Name: "夏日冰爽节·冰川茉莉新品发布", Stage: "execute"},
		Periods:  []campaign.Period{{ID: "p1", Kind: "live", Starts: "2026-06-04", Ends: "2026-06-04"}},
		Groups:   []campaign.Group{{ID: "g1", Name: "执行组"}, {ID: "g2", Name: "技术组"}, {ID: "g3", Name: "客服组"}},
		People: []campaign.Person{{ID: "chen", Name: "陈立群"}, {ID: "zheng", Name: "郑晓舟"}, {ID: "du", Name: "杜若飞"},
			{ID: "lin", Name: "林若溪"}, {ID: "song", Name: "宋雨桐"}},
	}
	day := func(key, title, accept string, group, owner campaign.ID, at campaign.Clock, critical bool) {
		wb.Tasks = append(wb.Tasks, campaign.Task{Title: title, Stage: "execute", KeyAction: key, Group: group, Owner: owner,
			Due: "2026-06-04", DueTime: at, State: "todo", Critical: critical, Acceptance: accept})
	}
	day("物料与场地就位", "主舞台桁架、背景板立起并拉配重", "四角配重各≥80 kg，拍照存档", "g1", "chen", "07:30", false)
	day("物料与场地就位", "用电申报回执到手，总箱漏保测试跳闸正常", "回执原件放进控台文件袋", "g2", "zheng", "08:00", true)
	day("物料与场地就位", "试饮台三组就位，净水与冰桶到货", "净水40桶，冰块180kg，温度≤4℃", "g1", "", "09:00", false)
	day("设备测试", "直播主线与备用5G线路各推流5分钟", "码率≥6 Mbps，切换≤10秒", "g2", "du", "09:50", true)
	day("设备测试", "对讲机分频道试音，耳返给主持人与导演", "1导演　2体验区　3安保", "g2", "", "10:00", false)
	day("开门前核对", "消防通道2.4 m净宽，四个出口门锁全开", "商场安保一同走一遍", "g1", "chen", "11:30", true)
	day("开门前核对", "全员签到、领胸牌与应急卡", "32人到齐；缺一人即报总负责人", "g3", "lin", "11:30", false)
	day("开门前核对", "A–C全部完成，方可开门", "未完成项写明原因并由总负责人决定", "", "lin", "11:45", false)
	wb.Tasks[len(wb.Tasks)-1].Milestone = true
	day("现场执行", "每30分钟上报：入场、试饮、领券三个数", "发到“现场数据”群，缺数5分钟内补", "g1", "", "12:00", false)
	day("现场执行", "断电顺序：大屏→灯光→音响→总箱", "总箱上锁，钥匙交物业", "g2", "zheng", "22:10", true)
	wb.Tasks[0].State = "done"
	wb.Tasks = append(wb.Tasks,
		campaign.Task{Title: "确定新品卖点与发布主题", Stage: "plan", KeyAction: "策划定案", Owner: "lin", Group: "g1", Due: "2026-05-05", State: "done", Deliverable: "《冰川茉莉》发布方案V3（含预算）"},
		campaign.Task{Title: "签订KOL合作合同", Stage: "plan", KeyAction: "策划定案", Owner: "lin", Due: "2026-05-20", State: "doing", Critical: true, Acceptance: "合同写明费用、权利义务与交付标准"},
		campaign.Task{Title: "Book the venue's loading bay", Stage: "plan", KeyAction: "策划定案", Group: "g1", Due: "2025-12-10", DueTime: "18:00", Timing: "6 Months Out", State: "todo", Acceptance: "Confirmation e-mail on file; bay 2, 06:00–09:00"},
		campaign.Task{Title: "收集全渠道数据", Stage: "review", Owner: "song", Due: "2026-06-08", State: "todo"},
		campaign.Task{Title: "召开复盘会", Stage: "review", State: "todo"},
	)
	for i := range wb.Tasks {
		wb.Tasks[i].ID = campaign.ID(fmt.Sprintf("t%02d", i+1))
	}
	for i, text := range []string{"电箱上锁", "漏保按钮按下即跳闸，复位正常", "插座极性检测30处"} {
		wb.Items = append(wb.Items, campaign.Item{ID: campaign.ID(fmt.Sprintf("i%d", i+1)), Task: "t02", Text: text, Done: i == 0})
	}
	return wb
}

// june3 is an edition like that of the reference pages.
func june3() Edition {
	return Edition{Revision: 3, Printed: time.Date(2026, 6, 3, 18, 20, 0, 0, time.UTC)}
}

// many is the launch with its tasks repeated n times over.
func many(n int) *campaign.Workbook {
	wb := launch()
	tasks := wb.Tasks
	wb.Tasks, wb.Items = nil, nil
	for i := range n {
		task := tasks[i%len(tasks)]
		task.ID = campaign.ID(fmt.Sprint("t", i))
		wb.Tasks = append(wb.Tasks, task)
	}
	return wb
}

// crowded has the texts that break weak layouts.
func crowded() *campaign.Workbook {
	wb := launch()
	wb.Campaign.Name = strings.Repeat("夏日冰爽节冰川茉莉新品发布", 5)
	wb.People = append(wb.People, campaign.Person{ID: "long", Name: "Bartholomew Alexander von Hohenzollern-Z"},
		campaign.Person{ID: "longer", Name: strings.Repeat("Wolfeschlegel", 3)}, campaign.Person{ID: "idle", Name: "无事"})
	wb.Groups = append(wb.Groups, campaign.Group{ID: "gl", Name: strings.Repeat("超长小组名称", 7)})
	wb.Tasks[1].Title, wb.Tasks[1].Owner = strings.Repeat("用电申报回执到手，总箱漏保测试跳闸正常；", 12), "long"
	wb.Tasks[2].Title, wb.Tasks[2].Group = "https://example.com/a/very/long/path/"+strings.Repeat("abcdefghij0123456789", 12)+"?q=1", "gl"
	wb.Tasks[3].Title, wb.Tasks[3].Owner = strings.Repeat("Supercalifragilistic", 15), "longer"
	long := []rune(strings.Repeat("这一项的验收标准写得非常长，长到一页也装不下。It goes on in English as well. ", 400))
	wb.Tasks[5].Acceptance = strings.TrimSpace(string(long[:campaign.MaxText]))
	wb.Tasks[7].Title, wb.Tasks[7].Critical = strings.Repeat("长的暂停点标题", 30), true
	wb.Tasks[8].KeyAction = strings.Repeat("关键动作名称很长", 30)
	wb.Tasks[9].KeyAction = wb.Tasks[8].KeyAction
	return wb
}
