import Turndown from 'turndown'
import type { Answers } from './answers.ts'
import { origin } from './layout.ts'
import type { Rendered } from './rendered.ts'
import type { View } from './view.ts'

type Publishers = Answers['publishers']['publishers']['nodes']

/** A page as Markdown, with tables as GitHub has them: what it says and where it leads, without what only a browser can do. */
export function markdown(rendered: Rendered, publishers: Publishers, view: View): string {
  const { path, given, t, whole } = view
  const here = whole(path, given)
  const page = `${origin(rendered, publishers, view)}${rendered.main}`
  return `${converter(here).turndown(page)}\n\n---\n\n${t.address}${t.colon}<${here}>\n`
}

function converter(here: string): Turndown {
  const service = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    // An empty cell keeps its place.
    blankReplacement: (_, node) => (CELLS.has(node.nodeName) ? ' |' : isBlock(node) ? '\n\n' : ''),
  })
  const escaped = service.escape.bind(service)
  service.escape = (text) => escaped(text).replace(/[<&|]/g, '\\$&')
  service.remove((node) => BROWSER.has(node.nodeName) || node.getAttribute('class') === 'contents')
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const address = (node as HTMLElement).getAttribute('href') ?? ''
      return address.startsWith('#')
        ? content
        : `[${content}](${new URL(address, here).href.replace(/[()]/g, encodeURIComponent)})`
    },
  })
  service.addRule('term', {
    filter: ['dt'],
    replacement: (content) => `\n- **${content.trim()}**: `,
  })
  service.addRule('value', {
    filter: ['dd'],
    replacement: (content) => `${content.trim().replaceAll('\n', '\n  ')}\n`,
  })
  service.addRule('pair', {
    filter: (node) => node.nodeName === 'DIV' && node.parentNode?.nodeName === 'DL',
    replacement: (content) => content.replace(/^\n+/, ''),
  })
  service.addRule('mark', { filter: ['mark'], replacement: (content) => `**${content}**` })
  service.addRule('caption', {
    filter: ['caption', 'summary'],
    replacement: (content) => `\n\n**${content.trim()}**\n\n`,
  })
  service.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content) => ` ${content.trim().replace(/\s*\n\s*/g, ' ')} |`,
  })
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => `\n|${content}${isFirst(node) ? `\n|${rule(node)}` : ''}`,
  })
  service.addRule('rows', {
    filter: ['thead', 'tbody', 'tfoot'],
    replacement: (content) => content,
  })
  service.addRule('table', {
    filter: 'table',
    replacement: (content) => `\n\n${content.replace(/\n{2,}\|/, '\n\n|').trim()}\n\n`,
  })
  return service
}

const CELLS = new Set(['TH', 'TD'])
/** What is asked, drawn or skipped to in a browser. */
const BROWSER = new Set(['FORM', 'SVG', 'svg', 'META', 'STYLE'])

const isBlock = (node: Turndown.Node) => 'isBlock' in node && node.isBlock === true

/** The first row of a table is its head in Markdown. */
const isFirst = (node: Turndown.Node) => {
  const table =
    node.parentNode?.nodeName === 'TABLE' ? node.parentNode : node.parentNode?.parentNode
  return (table as HTMLElement | null)?.querySelector('tr') === node
}

const rule = (node: Turndown.Node) => ' --- |'.repeat((node as HTMLElement).children.length)
