package app

import (
	"os"
	"slices"

	"qingdan/internal/campaign"
)

// IsWorkspace says whether a path leads to the workspace, by whatever name: to open its file beside SQLite and close it
// again would drop SQLite's locks on it, and to write there would cost it.
func (c Config) IsWorkspace(path string) bool {
	st, err := os.Stat(path)
	return err == nil && slices.ContainsFunc([]string{"", "-wal", "-shm"}, func(part string) bool {
		live, err := os.Stat(c.Workspace + part)
		return err == nil && os.SameFile(live, st)
	})
}

// Other makes sure that a file the user names is not the workspace: an *Error, file.workspace, in the user's language.
func (c Config) Other(path string) error {
	if err := c.other(path); err != nil {
		return explain(c.Lang, err)
	}
	return nil
}

// other makes sure that a file the user names is not the workspace. Error: file.workspace {path}.
func (c Config) other(path string) error {
	if c.IsWorkspace(path) {
		return campaign.Fail("file.workspace", "path", path)
	}
	return nil
}
