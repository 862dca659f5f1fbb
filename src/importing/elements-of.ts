import type { Edition } from '../dataset/edition.ts'
import type { Element } from './headings.ts'
import type { Table } from './table.ts'

type ListElement = Edition['elements'][number]

/** What a list sets out for its powers, by its columns. */
export function elementsOf(tables: Table[]): ListElement[] {
  const found = new Set(tables.flatMap(({ columns }) => columns.map(({ element }) => element)))
  return ELEMENTS.filter(([, , ...elements]) => elements.some((element) => found.has(element))).map(
    ([key, name]) => ({ key, name: { zh: name, en: null } }),
  )
}

const ELEMENTS: [key: string, name: string, ...Element[]][] = [
  ['name', '事项名称', 'name', 'nameAndCode'],
  ['subItems', '子项', 'subItem'],
  ['officialCode', '编码', 'code', 'nameAndCode'],
  ['basicCode', '基本编码', 'basicCode'],
  ['basis', '实施依据', 'basis', 'basisByKind', 'basisTitle'],
  ['exercisedBy', '行使主体', 'exercisedBy'],
  ['unit', '承办机构', 'unit'],
  ['levels', '实施层级及权限', 'level', 'levelColumn'],
  ['duty', '部门职责', 'duty'],
  ['conditions', '办理条件', 'conditions'],
  ['materials', '申请材料', 'materials'],
  ['timeLimit', '办理期限', 'statutoryLimit', 'promisedLimit', 'timeLimit'],
  ['fee', '收费依据和标准', 'fee'],
  ['responsibilities', '责任事项', 'responsibilities'],
  ['accountability', '追责情形', 'whom', 'cases'],
]
