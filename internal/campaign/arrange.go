package campaign

// Putting rows of a list into another order with as few new keys as that takes.

// Rekey gives the keys that rows need for a list to stand in the order given. had has the keys of the rows there are, in
// whose order those that do not move still stand; moves names those that move. A row that is not in had is new. Rows
// that stay keep their keys, unless what comes between them finds no room: between equal keys (possible after a merge),
// or where keys would grow beyond MaxPosition. Then the run of rows around gets new ones. Only keys that differ are
// answered.
func Rekey(order []ID, had map[ID]string, moves map[ID]bool, intn func(int) int) map[ID]string {
	keys, free := make([]string, len(order)), make([]bool, len(order))
	for i, id := range order {
		key, there := had[id]
		if free[i] = !there || moves[id]; !free[i] {
			keys[i] = key
		}
	}
	arrange(keys, free, intn)
	out := map[ID]string{}
	for i, id := range order {
		if key, there := had[id]; !there || key != keys[i] {
			out[id] = keys[i]
		}
	}
	return out
}

// arrange gives every free row a key between its neighbours', run by run.
func arrange(keys []string, free []bool, intn func(int) int) {
	n := len(keys)
	for i := 0; i < n; i++ {
		if !free[i] {
			continue
		}
		from, to := i, i
		for reach := 1; ; reach *= 2 {
			// No key lies between equal ones, and none before "".
			for to < n && (free[to] || keys[to] == "" || from > 0 && keys[to] <= keys[from-1]) {
				to++
			}
			left, right := "", ""
			if from > 0 {
				left = keys[from-1]
			}
			if to < n {
				right = keys[to]
			}
			if spread(keys[from:to], left, right, intn) {
				break
			}
			from, to = max(0, from-reach), min(n, to+reach)
		}
		i = to
	}
}

// spread fills keys with ascending ones between left and right ("" is an open end), and says whether none is too long.
// In the middle it halves, so that the keys grow with the logarithm of their number.
func spread(keys []string, left, right string, intn func(int) int) bool {
	n := len(keys)
	switch {
	case n == 0:
		return true
	case right == "":
		copy(keys, After(left, n, intn))
	case left == "":
		for i := n - 1; i >= 0; i-- {
			right = Between("", right, intn)
			keys[i] = right
		}
	default:
		mid := n / 2
		keys[mid] = Between(left, right, intn)
		return len(keys[mid]) <= MaxPosition && spread(keys[:mid], left, keys[mid], intn) && spread(keys[mid+1:], keys[mid], right, intn)
	}
	for _, k := range keys {
		if len(k) > MaxPosition {
			return false
		}
	}
	return true
}
