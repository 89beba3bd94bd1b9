package store

import (
	"testing"

	"pgregory.net/rapid"

	"qingdan/internal/campaign"
)

// Undoing every step, last first, goes back through every state to the start; redo is the identity; undone and redone
// in any order, all out is the start and all in is the end.
func TestUndoOfAllIsTheStart(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w, s := newWild(t), one(t)
		w.base(s)
		turn := func(step string, undo bool) {
			_, err := s.Turn(step, undo)
			ok(t, err)
		}
		var made, states []string
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			was := dump(t, s)
			if id := w.step(s); id != "" {
				made, states = append(made, id), append(states, was)
			}
		}
		end := dump(t, s)
		sound(t, s)
		for i := len(made) - 1; i >= 0; i-- {
			was := dump(t, s)
			turn(made[i], true)
			same(t, "undo", dump(t, s), states[i])
			turn(made[i], false)
			same(t, "redo", dump(t, s), was)
			turn(made[i], true)
		}
		for _, id := range rapid.Permutation(made).Draw(t, "redo") {
			turn(id, false)
			folds(t, s)
		}
		same(t, "all redone", dump(t, s), end)
		for _, id := range rapid.Permutation(made).Draw(t, "undo") {
			turn(id, true)
			folds(t, s)
		}
		sound(t, s)
		if len(made) > 0 {
			same(t, "all undone", dump(t, s), states[0])
		}
	})
}

// Undo and Redo walk to and fro over a stack of states, which a new step cuts off; a printing is passed over.
func TestUndoAndRedoAreAStack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w, s := newWild(t), one(t)
		w.base(s)
		var back, forth []string
		for range rapid.IntRange(5, 25).Draw(t, "moves") {
			was := dump(t, s)
			switch rapid.SampledFrom([]string{"step", "step", "undo", "undo", "redo", "print"}).Draw(t, "move") {
			case "step":
				if w.step(s) != "" {
					back, forth = append(back, was), nil
				}
			case "print":
				_, err := s.Apply(campaign.LibraryScope, campaign.Label{Code: "record.print"}, []campaign.Edit{create("lesson", s.NewID(), "text", "印过")})
				ok(t, err)
			case "undo":
				if len(back) == 0 {
					continue // what the test began with is next
				}
				_, err := s.Undo()
				ok(t, err)
				same(t, "undo", dump(t, s), back[len(back)-1])
				back, forth = back[:len(back)-1], append(forth, was)
			case "redo":
				_, err := s.Redo()
				if len(forth) == 0 {
					if code(err) != "redo.nothing" {
						t.Fatalf("redo of nothing: %v", err)
					}
					continue
				}
				ok(t, err)
				same(t, "redo", dump(t, s), forth[len(forth)-1])
				back, forth = append(back, was), forth[:len(forth)-1]
			}
		}
		sound(t, s)
	})
}
