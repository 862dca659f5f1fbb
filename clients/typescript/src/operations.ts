/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Ask, Call } from './client.ts'

/** Towards whom a power is exercised (行使对象). */
export type Audience =
  /** Companies and other organisations (法人和其他组织). */
  | 'LEGAL_PERSON'
  /** People (自然人). */
  | 'NATURAL_PERSON';

/** The standing of a legal basis on a day; the first that holds, in this order: NOT_YET_IN_FORCE, REPEALED, UNKNOWN, AMENDED, IN_FORCE. */
export type BasisStatus =
  /** It stands, but its instrument was amended or revised after the version cited (已修改). */
  | 'AMENDED'
  /** It stands in the version cited (有效). */
  | 'IN_FORCE'
  /** The instrument does not apply yet (尚未施行). */
  | 'NOT_YET_IN_FORCE'
  /** The instrument was repealed, or the rule no longer stands in it (已废止). */
  | 'REPEALED'
  /** Nothing is known of whether the instrument stands (不详); not to be read as in force. */
  | 'UNKNOWN';

/** How the instrument that a text cites stands on a day. */
export type CitationStanding =
  /** In force, but a version later than the one cited has taken effect (引用后已修改): the numbers of articles may have moved. */
  | 'AMENDED_SINCE'
  /** In force, and no version is later than the one cited (现行有效). */
  | 'IN_FORCE'
  /** Promulgated, but not in force yet (尚未施行). */
  | 'NOT_YET_IN_FORCE'
  /** No longer in force (已废止). */
  | 'REPEALED'
  /** Not in the registry, or nothing is known of its fate (不详); never to be read as in force. */
  | 'UNKNOWN';

/** How a power of one edition goes on in another. */
export type ContinuationKind =
  /** Together with others in one (合并). */
  | 'MERGED'
  /** After it had passed to another agency or come back (划转、划入). */
  | 'MOVED'
  /** Under another code (编码变更). */
  | 'RECODED'
  /** Under another name or in another form (更名、调整). */
  | 'RENAMED'
  /** Under the same code. */
  | 'SAME'
  /** In one of several that it became (拆分). */
  | 'SPLIT';

/** What tells that powers of two publishers are the same. */
export type CounterpartReason =
  /** They have the same basic code (基本编码). */
  | 'BASIC_CODE'
  /** An article confers both (授权依据). */
  | 'CONFERRING_ARTICLE'
  /** Their names are the same, or nearly (事项名称). */
  | 'NAME';

/** How exactly a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** Only the month is known; the day stands for its first. */
  | 'MONTH'
  /** Only the year is known; the day stands for its first. */
  | 'YEAR';

/** What befell an edition. */
export type EditionChangeKind =
  /** Mistakes in its powers were recorded or decided while it was in force (勘误变动). */
  | 'ERRATA_CHANGED'
  /** Entries of the registry of law that it cites changed while it was in force (法律依据变动). */
  | 'LAW_CHANGED'
  /** What is known of what became of its powers changed while it was in force (事项沿革变动). */
  | 'LINEAGE_CHANGED'
  /** It was published (发布). */
  | 'PUBLISHED'
  /** What is known of the law behind the parts of its powers changed while it was in force (要素效力变动). */
  | 'STANDINGS_CHANGED'
  /** It was taken out of the public list (撤回). */
  | 'WITHDRAWN';

/** What was decided of a mistake that was reported. */
export type ErratumDecision =
  /** It is a mistake (采纳). */
  | 'ACCEPTED'
  /** Some of it is a mistake (部分采纳). */
  | 'PARTLY_ACCEPTED'
  /** Nothing is decided yet (待处理). */
  | 'PENDING'
  /** It is no mistake (不采纳). */
  | 'REJECTED';

/** Who reported a mistake in a power; who it was is not kept. */
export type ErratumSource =
  /** The agency, or who keeps the list (机关). */
  | 'OFFICE'
  /** Somebody who read the list (读者). */
  | 'READER';

/** What a facet counts by. */
export type FacetField =
  /** Towards whom (行使对象); a power towards both counts in both buckets. */
  | 'AUDIENCE'
  /** The category (权力类别); the value is its code. */
  | 'CATEGORY'
  /** Whether it takes an application. */
  | 'INITIATION'
  /** The standing on the day `asOf`. */
  | 'STATUS'
  /** The unit that handles it (承办机构); the value is its key. */
  | 'UNIT';

/** How exactly a figure is meant. */
export type FactQualifier =
  /** At least so much: the report says 以上. */
  | 'AT_LEAST'
  /** As printed. */
  | 'EXACT';

/** How the exercise of a power begins. */
export type Initiation =
  /** When the agency acts of itself (依职权). */
  | 'EX_OFFICIO'
  /** When somebody applies (依申请). */
  | 'ON_APPLICATION'
  /** The list does not say. */
  | 'UNKNOWN';

/** The rank of an instrument in the hierarchy of law (效力位阶). */
export type InstrumentKind =
  /** A regulation of the State Council (行政法规). */
  | 'ADMINISTRATIVE_REGULATION'
  /** A rule of a ministry or commission (部门规章). */
  | 'DEPARTMENT_RULE'
  /** An interpretation of the Supreme People’s Court or Procuratorate (司法解释). */
  | 'JUDICIAL_INTERPRETATION'
  /** A law or decision of the National People’s Congress or its Standing Committee (法律). */
  | 'LAW'
  /** A regulation of a local people’s congress (地方性法规). */
  | 'LOCAL_REGULATION'
  /** A rule of a local people’s government (地方政府规章). */
  | 'LOCAL_RULE'
  /** Another document of general effect (规范性文件). */
  | 'NORMATIVE_DOCUMENT'
  /** Its rank is not known, as of what is only cited. */
  | 'UNKNOWN';

/** The standing of an instrument on a day. */
export type InstrumentStatus =
  /** In force (现行有效), amended or not. */
  | 'IN_FORCE'
  /** Promulgated, but not in force yet (尚未施行). */
  | 'NOT_YET_IN_FORCE'
  /** No longer in force (已废止). */
  | 'REPEALED'
  /** Nothing is known of whether it stands on that day (不详): no date of it is known, or it is known only from a list that cites it; not to be read as in force. */
  | 'UNKNOWN';

/** A level of government (行政层级). */
export type JurisdictionLevel =
  /** A county, district or county-level city (县级). */
  | 'COUNTY'
  /** A city divided into districts, or a prefecture (市级). */
  | 'MUNICIPAL'
  /** The State (国家级). */
  | 'NATIONAL'
  /** A province, autonomous region or municipality under the State Council (省级). */
  | 'PROVINCIAL'
  /** A township, town or subdistrict (乡级). */
  | 'TOWNSHIP';

/** A language in which a text may be asked for. */
export type Language =
  /** English; where a text has none, the Chinese comes instead. */
  | 'EN'
  /** Simplified Chinese (简体中文), the language of the list. */
  | 'ZH';

