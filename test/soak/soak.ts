import { reportText } from './report-text.ts'
import { soak, soakEmbedded } from './run.ts'

// npm run soak [-- [embedded] [<seconds>] [--json]]
const args = process.argv.slice(2)
const json = args.includes('--json')
const embedded = args.includes('embedded')
const [seconds = '600', ...more] = args.filter((arg) => arg !== '--json' && arg !== 'embedded')
if (more.length > 0 || !/^[1-9]\d{0,5}$/.test(seconds)) {
  console.error('usage: npm run soak [-- [embedded] [<seconds>] [--json]]')
  process.exit(2)
}

const report = await (embedded ? soakEmbedded : soak)({
  seconds: Number(seconds),
  askers: 6,
  between: 20,
  changeEvery: 4_000,
  faultEvery: 6_000,
})
process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report))
process.exit(report.lostOrWrong > 0 ? 1 : 0)
