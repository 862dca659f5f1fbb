import type { Source } from './source.ts'

export type RawDataset = {
  path: string
  publisher: Source
  edition: Source
  instruments: Source[]
  powers: () => AsyncIterable<Source>
}
