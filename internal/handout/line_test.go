package handout

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var testType = &style{size: 10, leading: 15}

// setLines is what the lines of txt say, set to n em.
func setLines(txt string, n float64) (out []string) {
	var s setter
	for _, l := range s.plain(n*testType.size*pt+0.01, testType, txt).lines {
		out = append(out, l.says())
	}
	return out
}

// em is the width of txt on one line.
func em(txt string) float64 {
	var s setter
	return s.plain(unbounded, testType, txt).width() / pt / testType.size
}

const prose = "“夏日冰爽节·冰川茉莉”开门前，消防通道净宽2.4 m（四个出口门锁全开）；安保、礼宾各就位，主持人念《冰川茉莉》开场词：“欢迎！”" +
	"每30分钟上报入场、试饮、领券三个数，缺数5分钟内补。直播码率≥6 Mbps，切换≤10秒；晚场18:55倒计时，10–15人候场……3／4以上到齐。" +
	"Please keep the fire lane clear (2.4 m) and report any absence within 5 min—thank you!"

func TestLinesSayWhatWasWritten(t *testing.T) {
	for _, n := range []float64{3, 5.5, 8, 12.3, 20, 33, 60} {
		got := strings.Join(setLines(prose, n), "")
		if want := strings.ReplaceAll(prose, " ", ""); strings.ReplaceAll(got, " ", "") != want {
			t.Errorf("%v em: got %q", n, got)
		}
	}
	if got := setLines("一\n\n二\n", 10); strings.Join(got, "|") != "一||二" {
		t.Errorf("line feeds: %q", got)
	}
	if got := setLines("", 10); got != nil {
		t.Errorf("empty: %q", got)
	}
}

func TestNoLineIsLongerThanItsMeasure(t *testing.T) {
	var s setter
	for n := 2.0; n < 40; n += 0.7 {
		for _, l := range s.plain(n*testType.size*pt, testType, prose+strings.Repeat("wwwwwwwwww", 9)).lines {
			if l.width > n*testType.size*pt+0.01 {
				t.Fatalf("%v em: %q is %v em", n, l.says(), l.width/pt/testType.size)
			}
		}
	}
}

func TestMarksStayWithTheirWords(t *testing.T) {
	const noStart, noEnd = "，。、；：！？）》”’…·／–%℃,.;:!?)", "（《“‘(≥≤"
	for n := 4.0; n < 45; n += 0.5 {
		for _, l := range setLines(prose, n) {
			first, _ := utf8.DecodeRuneInString(l)
			last, _ := utf8.DecodeLastRuneInString(l)
			if strings.ContainsRune(noStart, first) || strings.ContainsRune(noEnd, last) {
				t.Errorf("%v em: %q", n, l)
			}
		}
	}
}

func TestNumbersStayWithWhatTheyCount(t *testing.T) {
	for _, whole := range []string{"30分钟", "30 分钟", "2.4 m", "6 Mbps", "≥80 kg", "≥ 6", "07:30", "10–15人", "09:30 – 10:00", "0.1 %", "4℃",
		"三个", "第12场", "6月4日", "2026年6月4日", "180kg", "9-10 Months", "co-brand", "5 min", "×3", "45.12 万", "10 - 15", "10～15", "10~15"} {
		full := em(whole)
		for n := full + 1.7; n < full+14; n += 0.31 { // with the character after a digit, which stays too
			txt := "净水到货以后现场执行组应在" + whole + "之内补齐并且上报"
			if strings.Contains(whole, "co-") {
				txt = "Sign the next " + whole + " contract today"
			}
			if got := setLines(txt, n); !strings.Contains(strings.Join(got, "\n"), whole) {
				t.Errorf("%v em: %q broken: %q", n, whole, got)
			}
		}
	}
}

func TestLastLineIsNoSingleCharacter(t *testing.T) {
	const txt = "现场执行组应在开门前核对消防通道与出口门锁是否全部打开。"
	for n := 6.0; n < 27; n += 0.5 {
		lines := setLines(txt, n)
		if last := strings.TrimRight(lines[len(lines)-1], "。"); utf8.RuneCountInString(last) < 2 {
			t.Errorf("%v em: %q", n, lines)
		}
	}
}

func TestFewestLines(t *testing.T) {
	txt := strings.Repeat("清", 45)
	if got := len(setLines(txt, 10)); got != 5 {
		t.Errorf("45 characters at 10 em: %d lines", got)
	}
	if got := setLines("见https://example.com/"+strings.Repeat("x", 60), 10); len(got) < 4 || len(got) > 5 {
		t.Errorf("a long address: %q", got)
	}
}

