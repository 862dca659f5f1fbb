import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  documents: '../../schema/operations/*.graphql',
  silent: true,
  generates: {
    'src/operations.ts': {
      plugins: ['typescript-operations', './functions.mjs'],
      config: {
        skipTypename: true,
        useTypeImports: true,
        avoidOptionals: { field: true },
        enumType: 'string-literal',
        scalars: { Date: 'string', DateTime: 'string', ID: 'string' },
      },
    },
  },
}

export default config
