/** Nothing is wrong with the input, but it cannot be done as things stand; the message says why. */
export class RefusedError extends Error {}
