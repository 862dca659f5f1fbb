import { readFileSync } from 'node:fs'
import type { Jurisdiction } from '../dataset/jurisdiction.ts'

type Division = { code: string; name: string }

/** The place whose agency has such a name: 乌海市海南区商务局; null where the name tells none, or one of several. */
export function jurisdictionOf(agency: string): Jurisdiction | null {
  let within: Division | null = null
  let rest = agency.replace(/\s/g, '')
  for (;;) {
    const below: Division | null = begun(rest, within)
    if (!below) return within && placeAt(within.code)
    within = below
    rest = rest.slice(spoken(rest, below.name).length)
  }
}

/** A place of which only the name of the agency is known. */
export const unknownPlace = (agency: string): Jurisdiction => ({
  code: UNKNOWN_PLACE,
  name: { zh: '未说明', en: 'Not stated' },
  level: /[县区旗][^市州]{2,}$/u.test(agency)
    ? 'COUNTY'
    : /[省]/u.test(agency)
      ? 'PROVINCIAL'
      : 'MUNICIPAL',
  parent: null,
})

export const UNKNOWN_PLACE = '000000'

/** The division below another with whose name a text begins; of several, none. */
function begun(text: string, within: Division | null): Division | null {
  const found = divisions().filter(
    ({ code, name }) =>
      (within === null || (isBelow(code, within.code) && code !== within.code)) &&
      spoken(text, name) !== '',
  )
  const longest = Math.max(0, ...found.map(({ name }) => spoken(text, name).length))
  const best = found.filter(({ name }) => spoken(text, name).length === longest)
  const highest = best.filter(
    ({ code }) => levelOf(code) === Math.min(...best.map((one) => levelOf(one.code))),
  )
  return highest.length === 1 ? (highest[0] ?? null) : null
}

/** How much of a text is the name of a division: all of it, or what it is without 省 and 自治区. */
const spoken = (text: string, name: string) => {
  if (text.startsWith(name)) return name
  const short = SHORT[name]
  return short && text.startsWith(short) ? short : ''
}

const SHORT: Record<string, string> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
  博尔塔拉蒙古自治州: '博州',
}

/** 0 for a province, 1 for a city, 2 for a county. */
const levelOf = (code: string) => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2)

const isBelow = (code: string, above: string) =>
  code.startsWith(above.slice(0, 2 * (levelOf(above) + 1)))

const LEVELS = ['PROVINCIAL', 'MUNICIPAL', 'COUNTY'] as const

function placeAt(code: string): Jurisdiction | null {
  const chain = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]
    .filter((one, index, all) => all.indexOf(one) === index)
    .flatMap((one) => divisions().find((division) => division.code === one) ?? [])
  return chain.reduceRight<Jurisdiction | null>(
    (parent, division) => ({
      code: division.code,
      name: { zh: division.name, en: null },
      level: LEVELS[levelOf(division.code)] ?? 'COUNTY',
      parent,
    }),
    null,
  )
}

let read: Division[] | undefined

function divisions(): Division[] {
  read ??= readFileSync(new URL('../../seeds/divisions.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = ''] = line.split(',')
      return { code, name }
    })
  return read
}
