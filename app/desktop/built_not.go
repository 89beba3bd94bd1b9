//go:build !production && !dev && !bindings

package desktop

const built, generating = false, false
