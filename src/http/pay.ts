import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import { errorResponse } from './error-response.ts'
import type { Admitted } from './request.ts'
import type { HttpResponse } from './response.ts'

export type Answer = HttpResponse | Promise<HttpResponse>

/** Goes on once the points are taken; at once where nobody has to wait for that. */
export function paid(
  admission: AdmissionControl,
  context: RequestContext,
  price: number,
  go: () => Answer,
): Answer {
  const paying = admission.pay(context, price)
  if (!paying) return go()
  return paying.then((limited) => (limited ? errorResponse(limited) : go()))
}

/** Goes on once there is a place among what is under way, at the first turn of it, unless the client has left by then; the place is given back when the answer has been sent. */
export function placed(admission: AdmissionControl, request: Admitted, go: () => Answer): Answer {
  const full = admission.enter(request.context)
  if (full) return errorResponse(full)
  const left = request.signal()
  return admission.firstTurn(request.context).then((late) => {
    left.throwIfAborted()
    return late ? errorResponse(late) : go()
  })
}
