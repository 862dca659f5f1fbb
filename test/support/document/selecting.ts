import {
  GraphQLBoolean,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLNonNull,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql'
import type { Tape } from '../tape.ts'
import type { Valuing } from './valuing.ts'

/** Where a selection stands: how deep, and below which abstract type, whose fragments must not name two things alike. */
type Where = { depth: number; within: GraphQLCompositeType | undefined }

type Field = GraphQLField<unknown, unknown>

const CONDITION = new GraphQLNonNull(GraphQLBoolean)

/** Makes selections of fields, with the fragments that they use. */
export function selecting(schema: GraphQLSchema, tape: Tape, values: Valuing) {
  const fragments = new Map<string, { type: GraphQLCompositeType; text: string }>()
  const oddNames = new Set(ODD_NAMES)
  let aliases = 0
  let left = MOST_FIELDS

  function selection(type: GraphQLCompositeType, where: Where): string {
    const parts = [node(type, where)]
    while (parts.length < 8 && left > 0 && tape.below(where.depth === 0 ? 5 : 4) > 0)
      parts.push(node(type, where))
    return `{ ${parts.join(' ')} }`
  }

  function node(type: GraphQLCompositeType, where: Where): string {
    left -= 1
    if (isAbstractType(type) && tape.below(4) > 0) {
      const possible = tape.pick(schema.getPossibleTypes(type))
      return `... on ${possible.name}${directives()} ${selection(possible, { ...where, within: type })}`
    }
    if (tape.oneIn(8)) return inline(type, where)
    if (tape.oneIn(8)) return spread(type, where)
    return field(type, where)
  }

  function inline(type: GraphQLCompositeType, where: Where): string {
    const condition = tape.oneIn(2) ? ` on ${type.name}` : ''
    return `...${condition}${directives()} ${selection(type, where)}`
  }

  function spread(type: GraphQLCompositeType, where: Where): string {
    const held = [...fragments].filter(
      ([, fragment]) => fragment.type === type && !where.within && !type.name.startsWith('__'),
    )
    if (held.length > 0 && tape.oneIn(2)) return `...${tape.pick(held)[0]}${directives()}`
    const applied = directives()
    const text = selection(type, where)
    const name = `F${fragments.size}`
    fragments.set(name, { type, text })
    return `...${name}${applied}`
  }

  function field(type: GraphQLCompositeType, where: Where): string {
    const fields = fieldsOf(schema, type)
    const leaves = fields.filter(isLeaf)
    const branches =
      left > 0 && where.depth < deepest(type) ? fields.filter((each) => !isLeaf(each)) : []
    if (leaves.length + branches.length === 0 || tape.oneIn(20)) return `__typename${directives()}`
    const branching = branches.length > 0 && (leaves.length === 0 || tape.below(5) > 2)
    const picked = tape.pick(branching ? branches : leaves)
    const given = argumentsOf(type, picked)
    const unlike = given !== '' || (where.within && picked.name !== 'id') || tape.oneIn(5)
    const inner = getNamedType(picked.type)
    const below = () =>
      isCompositeType(inner)
        ? ` ${selection(inner, { depth: where.depth + 1, within: undefined })}`
        : ''
    const text = `${unlike ? `${alias()}: ` : ''}${picked.name}${given}`
    const parts = [`${text}${directives()}${below()}`]
    // The same again merges with it, whatever either is skipped for.
    if (tape.oneIn(15)) parts.push(`${text}${directives()}${below()}`)
    return parts.join(' ')
  }

  function argumentsOf(parent: GraphQLCompositeType, { name, args, type }: Field) {
    const onePage = tape.pick(['first', 'last'])
    const texts = args
      .filter((argument) => {
        if (isNonNullType(argument.type) && argument.defaultValue === undefined) return true
        if (/^(first|last)$/.test(argument.name) && args.some((each) => each.name === 'last'))
          return argument.name === onePage && tape.below(3) > 0
        return tape.oneIn(argument.name === 'after' || argument.name === 'before' ? 6 : 4)
      })
      .map((argument) => {
        const names = [
          `${parent.name}.${name}.${argument.name}`,
          `${getNamedType(type).name}.${argument.name}`,
          argument.name,
        ]
        const optional = !isNonNullType(argument.type)
        return `${argument.name}: ${values.written({ type: argument.type, names, optional })}`
      })
    return texts.length > 0 ? `(${texts.join(', ')})` : ''
  }

  function directives(): string {
    if (!tape.oneIn(12)) return ''
    const condition = () => values.written({ type: CONDITION, names: [], optional: false })
    const names = tape.pick([['skip'], ['include'], ['skip', 'include'], ['include', 'skip']])
    return names.map((name) => ` @${name}(if: ${condition()})`).join('')
  }

  function alias(): string {
    aliases += 1
    const odd = tape.oneIn(10) ? [...oddNames][0] : undefined
    if (odd) oddNames.delete(odd)
    return odd ?? `a${aliases}`
  }

  return {
    selection,
    fragments: () =>
      [...fragments].map(([name, { type, text }]) => `fragment ${name} on ${type.name} ${text}`),
  }
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLCompositeType): Field[] {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : []
  return type === schema.getQueryType() ? [...fields, SchemaMetaFieldDef, TypeMetaFieldDef] : fields
}

const isLeaf = ({ type }: Field) => !isCompositeType(getNamedType(type))

const MOST_FIELDS = 40

/** Introspection within introspection is refused early. */
const deepest = (type: GraphQLCompositeType) => (type.name.startsWith('__') ? 3 : 7)

/** Names that objects of JavaScript have already. */
const ODD_NAMES = ['__proto__', 'constructor', 'toString', 'then', 'length', 'hasOwnProperty']
