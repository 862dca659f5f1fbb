/** A value of an enumeration: its labels in both languages, and what it means. */
export type Term = { zh: string; en: string; description: string }

/** An enumeration of the format. It stands once beside the check of the tables; everything else derives from it. */
export type Enumeration<Value extends string = string> = {
  /** As GraphQL calls it. */
  name: string
  label: { zh: string; en: string }
  description: string
  terms: Record<Value, Term>
  /** In the order in which they are shown. */
  values: [Value, ...Value[]]
}

export const enumeration = <const Terms extends Record<string, Term>>(
  name: string,
  label: Enumeration['label'],
  description: string,
  terms: Terms,
): Enumeration<keyof Terms & string> => ({
  name,
  label,
  description,
  terms,
  values: Object.keys(terms) as [keyof Terms & string, ...(keyof Terms & string)[]],
})

/** What an office calls the values, in their order. */
export const labelsOf = ({ values, terms }: Enumeration) =>
  values.map((value) => terms[value]?.zh ?? value)

/** One of the values of an enumeration. */
export type ValueOf<Of> = Of extends Enumeration<infer Value> ? Value : never
