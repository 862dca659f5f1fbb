import { createServer, type Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { createApp } from '../app.ts'
import { httpAddress, isEverywhere, ownAddress, readConfig, SettingError } from '../config.ts'
import { openCatalogue } from '../database/catalogue.ts'
import { serverOf } from '../http/server.ts'
import { memoryShares } from '../memory.ts'
import { loopDelay } from '../metrics/loop-delay.ts'
import { prepareSearch } from '../search/prepare.ts'
import { giveBackUnused } from '../unused-memory.ts'
import { calendarOf } from './calendar.ts'
import { commandLine } from './command-line.ts'
import { expectDefaultPublisher } from './default-publisher.ts'
import { explained } from './failure.ts'
import { open } from './open.ts'

/** Serves the list until it is told to stop. */
export async function serve(args: string[]): Promise<number> {
  commandLine(args, { usage: 'serve', words: [0, 0] })
  const config = readConfig()
  const calendar = calendarOf(config)
  await expectAddress(config)
  const log = pino({ level: config.logLevel })
  let statements = 0
  const database = await open(config, { log, onRead: () => void statements++ })
  const { reads, sql, watching, watch } = database
  const catalogue = await openCatalogue(watching).catch((error) => {
    throw explained(error, config.databaseUrl)
  })
  await expectDefaultPublisher(watching, config.defaultPublisher)
  watch(catalogue)
  const readiness = { draining: false, served: false }
  const limits = {
    rate: config.rateLimit,
    trusted: config.trustProxy,
    schedule: { share: config.addressShare },
  }
  const prepare = () => prepareSearch(sql).catch((error) => log.warn(error))
  // Which port it is may be known only when it is listened on.
  const server = serverOf((request, response) => app(request, response), {
    trusted: config.trustProxy,
    share: config.addressShare,
  })
  await listening(server, config)
  const { port } = server.address() as { port: number }
  const publicUrl = config.publicUrl ?? ownAddress(config.host, port)
  const app = createApp({
    ...config,
    calendar,
    publicUrl,
    sql,
    reads,
    catalogue,
    log,
    readiness,
    keep: memoryShares(config.memory),
    limits,
    loop: loopDelay(),
    statements: () => statements,
  })
  prepare()
  giveBackUnused()
  catalogue.listen(prepare, () => {})
  log.info(`Powerlist listens on ${httpAddress(config.host, port)}`)
  if (!config.publicUrl && isEverywhere(config.host))
    log.warn(`PUBLIC_URL is not set: the addresses that are handed out begin with ${publicUrl}`)

  // Node would open an inspector on it.
  process.on('SIGUSR1', () => {})
  await toldToStop()
  for (const name of STOP) process.once(name, leaveAtOnce)
  log.info('Stopping: finishing what runs')
  readiness.draining = true
  catalogue.stop()
  await server.drain()
  // A database that does not answer is no reason to stay.
  await Promise.race([database.close(), pause(CLOSING_MILLISECONDS)])
  return 0
}

const CLOSING_MILLISECONDS = 1_000

/** What cannot be listened on is told before the seconds that the database takes. */
async function expectAddress(address: Address) {
  const server = createServer()
  await listening(server, address)
  await new Promise((resolve) => server.close(resolve))
}

type Address = { port: number; host: string }

function listening(server: Server, { port, host }: Address) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const address = httpAddress(host, port)
      reject(
        new SettingError(
          ['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL'].includes(code ?? '')
            ? `HOST is ${JSON.stringify(host)}, as the environment has it; it must be an address of this machine, such as 127.0.0.1 (${message})`
            : code === 'EADDRINUSE'
              ? `HOST and PORT: ${address} is in use already; choose another`
              : `HOST and PORT: ${address} cannot be listened on (${message}); choose another`,
        ),
      )
    })
    server.listen(port, host, resolve)
  })
}

const STOP = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

const toldToStop = () =>
  new Promise<void>((resolve) => {
    for (const name of STOP) process.once(name, () => resolve())
  })

/** A second signal: 128 and the number of SIGTERM, as shells report it. */
const leaveAtOnce = () => process.exit(143)
