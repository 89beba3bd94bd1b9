package app

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SafeName makes a text fit for a file's name on every system, at most 60 characters of it.
func SafeName(s string) string {
	s = strings.Map(func(c rune) rune {
		if c < ' ' || strings.ContainsRune(`/\:*?"<>|`, c) {
			return '-'
		}
		return c
	}, s)
	if rs := []rune(s); len(rs) > 60 {
		s = string(rs[:60])
	}
	return strings.Trim(s, " .")
}

// safeFileName is SafeName for a file's whole name, whose ending stays: signs that turn the direction of writing, and so
// an "exe" into what looks like another ending, are taken out, and names that Windows keeps for itself are avoided.
func safeFileName(name string) string {
	name = strings.TrimRight(strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Bidi_Control, c) {
			return -1
		}
		return c
	}, name), " .")
	ext := filepath.Ext(name)
	if utf8.RuneCountInString(ext) > 20 || ext == name {
		ext = ""
	}
	stem := SafeName(strings.TrimSuffix(name, ext))
	if first, _, _ := strings.Cut(stem, "."); stem == "" || reserved.MatchString(first) {
		stem = "_" + stem
	}
	if ext = SafeName(ext); ext != "" {
		stem += "." + ext
	}
	return stem
}

var reserved = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$`)

// WriteFile puts a file in its place whole or not at all: written beside it, on disk, then renamed over it.
func WriteFile(path string, data []byte) error {
	return writeFile(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// writeFile is WriteFile for what need not be in memory.
func writeFile(path string, fill func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".qingdan-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err = fill(f); err != nil {
		return err
	}
	mode := os.FileMode(0o644)
	if st, err := os.Stat(path); err == nil {
		mode = st.Mode().Perm()
	}
	if err = f.Chmod(mode); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
