import { enumeration } from '../enumeration.ts'

export const LANGUAGE = enumeration(
  'Language',
  { zh: '语言', en: 'Language' },
  'A language in which a text may be asked for.',
  {
    ZH: {
      zh: '中文',
      en: 'Chinese',
      description: 'Simplified Chinese (简体中文), the language of the list.',
    },
    EN: {
      zh: '英文',
      en: 'English',
      description: 'English; where a text has none, the Chinese comes instead.',
    },
  },
)

export const POWER_ORDER_FIELD = enumeration(
  'PowerOrderField',
  { zh: '排序依据', en: 'Ordered by' },
  'What powers are put in order by.',
  {
    CODE: { zh: '编码', en: 'Code', description: 'Their codes.' },
    NAME: { zh: '名称', en: 'Name', description: 'Their Chinese names, by Unicode code point.' },
    DECISION_TIME_LIMIT: {
      zh: '决定期限',
      en: 'Time limit for the decision',
      description:
        'The longest statutory limit for a decision; 1 month counts 30 days, 1 year 365, 5 working days 7. Powers without one come last either way.',
    },
  },
)

export const ORDER_DIRECTION = enumeration(
  'OrderDirection',
  { zh: '排序方向', en: 'Direction of the order' },
  'Which way an order runs.',
  {
    ASC: { zh: '升序', en: 'Ascending', description: 'Smallest, shortest or earliest first.' },
    DESC: { zh: '降序', en: 'Descending', description: 'Largest, longest or latest first.' },
  },
)

export const FACET_FIELD = enumeration(
  'FacetField',
  { zh: '分面', en: 'Facet' },
  'What a facet counts by.',
  {
    CATEGORY: {
      zh: '权力类别',
      en: 'Category',
      description: 'The category (权力类别); the value is its code.',
    },
    UNIT: {
      zh: '承办机构',
      en: 'Unit',
      description: 'The unit that handles it (承办机构); the value is its key.',
    },
    AUDIENCE: {
      zh: '行使对象',
      en: 'Audience',
      description: 'Towards whom (行使对象); a power towards both counts in both buckets.',
    },
    INITIATION: {
      zh: '启动方式',
      en: 'Initiation',
      description: 'Whether it takes an application.',
    },
    STATUS: { zh: '事项状态', en: 'Standing', description: 'The standing on the day `asOf`.' },
  },
)
