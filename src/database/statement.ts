import type postgres from 'postgres'
import type { Sql } from './sql.ts'

export type Rows = postgres.RowList<postgres.Row[]>

/** Runs a statement somewhere. */
export type Run = (statement: Statement) => Promise<Rows>

type Part = postgres.ParameterOrFragment<string>
type Argument = Part | Statement | Statement[]

/** A tagged template whose statements choose their database when they are awaited, and not before. */
export function template(run: Run, helper: Sql): Sql {
  const tag = (first: TemplateStringsArray | string, ...rest: Argument[]) =>
    typeof first === 'string' ? helper(first) : new Statement(first, rest, run)
  // Readers put statements into one another and await them; nothing else of postgres.js is promised.
  return tag as unknown as Sql
}

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

  /** The same for the driver of one database, with every statement that stands in it. */
  on(sql: Sql): postgres.PendingQuery<postgres.Row[]> {
    return sql(this.#strings, ...this.#arguments.map((argument) => part(argument, sql)))
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
  if (argument instanceof Statement) return argument.on(sql)
  return areStatements(argument) ? argument.map((statement) => statement.on(sql)) : argument
}

const areStatements = (argument: Part | Statement[]): argument is Statement[] =>
  Array.isArray(argument) && argument[0] instanceof Statement
