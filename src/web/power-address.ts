import { momentOf } from '../cache/moment.ts'
import { accepted } from '../http/accept.ts'
import type { Answer } from '../http/pay.ts'
import type { Admitted } from '../http/request.ts'
import { redirect } from '../http/response.ts'
import { notFound } from '../http/router.ts'

type Handle = (request: Admitted, ...parts: string[]) => Answer

/** `/powers/<edition>/<code>`, the address of a power: for people its page, for programs on to the ready-made query for it. */
export const powerAddress =
  (page: Handle, prefix: string): Handle =>
  (request, edition = '', code = '') => {
    const { path, search, header, markdown } = request
    if (markdown || accepted(header('accept')).page) return page(request, edition, code)
    if (!/^[a-z0-9-]{1,200}$/.test(edition) || !/^[A-Z]{2}-\d{2,4}$/.test(code))
      return notFound(path)
    const { version, today } = momentOf(path + search)
    const moment = { ...(version && { version: String(version) }), ...(today && { today }) }
    const parameters = new URLSearchParams({ edition, code, ...moment })
    return redirect(303, `${prefix}/api/power?${parameters}`, { vary: 'Accept' })
  }
