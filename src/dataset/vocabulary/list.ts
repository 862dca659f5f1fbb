import { enumeration } from '../enumeration.ts'

export const STATUTORY_TYPE = enumeration(
  'StatutoryType',
  { zh: '法定类别', en: 'Statutory type' },
  'The types of administrative power of the national service catalogue, codes 01 to 10.',
  {
    LICENSING: {
      zh: '行政许可',
      en: 'Administrative licensing',
      description: '01 Administrative licensing (行政许可).',
    },
    PENALTY: {
      zh: '行政处罚',
      en: 'Administrative penalty',
      description: '02 Administrative penalty (行政处罚).',
    },
    COERCION: {
      zh: '行政强制',
      en: 'Administrative coercion',
      description: '03 Administrative coercion (行政强制).',
    },
    COLLECTION: {
      zh: '行政征收',
      en: 'Administrative collection',
      description: '04 Administrative collection (行政征收).',
    },
    PAYMENT: {
      zh: '行政给付',
      en: 'Administrative payment',
      description: '05 Administrative payment (行政给付).',
    },
    INSPECTION: {
      zh: '行政检查',
      en: 'Administrative inspection',
      description: '06 Administrative inspection (行政检查).',
    },
    CONFIRMATION: {
      zh: '行政确认',
      en: 'Administrative confirmation',
      description: '07 Administrative confirmation (行政确认).',
    },
    REWARD: {
      zh: '行政奖励',
      en: 'Administrative reward',
      description: '08 Administrative reward (行政奖励).',
    },
    ADJUDICATION: {
      zh: '行政裁决',
      en: 'Administrative adjudication',
      description: '09 Administrative adjudication (行政裁决).',
    },
    OTHER: {
      zh: '其他行政权力',
      en: 'Other administrative powers',
      description: '10 Other administrative powers (其他行政权力).',
    },
  },
)

export const JURISDICTION_LEVEL = enumeration(
  'JurisdictionLevel',
  { zh: '行政层级', en: 'Level of government' },
  'A level of government (行政层级).',
  {
    NATIONAL: { zh: '国家级', en: 'National', description: 'The State (国家级).' },
    PROVINCIAL: {
      zh: '省级',
      en: 'Provincial',
      description: 'A province, autonomous region or municipality under the State Council (省级).',
    },
    MUNICIPAL: {
      zh: '市级',
      en: 'Municipal',
      description: 'A city divided into districts, or a prefecture (市级).',
    },
    COUNTY: {
      zh: '县级',
      en: 'County',
      description: 'A county, district or county-level city (县级).',
    },
    TOWNSHIP: {
      zh: '乡镇级',
      en: 'Township',
      description: 'A township, town or subdistrict (乡级).',
    },
  },
)

export const UNIT_KIND = enumeration(
  'UnitKind',
  { zh: '机构性质', en: 'Kind of unit' },
  'What kind of body a unit is.',
  {
    DIVISION: {
      zh: '内设机构',
      en: 'Division',
      description: 'A division inside the agency (内设机构).',
    },
    AGENCY: {
      zh: '所属单位',
      en: 'Subordinate agency',
      description: 'An agency or institution subordinate to it (所属单位).',
    },
    COMMITTEE_OFFICE: {
      zh: '委员会办公室',
      en: 'Committee office',
      description: 'The office of a committee that the agency hosts (委员会办公室).',
    },
    UNKNOWN: { zh: '未说明', en: 'Not stated', description: 'The list does not say.' },
  },
)

export const DATE_PRECISION = enumeration(
  'DatePrecision',
  { zh: '日期精度', en: 'Precision of a date' },
  'How exactly a date is known.',
  {
    DAY: { zh: '精确到日', en: 'To the day', description: 'To the day.' },
    MONTH: {
      zh: '精确到月',
      en: 'To the month',
      description: 'Only the month is known; the day stands for its first.',
    },
    YEAR: {
      zh: '精确到年',
      en: 'To the year',
      description: 'Only the year is known; the day stands for its first.',
    },
  },
)

export const PROVENANCE_STATUS = enumeration(
  'ProvenanceStatus',
  { zh: '数据性质', en: 'Provenance' },
  'Whose words an entry is in.',
  {
    OFFICIAL: {
      zh: '官方公布',
      en: 'Official text',
      description: 'The text that the agency issued.',
    },
    UNVERIFIED_COPY: {
      zh: '未经核实的副本',
      en: 'Unverified copy',
      description:
        'The words of the agency as somebody passed them on; not compared with what it issued.',
    },
    RECONSTRUCTED: {
      zh: '整理重建',
      en: 'Reconstruction',
      description:
        'Compiled afterwards from the statutes that confer the powers; not the text that the agency issued.',
    },
  },
)

