package handout

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// manned is the launch with people who have a part in it, in preparation.
func manned() *campaign.Workbook {
	wb := launch()
	c := &wb.Campaign
	c.Lead, c.Venue, c.Form, c.Rules, c.Currency = "lin", "湖滨广场A区", "hybrid", "每个手机号限领一张。", "CNY"
	for i := range wb.People {
		p := &wb.People[i]
		switch p.ID {
		case "zheng":
			p.Group, p.Role, p.Phone = "g2", "技术组长", "13900000113"
		case "lin":
			p.Role, p.Phone = "总负责人", "13900001201"
		case "chen":
			p.Group, p.Role, p.Phone = "g1", "后勤", ""
		case "du":
			p.Group, p.Role, p.Phone = "g2", "直播场控", "139 0000 3358"
		}
	}
	wb.Groups[1].Lead, wb.Groups[1].Duty = "zheng", "设备、网络、用电"
	wb.Answers = []campaign.Answer{{ID: "a1", Question: "谁可以参加？", Answer: "年满18周岁均可报名。"}, {ID: "a2", Question: "没有回答的问题？"}}
	wb.RunItems = []campaign.RunItem{{ID: "n1", Title: "到岗，领总箱钥匙", Day: "2026-06-04", Starts: "06:30", Minutes: new(int64(30)), Area: "中庭控台", Owner: "zheng", Kind: "setup"},
		{ID: "n2", Title: "开门", Day: "2026-06-04", Starts: "12:00", Minutes: new(int64(60)), Area: "入口", Owner: "chen", Kind: "doors", Hard: true},
		{ID: "n3", Title: "云发布", Day: "2026-06-04", Starts: "14:00", Minutes: new(int64(20)), Area: "中庭控台", Owner: "du", Cue: "倒计时10秒", Materials: "垫片", Hard: true},
		{ID: "n4", Title: "当天取消的", Day: "2026-06-04", Starts: "05:00", Owner: "zheng", Skipped: true}}
	wb.Materials = []campaign.Material{{ID: "m1", Name: "备用话筒", Spec: "无线", Unit: "支", Quantity: new(int64(4)), Owner: "zheng", Due: "2026-06-01", Supplier: "q1"}, {ID: "m2", Name: "地毯", Owner: "chen"}}
	wb.Partners = []campaign.Partner{{ID: "q1", Name: "恒景搭建", Contact: "马建国", Phone: "057100008119", Kind: "supplier"}}
	wb.Risks = []campaign.Risk{{ID: "r1", Name: "直播中断", Category: "system", Likelihood: new(int64(3)), Impact: new(int64(5)), Response: "切备用线路\n公告", Owner: "zheng", Minutes: new(int64(10))},
		{ID: "r2", Name: "暴雨", Category: "weather", Likelihood: new(int64(4)), Impact: new(int64(4)), Response: "停外场", Owner: "chen"}, {ID: "r3", Name: "超支", Category: "money", Owner: "lin"}}
	return wb
}

