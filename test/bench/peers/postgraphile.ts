import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { listen, settings } from '../servers/listen.ts'

// PostGraphile over our tables as they are, with plain lists beside its connections, since they cost it less.
const { databaseUrl } = settings<{ databaseUrl: string }>()
const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It leaves out relations whose columns are not the first ones of an index; ours are the second.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['public'] })],
  schema: { defaultBehavior: '+list +query:resource:list' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
}).createServ(grafserv)
const server = createServer()
await service.addTo(server)
listen(server)
