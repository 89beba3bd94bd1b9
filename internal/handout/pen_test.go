package handout

import "testing"

// TestLineIsOneText looks at the operators: gaps are TJ adjustments, in thousandths, and what is copied is said beside.
func TestLineIsOneText(t *testing.T) {
	c := newCanvas(papers["a4"], about{lang: "zh-CN", made: june3().Printed})
	c.newPage()
	c.setFont(0)
	c.flush()
	var s setter
	for txt, want := range map[string]string{
		"用5": "/Span <</ActualText (\xFE\xFF\x75\\\x28\x00\x35)>> BDC\nBT 10 0 0 10 28.35 813.54 Tm [(\x75\\\x28)-220 (\x00\x35)] TJ ET\nEMC\n",
		"））": "/Span <</ActualText (\xFE\xFF\xFF\x09\xFF\x09)>> BDC\nBT 10 0 0 10 28.35 813.54 Tm [(\xFF\x09)500 (\xFF\x09)] TJ ET\nEMC\n",
		"清单": "BT 10 0 0 10 28.35 813.54 Tm [(\x6E\x05\x53\x55)] TJ ET\n",
	} {
		c.line(10, 10, s.plain(unbounded, testType, txt).lines[0])
		if got := string(c.ops); got != want {
			t.Errorf("%s: %q, want %q", txt, got, want)
		}
		c.ops = c.ops[:0]
	}
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{0: "0 ", 1: "1 ", 10.5: "10.5 ", 0.05: "0.05 ", -0.25: "-0.25 ", 841.894: "841.89 ", 12.999: "13 ", -220.0000001: "-220 "} {
		var p pen
		if p.number(v); string(p.ops) != want {
			t.Errorf("%v: %q, want %q", v, p.ops, want)
		}
	}
}
