/** The rank of an instrument, by the names that the schema uses. */
export type CitedKind =
  | 'LAW'
  | 'ADMINISTRATIVE_REGULATION'
  | 'LOCAL_REGULATION'
  | 'DEPARTMENT_RULE'
  | 'LOCAL_RULE'
  | 'NORMATIVE_DOCUMENT'
  | 'JUDICIAL_INTERPRETATION'

/** A word before a citation that says its rank (【法律】, [规章], 法律:) or only that law follows (【设定依据】). */
export type Tag = { word: string; end: number }

const WORD =
  '(?:国家|中央|国务院|地方|部门|部委|省级?|市级?|自治区|地方性|地方政府|政府)?(?:法律法规|法律|行政法规|法规|单行条例|自治条例|部门规章|部委规章|政府规章|规章|规范性文件|政策文件|党内法规|司法解释|国际条约|文件|决定)'
const LABEL =
  '(?:法律|设定|设立|实施|处罚|执法|职权|权力|许可|行政|政策|法定|强制|检查|公开|主要|其他){0,3}依据'
const BRACKETED = new RegExp(
  `[【\\[〔(<{「『](${WORD}|${LABEL}|其他)(?:[0-9]{0,2}|[一二三四五六七八九十]?)[】\\]〕)>}」』]`,
  'y',
)
const PLAIN = new RegExp(`(${WORD}|${LABEL})[0-9]{0,2}:`, 'y')

/** The tag that begins at a place of a folded text; one without brackets only where a line or an entry begins. */
export function tagAt(text: string, at: number, head: boolean): Tag | null {
  for (const form of head ? [BRACKETED, PLAIN] : [BRACKETED]) {
    form.lastIndex = at
    const found = form.exec(text)
    if (found) return { word: found[1] ?? '', end: at + found[0].length }
  }
  return null
}

/** What the tag, the number and the title of a citation say of its rank; null where they say nothing. */
export function kindOf(
  tag: string | null,
  documentNumber: string | null,
  title: string | null,
): CitedKind | null {
  const local = LOCAL.test(title ?? '')
  for (const [pattern, kind] of TAGS)
    if (tag && pattern.test(tag)) return typeof kind === 'string' ? kind : kind(local)
  for (const [pattern, kind] of NUMBERS) if (pattern.test(documentNumber ?? '')) return kind
  if (/^(?:中华人民共和国)?[^关]{1,20}(?<!办)法$/.test(title ?? '') && !local) return 'LAW'
  if (/条例$/.test(title ?? '')) return local ? 'LOCAL_REGULATION' : 'ADMINISTRATIVE_REGULATION'
  return null
}

const LOCAL =
  /^(?!国|全国|关于)[^省市区县州国]{1,8}(?:省|市|自治区|自治州|自治县|县|区|州)|^(?:省|市|自治区)/

const TAGS: [RegExp, CitedKind | ((local: boolean) => CitedKind)][] = [
  [/规范性文件|政策|^文件|国务院文件|^决定/, 'NORMATIVE_DOCUMENT'],
  [/司法解释/, 'JUDICIAL_INTERPRETATION'],
  [/地方.*法规|省.*法规|市.*法规|自治区.*法规|条例/, 'LOCAL_REGULATION'],
  [/^行政法规$/, 'ADMINISTRATIVE_REGULATION'],
  [/^法规$/, (local) => (local ? 'LOCAL_REGULATION' : 'ADMINISTRATIVE_REGULATION')],
  [/政府规章|地方.*规章|省.*规章|市.*规章/, 'LOCAL_RULE'],
  [/部门规章|部委规章/, 'DEPARTMENT_RULE'],
  [/规章/, (local) => (local ? 'LOCAL_RULE' : 'DEPARTMENT_RULE')],
  [/^(?:国家)?法律$/, 'LAW'],
]

const NUMBERS: [RegExp, CitedKind][] = [
  [/主席令/, 'LAW'],
  [/^国务院(?:、中央军[^令]*)?令|^国令/, 'ADMINISTRATIVE_REGULATION'],
  [/(?:人民代表大会|人大).*公告/, 'LOCAL_REGULATION'],
  [/政府令/, 'LOCAL_RULE'],
  [/^法释/, 'JUDICIAL_INTERPRETATION'],
  [/令/, 'DEPARTMENT_RULE'],
  [/〔/, 'NORMATIVE_DOCUMENT'],
]
