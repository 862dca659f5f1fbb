import { INSTRUMENT_KIND } from '../dataset/vocabulary/law.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { enumType } from '../graphql/enum-type.ts'
import { localized } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { keyInList, splitDay, splitList } from '../graphql/node-id.ts'
import { type Given, rootScope, type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { Verification } from '../graphql/verification.ts'
import { type InstrumentRow, instrumentByKey, maybeInstrumentByKey } from './instrument-row.ts'
import { InstrumentStatus, instrumentStatus } from './status.ts'
import { InstrumentVersion } from './version.ts'

/** The instrument with a key that the tables hold, seen from a scope. */
export const instrumentIn = (context: Context, key: string, scope: Scope) =>
  whenReady(instrumentByKey(context).load(key), (row) => scoped(row, scope))

/** The instrument with a key that somebody typed; null where there is none. */
export async function findInstrument(context: Context, key: string, given: Given = {}) {
  const row = await maybeInstrumentByKey(context).load(key)
  return row && scoped(row, rootScope(given, context))
}

export const InstrumentKind = enumType(INSTRUMENT_KIND)

export const LegalInstrument = builder.node(
  builder.objectRef<Scoped<InstrumentRow>>('LegalInstrument'),
  {
    description:
      'A law, regulation, rule or other document on which powers rest (法律依据). The registry of law stands beside the editions: one entry for an instrument, whoever cites it.',
    id: {
      // What it says of powers depends on the list.
      resolve: ({ key, scope }, _, context) => keyInList(key, scope, context),
    },
    loadManyWithoutCache: (ids, context) =>
      Promise.all(
        ids.map((id) => {
          const { key: seen, asOf } = splitDay(id)
          const { key, list } = splitList(seen)
          return findInstrument(context, key, { ...list, asOf })
        }),
      ),
    fields: (t) => ({
      key: t.exposeString('key', { description: 'Stable name: labor-contract-law.' }),
      title: t.string({
        description: 'The full title.',
        ...localized((instrument: InstrumentRow) => instrument.title),
      }),
      shortTitle: t.string({
        nullable: true,
        description: 'The title as it is usually cited; null where there is none.',
        ...localized((instrument: InstrumentRow) => instrument.shortTitle),
      }),
      formerTitles: t.stringList({
        description:
          'Titles that it had before, under which it may be cited; empty where none is known.',
        resolve: ({ formerTitles }) => formerTitles ?? [],
      }),
      kind: t.expose('kind', { type: InstrumentKind, description: 'Its rank.' }),
      issuer: t.string({
        description: 'Who issued it (制定机关).',
        ...localized((instrument: InstrumentRow) => instrument.issuer),
      }),
      documentNumber: t.exposeString('documentNumber', {
        nullable: true,
        description: 'Its number (文号), of the order that promulgated it; null where not known.',
      }),
      promulgatedOn: t.expose('promulgatedOn', {
        type: 'Date',
        nullable: true,
        description: 'The day of promulgation (公布日期); null where not known.',
      }),
      effectiveOn: t.expose('effectiveOn', {
        type: 'Date',
        nullable: true,
        description:
          'The day from which it applies (施行日期); null where not known, and promulgatedOn counts instead.',
      }),
      checkedOn: t.expose('checkedOn', {
        type: 'Date',
        nullable: true,
        description:
          'The day to which this entry was compared with the law; a later status assumes no change since. Null where it was not compared.',
      }),
      versions: t.expose('versions', {
        type: [InstrumentVersion],
        description: 'Its amendments and revisions, oldest first; empty where none is known.',
      }),
      repealedOn: t.expose('repealedOn', {
        type: 'Date',
        nullable: true,
        description:
          'The day from which it no longer stands (废止日期); null while it stands, or where it has fallen on a day that is not known.',
      }),
      repealedBy: t.string({
        nullable: true,
        description:
          'What repealed it, or says that it has fallen; null while it stands, or where not known.',
        ...localized((instrument: InstrumentRow) => instrument.repealedBy),
      }),
      status: t.field({
        type: InstrumentStatus,
        description:
          'Its standing on a day. Days after checkedOn assume that nothing has changed since.',
        args: {
          asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
        },
        resolve: (instrument, { asOf }) =>
          instrumentStatus(instrument, asOf ?? instrument.scope.asOf),
      }),
      verification: t.expose('verification', {
        type: Verification,
        description: 'Whether the instrument’s own text was read when this entry was written.',
      }),
    }),
  },
)

builder.objectField(LegalInstrument, 'replacedBy', (t) =>
  t.field({
    type: LegalInstrument,
    nullable: true,
    description: 'The instrument that took its place; null where none did, or where not known.',
    resolve: ({ replacedBy, scope }, _, context) =>
      replacedBy === null ? null : instrumentIn(context, replacedBy, scope),
  }),
)