func TestSpacing(t *testing.T) {
	d, l := advance(false, '5'), advance(false, 'G')
	for _, c := range []struct {
		txt  string
		want float64
	}{
		{"用5网", 2 + d + 2*0.22},
		{"用G网", 2 + l + 2*0.22},
		{"用 5 网", 2 + d + 2*advance(false, ' ')},
		{"到，5月", 3 + d + 0.22},                      // none after a mark
		{"（5月）", 2 - 0.5 + d + 0.22 + 0.5},          // the outer halves of the brackets are cut
		{"好）。完", 3.5},                               // closing marks close up
		{"好）（完", 3.5},                               // closing, opening
		{"见（《案", 3.5},                               // opening, opening
		{"夏·冰", 2.9},                                // the dot advances 0.9
		{"好，", 1.5},                                 // a mark at the end hangs
		{"don’t", em("dont") + 1 - 0.72},            // an apostrophe is no full-width mark
		{"发“5G”群", 3 + 1 + d + l},                   // quotes among Han keep their width
		{"a “b” c", em("a b c") + 2 - 0.57 - 0.57},  // among Latin they do not
		{"a “票”, c", em("a , c") + 3 - 0.57 - 0.57}, // nor where an English sentence quotes Han
		{"a “票” c", em("a  c") + 3 - 0.57 - 0.57},
		{"A–C全部", em("A–C") + 2 + 0.22},               // letters as digits
		{"\u3000全", 2},                                // an ideographic space is as wide as a character
		{"𬭎", 1},                                      // one beyond the basic plane
		{"用𬭎5", 2 + 0.22 + d},                         // and its stand-in is Han
		{"全", 1}, {"", 0}, {"5G", d + l}, {"，，", 1.0}, // 1 + 1 − overlap − hang
	} {
		s, _ := clean(c.txt)
		if got := em(s); math.Abs(got-c.want) > 0.002 {
			t.Errorf("%q: %.3f em, want %.3f", c.txt, got, c.want)
		}
	}
}

func TestNoNameOfAListIsCutInTwo(t *testing.T) {
	for words, want := range map[string][]string{
		"唐予安、白景行、孙可 +5":        {"唐予安、", "白景行、", "孙可 +5"},
		"唐予安, 白景行":             {"唐予安,", "白景行"},
		"全\u00a0全场　舞\u00a0主舞台": {"全\u00a0全场", "舞\u00a0主舞台"},
		"全部任务，99 项":            {"全部任务，", "99 项"},
		"青梧茶饮集团杭州澜岸广场店、孙可":     {"青梧茶饮", "集团杭州", "澜岸广场", "店、孙可"}, // no line holds the first
	} {
		var s setter
		var got []string
		for _, l := range s.listed(4.6*bodyType.size*pt, bodyType, words).lines {
			got = append(got, l.says())
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	var s setter
	full := "夏日冰爽节·冰川茉莉新品发布"
	if got := s.cut(200, run{testType, full}).says(); got != full {
		t.Errorf("it fits: %q", got)
	}
	for n := 2.0; n < 13; n++ {
		l := s.cut(n*testType.size*pt, run{testType, full})
		if got := l.says(); !strings.HasSuffix(got, "…") || !strings.HasPrefix(full, strings.TrimSuffix(got, "…")) || l.width > n*testType.size*pt+0.01 {
			t.Errorf("%v em: %q, %v mm", n, got, l.width)
		}
	}
	two := s.cut(20*testType.size*pt, run{testType, "执行清单"}, run{taskKey, strings.Repeat("Checklist ", 9)})
	if got := two.says(); !strings.HasPrefix(got, "执行清单Checklist") || !strings.HasSuffix(got, "…") {
		t.Errorf("two runs: %q", got)
	}
}

func BenchmarkSet(b *testing.B) {
	var s setter
	for b.Loop() {
		s.plain(97, taskType, prose)
	}
}

// A line ends between words that are known, where that costs no line: at each measure that divides the text in two, and with all
// words known, none is cut.
func TestLinesEndBetweenWords(t *testing.T) {
	words := []string{"报名", "成本", "低于", "预算", "门店", "核销", "超过", "目标", "主持人", "提前", "到场"}
	txt := strings.Join(words, "")
	ends := map[int]bool{}
	for at, i := 0, 0; i < len(words); i++ {
		at += utf8.RuneCountInString(words[i])
		ends[at] = true
	}
	for n := 13.0; n < 23; n += 0.5 {
		at := 0
		for _, l := range setLines(txt, n) {
			if at += utf8.RuneCountInString(l); !ends[at] {
				t.Errorf("%v em: a line ends within a word: %q", n, setLines(txt, n))
			}
		}
	}
}

// What is written at a number's side and Latin words stay whole at every measure that holds them, in real sentences.
func TestNoMeasureCutsNumbersAndLatinWords(t *testing.T) {
	for _, txt := range []string{
		"成交额¥451,200，完成目标¥480,000的94%，比上次高3.5个百分点；现场补货20 kg冰块和120人份的样品。",
		"iPhone与ThinkPad各备2台，码率≥6 Mbps，10:30–11:00彩排，2026年11月14日14:00开始（提前45分钟到场）。",
		"请拨打139 0000 0101（现场总指挥），或扫“冰川茉莉”海报上的二维码《领券》；T-7前完成12家门店的核销演练。",
	} {
		for n := 9.0; n < 40; n += 0.37 {
			got := setLines(txt, n)
			all := strings.Join(got, "\n")
			for _, whole := range []string{"¥451,200", "¥480,000", "94%", "3.5个", "20 kg", "120人", "iPhone", "ThinkPad", "2台", "6 Mbps", "10:30–11:00", "2026年11月14日", "14:00", "45分钟", "T-7", "12家"} {
				if strings.Contains(txt, whole) && !strings.Contains(all, whole) {
					t.Errorf("%v em: %q broken: %q", n, whole, got)
				}
			}
			for i, l := range got {
				first, _ := utf8.DecodeRuneInString(l)
				last, _ := utf8.DecodeLastRuneInString(l)
				if i > 0 && strings.ContainsRune("，。、；：！？）》”%", first) || i < len(got)-1 && strings.ContainsRune("（《“¥≥", last) {
					t.Errorf("%v em: %q", n, l)
				}
			}
		}
	}
}
