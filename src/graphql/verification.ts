import { VERIFICATION } from '../dataset/vocabulary/list.ts'
import { enumType } from './enum-type.ts'

export const Verification = enumType(VERIFICATION)

export type VerificationValue = typeof Verification.$inferType
