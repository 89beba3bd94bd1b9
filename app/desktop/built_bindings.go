//go:build bindings

package desktop

const built, generating = true, true
