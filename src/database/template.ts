import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'

const FILE = new URL('pglite.tar.br', import.meta.url)

/** The data directory of a new PGlite, made ahead by `npm run pglite:template`: to make one takes most of the time of a start. */
export const template = async (): Promise<Uint8Array> =>
  promisify(brotliDecompress)(await readFile(FILE))

/** Makes that data directory anew, as the installed PGlite makes it, compressed. */
export async function madeTemplate(): Promise<Buffer> {
  const database = await PGlite.create({ initDbStartParams: WITH_SHORT_LOG })
  const tar = await (await database.dumpDataDir('none')).arrayBuffer()
  await database.close()
  return promisify(brotliCompress)(Buffer.from(tar), {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: tar.byteLength,
    },
  })
}

/** Of what is written to the log nothing is ever read again: segments of a megabyte instead of sixteen. */
const WITH_SHORT_LOG = ['--wal-segsize=1']
