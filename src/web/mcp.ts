import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import { ANSWER_MILLISECONDS } from '../database/reads.ts'
import type { Runner } from '../execution/run.ts'
import type { Context } from '../graphql/context.ts'
import { refused } from '../http/error-response.ts'
import { type Answer, placed } from '../http/pay.ts'
import type { Admitted } from '../http/request.ts'
import { flat, type HttpResponse } from '../http/response.ts'
import { byParameter } from './by-parameter.ts'
import { version } from './openapi.ts'
import type { Operation } from './operation.ts'
import { preparedQuery } from './ready-made.ts'
import type { Answered } from './tools.ts'

type Given = {
  admission: AdmissionControl
  runner: Runner
  context: (asking: { signal: AbortSignal; address?: string; within: number }) => Context
}

/** `/mcp`: the Model Context Protocol over HTTP, without sessions: each request is answered for itself. */
export function mcp({ admission, runner, context }: Given) {
  return (request: Admitted): Answer => placed(admission, request, () => answer(request))

  async function answer(request: Admitted): Promise<HttpResponse> {
    const { context: requestContext, text, signal, header } = request
    if (/^\s*\[/.test(text)) return refused(400, 'expected one message, not a list of them')
    // Nobody else needs it, and it takes a while to load.
    const { createMcpHandler } = await import('@modelcontextprotocol/server')
    await admission.turn(requestContext)
    const { toolServer } = await import('./tools.ts')
    await admission.turn(requestContext)
    const given = signal()
    const ask = (operation: Operation, variables: Record<string, unknown>) =>
      answerTool(operation, variables, { requestContext, signal: given })
    // Nothing changes while a client listens, so nobody may.
    const handler = createMcpHandler(() => toolServer(ask, version), { maxSubscriptions: 0 })
    const headers = new Headers()
    for (const name of READ) {
      const value = header(name)
      if (value !== undefined) headers.set(name, value)
    }
    // Some clients name one of the two only.
    headers.set('accept', 'application/json, text/event-stream')
    requestContext.outcome = 'executed'
    const response = await handler.fetch(
      new Request('http://localhost/mcp', { method: 'POST', headers, body: text, signal: given }),
    )
    return sent(response)
  }

  async function answerTool(
    operation: Operation,
    variables: Record<string, unknown>,
    { requestContext, signal }: { requestContext: RequestContext; signal: AbortSignal },
  ): Promise<Answered> {
    let home = ''
    const { result, version, day } = await runner.executed(
      { query: preparedQuery(operation), variables },
      {
        reading: (given) => {
          const { address } = requestContext
          const reading = context({ signal: given, address, within: ANSWER_MILLISECONDS })
          home = reading.publicUrl
          return reading
        },
        signal,
        turn: () => admission.turn(requestContext),
        admit: (cost) => admission.begin(requestContext, cost),
      },
    )
    return { result: byParameter(operation, result), version, day, home }
  }
}

/** The headers of a request that the protocol knows. */
const READ = ['content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name']

async function sent(response: Response): Promise<HttpResponse> {
  const body = Buffer.from(await response.arrayBuffer())
  return {
    status: response.status,
    headers: flat({
      'content-type': response.headers.get('content-type') ?? undefined,
      'cache-control': 'no-store',
      'content-length': String(body.byteLength),
    }),
    body,
  }
}
