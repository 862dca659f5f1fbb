import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { defaultTypeResolver, getFieldDef } from 'graphql/execution/execute.js'
import type { Counter } from '../graphql/meter.ts'
import { meteringOf } from '../graphql/metered.ts'
import { isPricedByArguments, priceOf } from '../graphql/price.ts'
import type { Scoped } from '../graphql/scope.ts'
import { inOwnMemory } from '../memory.ts'
import { variablesIn } from './arguments.ts'
import { bytesOf, isPromise, type Json, NotPlain, type Output } from './json.ts'
import {
  type Asked,
  askedOf,
  counting,
  keepPiece,
  nameOf,
  PIECE,
  PREPARE,
  type Prepare,
  pieceIn,
  watched,
} from './pieces.ts'
import { later, type PlanRun, runOf, type Variables, whole } from './plan-run.ts'

/** Writes a value as JSON. */
type Writer = (value: unknown, output: Output, run: PlanRun) => void

type Field = GraphQLField<unknown, unknown>

/** A field where a selection has it. */
type Step = {
  number: number
  /** What stands in the answer before its value: the bracket or the comma, and its name. */
  name: string
  nodes: FieldNode[]
  parent: GraphQLObjectType
  field: Field
  resolve: NonNullable<Field['resolve']>
  /** Counts what was found and hands it on; not for the fields of the schema's own types. */
  take?: (meter: Counter, found: unknown) => unknown
  write: Writer
  /** Writes what it gives most often, where that is a text. */
  writeText?: (found: string, output: Output) => void
  /** Given where they are the same in every run. */
  args?: Variables
  isPricedByArguments: boolean
}

/** The fields of an object, what all of them take that do not depend on arguments, and what makes an object ready. */
type Selection = { steps: Step[]; points: number; prepare?: ReturnType<Prepare> }

type Given = {
  schema: GraphQLSchema
  fragments: Record<string, FragmentDefinitionNode>
  operation: OperationDefinitionNode
  /** The variables by which fields are skipped or included. */
  conditions: Variables
}

