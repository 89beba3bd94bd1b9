package exchange

import (
	"slices"
	"strings"

	"qingdan/internal/campaign"
)

// A guest list from a spreadsheet. Cells are read as if they had been typed into the table, whose block does the writing.

// MaxGuestRows is how many rows a guest list may have.
const MaxGuestRows = MaxBlockRows

var guestLexicon = newLexicon("name", "import.no_guest", []entry{
	{"name", words("name names fullname guest guests guestname attendee attendees invitee participant 姓名 名字 来宾 来宾姓名 嘉宾 嘉宾姓名 客人 参会人 参会人员 邀请对象 受邀人 称呼")},
	{"organisation", words("organisation organization company employer outlet firm affiliation 单位 公司 机构 工作单位 所属单位 单位名称 公司名称 媒体名称 平台")},
	{"role", words("role title jobtitle position job 职务 职位 头衔 岗位")},
	{"category", words("category kind type group class segment tier 类别 类型 分类 身份 分组 组别 级别 来宾类别 嘉宾类别")},
	{"phone", words("phone mobile mobilephone cell cellphone tel telephone phonenumber contactnumber 电话 手机 手机号 手机号码 电话号码 联系电话 联系方式")},
	{"owner", words("owner invitedby inviter host contactperson responsible 邀请人 邀约人 对接人 负责人 联络人 接待人")},
	{"notes", words("note notes remark remarks comment comments dietary 备注 说明 特殊需求 忌口 注意事项")},
})

// GuestFields lists the fields a column of a guest list can be mapped to.
func GuestFields() []string { return guestLexicon.fields }

// PickGuests chooses the sheet of a guest list from a file of several, as PickTasks does.
func PickGuests(sheets []Sheet, over map[string]string) *Sheet {
	return guestLexicon.pick(sheets, over)
}

// GuestHeadings are the columns that can be mapped in a sheet where no heading is that of the names.
func GuestHeadings(s *Sheet, over map[string]string) []Column { return guestLexicon.headings(s, over) }

// GuestPlan is what an import of a guest list would do. Nothing of it has happened. Edits is empty when there is any problem.
type GuestPlan struct {
	SheetRead
	Edits     []campaign.Edit
	Rows      int // of the sheet, that speak of a guest
	Made      int // guests to be made
	People    int // to be made: who invites
	Patched   int // guests that change
	Unchanged int // guests that are as the sheet has them
	First     []ShownGuest
}

// ShownGuest is a guest as they will stand after an import.
type ShownGuest struct {
	Row          int    `json:"row"`    // of the sheet
	Change       string `json:"change"` // new, changed or same
	Name         string `json:"name"`
	Organisation string `json:"organisation"`
	Role         string `json:"role"`
	Category     string `json:"category"`
	Phone        string `json:"phone"`
	Owner        string `json:"owner"` // their name
}

// guestImport is one import as it goes on.
type guestImport struct {
	typing            *Typing
	header            *header
	problems, notices *report
	rows              []textRow
	unnamed           int // rows that speak of a guest without a name
	seen              map[string]bool
}

