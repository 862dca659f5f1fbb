import postgres from 'postgres'
import type { Sql } from './sql.ts'

export type Rows = postgres.RowList<postgres.Row[]>

/** Runs a statement somewhere. */
export type Run = (statement: Statement) => Promise<Rows>

type Part = postgres.ParameterOrFragment<string>
type Argument = Part | Statement | Statement[]

/** A tagged template whose statements choose their database when they are awaited, and not before. */
export function template(run: Run): Sql {
  const tag = (first: TemplateStringsArray | string[] | string, ...rest: Argument[]) =>
    isTemplate(first) ? new Statement(first, rest, run) : new Statement(identifiers(first), [], run)
  // Readers put statements into one another and await them; nothing else of postgres.js is promised.
  return tag as unknown as Sql
}

const isTemplate = (first: object | string): first is TemplateStringsArray =>
  typeof first === 'object' && 'raw' in first

/** Names of columns or tables as text: the driver would look through all that stands before them to know what they are there for. */
function identifiers(names: string[] | string): TemplateStringsArray {
  const key = String(names)
  const known = named.get(key)
  if (known) return known
  const text = [names].flat().map(identifier).join(', ')
  const strings = textsOf([text])
  named.set(key, strings)
  return strings
}

const named = new Map<string, TemplateStringsArray>()

const identifier = (name: string) =>
  `"${postgres.fromCamel(name).replace(/"/g, '""').replace(/\./g, '"."')}"`

const textsOf = (texts: string[]): TemplateStringsArray => Object.assign(texts, { raw: texts })

/** A statement that no database knows yet, so that it can be run on one, and again on another. */
export class Statement {
  readonly #strings: TemplateStringsArray
  readonly #arguments: Argument[]
  readonly #run: Run
  #rows: Promise<Rows> | undefined

  constructor(strings: TemplateStringsArray, args: Argument[], run: Run) {
    this.#strings = strings
    this.#arguments = args
    this.#run = run
  }

  /** The same for the driver of one database, with every statement that stands in it; rare forms are not prepared. */
  on(sql: Sql): postgres.PendingQuery<postgres.Row[]> {
    const form = this.#form()
    const known = prepared.get(form)
    const texts = known ?? this.#texts()
    const query = sql(texts, ...this.#values([]))
    if (known) return query
    if (prepared.size >= MOST_PREPARED && this.#isVaried()) return unprepared(query)
    prepared.set(form, texts)
    return query
  }

  /** Whether its text may be another the next time; there are only so many templates. */
  #isVaried() {
    return this.#arguments.some((part) => part instanceof Statement || areStatements(part))
  }

  /** Tells statements of different texts apart: the templates in it, those within others too. */
  #form(): string {
    let form = `${numberOf(this.#strings)}`
    for (const argument of this.#arguments)
      if (argument instanceof Statement) form += `(${argument.#form()})`
      else if (areStatements(argument))
        form += `[${argument.map((each) => each.#form()).join('+')}]`
      else form += ','
    return form
  }

  /** What stands before, between and after its values, those of the statements in it too. */
  #texts(): TemplateStringsArray {
    const texts = ['']
    const write = (statement: Statement) => {
      for (const [index, text] of statement.#strings.entries()) {
        texts[texts.length - 1] += text
        if (index === statement.#arguments.length) return
        const argument = statement.#arguments[index]
        if (argument instanceof Statement) write(argument)
        else if (areStatements(argument))
          for (const each of argument) {
            texts[texts.length - 1] += ' '
            write(each)
          }
        else texts.push('')
      }
    }
    write(this)
    return textsOf(texts)
  }

  #values(into: Part[]): Part[] {
    for (const argument of this.#arguments)
      if (argument instanceof Statement) argument.#values(into)
      else if (areStatements(argument)) for (const each of argument) each.#values(into)
      else into.push(argument)
    return into
  }

  // biome-ignore lint/suspicious/noThenProperty: awaiting a statement is what runs it, as in postgres.js
  then<Result, Failure>(
    resolved?: ((rows: Rows) => Result | PromiseLike<Result>) | null,
    rejected?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ) {
    this.#rows ??= this.#run(this)
    return this.#rows.then(resolved, rejected)
  }

  catch<Failure>(rejected: (error: unknown) => Failure | PromiseLike<Failure>) {
    return this.then(undefined, rejected)
  }

  finally(settled: () => void) {
    this.#rows ??= this.#run(this)
    return this.#rows.finally(settled)
  }
}

const areStatements = (argument: Argument | undefined): argument is Statement[] =>
  Array.isArray(argument) && argument[0] instanceof Statement

/**
 * A connection keeps what it has prepared for as long as it lives, and a client's filters combine to any number of forms: those that
 * come first are prepared.
 */
const MOST_PREPARED = 256

/** Their texts by their forms. */
const prepared = new Map<string, TemplateStringsArray>()

/** Of the templates that stand in the program, by the order in which they were first used. */
const numbers = new Map<TemplateStringsArray, number>()

function numberOf(strings: TemplateStringsArray): number {
  const known = numbers.get(strings)
  if (known !== undefined) return known
  numbers.set(strings, numbers.size)
  return numbers.size - 1
}

/** The driver has this option for texts only, and reads it from where its `simple()` writes it too. */
const unprepared = <Query extends object>(query: Query & { options?: object }) =>
  Object.assign(query, { options: { ...query.options, prepare: false } })
