import assert from 'node:assert/strict'
import { test } from 'node:test'
import { untranslated } from '../../src/dataset/untranslated.ts'
import { type Json, service } from '../support/service.ts'

test('a field is told where some text in it, however deep, has no English', () => {
  const both = { zh: '名称', en: 'Name' }
  const alone = { zh: '名称', en: null }
  const found = untranslated({
    code: 'XK-01',
    name: both,
    summary: null,
    conditions: [{ text: both }, { text: alone }],
    procedure: { variant: 'FILING', steps: [{ name: both, description: { zh: '说明' } }] },
    fees: { charged: false, note: null, items: [] },
    keywords: ['名称'],
  })
  assert.deepEqual(found, ['conditions', 'procedure'])
})

test('what comes in Chinese though English is asked for is what is told', async () => {
  const { ask } = await service('PGlite')
  const { power } = await ask(
    '{ power(code: "XK-01") { untranslated name(lang: EN) conditions { text(lang: EN) } } }',
  )
  const chinese = (texts: string[]) => texts.some((text) => /\p{Script=Han}/u.test(text))
  assert.equal(power.untranslated.includes('name'), chinese([power.name]))
  assert.equal(
    power.untranslated.includes('conditions'),
    chinese(power.conditions.map(({ text }: Json) => text)),
  )
})

test('all that people read of the Wuhan list first is in English too', async () => {
  const { ask } = await service('PGlite')
  const { powers } = await ask(
    `{ powers(first: 100) { nodes {
      code untranslated name(lang: EN) summary(lang: EN) conditions { text(lang: EN) } materials { name(lang: EN) requiredWhen(lang: EN) }
      procedure { steps { name(lang: EN) description(lang: EN) } } timeLimits { stage(lang: EN) } fees { note(lang: EN) }
      remedies { body(lang: EN) } sanctions { trigger(lang: EN) fine { per(lang: EN) } multiple { of(lang: EN) } }
    } } }`,
  )
  assert.equal(powers.nodes.length, 37)
  for (const { code, untranslated, ...texts } of powers.nodes as Json[]) {
    assert.deepEqual(untranslated, [], code)
    assert.doesNotMatch(JSON.stringify(texts), /\p{Script=Han}/u, code)
  }
})
