import { agree } from './agree.ts'
import { asking } from './asking.ts'
import { load } from './load.ts'
import { ours, type Question } from './questions.ts'
import { withServers } from './server.ts'
import type { Share } from './servers/profiler.ts'

const PATHS = { warm: {}, cold: { answers: 0, rows: 0 } }

export type Profile = { question: Question; path: string; shares: Share[] }

/** Where the service's processor time goes, for both questions, warm and cold. */
export const measureProfiles = (databaseUrl: string): Promise<Profile[]> =>
  withServers(async (start) => {
    const profiles: Profile[] = []
    for (const [path, keep] of Object.entries(PATHS)) {
      const server = await start('servers/powerlist.ts', { databaseUrl, keep })
      const agreed = await agree({ ours: server.url, sameSchema: [] })
      for (const question of ['one', 'list'] as const) {
        const next = asking('variables', { shape: ours, question, answers: agreed.ours[question] })
        const run = (seconds: number) => load({ url: server.url, next, connections: 8, seconds })
        await run(2)
        await server.tell('startProfiler')
        await run(4)
        profiles.push({ question, path, shares: await server.tell('stopProfiler') })
      }
    }
    return profiles
  })
