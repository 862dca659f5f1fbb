import type { GraphQLError } from 'graphql'
import { type Prepared, prepared } from '../execution/documents.ts'
import type { Executed } from '../execution/run.ts'
import { badRequest, byParameter } from '../web/by-parameter.ts'
import { operations } from '../web/operations.ts'
import { readParameters } from '../web/parameters.ts'
import type { Answers } from './answers.ts'
import type { AnyPage } from './page.ts'
import { addressed, type Lang, type Parameters } from './view.ts'

type Name = keyof Answers

export type Asking = {
  name: Name
  /** One of several of this name. */
  several: boolean
  query: { query: Prepared; variables: Record<string, unknown> }
}

/** The frame of every page names the publishers. */
export const queriesOf = (asks: ReturnType<AnyPage['asks']>, lang: Lang): Asking[] =>
  Object.entries({ publishers: {}, ...asks }).flatMap(([name, asked]) =>
    asked === undefined
      ? []
      : [asked].flat().map((parameters: Parameters) => ({
          name: name as Name,
          several: Array.isArray(asked),
          query: queryOf(name, parameters, lang),
        })),
  )

function queryOf(name: string, parameters: Parameters, lang: Lang) {
  const operation = operations.get(name)
  const query = documents.get(name)
  if (!operation || !query) throw new Error(`there is no ready-made query ${name}`)
  const inLanguage = operation.variables.some((variable) => variable.name === 'lang')
  const text = addressed('', { ...parameters, ...(inLanguage && { lang: lang.toUpperCase() }) })
  const { variables, issues } = readParameters(operation, new URLSearchParams(text))
  if (issues.length > 0) throw badRequest(issues)
  return { query, variables }
}

const documents = new Map([...operations].map(([name, { document }]) => [name, prepared(document)]))

/** The answers by the names of their queries, and the first error where there is one. */
export function answersOf(asked: Asking[], executed: Executed[]) {
  const answers: Partial<Record<Name, unknown>> & Partial<Pick<Answers, 'publishers'>> = {}
  let error: GraphQLError | undefined
  // Of a list that there is not, or is no more, everything else that is asked is in vain.
  const isMissing = () => {
    const asked = answers.edition as Answers['edition'] | undefined
    return asked && (asked.edition === null || asked.edition.withdrawn !== null)
  }
  for (const [index, { name, several }] of asked.entries()) {
    const operation = operations.get(name)
    const result = executed[index]?.result
    if (!operation || !result) throw new Error('expected an answer to every query of a page')
    const { data, errors } = byParameter(operation, result)
    if (!isMissing()) error ??= errors?.[0]
    const before = (answers[name] ?? []) as unknown[]
    if (!errors) Object.assign(answers, { [name]: several ? [...before, data] : data })
  }
  return { answers, error }
}
