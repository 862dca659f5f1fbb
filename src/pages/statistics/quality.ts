import type { Answers } from '../answers.ts'
import type { View } from '../view.ts'
import type { Figure } from './figure.ts'

type Statistics = Answers['statistics']['statistics']

/** How much of the list is known, and how well. */
export function quality({ completeness, verification }: Statistics, { t }: View): Figure[] {
  const s = t.statistics
  return [
    {
      id: 'completeness',
      title: s.titles.completeness,
      note: s.notes.completeness,
      columns: [s.element, s.filled, s.missing],
      rows: completeness.map(({ element, filled, missing }) => [
        s.elements[element as 'name'] ?? element,
        filled,
        missing,
      ]),
      drawn: 1,
      query: 'completeness { element filled missing }',
    },
    {
      id: 'verification',
      title: s.titles.verification,
      columns: [s.verified, s.bases],
      rows: [
        [s.text, verification.text],
        [s.memory, verification.memory],
      ],
      drawn: 1,
      query: 'verification { text memory }',
    },
  ]
}
