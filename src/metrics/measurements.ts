import type { AdmissionControl } from '../admission/admission-control.ts'
import type { ResponseStore } from '../cache/response-store.ts'
import type { Catalogue } from '../database/catalogue.ts'
import type { LoopDelay } from './loop-delay.ts'
import type { Measurement } from './metrics.ts'

type Given = {
  catalogue: Catalogue
  admission: AdmissionControl
  responses: ResponseStore
  rows: { count: () => number; bytes: () => number }
  statements?: () => number
  /** By how many milliseconds the event loop was late. */
  loop?: LoopDelay
}

/** What a service and its process can tell of themselves. */
export const measurementsOf = ({
  catalogue,
  admission,
  responses,
  rows,
  statements,
  loop,
}: Given): Measurement[] => [
  of('catalogue_version', 'Version of the catalogue', () => catalogue.version),
  of('response_cache_entries', 'Responses in the cache', () => responses.count),
  of('response_cache_bytes', 'Bytes of the responses in the cache', () => responses.bytes),
  of('row_cache_entries', 'Rows, and lists of rows, in the cache', () => rows.count()),
  of('row_cache_bytes', 'Bytes of the rows in the cache, about', () => rows.bytes()),
  of(
    'requests_in_progress',
    'Requests that have a place: waiting, or being answered',
    () => admission.scheduler?.requests,
  ),
  of('subscriptions', 'Open subscriptions', () => admission.scheduler?.subscriptions),
  of(
    'rate_limited_addresses',
    'Addresses of which points are counted',
    () => admission.rate?.addresses,
  ),
  of(
    'event_loop_delay_seconds',
    'By how much the event loop was late in the last second, on average',
    () => (loop ? loop.late / 1_000 : undefined),
  ),
  sum('powerlist_statements_total', 'Statements sent to the database', () => statements?.()),
  sum('process_cpu_seconds_total', 'Processor time of the process', cpuSeconds),
  { name: 'process_start_time_seconds', help: 'When the process began', read: () => STARTED },
  memory('process_resident_memory_bytes', 'Memory of the process', ({ rss }) => rss),
  memory('nodejs_heap_used_bytes', 'Heap that is in use', ({ heapUsed }) => heapUsed),
  memory('nodejs_external_memory_bytes', 'Memory outside the heap', ({ external }) => external),
]

const of = (name: string, help: string, read: Measurement['read']) => ({
  name: `powerlist_${name}`,
  help,
  read,
})

const sum = (name: string, help: string, read: Measurement['read']) => ({
  name,
  help,
  read,
  sum: true,
})

const memory = (name: string, help: string, read: (usage: NodeJS.MemoryUsage) => number) => ({
  name,
  help,
  read: () => read(process.memoryUsage()),
})

function cpuSeconds() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const STARTED = performance.timeOrigin / 1_000
