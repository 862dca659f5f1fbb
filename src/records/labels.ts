import type { Labels } from './column.ts'

// The enumerations of the format in the words of an office. No label holds a comma: Excel separates a list's items with it.

export const LEVEL: Labels = {
  NATIONAL: '国家级',
  PROVINCIAL: '省级',
  MUNICIPAL: '市级',
  COUNTY: '县级',
  TOWNSHIP: '乡镇级',
}

export const UNIT_KIND: Labels = {
  DIVISION: '内设机构',
  AGENCY: '所属单位',
  COMMITTEE_OFFICE: '委员会办公室',
}

export const VERIFICATION: Labels = { TEXT: '已核对原文', MEMORY: '未核对原文' }

export const PRECISION: Labels = { DAY: '精确到日', MONTH: '精确到月', YEAR: '精确到年' }

export const PROVENANCE: Labels = { OFFICIAL: '官方公布', RECONSTRUCTED: '整理重建' }

export const QUALIFIER: Labels = { EXACT: '准确数', AT_LEAST: '以上' }

export const STATUTORY_TYPE: Labels = {
  LICENSING: '行政许可',
  PENALTY: '行政处罚',
  COERCION: '行政强制',
  COLLECTION: '行政征收',
  PAYMENT: '行政给付',
  INSPECTION: '行政检查',
  CONFIRMATION: '行政确认',
  REWARD: '行政奖励',
  ADJUDICATION: '行政裁决',
  OTHER: '其他行政权力',
}

export const INSTRUMENT_KIND: Labels = {
  LAW: '法律',
  ADMINISTRATIVE_REGULATION: '行政法规',
  LOCAL_REGULATION: '地方性法规',
  DEPARTMENT_RULE: '部门规章',
  LOCAL_RULE: '地方政府规章',
  NORMATIVE_DOCUMENT: '规范性文件',
  JUDICIAL_INTERPRETATION: '司法解释',
}

export const VERSION_KIND: Labels = { AMENDED: '修正', REVISED: '修订' }

export const AUDIENCE: Labels = { NATURAL_PERSON: '自然人', LEGAL_PERSON: '法人和其他组织' }

export const INITIATION: Labels = { ON_APPLICATION: '依申请', EX_OFFICIO: '依职权' }

export const ROLE: Labels = {
  CONFERS: '授权依据',
  CONDITIONS: '条件依据',
  MATERIALS: '材料依据',
  PROCEDURE: '程序依据',
  TIME_LIMIT: '期限依据',
  FEE: '收费依据',
  SANCTION: '处罚依据',
  REMEDY: '救济依据',
}
