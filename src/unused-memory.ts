import { constants, PerformanceObserver } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { MEBIBYTE } from './memory.ts'

const EVERY = 10_000
/** Milliseconds for which V8 saves memory at most. */
const LONGEST = 5_000
/** What may lie about before it is given back. */
const MUCH = 64 * MEBIBYTE

/**
 * Has V8 give the pages back to the system that its heap no longer needs, once they are many. As long as a process has work to do, V8
 * keeps as many of them as the heap ever had; only where it collects garbage to save memory they go.
 */
export function giveBackUnused(every = EVERY): void {
  // V8 before and after gives them back by itself.
  if (!process.versions.v8.startsWith('13.')) return
  let least = beside()
  let saving = false
  setInterval(() => {
    if (saving) return
    least = Math.min(least, beside())
    if (beside() - least < MUCH) return
    saving = true
    saveOnce(() => {
      saving = false
      least = beside()
    })
  }, every).unref()
}

/** What of the process is neither its heap nor what it knows of outside of it: programs, stacks, and pages without use. */
function beside() {
  const { rss, heapTotal, external } = process.memoryUsage()
  return rss - heapTotal - external
}

/** Saves memory until garbage has been collected once. */
function saveOnce(ended: () => void) {
  const end = () => {
    clearTimeout(timer)
    observer.disconnect()
    setFlagsFromString('--no-memory-saver-mode')
    ended()
  }
  const timer = setTimeout(end, LONGEST).unref()
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(isMajor)) end()
  })
  observer.observe({ entryTypes: ['gc'] })
  setFlagsFromString('--memory-saver-mode')
}

const isMajor = ({ detail }: PerformanceEntry & { detail?: unknown }) =>
  (detail as { kind?: number } | undefined)?.kind === constants.NODE_PERFORMANCE_GC_MAJOR
