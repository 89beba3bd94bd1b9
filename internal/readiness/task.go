package readiness

import "qingdan/internal/campaign"

func hasTasks(j *judge) string { return none(len(j.w.Tasks)) }

// owners: every task has an owner and a due date; none is due after what depends on it. What is done has been.
func owners(j *judge) {
	at := make(map[campaign.ID]int, len(j.w.Tasks))
	for i, t := range j.w.Tasks {
		at[t.ID] = i
	}
	late := map[int][]int{} // tasks due after others that wait for them
	for _, d := range j.w.Dependencies {
		on, a := at[d.On]
		task, b := at[d.Task]
		if a && b && j.w.Tasks[task].State != "done" && dueAfter(j.w.Tasks[on], j.w.Tasks[task]) {
			late[on] = append(late[on], task)
		}
	}
	for i, t := range j.w.Tasks {
		if t.State == "done" {
			continue
		}
		j.missing("task", t.ID, ref("owner", t.Owner), text("due", string(t.Due)))
		for _, k := range late[i] {
			next := j.w.Tasks[k]
			j.find("after", "task", t.ID, "due", "due", string(t.Due), "row", string(next.ID), "next", string(next.Due))
		}
	}
}

// dueAfter says whether a task is due after another, on the same day by the time of day where both have one.
func dueAfter(a, b campaign.Task) bool {
	if a.Due == "" || b.Due == "" || a.Due != b.Due {
		return b.Due != "" && a.Due > b.Due
	}
	return a.DueTime != "" && b.DueTime != "" && a.DueTime > b.DueTime
}

// overdue: nothing is.
func overdue(j *judge) {
	for _, t := range j.w.Tasks {
		if t.State != "done" && t.Due != "" && t.Due < j.today {
			j.find("late", "task", t.ID, "state", "due", string(t.Due), "count", itoa(int64(j.today.Sub(t.Due))))
		}
	}
}
