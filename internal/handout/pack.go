package handout

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"runtime"
	"sync"
)

// Pages are compressed here, on all processors and with a compressor for many pages: gofpdf makes one for each, which
// costs more than compressing.

// compressors serve the next document too: one is more than a megabyte.
var compressors = sync.Pool{New: func() any {
	z, _ := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	return z
}}

const endObject = "\nendstream\nendobj\n"

// plainStream is the content of an object of gofpdf that holds a stream and nothing about it but its length; nil for
// any other.
func plainStream(number int, body []byte) []byte {
	head, stream, _ := bytes.Cut(body, []byte("\nstream\n"))
	stream, whole := bytes.CutSuffix(stream, []byte(endObject))
	if !whole || string(head) != fmt.Sprintf("%d 0 obj\n<</Length %d>>", number, len(stream)) {
		return nil
	}
	return stream
}

// packed are the plain streams among objects as compressed objects, by the objects' place; nil for the others. In place of
// a ToUnicode map is codes.
func packed(pdf []byte, objects []object, codes []byte) [][]byte {
	out := make([][]byte, len(objects))
	workers := min(runtime.GOMAXPROCS(0), 4)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			var b bytes.Buffer // writing to it cannot fail
			z := compressors.Get().(*zlib.Writer)
			defer compressors.Put(z)
			for i := w; i < len(objects); i += workers {
				o := objects[i]
				stream := plainStream(o.number, pdf[o.start:o.end])
				if stream == nil {
					continue
				}
				if bytes.HasPrefix(stream, []byte(meanings)) {
					stream = codes
				}
				b.Reset()
				z.Reset(&b)
				_, _ = z.Write(stream)
				_ = z.Close()
				out[i] = fmt.Appendf(nil, "%d 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n%s"+endObject, o.number, b.Len(), b.Bytes())
			}
		})
	}
	wait.Wait()
	return out
}
