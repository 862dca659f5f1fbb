/** What the national code of an item of government says, as codes of the national platform (GB/T 39554.1) are put together. */
export type NationalCode = {
  /** The credit code of the body that implements it, and its level; null in the code of a directory (基本编码). */
  creditCode: string | null
  level: 'NATIONAL' | 'PROVINCIAL' | 'MUNICIPAL' | 'COUNTY' | 'TOWNSHIP' | null
  /** The directory: 00 that of the State, else the first digits of a province's code. */
  directory: string
  /** 01 licensing to 10 other, as the categories have it; 20 public service. */
  type: string
  department: string
  sequence: string
  /** 000: the item is not divided, or is the whole of it. */
  subItem: string
  /** Which of several ways to have it done, as the platforms number them; null where the code ends before. */
  businessItem: string | null
}

/**
 * Reads the code of a directory, of twelve characters, or of an item as a body implements it, of 31, or 33 with the business item; null
 * where it is none of them.
 */
export function nationalCode(code: string): NationalCode | null {
  const plain = code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const [
    ,
    creditCode = null,
    level,
    directory,
    type,
    department,
    sequence,
    subItem,
    businessItem = null,
  ] = OF_BODY.exec(plain) ?? OF_DIRECTORY.exec(plain) ?? []
  if (!directory || !type || !department || !sequence || !subItem) return null
  return {
    creditCode: creditCode || null,
    level: level === undefined ? null : (LEVELS[Number(level) - 1] ?? null),
    directory,
    type,
    department,
    sequence,
    subItem,
    businessItem,
  }
}

const ITEM = '(\\d{2})(0[1-9]|10|20)([0-9A-Z]{2})([0-9A-Z]{3})([0-9A-Z]{3})'
const OF_DIRECTORY = new RegExp(`^()()${ITEM}$`)
const OF_BODY = new RegExp(`^([0-9A-HJ-NPQRTUWXY]{18})([1-6])${ITEM}(\\d{2})?$`)

const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP', 'TOWNSHIP'] as const

/** The code of the place in a credit code: its third to eighth digits. */
export const placeOfCreditCode = (creditCode: string) => creditCode.slice(2, 8)
