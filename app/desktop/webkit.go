package desktop

import (
	"os"
	"slices"
	"strings"
)

// holds keep WebKit on Linux from taking memory that it never gives back; the processes that show the page read them from
// their environment.
//
// JavaScriptCore has so many bytes for machine code made of the page's JavaScript. Left to itself it takes what it wants: what
// pdf.js and the page are compiled to for one preview after another came to 60 MB and more in a day. With this much the hot
// parts are compiled as before, and what has gone cold makes room.
//
// JavaScriptCore collects garbage the sooner the less memory the machine has, and where it has much lets it grow to a
// multiple of what is in use. It does not see what hangs on its objects, the outlines of the glyphs of each page drawn, which
// came to a hundred megabytes in 200 previews. So it is told of a small machine.
//
// The C library shares its heaps among threads (two, not eight a core), and has what is larger than so many bytes, the outlines
// and pages of a preview, in mappings of their own, which go when they are freed. Left to itself it raises that mark to 32 MB.
var holds = []string{
	"JSC_jitMemoryReservationSize=4194304",
	"JSC_forceRAMSize=134217728",
	"MALLOC_ARENA_MAX=2",
	"MALLOC_MMAP_THRESHOLD_=262144",
	"MALLOC_TRIM_THRESHOLD_=262144",
}

// tame sets them, but for those that the user has.
func tame() error {
	for _, hold := range holds {
		name, value, _ := strings.Cut(hold, "=")
		if _, set := os.LookupEnv(name); set {
			continue
		}
		if err := os.Setenv(name, value); err != nil {
			return err
		}
	}
	return nil
}

// environ is what other programs are started with: what is said to WebKit is said to our window alone.
func environ() []string {
	return slices.DeleteFunc(os.Environ(), func(v string) bool { return slices.Contains(holds, v) })
}
