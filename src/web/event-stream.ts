import {
  BLOCK,
  type StreamBlock,
  type StreamEvent,
  streamBlocks,
  streamEvents,
} from '../changes/event-stream.ts'
import { addresses } from '../formats/jsonld/addresses.ts'
import { inLanguages } from '../formats/jsonld/texts.ts'
import type { Context } from '../graphql/context.ts'
import { refused } from '../http/error-response.ts'
import type { Answer } from '../http/pay.ts'
import { preferencesOf, representation, represented } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'

/** The terms of LDES 1.0, TREE, Dublin Core and Activity Streams that the stream uses; no term is fetched from elsewhere. */
const CONTEXT = {
  '@version': 1.1,
  as: 'https://www.w3.org/ns/activitystreams#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  ldes: 'https://w3id.org/ldes#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  tree: 'https://w3id.org/tree#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  view: { '@id': 'tree:view', '@type': '@id' },
  member: 'tree:member',
  relation: 'tree:relation',
  node: { '@id': 'tree:node', '@type': '@id' },
  path: { '@id': 'tree:path', '@type': '@vocab' },
  value: { '@id': 'tree:value', '@type': 'xsd:dateTime' },
  timestampPath: { '@id': 'ldes:timestampPath', '@type': '@vocab' },
  versionOfPath: { '@id': 'ldes:versionOfPath', '@type': '@vocab' },
  versionCreateObject: { '@id': 'ldes:versionCreateObject', '@type': '@vocab' },
  versionUpdateObject: { '@id': 'ldes:versionUpdateObject', '@type': '@vocab' },
  versionDeleteObject: { '@id': 'ldes:versionDeleteObject', '@type': '@vocab' },
  retentionPolicy: 'ldes:retentionPolicy',
  startingFrom: { '@id': 'ldes:startingFrom', '@type': 'xsd:dateTime' },
  immutable: 'ldes:immutable',
  created: { '@id': 'dct:created', '@type': 'xsd:dateTime' },
  isVersionOf: { '@id': 'dct:isVersionOf', '@type': '@id' },
  kind: 'dct:type',
  title: { '@id': 'dct:title', '@container': '@language' },
  reason: 'dct:description',
  page: { '@id': 'foaf:page', '@type': '@id' },
} as const

const TYPES: Record<string, 'as:Create' | 'as:Delete'> = {
  PUBLISHED: 'as:Create',
  LAW_ADDED: 'as:Create',
  WITHDRAWN: 'as:Delete',
}

/** `/events.jsonld`: what befell editions and the registry of law, as a Linked Data Event Stream; the root leads to its pages. */
export const eventStream = (current: () => Context) => async (request: Admitted) => {
  const context = current()
  const blocks = await streamBlocks(context)
  const { publicUrl } = context
  const root = `${publicUrl}/events.jsonld`
  return sent(request, false, {
    '@context': CONTEXT,
    ...stream(publicUrl),
    view: {
      '@id': root,
      '@type': ['tree:Node', 'ldes:EventSource'],
      // Nothing is ever removed; what came before the database kept versions is not there.
      retentionPolicy: {
        '@type': 'ldes:RetentionPolicy',
        startingFrom: blocks[0]?.from.toISOString(),
      },
      relation: blocks.flatMap((block, index) => relations(block, blocks[index + 1], publicUrl)),
    },
  })
}

/** `/events/<page>.jsonld`: the events of a block of versions; once it is whole it stays as it is. */
export const eventPage =
  (current: () => Context) =>
  async (request: Admitted, page = ''): Promise<Awaited<Answer>> => {
    const context = current()
    const { publicUrl, version } = context
    const block = /^(0|[1-9]\d{0,6})$/.test(page) ? Number(page) : -1
    if (block < 0 || block * BLOCK > version)
      return refused(404, `there is no page ${JSON.stringify(page.slice(0, 20))} of events`)
    const events = await streamEvents(context, block)
    const whole = (block + 1) * BLOCK <= version
    return sent(request, whole, {
      '@context': CONTEXT,
      ...stream(publicUrl),
      view: `${publicUrl}/events.jsonld`,
      member: events.map((event) => member(event, publicUrl)),
      '@included': [
        {
          '@id': address(publicUrl, block),
          '@type': 'tree:Node',
          ...(whole && { immutable: true }),
        },
      ],
    })
  }

const address = (home: string, block: number) => `${home}/events/${block}.jsonld`

const stream = (home: string) => ({
  '@id': `${home}/events.jsonld#stream`,
  '@type': 'ldes:EventStream',
  title: { zh: '清单和法律的变动', en: 'What befell lists and law' },
  timestampPath: 'dct:created',
  versionOfPath: 'dct:isVersionOf',
  versionCreateObject: 'as:Create',
  versionUpdateObject: 'as:Update',
  versionDeleteObject: 'as:Delete',
})

/** A page has what was created from its first version on and, where there is a next page, before that one's. */
const relations = ({ block, from }: StreamBlock, next: StreamBlock | undefined, home: string) => [
  {
    '@type': 'tree:GreaterThanOrEqualToRelation',
    node: address(home, block),
    path: 'dct:created',
    value: from.toISOString(),
  },
  ...(next
    ? [
        {
          '@type': 'tree:LessThanRelation',
          node: address(home, block),
          path: 'dct:created',
          value: next.from.toISOString(),
        },
      ]
    : []),
]

function member({ version, at, kind, key, title, reason }: StreamEvent, home: string) {
  const to = addresses(home)
  const isLaw = kind.startsWith('LAW_')
  return {
    '@id': `${home}/events.jsonld#${version}/${kind}/${key}`,
    '@type': TYPES[kind] ?? 'as:Update',
    created: at.toISOString(),
    isVersionOf: isLaw ? to.instrument(key) : to.edition(key),
    kind,
    title: inLanguages(title),
    ...(reason && { reason }),
    page: isLaw
      ? `${home}/api/instrument?key=${key}&version=${version}`
      : `${home}/api/edition?key=${key}&version=${version}`,
  }
}

const sent = (request: Admitted, immutable: boolean, document: object) =>
  represented(
    representation(`${JSON.stringify(document, null, 1)}\n`, {
      'content-type': 'application/ld+json; charset=utf-8',
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    }),
    preferencesOf(request),
  )
