import { type BringQuery, powerlist } from '../src/index.ts'

/** From everyday words to what a person has to bring: `node examples/what-to-bring.ts http://127.0.0.1:4000 上班路上被车撞了`. */
const [url = 'http://127.0.0.1:4000', ...words] = process.argv.slice(2)
const list = powerlist(url)
const { search } = await list.find({ query: words.join(' ') || '工伤', first: 1 })
const [matter] = search.nodes
if (matter) {
  const { power } = await list.bring({ code: matter.code, edition: matter.edition.key })
  if (power) console.log(sheetOf(power))
} else if (search.elsewhere) {
  const { matter, office, hotline } = search.elsewhere
  console.log(`${matter}: ${office}${hotline ? ` (${hotline})` : ''}`)
} else console.log('Nothing found.')

function sheetOf({ name, url, materials, timeLimits, unit }: NonNullable<BringQuery['power']>) {
  return [
    name,
    ...(materials?.map((material) => `- ${material.name}`) ?? ['(what to bring is not known)']),
    ...timeLimits.flatMap(({ label }) => label ?? []),
    unit.name,
    url,
  ].join('\n')
}