/** What happened to the law, or to powers; in the order of events of the same day. */
export type LawEventKind =
  /** Some articles of an instrument were changed (修正), or it has a new version of which no more is known. */
  | 'AMENDED'
  /** Powers lost their legal basis (依据废止). */
  | 'POWER_BASIS_REPEALED'
  /** Powers were cancelled (取消). */
  | 'POWER_CANCELLED'
  /** Powers passed to a lower level (下放). */
  | 'POWER_DELEGATED'
  /** Several powers became one (合并). */
  | 'POWER_MERGED'
  /** Powers came (新增). */
  | 'POWER_NEW'
  /** Powers go on under other codes (改码). */
  | 'POWER_RECODED'
  /** Powers go on under another name or form (更名、调整). */
  | 'POWER_RENAMED'
  /** Powers came back after they had gone (恢复、划入). */
  | 'POWER_RETURNED'
  /** A power became several (拆分). */
  | 'POWER_SPLIT'
  /** Powers passed to another agency (划转). */
  | 'POWER_TRANSFERRED'
  /** An instrument was repealed (废止). */
  | 'REPEALED'
  /** An instrument was written anew as a whole (修订). */
  | 'REVISED'
  /** An instrument began to apply (施行). */
  | 'TAKES_EFFECT';

/** What a legal basis is a basis for. */
export type LegalBasisRole =
  /** It sets conditions (条件依据). */
  | 'CONDITIONS'
  /** It confers the power (设定依据). */
  | 'CONFERS'
  /** It allows or forbids a fee (收费依据). */
  | 'FEE'
  /** It says what must be submitted (材料依据). */
  | 'MATERIALS'
  /** It lays down the procedure (程序依据). */
  | 'PROCEDURE'
  /** It opens a remedy (救济依据). */
  | 'REMEDY'
  /** It threatens a sanction (处罚依据). */
  | 'SANCTION'
  /** It sets time limits (期限依据). */
  | 'TIME_LIMIT';

/** What an event means for the agency’s holding of the power. */
export type LifecycleEffect =
  /** The agency no longer holds it. */
  | 'ENDS'
  /** It goes on. */
  | 'NONE'
  /** The agency no longer holds part of it. */
  | 'PARTLY';

/** What happened to a power. */
export type LifecycleKind =
  /** Lost its legal basis (依据废止). */
  | 'BASIS_REPEALED'
  /** Cancelled (取消). */
  | 'CANCELLED'
  /** Passed to a lower level (下放). */
  | 'DELEGATED'
  /** Goes on under another name or in another form (更名、调整). */
  | 'RENAMED'
  /** Passed to another agency (划转). */
  | 'TRANSFERRED';

/** What an event means for the agency’s holding of the power. */
export type LineageEffect =
  /** The agency no longer holds it. */
  | 'ENDS'
  /** Whether the agency holds it does not change. */
  | 'NONE'
  /** The agency no longer holds part of it. */
  | 'PARTLY'
  /** The agency holds it again. */
  | 'RESUMES';

/** What happened to powers, whether their list says so or it was recorded since. */
export type LineageKind =
  /** Lost its legal basis (依据废止). */
  | 'BASIS_REPEALED'
  /** Cancelled (取消). */
  | 'CANCELLED'
  /** Passed to a lower level (下放). */
  | 'DELEGATED'
  /** Several became one (合并). */
  | 'MERGED'
  /** A power came; a code that was used before is its own from then on (新增). */
  | 'NEW'
  /** Goes on under another code (编码变更). */
  | 'RECODED'
  /** Goes on under another name or in another form (更名、调整). */
  | 'RENAMED'
  /** Came back after it had gone (恢复、划入). */
  | 'RETURNED'
  /** One became several (拆分). */
  | 'SPLIT'
  /** Passed to another agency (划转). */
  | 'TRANSFERRED';

/** The form in which a document is to be submitted. */
export type MaterialForm =
  /** A copy (复印件). */
  | 'COPY'
  /** The original (原件). */
  | 'ORIGINAL'
  /** A copy, and the original to compare it with (原件及复印件). */
  | 'ORIGINAL_AND_COPY';

/** Which way an order runs. */
export type OrderDirection =
  /** Smallest, shortest or earliest first. */
  | 'ASC'
  /** Largest, longest or latest first. */
  | 'DESC';

/** How the law behind a part of a power has changed since the list was made. */
export type PartChange =
  /** Something holds beside what is listed (新增). */
  | 'ADDED'
  /** It holds no longer, and nothing in its place (不再适用). */
  | 'ENDED'
  /** The same holds by another article or instrument; of a power as a whole: it went, wholly or in part, to another agency (移至他处). */
  | 'MOVED'
  /** Something else holds in its place (已被替代). */
  | 'REPLACED';

/** By what a power of one edition is the same as a power of another. */
export type PowerMatch =
  /** By its code, which stays the same through the editions of a publisher. */
  | 'CODE'
  /** By what makes powers of two publishers the same (Power.counterparts); each has one counterpart at most, the surest pairs first. */
  | 'COUNTERPART';

/** What became of a power from one edition to the next. */
export type PowerNews =
  /** Only the later lists it (新增). */
  | 'ADDED'
  /** It says something else (变更). */
  | 'CHANGED'
  /** Only the earlier lists it (取消). */
  | 'REMOVED';

/** What powers are put in order by. */
export type PowerOrderField =
  /** Their codes. */
  | 'CODE'
  /** The longest statutory limit for a decision; 1 month counts 30 days, 1 year 365, 5 working days 7. Powers without one come last either way. */
  | 'DECISION_TIME_LIMIT'
  /** Their Chinese names, by Unicode code point. */
  | 'NAME';

/** The standing of a power on a day. */
export type PowerStatus =
  /** It lost its legal basis (依据废止). */
  | 'BASIS_REPEALED'
  /** It was cancelled (取消). */
  | 'CANCELLED'
  /** It passed to a lower level (下放). */
  | 'DELEGATED'
  /** The agency holds it (保留). */
  | 'RETAINED'
  /** It passed to another agency (划转). */
  | 'TRANSFERRED';

/** The kind of procedure. */
export type ProcedureVariant =
  /** Assessment and payment of a benefit (待遇核定与支付). */
  | 'BENEFIT'
  /** With a review by experts (专家评审). */
  | 'EXPERT_REVIEW'
  /** Begun by the agency itself (依职权). */
  | 'EX_OFFICIO'
  /** Filing, with or without review (备案). */
  | 'FILING'
  /** Settled at the window, with the approval signed afterwards (事后批准补签). */
  | 'POST_APPROVAL'
  /** Accept, review, approve (受理、审核、批准). */
  | 'THREE_STEP'
  /** The list does not say. */
  | 'UNKNOWN';

/** Whose words an entry is in. */
export type ProvenanceStatus =
  /** The text that the agency issued. */
  | 'OFFICIAL'
  /** Compiled afterwards from the statutes that confer the powers; not the text that the agency issued. */
  | 'RECONSTRUCTED'
  /** The words of the agency as somebody passed them on; not compared with what it issued. */
  | 'UNVERIFIED_COPY';

/** A way to have a decision looked at again. */
export type RemedyKind =
  /** Arbitration (仲裁). */
  | 'ARBITRATION'
  /** Administrative litigation (行政诉讼). */
  | 'LITIGATION'
  /** Administrative reconsideration (行政复议). */
  | 'RECONSIDERATION'
  /** Examination again by the body that decided, or the one above it (再次鉴定、复查). */
  | 'RE_EXAMINATION';

