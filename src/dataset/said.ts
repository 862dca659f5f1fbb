import type { Content } from './content.ts'

/**
 * What an edition says beside its powers, under the names that the API gives it: hotline, mandate and units stand beside
 * its own fields, the rest of the publisher's under `publisher`. Its key is who it is, not what it says.
 */
export function saidBesidePowers({ publisher, edition }: Omit<Content, 'powers'>) {
  const { hotline, mandate, units, ...agency } = publisher
  const { key: _, publisher: __, ...said } = edition
  return { ...said, hotline, mandate, units, publisher: agency }
}
