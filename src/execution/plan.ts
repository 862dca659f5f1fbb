import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { defaultTypeResolver, getFieldDef } from 'graphql/execution/execute.js'
import type { Context } from '../graphql/context.ts'
import type { MaybePromise } from '../graphql/maybe-promise.ts'
import type { Counter } from '../graphql/meter.ts'
import { meteringOf } from '../graphql/metered.ts'
import { isPricedByArguments, priceOf } from '../graphql/price.ts'
import type { Scoped } from '../graphql/scope.ts'
import { inOwnMemory } from '../memory.ts'
import { ignored, isPromise, joined, NotPlain, textOf } from './json.ts'
import {
  type Asked,
  askedOf,
  counting,
  type Json,
  keepPiece,
  markOf,
  nameOf,
  PIECE,
  pieceIn,
  stoppable,
  watched,
} from './pieces.ts'
import { utf8 } from './utf8.ts'

/** An operation as a function that writes the JSON of its data; it fails, in no particular way, where the answer would have errors. */
export type Plan = (context: Context, variables: Variables) => Promise<Json>

type Variables = Record<string, unknown>
type Field = GraphQLField<unknown, unknown>
type Resolver = NonNullable<Field['resolve']>

/** What one run of a plan knows; arguments and infos by the number of the field. */
type Run = {
  context: Context
  meter?: Counter
  variables: Variables
  args: Variables[]
  infos: GraphQLResolveInfo[]
  /** What is put into the answer as it was kept, and whether such a piece is being made. */
  pieces: Buffer[]
  isPiece: boolean
}

/** Writes a value as JSON. */
type Writer = (value: unknown, run: Run) => MaybePromise<string>

/** A field where a selection has it. */
type Step = {
  number: number
  /** Its name in the answer, as JSON has it before the value. */
  name: string
  nodes: FieldNode[]
  parent: GraphQLObjectType
  field: Field
  resolve: Resolver
  /** Counts what was found and hands it on; not for the fields of the schema's own types. */
  take?: (meter: Counter, found: unknown) => unknown
  write: Writer
  /** Given where they are the same in every run. */
  args?: Variables
  isPricedByArguments: boolean
}

