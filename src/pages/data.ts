import { NO_ROOM } from '../exports/measures.ts'
import type { Answers } from './answers.ts'
import { external, type Html, html, scrolling } from './html.ts'
import { count, day } from './labels.ts'
import { definePage } from './page.ts'
import { listText, type View } from './view.ts'

type Edition = Answers['editions']['editions']['nodes'][number]

const FORMATS = ['json', 'ndjson', 'csv', 'zip', 'xlsx', 'jsonld'] as const
const TYPES = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonld: 'application/ld+json',
}

/** The data themselves: files, licence, how to cite, feeds, the API by example. */
export const data = definePage<'editions'>({
  parameters: ['publisher'],
  asks: ({ given: { publisher } }) => ({ editions: { publisher } }),
  files: ({ editions: { editions } }) =>
    editions.nodes.filter(({ withdrawn }) => !withdrawn).map(({ key }) => key),
  render({ editions: { editions } }, view) {
    const { t, at, whole } = view
    const api = (path: string) => `${whole('/').replace(/\/(en)?$/, '')}${path}`
    return {
      title: t.data.title,
      main: html`<h1>${t.data.title}</h1><p class="lead">${t.data.lead}</p>
${editions.nodes.map((edition) => dataset(edition, view))}
<section aria-labelledby="feeds"><h2 id="feeds">${t.data.feeds}</h2><ul>
<li><a href="${at('/changes.atom')}">Atom</a></li><li><a href="${at('/changes.json')}">JSON Feed</a></li><li><a href="${at('/errata.atom')}">Atom</a>${t.colon}${t.power.errata}</li><li><a href="${at('/events.jsonld')}">LDES (JSON-LD)</a></li><li><a href="${at('/dataset.jsonld')}">DCAT (JSON-LD)</a>${t.colon}${t.data.catalogue}</li></ul></section>
<section aria-labelledby="api"><h2 id="api">${t.data.api}</h2><p>${t.data.apiText}</p><ul>
<li><a href="${at('/graphql')}">GraphiQL</a></li><li><a href="${at('/schema.graphql')}">schema.graphql</a></li><li><a href="${at('/openapi.json')}">OpenAPI</a></li><li><a href="${at('/api')}">/api</a></li></ul>
${examples(api).map(({ name, code }) => html`<h3>${name}</h3><pre tabindex="0"><code>${code}</code></pre>`)}
<h3>Excel</h3><p>${t.data.excel}</p></section>`,
    }
  },
})

/** An edition, marked up so that a search for data sets finds it. */
function dataset(edition: Edition, view: View): Html {
  const { t, to, whole } = view
  const { key, title, contentHash, license, withdrawn, publisher, counts, provenance } = edition
  if (withdrawn)
    return html`<section aria-labelledby="${key}"><h2 id="${key}">${listText(view, title)}</h2><p>${t.power.withdrawn.text(title, day(view, withdrawn.on.slice(0, 10)))} ${t.power.withdrawn.reason}${t.colon}${listText(view, withdrawn.reason)}</p></section>`
  const description = `${publisher.name}${t.colon}${t.home_.counts(counts.powers, counts.categories)}${t.stop}${provenance.note ?? ''}`
  return html`<section aria-labelledby="${key}" itemscope itemtype="https://schema.org/Dataset">
<h2 id="${key}" itemprop="name">${listText(view, title)}</h2>
<meta itemprop="description" content="${description}"><meta itemprop="identifier" content="${contentHash}"><meta itemprop="temporalCoverage" content="${edition.year}">
<p><span itemprop="creator" itemscope itemtype="https://schema.org/GovernmentOrganization"><span itemprop="name">${listText(view, publisher.name)}</span></span>${t.semicolon}${t.home_.counts(counts.powers, counts.categories)}${t.semicolon}<a itemprop="url" href="${to(`/lists/${key}`)}">${t.data.read}</a></p>
${files(edition, view)}
<dl class="facts">
<div><dt>${t.data.licence}</dt><dd>${license ? html`<span itemprop="license">${external(license.url, license.spdx)}</span>` : html`<span class="unknown">${t.unknown}</span>`}</dd></div>
<div><dt>${t.power.hash}</dt><dd><code>${contentHash}</code></dd></div>
<div><dt>${t.data.cite}</dt><dd>${listText(view, `${publisher.name}. ${title}. SHA-256 ${contentHash.slice(0, 16)}. ${whole(`/lists/${key}`)}`)}</dd></div>
</dl></section>`
}

/** Each file with its size and hash, as far as somebody has measured it. */
function files({ key, title }: Edition, view: View): Html {
  const { t, at, file } = view
  return scrolling(
    `${title}${t.colon}${t.data.files}`,
    html`<table><caption>${t.data.files}</caption><thead><tr><th scope="col">${t.data.format}</th><th scope="col">${t.data.use}</th><th scope="col" class="number">${t.data.size}</th><th scope="col">SHA-256</th></tr></thead><tbody>${FORMATS.map(
      (format) => {
        const known = file(key, format)
        if (known === NO_ROOM) return ''
        const measure = typeof known === 'object' ? known : undefined
        const unknown = html`<span class="unknown">${t.data.unmeasured}</span>`
        return html`<tr itemprop="distribution" itemscope itemtype="https://schema.org/DataDownload"><th scope="row"><a itemprop="contentUrl" href="${at(`/export/${key}.${format}`)}">${format.toUpperCase()}</a><meta itemprop="encodingFormat" content="${TYPES[format]}"></th><td>${t.data.uses[format]}</td><td class="number">${measure ? html`${kilobytes(measure.bytes)}<meta itemprop="contentSize" content="${measure.bytes} B">` : unknown}</td><td>${measure ? html`<code class="hash" itemprop="sha256">${measure.sha256}</code>` : unknown}</td></tr>`
      },
    )}</tbody></table>`,
  )
}

/** As file managers count: 1 kB is 1,000 bytes. */
const kilobytes = (bytes: number) => `${count(Math.ceil(bytes / 1_000))} kB`

const examples = (api: (path: string) => string) => [
  { name: 'curl', code: `curl '${api('/api/power?code=QR-01')}'` },
  {
    name: 'TypeScript',
    code: `const query = '{ power(code: "QR-01") { name materials { name } } }'
const response = await fetch('${api('/graphql')}', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
})
const { data } = await response.json()`,
  },
  {
    name: 'Python',
    code: `import json, urllib.request
with urllib.request.urlopen('${api('/api/powers?first=100')}') as answer:
    powers = json.load(answer)['data']['powers']['nodes']`,
  },
  {
    name: 'R',
    code: `powers <- jsonlite::fromJSON('${api('/api/powers?first=100')}')$data$powers$nodes`,
  },
]
