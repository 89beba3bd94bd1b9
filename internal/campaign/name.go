package campaign

import "strings"

// FoldName is what two ways of writing one person's or group's name have in common: neither case nor spacing tells names
// apart.
func FoldName(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }
