import { enumeration } from '../enumeration.ts'

export const AUDIENCE = enumeration(
  'Audience',
  { zh: '行使对象', en: 'Audience' },
  'Towards whom a power is exercised (行使对象).',
  {
    NATURAL_PERSON: { zh: '自然人', en: 'People', description: 'People (自然人).' },
    LEGAL_PERSON: {
      zh: '法人和其他组织',
      en: 'Companies and other organisations',
      description: 'Companies and other organisations (法人和其他组织).',
    },
  },
)

export const INITIATION = enumeration(
  'Initiation',
  { zh: '启动方式', en: 'Initiation' },
  'How the exercise of a power begins.',
  {
    ON_APPLICATION: {
      zh: '依申请',
      en: 'On application',
      description: 'When somebody applies (依申请).',
    },
    EX_OFFICIO: {
      zh: '依职权',
      en: 'Ex officio',
      description: 'When the agency acts of itself (依职权).',
    },
    UNKNOWN: { zh: '未说明', en: 'Not stated', description: 'The list does not say.' },
  },
)

export const LEGAL_BASIS_ROLE = enumeration(
  'LegalBasisRole',
  { zh: '依据作用', en: 'Role of a legal basis' },
  'What a legal basis is a basis for.',
  {
    CONFERS: {
      zh: '授权依据',
      en: 'Conferring basis',
      description: 'It confers the power (设定依据).',
    },
    CONDITIONS: {
      zh: '条件依据',
      en: 'Basis of conditions',
      description: 'It sets conditions (条件依据).',
    },
    MATERIALS: {
      zh: '材料依据',
      en: 'Basis of materials',
      description: 'It says what must be submitted (材料依据).',
    },
    PROCEDURE: {
      zh: '程序依据',
      en: 'Basis of procedure',
      description: 'It lays down the procedure (程序依据).',
    },
    TIME_LIMIT: {
      zh: '期限依据',
      en: 'Basis of time limits',
      description: 'It sets time limits (期限依据).',
    },
    FEE: {
      zh: '收费依据',
      en: 'Basis of fees',
      description: 'It allows or forbids a fee (收费依据).',
    },
    SANCTION: {
      zh: '处罚依据',
      en: 'Basis of sanctions',
      description: 'It threatens a sanction (处罚依据).',
    },
    REMEDY: {
      zh: '救济依据',
      en: 'Basis of remedies',
      description: 'It opens a remedy (救济依据).',
    },
  },
)

export const PROCEDURE_VARIANT = enumeration(
  'ProcedureVariant',
  { zh: '流程种类', en: 'Kind of procedure' },
  'The kind of procedure.',
  {
    THREE_STEP: {
      zh: '受理审核批准',
      en: 'Accept, review, approve',
      description: 'Accept, review, approve (受理、审核、批准).',
    },
    EXPERT_REVIEW: {
      zh: '专家评审',
      en: 'Expert review',
      description: 'With a review by experts (专家评审).',
    },
    POST_APPROVAL: {
      zh: '事后批准补签',
      en: 'Approval afterwards',
      description: 'Settled at the window, with the approval signed afterwards (事后批准补签).',
    },
    EX_OFFICIO: {
      zh: '依职权',
      en: 'Ex officio',
      description: 'Begun by the agency itself (依职权).',
    },
    BENEFIT: {
      zh: '待遇核定与支付',
      en: 'Benefit',
      description: 'Assessment and payment of a benefit (待遇核定与支付).',
    },
    FILING: { zh: '备案', en: 'Filing', description: 'Filing, with or without review (备案).' },
    UNKNOWN: { zh: '未说明', en: 'Not stated', description: 'The list does not say.' },
  },
)

export const MATERIAL_FORM = enumeration(
  'MaterialForm',
  { zh: '材料形式', en: 'Form of a material' },
  'The form in which a document is to be submitted.',
  {
    ORIGINAL: { zh: '原件', en: 'Original', description: 'The original (原件).' },
    COPY: { zh: '复印件', en: 'Copy', description: 'A copy (复印件).' },
    ORIGINAL_AND_COPY: {
      zh: '原件和复印件',
      en: 'Original and copy',
      description: 'A copy, and the original to compare it with (原件及复印件).',
    },
  },
)

export const LIFECYCLE_KIND = enumeration(
  'LifecycleKind',
  { zh: '变动种类', en: 'Kind of change' },
  'What happened to a power.',
  {
    CANCELLED: { zh: '取消', en: 'Cancelled', description: 'Cancelled (取消).' },
    TRANSFERRED: { zh: '划转', en: 'Transferred', description: 'Passed to another agency (划转).' },
    DELEGATED: { zh: '下放', en: 'Delegated', description: 'Passed to a lower level (下放).' },
    RENAMED: {
      zh: '更名或调整',
      en: 'Renamed',
      description: 'Goes on under another name or in another form (更名、调整).',
    },
    BASIS_REPEALED: {
      zh: '依据废止',
      en: 'Basis repealed',
      description: 'Lost its legal basis (依据废止).',
    },
  },
)

export const LIFECYCLE_EFFECT = enumeration(
  'LifecycleEffect',
  { zh: '变动结果', en: 'Effect of a change' },
  'What an event means for the agency’s holding of the power.',
  {
    ENDS: { zh: '不再行使', en: 'Ends', description: 'The agency no longer holds it.' },
    PARTLY: {
      zh: '部分不再行使',
      en: 'Ends in part',
      description: 'The agency no longer holds part of it.',
    },
    NONE: { zh: '继续行使', en: 'Goes on', description: 'It goes on.' },
  },
)

export const LINEAGE_KIND = enumeration(
  'LineageKind',
  { zh: '沿革种类', en: 'Kind of event' },
  'What happened to powers, whether their list says so or it was recorded since.',
  {
    NEW: {
      zh: '新增',
      en: 'New',
      description: 'A power came; a code that was used before is its own from then on (新增).',
    },
    CANCELLED: { zh: '取消', en: 'Cancelled', description: 'Cancelled (取消).' },
    TRANSFERRED: { zh: '划转', en: 'Transferred', description: 'Passed to another agency (划转).' },
    DELEGATED: { zh: '下放', en: 'Delegated', description: 'Passed to a lower level (下放).' },
    RETURNED: {
      zh: '恢复',
      en: 'Returned',
      description: 'Came back after it had gone (恢复、划入).',
    },
    RENAMED: {
      zh: '更名或调整',
      en: 'Renamed',
      description: 'Goes on under another name or in another form (更名、调整).',
    },
    MERGED: { zh: '合并', en: 'Merged', description: 'Several became one (合并).' },
    SPLIT: { zh: '拆分', en: 'Split', description: 'One became several (拆分).' },
    RECODED: {
      zh: '编码变更',
      en: 'Re-coded',
      description: 'Goes on under another code (编码变更).',
    },
    BASIS_REPEALED: {
      zh: '依据废止',
      en: 'Basis repealed',
      description: 'Lost its legal basis (依据废止).',
    },
  },
)

export const LINEAGE_EFFECT = enumeration(
  'LineageEffect',
  { zh: '沿革结果', en: 'Effect of an event' },
  'What an event means for the agency’s holding of the power.',
  {
    ...LIFECYCLE_EFFECT.terms,
    // Of a power that is over, nothing goes on.
    NONE: {
      zh: '行使情况不变',
      en: 'No change',
      description: 'Whether the agency holds it does not change.',
    },
    RESUMES: { zh: '恢复行使', en: 'Resumes', description: 'The agency holds it again.' },
  },
)

