import Fastify from 'fastify'
import mercurius from 'mercurius'
import pino from 'pino'
import { openCatalogue } from '../../../src/database/catalogue.ts'
import { serving } from '../../../src/database/serving.ts'
import { today } from '../../../src/day.ts'
import type { Context } from '../../../src/graphql/context.ts'
import { schema } from '../../../src/schema.ts'
import { listen, settings } from '../servers/listen.ts'

// Our schema with our resolvers, served by Mercurius, which compiles a query from the second time on.
const { databaseUrl } = settings<{ databaseUrl: string }>()
const log = pino({ level: 'silent' })
const { sql } = serving({ url: databaseUrl, log })
const { version } = await openCatalogue(sql)
const publicUrl = 'https://powerlist.example.org'
const service = Fastify()
await service.register(mercurius, {
  schema,
  jit: 1,
  context: (): Context => ({ sql, version, today, publicUrl }),
})
await service.ready()
listen(service.server)
