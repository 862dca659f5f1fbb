import type { Edition } from '../../dataset/edition.ts'
import type { Power } from '../../dataset/power.ts'
import { categoryCode } from '../../dataset/power.ts'
import type { Publisher } from '../../dataset/publisher.ts'
import { AUDIENCE, MATERIAL_FORM } from '../../dataset/vocabulary/power.ts'
import type { Cite } from '../citing.ts'
import { lifecycleWords } from '../csv/law-words.ts'
import { type Addresses, address } from './addresses.ts'
import { costs } from './costs.ts'
import { provenance } from './edition.ts'
import { processingTime } from './processing-time.ts'
import { rules } from './rules.ts'
import { ifKnown, inLanguages } from './texts.ts'

/** What stands around a power in its list. */
export type Surroundings = {
  edition: Edition
  publisher: Publisher
  cite: Cite
  to: Addresses
  /** What is known of a power since, in words. */
  known: (power: Power) => string[]
}

/** A power as schema.org has a GovernmentService and CPSV-AP a PublicService. */
export function service(power: Power, around: Surroundings): object {
  const { edition, publisher, cite, to } = around
  const { code, name, summary, unit } = power
  const category = edition.categories.find((held) => held.code === categoryCode(code))
  const parts = <Part>(type: string, part: string, items: Part[], say: (item: Part) => object) =>
    items.map((item, index) => ({
      '@type': type,
      identifier: `${code}/${part}/${index + 1}`,
      ...say(item),
    }))
  const history = [
    ...power.lifecycle.map((event) => lifecycleWords(event, power.lifecycle)),
    ...around.known(power),
  ]
  return {
    '@id': to.power(edition.key, code),
    '@type': ['GovernmentService', 'PublicService'],
    identifier: code,
    name: inLanguages(name),
    title: inLanguages(name),
    summary: ifKnown(summary),
    // CPSV-AP requires a description; where nothing is known beyond the name, the name is it.
    description: inLanguages(summary ?? name),
    isPartOf: to.edition(edition.key),
    serviceType: category && inLanguages(category.name),
    keyword: power.keywords,
    provider: to.publisher(publisher.key),
    hasCompetentAuthority: to.publisher(publisher.key),
    serviceOperator: to.unit(edition.key, unit),
    contactPoint: to.contact(edition.key, unit),
    ...channel(power, around),
    audience: power.audience.map((kind) => ({
      '@type': 'Audience',
      audienceType: { zh: AUDIENCE.terms[kind].zh, en: AUDIENCE_EN[kind] },
    })),
    hasLegalResource: [
      ...new Set(power.legalBases.map(({ instrument }) => to.instrument(instrument))),
    ],
    follows: rules(power, cite, to),
    holdsRequirement: parts('Requirement', 'condition', power.conditions, ({ text }) => ({
      title: inLanguages(text),
    })),
    hasInput: parts('Evidence', 'material', power.materials ?? [], (material) => ({
      title: inLanguages(material.name),
      description:
        ifKnown(material.requiredWhen) ??
        (material.form === null ? undefined : { zh: MATERIAL_FORM.terms[material.form].zh }),
    })),
    hasCost: costs(power, to.publisher(publisher.key)),
    processingTime: processingTime(power.timeLimits),
    historyNote: history.length > 0 ? { zh: history } : undefined,
    provenance: provenance(power.provenance),
  }
}

/** Where the power can be asked for over the network. */
function channel({ code, unit }: Power, { publisher, edition, to }: Surroundings) {
  const url = publisher.units.find(({ key }) => key === unit)?.contact.onlineUrl
  if (!url) return {}
  const id = `${to.power(edition.key, code)}#online`
  return {
    hasChannel: {
      '@id': id,
      '@type': ['Channel', 'ServiceChannel'],
      identifier: `${code}/online`,
      serviceUrl: address(url),
      ownedBy: to.publisher(publisher.key),
    },
    availableChannel: id,
  }
}

const AUDIENCE_EN = {
  NATURAL_PERSON: 'natural persons',
  LEGAL_PERSON: 'legal persons and other organisations',
}
