/** Nothing is held of a person that he cannot take out: every column says what it is. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { heldColumns, heldParts } from '#platform/catalogue'
import { blocksWithSchema, schemaFile } from './checks/schema-dump.ts'

/** The columns of every table, as the dumped schemas have them. */
function columnsIn(dump: string): [table: string, columns: string[]][] {
  const tables = [...dump.matchAll(/^create table (\S+) \(\n([\s\S]*?)\n\)/gm)]
  return tables.map(([, table = '', body = '']) => {
    const lines = body.split('\n').filter((line) => /^ {2}[a-z_0-9]+ /.test(line))
    const names = lines.map((line) => line.trim().split(' ')[0] ?? '')
    return [table, names.filter((name) => name !== 'constraint')]
  })
}

/** `mark: column column; mark: column`. */
function marksIn(marked: string): [mark: string, columns: string[]][] {
  return marked.split(';').map((part) => {
    const [mark = '', names = ''] = part.split(':')
    return [mark.trim(), names.trim().split(/\s+/)]
  })
}

const all = blocksWithSchema().flatMap((block) =>
  columnsIn(readFileSync(schemaFile(block), 'utf8')),
)
const plain = new Set(['not', 'link', 'official'])

function faultsOf(tables: readonly [string, string[]][]): string[] {
  return tables.flatMap(([table, columns]) => {
    const marks = heldColumns[table] === undefined ? [] : marksIn(heldColumns[table])
    const marked = marks.flatMap(([, names]) => names)
    return [
      ...columns.filter((one) => !marked.includes(one)).map((one) => `${table}.${one} has no mark`),
      ...marked
        .filter((one) => !columns.includes(one))
        .map((one) => `${table}.${one} is no column`),
      ...marked.filter((one, i) => marked.indexOf(one) < i).map((one) => `${table}.${one} twice`),
      ...marks
        .filter(([mark]) => !plain.has(mark) && !Object.hasOwn(heldParts, mark))
        .map(([mark]) => `${table}: nothing hands out ${mark}`),
    ]
  })
}

test('every column of every table is marked: handed out, or not personal', () => {
  assert.ok(all.length > 60)
  assert.deepEqual(faultsOf(all), [])
  const known = new Set(all.map(([table]) => table))
  const gone = Object.keys(heldColumns).filter((table) => !known.has(table))
  assert.deepEqual(gone, [])
})

test('every part that is handed out stands for some column', () => {
  const used = new Set(
    Object.values(heldColumns).flatMap((marked) => marksIn(marked).map(([mark]) => mark)),
  )
  assert.deepEqual(
    Object.keys(heldParts).filter((part) => !used.has(part)),
    [],
  )
})

test('what is sealed of a person is handed out, but what nobody can read or is no fact yet', () => {
  const withheld = Object.entries(heldColumns).filter(([, marked]) => {
    const marks = new Map(marksIn(marked))
    return marks.has('link') && marks.get('not')?.includes('sealed')
  })
  assert.deepEqual(
    withheld.map(([table]) => table),
    // Numbers by which faces and fingers are compared; what two registrars have not agreed on.
    ['biometrics.capture', 'biometrics.template', 'population.proposal'],
  )
})

test('a new column without a word is noticed', () => {
  const dump = 'create table identity.holding (\n  shoe_size int,\n  person_id text not null\n);\n'
  const faults = faultsOf(columnsIn(dump))
  assert.ok(faults.includes('identity.holding.shoe_size has no mark'))
  assert.ok(faultsOf(columnsIn('create table x.new (\n  cnic text\n);\n')).length > 0)
})
