import type { Longest } from '../database/longest.ts'
import { VOCABULARY } from '../dataset/vocabulary/all.ts'
import { LIST_SIZE, NAMED_EDITIONS, SHARED_ARTICLES } from '../limits.ts'
import { schema } from '../schema.ts'

/** How many items a list without pages may have, by type and field. */
export type ListLengths = (field: string) => number

/** The longest that stands in the catalogue, and never less than a floor, so that costs change seldom. */
export function listLengths(longest: Longest | undefined): ListLengths {
  const key = longest ?? UNKNOWN
  const known = made.get(key)
  if (known) return known
  const lengths: ListLengths = (field) => {
    const most = (longest && LENGTHS[field]?.(longest)) ?? INTROSPECTED[field] ?? 0
    return Math.max(LIST_SIZE, most)
  }
  made.set(key, lengths)
  return lengths
}

/** The same function for the same lists, so that what follows from it can be kept. */
const made = new WeakMap<object, ListLengths>()
const UNKNOWN = {}

const texts = ({ keywords, conditions, materials, sanctions, subItems }: Longest) =>
  2 * (5 + keywords + conditions + materials + sanctions + subItems)

/** Changed fields of an edition or a power, and the law behind: no statement can say; more is counted when it is made. */
const CHANGES = 10
/** Powers that a change is told of at most. */
const NEWS = 100
/** Stretches of a text, cut where what matched begins and ends. */
const FRAGMENTS = 9

/** Citations in a text, and articles of one, as most have them; more is counted when it is made. */
const CITED = 10

/** Days off and weekends worked of a year, with room for what a notice may add. */
const HOLIDAYS = 50

const MOST_VALUES = Math.max(...VOCABULARY.map(({ values }) => values.length))

/** Those that are as long as a row of the tables or an enumeration makes them. */
export const LENGTHS: Record<string, (longest: Longest) => number> = {
  'Accountability.cases': ({ accountability }) => accountability,
  'Accountability.whom': ({ accountability }) => accountability,
  'AffectedPower.articles': ({ citedArticles }) => citedArticles,
  'AffectedPower.roles': () => 8,
  'Calendar.days': () => HOLIDAYS,
  'CitedLaw.articles': () => CITED,
  'Counterpart.by': () => 3,
  'Counterpart.sharedArticles': () => SHARED_ARTICLES,
  'ChangeSummary.powers': () => NEWS,
  'Deadline.standings': () => 3,
  'Edition.categories': ({ categories }) => categories,
  'Edition.elements': ({ elements }) => elements,
  'Edition.facts': ({ facts }) => facts,
  'Edition.practices': ({ practices }) => practices,
  'Edition.units': ({ units }) => units,
  'EditionChange.law': () => CHANGES,
  'EditionComparison.fields': () => CHANGES,
  'Facet.buckets': ({ categories, units }) => Math.max(categories, units),
  'Fact.parts': ({ factParts }) => factParts,
  'FeeSchedule.items': ({ feeItems }) => feeItems,
  'Highlight.fragments': () => FRAGMENTS,
  'InstrumentVersion.touched': ({ touched }) => touched,
  'LegalBasis.articles': ({ articles }) => articles,
  'LegalBasis.currentArticles': ({ articles }) => articles,
  'LegalInstrument.formerTitles': ({ formerTitles }) => formerTitles,
  'LegalInstrument.versions': ({ versions }) => versions,
  'Power.audience': () => 2,
  'ErrataChange.codes': () => NEWS,
  'Erratum.history': ({ errata }) => errata,
  'LineageChange.codes': () => NEWS,
  'LineageEvent.from': ({ lineage }) => lineage,
  'LineageEvent.to': ({ lineage }) => lineage,
  'Power.conditions': ({ conditions }) => conditions,
  'Power.continuedBy': ({ lineage }) => lineage,
  'Power.continues': ({ lineage }) => lineage,
  'Power.deadlines': ({ timeLimits, remedies }) => timeLimits + remedies,
  'Power.errata': ({ errata }) => errata,
  'Power.history': ({ editions }) => editions,
  'Power.keywords': ({ keywords }) => keywords,
  'Power.legalBases': ({ legalBases }) => legalBases,
  'Power.levels': ({ levels }) => levels,
  'Power.lifecycle': ({ lifecycle }) => lifecycle,
  'Power.lineage': ({ lifecycle, lineage }) => lifecycle + lineage,
  'Power.materials': ({ materials }) => materials,
  'Power.otherColumns': ({ otherColumns }) => otherColumns,
  'Power.partStandings': ({ partStandings }) => partStandings,
  'Power.questions': ({ questions }) => questions,
  'Power.remedies': ({ remedies }) => remedies,
  'Power.responsibilities': ({ responsibilities }) => responsibilities,
  'Power.sanctions': ({ sanctions }) => sanctions,
  'Power.subItems': ({ subItems }) => subItems,
  'Power.timeLimits': ({ timeLimits }) => timeLimits,
  'Power.untranslated': () => 8,
  'PowerChange.fields': () => CHANGES,
  'PowerChange.legalCauses': () => CHANGES,
  'Procedure.steps': ({ steps }) => steps,
  'PowerRemoval.legalCauses': () => CHANGES,
  'PowerSummary.parts': () => CHANGES,
  'Query.categories': ({ categories }) => categories,
  'Query.citedIn': () => CITED,
  'Query.units': ({ units }) => units,
  'Query.vocabulary': () => VOCABULARY.length,
  'RegistryChange.fields': () => CHANGES,
  'SearchConnection.editions': () => NAMED_EDITIONS,
  'SearchConnection.facets': () => 5,
  'SearchEdge.highlights': (longest) => texts(longest) + longest.legalBases,
  'StandingsChange.codes': () => NEWS,
  'Statistics.burden': ({ categories }) => categories,
  'Statistics.byAudience': () => 2,
  'Statistics.byBasisStatus': () => 5,
  'Statistics.byCategory': ({ categories }) => categories,
  'Statistics.byStatus': () => 5,
  'Statistics.byUnit': ({ units }) => units,
  'Statistics.completeness': ({ elements }) => elements,
  'Statistics.statutoryTimeLimits': ({ lengthsOfTime }) => lengthsOfTime,
  'VocabularyEnum.values': () => MOST_VALUES,
}

/** The schema's own lists: all types, and the fields of a large one. */
const INTROSPECTED: Record<string, number> = {
  '__Schema.types': Object.keys(schema.getTypeMap()).length,
  '__Type.fields': 20,
}
