import lunarDays from './lunar-days.json' with { type: 'json' }

export type Holiday = { zh: string; en: string }

/**
 * The holidays of the regulation that stands on a day, 全国年节及纪念日放假办法, on the very days that it names: they are off
 * whatever a year's notice says. Those of the moon and the sun are known from 1950 to 2100, as almanacs print them.
 */
export function statutoryHoliday(date: string): Holiday | undefined {
  const inForce = VERSIONS.findLast(({ from }) => from <= date)
  return inForce && holidaysOf(Number(date.slice(0, 4)), inForce).get(date)
}

/** From the day of its effect: the days of the Spring Festival, from so many after its first to before so many; of the others so many days. */
type Version = {
  from: string
  spring: [first: number, end: number]
  labour: number
  national: number
  three: boolean
}

// As adopted in 1949, and as amended in 1999, 2007, 2013 and 2024. `three`: with Qingming, Dragon Boat and Mid-Autumn.
const VERSIONS: Version[] = [
  { from: '1949-12-23', spring: [0, 3], labour: 1, national: 2, three: false },
  { from: '1999-09-18', spring: [0, 3], labour: 3, national: 3, three: false },
  { from: '2008-01-01', spring: [-1, 2], labour: 1, national: 3, three: true },
  { from: '2014-01-01', spring: [0, 3], labour: 1, national: 3, three: true },
  { from: '2025-01-01', spring: [-1, 3], labour: 2, national: 3, three: true },
]

function holidaysOf(year: number, version: Version): Map<string, Holiday> {
  const name = `${year} ${version.from}`
  const known = made.get(name)
  if (known) return known
  const { spring, labour, national, three } = version
  const start = String(year).padStart(4, '0')
  const [newYear, dragonBoat, midAutumn] = LUNAR[start] ?? []
  const holidays = new Map<string, Holiday>([
    ...run(`${start}-01-01`, [0, 1], NEW_YEAR),
    ...run(newYear, spring, SPRING_FESTIVAL),
    ...run(three ? qingming(year) : undefined, [0, 1], QINGMING),
    ...run(`${start}-05-01`, [0, labour], LABOUR_DAY),
    ...run(three ? dragonBoat : undefined, [0, 1], DRAGON_BOAT),
    ...run(three ? midAutumn : undefined, [0, 1], MID_AUTUMN),
    ...run(`${start}-10-01`, [0, national], NATIONAL_DAY),
  ])
  made.set(name, holidays)
  return holidays
}

const made = new Map<string, Map<string, Holiday>>()

/** The first days of the first, fifth days of the fifth and fifteenth of the eighth month (GB/T 33661—2017). */
const LUNAR: Record<string, string[]> = lunarDays

/** The days from so many after a date to before so many after it. */
const run = (date: string | undefined, [first, end]: Version['spring'], holiday: Holiday) =>
  date === undefined
    ? []
    : Array.from({ length: end - first }, (_, index): [string, Holiday] => [
        new Date(Date.parse(date) + (first + index) * DAY).toISOString().slice(0, 10),
        holiday,
      ])

const DAY = 86_400_000

/** When the sun's longitude reaches 15°, by a rule of thumb that holds for every year of two centuries. */
function qingming(year: number) {
  if (year < 1950 || year > 2099) return undefined
  const ofCentury = year % 100
  const day =
    Math.floor(ofCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(ofCentury / 4)
  return `${year}-04-0${day}`
}

const NEW_YEAR = { zh: '元旦', en: 'New Year’s Day' }
const SPRING_FESTIVAL = { zh: '春节', en: 'Spring Festival' }
const QINGMING = { zh: '清明节', en: 'Tomb-sweeping Day' }
const LABOUR_DAY = { zh: '劳动节', en: 'Labour Day' }
const DRAGON_BOAT = { zh: '端午节', en: 'Dragon Boat Festival' }
const MID_AUTUMN = { zh: '中秋节', en: 'Mid-Autumn Festival' }
const NATIONAL_DAY = { zh: '国庆节', en: 'National Day' }
