import type { DocumentNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type Compiled, compile } from '../graphql/compile.ts'

/** A document that is asked for the third time is worth the milliseconds that compiling it takes. */
const WORTH_IT = 3

type Use = { times: number; compiled?: Compiled }

/** Runs documents that are asked again and again, with other variables, by a function compiled for each. */
export const useCompiled = (): Plugin => {
  // Yoga holds on to the documents it has parsed, up to a number, and what is compiled goes with them.
  const uses = new WeakMap<DocumentNode, Use>()
  return {
    onExecute({ args: { schema, document }, setExecuteFn }) {
      const use = uses.get(document) ?? { times: 0 }
      uses.set(document, use)
      use.times += 1
      if (use.times === WORTH_IT) use.compiled = compile(schema, document)
      const { compiled } = use
      if (compiled)
        setExecuteFn(({ rootValue, contextValue, variableValues }) =>
          compiled(rootValue, contextValue, variableValues ?? {}),
        )
    },
  }
}
