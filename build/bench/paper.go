package main

import "path/filepath"

func (b *bench) paper() error {
	p := &press{bench: b, dir: filepath.Join(b.dir, "paper")}
	return p.pack()
}