/** The fields of an object, and what all of them take that do not depend on arguments. */
type Selection = { steps: Step[]; points: number }

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
  visit(document, {
    [Kind.DIRECTIVE]: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

function hasVariables(node: FieldNode): boolean {
  let found = false
  for (const argument of node.arguments ?? [])
    visit(argument, {
      [Kind.VARIABLE]: () => {
        found = true
      },
    })
  return found
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
  let steps = 0
  const query = schema.getQueryType() as GraphQLObjectType
  const root = selectionOf(
    query,
    collectFields(schema, fragments, conditions, query, operation.selectionSet),
  )

  return async (context, variables) => {
    const meter = context.meter && stoppable(context.meter)
    const pieces: Buffer[] = []
    const run = { context, meter, variables, args: [], infos: [], pieces, isPiece: false }
    try {
      return { text: await writeObject(root, undefined, run), pieces }
    } catch (error) {
      meter?.stop()
      throw error
    }
  }

  function selectionOf(
    parent: GraphQLObjectType,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
  ): Selection {
    const all = [...fields].map(([name, nodes]) => stepOf(parent, name, [...nodes]))
    const points = all
      .filter(({ take, isPricedByArguments }) => take && !isPricedByArguments)
      .reduce((sum, { field }) => sum + priceOf(field, {}), 0)
    return { steps: all, points }
  }

  function stepOf(parent: GraphQLObjectType, name: string, nodes: FieldNode[]): Step {
    const [node] = nodes as [FieldNode]
    const field = getFieldDef(schema, parent, node) as Field
    const metering = meteringOf(field)
    return {
      number: steps++,
      name: `${JSON.stringify(name)}:`,
      nodes,
      parent,
      field,
      resolve: metering?.resolve ?? field.resolve ?? defaultFieldResolver,
      take: metering?.take,
      write: writerOf(field.type, nodes),
      args: hasVariables(node) ? undefined : getArgumentValues(field, node),
      isPricedByArguments: metering !== undefined && isPricedByArguments(field),
    }
  }

  function writerOf(type: GraphQLOutputType, nodes: FieldNode[]): Writer {
    if (isNonNullType(type)) {
      const write = writerOf(type.ofType as GraphQLOutputType, nodes)
      return (value, run) => {
        if (value === null || value === undefined) throw new NotPlain()
        return write(value, run)
      }
    }
    const write = writerOfValue(type, nodes)
    return (value, run) => {
      if (value === null || value === undefined) return 'null'
      if (value instanceof Error) throw new NotPlain()
      return write(value, run)
    }
  }

  function writerOfValue(type: GraphQLOutputType, nodes: FieldNode[]): Writer {
    if (isListType(type)) return writerOfList(writerOf(type.ofType as GraphQLOutputType, nodes))
    if (isObjectType(type)) return writerOfObject(type, nodes)
    if (isAbstractType(type)) return writerOfAbstract(type, nodes)
    if (isEnumType(type)) return (value) => textOf(type.serialize(value))
    if (isNonNullType(type)) throw new NotPlain()
    return (value) => textOf(type.serialize(value))
  }

  function writerOfObject(type: GraphQLObjectType, nodes: FieldNode[]): Writer {
    let selection: Selection | undefined
    let asked: Asked | null | undefined
    return (value, run) => {
      if (type.isTypeOf && type.isTypeOf(value, run.context, {} as GraphQLResolveInfo) !== true)
        throw new NotPlain()
      selection ??= selectionOf(type, collectSubfields(schema, fragments, conditions, type, nodes))
      if (!type.extensions[PIECE] || run.isPiece || !run.context.rows || !run.context.todays)
        return writeObject(selection, value, run)
      if (asked === undefined) asked = isLarge(selection) ? askedOf(nodes, fragments) : null
      return asked
        ? writePiece(selection, value as Scoped<{ id: number }>, asked, run)
        : writeObject(selection, value, run)
    }
  }

  /** An object that stays as it is for a version of the catalogue, as it was kept or to be kept. */
  function writePiece(
    selection: Selection,
    value: Scoped<{ id: number }>,
    asked: Asked,
    run: Run,
  ): MaybePromise<string> {
    const { context, meter, variables, pieces } = run
    const { rows, todays } = context
    const { scope } = value
    // Whether its list is meant where none is named is for nobody else to know.
    if (!rows || !todays || scope.isMeant) return writeObject(selection, value, run)
    const name = nameOf(asked, value.id, variables)
    const placed = (bytes: Buffer) => markOf(pieces.push(bytes) - 1)
    const held = pieceIn(rows, name, scope)
    if (held) return !meter || meter.add(held) ? placed(held.bytes) : meter.never
    const taken = { points: 0, text: 0 }
    const before = todays()
    let looked = false
    const seen = watched(scope, () => {
      looked = true
    })
    const written = writeObject(
      selection,
      { ...value, scope: seen },
      {
        ...run,
        isPiece: true,
        meter: meter && counting(meter, taken),
      },
    )
    const keep = (text: string) => {
      if (todays() !== before) return text
      const bytes = inOwnMemory(utf8(text))
      keepPiece(rows, name, { bytes, ...taken }, looked ? scope : undefined)
      return placed(bytes)
    }
    return isPromise(written) ? written.then(keep) : keep(written)
  }

  function writerOfAbstract(type: GraphQLAbstractType, nodes: FieldNode[]): Writer {
    const writers = new Map<string, Writer>()
    const resolve = type.resolveType ?? defaultTypeResolver
    return async (value, run) => {
      const name = await resolve(value, run.context, { schema } as GraphQLResolveInfo, type)
      const found = typeof name === 'string' ? schema.getType(name) : undefined
      if (!isObjectType(found) || !schema.isSubType(type, found)) throw new NotPlain()
      const write = writers.get(found.name) ?? writerOfObject(found, nodes)
      writers.set(found.name, write)
      return write(value, run)
    }
  }

  function infoOf({ number, nodes, field, parent }: Step, run: Run): GraphQLResolveInfo {
    run.infos[number] ??= {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: parent,
      path: { prev: undefined, key: field.name, typename: parent.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: run.variables,
    }
    return run.infos[number]
  }

  function writeObject({ steps, points }: Selection, source: unknown, run: Run) {
    const { meter } = run
    if (meter && !meter.spend(points)) return meter.never
    let text = '{'
    let parts: MaybePromise<string>[] | undefined
    try {
      for (const [index, step] of steps.entries()) {
        const name = index === 0 ? step.name : `,${step.name}`
        const written = writeField(step, source, run)
        if (parts) parts.push(name, written)
        else if (typeof written === 'string') text += name + written
        else parts = [text, name, written]
      }
    } catch (error) {
      ignored(parts)
      throw error
    }
    if (!parts) return `${text}}`
    parts.push('}')
    return Promise.all(parts).then(joined)
  }

  function writeField(step: Step, source: unknown, run: Run): MaybePromise<string> {
    const { meter, context } = run
    const args = step.args ?? argumentsOf(step, run)
    if (step.isPricedByArguments && meter && !meter.spend(priceOf(step.field, args)))
      return meter.never
    const found = step.resolve(source, args, context, infoOf(step, run))
    return isPromise(found)
      ? found.then((value) => writeFound(step, value, run))
      : writeFound(step, found, run)
  }

  function writeFound({ take, write }: Step, found: unknown, run: Run): MaybePromise<string> {
    const value = take && run.meter ? take(run.meter, found) : found
    return isPromise(value) ? value.then((later) => write(later, run)) : write(value, run)
  }

  function argumentsOf({ number, field, nodes }: Step, { args, variables }: Run): Variables {
    args[number] ??= getArgumentValues(field, nodes[0] as FieldNode, variables)
    return args[number]
  }
}

/** Whether it has more than a few values that are there anyway. */
const isLarge = ({ steps }: Selection) =>
  steps.some(({ field }) => isCompositeType(getNamedType(field.type)))

const writerOfList =
  (write: Writer): Writer =>
  (list, run) => {
    if (!Array.isArray(list)) throw new NotPlain()
    const items: MaybePromise<string>[] = []
    let isWritten = true
    try {
      for (const item of list) {
        const written = isPromise(item) ? item.then((value) => write(value, run)) : write(item, run)
        if (typeof written !== 'string') isWritten = false
        items.push(written)
      }
    } catch (error) {
      ignored(items)
      throw error
    }
    return isWritten
      ? `[${items.join(',')}]`
      : Promise.all(items).then((texts) => `[${texts.join(',')}]`)
  }