export const FACT_QUALIFIER = enumeration(
  'FactQualifier',
  { zh: '数值性质', en: 'Qualifier of a figure' },
  'How exactly a figure is meant.',
  {
    EXACT: { zh: '准确数', en: 'Exact', description: 'As printed.' },
    AT_LEAST: {
      zh: '以上',
      en: 'At least',
      description: 'At least so much: the report says 以上.',
    },
  },
)

export const VERIFICATION = enumeration(
  'Verification',
  { zh: '核对情况', en: 'Verification' },
  'How well an entry is verified.',
  {
    TEXT: {
      zh: '已核对原文',
      en: 'Read in the text',
      description: 'Read in a copy of the document itself.',
    },
    MEMORY: {
      zh: '未核对原文',
      en: 'Not read in the text',
      description: 'Not read in the document; taken from general knowledge.',
    },
    COLLECTION: {
      zh: '据法规汇编',
      en: 'From a collection of statutes',
      description: 'Taken by a program from a collection of statutes, not read one by one.',
    },
    LIST: {
      zh: '仅见于清单',
      en: 'Known from a list only',
      description: 'Known only from a list that cites it.',
    },
  },
)

export const EDITION_CHANGE_KIND = enumeration(
  'EditionChangeKind',
  { zh: '清单变动', en: 'Change of an edition' },
  'What befell an edition.',
  {
    PUBLISHED: { zh: '公布', en: 'Published', description: 'It was published (发布).' },
    WITHDRAWN: {
      zh: '撤回',
      en: 'Withdrawn',
      description: 'It was taken out of the public list (撤回).',
    },
    LAW_CHANGED: {
      zh: '法律依据变动',
      en: 'Law changed',
      description:
        'Entries of the registry of law that it cites changed while it was in force (法律依据变动).',
    },
    STANDINGS_CHANGED: {
      zh: '要素效力变动',
      en: 'Standings changed',
      description:
        'What is known of the law behind the parts of its powers changed while it was in force (要素效力变动).',
    },
    LINEAGE_CHANGED: {
      zh: '事项沿革变动',
      en: 'Lineage changed',
      description:
        'What is known of what became of its powers changed while it was in force (事项沿革变动).',
    },
    ERRATA_CHANGED: {
      zh: '勘误变动',
      en: 'Errata changed',
      description:
        'Mistakes in its powers were recorded or decided while it was in force (勘误变动).',
    },
  },
)

export const ERRATUM_SOURCE = enumeration(
  'ErratumSource',
  { zh: '勘误来源', en: 'Who reported a mistake' },
  'Who reported a mistake in a power; who it was is not kept.',
  {
    OFFICE: { zh: '机关', en: 'Office', description: 'The agency, or who keeps the list (机关).' },
    READER: { zh: '读者', en: 'Reader', description: 'Somebody who read the list (读者).' },
  },
)

export const ERRATUM_DECISION = enumeration(
  'ErratumDecision',
  { zh: '勘误处理', en: 'Decision on a mistake' },
  'What was decided of a mistake that was reported.',
  {
    PENDING: { zh: '待处理', en: 'Pending', description: 'Nothing is decided yet (待处理).' },
    ACCEPTED: { zh: '采纳', en: 'Accepted', description: 'It is a mistake (采纳).' },
    PARTLY_ACCEPTED: {
      zh: '部分采纳',
      en: 'Partly accepted',
      description: 'Some of it is a mistake (部分采纳).',
    },
    REJECTED: { zh: '不采纳', en: 'Rejected', description: 'It is no mistake (不采纳).' },
  },
)

export const POWER_NEWS = enumeration(
  'PowerNews',
  { zh: '事项变动', en: 'Change of a power' },
  'What became of a power from one edition to the next.',
  {
    ADDED: { zh: '新增', en: 'Added', description: 'Only the later lists it (新增).' },
    REMOVED: { zh: '取消', en: 'Removed', description: 'Only the earlier lists it (取消).' },
    CHANGED: { zh: '变更', en: 'Changed', description: 'It says something else (变更).' },
  },
)
