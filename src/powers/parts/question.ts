import { QUESTION } from '../../dataset/parts/question.ts'
import { rowsOf } from './part-rows.ts'

export const questionsOf = rowsOf(QUESTION)
