import type { Column, ColumnKind } from '../../dataset/column.ts'
import type { Edition } from '../../dataset/edition.ts'
import type { Table } from '../../dataset/table.ts'
import { TABLES } from '../../dataset/tables.ts'
import { TABLES_SINCE } from '../tables/since.ts'

/** The description of an archive: Frictionless Data Package, with a table schema for each CSV. */
export const dataPackage = ({ key, title, license, provenance }: Edition, hash?: string) =>
  `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: key,
      ...(hash && { id: `urn:sha256:${hash}`, hash: `sha256:${hash}` }),
      title: title.zh,
      ...(provenance.note && { description: provenance.note.zh }),
      ...(license && { licenses: [{ name: license.spdx, path: license.url }] }),
      resources: [...TABLES, ...TABLES_SINCE].map(resource),
    },
    null,
    2,
  )}\n`

const resource = (table: Table) => ({
  profile: 'tabular-data-resource',
  name: table.name,
  path: `${table.name}.csv`,
  title: table.sheet,
  description: table.note,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  schema: { fields: table.columns.map(field), ...primaryKey(table), ...foreignKeys(table) },
})

const field = ({ name, header, note, kind, required }: Column) => {
  const constraints = {
    ...(required && { required: true }),
    ...(kind.type === 'choice' && { enum: kind.of.values }),
  }
  return {
    name,
    type: TYPES[kind.type] ?? 'string',
    title: header,
    description: note,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}

const TYPES: Partial<Record<ColumnKind['type'], string>> = {
  day: 'date',
  whole: 'integer',
  decimal: 'number',
  flag: 'boolean',
}

/** Rows that stand for themselves have a key; the parts of a power have only their order. */
const primaryKey = ({ parent, columns }: Table) => {
  const key = columns.find(({ name }) => name === 'key' || name === 'code')
  return !parent && key ? { primaryKey: key.name } : {}
}

/** The profile allows no empty list of them. */
const foreignKeys = (table: Table) => {
  const keys = table.columns.flatMap((column) => foreignKey(table, column))
  return keys.length > 0 ? { foreignKeys: keys } : {}
}

const foreignKey = ({ name }: Table, { name: fields, kind }: Column) =>
  kind.type === 'key' && kind.of
    ? [
        {
          fields,
          reference: {
            resource: kind.of.table === name ? '' : kind.of.table,
            fields: kind.of.column,
          },
        },
      ]
    : []
