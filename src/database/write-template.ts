import { writeFile } from 'node:fs/promises'
import { madeTemplate } from './template.ts'

await writeFile(new URL('pglite.tar.br', import.meta.url), await madeTemplate())
