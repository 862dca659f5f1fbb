import type { Power } from '../../dataset/power.ts'
import { JURISDICTION_LEVEL } from '../../dataset/vocabulary/list.ts'
import type { Cite } from '../citing.ts'
import { basisWords, bracketed, inWords } from './words.ts'

type Item<Of> = NonNullable<Of> extends (infer Each)[] ? Each : never

/** 市级：负责市本级人力资源服务许可. */
export const levelWords = ({ level, name, scope }: Item<Power['levels']>) =>
  `${name?.zh ?? inWords(JURISDICTION_LEVEL, level)}${scope ? `：${scope.zh}` : ''}`

/** 受理：公示应当提交的材料（《行政许可法》第三十条）. */
export const responsibilityWords =
  (cite: Cite) =>
  ({ stage, text, basis }: Item<Power['responsibilities']>) =>
    `${stage ? `${stage.zh}：` : ''}${text.zh}${bracketed([basisWords(cite, basis)])}`

/** 备注：…. */
export const otherWords = ({ heading, text }: Item<Power['otherColumns']>) => `${heading}：${text}`
