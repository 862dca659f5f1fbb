import { totalmem } from 'node:os'
import { getHeapStatistics } from 'node:v8'

export const MEBIBYTE = 1024 * 1024

/** What a service reckons with where it is not told: half of what the machine or its container has, and no more than a gibibyte. */
export const usualMemory = () =>
  Math.min(
    1024 * MEBIBYTE,
    Math.floor(Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2),
    getHeapStatistics().heap_size_limit,
  )

/** Bytes for what is kept from one request to the next. */
export type MemoryShares = { answers: number; rows: number }

/** How the memory of a service is shared out; most of it is for the program, and for what is being made. */
export const memoryShares = (memory = usualMemory()): MemoryShares => ({
  answers: Math.floor(memory / 16),
  rows: Math.floor(memory / 16),
})

/**
 * The same bytes for somebody who keeps them. Node makes small buffers as slices of a pool of 64 KiB, all of which stays as long as one
 * of them does.
 */
export function inOwnMemory(bytes: Buffer): Buffer {
  if (bytes.byteLength === bytes.buffer.byteLength) return bytes
  const own = Buffer.allocUnsafeSlow(bytes.byteLength)
  own.set(bytes)
  return own
}
