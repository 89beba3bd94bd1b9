package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// AttachConsole lets a program with a window answer commands in the terminal it was called from. Standard streams that
// lead to a file or a pipe already are left as they are.
func AttachConsole() {
	const parent = ^uintptr(0) // ATTACH_PARENT_PROCESS
	attached, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole").Call(parent)
	if attached == 0 {
		return
	}
	for _, s := range []struct {
		to     **os.File
		handle uint32
		device string
	}{
		{&os.Stdin, windows.STD_INPUT_HANDLE, "CONIN$"},
		{&os.Stdout, windows.STD_OUTPUT_HANDLE, "CONOUT$"},
		{&os.Stderr, windows.STD_ERROR_HANDLE, "CONOUT$"},
	} {
		if h, err := windows.GetStdHandle(s.handle); err == nil && h != 0 {
			if kind, err := windows.GetFileType(h); err == nil && kind != windows.FILE_TYPE_UNKNOWN {
				continue
			}
		}
		if f, err := os.OpenFile(s.device, os.O_RDWR, 0); err == nil {
			*s.to = f
		}
	}
}