func mustPack(t testing.TB, wb *campaign.Workbook, o RolePackOptions) *RolePack {
	t.Helper()
	p, err := NewRolePack(wb, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func packPages(t testing.TB, p *RolePack) ([]string, *Printed) {
	t.Helper()
	doc, err := p.PDF(june3())
	if err != nil {
		t.Fatal(err)
	}
	pages := pageTexts(t, doc.PDF, "-raw")
	for i, text := range pages {
		pages[i] = squeeze(text)
	}
	return pages, doc
}

func TestAPackHasWhatOnePersonNeeds(t *testing.T) {
	for _, l := range langs {
		pages, _ := packPages(t, mustPack(t, manned(), RolePackOptions{Lang: l, Paper: "a4", For: "zheng"}))
		all := strings.Join(pages, "")
		for _, want := range []string{"郑晓舟", "技术组　技术组长　设备、网络、用电", "06:30", "中庭控台", "到岗，领总箱钥匙", "林若溪", "13900001201", "备用话筒", "4支", "恒景搭建", "马建国", "057100008119",
			"每个手机号限领一张。", "谁可以参加？", "年满18周岁均可报名。", "没有回答的问题？", "直播中断", "切备用线路", "暴雨", "停外场"} {
			if !strings.Contains(all, squeeze(want)) {
				t.Errorf("%s: no %q", l, want)
			}
		}
		for _, not := range []string{"地毯", "当天取消的", "超支", "倒计时10秒"} {
			if strings.Contains(all, not) {
				t.Errorf("%s: %q is on it", l, not)
			}
		}
		if !strings.Contains(pages[0], "06:30") || strings.Contains(pages[0], "05:00") {
			t.Errorf("%s: the cover has no call time: %s", l, pages[0])
		}
	}
}

// The first of a group's people who is called calls the group; a group's pack has the run items of all of them.
func TestAPackOfAGroup(t *testing.T) {
	pages, _ := packPages(t, mustPack(t, manned(), RolePackOptions{Lang: locale.Zh, Paper: "a4", For: "g2"}))
	all := strings.Join(pages, "")
	for _, want := range []string{"技术组", "郑晓舟组长", "杜若飞", "到岗，领总箱钥匙", "云发布", "倒计时10秒", "垫片", "13900003358", "06月04日"} {
		if want == "06月04日" {
			want = "6月4日到岗，中庭控台"
		}
		if !strings.Contains(all, squeeze(want)) {
			t.Errorf("no %q in %s", want, all)
		}
	}
}

// People say the numbers on the radio: a task has that of the checklist, whoever's pack it is in. What is counted on the pages is
// what is numbered.
func TestTasksKeepTheNumbersOfTheChecklist(t *testing.T) {
	wb := manned()
	want := map[string]string{}
	for _, r := range mustChecklist(t, wb, ChecklistOptions{Lang: locale.Zh, Paper: "a4", By: "stage"}).Rows() {
		want[r[1]] = r[0]
	}
	for _, id := range []campaign.ID{"zheng", "g1", ""} {
		p := mustPack(t, wb, RolePackOptions{Lang: locale.Zh, Paper: "a4", For: id})
		_, doc := packPages(t, p)
		numbered, count := 0, 0
		for _, r := range p.Rows() {
			if strings.HasPrefix(r[0], "-") {
				continue
			}
			if want[r[1]] != r[0] {
				t.Errorf("%s: %s is number %s, on the checklist %s", id, r[1], r[0], want[r[1]])
			}
			if !strings.Contains(r[0], ".") {
				numbered++
			}
		}
		for _, leaf := range doc.Leaves {
			count += leaf.Rows
		}
		if numbered != count || numbered == 0 {
			t.Errorf("%q: %d numbered, %d counted", id, numbered, count)
		}
	}
}

func TestSectionsOfAPack(t *testing.T) {
	wb := manned()
	wb.Tasks = []campaign.Task{{ID: "1", Due: "2026-05-30"}, {ID: "2", Due: "2026-06-04", DueTime: "11:59"}, {ID: "3", Due: "2026-06-04", DueTime: "12:01"}, {ID: "4", Due: "2026-06-04"}, {ID: "5", Due: "2026-06-09"}, {ID: "6"},
		{ID: "7", State: "done"}, {ID: "8", Due: "2026-06-05"}}
	for i := range wb.Tasks {
		wb.Tasks[i].Title, wb.Tasks[i].Stage, wb.Tasks[i].Owner = "x", "plan", "zheng"
	}
	wb.Periods[0].Ends = "2026-06-06"
	say := func() string {
		var out []string
		for _, part := range mustPack(t, wb, RolePackOptions{Lang: locale.Zh, Paper: "a4", For: "zheng"}).packs[0].Tasks {
			line := part.names[0]
			for _, e := range part.tasks {
				line += " " + string(e.id)
			}
			out = append(out, line)
		}
		return strings.Join(out, ", ")
	}
	if got := say(); got != "活动日之前 1, 开门之前 2, 开门之后 3 4, 正式期其余各日 8, 活动之后 5, 未定日期 6" {
		t.Error(got)
	}
	wb.RunItems = nil
	if got := say(); got != "活动日之前 1, 活动当天 2 3 4, 正式期其余各日 8, 活动之后 5, 未定日期 6" {
		t.Errorf("without doors: %s", got)
	}
}

// Who has something to do on a day comes when everybody is called, whoever sees to that.
func TestEverybodyIsCalled(t *testing.T) {
	for title, want := range map[string]string{"全员到岗，领对讲与胸牌": "05:30 6月4日 到岗，全场", "Crew call: radios": "05:30 6月4日 到岗，全场", "舞台通电": "06:30 6月4日 到岗，中庭控台"} {
		wb := manned()
		wb.RunItems = append(wb.RunItems, campaign.RunItem{ID: "all", Title: title, Day: "2026-06-04", Starts: "05:30", Area: "全场", Owner: "lin", Kind: "setup"})
		p := mustPack(t, wb, RolePackOptions{Lang: locale.Zh, Paper: "a4", For: "zheng"}).packs[0]
		if got := p.Figures[3].Value + " " + p.Figures[3].Label[0]; got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
		if first := p.Day[0].At; first != want[:5] {
			t.Errorf("%s: the day begins at %s", title, first)
		}
	}
	idle := manned()
	idle.Tasks, idle.RunItems = nil, []campaign.RunItem{{ID: "all", Title: "全员到岗", Day: "2026-06-04", Starts: "05:30", Kind: "setup"}}
	if f := mustPack(t, idle, RolePackOptions{Lang: locale.Zh, Paper: "a4", For: "zheng"}).packs[0].Figures[3]; f.Value != none {
		t.Errorf("who has nothing to do that day is called at %s", f.Value)
	}
}

// Who waits for somebody's task is named on their pack, and is among those they call; so is whom they wait for.
func TestWhoWaitsForWhom(t *testing.T) {
	wb := manned()
	wb.Tasks = []campaign.Task{{ID: "a", Title: "先来的", Stage: "plan", Owner: "chen"}, {ID: "b", Title: "我的", Stage: "plan", Owner: "zheng"}, {ID: "c", Title: "等着的", Stage: "plan", Owner: "du"}, {ID: "d", Title: "自己的", Stage: "plan", Owner: "zheng"}}
	wb.Dependencies = []campaign.Dependency{{ID: "1", Task: "b", On: "a"}, {ID: "2", Task: "c", On: "b"}, {ID: "3", Task: "d", On: "b"}}
	p := mustPack(t, wb, RolePackOptions{Lang: locale.Zh, Paper: "a4", For: "zheng"}).packs[0]
	if got := fmt.Sprint(p.Waiting); got != "[{02 杜若飞 03　等着的}]" {
		t.Error(got)
	}
	var calls []string
	for _, c := range p.Contacts {
		calls = append(calls, c.Name+" "+c.About)
	}
	if got := strings.Join(calls, "; "); got != "林若溪 活动总负责; 陈立群 在你之前　先来的; 杜若飞 在你之后　等着的; 恒景搭建 马建国　备用话筒" {
		t.Error(got)
	}
}

// All packs in one document: each cover on the front of a sheet, the pages numbered through, each cover's list of pages true.
func TestAllPacksCollated(t *testing.T) {
	for _, l := range langs {
		for paper := range papers {
			p := mustPack(t, manned(), RolePackOptions{Lang: l, Paper: paper})
			var ids []string
			for _, k := range p.packs {
				ids = append(ids, string(k.ID))
			}
			if got := strings.Join(ids, " "); !strings.HasPrefix(got, "chen zheng du") || !slices.Contains(ids, "lin") {
				t.Errorf("packs of %s", got)
			}
			set := &packSetter{listSetter: p.begin(june3()), doc: p}
			f := set.fill()
			if len(set.whose) != len(f.leaves) {
				t.Fatalf("%d names of %d pages", len(set.whose), len(f.leaves))
			}
			covers, at := 0, map[string]int{}
			for n, leaf := range f.leaves {
				for _, m := range leaf.marks {
					if m.level == 0 {
						covers++
						if at[m.title] = n; n%2 != 0 {
							t.Errorf("%s %s: the cover of %s is page %d", l, paper, m.title, n+1)
						}
						if set.whose[n] != "" {
							t.Errorf("%s %s: the band of a cover names %q", l, paper, set.whose[n])
						}
					} else if set.whose[n] == "" {
						t.Errorf("%s %s: page %d names nobody", l, paper, n+1)
					}
				}
			}
			if covers != len(p.packs) {
				t.Errorf("%d covers of %d packs", covers, len(p.packs))
			}
			if l != locale.Zh || paper != "a4" {
				continue
			}
			pages, _ := packPages(t, p)
			for n, leaf := range f.leaves {
				for _, m := range leaf.marks {
					if m.level == 1 {
						cover := pages[at[set.whose[n]]]
						if !strings.Contains(cover, fmt.Sprintf("第%d页　%s", n+1, m.title)) && !strings.Contains(cover, fmt.Sprintf("第%d–", n+1)) {
							t.Errorf("page %d, %s, is not on the cover of %s: %s", n+1, m.title, set.whose[n], cover)
						}
					}
				}
			}
		}
	}
}

func TestNothingOfAPackLeavesItsPageOrLiesOnAnother(t *testing.T) {
	over := manned()
	long := strings.Repeat("名字很长的一场活动与它的每一样东西", 12)[:600] // 200 characters
	url := "https://example.com/" + strings.Repeat("abcdefghij0123456789", 9)
	nasty := "שלום עולם مرحبا 🎉👩‍👩‍👧 tab\tbell\a null\x00 end"
	over.Campaign.Name, over.Campaign.Venue, over.Campaign.Rules = long, url, long+"\n"+url+"\n"+nasty
	for i := range over.People {
		over.People[i].Name, over.People[i].Role = []string{long, url, nasty}[i%3], []string{url, nasty, long}[i%3]
	}
	over.Groups[1].Name, over.Groups[1].Duty = url, long
	over.Tasks[0].Title, over.Tasks[1].Title = long, url
	for i := range 25 {
		item, answer, task := over.RunItems[i%3], over.Answers[0], over.Tasks[i%len(over.Tasks)]
		item.ID, item.Title, item.Area, item.Materials, item.Cue, item.Owner = campaign.ID(fmt.Sprint("over", i)), long, url, nasty+url, long, "zheng"
		answer.ID, answer.Question, answer.Answer = campaign.ID(fmt.Sprint("asked", i)), url, strings.Repeat(long, 3)
		task.ID, task.Owner, task.State = campaign.ID(fmt.Sprint("more", i)), "zheng", "todo"
		over.RunItems, over.Answers, over.Tasks = append(over.RunItems, item), append(over.Answers, answer), append(over.Tasks, task)
	}
	over.Materials[0].Name, over.Materials[0].Unit, over.Materials[0].Spec = long, url, nasty
	over.Partners[0].Name, over.Partners[0].Phone = url, long
	over.Risks[0].Name, over.Risks[0].Response = long, strings.Repeat(url+"\n", 20)
	empty := &campaign.Workbook{Campaign: campaign.Campaign{ID: "e", Name: "空"}}
	idle := &campaign.Workbook{Campaign: campaign.Campaign{ID: "i", Name: "闲"}, People: []campaign.Person{{ID: "zheng", Name: "郑晓舟"}}}
	for name, wb := range map[string]*campaign.Workbook{"manned": manned(), "over": over, "empty": empty, "idle": idle} {
		for _, l := range langs {
			for paper, s := range papers {
				for _, id := range []campaign.ID{"zheng", ""} {
					if name == "over" && (id == "" || (l == locale.Both) != (paper == "letter")) || name == "empty" && id != "" {
						continue
					}
					p := mustPack(t, wb, RolePackOptions{Lang: l, Paper: paper, For: id})
					what := fmt.Sprint(name, " ", l, " ", paper, " for ", id)
					set := &packSetter{listSetter: p.begin(june3()), doc: p}
					for n, leaf := range set.fill().leaves {
						y := s.contentTop()
						for _, b := range leaf.blocks {
							if b.y < y-tolerance || b.y+b.height() > s.contentBottom()+tolerance {
								t.Errorf("%s, page %d: a block at %.1f, %.1f high, after %.1f", what, n+1, b.y, b.height(), y)
							}
							y = b.y + b.height()
						}
					}
					doc, err := p.PDF(june3())
					if err != nil {
						t.Fatal(err)
					}
					tidy(t, what, doc.PDF, s)
				}
			}
		}
	}
}

func TestHashOfAPack(t *testing.T) {
	o := RolePackOptions{Lang: locale.Zh, Paper: "a4", For: "zheng"}
	base := mustPack(t, manned(), o)
	for name, change := range map[string]func(*campaign.Workbook){
		"run item": func(wb *campaign.Workbook) { wb.RunItems[0].Starts = "06:45" }, "rule": func(wb *campaign.Workbook) { wb.Answers[0].Answer = "x" },
		"phone": func(wb *campaign.Workbook) {
			wb.People[slices.IndexFunc(wb.People, func(p campaign.Person) bool { return p.ID == "lin" })].Phone = "1"
		}, "material": func(wb *campaign.Workbook) { wb.Materials[0].Quantity = new(int64(9)) },
		"card": func(wb *campaign.Workbook) { wb.Risks[1].Response = "x" }, "task": func(wb *campaign.Workbook) {
			for i := range wb.Tasks {
				if wb.Tasks[i].Owner == "zheng" {
					wb.Tasks[i].Acceptance = "x"
				}
			}
		},
	} {
		wb := manned()
		change(wb)
		if mustPack(t, wb, o).Hash() == base.Hash() {
			t.Errorf("%s changes nothing", name)
		}
	}
	other := manned()
	other.Materials[1].Name, other.RunItems[2].Notes = "别人的", "x"
	if mustPack(t, other, o).Hash() != base.Hash() {
		t.Error("what is not in the pack changes its hash")
	}
	a, err := base.PDF(june3())
	b, err2 := mustPack(t, manned(), o).PDF(june3())
	if err != nil || err2 != nil || !bytes.Equal(a.PDF, b.PDF) {
		t.Error("other bytes")
	}
	for code, o := range map[string]RolePackOptions{"print.paper": {Lang: locale.Zh, Paper: "a9"}, "print.lang": {Lang: "fr", Paper: "a4"}, "print.for": {Lang: locale.Zh, Paper: "a4", For: "nobody"}} {
		_, err := NewRolePack(manned(), o)
		var e *campaign.Error
		if !errors.As(err, &e) || e.Code != code {
			t.Errorf("%v, want %s", err, code)
		}
	}
}

func TestGoldenPack(t *testing.T) {
	for _, l := range langs {
		for paper := range papers {
			id := campaign.ID("zheng")
			if paper == "letter" {
				id = "g2"
			}
			p := mustPack(t, manned(), RolePackOptions{Lang: l, Paper: paper, For: id})
			doc, err := p.PDF(june3())
			if err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprintf("%s\nsha256 %x\n%s", packVersion, sha256.Sum256(doc.PDF), strings.Join(pageTexts(t, doc.PDF, "-layout"), "\f"))
			golden(t, "role-pack-"+string(l)+"-"+paper, "packVersion", packVersion, got)
		}
	}
}
