package desktop

import (
	"os"
	"slices"
	"strings"
)

// codeRoom is how much room WebKit on Linux has for machine code made of the page's JavaScript, in bytes, as JavaScriptCore
// reads it from the environment of the process that shows the page. Left to itself it takes what it wants: what pdf.js
// and the page are compiled to for one preview after another came to 60 MB and more in a day, and was never given back.
// With this much the hot parts are compiled as before, and what has gone cold makes room.
const codeRoom = "JSC_jitMemoryReservationSize=4194304"

// tame sets it, unless the user has.
func tame() error {
	name, value, _ := strings.Cut(codeRoom, "=")
	if _, set := os.LookupEnv(name); set {
		return nil
	}
	return os.Setenv(name, value)
}

// environ is what other programs are started with: what is said to WebKit is said to our window alone.
func environ() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return v == codeRoom })
}