/** What writes the objects of one operation. */
export function writers({ schema, fragments, operation, conditions }: Given) {
  let steps = 0

  function selectionOf(
    parent: GraphQLObjectType,
    fields: ReadonlyMap<string, readonly FieldNode[]>,
  ): Selection {
    const all = [...fields].map(([name, nodes], index) =>
      stepOf(parent, `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`, [...nodes]),
    )
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
      name,
      nodes,
      parent,
      field,
      resolve: metering?.resolve ?? field.resolve ?? defaultFieldResolver,
      take: metering?.take,
      write: writerOf(field.type, nodes),
      writeText: metering && textWriterOf(getNullableType(field.type)),
      args: hasVariables(node) ? undefined : getArgumentValues(field, node),
      isPricedByArguments: metering !== undefined && isPricedByArguments(field),
    }
  }

  function writerOf(type: GraphQLOutputType, nodes: FieldNode[]): Writer {
    if (isNonNullType(type)) {
      const write = writerOfValue(type.ofType, nodes)
      return (value, output, run) => {
        if (value === null || value === undefined || value instanceof Error) throw new NotPlain()
        write(value, output, run)
      }
    }
    const write = writerOfValue(type, nodes)
    return (value, output, run) => {
      if (value instanceof Error) throw new NotPlain()
      if (value === null || value === undefined) output.ascii('null')
      else write(value, output, run)
    }
  }

  function writerOfValue(type: GraphQLOutputType, nodes: FieldNode[]): Writer {
    if (isListType(type)) return writerOfList(writerOf(type.ofType, nodes))
    if (isObjectType(type)) return writerOfObject(type, nodes)
    if (isAbstractType(type)) return writerOfAbstract(type, nodes)
    return writerOfLeaf(type as GraphQLLeafType)
  }

  function writerOfObject(type: GraphQLObjectType, nodes: FieldNode[]): Writer {
    let selection: Selection | undefined
    let asked: Asked | null | undefined
    return (value, output, run) => {
      if (type.isTypeOf && type.isTypeOf(value, run.context, {} as GraphQLResolveInfo) !== true)
        throw new NotPlain()
      selection ??= {
        ...selectionOf(type, collectSubfields(schema, fragments, conditions, type, nodes)),
        prepare: (type.extensions[PREPARE] as Prepare | undefined)?.(nodes, fragments),
      }
      if (!type.extensions[PIECE] || run.isPiece || !run.context.rows || !run.context.todays)
        return writeReady(selection, value, output, run)
      if (asked === undefined) asked = isLarge(selection) ? askedOf(nodes, fragments) : null
      if (asked) writePiece(selection, value as Scoped<{ id: number }>, asked, output, run)
      else writeReady(selection, value, output, run)
    }
  }

  /** An object once it is ready. */
  function writeReady(selection: Selection, value: unknown, output: Output, run: PlanRun) {
    const ready = selection.prepare?.(value, run.context)
    if (ready) later(ready, output, run, (_, place) => writeObject(selection, value, place, run))
    else writeObject(selection, value, output, run)
  }

  /** An object that stays as it is for a version of the catalogue, as it was kept or to be kept. */
  function writePiece(
    selection: Selection,
    value: Scoped<{ id: number }>,
    asked: Asked,
    output: Output,
    run: PlanRun,
  ) {
    const { context, meter, variables } = run
    const { rows, todays } = context
    const { scope } = value
    // Whether its list is meant where none is named is for nobody else to know.
    if (!rows || !todays || scope.isMeant) return writeReady(selection, value, output, run)
    const name = nameOf(asked, value.id, variables)
    const held = pieceIn(rows, name, scope)
    if (held) {
      if (meter && !meter.add(held)) throw new NotPlain()
      return output.put(held.bytes)
    }
    const taken = { points: 0, text: 0 }
    const before = todays()
    let looked = false
    const seen = watched(scope, () => {
      looked = true
    })
    const piece = runOf({ ...run, isPiece: true, meter: meter && counting(meter, taken) })
    const made = whole(piece, (place) =>
      writeReady(selection, { ...value, scope: seen }, place, piece),
    )
    const keep = (json: Json, place: Output) => {
      const bytes = inOwnMemory(bytesOf(json))
      if (todays() === before)
        keepPiece(rows, name, { bytes, ...taken }, looked ? scope : undefined)
      place.put(bytes)
    }
    if (made instanceof Promise) later(made, output, run, keep)
    else keep(made, output)
  }

  function writerOfAbstract(type: GraphQLAbstractType, nodes: FieldNode[]): Writer {
    const byName = new Map<string, Writer>()
    const resolve = type.resolveType ?? defaultTypeResolver
    const writerOfType = (name: unknown) => {
      const found = typeof name === 'string' ? schema.getType(name) : undefined
      if (!isObjectType(found) || !schema.isSubType(type, found)) throw new NotPlain()
      const write = byName.get(found.name) ?? writerOfObject(found, nodes)
      byName.set(found.name, write)
      return write
    }
    return (value, output, run) => {
      const name = resolve(value, run.context, { schema } as GraphQLResolveInfo, type)
      if (isPromise(name))
        later(name, output, run, (known, place) => writerOfType(known)(value, place, run))
      else writerOfType(name)(value, output, run)
    }
  }

  function writeObject(
    { steps, points }: Selection,
    source: unknown,
    output: Output,
    run: PlanRun,
  ) {
    if (run.meter && !run.meter.spend(points)) throw new NotPlain()
    if (steps.length === 0) output.character(OPEN_OBJECT)
    for (const step of steps) {
      output.ascii(step.name)
      writeField(step, source, output, run)
    }
    output.character(CLOSE_OBJECT)
  }

  function writeField(step: Step, source: unknown, output: Output, run: PlanRun) {
    const { meter, context } = run
    const args = step.args ?? argumentsOf(step, run)
    if (step.isPricedByArguments && meter && !meter.spend(priceOf(step.field, args)))
      throw new NotPlain()
    const found = step.resolve(source, args, context, infoOf(step, run))
    if (typeof found === 'string' && step.writeText) {
      if (meter && !meter.write(found)) throw new NotPlain()
      step.writeText(found, output)
    } else if (isPromise(found)) writeFoundLater(step, found, output, run)
    else writeFound(step, found, output, run)
  }

  function writeFoundLater(step: Step, found: Promise<unknown>, output: Output, run: PlanRun) {
    later(found, output, run, (value, place) => writeFound(step, value, place, run))
  }

  function writeFound({ take, write }: Step, found: unknown, output: Output, run: PlanRun) {
    const value = take && run.meter ? take(run.meter, found) : found
    if (isPromise(value)) writeLater(write, value, output, run)
    else write(value, output, run)
  }

  function argumentsOf({ number, field, nodes }: Step, { args, variables }: PlanRun): Variables {
    args[number] ??= getArgumentValues(field, nodes[0] as FieldNode, variables)
    return args[number]
  }

  function infoOf({ number, nodes, field, parent }: Step, run: PlanRun): GraphQLResolveInfo {
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

  return { selectionOf, writeObject }
}

/** By itself: a function within one that is called for each field would take memory each time. */
function writeLater(write: Writer, found: Promise<unknown>, output: Output, run: PlanRun) {
  later(found, output, run, (value, place) => write(value, place, run))
}

const hasVariables = (node: FieldNode) =>
  node.arguments?.some((argument) => variablesIn(argument).length > 0) ?? false

/** Whether it has more than a few values that are there anyway. */
const isLarge = ({ steps }: Selection) =>
  steps.some(({ field }) => isCompositeType(getNamedType(field.type)))

const writerOfList =
  (write: Writer): Writer =>
  (list, output, run) => {
    if (!Array.isArray(list)) throw new NotPlain()
    output.character(OPEN_LIST)
    for (let index = 0; index < list.length; index++) {
      const item: unknown = list[index]
      if (index > 0) output.character(COMMA)
      if (isPromise(item)) writeLater(write, item, output, run)
      else write(item, output, run)
    }
    output.character(CLOSE_LIST)
  }

const textWriterOf = (type: GraphQLOutputType) =>
  type === GraphQLString
    ? (found: string, output: Output) => output.text(found)
    : isLeafType(type)
      ? (found: string, output: Output) => output.scalar(type.serialize(found))
      : undefined

const writerOfLeaf =
  (type: GraphQLLeafType): Writer =>
  (value, output) =>
    output.scalar(type.serialize(value))

const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const COMMA = 0x2c
