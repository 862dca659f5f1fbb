import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Column } from '../../dataset/column.ts'
import { labelsOf } from '../../dataset/enumeration.ts'
import type { Table } from '../../dataset/table.ts'
import { columnName } from '../sheets/column-name.ts'
import { noteShapes } from './note-shapes.ts'

type AtSheet = { sheetIndex: number; sheetId: string }

/** A comment on every header that says what the column holds. The sheet of the guide has none. */
export const headerNotes = (tables: Table[]) => ({
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${tables
            .map(
              (_, index) =>
                `<Override PartName="/xl/comments${index + 2}.xml" ContentType="${TYPES}comments+xml"/>`,
            )
            .join('')}`,
      },
      'xl/worksheets/_rels/sheet{id}.xml.rels': {
        insert: (_: unknown, { sheetIndex, sheetId }: AtSheet) =>
          sheetIndex === 0
            ? undefined
            : `<Relationship Id="rId-notes" Type="${RELATIONS}comments" Target="../comments${sheetId}.xml"/>` +
              `<Relationship Id="rId-shapes" Type="${RELATIONS}vmlDrawing" Target="../drawings/vmlDrawing${sheetId}.vml"/>`,
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _: unknown, { sheetIndex }: AtSheet) =>
          sheetIndex === 0
            ? xml
            : insertElementMarkupAccordingToOrderOfSiblings(
                xml,
                `<legacyDrawing xmlns:r="${RELATIONS.slice(0, -1)}" r:id="rId-shapes"/>`,
                getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
                'worksheet',
              ),
      },
    },
    write: {
      files: () =>
        Object.fromEntries(
          tables.flatMap(({ columns }, index) => [
            [`xl/comments${index + 2}.xml`, comments(columns)],
            [`xl/drawings/vmlDrawing${index + 2}.vml`, noteShapes(index + 2, columns.length)],
          ]),
        ),
    },
  },
})

const comments = (columns: Column[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Powerlist</author></authors><commentList>${columns
    .map(
      (column, index) =>
        `<comment ref="${columnName(index)}1" authorId="0"><text><t xml:space="preserve">${sanitizeTextContent(noteOf(column))}</t></text></comment>`,
    )
    .join('')}</commentList></comments>`

const noteOf = ({ note, required, kind }: Column) =>
  [
    required ? '【必填】' : '【按需】',
    note,
    kind.type === 'choice' || kind.type === 'choices'
      ? `\n可填：${labelsOf(kind.of).join('、')}`
      : '',
  ].join('')

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
