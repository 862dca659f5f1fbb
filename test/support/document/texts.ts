import type { Tape } from '../tape.ts'

/** A text that a program between the query and the tables has reason to take for something else. */
export const textOf = (tape: Tape): string =>
  tape.oneIn(4)
    ? Array.from({ length: tape.below(20) }, () => tape.pick(CHARACTERS)).join('')
    : tape.pick(TEXTS)

const TEXTS = [
  '工伤',
  'XK-01',
  'laodong',
  '14',
  '14(1)',
  '第十四条',
  '',
  ' ',
  '\n',
  '%',
  '_',
  '\\',
  '"',
  "'",
  "'; drop table power; --",
  ':*|&!()<->',
  '{"zh":"甲"}',
  'null',
  'NaN',
  '-1',
  '1e400',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '$1',
  '#{x}',
  '𠮷野',
  'e\u0301',
  '\u202e\u200b\ufeff',
  '\u0001\u001f\u007f',
  '\uffff\u{1ffff}',
  '%00%2e%2e',
  '../../etc/passwd',
  'UG93ZXI6eDpYSy0wMQ',
  'W10',
  'W251bGxd',
  '长'.repeat(200),
]

const CHARACTERS = [...'aZ0-_:.,%\\\'"`$&|!*()<>[]{}\t\n 工伤条一１ａé𠮷']
