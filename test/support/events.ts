import type { TestEvent } from 'node:test/reporters'

/** What begins a line that tells of an event; tests may print other lines between them. */
export const EVENT = 'test event '

/** A reporter for another process: each event as a line of JSON. */
export default async function* events(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of source)
    yield `${EVENT}${JSON.stringify({ type, data }, (_, value) => (value instanceof Error ? told(value) : value))}\n`
}

/** What an error says: where a test failed, its cause. */
function told(error: Error) {
  const { message, stack } = error.cause instanceof Error ? error.cause : error
  return { message, stack }
}
