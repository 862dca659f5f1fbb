import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { collectFields } from 'graphql/execution/collectFields.js'
import type { Context } from '../graphql/context.ts'
import { eachArgument } from './arguments.ts'
import type { Json } from './json.ts'
import { stoppable } from './pieces.ts'
import { runOf, type Variables, whole } from './plan-run.ts'
import { writers } from './writers.ts'

/** An operation as a function that writes the JSON of its data; it fails, in no particular way, where the answer would have errors. */
export type Plan = (context: Context, variables: Variables) => Promise<Json>

/** The plan of an operation for each set of the variables by which fields are skipped or included. */
export function planner(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Plan {
  const conditions = conditionsIn(document)
  const plans = new Map<string, Plan>()
  return (context, variables) => {
    const key = conditions.map((name) => Number(variables[name] === true)).join('')
    let plan = plans.get(key)
    if (!plan) {
      if (plans.size >= MOST_PLANS) plans.clear()
      plan = planOf(schema, document, operation, variables)
      plans.set(key, plan)
    }
    return plan(context, variables)
  }
}

const MOST_PLANS = 16

function conditionsIn(document: DocumentNode): string[] {
  const names = new Set<string>()
  eachArgument(document, ({ value }, { kind }) => {
    if (kind === Kind.DIRECTIVE && value.kind === Kind.VARIABLE) names.add(value.name.value)
  })
  return [...names]
}

function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Variables,
): Plan {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  ) as Record<string, FragmentDefinitionNode>
  const { selectionOf, writeObject } = writers({ schema, fragments, operation, conditions })
  const query = schema.getQueryType() as GraphQLObjectType
  const root = selectionOf(
    query,
    collectFields(schema, fragments, conditions, query, operation.selectionSet),
  )
  return async (context, variables) => {
    const meter = context.meter && stoppable(context.meter)
    const run = runOf({ context, meter, variables, args: [], infos: [], isPiece: false })
    try {
      return await whole(run, (output) => writeObject(root, undefined, output, run))
    } catch (error) {
      meter?.stop()
      throw error
    }
  }
}
