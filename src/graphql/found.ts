/** What is there at once, from an earlier request, or comes when the database has answered. */
export type Found<Value> = Value | Promise<Value>

/** Goes on with what was found without waiting where it is there: a promise for every field takes longer than the field. */
export const whenFound = <Value, Result>(
  found: Found<Value>,
  use: (value: Value) => Result,
): Found<Awaited<Result>> =>
  (found instanceof Promise ? found.then(use) : use(found)) as Found<Awaited<Result>>

/** Goes on with all that was found, without waiting where it is all there. */
export const whenAllFound = <Values extends readonly unknown[], Result>(
  found: { [Index in keyof Values]: Found<Values[Index]> },
  use: (values: Values) => Result,
): Found<Awaited<Result>> =>
  whenFound(
    found.some((value) => value instanceof Promise)
      ? (Promise.all(found) as unknown as Promise<Values>)
      : (found as unknown as Values),
    use,
  )
