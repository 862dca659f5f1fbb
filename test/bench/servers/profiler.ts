import { type Profiler, Session } from 'node:inspector/promises'

/** A share of the processor time: of a package, a file of ours or Node, and of each function in it. */
export type Share = { place: string; called: string; share: number }

const session = new Session()

export async function startProfiler(): Promise<void> {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
}

/** Where the time went since the profiler was started, idle time and the profiler's own aside. */
export async function stopProfiler(): Promise<Share[]> {
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return sharesOf(profile)
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Share[] {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]))
  const times = new Map<string, Share>()
  let total = 0
  for (const [index, id] of samples.entries()) {
    const { functionName = '', url = '', lineNumber = -1 } = frames.get(id) ?? {}
    if (NOBODYS.includes(functionName) || url === 'node:inspector') continue
    const place = url === '' && lineNumber > 0 ? 'a compiled query' : placeOf(url, functionName)
    const line = lineNumber < 0 ? '' : ` (${url.split('/').at(-1)}:${lineNumber + 1})`
    const called = `${functionName || 'anonymous'}${line}`
    const time = times.get(`${place} ${called}`) ?? { place, called, share: 0 }
    time.share += timeDeltas[index] ?? 0
    total += timeDeltas[index] ?? 0
    times.set(`${place} ${called}`, time)
  }
  return [...times.values()].map((time) => ({ ...time, share: time.share / total }))
}

const NOBODYS = ['(idle)', '(program)', '(root)']

function placeOf(url: string, functionName: string): string {
  const [, dependency] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? []
  if (dependency) return dependency
  const [, own] = /\/(src\/.*)$/.exec(url) ?? []
  if (own) return own
  return functionName === '(garbage collector)' ? 'garbage collection' : 'Node'
}
