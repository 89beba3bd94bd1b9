package template

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"strconv"
	"strings"

	"qingdan/internal/campaign"
)

// The files that the finished sample campaign keeps: redemptions by store, the log of the night's switch-over, a plan of the site. They are
// made here rather than embedded, in the language of the sample.

// sampleFile is one of them: what it is kept with, what it is called, when it was added, and what it holds.
type sampleFile struct {
	owner, key  string // "task" and the key of one
	name, notes [2]string
	added       string // as instants of template files are written
	make        func(column int) []byte
}

var sampleFiles = []sampleFile{
	{"task", "redemption", [2]string{"门店核销汇总.csv", "Redemptions by store.csv"}, [2]string{"后台导出，与门店差异已核", "Exported from the back end, differences with the stores settled"}, "8 16:20", redemptions},
	{"incident", "coupon", [2]string{"领券页故障切换记录.txt", "Coupon page fail-over log.txt"}, [2]string{"技术组值守记录原文", "The technical watch's own notes"}, "0 17:10", failover},
	{"task", "site-inspection", [2]string{"中庭动线图.png", "Way through the atrium.png"}, [2]string{"1签到、2试饮、3冰屋、4舞台、5集章换券；实线为来宾动线", "1 check-in, 2 tasting, 3 ice house, 4 stage, 5 stamps and coupons; the line is the way visitors take"}, "-1 16:40", sitePlan},
}

// SampleFiles are the bytes that the attachments of the finished sample name by their hash. Error: template.language {lang}.
func SampleFiles(lang string) ([][]byte, error) {
	d, err := layers(lang, func(*draft) {})
	if err != nil {
		return nil, err
	}
	var out [][]byte
	for _, f := range sampleFiles {
		out = append(out, f.make(d.column))
	}
	return out, nil
}

// keepFiles adds the attachments that name the files.
func (d *draft) keepFiles() error {
	for _, f := range sampleFiles {
		b := f.make(d.column)
		hash := sha256.Sum256(b)
		row := map[string]any{f.owner: f.key, "name": f.name[d.column], "notes": f.notes[d.column], "added": f.added,
			"hash": hex.EncodeToString(hash[:]), "size": json.Number(strconv.Itoa(len(b)))}
		if err := d.add(campaign.Lookup("attachment"), row); err != nil {
			return err
		}
	}
	return nil
}

// redeemed is how many coupons each store redeemed in the first week: 2,820 in all, the two stores that could not for two days behind.
var redeemed = []struct {
	store [2]string
	count int
}{
	{[2]string{"湖滨店", "Hubin"}, 318}, {[2]string{"武林店", "Wulin"}, 296}, {[2]string{"城西店", "Chengxi"}, 274}, {[2]string{"钱江新城店", "Qianjiang"}, 268},
	{[2]string{"滨江店", "Binjiang"}, 259}, {[2]string{"萧山店", "Xiaoshan"}, 247}, {[2]string{"大学城店", "University Town"}, 243}, {[2]string{"下沙店", "Xiasha"}, 231},
	{[2]string{"拱墅店", "Gongshu"}, 226}, {[2]string{"余杭店", "Yuhang"}, 214}, {[2]string{"临平店", "Linping"}, 131}, {[2]string{"西溪店", "Xixi"}, 113},
}

// redemptions is a table as the back end exports it, which spreadsheets open as what it is by its mark.
func redemptions(column int) []byte {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	sum := 0
	rows := [][]string{{[]string{"门店", "Store"}[column], []string{"核销张数", "Coupons"}[column], []string{"兑付金额（元）", "Paid out (CNY)"}[column]}}
	for _, r := range redeemed {
		rows = append(rows, []string{r.store[column], strconv.Itoa(r.count), strconv.Itoa(r.count * 14)})
		sum += r.count
	}
	rows = append(rows, []string{[]string{"合计", "Total"}[column], strconv.Itoa(sum), strconv.Itoa(sum * 14)})
	_ = w.WriteAll(rows) // a buffer takes all
	return b.Bytes()
}

// failover is what the technical watch noted while the coupon page was down.
func failover(column int) []byte {
	lines := [2][]string{
		{"领券页故障切换记录", "15:06 台口反映扫码转圈", "15:09 失败率11%，连接数打满，启动切换手册第3步", "15:12 请主持先讲规则，抽奖顺延", "15:15 备用服务器起，健康检查通过", "15:18 切换完成，恢复扫码；限流页打开", "15:40 312人未拿到码，短信补发完毕", "记录：杜若飞　复核：郑晓舟"},
		{"Coupon page: fail-over log", "15:06 People at the stage say the page spins", "15:09 11% failures, connections used up; fail-over sheet, step 3", "15:12 Host asked to go through the rules, draw held back", "15:15 Spare server up, health check passed", "15:18 Switched over, scanning works; queue page on", "15:40 Codes sent by text to the 312 people who had none", "Noted by Du Ruofei, checked by Zheng Xiaozhou"},
	}
	return []byte(strings.Join(lines[column], "\r\n") + "\r\n")
}
