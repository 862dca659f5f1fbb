import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { OUTCOMES, type Outcome, type RequestContext } from '../admission/request-context.ts'

export type Metrics = ReturnType<typeof metricsOf>

/** What is read when it is asked for: a number, under the name of the metric. */
export type Measurement = {
  name: string
  help: string
  read: () => number | undefined
  sum?: boolean
}

/**
 * What happens in a service, as Prometheus reads it. All labels are words of ours or of the catalogue, and none of a client:
 * nobody can make it grow.
 */
export function metricsOf(
  measurements: Measurement[],
  editionInForce: () => Promise<string | undefined>,
) {
  const registry = new Registry()
  const registers = [registry]
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    Outcome,
    number
  >
  new Counter({
    name: 'powerlist_requests_total',
    help: 'Requests, by what became of them',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      for (const outcome of OUTCOMES) this.inc({ outcome }, counts[outcome])
    },
  })
  const seconds = new Histogram({
    name: 'powerlist_request_seconds',
    help: 'From the arrival of a request that is not answered from the cache to its answer, of a subscription or a file to its end',
    labelNames: ['outcome'],
    buckets: [0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 15],
    registers,
  })
  for (const { name, help, read, sum } of measurements) {
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
    answered({ outcome, arrived }: RequestContext) {
      counts[outcome] += 1
      // What is cached goes out in no time, and is not to take any for being measured.
      if (outcome !== 'cached') seconds.observe({ outcome }, (performance.now() - arrived) / 1_000)
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}
