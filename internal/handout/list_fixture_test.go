package handout

import (
	"fmt"
	"strings"

	"qingdan/internal/campaign"
)

// listed is the launch with what lists are made of: people with telephones, partners, materials, risks, a budget.
func listed() *campaign.Workbook {
	wb := launch()
	wb.Campaign.Lead, wb.Campaign.Venue, wb.Campaign.Currency = "lin", "湖滨广场A区中庭", "CNY"
	wb.Campaign.Approved, wb.Campaign.Reserve = new(int64(36_000_000)), new(int64(4_320_000))
	wb.Groups[0].Lead, wb.Groups[0].Duty, wb.Groups[1].Lead = "chen", "搭建、安全、撤场", "zheng"
	for i, p := range []campaign.Person{{Group: "g1", Role: "执行组长", Phone: "13900005207", Email: "chen@example.com"}, {Group: "g2", Role: "技术组长", Phone: "139 0000 4416"},
		{Group: "g2", Role: "直播场控"}, {Group: "g1", Role: "活动总负责人", Phone: "+8613900001201", Organisation: "岚川传播"}, {Role: "客服", Phone: "0571-88008119；13900006620"}} {
		was := wb.People[i]
		p.ID, p.Name = was.ID, was.Name
		wb.People[i] = p
	}
	wb.Partners = []campaign.Partner{{ID: "mall", Name: "湖滨广场", Kind: "venue", Contact: "钱文博", Phone: "057188008133", Owner: "chen"},
		{ID: "box", Name: "恒川包装", Kind: "supplier", Contact: "周丽", Phone: "4000000190", Email: "zhou@example.com"}, {ID: "kol", Name: "冰小满", Kind: "kol"}}
	wb.Materials = []campaign.Material{
		{ID: "m1", Name: "试饮杯 300 ml", Spec: "PLA，双面印2色", Unit: "个", Quantity: new(int64(2400)), Supplier: "box", Owner: "chen", Due: "2026-06-01", State: "ordered"},
		{ID: "m2", Name: "优惠券（实体）", Spec: "157 g铜版，编号0001–3000", Quantity: new(int64(3000)), Received: new(int64(3010)), Accepted: new(int64(3000)), Defects: new(int64(10)),
			Supplier: "box", Owner: "song", Due: "2026-05-31", State: "accepted", AcceptedOn: "2026-05-31"},
		{ID: "m3", Name: "Walkie-talkies", Due: "2025-12-30", State: "planned"}}
	wb.Risks = []campaign.Risk{
		{ID: "r1", Name: "负面传播", Category: "press", Likelihood: new(int64(2)), Impact: new(int64(5)), Trigger: "一小时内同题投诉≥5条", Response: "截图存证，不删评\n只有发言人对外说话", Owner: "lin", Minutes: new(int64(120))},
		{ID: "r2", Name: "暴雨、大风", Category: "weather", Likelihood: new(int64(4)), Impact: new(int64(4)), Trigger: "阵风≥6级，或短时雨量≥20 mm", Response: "1. 停外场，断外场电源\n2. 人员撤入A区连廊\n3. 雨停20分钟再评估", Owner: "chen", Minutes: new(int64(15))},
		{ID: "r3", Name: "没有写完的风险"}}
	wb.BudgetLines = []campaign.BudgetLine{
		{ID: "b1", Category: "物料", Item: "冰屋与背景板", Planned: new(int64(2_640_000)), Committed: new(int64(1_445_000)), Paid: new(int64(1_445_000)), Payee: "box", Owner: "chen", Notes: "商场要求阻燃B1级证书"},
		{ID: "b2", Category: "物料", Item: "印刷与展架", Planned: new(int64(880_000)), Paid: new(int64(826_000))},
		{ID: "b3", Category: "推广", Item: "达人", Planned: new(int64(11_200_000)), Committed: new(int64(5_000_000)), Paid: new(int64(7_000_000)), Payee: "kol"}}
	wb.Releases = []campaign.Release{{ID: "x1", Reason: "换素材追投", Amount: new(int64(960_000)), Person: "lin", Day: "2026-06-02", Line: "b3"}}
	wb.Guests = []campaign.Guest{{ID: "q1", Name: "陆思齐", Organisation: "钱江晚报", Role: "记者", Category: "媒体", Phone: "139 0000 2746", Arrived: new(int64(1_780_572_600_000))},
		{ID: "q2", Name: "Amiao", Organisation: "小红书", Phone: "13900003318"}, {ID: "q3", Name: "于归"}}
	wb.RunItems = []campaign.RunItem{{ID: "n1", Title: "开门", Day: "2026-06-04", Starts: "11:30", Kind: "doors", Owner: "song"}}
	return wb
}

