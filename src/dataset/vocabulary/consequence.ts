import { enumeration } from '../enumeration.ts'

export const SANCTION_KIND = enumeration(
  'SanctionKind',
  { zh: '处罚种类', en: 'Kind of sanction' },
  'A kind of sanction.',
  {
    WARNING: { zh: '警告', en: 'Warning', description: 'Warning (警告).' },
    FINE: { zh: '罚款', en: 'Fine', description: 'Fine (罚款).' },
    CONFISCATION: {
      zh: '没收违法所得',
      en: 'Confiscation',
      description: 'Confiscation of unlawful gains (没收违法所得).',
    },
    SUSPENSION: {
      zh: '责令停业或暂扣许可证',
      en: 'Suspension',
      description: 'Suspension of business or of a permit (责令停业、暂扣许可证).',
    },
    REVOCATION: {
      zh: '吊销许可证',
      en: 'Revocation',
      description: 'Revocation of a permit (吊销许可证).',
    },
    ORDER_CORRECTION: {
      zh: '责令改正',
      en: 'Order to correct',
      description: 'Order to put things right (责令改正).',
    },
    BAN: { zh: '取缔', en: 'Ban', description: 'Ban on the activity (取缔).' },
  },
)

export const REMEDY_KIND = enumeration(
  'RemedyKind',
  { zh: '救济方式', en: 'Kind of remedy' },
  'A way to have a decision looked at again.',
  {
    RECONSIDERATION: {
      zh: '行政复议',
      en: 'Reconsideration',
      description: 'Administrative reconsideration (行政复议).',
    },
    LITIGATION: {
      zh: '行政诉讼',
      en: 'Litigation',
      description: 'Administrative litigation (行政诉讼).',
    },
    ARBITRATION: { zh: '仲裁', en: 'Arbitration', description: 'Arbitration (仲裁).' },
    RE_EXAMINATION: {
      zh: '再次鉴定或复查',
      en: 'Examination again',
      description:
        'Examination again by the body that decided, or the one above it (再次鉴定、复查).',
    },
  },
)
