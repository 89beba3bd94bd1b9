package testkit

// phrase is one text in both languages.
type phrase struct{ zh, en string }

// What made-up campaigns are written in. A task's title is an action and an object, sometimes with a part of it.
var (
	actions = []phrase{
		{"确认", "Confirm"}, {"提交", "Submit"}, {"审核", "Review"}, {"制作", "Produce"}, {"联系", "Contact"},
		{"落实", "Settle"}, {"检查", "Check"}, {"更新", "Update"}, {"汇总", "Collect"}, {"采购", "Buy"},
		{"签订", "Sign"}, {"排练", "Rehearse"}, {"发布", "Publish"}, {"测试", "Test"}, {"布置", "Set up"},
		{"跟进", "Follow up"}, {"对接", "Coordinate"}, {"盘点", "Take stock of"},
	}
	objects = []phrase{
		{"主视觉设计稿", "the key visual"}, {"活动海报", "the posters"}, {"媒体邀请函", "the press invitations"},
		{"场地租赁合同", "the venue contract"}, {"舞台灯光与音响", "the stage lights and sound"},
		{"直播推流设备", "the streaming equipment"}, {"签到台与胸卡", "the sign-in desk and badges"},
		{"嘉宾行程与接送", "the guests' travel"}, {"主持人台本", "the host's script"},
		{"抽奖规则与奖品", "the prize draw rules and prizes"}, {"达人合作清单", "the list of KOLs"},
		{"公众号推文", "the newsletter"}, {"短视频脚本", "the short video script"}, {"优惠券后台配置", "the coupon settings"},
		{"客服问答话术", "the customer service answers"}, {"安保与急救方案", "the security and first aid plan"},
		{"大型活动报批材料", "the permit papers"}, {"备用发电机", "the spare generator"},
		{"物流到货时间", "the delivery times"}, {"现场动线图", "the visitor flow map"}, {"数据看板", "the dashboard"},
		{"满意度问卷", "the satisfaction survey"}, {"供应商报价", "the suppliers' quotes"}, {"复盘会议纪要", "the review minutes"},
	}
	parts = []phrase{
		{"初稿", "first draft"}, {"终稿", "final"}, {"主会场", "main hall"}, {"分会场", "second hall"}, {"线上", "online"},
		{"线下", "on site"}, {"第二轮", "second round"}, {"A 区", "area A"}, {"B 区", "area B"}, {"VIP", "VIP"},
	}
	deliverables = []phrase{
		{"签字确认的文件", "signed document"}, {"源文件与印刷文件", "source and print files"}, {"到货清单与照片", "delivery list and photos"},
		{"测试记录", "test record"}, {"上线链接", "live link"},
	}
	acceptances = []phrase{
		{"客户书面确认，无遗留问题", "confirmed in writing by the client, nothing left open"},
		{"数量与规格和清单一致", "number and specification as listed"}, {"连续运行 30 分钟无故障", "runs for 30 minutes without a fault"},
	}
	notes = []phrase{
		{"注意：周末不收货，请提前一天与仓库确认。", "Note: no deliveries at the weekend; confirm with the warehouse a day ahead."},
		{"客户要求“简洁、明亮”，上一版颜色偏暗，已退回修改。\n修改后先发群里，再进系统。",
			"The client asked for “plain and bright”; the last version was too dark and went back.\nShow the new one to the group first."},
		{"如遇下雨，改在室内中庭进行，动线按备用方案。", "If it rains, move to the atrium and use the spare flow map."},
		{"费用已含税；超出 5% 须由活动负责人批准。", "Tax included; more than 5% over needs the campaign lead's approval."},
	}
	checks = []phrase{
		{"尺寸与材质", "size and material"}, {"文字校对", "proofread the text"}, {"联系人电话", "contact's phone number"},
		{"备用件", "spares"}, {"拍照留档", "photos for the file"}, {"时间与地点", "time and place"}, {"授权书", "letter of authorisation"},
	}
	keyActions = map[string][]phrase{
		"plan":    {{"目标设定", "Goals"}, {"方案撰写", "Plan"}, {"资源整合", "Resources"}, {"风险预案", "Risks"}},
		"execute": {{"物料准备", "Materials"}, {"预热推广", "Warm-up"}, {"现场执行", "On site"}, {"监控应对", "Watch and respond"}},
		"review":  {{"效果评估", "Results"}, {"反馈整理", "Feedback"}, {"报告归档", "Report and archive"}},
	}
	themes = []phrase{
		{"新品首发，焕新生活", "New today, better every day"}, {"盛夏狂欢节", "High summer sale"}, {"会员专属之夜", "Members' night"},
		{"跨界联名限定", "Limited co-brand edition"}, {"城市沙龙第三季", "City salon, season three"}, {"年中直播盛典", "Mid-year live show"},
	}
	clients  = []phrase{{"星河科技", "Galaxy Tech"}, {"青禾食品", "Qinghe Foods"}, {"云杉家居", "Spruce Home"}, {"海岸咖啡", "Coast Coffee"}}
	surnames = []string{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "欧阳", "司马"}
	// 𬭎 lies beyond the basic plane: names have such characters.
	given   = []string{"伟", "芳", "敏", "静", "磊", "𬭎", "婷婷", "志强", "晓明", "雨桐", "子涵", "建国"}
	foreign = []string{"Anna Berg", "Tom O'Neill", "María López", "Jürgen Weiß"}
	areas   = []phrase{{"主舞台", "main stage"}, {"签到区", "sign-in"}, {"体验区", "experience area"}, {"互动区", "interaction area"}}
	roles   = []phrase{{"统筹", "coordinator"}, {"文案", "writer"}, {"设计", "designer"}, {"场务", "stagehand"}, {"技术", "technician"}}

	departments = []struct{ name, duty phrase }{
		{phrase{"市场部", "Marketing"}, phrase{"方案与推广", "plan and promotion"}},
		{phrase{"销售部", "Sales"}, phrase{"成交与客户邀约", "orders and invitations"}},
		{phrase{"技术部", "Technology"}, phrase{"系统稳定与数据", "systems and figures"}},
		{phrase{"行政部", "Administration"}, phrase{"采购、物流与安保", "buying, logistics and security"}},
	}
	groups = []phrase{
		{"策划组", "Planning"}, {"推广组", "Promotion"}, {"执行组", "Execution"}, {"后勤组", "Logistics"},
		{"技术组", "Technical"}, {"客服组", "Customer service"}, {"公关组", "PR"},
	}
	partners = []struct {
		kind string
		name phrase
	}{
		{"venue", phrase{"滨江会展中心", "Riverside Convention Centre"}}, {"supplier", phrase{"恒彩印刷", "Hengcai Printing"}},
		{"logistics", phrase{"迅达物流", "Xunda Logistics"}}, {"media", phrase{"城市生活周刊", "City Life Weekly"}},
		{"kol", phrase{"测评人小鹿", "Reviewer Xiaolu"}},
	}
	budget = []struct {
		share          int64 // of the approved total, basis points
		category, item phrase
	}{
		{1500, phrase{"人工", "Labour"}, phrase{"现场人员", "staff on site"}},
		{2000, phrase{"场地", "Venue"}, phrase{"场地与搭建", "venue and construction"}},
		{1300, phrase{"物料", "Materials"}, phrase{"印刷与陈列", "print and display"}},
		{2500, phrase{"推广", "Promotion"}, phrase{"达人与投放", "KOLs and advertising"}},
		{1000, phrase{"奖品", "Prizes"}, phrase{"礼品与奖品", "gifts and prizes"}},
		{500, phrase{"技术", "Technology"}, phrase{"直播与网络", "streaming and network"}},
	}
	metrics = []struct {
		name, unit phrase
		target     float64
	}{
		{phrase{"曝光量", "Exposure"}, phrase{"次", "views"}, 1_000_000}, {phrase{"报名人数", "Sign-ups"}, phrase{"人", "people"}, 20_000},
		{phrase{"订单数", "Orders"}, phrase{"单", "orders"}, 3_000}, {phrase{"销售额", "Revenue"}, phrase{"元", "yuan"}, 600_000},
	}
	risks = []struct {
		category                string
		name, trigger, response phrase
	}{
		{"weather", phrase{"暴雨", "Heavy rain"}, phrase{"气象橙色预警", "orange weather warning"}, phrase{"转入室内备用场地", "move indoors"}},
		{"system", phrase{"系统故障", "System failure"}, phrase{"页面 5 分钟打不开", "page down for 5 minutes"},
			phrase{"30 分钟内切换备用服务器并告知社群", "spare server within 30 minutes, tell the community"}},
		{"traffic", phrase{"人气不足", "Low traffic"}, phrase{"首日低于目标 60%", "below 60% on day one"}, phrase{"追加投放与到店礼", "more advertising and gifts"}},
		{"press", phrase{"负面舆情", "Bad press"}, phrase{"负面帖转发过百", "100 reposts"}, phrase{"2 小时内统一回应", "one answer within 2 hours"}},
		{"supply", phrase{"物料迟到", "Late materials"}, phrase{"提前 3 天未到货", "not there 3 days ahead"}, phrase{"启用备选供应商", "second supplier"}},
	}
	materials = []struct {
		kind       string
		name, unit phrase
	}{
		{"promotional", phrase{"活动海报", "poster"}, phrase{"张", "sheets"}}, {"onsite", phrase{"指引立牌", "sign"}, phrase{"个", "pieces"}},
		{"gift", phrase{"定制帆布袋", "canvas bag"}, phrase{"个", "pieces"}}, {"equipment", phrase{"无线话筒", "microphone"}, phrase{"支", "pieces"}},
		{"onsite", phrase{"签到胸卡", "badge"}, phrase{"张", "pieces"}}, {"gift", phrase{"一等奖：平板电脑", "first prize: tablet"}, phrase{"台", "pieces"}},
	}
	channels = []phrase{{"微信公众号", "WeChat"}, {"小红书", "Xiaohongshu"}, {"抖音", "Douyin"}, {"微博", "Weibo"}}
	postings = []phrase{
		{"倒计时海报", "countdown poster"}, {"新品揭秘", "product reveal"}, {"福利清单", "list of benefits"},
		{"现场直击", "live from the venue"}, {"达人测评", "KOL review"},
	}
	segments = []phrase{
		{"设备测试", "equipment test"}, {"嘉宾签到", "sign-in"}, {"开场视频", "opening film"}, {"主持人开场", "welcome"},
		{"品牌致辞", "brand speech"}, {"新品发布", "product launch"}, {"嘉宾对谈", "panel"}, {"抽奖环节", "prize draw"},
		{"媒体群访", "press interviews"}, {"自由体验", "free experience"},
	}
	questions = []struct {
		kind string
		text phrase
	}{
		{"satisfaction", phrase{"您对本次活动是否满意？", "How satisfied are you with the event?"}},
		{"recommend", phrase{"您愿意把我们推荐给朋友吗？", "Would you recommend us to a friend?"}},
		{"text", phrase{"您还有什么建议？", "What else would you suggest?"}},
	}
)
