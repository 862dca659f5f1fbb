import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql'
import type { Context } from './context.ts'
import type { Counter } from './meter.ts'
import { priceOf } from './price.ts'

type Field = GraphQLField<unknown, Context>
type Resolver = GraphQLFieldResolver<unknown, Context>

/** The schema, with what is made of an answer counted field by field, however its documents are executed. */
export function metered(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()) as Field[]) {
        const resolve = field.resolve ?? defaultFieldResolver
        field.extensions = { ...type.extensions, ...field.extensions }
        meterings.set(field, { resolve: resolve as Metering['resolve'], take: takerOf(field) })
        field.resolve = counted(field, resolve)
      }
  return schema
}

/** For whoever counts what a field costs itself: how it is resolved, and what counts and hands on what was found. */
export const meteringOf = (field: object) => meterings.get(field)

const meterings = new WeakMap<object, Metering>()

type Metering = {
  resolve: GraphQLFieldResolver<unknown, unknown>
  take: (meter: Counter, found: unknown) => unknown
}

const takerOf = (field: Field) =>
  isCompositeType(getNamedType(field.type))
    ? (meter: Counter, found: unknown) => meter.pace(found)
    : written

function counted(field: Field, resolve: Resolver): Resolver {
  const take = takerOf(field)
  return (source, args, context, info) => {
    const { meter } = context
    if (!meter) return resolve(source, args, context, info)
    if (!meter.spend(priceOf(field, args))) return meter.never
    const found = resolve(source, args, context, info)
    return found instanceof Promise ? found.then((value) => take(meter, value)) : take(meter, found)
  }
}

function written(meter: Counter, value: unknown) {
  if (typeof value === 'string') return meter.write(value) ? value : meter.never
  if (!Array.isArray(value)) return value
  for (const item of value) if (typeof item === 'string') meter.write(item)
  return meter.spend(value.length) ? value : meter.never
}
