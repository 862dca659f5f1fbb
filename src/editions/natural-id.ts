/** Splits the ids `edition:key` of what belongs to an edition into two lists, for one statement over both. */
export const splitIds = (ids: string[]) => {
  const pairs = ids.map((id) => id.split(':'))
  return {
    editions: pairs.map(([edition]) => edition ?? ''),
    keys: pairs.map(([, key]) => key ?? ''),
  }
}
