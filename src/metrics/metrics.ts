import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { KINDS, type Kind, type Visit } from '../traffic/visit.ts'

export type Metrics = ReturnType<typeof metricsOf>

/** What is read when it is asked for: a number, under the name of the metric. */
export type Reading = { name: string; help: string; read: () => number | undefined; sum?: boolean }

/**
 * What happens in a service, as Prometheus reads it. All labels are words of ours or of the catalogue, and none of a client:
 * nobody can make it grow.
 */
export function metricsOf(readings: Reading[], editionInForce: () => Promise<string | undefined>) {
  const registry = new Registry()
  const registers = [registry]
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  new Counter({
    name: 'powerlist_requests_total',
    help: 'Requests, by what became of them',
    labelNames: ['kind'],
    registers,
    collect() {
      this.reset()
      for (const kind of KINDS) this.inc({ kind }, counts[kind])
    },
  })
  const seconds = new Histogram({
    name: 'powerlist_request_seconds',
    help: 'From the arrival of a request that is not answered with what is kept to its answer, of a subscription or a file to its end',
    labelNames: ['kind'],
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15],
    registers,
  })
  for (const { name, help, read, sum } of readings) {
    const Kind = sum ? Counter : Gauge
    new Kind({
      name,
      help,
      registers,
      collect() {
        const value = read()
        this.reset()
        if (value !== undefined) this.inc(value)
      },
    })
  }
  new Gauge({
    name: 'powerlist_edition_in_force',
    help: 'The edition in force, by its key; of several publishers the newest',
    labelNames: ['edition'],
    registers,
    async collect() {
      const edition = await editionInForce()
      this.reset()
      if (edition) this.set({ edition }, 1)
    },
  })
  return {
    answered({ kind, arrived }: Visit) {
      counts[kind] += 1
      // What is kept goes out in no time, and is not to take any for being measured.
      if (kind !== 'kept') seconds.observe({ kind }, (performance.now() - arrived) / 1_000)
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
