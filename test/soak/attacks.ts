import { asRequest } from '../hostile/as-request.ts'
import type { Attack, QueryAttack, RequestAttack } from '../hostile/attack.ts'
import { BODIES } from '../hostile/bodies.ts'
import { DOCUMENTS } from '../hostile/documents.ts'
import { RAW } from '../hostile/raw.ts'
import { isRefused, repelled } from '../hostile/repelled.ts'
import { REQUESTS } from '../hostile/requests.ts'
import { sent } from '../hostile/sent.ts'
import { VALUES } from '../hostile/values.ts'
import type { Ask } from './ask.ts'
import type { Outages } from './outages.ts'
import type { Tally } from './tally.ts'

type Given = { ask: Ask; port: number; outages: Outages; tally: Tally }

/** Every attack there is, each with what makes it once. */
export function attacks({ ask, port, outages, tally }: Given): (() => Promise<void>)[] {
  const noted = (attack: Attack) => {
    if (isRefused(attack)) tally.repelled(attack.name)
  }
  const asked = (attack: QueryAttack | RequestAttack) => async () => {
    await ask({
      kind: 'attack',
      name: `attack: ${attack.name}`,
      ...asRequest(attack),
      check: (reply) => {
        const { statusAtPort: status = attack.status } = attack as Partial<RequestAttack>
        repelled({ ...attack, status }, reply)
        noted(attack)
      },
    })
  }
  const byConnection = RAW.map((attack) => async () => {
    const since = performance.now()
    try {
      const { status, body } = await sent(port, attack.bytes)
      if (status === 503 && outages.touch(since, performance.now())) return
      repelled(attack, { status, text: body, since })
      noted(attack)
      tally.answered('attack', performance.now() - since)
    } catch (error) {
      tally.fail(`attack: ${attack.name}`, error)
    }
  })
  return [...[...DOCUMENTS, ...BODIES, ...VALUES, ...REQUESTS].map(asked), ...byConnection]
}
