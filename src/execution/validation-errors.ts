import {
  type ASTKindToNode,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getEnterLeaveForKind,
  type Kind,
  type OperationDefinitionNode,
  specifiedRules,
  TypeInfo,
  ValidationContext,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { QueryDocumentKeys } from 'graphql/language/ast.js'
import { eachArgument, variablesIn } from './arguments.ts'

/** What is wrong with a document, as graphql-js says it; it is asked only where its rules, which are run here in half the time, find something. */
export const validationErrors = (
  schema: GraphQLSchema,
  document: DocumentNode,
): readonly GraphQLError[] => (isValid(schema, document) ? [] : validate(schema, document))

function isValid(schema: GraphQLSchema, document: DocumentNode): boolean {
  const typeInfo = new TypeInfo(schema)
  const context = new Context(schema, document, typeInfo, (error) => {
    throw error
  })
  const rules = allOf(specifiedRules.map((rule) => rule(context)))
  try {
    visit(document, visitWithTypeInfo(typeInfo, rules), KEYS)
    return true
  } catch (error) {
    // The stack of calls would end as early the second time.
    if (error instanceof RangeError) throw error
    return false
  }
}

/** What is visited of a node: no rule looks at names by themselves, which are half of all nodes. */
const KEYS = Object.fromEntries(
  Object.entries(QueryDocumentKeys).map(([kind, keys]) => [
    kind,
    keys.filter((key) => !['name', 'alias', 'description'].includes(key)),
  ]),
) as unknown as ASTVisitorKeyMap

type ASTVisitorKeyMap = {
  [Name in keyof ASTKindToNode]?: ReadonlyArray<keyof ASTKindToNode[Name]>
}

type Usages = ReturnType<ValidationContext['getVariableUsages']>

/** Looks for variables only where there are some. */
class Context extends ValidationContext {
  override getVariableUsages(node: OperationDefinitionNode | FragmentDefinitionNode): Usages {
    let has = false
    eachArgument(node, (argument) => {
      has ||= variablesIn(argument).length > 0
    })
    return has ? super.getVariableUsages(node) : []
  }
}

type Visit = (
  this: ASTVisitor,
  ...args: [node: ASTNode, ...place: [unknown, unknown, unknown, unknown]]
) => unknown

type Visitor = { index: number; of: ASTVisitor; visit: Visit }

/** All visitors as one, each called only for the kinds of nodes that it looks at; `false` skips what is in a node, and none changes any. */
function allOf(visitors: readonly ASTVisitor[]): ASTVisitor {
  const skipping: (ASTNode | undefined)[] = []
  let skips = 0
  const known = { enter: new Map<Kind, Visitor[]>(), leave: new Map<Kind, Visitor[]>() }
  const visitorsOf = (way: 'enter' | 'leave', kind: Kind) => {
    const held = known[way].get(kind)
    if (held) return held
    const found = visitors.flatMap((of, index) => {
      const visit = getEnterLeaveForKind(of, kind)[way] as Visit | undefined
      return visit ? [{ index, of, visit }] : []
    })
    known[way].set(kind, found)
    return found
  }
  return {
    enter(node, ...place) {
      for (const { index, of, visit } of visitorsOf('enter', node.kind))
        if (!skipping[index] && visit.call(of, node, ...place) === false) {
          skipping[index] = node
          skips += 1
        }
    },
    leave(node, ...place) {
      for (const { index, of, visit } of visitorsOf('leave', node.kind))
        if (!skipping[index]) visit.call(of, node, ...place)
      if (skips > 0)
        for (const [index, skipped] of skipping.entries())
          if (skipped === node) {
            skipping[index] = undefined
            skips -= 1
          }
    },
  }
}