// ImportGuests plans the import of a guest list into a campaign. A guest is known again by the name and the telephone or the
// organisation; by the name alone where one side says neither. A second import of the same sheet changes nothing, an empty cell
// clears nothing, and a guest who is in the sheet twice comes once.
//
// Errors: those of the headings (import.no_guest, .map_field, .map_column, .map_twice), and import.guest_rows beyond MaxGuestRows.
// What is wrong with single cells is in the plan.
func ImportGuests(wb *campaign.Workbook, s *Sheet, over map[string]string, o TypingOptions) (*GuestPlan, error) {
	h, err := guestLexicon.find(s, over)
	if err != nil {
		return nil, err
	}
	headings := map[int]string{}
	for _, c := range h.columns {
		headings[c.col] = c.Heading
	}
	im := &guestImport{typing: NewTyping(wb, o), header: h, problems: newReport(headings), notices: newReport(headings), seen: map[string]bool{}}
	start, _ := slices.BinarySearchFunc(s.Rows, h.row+1, func(r Row, n int) int { return r.N - n })
	if n := len(s.Rows) - start; n > MaxGuestRows {
		return nil, campaign.Fail("import.guest_rows", "rows", thousands(n), "limit", thousands(MaxGuestRows))
	}
	for i := start; i < len(s.Rows); i++ {
		im.readRow(&s.Rows[i])
	}
	p := &GuestPlan{Edits: []campaign.Edit{}, SheetRead: SheetRead{HeaderRow: h.row, Columns: h.columns}, Rows: len(im.rows) + im.unnamed, First: []ShownGuest{}}
	block := im.block(wb)
	w, err := im.typing.write(block, im.rows, "name", im.problems)
	if err != nil {
		return nil, err
	}
	p.Edits, p.Made, p.People, p.Patched, p.Unchanged = w.edits, w.made, w.people, w.patched, w.unchanged
	for i, id := range w.ids {
		if f := w.stands[id]; id != "" && len(p.First) < MaxShown {
			p.First = append(p.First, ShownGuest{im.rows[i].n, w.change[id], text(f["name"]), text(f["organisation"]), text(f["role"]), text(f["category"]), text(f["phone"]),
				im.typing.roster("person").name(campaign.ID(text(f["owner"])))})
		}
	}
	p.found(im.problems, im.notices)
	if len(p.Problems) > 0 {
		p.Edits = []campaign.Edit{}
	}
	return p, nil
}

// readRow takes the texts of a row; one that says nothing of its own in the mapped columns is none.
func (im *guestImport) readRow(r *Row) {
	row, own := im.header.textsOf(guestLexicon.fields, r, im.problems)
	if own == 0 {
		return
	}
	if row.text["name"] == "" {
		if len(row.text) == 1 {
			for field, text := range row.text { // a heading between the names
				im.notices.add(row.at[field], text, "guest.heading")
			}
			return
		}
		im.problems.add(row.at["name"], "", "guest.unnamed")
		im.unnamed++
		return
	}
	key := strings.Join([]string{campaign.FoldName(row.text["name"]), campaign.FoldName(row.text["organisation"]), digits(row.text["phone"])}, "\n")
	if im.seen[key] {
		im.notices.add(row.at["name"], row.text["name"], "guest.twice")
		return
	}
	im.seen[key] = true
	im.rows = append(im.rows, row)
}

// digits are those of a telephone number, without the code of China.
func digits(s string) string {
	out := strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, s)
	if len(out) == 13 {
		out = strings.TrimPrefix(out, "86")
	}
	return out
}

// block is the sheet as a block of the table, its rows those of guests who are there already.
func (im *guestImport) block(wb *campaign.Workbook) Block {
	fields := GuestFields()
	block := Block{Kind: "guest", Fields: fields}
	byName := map[string][]*campaign.Guest{}
	for i := range wb.Guests {
		g := &wb.Guests[i]
		byName[campaign.FoldName(g.Name)] = append(byName[campaign.FoldName(g.Name)], g)
	}
	for i := range im.rows {
		b := BlockRow{Cells: make([]*string, len(fields)), Set: campaign.Fields{}}
		for k, field := range fields {
			if text, said := im.rows[i].text[field]; said {
				b.Cells[k] = &text
			}
		}
		block.Rows = append(block.Rows, b)
	}
	taken := map[campaign.ID]bool{}
	for _, same := range []func(row *textRow, g *campaign.Guest) bool{samePhone, sameOrganisation, sameName} {
		for i := range im.rows {
			if block.Rows[i].Row != "" {
				continue
			}
			for _, g := range byName[campaign.FoldName(im.rows[i].text["name"])] {
				if !taken[g.ID] && same(&im.rows[i], g) {
					block.Rows[i].Row, taken[g.ID] = g.ID, true
					break
				}
			}
		}
	}
	return block
}

func samePhone(row *textRow, g *campaign.Guest) bool {
	n := digits(row.text["phone"])
	return n != "" && n == digits(g.Phone)
}

func sameOrganisation(row *textRow, g *campaign.Guest) bool {
	o := campaign.FoldName(row.text["organisation"])
	return o != "" && o == campaign.FoldName(g.Organisation)
}

// sameName holds where nothing else tells two people of one name apart.
func sameName(row *textRow, g *campaign.Guest) bool {
	return row.text["phone"]+row.text["organisation"] == "" || g.Phone+g.Organisation == ""
}
