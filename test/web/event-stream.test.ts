import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, test } from 'node:test'
import jsonld from 'jsonld'
import { writing } from '../../src/database/postgresql.ts'
import { secondEdition } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { type Json, service } from '../support/service.ts'

const HOME = 'https://example.org'
const TREE = 'https://w3id.org/tree#'
const LDES = 'https://w3id.org/ldes#'
const CREATED = 'http://purl.org/dc/terms/created'

type Quad = { subject: string; predicate: string; object: string }

test('editions and law are an event stream, whose members stay and whose full pages stay as they are', async () => {
  const { app, catalogue, databaseUrl = '' } = await service('PostgreSQL', { own: true })
  const { publish, withdraw } = publishing(databaseUrl)
  const folder = await secondEdition()
  after(() => rm(folder, { recursive: true }))
  await publish(folder)
  await withdraw('wuhan-hrss-2018', '编号有误')
  await catalogue.refresh()

  const get = async (address: string) => {
    const response = await app.fetch(address.replace(HOME, 'http://localhost'))
    assert.equal(response.status, 200, address)
    assert.equal(response.headers.get('content-type'), 'application/ld+json; charset=utf-8')
    const document = (await response.json()) as Json
    const quads = (await jsonld.toRDF(document)) as Json[]
    return {
      document,
      cache: response.headers.get('cache-control'),
      quads: quads.map(
        ({ subject, predicate, object }): Quad => ({
          subject: subject.value,
          predicate: predicate.value,
          object: object.value,
        }),
      ),
    }
  }
  const objects = (quads: Quad[], predicate: string, subject?: string) =>
    quads
      .filter(
        (quad) =>
          quad.predicate === predicate && (subject === undefined || quad.subject === subject),
      )
      .map(({ object }) => object)

  const root = await get(`${HOME}/events.jsonld`)
  const [stream = ''] = root.quads
    .filter(({ object }) => object === `${LDES}EventStream`)
    .map(({ subject }) => subject)
  assert.deepEqual(objects(root.quads, `${TREE}view`, stream), [`${HOME}/events.jsonld`])
  assert.deepEqual(objects(root.quads, `${LDES}timestampPath`, stream), [CREATED])
  const [policy = ''] = objects(root.quads, `${LDES}retentionPolicy`, `${HOME}/events.jsonld`)
  assert.match(objects(root.quads, `${LDES}startingFrom`, policy)[0] ?? '', /^\d{4}-.*Z$/)
  const nodes = objects(root.quads, `${TREE}node`)
  assert.deepEqual(nodes, [`${HOME}/events/0.jsonld`])

  const page = await get(nodes[0] ?? '')
  const members = objects(page.quads, `${TREE}member`, stream)
  const said = members.map((member) => [
    objects(page.quads, 'http://purl.org/dc/terms/type', member)[0],
    objects(page.quads, 'http://purl.org/dc/terms/isVersionOf', member)[0]?.split('#')[1],
    objects(page.quads, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', member)[0]?.split(
      '#',
    )[1],
  ])
  for (const event of [
    ['PUBLISHED', 'edition/wuhan-hrss-2016', 'Create'],
    ['PUBLISHED', 'edition/wuhan-hrss-2018', 'Create'],
    ['WITHDRAWN', 'edition/wuhan-hrss-2018', 'Delete'],
  ])
    assert.ok(
      said.some((each) => each.join() === event.join()),
      event.join(),
    )
  const days = members.map((member) => objects(page.quads, CREATED, member)[0] ?? '')
  assert.deepEqual(days, days.toSorted())
  assert.ok(days.every((day) => day >= (objects(root.quads, `${TREE}value`)[0] ?? '9')))
  assert.equal(page.cache, 'public, max-age=60')
  assert.deepEqual(objects(page.quads, `${LDES}immutable`), [])

  const database = writing(databaseUrl)
  try {
    while (catalogue.version < 50) {
      await database.sql`update catalogue set version = version + 1`
      await catalogue.refresh()
    }
  } finally {
    await database.close()
  }
  const full = await get(nodes[0] ?? '')
  assert.deepEqual(full.document.member, page.document.member)
  assert.match(full.cache ?? '', /immutable/)
  assert.deepEqual(objects(full.quads, `${LDES}immutable`, nodes[0]), ['true'])
  const later = await get(`${HOME}/events.jsonld`)
  assert.equal(new Set(objects(later.quads, `${TREE}node`)).size, 2)
  const kinds = later.document.view.relation.map((relation: Json) => relation['@type'])
  assert.deepEqual(kinds, [
    'tree:GreaterThanOrEqualToRelation',
    'tree:LessThanRelation',
    'tree:GreaterThanOrEqualToRelation',
  ])
  for (const missing of ['2', '-1', 'x', '01'])
    assert.equal((await app.fetch(`http://localhost/events/${missing}.jsonld`)).status, 404)
})
