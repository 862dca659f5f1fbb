import { getNamedType } from 'graphql'
import type { Selected } from './selection.ts'

/** An answer without what differs from version to version though nothing else does: ids, cursors, and which version it is of. */
export function comparable(value: unknown, selection: Selected[]): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, selection))
  if (value === null || typeof value !== 'object') return value
  const held = value as Record<string, unknown>
  return Object.fromEntries(
    selection
      .filter(({ key, type }) => key in held && !IGNORED.has(getNamedType(type).name))
      .map(({ key, type, fields }) => [
        key,
        comparable(
          held[key],
          getNamedType(type).name === 'Catalogue'
            ? fields.filter((field) => !STAMPS.has(field.key))
            : fields,
        ),
      ]),
  )
}

const IGNORED = new Set(['ID', 'PageInfo'])
const STAMPS = new Set(['version', 'at'])
