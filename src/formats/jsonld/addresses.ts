/** The addresses that stand for the things of the lists; `publicUrl` is what all of them begin with. */
export const addresses = (publicUrl: string) => {
  const described = (kind: string, key: string) => `${publicUrl}/dataset.jsonld#${kind}/${key}`
  return {
    context: `${publicUrl}/context.jsonld`,
    catalogue: `${publicUrl}/dataset.jsonld`,
    service: `${publicUrl}/graphql`,
    serviceDescription: `${publicUrl}/openapi.json`,
    list: (edition: string) => `${publicUrl}/lists/${edition}`,
    publisher: (key: string) => described('publisher', key),
    edition: (key: string) => described('edition', key),
    instrument: (key: string) => described('instrument', key),
    file: (edition: string, extension: string) => `${publicUrl}/export/${edition}.${extension}`,
    unit: (edition: string, key: string) => `${publicUrl}/export/${edition}.jsonld#unit/${key}`,
    contact: (edition: string, key: string) =>
      `${publicUrl}/export/${edition}.jsonld#contact/${key}`,
    power: (edition: string, code: string) => `${publicUrl}/powers/${edition}/${code}`,
  }
}

/** An address that somebody wrote, as one that may stand in linked data: what has to be encoded is. */
export const address = (written: string) => new URL(written).href

export type Addresses = ReturnType<typeof addresses>
