import { enumeration } from '../enumeration.ts'

export const TIME_UNIT = enumeration(
  'TimeUnit',
  { zh: '期限单位', en: 'Unit of time' },
  'The unit in which a time is counted.',
  {
    WORKING_DAY: {
      zh: '工作日',
      en: 'Working day',
      description: 'Working days (工作日), on the official calendar of the PRC.',
    },
    DAY: { zh: '日', en: 'Day', description: 'Calendar days (日).' },
    MONTH: { zh: '月', en: 'Month', description: 'Calendar months (个月).' },
    YEAR: { zh: '年', en: 'Year', description: 'Calendar years (年).' },
  },
)

export const TIME_LIMIT_KIND = enumeration(
  'TimeLimitKind',
  { zh: '期限种类', en: 'Kind of time limit' },
  'Who set a time limit, and for whom.',
  {
    STATUTORY: {
      zh: '法定时限',
      en: 'Statutory',
      description: 'The law, for the agency (法定时限).',
    },
    COMMITTED: {
      zh: '承诺时限',
      en: 'Committed',
      description: 'The agency for itself, by promise (承诺时限).',
    },
    APPLICANT: {
      zh: '当事人期限',
      en: 'For the other side',
      description: 'The law, for the other side (当事人期限): one year to apply.',
    },
  },
)

export const TIME_LIMIT_PURPOSE = enumeration(
  'TimeLimitPurpose',
  { zh: '期限用途', en: 'Purpose of a time limit' },
  'What a time limit is for.',
  {
    APPLICATION: { zh: '申请', en: 'Application', description: 'Applying (申请).' },
    ACCEPTANCE: {
      zh: '受理',
      en: 'Acceptance',
      description: 'Accepting the application, or asking for what is missing (受理).',
    },
    INVESTIGATION: { zh: '调查', en: 'Investigation', description: 'Investigating (调查).' },
    NOTICE: { zh: '告知', en: 'Notice', description: 'Giving notice beforehand (告知).' },
    DECISION: { zh: '作出决定', en: 'Decision', description: 'Deciding (作出决定).' },
    SERVICE: {
      zh: '送达',
      en: 'Service',
      description: 'Serving the decision or the certificate (送达).',
    },
    PAYMENT: { zh: '支付', en: 'Payment', description: 'Paying (支付).' },
    ENFORCEMENT: {
      zh: '执行',
      en: 'Enforcement',
      description: 'Enforcing, or keeping a measure up (执行).',
    },
    OBJECTION: {
      zh: '异议',
      en: 'Objection',
      description: 'Objecting, or asking for a review (异议).',
    },
    COMPLIANCE: {
      zh: '履行',
      en: 'Compliance',
      description: 'Doing what was ordered or allowed (履行).',
    },
    LIMITATION: {
      zh: '追究时效',
      en: 'Limitation',
      description: 'After which the act is no longer pursued (追究时效).',
    },
  },
)

export const TIME_LIMIT_BOUND = enumeration(
  'TimeLimitBound',
  { zh: '上限或下限', en: 'Bound of a time limit' },
  'Which side of a time limit is bounded.',
  {
    AT_MOST: { zh: '不超过', en: 'At most', description: 'No later than this.' },
    AT_LEAST: {
      zh: '不少于',
      en: 'At least',
      description: 'Not before so much time has passed, or at least so long before.',
    },
  },
)

export const TIME_LIMIT_DIRECTION = enumeration(
  'TimeLimitDirection',
  { zh: '计算方向', en: 'Direction of a time limit' },
  'Which way a time limit is counted.',
  {
    AFTER: { zh: '向后算', en: 'After the event', description: 'Forward from the event.' },
    BEFORE: {
      zh: '向前算',
      en: 'Before the event',
      description: 'Backward from the event: 30 days before the layoff.',
    },
  },
)

/** What a time limit runs from is worked out from its words. */
export const START_EVENT = enumeration(
  'StartEvent',
  { zh: '起算事件', en: 'Start of a time limit' },
  'What a time limit runs from.',
  {
    EVENT: {
      zh: '事件发生',
      en: 'The event',
      description:
        'What happened outside the agency (事件发生): an accident, an entry, the end of a contract.',
    },
    KNOWLEDGE: {
      zh: '知道之日',
      en: 'Knowledge',
      description: 'The day on which one knew of it, or should have (知道或者应当知道).',
    },
    APPLICATION: {
      zh: '收到申请',
      en: 'Application',
      description: 'The agency’s receipt of an application (收到申请).',
    },
    ACCEPTANCE: {
      zh: '受理或者立案',
      en: 'Acceptance',
      description: 'Acceptance of the application, or opening of the case (受理、立案).',
    },
    DECISION: { zh: '作出决定', en: 'Decision', description: 'The decision (作出决定).' },
    SERVICE: {
      zh: '送达',
      en: 'Service',
      description: 'Receipt of the decision or of another notice (送达、收到).',
    },
    PUBLICATION: { zh: '公布', en: 'Publication', description: 'Publication (公布、公示).' },
    FILING: {
      zh: '备案',
      en: 'Filing',
      description: 'The agency’s receipt of what is filed with it (备案、报送).',
    },
    OTHER: { zh: '其他', en: 'Other', description: 'Something else, or not said.' },
  },
)
