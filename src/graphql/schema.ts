import '../publishers/queries.ts'
import '../editions/of-publisher.ts'
import '../editions/queries.ts'
import '../instruments/queries.ts'
import '../law/queries.ts'
import '../powers/deadline.ts'
import '../powers/history.ts'
import '../powers/of-edition.ts'
import '../powers/of-instrument.ts'
import '../powers/queries.ts'
import '../powers/related.ts'
import '../powers/standing.ts'
import './date.ts'
import { builder } from './builder.ts'

/** The whole schema; every module above has added its part. */
export const schema = builder.toSchema()
