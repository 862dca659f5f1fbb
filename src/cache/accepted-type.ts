import { accepted } from '../http/accept.ts'

/** In which of the two types of JSON an answer is wanted, by the header Accept; undefined where in neither. */
export const acceptedType = (accept?: string): string | undefined => accepted(accept).json
