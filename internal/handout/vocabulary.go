package handout

import (
	"slices"
	"strings"
	"sync"

	"qingdan/internal/locale"
)

// Words of Chinese that a line had better not end within: what the catalogue itself calls things, which are the trade's own words,
// and those that a plan is full of beside them. A word that is not here breaks like any two ideographs.

// words are by their first ideograph: those of firstHan+n are tails[starts[n]:starts[n+1]].
type wordList struct {
	starts [lastHan - firstHan + 2]uint16
	tails  []wordTail
}

// wordTail is the second ideograph of a word, and its third, 0 where it has two.
type wordTail [2]rune

const firstHan, lastHan = 0x4E00, 0x9FFF

const mostBytes = 9 // of a word of three ideographs

var vocabulary = sync.OnceValue(func() *wordList {
	words := slices.AppendSeq(strings.Fields(everyday), locale.Short(locale.Zh, mostBytes))
	slices.Sort(words)
	list := &wordList{}
	begun := 0
	for _, word := range slices.Compact(words) {
		rs := []rune(word)
		if len(rs) < 2 || len(rs) > 3 || slices.ContainsFunc(rs, func(r rune) bool { return r < firstHan || r > lastHan }) {
			continue
		}
		for ; begun <= int(rs[0]-firstHan); begun++ {
			list.starts[begun] = uint16(len(list.tails))
		}
		tail := wordTail{rs[1]}
		if len(rs) == 3 {
			tail[1] = rs[2]
		}
		list.tails = append(list.tails, tail)
	}
	for ; begun < len(list.starts); begun++ {
		list.starts[begun] = uint16(len(list.tails))
	}
	return list
})

// within marks the places of text, from on, that lie within a word: mark is told each, and may be told one twice.
func (l *wordList) within(text []rune, from, to int, mark func(i int)) {
	for i := from; i < to-1; i++ {
		n := text[i] - firstHan
		if n < 0 || n > lastHan-firstHan {
			continue
		}
		for _, tail := range l.tails[l.starts[n]:l.starts[n+1]] {
			switch {
			case tail[0] != text[i+1]:
			case tail[1] == 0:
				mark(i + 1)
			case i+2 < to && tail[1] == text[i+2]:
				mark(i + 1)
				mark(i + 2)
			}
		}
	}
}

const everyday = `可以 没有 我们 他们 你们 大家 自己 已经 需要 进行 如果 因为 所以 但是 或者 以及 以内 以上 以下 以前 之间 同时 其中 这个 那个 什么 怎么
多少 情况 方法 工作 现在 时候 开放 门店 产品 新品 品牌 顾客 用户 会员 直播 视频 短视频 图片 文案 海报 舞台 主舞台 话筒 灯光 音响 大屏 签到 抽奖 优惠
优惠券 领券 核销 报名 到店 线上 线下 朋友 朋友圈 微信 小红书 抖音 微博 公众号 小程序 二维码 服务器 网络 电源 消防 通道 安保 保安 医疗 急救 天气 活动
现场 发布会 主持人 达人 嘉宾 观众 排队 出口 入口 入场 退场 试饮 试吃 打卡 集章 礼品 奖品 样品 冰块 设备 测试 压测 备用 切换 信号 推流 画面 声音 摄影
摄像 合影 采访 稿件 新闻 通稿 舆情 投诉 客服 售后 库存 补货 发货 物流 运输 搭建 布展 撤展 商场 广场 中庭 会场 车位 停车 电梯 安全 许可 报批 审批 保险
合规 广告 广告法 字体 授权 肖像 音乐 版权 隐私 增加 减少 提高 降低 超过 达到 低于 高于 按照 根据 通过 关于 对于 由于 为了 还是 就是 只有 只要
不能 不要 不得 必须 应当 应该 立即 马上 随时 每天 每日 每人 一起 一次 一个 一天 第一 所有 全场 全员 当场 上报 汇报 通知 确认 核对 检查 登记 领取 兑换
使用 提供 准备 安排 负责 协调 配合 支持 保证 保持 避免 防止 影响 导致 引导 疏散 分流 限流 广播 公告 公布 统计 复核 比例 金额 单价 毛利 利润 花费
结余 预热 正式 收尾 周末 上午 下午 中午 晚上 凌晨 早上 小时 分钟 星期 本周 下周 上周 去年 今年 明年 年轻人 学生 家庭 儿童 老人 女性 男性 消费 消费者
购买 下单 订单 转化 流量 点击 浏览 收藏 转发 评论 点赞 关注 粉丝 社群 私信 口碑 满意 推荐 体验 互动 区域 城市 全国 集团 公司 团队 伙伴 供应`