export const CONTINUATION_KIND = enumeration(
  'ContinuationKind',
  { zh: '延续方式', en: 'Kind of continuation' },
  'How a power of one edition goes on in another.',
  {
    SAME: { zh: '相同', en: 'Same', description: 'Under the same code.' },
    RECODED: { zh: '编码变更', en: 'Re-coded', description: 'Under another code (编码变更).' },
    RENAMED: {
      zh: '更名或调整',
      en: 'Renamed',
      description: 'Under another name or in another form (更名、调整).',
    },
    MERGED: { zh: '合并', en: 'Merged', description: 'Together with others in one (合并).' },
    SPLIT: { zh: '拆分', en: 'Split', description: 'In one of several that it became (拆分).' },
    MOVED: {
      zh: '划转',
      en: 'Moved',
      description: 'After it had passed to another agency or come back (划转、划入).',
    },
  },
)

export const POWER_STATUS = enumeration(
  'PowerStatus',
  { zh: '事项状态', en: 'Standing of a power' },
  'The standing of a power on a day.',
  {
    RETAINED: { zh: '保留', en: 'Retained', description: 'The agency holds it (保留).' },
    CANCELLED: { zh: '取消', en: 'Cancelled', description: 'It was cancelled (取消).' },
    TRANSFERRED: {
      zh: '划转',
      en: 'Transferred',
      description: 'It passed to another agency (划转).',
    },
    DELEGATED: { zh: '下放', en: 'Delegated', description: 'It passed to a lower level (下放).' },
    BASIS_REPEALED: {
      zh: '依据废止',
      en: 'Basis repealed',
      description: 'It lost its legal basis (依据废止).',
    },
  },
)

export const BASIS_STATUS = enumeration(
  'BasisStatus',
  { zh: '依据效力', en: 'Standing of a legal basis' },
  'The standing of a legal basis on a day; the first that holds, in this order: NOT_YET_IN_FORCE, REPEALED, UNKNOWN, AMENDED, IN_FORCE.',
  {
    IN_FORCE: { zh: '有效', en: 'In force', description: 'It stands in the version cited (有效).' },
    AMENDED: {
      zh: '已修改',
      en: 'Amended',
      description:
        'It stands, but its instrument was amended or revised after the version cited (已修改).',
    },
    REPEALED: {
      zh: '已废止',
      en: 'Repealed',
      description: 'The instrument was repealed, or the rule no longer stands in it (已废止).',
    },
    NOT_YET_IN_FORCE: {
      zh: '尚未施行',
      en: 'Not yet in force',
      description: 'The instrument does not apply yet (尚未施行).',
    },
    UNKNOWN: {
      zh: '效力不详',
      en: 'Unknown',
      description:
        'Nothing is known of whether the instrument stands (不详); not to be read as in force.',
    },
  },
)
export const COUNTERPART_REASON = enumeration(
  'CounterpartReason',
  { zh: '对应依据', en: 'Why powers correspond' },
  'What tells that powers of two publishers are the same.',
  {
    BASIC_CODE: {
      zh: '基本编码相同',
      en: 'Same basic code',
      description: 'They have the same basic code (基本编码).',
    },
    CONFERRING_ARTICLE: {
      zh: '授权条款相同',
      en: 'Same conferring article',
      description: 'An article confers both (授权依据).',
    },
    NAME: {
      zh: '名称相同或相近',
      en: 'Same or similar name',
      description: 'Their names are the same, or nearly (事项名称).',
    },
  },
)

export const POWER_MATCH = enumeration(
  'PowerMatch',
  { zh: '对应方式', en: 'How powers are matched' },
  'By what a power of one edition is the same as a power of another.',
  {
    CODE: {
      zh: '事项编码',
      en: 'Code',
      description: 'By its code, which stays the same through the editions of a publisher.',
    },
    COUNTERPART: {
      zh: '对应事项',
      en: 'Counterpart',
      description:
        'By what makes powers of two publishers the same (Power.counterparts); each has one counterpart at most, the surest pairs first.',
    },
  },
)
