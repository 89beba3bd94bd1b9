package exchange

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"qingdan/internal/campaign"
)

func guestPlan(t testing.TB, wb *campaign.Workbook, data string, over map[string]string) *GuestPlan {
	t.Helper()
	sheets, err := ReadSheets([]byte(data))
	must(t, err)
	p, err := ImportGuests(wb, &sheets[0], over, runOptions())
	must(t, err)
	return p
}

func guestsOf(wb *campaign.Workbook) (out []string) {
	names := map[campaign.ID]string{}
	for _, p := range wb.People {
		names[p.ID] = p.Name
	}
	list := slices.Clone(wb.Guests)
	slices.SortStableFunc(list, func(a, b campaign.Guest) int { return strings.Compare(a.Position, b.Position) })
	for _, g := range list {
		out = append(out, strings.Join([]string{g.Name, g.Organisation, g.Role, g.Category, g.Phone, names[g.Owner], g.Notes}, "|"))
	}
	return out
}

const invitations = `夏日冰爽节 邀请名单,,,,,,
姓名,单位,职务,类别,手机号,邀请人,忌口
陆思齐,钱江晚报,记者,媒体,139 0000 2746,何苗,
方予安,都市快报,,媒体,13900001183,何苗,花生
会员,,,,,,
于归,,,会员,,,
陆思齐,钱江晚报,记者,媒体,13900002746,,
陆思齐,冰饮周刊,主编,媒体,13900009999,,
`

func TestImportGuests(t *testing.T) {
	p := guestPlan(t, launch(), invitations, nil)
	if len(p.Problems) != 0 || p.Rows != 5 || p.Made != 5 || p.HeaderRow != 2 {
		t.Fatalf("%+v", p)
	}
	var said []string
	for _, n := range p.Notices {
		said = append(said, n.Cell+" "+n.Code)
	}
	if got := strings.Join(said, ","); got != "A7 guest.twice" {
		t.Errorf("notices: %s", got)
	}
	wb := apply(t, launch(), p.Edits)
	want := []string{"陆思齐|钱江晚报|记者|媒体|139 0000 2746|何苗|", "方予安|都市快报||媒体|13900001183|何苗|花生", "会员||||||", "于归|||会员|||", "陆思齐|冰饮周刊|主编|媒体|13900009999||"}
	if got := guestsOf(wb); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if s := p.First[1]; s.Row != 4 || s.Change != "new" || s.Name != "方予安" || s.Owner != "何苗" || s.Phone != "13900001183" {
		t.Errorf("%+v", s)
	}

	again := guestPlan(t, wb, invitations, nil)
	if len(again.Edits) != 0 || again.Unchanged != 5 || again.Made+again.Patched+again.People != 0 {
		t.Errorf("a second import: %+v", again.Edits)
	}
	// Known again by the telephone at another organisation, by the organisation with another telephone, by the name alone.
	later := guestPlan(t, wb, "Name,Company,Mobile,Job title\n陆思齐,新报,+86 13900002746,\n陆思齐,冰饮周刊,13800000000,\n于归,会员代表,,\n方予安,,,主编\n", nil)
	wb = apply(t, wb, later.Edits)
	if got := guestsOf(wb); len(got) != 5 || later.Patched != 4 || got[0] != "陆思齐|新报|记者|媒体|+86 13900002746|何苗|" || got[4] != "陆思齐|冰饮周刊|主编|媒体|13800000000||" ||
		got[3] != "于归|会员代表||会员|||" || got[1] != "方予安|都市快报|主编|媒体|13900001183|何苗|花生" {
		t.Errorf("%d changed: %q", later.Patched, got)
	}
	other := guestPlan(t, wb, "Name,Company,Mobile\n方予安,别的报,13700000000\n", nil)
	if other.Made != 1 {
		t.Errorf("a namesake is another guest: %+v", other.Edits)
	}
}

func TestImportGuestsProblems(t *testing.T) {
	p := guestPlan(t, launch(), "姓名,单位,电话\n,钱江晚报,139\n"+strings.Repeat("名", campaign.MaxText+1)+",x,1\n", nil)
	var got []string
	for _, x := range p.Problems {
		got = append(got, x.Cell+" "+x.Code)
	}
	if s := fmt.Sprint(got); !strings.HasPrefix(s, "[A2 guest.unnamed A3 ") || len(got) != 2 || len(p.Edits) != 0 || p.Rows != 2 {
		t.Errorf("%q, %d edits, %d rows", got, len(p.Edits), p.Rows)
	}
	heading := guestPlan(t, launch(), "姓名,单位\n,媒体席\n陆思齐,x\n", nil)
	if len(heading.Notices) != 1 || heading.Notices[0].Code != "guest.heading" || heading.Made != 1 {
		t.Errorf("%+v", heading.Notices)
	}
	for data, want := range map[string]string{"电话,地点\n1,x\n": "import.no_guest", "姓名\n" + strings.Repeat("客\n", MaxGuestRows+1): "import.guest_rows"} {
		sheets, err := ReadSheets([]byte(data))
		must(t, err)
		if _, err := ImportGuests(launch(), &sheets[0], nil, runOptions()); code(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	sheets, err := ReadSheets([]byte("Who,x\na,b\n"))
	must(t, err)
	for field, want := range map[string]string{"dance": "import.map_field", "name": "import.map_twice"} {
		if _, err := ImportGuests(launch(), &sheets[0], map[string]string{"x": field, "Who": "name"}, runOptions()); code(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if p := guestPlan(t, launch(), "Who,Firm\na,b\n", map[string]string{"Who": "name"}); p.Made != 1 {
		t.Errorf("%+v", p)
	}
}
