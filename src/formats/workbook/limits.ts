/** A workbook holds no more powers than this, whether it is written or read. */
export const MOST_POWERS = 50_000

/** The first sheet, which tells people how to fill in the others and holds no records. */
export const GUIDE_SHEET = '说明'