/** A kind of sanction. */
export type SanctionKind =
  /** Ban on the activity (取缔). */
  | 'BAN'
  /** Confiscation of unlawful gains (没收违法所得). */
  | 'CONFISCATION'
  /** Fine (罚款). */
  | 'FINE'
  /** Order to put things right (责令改正). */
  | 'ORDER_CORRECTION'
  /** Revocation of a permit (吊销许可证). */
  | 'REVOCATION'
  /** Suspension of business or of a permit (责令停业、暂扣许可证). */
  | 'SUSPENSION'
  /** Warning (警告). */
  | 'WARNING';

/** What a time limit runs from. */
export type StartEvent =
  /** Acceptance of the application, or opening of the case (受理、立案). */
  | 'ACCEPTANCE'
  /** The agency’s receipt of an application (收到申请). */
  | 'APPLICATION'
  /** The decision (作出决定). */
  | 'DECISION'
  /** What happened outside the agency (事件发生): an accident, an entry, the end of a contract. */
  | 'EVENT'
  /** The agency’s receipt of what is filed with it (备案、报送). */
  | 'FILING'
  /** The day on which one knew of it, or should have (知道或者应当知道). */
  | 'KNOWLEDGE'
  /** Something else, or not said. */
  | 'OTHER'
  /** Publication (公布、公示). */
  | 'PUBLICATION'
  /** Receipt of the decision or of another notice (送达、收到). */
  | 'SERVICE';

/** The types of administrative power of the national service catalogue, codes 01 to 10. */
export type StatutoryType =
  /** 09 Administrative adjudication (行政裁决). */
  | 'ADJUDICATION'
  /** 03 Administrative coercion (行政强制). */
  | 'COERCION'
  /** 04 Administrative collection (行政征收). */
  | 'COLLECTION'
  /** 07 Administrative confirmation (行政确认). */
  | 'CONFIRMATION'
  /** 06 Administrative inspection (行政检查). */
  | 'INSPECTION'
  /** 01 Administrative licensing (行政许可). */
  | 'LICENSING'
  /** 10 Other administrative powers (其他行政权力). */
  | 'OTHER'
  /** 05 Administrative payment (行政给付). */
  | 'PAYMENT'
  /** 02 Administrative penalty (行政处罚). */
  | 'PENALTY'
  /** 08 Administrative reward (行政奖励). */
  | 'REWARD';

/** Which side of a time limit is bounded. */
export type TimeLimitBound =
  /** Not before so much time has passed, or at least so long before. */
  | 'AT_LEAST'
  /** No later than this. */
  | 'AT_MOST';

/** Which way a time limit is counted. */
export type TimeLimitDirection =
  /** Forward from the event. */
  | 'AFTER'
  /** Backward from the event: 30 days before the layoff. */
  | 'BEFORE';

/** Who set a time limit, and for whom. */
export type TimeLimitKind =
  /** The law, for the other side (当事人期限): one year to apply. */
  | 'APPLICANT'
  /** The agency for itself, by promise (承诺时限). */
  | 'COMMITTED'
  /** The law, for the agency (法定时限). */
  | 'STATUTORY';

/** What a time limit is for. */
export type TimeLimitPurpose =
  /** Accepting the application, or asking for what is missing (受理). */
  | 'ACCEPTANCE'
  /** Applying (申请). */
  | 'APPLICATION'
  /** Doing what was ordered or allowed (履行). */
  | 'COMPLIANCE'
  /** Deciding (作出决定). */
  | 'DECISION'
  /** Enforcing, or keeping a measure up (执行). */
  | 'ENFORCEMENT'
  /** Investigating (调查). */
  | 'INVESTIGATION'
  /** After which the act is no longer pursued (追究时效). */
  | 'LIMITATION'
  /** Giving notice beforehand (告知). */
  | 'NOTICE'
  /** Objecting, or asking for a review (异议). */
  | 'OBJECTION'
  /** Paying (支付). */
  | 'PAYMENT'
  /** Serving the decision or the certificate (送达). */
  | 'SERVICE';

/** The unit in which a time is counted. */
export type TimeUnit =
  /** Calendar days (日). */
  | 'DAY'
  /** Calendar months (个月). */
  | 'MONTH'
  /** Working days (工作日), on the official calendar of the PRC. */
  | 'WORKING_DAY'
  /** Calendar years (年). */
  | 'YEAR';

/** What kind of body a unit is. */
export type UnitKind =
  /** An agency or institution subordinate to it (所属单位). */
  | 'AGENCY'
  /** The office of a committee that the agency hosts (委员会办公室). */
  | 'COMMITTEE_OFFICE'
  /** A division inside the agency (内设机构). */
  | 'DIVISION'
  /** The list does not say. */
  | 'UNKNOWN';

/** How well an entry is verified. */
export type Verification =
  /** Taken by a program from a collection of statutes, not read one by one. */
  | 'COLLECTION'
  /** Known only from a list that cites it. */
  | 'LIST'
  /** Not read in the document; taken from general knowledge. */
  | 'MEMORY'
  /** Read in a copy of the document itself. */
  | 'TEXT';

/** How a new version of an instrument came about. */
export type VersionKind =
  /** Some of its articles were changed (修正). */
  | 'AMENDED'
  /** It was written anew as a whole (修订). */
  | 'REVISED'
  /** There is a version of this day, and no more is known of it. */
  | 'UNKNOWN';

