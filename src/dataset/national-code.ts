/** What the national code of an item of government says, as its standard (GB/T 39554.1) puts it together. */
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
}

/** Reads the code of a directory, of twelve characters, or of an item as a body implements it, of 31; null where it is neither. */
export function nationalCode(code: string): NationalCode | null {
  const plain = code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const [, creditCode = null, level, directory, type, department, sequence, subItem] =
    CODE.exec(plain) ?? []
  if (!directory || !type || !department || !sequence || !subItem) return null
  return {
    creditCode,
    level: level === undefined ? null : (LEVELS[Number(level) - 1] ?? null),
    directory,
    type,
    department,
    sequence,
    subItem,
  }
}

const CODE =
  /^(?:([0-9A-HJ-NPQRTUWXY]{18})([1-6]))?(\d{2})(0[1-9]|10|20)([0-9A-Z]{2})([0-9A-Z]{3})([0-9A-Z]{3})$/

const LEVELS = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP', 'TOWNSHIP'] as const

/** The code of the place in a credit code: its third to eighth digits. */
export const placeOfCreditCode = (creditCode: string) => creditCode.slice(2, 8)
