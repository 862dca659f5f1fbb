import type { CacheableRequest } from '../cache/response-cache.ts'
import { refused } from '../http/error-response.ts'
import type { Answer } from '../http/pay.ts'
import { representation } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'
import type { HttpResponse } from '../http/response.ts'
import { nearest } from '../nearest.ts'
import { apiList } from './api-list.ts'
import { shown } from './coerce.ts'
import { formsOf } from './forms.ts'
import { cacheable } from './graphql.ts'
import type { Operation } from './operation.ts'
import { TABLE_FORMATS } from './table-formats.ts'

type Operations = Map<string, Operation>

/** `/api/<name>?…`: a ready-made query. */
export const readyMade =
  (
    operations: Operations,
    respond: (request: CacheableRequest) => HttpResponse | Promise<HttpResponse> | undefined,
  ) =>
  (request: Admitted, name = ''): Answer =>
    (operations.has(name) && respond(cacheable(request))) || unknown(name, [...operations.keys()])

/** `/api/<name>.<format>?…`: its table, its calendar, or the feed of how it changed. */
export const readyMadeTable =
  (
    operations: Operations,
    respond: (request: CacheableRequest) => HttpResponse | Promise<HttpResponse> | undefined,
  ) =>
  (request: Admitted, name = '', format = ''): Answer => {
    const operation = operations.get(name)
    const formats = [...Object.keys(operation ? formsOf(operation) : TABLE_FORMATS), 'atom']
    if (formats.includes(format)) return readyMade(operations, respond)(request, name)
    const message = `there is no ${shown(format)} of a ready-made query${nearest(format.slice(0, 100), formats) || '.'} There are ${formats.join(', ')}`
    return refused(404, message, { issues: [{ path: ['format'], message }] })
  }

/** `/api`: the ready-made queries, each with its address. */
export const listOf = (operations: Operations, publicUrl: string) =>
  representation(JSON.stringify(apiList([...operations.values()], publicUrl)), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=300',
  })

function unknown(name: string, operations: string[]) {
  const hint = nearest(name.slice(0, 100), operations)
  const message = `there is no ready-made query ${shown(name)}${hint || '.'} There are ${operations.join(', ')}`
  return refused(404, message, {
    issues: [{ path: ['name'], message }],
    extensions: { operations },
  })
}
