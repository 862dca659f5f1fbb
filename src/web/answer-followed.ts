import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import type { GeneratedResponse } from '../cache/generated-response.ts'
import type { Moment } from '../cache/moment.ts'
import type { Point } from '../catalogue/points.ts'
import type { RunContext, Runner } from '../execution/run.ts'
import type { Context } from '../graphql/context.ts'
import { flat } from '../http/response.ts'
import { answerFeed } from './answer-feed.ts'
import { byParameter } from './by-parameter.ts'
import { follow } from './follow.ts'
import { readyMade } from './ready-made.ts'

type Given = {
  admission: AdmissionControl
  runner: Runner
  /** As of a version and a day. */
  context: (moment: Moment, asking: { signal: AbortSignal; address?: string }) => Context
}

type Following = { moment: Moment; running: RunContext; requestContext: RequestContext }

/** Answers `/api/<name>.atom`: the query begins once, as of the newest point; what the earlier ones cost is only paid for. */
export const answerFollowed =
  ({ admission, runner, context }: Given) =>
  async (
    address: string,
    { moment, running, requestContext }: Following,
  ): Promise<GeneratedResponse> => {
    const { operation, query, variables } = readyMade(address)
    const reading = running.reading(running.signal ?? new AbortController().signal)
    let admit = running.admit
    const ask = async ({ version, day: today }: Point) => {
      const at = (signal: AbortSignal) =>
        context({ ...moment, version, today }, { signal, address: requestContext.address })
      const executed = await runner.executed(
        { query, variables },
        { ...running, admit, reading: at },
      )
      admit = (cost) => admission.pay(requestContext, cost)
      const result = byParameter(operation, executed.result)
      const [error] = result.errors ?? []
      // What an earlier version does not know yet is no answer; what is no fault of the caller's ends it all.
      if (error && error.extensions.code !== 'BAD_USER_INPUT') throw error
      return { ...executed, result }
    }
    const [version, day] = [reading.version, reading.today()]
    const followed = await follow({ operation, ask, reading, day })
    const { cost, dependsOnToday } = followed
    const text = answerFeed(operation, followed, {
      home: reading.publicUrl,
      parameters: new URLSearchParams(address.split('?')[1]),
      lang: variables.lang === 'EN' ? 'EN' : 'ZH',
    })
    return {
      status: 200,
      headers: flat({
        'content-type': 'application/atom+xml; charset=utf-8',
        'catalogue-version': String(version),
        'query-cost': String(cost),
      }),
      body: Buffer.from(text),
      validity: { version, day, dependsOnToday, ofVersion: false },
    }
  }