// overlisted has the texts that break weak lists.
func overlisted() *campaign.Workbook {
	wb := listed()
	long := strings.Repeat("名字很长的一场活动与它的每一样东西", 12)[:600] // 200 characters
	url := "https://example.com/" + strings.Repeat("abcdefghij0123456789", 9)
	nasty := "שלום עולם مرحبا 🎉👩‍👩‍👧 tab\tbell\a null\x00 end"
	wb.Campaign.Name, wb.Campaign.Venue = long, long
	wb.Groups[0].Name, wb.Groups[0].Duty, wb.Groups[1].Name = long, url, nasty
	wb.People[0].Name, wb.People[0].Role, wb.People[0].Phone, wb.People[0].Email = long, url, strings.Repeat("139", 20), url
	wb.People[1].Name, wb.People[1].Organisation, wb.People[1].Phone = url, long, "按前台转接，"+long
	wb.People[2].Name, wb.People[2].Role = nasty, long
	wb.Partners[0].Name, wb.Partners[0].Contact, wb.Partners[0].Email, wb.Partners[0].Phone = long, url, url, nasty
	wb.Partners[1].Name = strings.Repeat("Supercalifragilistic", 10)
	wb.Guests[0].Name, wb.Guests[0].Organisation, wb.Guests[0].Role, wb.Guests[0].Category = long, url, long, long
	wb.Guests[1].Name, wb.Guests[1].Category, wb.Guests[1].Phone, wb.Guests[2].Name = url, url, long, nasty
	wb.Materials[0].Name, wb.Materials[0].Spec, wb.Materials[0].Unit = long, url, long
	wb.Materials[0].Quantity, wb.Materials[0].Received = new(int64(9_007_199_254_740_991)), new(int64(9_007_199_254_740_991))
	wb.Materials[1].Name, wb.Materials[2].Spec, wb.Materials[2].Unit = url, nasty, nasty
	wb.Risks[0].Name, wb.Risks[0].Trigger, wb.Risks[0].Response = long, long+"\n"+url, strings.Repeat(long+"\n"+url+"\n", 5)
	wb.Risks[1].Name, wb.Risks[1].Minutes = url, new(int64(525_600))
	wb.Risks[2].Name, wb.Risks[2].Response = nasty, strings.TrimSpace(strings.Repeat("一段没有换行、写得非常长的处置办法。", 120))
	wb.Risks[0].Response += strings.Repeat("一步里写了十句话，", 250)
	wb.BudgetLines[0].Item, wb.BudgetLines[0].Category, wb.BudgetLines[0].Planned = long, url, new(int64(9_007_199_254_740_991))
	wb.BudgetLines[1].Item, wb.BudgetLines[1].Committed, wb.BudgetLines[1].Notes = url, new(int64(9_000_000_000_000_000)), long
	wb.Releases[0].Reason, wb.BudgetLines[2].Item = long+url, nasty
	return wb
}

// teeming has n rows of everything.
func teeming(n int) *campaign.Workbook {
	wb := listed()
	people, partners, materials, risks, lines, guests := wb.People, wb.Partners, wb.Materials, wb.Risks, wb.BudgetLines, wb.Guests
	wb.People, wb.Partners, wb.Materials, wb.Risks, wb.BudgetLines, wb.Guests = nil, nil, nil, nil, nil, nil
	for i := range n {
		id := campaign.ID(fmt.Sprint("n", i))
		person, partner, material, risk, line := people[i%len(people)], partners[i%len(partners)], materials[i%len(materials)], risks[i%len(risks)], lines[i%len(lines)]
		person.ID, partner.ID, material.ID, risk.ID, line.ID = "p"+id, "q"+id, "m"+id, "r"+id, "b"+id
		wb.People, wb.Partners, wb.Materials = append(wb.People, person), append(wb.Partners, partner), append(wb.Materials, material)
		guest := guests[i%len(guests)]
		guest.ID = "g" + id
		wb.Guests = append(wb.Guests, guest)
		wb.Risks, wb.BudgetLines = append(wb.Risks, risk), append(wb.BudgetLines, line)
	}
	return wb
}

// bare is a campaign with nothing in it but its name.
func bare() *campaign.Workbook {
	return &campaign.Workbook{Campaign: campaign.Campaign{ID: "c-bare", Name: "空", Stage: "plan", Currency: "CNY"}}
}
