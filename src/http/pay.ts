import type { Gate } from '../traffic/gate.ts'
import { errorResponse } from './error-response.ts'
import type { Admitted, RequestContext } from './request.ts'
import type { HttpResponse } from './response.ts'

export type Answer = HttpResponse | Promise<HttpResponse>

/** Goes on once the points are taken; at once where nobody has to wait for that. */
export function paid(gate: Gate, context: RequestContext, price: number, go: () => Answer): Answer {
  const paying = gate.pay(context, price)
  if (!paying) return go()
  return paying.then((limited) => (limited ? errorResponse(limited) : go()))
}

/** Goes on once there is a place among what is under way; it is given back when the answer has been sent. */
export function placed(gate: Gate, request: Admitted, go: () => Answer): Answer {
  const full = gate.begin(request.context)
  return full ? errorResponse(full) : go()
}
