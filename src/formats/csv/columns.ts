import type { Edition } from '../../dataset/edition.ts'
import type { Erratum } from '../../dataset/erratum.ts'
import type { ItemStanding } from '../../dataset/known-since.ts'
import type { LineageEvent } from '../../dataset/lineage.ts'
import type { Power } from '../../dataset/power.ts'
import { categoryCode } from '../../dataset/power.ts'
import type { Publisher } from '../../dataset/publisher.ts'
import { PROVENANCE_STATUS } from '../../dataset/vocabulary/list.ts'
import { AUDIENCE, INITIATION, PROCEDURE_VARIANT } from '../../dataset/vocabulary/power.ts'
import type { Cite } from '../citing.ts'
import { legalBasisWords, lifecycleWords, remedyWords } from './law-words.ts'
import { feeWords, sanctionWords } from './money-words.ts'
import { levelWords, otherWords, responsibilityWords } from './published-words.ts'
import { conditionWords, materialWords, stepWords } from './requirement-words.ts'
import { erratumWords, lineageWords, standingWords } from './since-words.ts'
import { timeLimitWords } from './time-words.ts'
import { inWords, listed } from './words.ts'

type Unit = Publisher['units'][number]
type Category = Edition['categories'][number]

/** What stands around a power, for what it only names. */
export type Surroundings = {
  cite: Cite
  publisher: Pick<Publisher, 'key' | 'name'>
  edition: Pick<Edition, 'key' | 'title'>
  units: Map<string, Unit>
  categories: Map<string, Category>
  /** What is known of a power since its list was made. */
  standings: (power: Power) => ItemStanding[]
  events: (power: Power) => LineageEvent[]
  errata: (power: Power) => Erratum[]
  lawCheckedOn: string | null
}

type Column = [header: string, cell: (power: Power, around: Surroundings) => string]

/** The columns of the sheet, in the words of an office. An empty cell: not known. */
export const COLUMNS: Column[] = [
  ['事项编码', ({ code }) => code],
  ['类别', (power, around) => categoryOf(power, around)?.name.zh ?? ''],
  ['国家类别编码', (power, around) => categoryOf(power, around)?.nationalTypeCode ?? ''],
  ['权力名称', ({ name }) => name.zh],
  ['英文名称', ({ name }) => name.en ?? ''],
  ['官方编码', ({ officialCode }) => officialCode ?? ''],
  ['基本编码', ({ basicCode }) => basicCode ?? ''],
  ['子项', ({ subItems }) => listed(subItems ?? [], ({ name }) => name.zh)],
  ['概述', ({ summary }) => summary?.zh ?? ''],
  ['英文概述', ({ summary }) => summary?.en ?? ''],
  ['行使主体', ({ exercisedBy }) => exercisedBy?.zh ?? ''],
  ['实施层级及权限', ({ levels }) => listed(levels ?? [], levelWords)],
  ['部门职责', ({ duty }) => duty?.zh ?? ''],
  ['承办机构', (power, around) => unitOf(power, around)?.name.zh ?? ''],
  ['咨询电话', (power, around) => unitOf(power, around)?.contact.phone ?? ''],
  ['投诉电话', (power, around) => unitOf(power, around)?.contact.complaintPhone ?? ''],
  ['办公地址', (power, around) => unitOf(power, around)?.contact.address?.zh ?? ''],
  ['办公时间', (power, around) => unitOf(power, around)?.contact.openingHours ?? ''],
  ['网上办理', (power, around) => unitOf(power, around)?.contact.onlineUrl ?? ''],
  ['行使对象', ({ audience }) => audience.map((code) => inWords(AUDIENCE, code)).join('、')],
  ['启动方式', ({ initiation }) => inWords(INITIATION, initiation)],
  ['法律依据', ({ legalBases }, { cite }) => listed(legalBases, legalBasisWords(cite))],
  ['实施依据原文', ({ basisText }) => basisText ?? ''],
  ['办理条件', ({ conditions }, { cite }) => listed(conditions, conditionWords(cite))],
  [
    '申请材料',
    ({ materials }, { cite }) =>
      materials?.length === 0 ? '无需提交材料' : listed(materials ?? [], materialWords(cite)),
  ],
  ['程序类型', ({ procedure }) => inWords(PROCEDURE_VARIANT, procedure.variant)],
  ['办理流程', ({ procedure }) => listed(procedure.steps, stepWords)],
  ['办理时限', ({ timeLimits }, { cite }) => listed(timeLimits, timeLimitWords(cite))],
  ['收费', ({ fees }, { cite }) => feeWords(fees, cite)],
  ['处罚种类和幅度', ({ sanctions }, { cite }) => listed(sanctions, sanctionWords(cite))],
  ['救济途径', ({ remedies }, { cite }) => listed(remedies, remedyWords(cite))],
  [
    '责任事项',
    ({ responsibilities }, { cite }) => listed(responsibilities ?? [], responsibilityWords(cite)),
  ],
  ['责任事项依据', ({ responsibilityBasisText }) => responsibilityBasisText ?? ''],
  ['追责对象', ({ accountability }) => listed(accountability?.whom ?? [], (whom) => whom)],
  ['追责情形', ({ accountability }) => listed(accountability?.cases ?? [], (given) => given)],
  ['追责依据', ({ accountability }) => accountability?.basisText ?? ''],
  ['其他栏目', ({ otherColumns }) => listed(otherColumns ?? [], otherWords)],
  [
    '变更情况',
    (power, { cite, events }) =>
      listed(
        [
          ...power.lifecycle.map((event) => lifecycleWords(event, power.lifecycle)),
          ...events(power).map(lineageWords(cite)),
        ],
        (words) => words,
      ),
  ],
  ['法律变化', (power, { cite, standings }) => listed(standings(power), standingWords(cite))],
  ['法律核对至', (_, { lawCheckedOn }) => lawCheckedOn ?? ''],
  ['勘误', (power, { errata }) => listed(errata(power), erratumWords)],
  ['关键词', ({ keywords }) => keywords.join('、')],
  ['数据来源', ({ provenance }) => inWords(PROVENANCE_STATUS, provenance.status)],
  ['来源说明', ({ provenance }) => provenance.note?.zh ?? ''],
  ['发布机关', (_, { publisher }) => publisher.name.zh],
  ['发布机关标识', (_, { publisher }) => publisher.key],
  ['清单名称', (_, { edition }) => edition.title.zh],
  ['清单标识', (_, { edition }) => edition.key],
]

const unitOf = ({ unit }: Power, { units }: Surroundings) => units.get(unit)
const categoryOf = ({ code }: Power, { categories }: Surroundings) =>
  categories.get(categoryCode(code))
