/** What is there at once, from an earlier request, or comes when the database has answered. */
export type MaybePromise<Value> = Value | Promise<Value>

/** Goes on with what was found without waiting where it is there: a promise for every field takes longer than the field. */
export const whenReady = <Value, Result>(
  found: MaybePromise<Value>,
  use: (value: Value) => Result,
): MaybePromise<Awaited<Result>> =>
  (found instanceof Promise ? found.then(use) : use(found)) as MaybePromise<Awaited<Result>>

/** Goes on with all that was found, without waiting where it is all there. */
export const whenAllReady = <Values extends readonly unknown[], Result>(
  found: { [Index in keyof Values]: MaybePromise<Values[Index]> },
  use: (values: Values) => Result,
): MaybePromise<Awaited<Result>> =>
  whenReady(
    found.some((value) => value instanceof Promise)
      ? (Promise.all(found) as unknown as Promise<Values>)
      : (found as unknown as Values),
    use,
  )
