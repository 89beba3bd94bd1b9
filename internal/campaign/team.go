package campaign

import "slices"

// Team is what groups and departments have to do, and which people cannot be told apart by their names.
type Team struct {
	Groups      []GroupLoad      `json:"groups"`      // in their order; last, as group "", the tasks that are in none, where there are any
	Departments []DepartmentLoad `json:"departments"` // in their order
	Namesakes   []ID             `json:"namesakes"`   // people of whom another has the name, in their order; neither case nor spacing tells names apart
}

// GroupLoad counts the people and the tasks of a group.
type GroupLoad struct {
	Group   ID                       `json:"group"`
	People  int                      `json:"people"`
	Tasks   int                      `json:"tasks"`
	Done    int                      `json:"done"`
	Late    int                      `json:"late"`    // of those not done, due before today
	Unowned int                      `json:"unowned"` // of those not done, without an owner
	Stages  map[string]StageProgress `json:"stages"`  // by stage of the tasks; a stage without any has no entry
}

// DepartmentLoad counts the people of a department and the open tasks that they own.
type DepartmentLoad struct {
	Department ID  `json:"department"`
	People     int `json:"people"`
	Open       int `json:"open"`
	Late       int `json:"late"` // of those, due before today
}

// TeamOf counts a campaign's team as of a day.
func TeamOf(w *Workbook, today Date) Team {
	t := Team{Groups: []GroupLoad{}, Departments: []DepartmentLoad{}, Namesakes: []ID{}}
	groups, departments := map[ID]*GroupLoad{"": {Stages: map[string]StageProgress{}}}, map[ID]*DepartmentLoad{}
	for _, g := range w.Groups {
		groups[g.ID] = &GroupLoad{Group: g.ID, Stages: map[string]StageProgress{}}
	}
	for _, d := range w.Departments {
		departments[d.ID] = &DepartmentLoad{Department: d.ID}
	}
	called, at := map[string]int{}, map[ID]*DepartmentLoad{}
	for _, p := range w.People {
		called[FoldName(p.Name)]++
		if g := groups[p.Group]; g != nil {
			g.People++
		}
		if d := departments[p.Department]; d != nil {
			d.People++
			at[p.ID] = d
		}
	}
	for _, p := range w.People {
		if called[FoldName(p.Name)] > 1 {
			t.Namesakes = append(t.Namesakes, p.ID)
		}
	}
	for _, task := range w.Tasks {
		done, late := task.State == "done", task.State != "done" && task.Due != "" && task.Due < today
		if g := groups[task.Group]; g != nil {
			g.count(task.Stage, done, late)
			g.Unowned += one(!done && task.Owner == "")
		}
		if d := at[task.Owner]; d != nil {
			d.Open += one(!done)
			d.Late += one(late)
		}
	}
	for _, g := range w.Groups {
		t.Groups = append(t.Groups, *groups[g.ID])
	}
	if rest := groups[""]; rest.Tasks > 0 {
		t.Groups = append(t.Groups, *rest)
	}
	for _, d := range w.Departments {
		t.Departments = append(t.Departments, *departments[d.ID])
	}
	return t
}

func (g *GroupLoad) count(stage string, done, late bool) {
	g.Tasks++
	g.Done += one(done)
	g.Late += one(late)
	s := g.Stages[stage]
	s.Tasks++
	s.Done += one(done)
	g.Stages[stage] = s
}

// GiveToLeads are the edits that give the lead of each of these groups the open tasks of the group that nobody owns. Group
// "" stands for the tasks that are in none: they go to the lead of the campaign. Without a lead nothing is given.
func GiveToLeads(w *Workbook, groups []ID) []Edit {
	leads := map[ID]ID{"": w.Campaign.Lead}
	for _, g := range w.Groups {
		leads[g.ID] = g.Lead
	}
	edits := []Edit{}
	for _, t := range w.Tasks {
		if lead := leads[t.Group]; lead != "" && t.Owner == "" && t.State != "done" && slices.Contains(groups, t.Group) {
			edits = append(edits, Edit{Op: Patch, Kind: "task", Row: t.ID, Set: Fields{"owner": string(lead)}})
		}
	}
	return edits
}
