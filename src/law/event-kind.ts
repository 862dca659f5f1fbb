import { LAW_EVENT_KIND } from '../dataset/vocabulary/law.ts'
import { enumType } from '../graphql/enum-type.ts'

export const LawEventKind = enumType(LAW_EVENT_KIND)

export type LawEventKindValue = typeof LawEventKind.$inferType

/** In the order of events of the same day. */
export const LAW_EVENT_KINDS = LAW_EVENT_KIND.values
