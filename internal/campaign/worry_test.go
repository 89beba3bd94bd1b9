package campaign

import (
	"reflect"
	"strconv"
	"testing"
)

func worries(texts ...string) (out []Worry) {
	for i, t := range texts {
		out = append(out, Worry{ID: ID(strconv.Itoa(i + 1)), Text: t})
	}
	return out
}

func TestProposeThemes(t *testing.T) {
	dealt := worries("直播中断", "直播没人看")
	dealt[0].Theme, dealt[1].Risk = "技术", "r"
	kept := worries("小程序崩了", "技术支持不在场", "技术备机没带")
	kept[0].Theme = "技术"
	for name, tc := range map[string]struct {
		in   []Worry
		want []Theme
	}{
		"none":          {nil, []Theme{}},
		"nothing alike": {worries("暴雨", "主播生病"), []Theme{}},
		"Chinese": {worries("直播间没人进来", "冷链断供，饮品化了", "直播间黑屏", "冷链车没到", "预算花超了"),
			[]Theme{{"直播间", []ID{"1", "3"}}, {"冷链", []ID{"2", "4"}}}},
		"the larger first": {worries("排队太长", "小程序领券失败", "领券报错", "领券页打不开", "排队打架"), []Theme{{"领券", []ID{"2", "3", "4"}}, {"排队", []ID{"1", "5"}}}},
		"English": {worries("The stream went down", "Coupons could not be redeemed", "Nobody watched the Stream", "Coupon codes were doubled", "Rain"),
			[]Theme{{"stream", []ID{"1", "3"}}, {"Coupon", []ID{"2", "4"}}}},
		"joining words are no theme":   {worries("我们没有准备好", "我们没有报批"), []Theme{}},
		"what all share tells nothing": {worries("门店断货", "门店排队", "门店停电", "门店漏水", "门店着火"), []Theme{}},
		"dealt with":                   {dealt, []Theme{}},
		"into a theme that is there":   {kept, []Theme{{"技术", []ID{"2", "3"}}}},
	} {
		if got := ProposeThemes(tc.in); !reflect.DeepEqual(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"负面舆情", "饮品负面舆情", true}, {"Bad press", "bad  PRESS", true}, {"Bad press", "Bad press or a remark on stage", true},
		{"直播中断", "直播中断或黑屏", true}, {"暴雨、大风、高温", "正式期连续高温或暴雨", false}, {"直播中断", "停电", false},
		{"Live stream down", "Streams down", true}, {"Budget overrun", "Overcrowding", false}, {"Stock", "Stock runs out in all stores before noon", false}, {"", "x", false}, {"、", "，", false},
	} {
		if got := Alike(tc.a, tc.b); got != tc.want {
			t.Errorf("%q, %q: %v", tc.a, tc.b, got)
		}
		if got := Alike(tc.b, tc.a); got != tc.want {
			t.Errorf("%q, %q: %v", tc.b, tc.a, got)
		}
	}
}

// Whatever is written, grouping ends, no worry is in two themes, and a theme has a name.
func FuzzProposeThemes(f *testing.F) {
	f.Add("直播断了", "İstanbul 直播", "ẞ straße 直")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		seen := map[ID]bool{}
		for _, th := range ProposeThemes(worries(a, b, c, a, c)) {
			if th.Name == "" {
				t.Error("a theme without a name")
			}
			for _, id := range th.Worries {
				if seen[id] {
					t.Errorf("%s is in two themes", id)
				}
				seen[id] = true
			}
		}
	})
}
