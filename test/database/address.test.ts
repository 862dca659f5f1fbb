import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf } from '../../src/database/address.ts'

const read = (url: string) => {
  const { options, name } = addressOf(url)
  const { host, port, path, user, password, database, ssl, prepare, connection } = options
  return { name, host, port, path, user, password, database, ssl, prepare, connection }
}

const USUAL = {
  host: ['db.example.org'],
  port: [5432],
  path: undefined,
  user: undefined,
  password: undefined,
  database: 'list',
  ssl: undefined,
  prepare: true,
  connection: {},
  name: 'db.example.org/list',
}

const READ: [string, { [Name in keyof typeof USUAL]?: unknown }][] = [
  ['postgres://db.example.org/list', {}],
  [
    'postgresql://me:p%40ss%25@db.example.org:6432/list',
    { user: 'me', password: 'p@ss%', port: [6432], name: 'db.example.org:6432/list' },
  ],
  ['postgres://[::1]:5433/list', { host: ['::1'], port: [5433], name: '[::1]:5433/list' }],
  [
    'postgres://db.example.org/%E6%B8%85%E5%8D%95',
    { database: '清单', name: 'db.example.org/清单' },
  ],
  [
    'postgres:///list?host=/var/run/postgresql',
    {
      host: ['/var/run/postgresql'],
      path: '/var/run/postgresql/.s.PGSQL.5432',
      name: '/var/run/postgresql/list',
    },
  ],
  [
    'postgres://me:secret@/list?host=/var/run/postgresql&port=5433',
    {
      user: 'me',
      password: 'secret',
      host: ['/var/run/postgresql'],
      port: [5433],
      path: '/var/run/postgresql/.s.PGSQL.5433',
      name: '/var/run/postgresql/list',
    },
  ],
  [
    'postgres://me@%2Fvar%2Frun%2Fpostgresql:5433/list',
    {
      user: 'me',
      host: ['/var/run/postgresql'],
      port: [5433],
      path: '/var/run/postgresql/.s.PGSQL.5433',
      name: '/var/run/postgresql/list',
    },
  ],
  ['postgres://db.example.org/list?sslmode=require', { ssl: 'require' }],
  ['postgres://db.example.org/list?sslmode=disable&gssencmode=disable', { ssl: false }],
  ['postgres://db.example.org/list?sslmode=no-verify', { ssl: 'require' }],
  ['postgres://db.example.org/list?prepare=false', { prepare: false }],
  ['postgres://db.example.org/list?pgbouncer=true', { prepare: false }],
  [
    'postgres://db.example.org/list?application_name=x&options=-csearch_path%3Dpl&channel_binding=prefer',
    { connection: { application_name: 'x', options: '-csearch_path=pl' } },
  ],
]

for (const [url, expected] of READ)
  test(`the address ${url} is read`, () => {
    assert.deepEqual(read(url), { ...USUAL, ...expected })
  })

const REFUSED: [string, RegExp][] = [
  [
    'postgres://me:100%@db/list',
    /^has a % in its password that begins no escape; write it as %25$/,
  ],
  ['postgres://%zz:x@db/list', /^has a % in its user that begins no escape/],
  ['postgres://me:a#b@db/list', /^must be an address such as .* with %23 for #/],
  ['mysql://db/list', /^must be an address such as/],
  ['postgres://one,two/list', /^names several hosts; name one$/],
  [
    'postgres://db/list?channel_binding=require',
    /^has the parameter channel_binding=require, which is not supported; leave it out$/,
  ],
  [
    'postgres://db/list?target_session_attrs=read-write',
    /^has the parameter target_session_attrs=/,
  ],
  ['postgres://db/list?client_encoding=GBK', /^has the parameter client_encoding=GBK/],
  [
    'postgres://db/list?schema=x',
    /^has the parameter schema, .* options=-csearch_path%3Dpowerlist$/,
  ],
  ['postgres://db/list?sslmode=perhaps', /^has sslmode=perhaps; it must be one of disable, /],
  ['postgres://db/list?sslrootcert=/nowhere.pem', /^has sslrootcert=\/nowhere\.pem, a file that/],
]

for (const [url, message] of REFUSED)
  test(`the address ${url} is refused`, () => {
    assert.throws(() => addressOf(url), { message })
  })
