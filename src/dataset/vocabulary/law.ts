import { enumeration } from '../enumeration.ts'

export const INSTRUMENT_KIND = enumeration(
  'InstrumentKind',
  { zh: '文件种类', en: 'Kind of instrument' },
  'The rank of an instrument in the hierarchy of law (效力位阶).',
  {
    LAW: {
      zh: '法律',
      en: 'Law',
      description:
        'A law or decision of the National People’s Congress or its Standing Committee (法律).',
    },
    ADMINISTRATIVE_REGULATION: {
      zh: '行政法规',
      en: 'Administrative regulation',
      description: 'A regulation of the State Council (行政法规).',
    },
    LOCAL_REGULATION: {
      zh: '地方性法规',
      en: 'Local regulation',
      description: 'A regulation of a local people’s congress (地方性法规).',
    },
    DEPARTMENT_RULE: {
      zh: '部门规章',
      en: 'Department rule',
      description: 'A rule of a ministry or commission (部门规章).',
    },
    LOCAL_RULE: {
      zh: '地方政府规章',
      en: 'Local government rule',
      description: 'A rule of a local people’s government (地方政府规章).',
    },
    NORMATIVE_DOCUMENT: {
      zh: '规范性文件',
      en: 'Normative document',
      description: 'Another document of general effect (规范性文件).',
    },
    JUDICIAL_INTERPRETATION: {
      zh: '司法解释',
      en: 'Judicial interpretation',
      description: 'An interpretation of the Supreme People’s Court or Procuratorate (司法解释).',
    },
    UNKNOWN: {
      zh: '种类不详',
      en: 'Not known',
      description: 'Its rank is not known, as of what is only cited.',
    },
  },
)

export const INSTRUMENT_STATUS = enumeration(
  'InstrumentStatus',
  { zh: '效力', en: 'Standing of an instrument' },
  'The standing of an instrument on a day.',
  {
    NOT_YET_IN_FORCE: {
      zh: '尚未施行',
      en: 'Not yet in force',
      description: 'Promulgated, but not in force yet (尚未施行).',
    },
    IN_FORCE: {
      zh: '现行有效',
      en: 'In force',
      description: 'In force (现行有效), amended or not.',
    },
    REPEALED: { zh: '已废止', en: 'Repealed', description: 'No longer in force (已废止).' },
    UNKNOWN: {
      zh: '效力不详',
      en: 'Unknown',
      description:
        'Nothing is known of whether it stands on that day (不详): no date of it is known, or it is known only from a list that cites it; not to be read as in force.',
    },
  },
)

export const VERSION_KIND = enumeration(
  'VersionKind',
  { zh: '修改方式', en: 'Kind of version' },
  'How a new version of an instrument came about.',
  {
    AMENDED: {
      zh: '修正',
      en: 'Amended',
      description: 'Some of its articles were changed (修正).',
    },
    REVISED: { zh: '修订', en: 'Revised', description: 'It was written anew as a whole (修订).' },
    UNKNOWN: {
      zh: '方式不详',
      en: 'Unknown',
      description: 'There is a version of this day, and no more is known of it.',
    },
  },
)