export type AboutQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type AboutQuery = { publishers: { totalCount: number, nodes: Array<{ key: string, name: string, hotline: string | null, jurisdiction: { code: string, name: string }, currentEdition: { key: string, title: string, effectiveOn: string, lawAsOf: string, lawCheckedOn: string | null, counts: { categories: number, powers: number, instruments: number }, license: { spdx: string, url: string } | null, provenance: { status: ProvenanceStatus, note: string | null } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AffectedQueryVariables = Exact<{
  instrument: string;
  article?: string | null | undefined;
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  losingAfter?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type AffectedQuery = { affectedBy: { instrument: { key: string, title: string, status: InstrumentStatus }, citing: { totalCount: number, nodes: Array<{ roles: Array<LegalBasisRole>, power: { code: string, url: string, name: string, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, provenance: { status: ProvenanceStatus } }, articles: Array<{ notation: string, label: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, losingLastBasis: { totalCount: number, nodes: Array<{ code: string, url: string, name: string, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, provenance: { status: ProvenanceStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type NamedFragment = { code: string, url: string, name: string, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, provenance: { status: ProvenanceStatus } };

export type BringQueryVariables = Exact<{
  code: string;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type BringQuery = { power: { code: string, name: string, url: string, status: PowerStatus, basisStatus: BasisStatus, conditions: Array<{ text: string, basis: { citation: string } | null }>, materials: Array<{ name: string, form: MaterialForm | null, copies: number | null, requiredWhen: string | null }> | null, fees: { charged: boolean | null, note: string | null, items: Array<{ name: string, per: string | null, amount: { amount: string, currency: string } | null }> }, timeLimits: Array<{ kind: TimeLimitKind, label: string | null }>, unit: { name: string, contact: { phone: string | null, address: string | null, openingHours: string | null, onlineUrl: string | null } }, edition: { key: string, provenance: { status: ProvenanceStatus } } } | null };

export type CalendarQueryVariables = Exact<{
  year: number;
  lang?: Language | null | undefined;
}>;


export type CalendarQuery = { calendar: { year: number, known: boolean, workingDays: number, days: Array<{ date: string, off: boolean, statutory: boolean, name: string }> } };

export type CatalogueQueryVariables = Exact<{
  lang?: Language | null | undefined;
}>;


export type CatalogueQuery = { catalogue: { version: number, at: string, registryVersion: number, registryHash: string, lawCheckedOn: string | null, home: { key: string, name: string, currentEdition: { key: string, title: string, contentHash: string } | null } } };

export type CategoryQueryVariables = Exact<{
  code: string;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type CategoryQuery = { category: { id: string, code: string, name: string, description: string | null, order: number, nationalTypeCode: string, statutoryType: StatutoryType, powerCount: number, powers: { nodes: Array<{ code: string, url: string, name: string, summary: string | null, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, unit: { key: string, name: string }, provenance: { status: ProvenanceStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, edition: { key: string, title: string, provenance: { status: ProvenanceStatus, note: string | null } } } | null };

export type ChangesQueryVariables = Exact<{
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  since?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type ChangesQuery = { changes: { totalCount: number, nodes: Array<{ kind: EditionChangeKind, at: string, version: number, edition: { key: string, title: string, effectiveOn: string, publisher: { key: string, name: string }, provenance: { status: ProvenanceStatus, note: string | null }, withdrawn: { on: string, reason: string } | null }, comparison: { unchangedCount: number, from: { key: string } | null, added: { totalCount: number, nodes: Array<{ code: string, name: string }> }, removed: { totalCount: number, nodes: Array<{ code: string, name: string }> }, changed: { totalCount: number, nodes: Array<{ code: string, codeBefore: string, kind: ContinuationKind, after: { name: string }, fields: Array<{ path: string, before: string | null, after: string | null }>, legalCauses: Array<{ on: string, kind: LawEventKind, instrument: { title: string } | null }> }> }, fields: Array<{ path: string, before: string | null, after: string | null }> } | null, summary: { added: number, removed: number, changed: number, unchanged: number, powers: Array<{ code: string, codeBefore: string | null, change: PowerNews, parts: Array<string> }> } | null, law: Array<{ reason: string | null, instrument: { key: string, title: string }, fields: Array<{ path: string, before: string | null, after: string | null }> }>, standings: { checkedOn: string, reason: string | null, added: number, takenBack: number, codes: Array<string> } | null, lineage: { checkedOn: string, reason: string | null, added: number, takenBack: number, codes: Array<string> } | null, errata: { reason: string | null, added: number, takenBack: number, codes: Array<string> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CitedQueryVariables = Exact<{
  text: string;
  asOf?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type CitedQuery = { citedIn: Array<{ title: string | null, kind: InstrumentKind | null, documentNumber: string | null, versionYear: number | null, versionOn: string | null, place: string | null, offset: number, length: number, standing: CitationStanding, standingOn: string | null, articles: Array<{ notation: string, label: string }>, instrument: { key: string, title: string } | null }> };

export type CompareQueryVariables = Exact<{
  from: string;
  to: string;
  by?: PowerMatch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type CompareQuery = { compareEditions: { unchangedCount: number, from: { key: string, title: string, provenance: { status: ProvenanceStatus } } | null, to: { key: string, title: string, provenance: { status: ProvenanceStatus } }, fields: Array<{ path: string, before: string | null, after: string | null }>, added: { totalCount: number, nodes: Array<{ code: string, url: string, name: string }> }, removed: { totalCount: number, nodes: Array<{ code: string, url: string, name: string }> }, removals: { nodes: Array<{ power: { code: string, lineage: Array<{ kind: LineageKind, on: string, by: string }> }, legalCauses: Array<{ on: string, kind: LawEventKind, by: string | null, instrument: { key: string, title: string } | null }> }> }, changed: { totalCount: number, nodes: Array<{ code: string, codeBefore: string, kind: ContinuationKind, before: { url: string, name: string }, after: { url: string, name: string }, fields: Array<{ path: string, before: string | null, after: string | null }>, legalCauses: Array<{ on: string, kind: LawEventKind, by: string | null, instrument: { key: string, title: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CauseFragment = { on: string, kind: LawEventKind, by: string | null, instrument: { key: string, title: string } | null };

export type CounterpartsQueryVariables = Exact<{
  code: string;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  lang?: Language | null | undefined;
}>;


export type CounterpartsQuery = { power: { code: string, url: string, name: string, basicCode: string | null, counterparts: Array<{ score: number, by: Array<CounterpartReason>, sharedArticles: Array<{ citation: string }>, power: { code: string, url: string, name: string, officialCode: string | null, basicCode: string | null, status: PowerStatus, basisStatus: BasisStatus, edition: { key: string, publisher: { key: string, name: string } } } }> } | null };

export type DeadlinesQueryVariables = Exact<{
  code: string;
  event: string;
  kind?: StartEvent | null | undefined;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type DeadlinesQuery = { power: { code: string, url: string, name: string, deadlines: Array<{ from: StartEvent, start: string | null, assumed: boolean, limit: { kind: TimeLimitKind, purpose: TimeLimitPurpose, stage: string, label: string | null, basis: { citation: string } | null } | null, remedy: { kind: RemedyKind, body: string, within: { amount: number, unit: TimeUnit } | null, basis: { citation: string } | null } | null, dueDate: { date: string, bound: TimeLimitBound, direction: TimeLimitDirection, calendarKnown: boolean } | null, standings: Array<{ since: string, change: PartChange, now: string, verification: Verification }> }>, edition: { key: string, provenance: { status: ProvenanceStatus } } } | null };

export type EditionQueryVariables = Exact<{
  key: string;
  lang?: Language | null | undefined;
}>;


export type EditionQuery = { edition: { key: string, title: string, notice: string | null, documentNumber: string | null, issuedOn: string | null, year: number, effectiveOn: string, effectivePrecision: DatePrecision, publishedAt: string | null, lawAsOf: string, lawCheckedOn: string | null, contentHash: string, hotline: string | null, license: { spdx: string, url: string } | null, withdrawn: { on: string, reason: string } | null, declared: { categories: number | null, powers: number | null }, counts: { categories: number, powers: number, units: number, instruments: number, legalBases: number }, provenance: { status: ProvenanceStatus, note: string | null, source: { title: string, publishedAt: string | null, by: string | null, url: string | null } | null }, mandate: { title: string, documentNumber: string | null, note: string | null, verification: Verification } | null, elements: Array<{ key: string, name: string }>, categories: Array<{ code: string, name: string, description: string | null, powerCount: number }>, units: Array<{ key: string, name: string, kind: UnitKind, functions: string | null, verification: Verification, contact: { phone: string | null, complaintPhone: string | null, address: string | null, openingHours: string | null, onlineUrl: string | null } }>, facts: Array<{ key: string, label: string, value: string, unit: string | null, qualifier: FactQualifier, period: string | null, section: string | null }>, practices: Array<{ key: string, name: string, description: string, section: string | null }>, publisher: { key: string, name: string, shortName: string | null, hotline: string | null, currentEdition: { key: string, title: string } | null }, previous: { key: string, title: string } | null } | null };

export type EditionsQueryVariables = Exact<{
  publisher?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type EditionsQuery = { editions: { totalCount: number, nodes: Array<{ key: string, title: string, documentNumber: string | null, year: number, effectiveOn: string, effectivePrecision: DatePrecision, publishedAt: string | null, lawAsOf: string, lawCheckedOn: string | null, contentHash: string, license: { spdx: string, url: string } | null, withdrawn: { on: string, reason: string } | null, declared: { categories: number | null, powers: number | null }, counts: { categories: number, powers: number, instruments: number, legalBases: number }, provenance: { status: ProvenanceStatus, note: string | null, source: { title: string, publishedAt: string | null, by: string | null, url: string | null } | null }, publisher: { key: string, name: string, hotline: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ErrataQueryVariables = Exact<{
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  code?: string | null | undefined;
  decision?: ErratumDecision | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type ErrataQuery = { errata: { totalCount: number, nodes: Array<{ key: string, code: string, edition: string | null, field: string, wrong: string, reportedBy: ErratumSource, reportedOn: string, decision: ErratumDecision, decidedOn: string | null, reason: string | null, correctedIn: string | null, history: Array<{ decision: ErratumDecision, decidedOn: string | null, reason: string | null, correctedIn: string | null, version: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindQueryVariables = Exact<{
  query: string;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type FindQuery = { search: { totalCount: number, nodes: Array<{ code: string, name: string, summary: string | null, status: PowerStatus, basisStatus: BasisStatus, url: string, edition: { key: string, provenance: { status: ProvenanceStatus } } }>, elsewhere: { matter: string, office: string, hotline: string | null } | null, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InstrumentQueryVariables = Exact<{
  key: string;
  article?: string | null | undefined;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type InstrumentQuery = { legalInstrument: { id: string, key: string, title: string, shortTitle: string | null, kind: InstrumentKind, issuer: string, documentNumber: string | null, promulgatedOn: string | null, effectiveOn: string | null, status: InstrumentStatus, repealedOn: string | null, repealedBy: string | null, checkedOn: string | null, verification: Verification, versions: Array<{ kind: VersionKind, on: string, effectiveOn: string | null, by: string | null }>, replacedBy: { key: string, title: string } | null, powers: { totalCount: number, nodes: Array<{ code: string, url: string, name: string, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, provenance: { status: ProvenanceStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type LawQueryVariables = Exact<{
  title: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type LawQuery = { legalInstruments: { totalCount: number, nodes: Array<{ key: string, title: string, kind: InstrumentKind, issuer: string, documentNumber: string | null, effectiveOn: string | null, status: InstrumentStatus, repealedOn: string | null, repealedBy: string | null, checkedOn: string | null, verification: Verification, versions: Array<{ kind: VersionKind, on: string }>, replacedBy: { key: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LineageQueryVariables = Exact<{
  code?: string | null | undefined;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type LineageQuery = { lineage: { totalCount: number, nodes: Array<{ kind: LineageKind, on: string, onPrecision: DatePrecision, effect: LineageEffect, from: Array<string>, to: Array<string>, by: string, basis: string | null, verification: Verification | null, recorded: boolean, note: string | null, instrument: { key: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OrderedQueryVariables = Exact<{
  by: PowerOrderField;
  direction?: OrderDirection | null | undefined;
  code?: Array<string> | string | null | undefined;
  category?: Array<string> | string | null | undefined;
  unit?: Array<string> | string | null | undefined;
  audience?: Array<Audience> | Audience | null | undefined;
  initiation?: Initiation | null | undefined;
  instrument?: string | null | undefined;
  article?: string | null | undefined;
  feesCharged?: boolean | null | undefined;
  verification?: Verification | null | undefined;
  status?: Array<PowerStatus> | PowerStatus | null | undefined;
  basisStatus?: Array<BasisStatus> | BasisStatus | null | undefined;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type OrderedQuery = { powers: { totalCount: number, nodes: Array<{ code: string, url: string, name: string, summary: string | null, audience: Array<Audience>, initiation: Initiation, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, category: { code: string, name: string }, unit: { key: string, name: string }, legalBases: Array<{ citation: string, status: BasisStatus }>, timeLimits: Array<{ kind: TimeLimitKind, label: string | null }>, fees: { charged: boolean | null }, provenance: { status: ProvenanceStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OverviewQueryVariables = Exact<{
  code: string;
  full?: boolean | null | undefined;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type OverviewQuery = { power: { code: string, name: string, summary: string | null, url: string, status: PowerStatus, basisStatus: BasisStatus, category: { name: string }, unit: { name: string, contact: { phone: string | null } }, statusCause: { kind: LifecycleKind, on: string, by: string } | null, legalBases: Array<{ citation: string, status: BasisStatus, statusKnownOn: string | null, instrument: { key: string } }>, timeLimits: Array<{ kind: TimeLimitKind, label: string | null }>, fees: { charged: boolean | null }, partStandings: Array<{ part: string, change: PartChange, since: string }>, edition: { key: string, title: string, lawCheckedOn: string | null, provenance: { status: ProvenanceStatus } } } & { partStandings?: Array<{ now: string, basis: { citation: string } | null }>, edition?: { provenance: { note: string | null } }, conditions?: Array<{ text: string, basis: { citation: string } | null }>, materials?: Array<{ name: string, requiredWhen: string | null }> | null, procedure?: { variant: ProcedureVariant, steps: Array<{ name: string, description: string | null }> }, sanctions?: Array<{ kind: SanctionKind, trigger: string, fine: { min: string | null, max: string | null, currency: string, per: string | null } | null, multiple: { min: string | null, max: string | null, of: string } | null, basis: { citation: string } | null }>, remedies?: Array<{ kind: RemedyKind, body: string, within: { amount: number, unit: TimeUnit } | null, basis: { citation: string } | null }> } | null };

export type PowerQueryVariables = Exact<{
  code: string;
  publisher?: string | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type PowerQuery = { power: { id: string, code: string, url: string, name: string, summary: string | null, officialCode: string | null, basicCode: string | null, exercisedBy: string | null, duty: string | null, responsibilityBasisText: string | null, basisText: string | null, audience: Array<Audience>, initiation: Initiation, untranslated: Array<string>, keywords: Array<string>, questions: Array<string>, status: PowerStatus, basisStatus: BasisStatus, liveBasisCount: number, outdated: boolean, listed: boolean, category: { code: string, name: string, statutoryType: StatutoryType }, unit: { key: string, name: string, contact: { phone: string | null, complaintPhone: string | null, address: string | null, openingHours: string | null, onlineUrl: string | null } }, subItems: Array<{ name: string }>, levels: Array<{ level: JurisdictionLevel, name: string | null, scope: string | null }>, responsibilities: Array<{ stage: string | null, text: string, basis: { citation: string, instrument: { key: string }, article: { notation: string } | null } | null }>, accountability: { whom: Array<string>, cases: Array<string>, basisText: string | null } | null, otherColumns: Array<{ heading: string, text: string }>, statusCause: { kind: LifecycleKind, on: string, effect: LifecycleEffect, by: string, note: string | null } | null, partStandings: Array<{ part: string, index: number | null, since: string, change: PartChange, now: string, value: string | null, verification: Verification, knownOn: string | null, basis: { status: BasisStatus, citation: string, instrument: { key: string }, article: { notation: string } | null } | null }>, legalBases: Array<{ role: LegalBasisRole, citation: string, versionOn: string | null, ceasedOn: string | null, status: BasisStatus, statusKnownOn: string | null, summary: string | null, verification: Verification, instrument: { key: string, title: string, status: InstrumentStatus }, articles: Array<{ notation: string, label: string }>, currentArticles: Array<{ notation: string, label: string }> | null, laterVersion: { kind: VersionKind, on: string, effectiveOn: string | null, by: string | null } | null }>, conditions: Array<{ text: string, basis: { citation: string, instrument: { key: string }, article: { notation: string } | null } | null }>, materials: Array<{ name: string, form: MaterialForm | null, copies: number | null, requiredWhen: string | null, basis: { citation: string, instrument: { key: string }, article: { notation: string } | null } | null }> | null, procedure: { variant: ProcedureVariant, steps: Array<{ order: number, name: string, description: string | null }> }, timeLimits: Array<{ kind: TimeLimitKind, purpose: TimeLimitPurpose, from: StartEvent, stage: string, label: string | null, amount: number | null, unit: TimeUnit, bound: TimeLimitBound, direction: TimeLimitDirection, extension: { amount: number, unit: TimeUnit } | null, basis: { citation: string, instrument: { key: string }, article: { notation: string } | null } | null }>, fees: { charged: boolean | null, note: string | null, items: Array<{ name: string, per: string | null, amount: { amount: string, currency: string } | null }>, basis: { citation: string, instrument: { key: string }, article: { notation: string } | null } | null }, sanctions: Array<{ kind: SanctionKind, trigger: string, fine: { min: string | null, max: string | null, currency: string, per: string | null } | null, multiple: { min: string | null, max: string | null, of: string } | null, basis: { citation: string, instrument: { key: string }, article: { notation: string } | null } | null }>, remedies: Array<{ kind: RemedyKind, from: StartEvent, body: string, within: { amount: number, unit: TimeUnit } | null, basis: { citation: string, instrument: { key: string }, article: { notation: string } | null } | null }>, lifecycle: Array<{ kind: LifecycleKind, on: string, effect: LifecycleEffect, by: string, note: string | null }>, lineage: Array<{ kind: LineageKind, on: string, onPrecision: DatePrecision, effect: LineageEffect, from: Array<string>, to: Array<string>, by: string, basis: string | null, verification: Verification | null, recorded: boolean, note: string | null }>, errata: Array<{ key: string, field: string, wrong: string, reportedBy: ErratumSource, reportedOn: string, decision: ErratumDecision, decidedOn: string | null, reason: string | null, correctedIn: string | null }>, continues: Array<{ kind: ContinuationKind, on: string, by: string | null, power: { code: string, url: string, name: string, edition: { key: string } } }>, continuedBy: Array<{ kind: ContinuationKind, on: string, by: string | null, power: { code: string, url: string, name: string, edition: { key: string } } }>, history: Array<{ code: string, name: string, edition: { key: string, title: string, effectiveOn: string, effectivePrecision: DatePrecision } }>, related: Array<{ code: string, url: string, name: string }>, provenance: { status: ProvenanceStatus, note: string | null }, edition: { key: string, title: string, contentHash: string, lawAsOf: string, lawCheckedOn: string | null, provenance: { status: ProvenanceStatus, note: string | null }, license: { spdx: string, url: string } | null } } | null };

export type BasisFragment = { citation: string, instrument: { key: string }, article: { notation: string } | null };

export type EventFragment = { kind: LifecycleKind, on: string, effect: LifecycleEffect, by: string, note: string | null };

export type ContinuedFragment = { kind: ContinuationKind, on: string, by: string | null, power: { code: string, url: string, name: string, edition: { key: string } } };

export type PowersQueryVariables = Exact<{
  code?: Array<string> | string | null | undefined;
  category?: Array<string> | string | null | undefined;
  unit?: Array<string> | string | null | undefined;
  audience?: Array<Audience> | Audience | null | undefined;
  initiation?: Initiation | null | undefined;
  instrument?: string | null | undefined;
  article?: string | null | undefined;
  feesCharged?: boolean | null | undefined;
  verification?: Verification | null | undefined;
  status?: Array<PowerStatus> | PowerStatus | null | undefined;
  basisStatus?: Array<BasisStatus> | BasisStatus | null | undefined;
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type PowersQuery = { powers: { totalCount: number, nodes: Array<{ code: string, url: string, name: string, summary: string | null, audience: Array<Audience>, initiation: Initiation, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, category: { code: string, name: string }, unit: { key: string, name: string }, legalBases: Array<{ citation: string, status: BasisStatus }>, timeLimits: Array<{ kind: TimeLimitKind, label: string | null }>, fees: { charged: boolean | null }, provenance: { status: ProvenanceStatus } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublishersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type PublishersQuery = { publishers: { totalCount: number, nodes: Array<{ key: string, name: string, shortName: string | null, hotline: string | null, jurisdiction: { code: string, name: string, level: JurisdictionLevel }, currentEdition: { key: string, title: string, year: number, counts: { categories: number, powers: number }, provenance: { status: ProvenanceStatus, note: string | null } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegistryQueryVariables = Exact<{
  kind?: Array<InstrumentKind> | InstrumentKind | null | undefined;
  status?: InstrumentStatus | null | undefined;
  title?: string | null | undefined;
  publisher?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type RegistryQuery = { legalInstruments: { totalCount: number, nodes: Array<{ key: string, title: string, shortTitle: string | null, kind: InstrumentKind, issuer: string, documentNumber: string | null, promulgatedOn: string | null, effectiveOn: string | null, status: InstrumentStatus, repealedOn: string | null, checkedOn: string | null, verification: Verification, replacedBy: { key: string, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  query: string;
  code?: Array<string> | string | null | undefined;
  category?: Array<string> | string | null | undefined;
  unit?: Array<string> | string | null | undefined;
  audience?: Array<Audience> | Audience | null | undefined;
  initiation?: Initiation | null | undefined;
  instrument?: string | null | undefined;
  article?: string | null | undefined;
  feesCharged?: boolean | null | undefined;
  verification?: Verification | null | undefined;
  status?: Array<PowerStatus> | PowerStatus | null | undefined;
  basisStatus?: Array<BasisStatus> | BasisStatus | null | undefined;
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, edges: Array<{ score: number, highlights: Array<{ field: string, fragments: Array<{ text: string, matched: boolean }> }>, node: { code: string, url: string, name: string, summary: string | null, status: PowerStatus, basisStatus: BasisStatus, outdated: boolean, category: { code: string, name: string }, unit: { key: string, name: string }, provenance: { status: ProvenanceStatus } } }>, facets: Array<{ field: FacetField, buckets: Array<{ value: string, label: string, count: number }> }>, elsewhere: { matter: string, office: string, hotline: string | null } | null, editions: Array<{ key: string, title: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StandingQueryVariables = Exact<{
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type StandingQuery = { statistics: { powerCount: number, byBasisStatus: Array<{ status: BasisStatus, count: number }>, byStatus: Array<{ status: PowerStatus, count: number }>, outdated: { powers: number, parts: number } } };

export type StatisticsQueryVariables = Exact<{
  code?: Array<string> | string | null | undefined;
  category?: Array<string> | string | null | undefined;
  unit?: Array<string> | string | null | undefined;
  audience?: Array<Audience> | Audience | null | undefined;
  initiation?: Initiation | null | undefined;
  instrument?: string | null | undefined;
  article?: string | null | undefined;
  feesCharged?: boolean | null | undefined;
  verification?: Verification | null | undefined;
  status?: Array<PowerStatus> | PowerStatus | null | undefined;
  basisStatus?: Array<BasisStatus> | BasisStatus | null | undefined;
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  edition?: string | null | undefined;
  asOf?: string | null | undefined;
  instruments?: number | null | undefined;
  lang?: Language | null | undefined;
}>;


export type StatisticsQuery = { statistics: { powerCount: number, byCategory: Array<{ count: number, category: { code: string, name: string } }>, byUnit: Array<{ count: number, unit: { key: string, name: string } }>, byAudience: Array<{ audience: Audience, count: number }>, outdated: { powers: number, parts: number }, byStatus: Array<{ status: PowerStatus, count: number }>, byBasisStatus: Array<{ status: BasisStatus, count: number }>, byInstrument: Array<{ powers: number, citations: number, instrument: { key: string, title: string, kind: InstrumentKind, status: InstrumentStatus } }>, statutoryTimeLimits: Array<{ amount: number, unit: TimeUnit, count: number }>, feesCharged: { charged: number, free: number, unknown: number }, verification: { text: number, memory: number }, citations: { total: number, inRegistry: number, inForce: number, amendedSince: number, repealed: number, notYetInForce: number, unknown: number }, completeness: Array<{ element: string, filled: number, missing: number }>, burden: Array<{ decisionDays: number | null, committedToStatutory: number | null, materials: number | null, materialsWithBasis: number | null, steps: number | null, fineWidth: number | null, category: { code: string, name: string } }> } };

export type SuggestQueryVariables = Exact<{
  prefix: string;
  publisher?: string | null | undefined;
  first?: number | null | undefined;
  lang?: Language | null | undefined;
}>;


export type SuggestQuery = { suggest: Array<{ text: string, power: { code: string, url: string, name: string, edition: { key: string } } }> };

export type TimelineQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  publisher?: string | null | undefined;
  everywhere?: boolean | null | undefined;
  edition?: string | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  lang?: Language | null | undefined;
}>;


export type TimelineQuery = { lawTimeline: { totalCount: number, nodes: Array<{ on: string, kind: LawEventKind, by: string | null, instrument: { key: string, title: string } | null, powers: { totalCount: number, nodes: Array<{ code: string, url: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type VocabularyQueryVariables = Exact<{
  lang?: Language | null | undefined;
}>;


export type VocabularyQuery = { vocabulary: Array<{ name: string, label: string, values: Array<{ value: string, label: string, description: string | null }> }> };

/** A function for each ready-made query. */
export const operations = (ask: Ask) => ({
  /**
   * Whose lists there are, from when, official or reconstructed, and to what day the law behind them was compared.
   * What is not known is null, never guessed. A RECONSTRUCTED list was compiled from the law and is not the text of any document.
   */
  about: (variables: AboutQueryVariables = {}, call?: Call) =>
    ask<AboutQuery>('about', variables, call),
  /**
   * What a change of an instrument, or of one article of it, would reach.
   * `citing`: the powers that cite it, and for what. `losingLastBasis`: those that would be left without a live conferring
   * basis if it fell. `affectedBy` is null where the registry has no such instrument. Each of the two lists goes on after a
   * cursor of its own: `after`, `losingAfter`.
   */
  affected: (variables: AffectedQueryVariables, call?: Call) =>
    ask<AffectedQuery>('affected', variables, call),
  /**
   * What to bring and where to go: conditions, materials, fees, time limits and the unit to contact.
   * `materials` empty: none are needed; null: not known. `charged` null: not known. `power` is null where the list has no power with
   * this code. Whether it is still exercised says `status`.
   */
  bring: (variables: BringQueryVariables, call?: Call) =>
    ask<BringQuery>('bring', variables, call),
  /**
   * The working calendar of a year, by which time limits are counted.
   * Public holidays and the weekends worked for them. `known` is false where the notice of the year is not known here yet: then
   * only the days that the regulation on public holidays names itself are off, and weekends.
   */
  calendar: (variables: CalendarQueryVariables, call?: Call) =>
    ask<CalendarQuery>('calendar', variables, call),
  /**
   * Which state of the data is answered from: the version of the catalogue and of the registry of law, and who publishes.
   * An address with `?version=` and this version gives the same answer again, whatever comes later.
   */
  catalogue: (variables: CatalogueQueryVariables = {}, call?: Call) =>
    ask<CatalogueQuery>('catalogue', variables, call),
  /**
   * One category of a list, and its powers page by page.
   * `category` is null where the list has none with this code. For the next page give `pageInfo.endCursor` as `after`.
   */
  category: (variables: CategoryQueryVariables, call?: Call) =>
    ask<CategoryQuery>('category', variables, call),
  /**
   * What was published and withdrawn, and what changed of the law behind the list in force, the newest first.
   * A comparison names the first hundred powers added, removed and changed. It is null where nothing was published, and where
   * either edition was withdrawn: then `summary` still says of which powers there was news. For the next page give `pageInfo.endCursor` as `after`.
   */
  changes: (variables: ChangesQueryVariables = {}, call?: Call) =>
    ask<ChangesQuery>('changes', variables, call),
  /**
   * The citations of law in a text, in their order, and how each stands on a day.
   * `text` is any text of up to 20,000 characters, such as the legal basis (设定依据) of a published list. `instrument` is null
   * where the registry has none, and its standing is then UNKNOWN.
   */
  cited: (variables: CitedQueryVariables, call?: Call) =>
    ask<CitedQuery>('cited', variables, call),
  /**
   * What changed between two editions, power by power and field by field.
   * With the changes of the law that may be why. `compareEditions` is null where one of the two does not exist or was withdrawn. For
   * the next page of changed powers give the `endCursor` of `changed` as `after`; added and removed ones are the first hundred.
   * `by=COUNTERPART` compares the lists of two publishers, whose codes are not the same.
   */
  compare: (variables: CompareQueryVariables, call?: Call) =>
    ask<CompareQuery>('compare', variables, call),
  /**
   * The same power in the lists of other publishers, the surest first.
   * With what tells that they are the same: the basic code, the articles that confer both, the name. `power` is null where there is
   * none with this code.
   */
  counterparts: (variables: CounterpartsQueryVariables, call?: Call) =>
    ask<CounterpartsQuery>('counterparts', variables, call),
  /**
   * Where one day leads: the deadlines of a power and of the remedies against it, from the day of an event.
   * `power` is null where the list has none with this code. `kind` tells what happened on the day; left out, it is the first that
   * a limit of the power runs from; `standings` what the law has since put in the place of the limit that was counted. `.ics` gives the dates as a calendar. A day that rests on the last day of an earlier step is `assumed`.
   */
  deadlines: (variables: DeadlinesQueryVariables, call?: Call) =>
    ask<DeadlinesQuery>('deadlines', variables, call),
  /**
   * One edition of a list: whose it is, from what it was made, what it holds.
   * `edition` is null where there is none with this key. Of a withdrawn one only its key, its title, its publisher and the reason are left.
   */
  edition: (variables: EditionQueryVariables, call?: Call) =>
    ask<EditionQuery>('edition', variables, call),
  /**
   * The editions of a publisher's list, the newest first: what each holds, from what it was made, its licence and its hash.
   * Withdrawn ones keep their place and say why. For the next page give `pageInfo.endCursor` as `after`.
   */
  editions: (variables: EditionsQueryVariables = {}, call?: Call) =>
    ask<EditionsQuery>('editions', variables, call),
  /**
   * Mistakes that were found in the powers of a publisher, and what was decided of each; the last reported or decided first.
   * An edition stays as it was published: where `correctedIn` is null, no edition has it right yet.
   */
  errata: (variables: ErrataQueryVariables = {}, call?: Call) =>
    ask<ErrataQuery>('errata', variables, call),
  /**
   * The powers that answer a question in everyday words, best first, in short.
   * Ask as a person would: 上班路上被车撞了. `elsewhere` says whose matter it most likely is where nothing of the list fits. An empty
   * list means that the list has nothing that fits, not that there is no such power anywhere.
   */
  find: (variables: FindQueryVariables, call?: Call) =>
    ask<FindQuery>('find', variables, call),
  /**
   * A law, regulation or rule: how it fared, and the powers that cite it.
   * With `article`, only the powers that cite that place in it. `legalInstrument` is null where the registry has none with
   * this key. For the next page of powers give `pageInfo.endCursor` as `after`.
   */
  instrument: (variables: InstrumentQueryVariables, call?: Call) =>
    ask<InstrumentQuery>('instrument', variables, call),
  /**
   * Laws, regulations and rules by words of their title: rank, number, versions, whether they stand, and to what day that is known.
   * None: the registry has no such title, which does not mean that there is none. UNKNOWN: nothing is known of its fate. REPEALED: it no
   * longer stands, and `replacedBy` names what took its place. The `key` is what other queries take.
   */
  law: (variables: LawQueryVariables, call?: Call) =>
    ask<LawQuery>('law', variables, call),
  /**
   * What became of the powers of a list: cancelled, moved, returned, renamed, merged, split, re-coded.
   * As the list itself tells and as it was recorded since, oldest first. For the next page give `pageInfo.endCursor` as `after`.
   */
  lineage: (variables: LineageQueryVariables = {}, call?: Call) =>
    ask<LineageQuery>('lineage', variables, call),
  /**
   * The powers of a list in another order than its own: by code, by name, by the time that a decision may take.
   * All of them or those that a filter lets through, page by page; else as `powers` answers. For the next page give
   * `pageInfo.endCursor` as `after`.
   */
  ordered: (variables: OrderedQueryVariables, call?: Call) =>
    ask<OrderedQuery>('ordered', variables, call),
  /**
   * One power in short: who handles it, what confers it, how long a decision takes, and how it stands today.
   * `full` adds conditions, materials, steps, sanctions, remedies, and what the law has since put in the place of the parts that
   * `partStandings` names. `power` is null where the list has no power with this code: not
   * found. REPEALED and CANCELLED are said of what was and no longer is, UNKNOWN of what nobody has compared with the law.
   */
  overview: (variables: OverviewQueryVariables, call?: Call) =>
    ask<OverviewQuery>('overview', variables, call),
  /**
   * One power with all that the list sets out for it.
   * Its legal bases and their standing, conditions, materials, procedure, time limits, fees, sanctions, remedies, the unit
   * to contact, what happened to it later, and what the law has since put in the place of its parts. A power that is gone is answered as the last
   * list had it: `listed` is false, and `continuedBy` says where it went. `power` is null where no list has had the code.
   */
  power: (variables: PowerQueryVariables, call?: Call) =>
    ask<PowerQuery>('power', variables, call),
  /**
   * The powers of a list, page by page, all of them or those that a filter lets through.
   * Each with its name, category, unit, standing and the law that confers it; `power` answers the rest. For the next page
   * give `pageInfo.endCursor` as `after`.
   */
  powers: (variables: PowersQueryVariables = {}, call?: Call) =>
    ask<PowersQuery>('powers', variables, call),
  /**
   * Who publishes lists here, and the list of each that is in force.
   * `currentEdition` is null where a publisher has no list in force today.
   */
  publishers: (variables: PublishersQueryVariables = {}, call?: Call) =>
    ask<PublishersQuery>('publishers', variables, call),
  /**
   * The registry of law, page by page: instruments, their standing and to what day it is known.
   * All of them, or those of a rank, a standing or with words in their title. `instrument` answers the rest of one. For the next page
   * give `pageInfo.endCursor` as `after`.
   */
  registry: (variables: RegistryQueryVariables = {}, call?: Call) =>
    ask<RegistryQuery>('registry', variables, call),
  /**
   * The powers that answer a question in everyday words, best first.
   * With the places that matched and how the whole result is spread over categories, units, audiences and standings. For the
   * next page give `pageInfo.endCursor` as `after`, with the same query. `elsewhere` says whose matter it is where nothing fits.
   */
  search: (variables: SearchQueryVariables, call?: Call) =>
    ask<SearchQuery>('search', variables, call),
  /**
   * How the law behind a list stood on a day: its powers by the standing of the law that confers them.
   * With how many powers have parts that no longer held on the day.
   */
  standing: (variables: StandingQueryVariables = {}, call?: Call) =>
    ask<StandingQuery>('standing', variables, call),
  /**
   * The figures of a list: counts, standing of the law, completeness, verification and burden.
   * Over all powers, or over those that a filter lets through; `instruments`: how many of those most cited.
   */
  statistics: (variables: StatisticsQueryVariables = {}, call?: Call) =>
    ask<StatisticsQuery>('statistics', variables, call),
  /**
   * What may be meant by a word or the beginning of one: names, keywords and questions of powers.
   * In characters, in pinyin, by initials, or by code.
   */
  suggest: (variables: SuggestQueryVariables, call?: Call) =>
    ask<SuggestQuery>('suggest', variables, call),
  /**
   * What happened to the law behind a list, and to its powers, oldest first.
   * Each event with the instrument that it befell and the first hundred powers that it touches. For the next page give
   * `pageInfo.endCursor` as `after`.
   */
  timeline: (variables: TimelineQueryVariables = {}, call?: Call) =>
    ask<TimelineQuery>('timeline', variables, call),
  /**
   * Every enumeration with its values, as labels and as the schema writes them.
   * The values that a parameter or a field may have. `description` says in English what one means; it is null in Chinese, where the
   * label says it.
   */
  vocabulary: (variables: VocabularyQueryVariables = {}, call?: Call) =>
    ask<VocabularyQuery>('vocabulary', variables, call),
})
