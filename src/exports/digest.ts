import { createHash } from 'node:crypto'
import { canonical } from '../dataset/canonical.ts'
import type { List } from '../dataset/list.ts'

type Exported = { content: List; contentHash: string; format: string; publicUrl: string }

/**
 * What makes the bytes of a file what they are, as a short text: the content, the entries of the law and what is
 * known beside the edition, which change though it does not, the form and its version, and the addresses in it.
 */
export const digest = ({ content, contentHash, format, publicUrl }: Exported): string =>
  createHash('sha256')
    .update(
      canonical([VERSION, contentHash, content.instruments, content.since, format, publicUrl]),
    )
    .digest('base64url')
    .slice(0, 32)

/** To be raised when a form changes, so that nobody takes an older file for the present one. */
const VERSION = 3
