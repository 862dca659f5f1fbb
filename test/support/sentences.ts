import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Node } from 'typescript/unstable/ast'
import * as is from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'

/** A text of the source code with words of English in a row; `X` stands for what is put into it. */
export type Sentence = { file: string; text: string }

/** The sentences that a program says, each way that its conditions leave. Left out are SQL, descriptions of types, English texts of data, usage lines and faults of ours. */
export function sentencesIn(patterns: string[]): Sentence[] {
  const api = new API({ cwd: process.cwd() })
  try {
    const [project] = api.updateSnapshot({ openProjects: [resolve('tsconfig.json')] }).getProjects()
    return globSync(patterns)
      .sort()
      .flatMap((file) => {
        const source = project?.program.getSourceFile(resolve(file))
        if (!source) throw new Error(`${file} is not in the project`)
        const texts = new Set([...textsIn(source)].flatMap((text) => text.split('\n')))
        return [...texts].filter((text) => PROSE.test(text)).map((text) => ({ file, text }))
      })
  } finally {
    api.close()
  }
}

const PROSE = /[a-z]{2,},? [a-z]{2,}/

function textsIn(source: Node): string[] {
  const named = new Map<string, Node>()
  const found: string[] = []
  each(source, (node) => {
    if (is.isVariableDeclaration(node) && is.isIdentifier(node.name) && node.initializer)
      named.set(node.name.text, node.initializer)
    return true
  })
  each(source, (node) => {
    if (isLeftOut(node)) return false
    if (isText(node)) found.push(...said(node, named))
    return !is.isStringLiteral(node)
  })
  return found
}

/** Visits every node from the outside in; what lies within one only where the visit says so. */
function each(node: Node, visit: (node: Node) => boolean) {
  node.forEachChild((child) => {
    if (visit(child)) each(child, visit)
  })
}

const isText = (node: Node) =>
  is.isStringLiteral(node) ||
  is.isNoSubstitutionTemplateLiteral(node) ||
  is.isTemplateExpression(node)

function isLeftOut(node: Node): boolean {
  if (is.isTaggedTemplateExpression(node) || is.isImportDeclaration(node)) return true
  if (is.isPropertyAssignment(node) && is.isIdentifier(node.name))
    return ['description', 'en', 'usage'].includes(node.name.text)
  if (is.isVariableDeclaration(node) && is.isIdentifier(node.name))
    return node.name.text === 'USAGE'
  return (
    is.isNewExpression(node) && is.isIdentifier(node.expression) && node.expression.text === 'Error'
  )
}

/** What an expression may say. */
function said(node: Node, named: Map<string, Node>): string[] {
  if (is.isStringLiteral(node) || is.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (is.isParenthesizedExpression(node)) return said(node.expression, named)
  if (is.isConditionalExpression(node))
    return [...said(node.whenTrue, named), ...said(node.whenFalse, named)]
  if (is.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (texts, { expression, literal }) =>
        said(expression, named).flatMap((inner) =>
          texts.map((text) => text + inner + literal.text),
        ),
      [node.head.text],
    )
  if (is.isIdentifier(node)) {
    const held = named.get(node.text)
    if (held && node.text !== 'USAGE' && (isText(held) || is.isConditionalExpression(held)))
      return said(held, named)
    if (node.text === 'USAGE') return ['X']
  }
  if (is.isCallExpression(node) && is.isIdentifier(node.expression))
    if (node.expression.text === 'nearest') return ['', '; did you mean "X"?']
  return ['X']
}
