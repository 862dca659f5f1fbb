import { momentOf } from '../cache/moment.ts'
import { accepted } from '../http/accept.ts'
import type { HttpRequest } from '../http/request.ts'
import { redirect } from '../http/response.ts'
import { notFound } from '../http/router.ts'
import type { Operation } from './operation.ts'

/** `/powers/<edition>/<code>`, the address of a power: on to the ready-made query for it, or in a browser to GraphiQL with that query. */
export const powerAddress =
  (power: Operation, prefix: string) =>
  ({ path, search, header }: HttpRequest, edition = '', code = '') => {
    if (!/^[a-z0-9-]{1,200}$/.test(edition) || !/^[A-Z]{2}-\d{2,4}$/.test(code))
      return notFound(path)
    const { version, today } = momentOf(path + search)
    const moment = { ...(version && { version: String(version) }), ...(today && { today }) }
    const location = accepted(header('accept')).page
      ? `${prefix}/graphql?${new URLSearchParams({
          query: power.text,
          operationName: power.operationName,
          variables: JSON.stringify({ edition, code }),
          ...moment,
        })}`
      : `${prefix}/api/${power.name}?${new URLSearchParams({ edition, code, ...moment })}`
    return redirect(303, location, { vary: 'Accept' })
  }
