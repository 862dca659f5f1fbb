import { rm } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { edited } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import type { Change, Listed } from './ledger.ts'

// A thread of its own: what reading a dataset takes would count as time that answers took.
const catalogue = publishing(workerData)

parentPort?.on('message', async (change: Change) => {
  try {
    await make(change)
    parentPort?.postMessage(null)
  } catch (error) {
    parentPort?.postMessage(String(error))
  }
})

async function make({ kind, listed }: Change) {
  if (kind === 'WITHDRAWN') return catalogue.withdraw(listed.key, '试')
  const folder = await datasetOf(listed)
  try {
    await catalogue.publish(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const datasetOf = ({ key, effectiveOn, name }: Listed) =>
  edited(
    ['edition.yaml', 'key: wuhan-hrss-2016', `key: ${key}`],
    ['edition.yaml', 'effectiveOn: 2016-01-01', `effectiveOn: ${effectiveOn}`],
    ['powers/coercion.yaml', '对可能被转移、隐匿或者灭失的社会保险资料予以封存', name],
  )
