import type { Enumeration } from '../dataset/enumeration.ts'
import type { Known } from '../exports/catalogue.ts'
import { type Html, html } from './html.ts'
import { en } from './texts/en.ts'
import { type Texts, zh } from './texts/zh.ts'

export type Lang = 'zh' | 'en'

/** Parameters of an address; those without a value are left out. */
export type Parameters = Record<string, string | number | readonly string[] | null | undefined>

/** What a template knows besides the answers: in which language, where it stands, and how addresses are written. */
export type View = {
  lang: Lang
  t: Texts
  /** The address of the page, without the prefix and the language. */
  path: string
  /** What the address says in parameters that the page knows. */
  given: Record<string, string | undefined>
  /** The same, with all values of a parameter that may have several. */
  all: (name: string) => string[]
  /** Of a page, in this language. */
  to: (path: string, parameters?: Parameters) => string
  /** Of the page of a power, by the address that the API gives it. */
  power: (url: string, parameters?: Parameters) => string
  /** Of what is no page and has no language: a file, the API. */
  at: (path: string, parameters?: Parameters) => string
  /** Whole, as it is printed or cited. */
  whole: (path: string, parameters?: Parameters) => string
  /** Where a mistake in a record is reported; undefined where its operator has not said. */
  report: (record: string) => string | undefined
  /** Today in Asia/Shanghai; the page is another one tomorrow. */
  today: () => string
  /** How long a file of an edition is, and its SHA-256; undefined where it is still being measured. */
  file: Known
}

export const TEXTS: Record<Lang, Texts> = { zh, en }

type Seen = {
  lang: Lang
  path: string
  address: Pick<View, 'given' | 'all'>
  publicUrl: string
  errataUrl?: string
  today: () => string
  file?: View['file']
}

/** What a template of the page at a path knows besides the answers. */
export function viewOf({ lang, path, address, publicUrl, errataUrl, today, file }: Seen): View {
  const prefix = new URL(publicUrl).pathname.replace(/\/$/, '')
  return {
    lang,
    t: TEXTS[lang],
    path: path.replace(/^\/en(?=\/|$)/, '') || '/',
    given: address.given,
    all: address.all,
    to: (page, parameters) => addressed(`${prefix}${inLang(page, lang)}`, parameters),
    power: (url, parameters) =>
      addressed(`${prefix}${inLang(url.slice(publicUrl.length), lang)}`, parameters),
    at: (file, parameters) => addressed(`${prefix}${file}`, parameters),
    whole: (page, parameters) => addressed(`${publicUrl}${inLang(page, lang)}`, parameters),
    report: (record) =>
      errataUrl &&
      `${errataUrl}?${errataUrl.startsWith('mailto:') ? 'subject' : 'record'}=${encodeURIComponent(record)}`,
    today,
    file: file ?? (() => undefined),
  }
}

/** An address with its parameters in the order given. */
export function addressed(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
  const query = search.toString()
  return query ? `${path}?${query}` : path
}

/** The path of a page in a language. */
export const inLang = (path: string, lang: Lang) =>
  lang === 'zh' ? path : `/en${path.replace(/^\/(?=#|$)/, '')}`

/** A text out of the list: where it has no English, readers and speech have to be told that it is Chinese. */
export const listText = ({ lang }: View, text: string): Html =>
  lang === 'en' && HAN.test(text) ? html`<span lang="zh-Hans">${text}</span>` : html`${text}`

const HAN = /\p{Script=Han}/u

/** What the value of an enumeration is called. */
export const term = <Value extends string>(
  { lang }: View,
  { terms }: Enumeration<Value>,
  value: NoInfer<Value>,
): string => terms[value][lang]
