//go:build production || dev

package desktop

// built says that Wails' window is in this program; generating, that it only writes the page's bindings and opens none.
const built, generating = true, false
