import { AUDIENCE, INITIATION } from '../dataset/vocabulary/power.ts'
import { enumType } from '../graphql/enum-type.ts'

export const Audience = enumType(AUDIENCE)

export const Initiation = enumType(INITIATION)
