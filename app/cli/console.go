//go:build !windows

package cli

// AttachConsole lets a program with a window answer commands in the terminal it was called from. Only Windows keeps the
// two apart.
func AttachConsole() {}
