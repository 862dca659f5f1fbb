import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import type { Column } from '../../dataset/column.ts'
import { labelsOf } from '../../dataset/enumeration.ts'
import type { Table } from '../../dataset/table.ts'
import { tableNamed } from '../../dataset/tables.ts'
import { columnName } from '../sheets/column-name.ts'

/** Drop-down lists for every enumeration and every reference to another sheet. The sheet of the guide has none. */
export const choices = (tables: Table[]) => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
          const rules = (tables[sheetIndex - 1]?.columns ?? []).flatMap(rule)
          return rules.length === 0 ? xml : inserted(xml, 'dataValidations', rules)
        },
      },
    },
  },
})

const inserted = (xml: string, tag: string, rules: string[]) =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    `<${tag} count="${rules.length}">${rules.join('')}</${tag}>`,
    getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
    'worksheet',
  )

function rule({ kind, header }: Column, index: number): string[] {
  const letter = columnName(index)
  const list = (formula: string, strict: boolean) => [
    `<dataValidation type="list" allowBlank="1" ${strict ? STRICT(header) : ''} sqref="${letter}2:${letter}1048576"><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`,
  ]
  if (kind.type === 'choice') return list(literal(labelsOf(kind.of)), true)
  if (kind.type === 'flag') return list(literal(['是', '否']), true)
  if (kind.type === 'choices') {
    const labels = labelsOf(kind.of)
    return list(literal([...labels, labels.join('、')]), false)
  }
  if (kind.type !== 'key' || !kind.of) return []
  const { sheet, columns } = tableNamed(kind.of.table)
  const at = columnName(columns.findIndex(({ name }) => name === kind.of?.column))
  return list(`'${sheet}'!$${at}$2:$${at}$5000`, false)
}

const literal = (items: string[]) => `"${items.join(',')}"`

const STRICT = (header: string) =>
  `errorStyle="stop" showErrorMessage="1" errorTitle="${sanitizeAttributeValue(header)}" error="请从下拉列表中选择，不知道的留空。"`
