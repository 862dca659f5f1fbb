import type { Labels } from './column.ts'

// The enumerations of the parts of a power in the words of an office. No label holds a comma.

export const VARIANT: Labels = {
  THREE_STEP: '受理审核批准',
  EXPERT_REVIEW: '专家评审',
  POST_APPROVAL: '事后批准补签',
  EX_OFFICIO: '依职权',
  BENEFIT: '待遇核定与支付',
  FILING: '备案',
}

export const FORM: Labels = {
  ORIGINAL: '原件',
  COPY: '复印件',
  ORIGINAL_AND_COPY: '原件和复印件',
}

export const LIMIT_KIND: Labels = {
  STATUTORY: '法定时限',
  COMMITTED: '承诺时限',
  APPLICANT: '当事人期限',
}

export const PURPOSE: Labels = {
  APPLICATION: '申请',
  ACCEPTANCE: '受理',
  INVESTIGATION: '调查',
  NOTICE: '告知',
  DECISION: '作出决定',
  SERVICE: '送达',
  PAYMENT: '支付',
  ENFORCEMENT: '执行',
  OBJECTION: '异议',
  COMPLIANCE: '履行',
  LIMITATION: '追究时效',
}

export const TIME_UNIT: Labels = { WORKING_DAY: '工作日', DAY: '日', MONTH: '月', YEAR: '年' }

export const BOUND: Labels = { AT_MOST: '不超过', AT_LEAST: '不少于' }

export const DIRECTION: Labels = { AFTER: '向后算', BEFORE: '向前算' }

export const SANCTION_KIND: Labels = {
  WARNING: '警告',
  FINE: '罚款',
  CONFISCATION: '没收违法所得',
  SUSPENSION: '责令停业或暂扣许可证',
  REVOCATION: '吊销许可证',
  ORDER_CORRECTION: '责令改正',
  BAN: '取缔',
}

export const REMEDY_KIND: Labels = {
  RECONSIDERATION: '行政复议',
  LITIGATION: '行政诉讼',
  ARBITRATION: '仲裁',
  RE_EXAMINATION: '再次鉴定或复查',
}

export const LIFECYCLE_KIND: Labels = {
  CANCELLED: '取消',
  TRANSFERRED: '划转',
  DELEGATED: '下放',
  RENAMED: '更名或调整',
  BASIS_REPEALED: '依据废止',
}

export const EFFECT: Labels = { ENDS: '不再行使', PARTLY: '部分不再行使', NONE: '继续行使' }
