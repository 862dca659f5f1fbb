import { badArgument } from '../errors.ts'
import { type PageArguments, windowOf } from '../graphql/page.ts'

type Lists = { edition?: string | null; everywhere?: boolean | null }

/**
 * The window of a page of powers, or of what else belongs to a list, and the edition that its cursors were made in: paging goes on
 * in it. Over the lists of all publishers there is none.
 */
export function powerWindow(page: PageArguments, { edition, everywhere }: Lists, kind = 'power') {
  const window = windowOf(page, kind)
  if (everywhere) return { window, pinned: undefined }
  const pinned = window.after?.[0] ?? window.before?.[0]
  const foreign = (argument: string, expected: string) =>
    badArgument(
      argument,
      `this cursor was made in edition ${window[argument as 'after']?.[0]}, not in ${expected}`,
    )
  if (window.before && window.before[0] !== pinned) throw foreign('before', String(pinned))
  if (edition && pinned && edition !== pinned)
    throw foreign(window.after ? 'after' : 'before', edition)
  return { window, pinned }
}
