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

/** A response, read to its end. */
export const madeOf = async (response: Response): Promise<Made> => ({
  status: response.status,
  headers: [...response.headers].filter(([name]) => !OF_THE_FORM.has(name)),
  body: Buffer.from(await response.arrayBuffer()),
})

/** What depends on the encoding, and on whether it is kept. */
const OF_THE_FORM = new Set(['content-length', 'content-encoding', 'vary', 'cache-control'])
