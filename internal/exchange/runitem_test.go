package exchange

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

func runOptions() TypingOptions {
	o := options()
	return TypingOptions{NewID: o.NewID, Intn: o.Intn, Lang: locale.Zh, Choice: func(l locale.Lang, kind campaign.Kind, field, value string) string {
		if value == "setup" && l == locale.Zh {
			return "布置"
		}
		return value
	}, Untitled: func(campaign.Kind) string { return "untitled" }}
}

func runPlan(t testing.TB, wb *campaign.Workbook, data string, over map[string]string) *RunPlan {
	t.Helper()
	sheets, err := ReadSheets([]byte(data))
	must(t, err)
	p, err := ImportRun(wb, &sheets[0], over, runOptions())
	must(t, err)
	return p
}

// ranOf writes run items: day start minutes title area owner, and what else is so.
func ranOf(wb *campaign.Workbook) (out []string) {
	names := map[campaign.ID]string{}
	for _, p := range wb.People {
		names[p.ID] = p.Name
	}
	items := slices.Clone(wb.RunItems)
	slices.SortStableFunc(items, func(a, b campaign.RunItem) int { return strings.Compare(a.Position, b.Position) })
	for _, r := range items {
		long := "-"
		if r.Minutes != nil {
			long = fmt.Sprint(*r.Minutes)
		}
		s := fmt.Sprintf("%s %s %s %s %s %s", strings.TrimPrefix(string(r.Day), "2026-"), r.Starts, long, r.Title, r.Area, names[r.Owner])
		if r.Hard {
			s += " hard"
		}
		if r.Kind != "segment" {
			s += " " + r.Kind
		}
		out = append(out, strings.Join(strings.Fields(s), " "))
	}
	return out
}

const rundown = `夏日冰爽节 活动流程,,,,,,
日期,时间,环节,区域,负责人,提示,类型,开始方式
6月4日,06:30-08:30,舞台搭建,主舞台,孙浩然,,布置,
6月4日,14:00～14:20,冰爽开场秀,主舞台,赵一鸣,灯暗三秒,,硬
6月4日,14:20 至 14:30,垫片,主舞台,,,buffer,软
上午场,,,,,,,
6月5日,下午2点,自由试饮,体验区,何苗,,,
6月5日,23:30-00:30,夜场,体验区,何苗,,,
`

func TestImportRun(t *testing.T) {
	p := runPlan(t, launch(), rundown, nil)
	if len(p.Problems) != 0 || p.Rows != 5 || p.Made != 5 || p.People != 3 || p.HeaderRow != 2 {
		t.Fatalf("%+v", p)
	}
	if len(p.Notices) != 1 || p.Notices[0].Code != "run.heading" || p.Notices[0].Cell != "A6" {
		t.Errorf("%+v", p.Notices)
	}
	wb := apply(t, launch(), p.Edits)
	want := []string{"06-04 06:30 120 舞台搭建 主舞台 孙浩然 setup", "06-04 14:00 20 冰爽开场秀 主舞台 赵一鸣 hard", "06-04 14:20 10 垫片 主舞台 buffer",
		"06-05 14:00 - 自由试饮 体验区 何苗", "06-05 23:30 60 夜场 体验区 何苗"}
	if got := ranOf(wb); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if s := p.First[1]; s.Row != 4 || s.Change != "new" || s.Title != "冰爽开场秀" || s.Owner != "赵一鸣" || *s.Minutes != 20 {
		t.Errorf("%+v", s)
	}

	again := runPlan(t, wb, rundown, nil)
	if len(again.Edits) != 0 || again.Unchanged != 5 || again.Made+again.Patched+again.People != 0 {
		t.Errorf("a second import: %+v", again.Edits)
	}
	later := runPlan(t, wb, strings.Replace(rundown, "14:00～14:20", "14:10～14:30", 1), nil)
	if len(later.Edits) != 1 || later.Patched != 1 || later.Unchanged != 4 || later.Edits[0].Set["starts"] != "14:10" || len(later.Edits[0].Set) != 1 {
		t.Errorf("of a changed sheet what changed: %+v", later.Edits)
	}
}

// Without days the first live one is meant; ends make durations, where none is written; a second row of one title is another item.
func TestImportRunEnglish(t *testing.T) {
	p := runPlan(t, launch(), "Segment,Start,End,Duration,Who\nTasting,2pm,2:30pm,,He Miao\nTasting,3pm,3:40pm,30 min,He Miao\nDoors,12:00,,,\"Lin, Su\"\n", map[string]string{"Who": "owner"})
	wb := apply(t, launch(), p.Edits)
	if got := ranOf(wb); !slices.Equal(got, []string{"06-04 14:00 30 Tasting He Miao", "06-04 15:00 30 Tasting He Miao", "06-04 12:00 - Doors Lin, Su"}) {
		t.Errorf("%q", got)
	}
	if len(p.Notices) != 2 || p.Notices[0].Code != "run.ends" || p.Notices[0].Cell != "C3" || p.Notices[1].Code != "run.owners" {
		t.Errorf("%+v", p.Notices)
	}
}

func TestImportRunProblems(t *testing.T) {
	p := runPlan(t, launch(), "日期,开始,结束,时长,环节,类型,设备测试\n某天,25点70,,,开场,,\n6月4日,14:00,下班,,茶歇,,\n6月4日,14:00,,-5,抽奖,舞蹈,也许\n6月4日,15:00,,,,,\n", nil)
	var got []string
	for _, x := range p.Problems {
		got = append(got, x.Cell+" "+x.Code)
	}
	slices.Sort(got)
	want := []string{"A2 cell.date", "B2 cell.clock", "C3 cell.clock", "D4 range", "E5 run.unnamed", "F4 cell.choice", "G4 cell.yesno"}
	if !slices.Equal(got, want) || len(p.Edits) != 0 {
		t.Errorf("%q, %d edits", got, len(p.Edits))
	}
	for _, x := range p.Problems {
		if x.Code == "cell.choice" && !strings.Contains(x.Params["choices"], "布置") {
			t.Errorf("%v", x.Params)
		}
	}
	for data, want := range map[string]string{
		"日期,地点\n6月4日,x\n":                             "import.no_run_item",
		"环节\n" + strings.Repeat("开场\n", MaxRunRows+1): "import.run_rows",
	} {
		sheets, err := ReadSheets([]byte(data))
		must(t, err)
		if _, err := ImportRun(launch(), &sheets[0], nil, runOptions()); code(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	sheets, err := ReadSheets([]byte("环节,x\na,b\n"))
	must(t, err)
	for field, want := range map[string]string{"dance": "import.map_field", "title": "import.map_twice"} {
		over := map[string]string{"x": field, "环节": "title"}
		if _, err := ImportRun(launch(), &sheets[0], over, runOptions()); code(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
