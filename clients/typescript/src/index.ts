export { type Call, type Options, pages, powerlist } from './client.ts'
export { type Issue, PowerlistError } from './error.ts'
export type * from './operations.ts'
