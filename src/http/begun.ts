/** The same chunks, once the first of them is there: what fails before it can still be answered with a refusal. */
export async function begun(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  const first = await chunks.next()
  return rest(first, chunks)
}

async function* rest(first: IteratorResult<Uint8Array>, chunks: AsyncGenerator<Uint8Array>) {
  if (first.done) return
  try {
    yield first.value
    yield* chunks
  } finally {
    await chunks.return(undefined)
  }
}
