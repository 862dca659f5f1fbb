import type { Jurisdiction } from '../../dataset/jurisdiction.ts'
import type { Publisher } from '../../dataset/publisher.ts'
import { type Addresses, address } from './addresses.ts'
import { ifKnown, inLanguages } from './texts.ts'

/** The agency that holds the powers. */
export const organisation = (
  { key, name, shortName, hotline, jurisdiction }: Publisher,
  to: Addresses,
) => ({
  '@id': to.publisher(key),
  '@type': ['GovernmentOrganization', 'PublicOrganisation'],
  identifier: key,
  name: inLanguages(name),
  prefLabel: inLanguages(name),
  alternateName: ifKnown(shortName),
  telephone: hotline ?? undefined,
  spatial: place(jurisdiction),
})

/** The units of the agency, each with where it can be asked. */
export const units = (publisher: Publisher, edition: string, to: Addresses) =>
  publisher.units.map(({ key, name, functions, contact }) => ({
    '@id': to.unit(edition, key),
    '@type': 'GovernmentOrganization',
    identifier: key,
    name: inLanguages(name),
    summary: ifKnown(functions),
    parentOrganization: to.publisher(publisher.key),
    address: ifKnown(contact.address),
    contactPoint: {
      '@id': to.contact(edition, key),
      '@type': 'ContactPoint',
      contactPhone: contact.phone ?? undefined,
      contactPage: contact.onlineUrl === null ? undefined : address(contact.onlineUrl),
      description: contact.openingHours === null ? undefined : { zh: contact.openingHours },
    },
  }))

const place = ({ code, name, parent }: Jurisdiction): object => ({
  '@type': ['AdministrativeArea', 'Location'],
  identifier: code,
  name: inLanguages(name),
  containedInPlace: parent ? place(parent) : undefined,
})
