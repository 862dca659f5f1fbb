import { z } from 'zod'
import type { Problem } from '../formats/problem.ts'
import type { SourceFile } from '../formats/source-file.ts'
import type { ProblemCollector } from './problem-collector.ts'
import { type Located, validate, wholeOf } from './validate.ts'

/** The record of a source, if it has the format; what is wrong goes to `collector`. */
export function readOne<Value>(
  source: SourceFile,
  format: z.ZodType<Value>,
  collector: ProblemCollector,
) {
  const problems: Problem[] = [...source.problems]
  const value = validate(wholeOf(source), source.value, format, problems)
  collector.add(problems)
  return value
}

/** The records of a source, undefined for those that do not have the format; what is wrong goes to `collector`. */
export function* readMany<Value>(
  source: SourceFile,
  format: z.ZodType<Value>,
  collector: ProblemCollector,
): Generator<Located<Value> | undefined> {
  const problems: Problem[] = [...source.problems]
  const whole = wholeOf(source)
  const items = validate(whole, source.value, z.array(z.unknown()), problems)?.value ?? []
  collector.add(problems)
  for (const [index, item] of items.entries()) {
    const wrong: Problem[] = []
    const value = validate({ ...whole, at: [index] }, item, format, wrong)
    collector.add(wrong)
    yield value
  }
}
