import { PROVENANCE_STATUS } from '../dataset/vocabulary/list.ts'
import type { Answers } from './answers.ts'
import { type Html, html } from './html.ts'
import type { Rendered } from './rendered.ts'
import { STYLE_ADDRESS } from './style.ts'
import { inLang, term, type View } from './view.ts'

type Publishers = Answers['publishers']['publishers']['nodes']

/** The frame of every page, in which language it is, and that a list is a reconstruction where it is one. */
export function layout(rendered: Rendered, publishers: Publishers, view: View): Html {
  const { title, main, sheet, wide, feed = '/changes.atom' } = rendered
  const { t, lang, to, at } = view
  const content = html`<main id="main"${sheet ? html` class="sheet"` : wide ? html` class="wide"` : ''}>${main}</main>`
  return html`<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<title>${title === t.service ? title : `${title} - ${t.service}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${at(STYLE_ADDRESS)}">
<link rel="alternate" hreflang="${lang === 'zh' ? 'en' : 'zh-Hans'}" href="${elsewhere(view)}">
${sheet ? '' : html`<link rel="alternate" type="text/markdown" href="${asMarkdown(view)}">`}
${sheet ? '' : html`<link rel="alternate" type="application/atom+xml" href="${at(feed)}">`}
</head>
<body>
<a class="skip" href="#main">${t.skip}</a>
<header class="top">
<div class="bar">
<a class="brand" href="${to('/')}">${t.service}</a>
<a class="language" href="${elsewhere(view)}" hreflang="${lang === 'zh' ? 'en' : 'zh-Hans'}" lang="${lang === 'zh' ? 'en' : 'zh-Hans'}">${t.otherLanguage}</a>
</div>
<nav aria-label="${t.menu}"><ul>${menu(publishers, view)}</ul></nav>
</header>
${origin(rendered, publishers, view)}
${content}
<footer class="bottom">
<div class="bar">
<p>${t.footer.licence}</p>
<p>${t.footer.accessible}</p>
<ul>
<li><a href="${to('/about')}">${t.nav.about}</a></li>
<li><a href="${to('/data')}">${t.nav.data}</a></li>
<li><a href="${at('/graphql')}">GraphiQL</a></li>
<li><a href="${at('/changes.atom')}">Atom</a></li>
</ul>
</div>
</footer>
</body>
</html>
`
}

/** This very page in the other language. */
const elsewhere = ({ lang, at, path, given }: View) =>
  at(inLang(path, lang === 'zh' ? 'en' : 'zh'), given)

const asMarkdown = ({ lang, at, path, given }: View) =>
  at(`${inLang(path === '/' ? '/index' : path, lang)}.md`, given)

function menu(nodes: Publishers, { t, to, path }: View): Html[] {
  const [only, ...others] = nodes.flatMap(({ currentEdition }) => currentEdition ?? [])
  const lists = others.length > 0 ? '/#lists' : only && `/lists/${only.key}`
  const entries = [
    ['/search', t.nav.search],
    ...(lists ? [[lists, t.nav.lists]] : []),
    ['/law', t.nav.law],
    ['/changes', t.nav.changes],
    ['/statistics', t.nav.statistics],
    ['/data', t.nav.data],
  ] as [string, string][]
  return entries.map(
    ([address, name]) =>
      html`<li><a href="${to(address)}"${path === address ? html` aria-current="page"` : ''}>${name}</a></li>`,
  )
}

/** A list that is not the text of its agency says so on every page. */
export function origin({ list }: Rendered, nodes: Publishers, view: View): Html {
  const { t, to } = view
  const lists = list ? [list] : nodes.flatMap(({ currentEdition }) => currentEdition ?? [])
  const made = lists.filter(({ provenance }) => provenance.status !== 'OFFICIAL')
  if (list === null || made.length === 0) return html``
  return html`<aside class="origin" aria-label="${t.reconstructed.tag}"><div class="bar"><p>${made
    .slice(0, SHOWN)
    .map(
      ({ title, provenance: { status } }) =>
        html`<strong class="tag">${term(view, PROVENANCE_STATUS, status)}</strong> ${status === 'RECONSTRUCTED' ? t.reconstructed.of(title) : title} `,
    )}<a href="${to('/about')}">${t.reconstructed.more}</a></p></div></aside>`
}

const SHOWN = 3
