import type { RequestContext } from '../admission/request-context.ts'

/** A request as every address sees it, whichever adapter it came by. */
export type HttpRequest = {
  method: string
  path: string
  /** From the question mark on; empty where there is none. */
  search: string
  /** What is wrong with the address as it was sent, before anybody reads it. */
  fault?: string
  /** The address that the connection comes from; undefined where there is no connection. */
  peer: string | undefined
  header: (name: string) => string | undefined
  /** Reads the body, up to so many bytes. */
  body: (limit: number) => Promise<string | BodyFault>
  /** Aborted when the client leaves before it has its answer. */
  signal: () => AbortSignal
}

/** Why a body is not taken. */
export type BodyFault = { status: 400 | 413; message: string }

/** A request that has been let in: with its body read, and its context. */
export type Admitted = HttpRequest & { context: RequestContext; text: string }
