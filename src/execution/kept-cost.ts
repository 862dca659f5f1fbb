import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'
import { isPricedByArguments } from '../graphql/price.ts'
import { schema } from '../schema.ts'
import { eachArgument, variablesIn } from './arguments.ts'
import { type Cost, costOf } from './cost.ts'
import type { ListLengths } from './list-lengths.ts'

type Given = {
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
  lengths: ListLengths
}

/** What operations of a document cost, found once for all variables that decide on it: most only name what is asked about. */
export function keptCosts(document: DocumentNode): (given: Given) => Cost {
  const costs = new Map<string, Cost>()
  let names: string[] | undefined
  let of: ListLengths | undefined
  return (given) => {
    const { operation, variables, lengths } = given
    if (of !== lengths) costs.clear()
    of = lengths
    names ??= decisiveIn(document)
    const values = names.map((name) => variables[name] ?? null)
    const key = `${operation.name?.value ?? ''} ${JSON.stringify(values)}`
    const known = costs.get(key)
    if (known) return known
    const cost = costOf({ document, ...given })
    if (costs.size < MOST && key.length < LONGEST) costs.set(key, cost)
    return cost
  }
}

const MOST = 64
const LONGEST = 500

/** The variables that say how many items are wanted, or stand in a field whose price depends on its arguments. */
function decisiveIn(document: DocumentNode): string[] {
  const names = new Set<string>()
  eachArgument(document, (argument, { kind, name }) => {
    if (kind === Kind.FIELD && (SIZES.has(argument.name.value) || PRICED.has(name.value)))
      for (const variable of variablesIn(argument)) names.add(variable)
  })
  return [...names]
}

const SIZES = new Set(['first', 'last', 'ids'])

const PRICED = new Set(
  Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type
      ? Object.values(type.getFields())
          .filter((field) => 'args' in field && isPricedByArguments(field))
          .map(({ name }) => name)
      : [],
  ),
)
