/** Words of questions that say nothing of what is asked about. */
export const EMPTY_WORDS = words(`
  我 我们 我的 咱 咱们 你 你们 您 他 他们 她 她们 它 谁 自己 本人 人家 大家 别人 有人 这 那 这个 那个 这些 那些 这种 那种 这样 那样 这里 那里
  的 了 吗 呢 吧 啊 呀 么 嘛 哦 着 过 地 得 之 其 所 而 且 或 或者 和 与 及 跟 同 把 被 给 让 叫 对 对于 向 往 从 由 在 到 于 为 以 因 因为 所以
  但 但是 可是 不过 如果 要是 假如 是 是不是 是否 算 算不算 算是 属于 有 有没有 没有 没 无 还 还有 还是 就 就是 才 都 也 又 再 很 太 好 挺 更 最
  已经 正在 刚 刚刚 一直 总是 经常 常常 天天 每天 整天 老是 现在 目前 今天 昨天 明天 去年 今年 明年 以前 以后 之前 之后 之间 时候 的时候 后 前 时 里 里面 中
  怎么 怎样 怎么办 怎么样 怎么弄 怎么搞 怎么写 怎么算 怎么说 如何 咋 咋办 什么 什么样 哪 哪里 哪儿 哪个 哪些 哪家 哪种 几 几个 多少 多久 多长 多长时间 多大 为什么 为何 何时 什么时候
  去 去哪 去哪里 去哪儿 在哪 在哪里 来 找 找谁 找哪里 问 问问 请问 想问 想知道 咨询 了解 知道 告诉 帮 帮忙 帮我 谢谢 你好 您好
  要 想 想要 需要 可以 可不可以 可否 能 能不能 能否 能够 会 会不会 应该 应当 该 必须 得要 行不行 行 敢 肯 愿意 打算 准备
  要带什么 带什么 带 拿 弄 搞 办 办理 怎么办理 怎么申请 如何办理 去办 说 讲 看 做 用 用来 一下 一个 一些 一种 一次 个 些 次 种 只 每 每年 每个 各 等 等等
  不 不想 不能 不知道 别 非 吧啊 关于 有关 相关 方面 问题 事 事情 情况 地方 东西 办法 规定 要求 手续 流程 程序 步骤 条件 标准
  天 上 下 干 钱要 完 起 出 出来 起来 下来 上去 下去 回 回来 进 走 一 二 两 三 四 五 六 七 八 九 十 年 月 日 号 点 元 块 块钱 万 百 千
  the a an of for to in on at by with from and or not no do does did how what where when who which why can could should must may my your our their his her me i you we they he she it is are was were be been am have has had get want need please there this that any some if about into under
`)

/** Characters of grammar alone, which are part of no other word. */
export const PARTICLES = words(
  '的 了 吗 呢 吧 啊 呀 么 嘛 哦 着 我 你 您 他 她 它 咱 这 那 哪 谁 咋',
)

/** Words of nearly every public service: they tell powers apart, but alone they name no matter. */
export const COMMON_WORDS = words(`
  登记 申请 申办 申报 审批 审查 审核 许可 批准 核准 核定 确认 认定 备案 报告 证 证书 证明 证件 许可证 资格 资质 材料 资料 表格 表 换证 补证 补办 换领 补领 办证 领证 发证 年检 年审 变更 注销 延期 到期 续期
  补贴 补助 补偿 奖励 处罚 罚款 罚 检查 监督 管理 服务 投诉 举报 告 违法 违规 合法 办事 领取 领 发放 支付 缴纳 缴费 交钱 收费 费用 钱 多少钱 时间 期限
  单位 公司 企业 厂 工厂 店 机构 部门 政府 国家 局 中心 窗口 网站 电话 地址 老板 领导 员工 职工 工人 人员 人 个人 家里 家人 家庭 孩子 小孩 儿子 女儿 父母 老人 朋友 老公 老婆 开 新 全 本 市 武汉 武汉市 区 城市 外地 本地 身份证 户口 户籍
  经营 业务 开业 法律 从业 执业 教育 技术 注册 设立 建设 工程 项目 产品 市场 交通 社会 安全 行业 生产 使用 提供 接收 合格 专业 社区 街道 农村 居民 公民 公共 信息 网上 在线 预约 查询 下载 补办 丢失 遗失 丢了 过期 更换 更改 修改 转让 转移 迁移 报名
  学校 学生 医院 银行 法院 公安 医生 老师 教师 大学 毕业 毕业生 合同 协议 工作 上班 车 房 家
  apply application service company license permit certificate registration register office city renewal renew renewing new form document procedure fee fees business open hire work job report wuhan approval
`)

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}
