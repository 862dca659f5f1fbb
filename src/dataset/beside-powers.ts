import type { Content } from './list.ts'

/** What an edition says beside its powers, with each field where the API has it; without the key, by which editions are told apart. */
export function besidePowers({ edition, publisher }: Omit<Content, 'powers'>) {
  const { key: _key, publisher: _publisher, provenance, source, ...others } = edition
  const { hotline, mandate, units, ...agency } = publisher
  return {
    ...others,
    provenance: { ...provenance, source },
    hotline,
    mandate,
    units,
    publisher: agency,
  }
}
