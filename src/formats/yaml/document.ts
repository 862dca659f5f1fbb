import { Composer, type Document, Lexer, type LineCounter, Parser } from 'yaml'

/** A file of YAML is deeper, or holds more, than any list needs; thrown before it is unfolded. */
export class YamlLimitError extends Error {
  readonly offset: number

  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

/** The one document of a YAML 1.2 text, stopped as soon as it is too deep or too large. */
export function composeYaml(text: string, lines: LineCounter, schema?: 'json'): Document.Parsed {
  let document: Document.Parsed | undefined
  for (const each of new Composer({ ...OPTIONS, schema }).compose(
    tokens(text, lines),
    true,
    text.length,
  )) {
    if (document) throw new YamlLimitError(each.range[0], 'a second document; a file holds one')
    document = each
  }
  const { version, explicit } = document?.directives?.yaml ?? {}
  if (!document || (explicit && version !== '1.2'))
    throw new YamlLimitError(0, `the file says that it is YAML ${version}; it must be YAML 1.2`)
  return document
}

const OPTIONS = {
  version: '1.2',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const
const DEEPEST = 100
const MOST_LEXEMES = 6_000_000

function* tokens(text: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine)
  let count = 0
  lines.addNewLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    if (parser.stack.length > DEEPEST)
      throw new YamlLimitError(parser.offset, `more than ${DEEPEST} levels deep`)
    if (++count > MOST_LEXEMES)
      throw new YamlLimitError(
        parser.offset,
        'the file holds too many values; spread them over several files',
      )
    yield* parser.next(lexeme)
  }
  yield* parser.end()
}
