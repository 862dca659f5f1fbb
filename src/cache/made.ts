/** An answer as it was made, before anybody wants it in one encoding or another. */
export type Made = {
  status: number
  headers: [name: string, value: string][]
  body: Buffer
  /** What has to be known to keep it; left out for one that nobody may keep. */
  keep?: Keep
}

export type Keep = {
  /** Of the catalogue that it was read in. */
  version: number
  /** The day that it was answered as of. */
  day: string
  /** It would be another one on another day. */
  dependsOnToday: boolean
}
