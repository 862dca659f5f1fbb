import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'

/** What a YAML file that comes with the program says; several are read at each start. */
export const shipped = (file: URL): unknown =>
  load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA })
