import type postgres from 'postgres'
import type { Sql } from './sql.ts'

export type Rows = postgres.RowList<postgres.Row[]>

/** Runs a statement somewhere. */
export type Run = (statement: Statement) => Promise<Rows>

type Part = postgres.ParameterOrFragment<string>
type Argument = Part | Statement | Statement[]

/** A tagged template whose statements choose their database when they are awaited, and not before. */
export function template(run: Run, helper: Sql): Sql {
  // Names of columns are the same for every database, and no statement by themselves.
  const tag = (first: TemplateStringsArray | string[] | string, ...rest: Argument[]) =>
    isTemplate(first) ? new Statement(first, rest, run) : helper(first as string)
  // Readers put statements into one another and await them; nothing else of postgres.js is promised.
  return tag as unknown as Sql
}

const isTemplate = (first: object | string): first is TemplateStringsArray =>
  typeof first === 'object' && 'raw' in first

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
    const query = this.in(sql)
    return !this.#isVaried() || isPrepared(this.#form()) ? query : unprepared(query)
  }

  /** Whether its text may be another the next time; there are only so many templates. */
  #isVaried() {
    return this.#arguments.some((part) => part instanceof Statement || areStatements(part))
  }

  /** As a part of another. */
  in(sql: Sql): postgres.PendingQuery<postgres.Row[]> {
    return sql(this.#strings, ...this.#arguments.map((argument) => part(argument, sql)))
  }

  /** Tells statements of different texts apart: the templates in it, those within others too. */
  #form(): string {
    const within = this.#arguments.flatMap((argument) => {
      if (argument instanceof Statement) return [argument.#form()]
      return areStatements(argument) ? [argument.map((each) => each.#form()).join('+')] : ['']
    })
    return `${numberOf(this.#strings)}(${within})`
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

function part(argument: Argument, sql: Sql): Part {
  if (argument instanceof Statement) return argument.in(sql)
  return areStatements(argument) ? argument.map((statement) => statement.in(sql)) : argument
}

const areStatements = (argument: Part | Statement[]): argument is Statement[] =>
  Array.isArray(argument) && argument[0] instanceof Statement

/**
 * A connection keeps what it has prepared for as long as it lives, and a client's filters combine to any number of forms: those that
 * come first are prepared.
 */
const MOST_PREPARED = 256

const prepared = new Set<string>()

function isPrepared(form: string): boolean {
  if (prepared.size < MOST_PREPARED) prepared.add(form)
  return prepared.has(form)
}

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
