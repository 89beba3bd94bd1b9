package main

import (
	"os"
	"syscall"
)

// mostMemory is the most that a process held, in bytes.
func mostMemory(p *os.ProcessState) int64 {
	if u, ok := p.SysUsage().(*syscall.Rusage); ok {
		return u.Maxrss << 10
	}
	return 0
}
