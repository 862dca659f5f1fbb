import type { QueryAttack, RequestAttack } from './attack.ts'

const accept = 'application/graphql-response+json'

/** What `fetch` has to be given for an attack. */
export const asRequest = (
  attack: QueryAttack | RequestAttack,
): { address: string; init: RequestInit } =>
  'address' in attack
    ? {
        address: attack.address,
        init: { headers: { accept }, ...attack.init, redirect: 'manual' },
      }
    : {
        address: '/graphql',
        init: {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept, ...attack.headers },
          body: typeof attack.body === 'string' ? attack.body : JSON.stringify(attack.body),
        },
      }
