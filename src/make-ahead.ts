import './config.ts'
import './compile-cache.js'

// What the first start would else make: the program as Node compiles it, and the embedded database with its datasets.
const { readConfig } = await import('./config.ts')
const { open } = await import('./commands/open.ts')
await import('./commands/serve.ts')
const config = readConfig()
if (!config.databaseUrl) await (await open(config)).close()
