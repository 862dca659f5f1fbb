import type { KeptAnswers } from '../cache/store.ts'
import type { Catalogue } from '../database/catalogue.ts'
import type { Gate } from '../traffic/gate.ts'
import type { Reading } from './metrics.ts'

type Given = {
  catalogue: Catalogue
  gate: Gate
  answers: KeptAnswers
  rows: { count: () => number; bytes: () => number }
  statements?: () => number
}

/** What a service and its process can tell of themselves. */
export const readingsOf = ({ catalogue, gate, answers, rows, statements }: Given): Reading[] => [
  of('catalogue_version', 'Version of the catalogue', () => catalogue.version),
  of('kept_answers', 'Answers that are kept', () => answers.count),
  of('kept_answer_bytes', 'Bytes of the answers that are kept', () => answers.bytes),
  of('kept_rows', 'Rows, and lists of rows, that are kept', () => rows.count()),
  of('kept_row_bytes', 'Bytes of the rows that are kept, about', () => rows.bytes()),
  of('requests_under_way', 'Requests that are being made', () => gate.admission?.requests),
  of('subscriptions', 'Open subscriptions', () => gate.admission?.subscriptions),
  of('rate_limited_addresses', 'Addresses of which points are counted', () => gate.rate?.addresses),
  of(
    'event_loop_late_seconds',
    'By how much the event loop was late in the last second, on average',
    () => (gate.late === undefined ? undefined : gate.late / 1_000),
  ),
  sum('powerlist_statements_total', 'Statements sent to the database', () => statements?.()),
  sum('process_cpu_seconds_total', 'Processor time of the process', cpuSeconds),
  { name: 'process_start_time_seconds', help: 'When the process began', read: () => STARTED },
  memory('process_resident_memory_bytes', 'Memory of the process', ({ rss }) => rss),
  memory('nodejs_heap_used_bytes', 'Heap that is in use', ({ heapUsed }) => heapUsed),
  memory('nodejs_external_memory_bytes', 'Memory outside the heap', ({ external }) => external),
]

const of = (name: string, help: string, read: Reading['read']) => ({
  name: `powerlist_${name}`,
  help,
  read,
})

const sum = (name: string, help: string, read: Reading['read']) => ({ name, help, read, sum: true })

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
