package store

import (
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"qingdan/internal/campaign"
)

// A window, its background work and a command work on one file at the same time: nobody fails, nothing is lost.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	const writers, each = 4, 15
	path := filepath.Join(folder(t), "w.qingdan")
	var all []*Store
	for range 2 { // two programs
		s, err := Open(path, Options{Machine: "A", Author: "A"})
		ok(t, err)
		defer s.Close()
		all = append(all, s)
	}
	apply(t, all[0], create("campaign", camp, "name", "x"), create("task", "t", "title", "x"))
	back, err := all[0].Backup()
	ok(t, err)
	var wg sync.WaitGroup
	errs := make(chan error, 1000)
	run := func(n int, f func(s *Store, i int) error) {
		for w := range n {
			wg.Go(func() {
				for i := range each {
					if err := f(all[(w+i)%2], w*each+i); err != nil {
						errs <- err
					}
				}
			})
		}
	}
	run(writers, func(s *Store, i int) error {
		_, err := s.Apply(camp, edited, []campaign.Edit{create("item", campaign.ID(fmt.Sprint("i", i)), "task", "t", "text", "x")})
		return err
	})
	run(1, func(s *Store, i int) error { s.SetAuthor(fmt.Sprint(i)); _, err := s.Undoable(); return err })
	run(1, func(s *Store, _ int) error { _, err := s.Search("x", 5); return err })
	run(1, func(s *Store, _ int) error { _, err := s.Summaries(); return err })
	run(1, func(s *Store, _ int) error { _, err := s.Workbook(camp); return err })
	run(1, func(s *Store, i int) error {
		if i%5 > 0 {
			return nil
		}
		_, err := s.Backup()
		return err
	})
	wg.Wait()
	for _, s := range all {
		w := must(s.Workbook(camp))(t)
		if len(w.Items) != writers*each {
			t.Errorf("%d items of %d", len(w.Items), writers*each)
		}
		sound(t, s)
	}
	// A restore among them: what is written after it stands on the restored state, under the new name.
	run(1, func(s *Store, i int) error {
		if i != each/2 {
			return nil
		}
		_, err := s.Restore(back)
		return err
	})
	run(2, func(s *Store, i int) error {
		_, err := s.Apply(camp, edited, []campaign.Edit{create("item", campaign.ID(fmt.Sprint("j", i)), "task", "t", "text", "x")})
		_, _ = s.Undoable()
		return err
	})
	wg.Wait()
	close(errs)
	for err := range errs {
		t.Error(err)
	}
	for _, s := range all {
		sound(t, s)
	}
	same(t, "the two programs", dump(t, all[0]), dump(t, all[1]))
}
