package app

import (
	"cmp"
	"slices"
	"strings"

	"qingdan/internal/campaign"
	"qingdan/internal/locale"
)

// Whose paper it is: handouts of one person or group are asked for by id, or by a name as people say it.

// candidate is a person or group that a name may mean.
type candidate struct {
	id   campaign.ID
	name string
	far  int // how far its name is from the one asked for
}

// nearest is how many names are offered for one that nobody has.
const nearest = 3

// whose is the id of the person or group that has an id or a name; case and spacing tell names apart no more than elsewhere.
// Errors: print.for, with near ones print.for.near; print.for.several where more than one has the name.
func (c *core) whose(w *campaign.Workbook, asked campaign.ID) (campaign.ID, error) {
	want := campaign.FoldName(string(asked))
	var all, same []candidate
	for _, one := range addressees(w) {
		one.far = steps([]rune(want), []rune(campaign.FoldName(one.name)))
		all = append(all, one)
		if one.far == 0 {
			same = append(same, one)
		}
	}
	if i := slices.IndexFunc(all, func(x candidate) bool { return x.id == asked }); i >= 0 {
		return asked, nil
	}
	comma := locale.T(c.lang(), "list.comma")
	switch len(same) {
	case 1:
		return same[0].id, nil
	case 0:
	default:
		ids := make([]string, len(same))
		for i, x := range same {
			ids[i] = string(x.id)
		}
		return "", campaign.Fail("print.for.several", "name", string(asked), "ids", strings.Join(ids, comma))
	}
	near := slices.DeleteFunc(all, func(x candidate) bool { return !likens(want, x) })
	if len(near) == 0 {
		return "", campaign.Fail("print.for", "name", string(asked))
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.far, b.far) })
	names := []string{}
	for _, x := range near[:min(nearest, len(near))] {
		names = append(names, x.name)
	}
	return "", campaign.Fail("print.for.near", "name", string(asked), "near", strings.Join(names, comma))
}

// likens says whether a name may be a slip of another: one holds the other, or a third of its letters at most differ.
func likens(want string, x candidate) bool {
	name := campaign.FoldName(x.name)
	if want == "" || name == "" {
		return false
	}
	return strings.Contains(name, want) || strings.Contains(want, name) || x.far <= max(1, len([]rune(want))/3)
}

// steps is how many letters have to be changed, added or left out to make one word the other (Levenshtein).
func steps(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := before
			if x != y {
				change++
			}
			before = row[j+1]
			row[j+1] = min(change, row[j]+1, before+1)
		}
	}
	return row[len(b)]
}

// whomIn is the name of a person or group; "" for everybody.
func whomIn(w *campaign.Workbook, id campaign.ID) string {
	for _, x := range addressees(w) {
		if x.id == id {
			return x.name
		}
	}
	return ""
}

// tagIn is the name of a person or group as the names of files have it, "" for everybody. Those that a folder would not tell
// apart are numbered from the second on, in the order of the campaign's lists.
func tagIn(w *campaign.Workbook, id campaign.ID) string {
	taken := map[string]bool{"": true} // that is everybody's
	for _, x := range addressees(w) {
		name := SafeName(x.name)
		tag := name
		for n := 2; taken[strings.ToLower(tag)]; n++ {
			tag = name + "-" + itoa(n)
		}
		if x.id == id {
			return tag
		}
		taken[strings.ToLower(tag)] = true
	}
	return ""
}

// addressees are whom a paper can be for: the groups of a campaign, then its people.
func addressees(w *campaign.Workbook) []candidate {
	var all []candidate
	for _, g := range w.Groups {
		all = append(all, candidate{id: g.ID, name: strings.TrimSpace(g.Name)})
	}
	for _, p := range w.People {
		all = append(all, candidate{id: p.ID, name: strings.TrimSpace(p.Name)})
	}
	return all
}
