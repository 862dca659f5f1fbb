import { part } from '../fields/part.ts'
import { line } from '../fields/simple.ts'

export const QUESTION = part({
  table: 'question',
  of: 'power',
  sheet: [
    'questions',
    '群众问法',
    '群众会怎样问这项权力，用他们自己的话，每种问法一行；检索从中学习。',
  ],
  aliases: ['常见问法', '问法'],
  fields: {
    text: line(['问法', '一句话、几个词，或者一段讲述；不超过一段。'], { aliases: ['问题'] }),
  },
})
