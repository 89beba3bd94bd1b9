package app

import (
	"os"
	"path/filepath"

	"github.com/google/uuid"
)

// Machine names this laptop and account by an id kept in the folder of preferences, outside of workspaces, so that a
// copied workspace is told from its original. Where it cannot be kept the host's name must do.
func Machine(home string) string {
	path := filepath.Join(home, "machine")
	if b, err := os.ReadFile(path); err == nil && len(b) > 0 {
		return string(b)
	}
	id := uuid.NewString()
	if os.MkdirAll(home, 0o700) == nil && WriteFile(path, []byte(id)) == nil {
		return id
	}
	host, _ := os.Hostname()
	return host
}
