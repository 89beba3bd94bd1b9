package exchange

import (
	"testing"

	"qingdan/internal/campaign"
)

// The numbers are worked out by hand. money is in fen, share in basis points.
func TestReadNumber(t *testing.T) {
	money := campaign.Lookup("budget_line").Field("planned")
	share := campaign.Lookup("budget_line").Field("share")
	count := campaign.Lookup("material").Field("quantity")
	plain := campaign.Lookup("goal").Field("target")
	for _, tc := range []struct {
		text string
		f    *campaign.Field
		want any
		code string
	}{
		{"1234", count, int64(1234), ""}, {"１２３４", count, int64(1234), ""}, {"1,234", count, int64(1234), ""}, {"1，234", count, int64(1234), ""},
		{"1 234 567", count, int64(1234567), ""}, {"1\u202f234", count, int64(1234), ""}, {"1'234", count, int64(1234), ""}, {"007", count, int64(7), ""},
		{"0", count, int64(0), ""}, {"-0", count, int64(0), ""}, {"5.0", count, int64(5), ""}, {"-5", count, int64(-5), ""}, {"−5", count, int64(-5), ""}, {"(1,234)", count, int64(-1234), ""},
		{"1.2万", count, int64(12000), ""}, {"1.2 万", count, int64(12000), ""}, {"3亿", count, int64(300000000), ""}, {"5千", count, int64(5000), ""}, {"2百万", count, int64(2000000), ""},
		{"30k", count, int64(30000), ""}, {"1.5K", count, int64(1500), ""}, {"2M", count, int64(2000000), ""}, {"2m", count, int64(2000000), ""}, {"1.2w", count, int64(12000), ""}, {"1.2W", count, int64(12000), ""},
		{"1.23456万", count, nil, "type.whole"}, {"1.5", count, nil, "type.whole"}, {"12%", count, nil, "cell.number"},
		{"12,34", count, nil, "cell.number"}, {"1,2345", count, nil, "cell.number"}, {"1,234 567", count, nil, "cell.number"}, {",123", count, nil, "cell.number"}, {"1234,567", count, nil, "cell.number"},
		{"abc", count, nil, "cell.number"}, {"12个", count, nil, "cell.number"}, {"1.2.3", count, nil, "cell.number"}, {".", count, nil, "cell.number"}, {"--5", count, nil, "cell.number"},
		{"-(5)", count, nil, "cell.number"}, {"(-5)", count, nil, "cell.number"}, {"万", count, nil, "cell.number"}, {"9007199254740991", count, int64(9007199254740991), ""},
		{"9007199254740992", count, nil, "cell.large"}, {"9999999999亿", count, nil, "cell.large"}, {"99999999999999999999", count, nil, "cell.large"},

		{"1234.5", money, int64(123450), ""}, {"0.29", money, int64(29), ""}, {"1.15", money, int64(115), ""}, {"¥1,286,000", money, int64(128600000), ""}, {"￥5", money, int64(500), ""},
		{"5元", money, int64(500), ""}, {"1.2万元", money, int64(1200000), ""}, {"CNY 12.30", money, int64(1230), ""}, {"12.3 RMB", money, int64(1230), ""}, {"-¥5", money, int64(-500), ""},
		{"¥-5", money, int64(-500), ""}, {"(¥1,234.00)", money, int64(-123400), ""}, {"人民币3千", money, int64(300000), ""}, {"12.00001万", money, int64(12000010), ""},
		{"70368744177664.01", money, int64(7036874417766401), ""}, // a float of it × 100 is one too few
		{"1.005", money, nil, "cell.decimals"}, {"$100", money, nil, "cell.currency"}, {"€5", money, nil, "cell.currency"}, {"100 USD", money, nil, "cell.currency"},
		{"5%", money, nil, "cell.number"}, {"¥5元", money, nil, "cell.number"},

		{"12.5%", share, int64(1250), ""}, {"12.5", share, int64(1250), ""}, {"12.5％", share, int64(1250), ""}, {"100 %", share, int64(10000), ""}, {"0.01%", share, int64(1), ""},
		{"12.345%", share, nil, "cell.decimals"}, {"¥5", share, nil, "cell.number"},

		{"12%", plain, 0.12, ""}, {"0.1", plain, 0.1, ""}, {"1.2万", plain, 12000.0, ""}, {"-3.5", plain, -3.5, ""}, {"¥50万", plain, 500000.0, ""}, {".5", plain, 0.5, ""}, {"1e5", plain, nil, "cell.number"},
	} {
		if got, code, _ := readNumber(tc.text, tc.f, "CNY"); got != tc.want || code != tc.code {
			t.Errorf("%q as %s: %v %q, want %v %q", tc.text, tc.f.Name, got, code, tc.want, tc.code)
		}
	}
	for _, tc := range []struct {
		text, currency string
		want           any
		code           string
	}{
		{"¥1,200", "JPY", int64(1200), ""}, {"1200.5", "JPY", nil, "type.whole"}, {"1.234", "KWD", int64(1234), ""}, {"1.2345", "KWD", nil, "cell.decimals"},
		{"$5", "HKD", int64(500), ""}, {"$5", "USD", int64(500), ""}, {"US$5", "HKD", nil, "cell.currency"}, {"5 sek", "SEK", int64(500), ""}, {"$5", "", int64(500), ""},
	} {
		if got, code, _ := readNumber(tc.text, money, tc.currency); got != tc.want || code != tc.code {
			t.Errorf("%q in %s: %v %q, want %v %q", tc.text, tc.currency, got, code, tc.want, tc.code)
		}
	}
}

// Whatever is typed, reading ends, and a whole number is one that the page counts exactly.
func FuzzReadNumber(f *testing.F) {
	for _, s := range []string{"1.2万", "(1,234)", "¥-5", "12.5%", "１２", "1 234 567.8", "hk$ 3亿"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, ok := readAmount(s, "CNY")
		if !ok {
			return
		}
		if n, whole, small := a.whole(2); whole && small && (n > most || n < -most) {
			t.Errorf("%q is %d", s, n)
		}
	})
}
