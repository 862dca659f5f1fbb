import { MAX_KEY } from '../limits.ts'

/** For an argument that is a key or a code: what is longer is none, and would only fill the memory of what is kept. */
export const keyLength: { validate: { maxLength: [number, { message: string }] } } = {
  validate: { maxLength: [MAX_KEY, { message: `expected a key of up to ${MAX_KEY} characters` }] },
}
