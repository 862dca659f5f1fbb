import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overloaded, rateLimited } from '../../src/errors.ts'
import { errorResponse } from '../../src/http/error-response.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { errorPage } from '../../src/pages/error.ts'
import { duties } from '../../src/pages/power/duties.ts'
import type { PowerAnswer } from '../../src/pages/power/section.ts'
import { viewOf } from '../../src/pages/view.ts'

const address = { parts: [], given: {}, all: () => [] }
const view = viewOf({
  ...{ lang: 'zh', path: '/', address, publicUrl: 'https://example.org' },
  today: () => '2026-01-01',
})

const NOTHING = {
  exercisedBy: null,
  levels: [],
  duty: null,
  responsibilities: [],
  responsibilityBasisText: null,
  accountability: null,
  otherColumns: [],
}

test('what a list says of duties, levels, responsibilities and accountability stands in the guide; nothing is said to be unknown', () => {
  const section = (more: object) =>
    String(duties({ ...NOTHING, ...more } as unknown as PowerAnswer, view).content)
  assert.match(section({}), /^<p class="unknown">清单没有列出/)
  const text = section({
    exercisedBy: '某县人民政府',
    duty: '负责<某事>',
    levels: [{ level: 'COUNTY', name: '县区级', scope: '受理初审' }],
    responsibilities: [
      {
        stage: '受理',
        text: '公示材料',
        basis: {
          citation: '《行政许可法》第三十条',
          instrument: { key: 'admin' },
          article: null,
          currentArticle: null,
          status: 'IN_FORCE',
        },
      },
      { stage: null, text: '按时决定', basis: null },
    ],
    responsibilityBasisText: '依据一',
    accountability: { whom: ['经办人', '分管领导'], cases: ['不予受理'], basisText: '依据二' },
    otherColumns: [{ heading: '备注', text: '无' }],
  })
  for (const words of [
    '<dt>行使主体</dt><dd>某县人民政府</dd>',
    '<dt>部门职责</dt><dd>负责&lt;某事&gt;</dd>',
    '<dt>备注</dt><dd>无</dd>',
    '<li>县级 县区级：受理初审</li>',
    '<strong>受理</strong>：公示材料 <a class="cite" href="/law/admin">《行政许可法》第三十条</a>',
    '<p>按时决定 </p>',
    '依据：依据一',
    '追责对象：经办人、分管领导',
    '<ol><li>不予受理</li></ol>',
    '依据：依据二',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`)
})

const browser = (path: string) =>
  ({
    method: 'GET',
    path,
    header: (name: string) => (name === 'accept' ? 'text/html' : undefined),
  }) as HttpRequest

for (const [status, error, zh, en] of [
  [429, rateLimited('This address asked for too much', 17), '访问太频繁', 'Too many requests'],
  [503, overloaded(), '暂时无法查询', 'Not available at the moment'],
] as const)
  test(`people who get ${status} are told so in a page of their language, with a way on and when to come again`, () => {
    for (const [path, lang, title] of [
      ['/search', 'zh-Hans', zh],
      ['/en/search', 'en', en],
    ] as const) {
      const page = errorPage('https://example.org')(browser(path), errorResponse(error))
      const text = String(page?.body)
      const headers = new Map(
        page?.headers.flatMap((name, at) => (at % 2 ? [] : [[name, page.headers[at + 1]]])) as [
          string,
          string,
        ][],
      )
      assert.equal(page?.status, status)
      assert.equal(headers.get('content-type'), 'text/html; charset=utf-8')
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.match(headers.get('retry-after') ?? '', /^\d+$/)
      assert.match(text, new RegExp(`<html lang="${lang}">`))
      assert.match(text, new RegExp(`<h1>${title}`))
      assert.match(text, /<form class="search"[\s\S]*<a href="\/(en)?">/)
    }
    const program = { ...browser('/search'), header: () => 'application/json' }
    assert.equal(errorPage('https://example.org')(program, errorResponse(error)), undefined)
  })
