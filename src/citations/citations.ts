import { type Folded, folded } from './folded.ts'
import { type CitedKind, kindOf } from './kinds.ts'
import {
  readArticles,
  readHeading,
  readLabel,
  readNumber,
  readNumbering,
  readRest,
  readTag,
} from './read-parts.ts'
import { readClosedTitle, readTitle, readWholeTitle } from './read-titles.ts'
import { type Draft, readerOf } from './reader.ts'

/** A citation of law as a text makes it. */
export type Citation = {
  /** As cited, without 《》 and spaces; null where the text names none. */
  title: string | null
  kind: CitedKind | null
  /** In its regular form: 国务院令第375号, 劳部发〔1994〕503号. */
  documentNumber: string | null
  versionYear: number | null
  versionOn: string | null
  /** As far as the text has it: 2010, 2010-10 or 2010-10-28. */
  promulgatedOn: string | null
  /** In the notation of Article, each once; lists and ranges written out. */
  articles: string[]
  /** What is no article: 附件1第66项, 第三章. */
  place: string | null
  /** From the title to the end of what directly follows it, in UTF-16 units of the text. */
  offset: number
  length: number
}

/**
 * The citations of law in a text, in their order. What quoted law says of itself (本法第三条, 前款) or of other law, decisions
 * that amended, and forms are not taken. The time grows with the length of the text, whatever it is.
 */
export function citationsIn(text: string): Citation[] {
  const reading = citationsStepwise(text)
  for (let step = reading.next(); ; step = reading.next()) if (step.done) return step.value
}

/** The same in small steps, between which others may have their turn. */
export function* citationsStepwise(text: string): Generator<void, Citation[]> {
  const source = folded(text)
  const reader = readerOf(source)
  while (reader.at < reader.text.length) {
    yield
    const { at } = reader
    if (!PARTS.some((read) => read(reader))) reader.at = at + 1
  }
  return reader.drafts.map((draft) => citationOf(source, draft))
}

/** Each reads what begins at the reader's place and says whether it was that. */
const PARTS = [
  readTag,
  readNumbering,
  readTitle,
  readClosedTitle,
  readNumber,
  readHeading,
  readArticles,
  readLabel,
  readWholeTitle,
  readRest,
]

function citationOf(source: Folded, draft: Draft): Citation {
  const { title, tag, particulars, articles, place, from, to } = draft
  const { documentNumber, promulgatedOn, version } = particulars
  const offset = source.start[from] ?? 0
  return {
    title,
    kind: kindOf(tag, documentNumber, title),
    documentNumber,
    versionYear: version === null ? null : Number(version.slice(0, 4)),
    versionOn: version?.length === 10 ? version : null,
    promulgatedOn,
    articles: [...articles],
    place,
    offset,
    length: (source.end[to - 1] ?? offset) - offset,
  }
}
