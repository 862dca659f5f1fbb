/** What commands say, and what that is in Chinese: `{}` stands for what is named, `{1}` for the first of it. */
export const CHINESE_WORDS: [english: string, chinese: string][] = [
  // Problems and counts.
  ['1 problem in the dataset {}', '{1} 中有 1 个问题'],
  ['{} problems in the dataset {}', '{2} 中有 {1} 个问题'],
  ['and {} more problems, not listed here', '另有 {1} 个问题，未列出'],
  ['and {} more', '另有 {1} 个'],
  [
    '{}: {} powers, {} instruments, {} errors, {} warnings',
    '{1}：{2} 项权力，{3} 部法律文件，{4} 个错误，{5} 个提示',
  ],
  // Differences.
  ['{}: the first list of its publisher', '{1}：该机关的第一份清单'],
  ['{}: published already, with the same content', '{1}：已经公布，内容相同'],
  ['~ the edition itself', '~ 清单本身'],
  ['    {}: {} → (none)', '    {1}：{2} → （无）'],
  ['    {}: (none) → {}', '    {1}：（无） → {2}'],
  [
    '{} added, {} removed, {} changed, {} unchanged',
    '新增 {1} 项，取消 {2} 项，修改 {3} 项，未变 {4} 项',
  ],
  ['{} added, {} changed, {} unchanged', '新增 {1} 部，修改 {2} 部，未变 {3} 部'],
  ['{} added, {} taken back, {} unchanged', '新增 {1} 条，收回 {2} 条，未变 {3} 条'],
  ['nothing but its key is new', '除标识外没有变化'],
  // What was done.
  ['nothing to do', '没有要做的'],
  ['published {}', '已公布：{1}'],
  ['not published: {}', '没有公布：{1}'],
  ['the registry is up to date', '法律登记已更新'],
  ['the standings are up to date', '法律变化已更新'],
  ['the errata are up to date', '勘误已更新'],
  ['recorded {} in {}', '已记录 {1}，写入 {2}'],
  ['decided {} as {} in {}', '已处理 {1}：{2}，写入 {3}'],
  ['the tables are up to date', '数据表已是最新'],
  ['applied {}', '已应用 {1}'],
  ['nothing was changed', '没有改动'],
  ['withdrew {}; in force now: no list', '已撤回 {1}；现在没有施行的清单'],
  ['withdrew {}; in force now: {}', '已撤回 {1}；现在施行的是 {2}'],
  ['no edition is published yet', '还没有公布过清单'],
  ['no citation of law', '没有引用法律'],
  ['wrote {}; its first sheet says how to fill it in', '已写入 {1}；第一张表说明怎样填写'],
  // What was imported.
  [
    '{} rows: {} powers with {} sub-items in {} categories',
    '{1} 行：{4} 类 {2} 项权力，{3} 个子项',
  ],
  ['{} → not understood; kept as it is printed', '{1} → 未能识别；照原样保留'],
  [
    'law: {} cells with {} citations, {} of them with articles; {} instruments, {} of them in the registry of law',
    '法律依据：{1} 格中引用 {2} 处，其中 {3} 处有条款；{4} 部法律文件，其中 {5} 部已登记',
  ],
  ['left out: {}', '未采用：{1}'],
  ['{} unread: {}', '{1} 未能读取：{2}'],
  [
    'nothing was written; say where it goes with --out <folder>',
    '没有写入；用 --out <文件夹> 指明写到哪里',
  ],
  ['written to {}', '已写入 {1}'],
  // Questions.
  ['Publish?', '公布吗？'],
  ['Change the registry of law for all lists?', '为所有清单修改法律登记吗？'],
  ['Change what is known of the law behind these powers?', '修改这些权力的法律变化记录吗？'],
  ['Change what is known of mistakes in these powers?', '修改这些权力的勘误吗？'],
  ['Withdraw {}?', '撤回 {1} 吗？'],
  [
    'there is nobody to ask; give --yes to go on without a question',
    '无人可问；加 --yes 则不再询问',
  ],
  // Failures.
  // Wrong usage, what is said of one setting before what is said of any.
  [
    'usage: {} -- <command>, where the command is one of {}',
    '用法：{1} -- <命令>，命令为以下之一：{2}',
  ],
  ['{} is missing; usage: {}', '缺少 {1}；用法：{2}'],
  ['{} is empty; it must be a path', '{1} 是空的；应为路径'],
  ['{} is empty', '{1} 是空的'],
  [
    '--reason tells everybody why it is withdrawn; usage: {}',
    '--reason 向所有人说明撤回的原因；用法：{1}',
  ],
  [
    '--json tells of a file; say where it goes with --out <path>',
    '--json 说明写出的文件；请用 --out <路径> 指明写到哪里',
  ],
  [
    'yaml is a folder; say where it goes with --out <path>',
    'yaml 是文件夹；请用 --out <路径> 指明写到哪里',
  ],
  [
    '{} is nothing for a terminal; say where it goes with --out <path>',
    '{1} 不能显示在终端；请用 --out <路径> 指明写到哪里',
  ],
  [
    '--out {} is a folder with something in it; name a new or an empty one',
    '--out {1} 是文件夹，里面已有内容；请指定新的或空的文件夹',
  ],
  ['--out {} cannot be written ({})', '--out {1} 不能写入（{2}）'],
  [
    '{} is "{}"; it must be a day of the calendar, YYYY-MM-DD',
    '{1} 是“{2}”；应为日历上的一天，YYYY-MM-DD',
  ],
  ['--to is {}, before lawAsOf of "{}", {}', '--to 是 {1}，早于“{2}”的 lawAsOf {3}'],
  [
    '--format is "{}"; did you mean "{}"?; it must be one of {}',
    '--format 是“{1}”；是不是“{2}”？应为以下之一：{3}',
  ],
  ['--format is "{}"; it must be one of {}', '--format 是“{1}”；应为以下之一：{2}'],
  ['usage: {}', '用法：{1}'],
  ['{}; usage: {}', '{1}；用法：{2}'],
  [
    '{} needs DATABASE_URL; without it only --dry-run is possible, against what DATASETS holds',
    '{1} 需要 DATABASE_URL；没有它只能用 --dry-run，与 DATASETS 的内容比较',
  ],
  [
    '{} needs DATABASE_URL; in memory nothing is published for good',
    '{1} 需要 DATABASE_URL；内存中的公布不能保留',
  ],
  [
    '{} needs DATABASE_URL; the embedded database is made anew at every start',
    '{1} 需要 DATABASE_URL；内嵌数据库每次启动都重新建立',
  ],
  [
    'there is an edition "{}" with other content; a published edition never changes, so give the new one a key of its own',
    '已有内容不同的清单“{1}”；公布的清单不再改变，请给新的一份另取标识',
  ],
  [
    'the edition "{}" was withdrawn; publish what replaces it under a key of its own',
    '清单“{1}”已经撤回；请用另外的标识公布代替它的清单',
  ],
  ['the edition "{}" was withdrawn: {}', '清单“{1}”已经撤回：{2}'],
  ['the edition "{}" is withdrawn already', '清单“{1}”早已撤回'],
  ['there is no edition "{}"; those there are: {}', '没有清单“{1}”；现有：{2}'],
  [
    'there is no edition "{}"; did you mean "{}"?; those there are: {}',
    '没有清单“{1}”；是不是“{2}”？现有：{3}',
  ],
  ['there is no edition "{}"; none is published yet', '没有清单“{1}”；还没有公布过清单'],
  [
    'another publication is running; try again when it has ended',
    '另一次公布正在进行；请在它结束后再试',
  ],
  [
    'another list of "{}" came in force meanwhile; look at the difference from it, and publish again',
    '其间“{1}”的另一份清单开始施行；请看与它的差别，再公布一次',
  ],
  [
    'the entry of "{}" was changed meanwhile; look at the difference, and try again',
    '其间“{1}”的登记有改动；请看差别，再试一次',
  ],
  [
    '"{}" must keep a version or a repeal that says when the rule fell which {} of "{}" cites',
    '“{3}”中 {2} 引用的规定已经失效，“{1}”须保留说明何时失效的文本或者废止',
  ],
  [
    'lists of "{}" are published by the role {}; DATABASE_URL names the role {}',
    '“{1}”的清单由角色 {2} 公布；DATABASE_URL 用的是角色 {3}',
  ],
  ['the database at {} cannot be used: {}', '数据库 {1} 不能使用：{2}'],
  ['"{}" must be the name of an .xlsx file', '“{1}”应为 .xlsx 文件的名称'],
  [
    '{} exists already; name another file, or delete it first',
    '{1} 已经存在；请用其他名称，或者先删除',
  ],
  ['{} cannot be written: {}', '{1} 不能写入：{2}'],
  ['{} is {}; it must be {}', '{1} 是 {2}；应为 {3}'],
  ['{}; did you mean "{}"?; {}', '{1}；是不是“{2}”？{3}'],
]
