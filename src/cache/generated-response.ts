/** A response as it was generated, before anybody wants it in one encoding or another. */
export type GeneratedResponse = {
  status: number
  /** Name, value, name, value. */
  headers: string[]
  body: Buffer
  /** What has to be known to cache it; left out for one that nobody may cache. */
  validity?: Validity
  /** It is none that a client got wrong: what is still being found out is not in it. */
  unfinished?: boolean
}

export type Validity = {
  /** Of the catalogue that it was read in. */
  version: number
  /** The day that it was answered as of. */
  day: string
  /** It would be another one on another day. */
  dependsOnToday: boolean
  /** It was asked for as of a version, and stays the same whatever comes later. */
  ofVersion: boolean
}
