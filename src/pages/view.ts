import type { Enumeration } from '../dataset/enumeration.ts'
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
}

export const TEXTS: Record<Lang, Texts> = { zh, en }

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
export const said = ({ lang }: View, text: string): Html =>
  lang === 'en' && HAN.test(text) ? html`<span lang="zh-Hans">${text}</span>` : html`${text}`

const HAN = /\p{Script=Han}/u

/** What the value of an enumeration is called. */
export const term = <Value extends string>(
  { lang }: View,
  { terms }: Enumeration<Value>,
  value: NoInfer<Value>,
): string => terms[value][lang]