export const LAW_EVENT_KIND = enumeration(
  'LawEventKind',
  { zh: '法律动态', en: 'Kind of legal event' },
  'What happened to the law, or to powers; in the order of events of the same day.',
  {
    TAKES_EFFECT: {
      zh: '施行',
      en: 'Takes effect',
      description: 'An instrument began to apply (施行).',
    },
    AMENDED: {
      zh: '修正',
      en: 'Amended',
      description:
        'Some articles of an instrument were changed (修正), or it has a new version of which no more is known.',
    },
    REVISED: {
      zh: '修订',
      en: 'Revised',
      description: 'An instrument was written anew as a whole (修订).',
    },
    REPEALED: { zh: '废止', en: 'Repealed', description: 'An instrument was repealed (废止).' },
    POWER_CANCELLED: {
      zh: '事项取消',
      en: 'Powers cancelled',
      description: 'Powers were cancelled (取消).',
    },
    POWER_TRANSFERRED: {
      zh: '事项划转',
      en: 'Powers transferred',
      description: 'Powers passed to another agency (划转).',
    },
    POWER_DELEGATED: {
      zh: '事项下放',
      en: 'Powers delegated',
      description: 'Powers passed to a lower level (下放).',
    },
    POWER_RENAMED: {
      zh: '事项更名或调整',
      en: 'Powers renamed',
      description: 'Powers go on under another name or form (更名、调整).',
    },
    POWER_BASIS_REPEALED: {
      zh: '事项依据废止',
      en: 'Powers lost their basis',
      description: 'Powers lost their legal basis (依据废止).',
    },
    POWER_NEW: { zh: '事项新增', en: 'New powers', description: 'Powers came (新增).' },
    POWER_RETURNED: {
      zh: '事项恢复',
      en: 'Powers returned',
      description: 'Powers came back after they had gone (恢复、划入).',
    },
    POWER_MERGED: {
      zh: '事项合并',
      en: 'Powers merged',
      description: 'Several powers became one (合并).',
    },
    POWER_SPLIT: {
      zh: '事项拆分',
      en: 'Powers split',
      description: 'A power became several (拆分).',
    },
    POWER_RECODED: {
      zh: '事项改码',
      en: 'Powers re-coded',
      description: 'Powers go on under other codes (改码).',
    },
  },
)

export const PART_CHANGE = enumeration(
  'PartChange',
  { zh: '变化方式', en: 'Kind of change' },
  'How the law behind a part of a power has changed since the list was made.',
  {
    REPLACED: {
      zh: '已被替代',
      en: 'Replaced',
      description: 'Something else holds in its place (已被替代).',
    },
    ENDED: {
      zh: '不再适用',
      en: 'Ended',
      description: 'It holds no longer, and nothing in its place (不再适用).',
    },
    ADDED: {
      zh: '新增',
      en: 'Added',
      description: 'Something holds beside what is listed (新增).',
    },
    MOVED: {
      zh: '移至他处',
      en: 'Moved',
      description:
        'The same holds by another article or instrument; of a power as a whole: it went, wholly or in part, to another agency (移至他处).',
    },
  },
)

export const PART_NAME = enumeration(
  'PartName',
  { zh: '事项要素', en: 'Part of a power' },
  'The parts of a power whose law may change.',
  {
    power: { zh: '权力事项', en: 'Power', description: 'The power as a whole (权力事项).' },
    legalBases: { zh: '设定依据', en: 'Legal bases', description: 'Its legal bases (设定依据).' },
    conditions: { zh: '办理条件', en: 'Conditions', description: 'Its conditions (办理条件).' },
    materials: { zh: '申请材料', en: 'Materials', description: 'Its materials (申请材料).' },
    procedure: {
      zh: '办理流程',
      en: 'Procedure',
      description: 'The steps of its procedure (办理流程).',
    },
    timeLimits: { zh: '办理期限', en: 'Time limits', description: 'Its time limits (办理期限).' },
    fees: { zh: '收费', en: 'Fees', description: 'What is charged (收费).' },
    sanctions: { zh: '处罚', en: 'Sanctions', description: 'Its sanctions (处罚).' },
    remedies: {
      zh: '救济途径',
      en: 'Remedies',
      description: 'The remedies against it (救济途径).',
    },
  },
)

export const CITATION_STANDING = enumeration(
  'CitationStanding',
  { zh: '引用效力', en: 'Standing of a citation' },
  'How the instrument that a text cites stands on a day.',
  {
    IN_FORCE: {
      zh: '现行有效',
      en: 'In force',
      description: 'In force, and no version is later than the one cited (现行有效).',
    },
    AMENDED_SINCE: {
      zh: '引用后已修改',
      en: 'Amended since',
      description:
        'In force, but a version later than the one cited has taken effect (引用后已修改): the numbers of articles may have moved.',
    },
    REPEALED: { zh: '已废止', en: 'Repealed', description: 'No longer in force (已废止).' },
    NOT_YET_IN_FORCE: {
      zh: '尚未施行',
      en: 'Not yet in force',
      description: 'Promulgated, but not in force yet (尚未施行).',
    },
    UNKNOWN: {
      zh: '不详',
      en: 'Unknown',
      description:
        'Not in the registry, or nothing is known of its fate (不详); never to be read as in force.',
    },
  },
)
