import type { Context } from '../graphql/context.ts'
import { inLanguage, type Lang, type LocalizedText } from '../graphql/language.ts'
import type { Scope } from '../graphql/scope.ts'
import type { EditionRow } from './edition-row.ts'

type Cited = {
  edition: Pick<EditionRow, 'key' | 'title' | 'contentHash' | 'provenanceStatus'>
  publisher: LocalizedText
  /** What of the edition is cited; left out: all of it. */
  power?: { code: string; name: LocalizedText }
  scope: Scope
}

/** How to cite an edition or a power of it: by whom, what, its content, where it can be read again, and as of which day. */
export function citationOf({ edition, publisher, power, scope }: Cited, { publicUrl }: Context) {
  const { key, contentHash } = edition
  const { version, asOf } = scope
  const path = power ? `/powers/${key}/${power.code}` : `/export/${key}.json`
  const address = `${publicUrl}${path}?version=${version}&today=${asOf}`
  return (lang: Lang): string => {
    const textOf = (text: LocalizedText) => inLanguage(text, lang)
    const rebuilt = edition.provenanceStatus === 'RECONSTRUCTED'
    return lang === 'EN'
      ? `${textOf(publisher)}: ${power ? `${power.code} ${textOf(power.name)}, in ` : ''}${textOf(edition.title)}${rebuilt ? ' (reconstruction)' : ''}, ${key}, SHA-256 ${contentHash}, ${address}, as of ${asOf}`
      : `${textOf(publisher)}：${power ? `${power.code} ${textOf(power.name)}，载` : ''}《${textOf(edition.title)}》${rebuilt ? '（整理重建）' : ''}，${key}，SHA-256 ${contentHash}，${address}，${asOf}`
  }
}
