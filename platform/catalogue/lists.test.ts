import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/database'
import { text } from '#platform/kernel'
import type { ListSource, Service } from './definition.ts'
import { createLists } from './lists.ts'

const grounds: ListSource = {
  register: 'grounds',
  keyPrefix: ({ jurisdiction, today, answers }) =>
    `${jurisdiction}/${(typeof answers['day'] === 'string' ? answers['day'] : today).slice(0, 4)}/`,
  option: (key) => ({ value: key, label: text(key, key) }),
}
const service = { id: 'kites', lists: { grounds } } as unknown as Service

/** A register that holds one ground a year, and remembers which were asked for. */
function register() {
  const read: unknown[] = []
  const query = async (_sql: string, [, prefix]: readonly unknown[] = []) => {
    read.push(prefix)
    return [{ key: `${String(prefix)}minto`, item: {}, recorded_at: new Date(0) }]
  }
  return { read, tx: { query } as unknown as Tx }
}

const now = () => new Date('2026-11-22T05:00:00Z')
const valuesOf = (lists: Awaited<ReturnType<ReturnType<typeof createLists>['of']>>) =>
  lists['grounds']?.map(({ value }) => value)

test('a list follows the answers given so far, and today where there are none', async () => {
  const { tx } = register()
  const lists = createLists(tx, { now })
  assert.deepEqual(valuesOf(await lists.of(service, 'PB-MHR', { day: '2018-03-15' })), [
    'PB-MHR/2018/minto',
  ])
  for (const answers of [undefined, null, 'no', [], {}]) {
    assert.deepEqual(valuesOf(await lists.of(service, 'PB-MHR', answers)), ['PB-MHR/2026/minto'])
  }
})

test('a list is read once while it is fresh, and few are kept whatever is asked', async () => {
  const { tx, read } = register()
  const lists = createLists(tx, { now })
  const ofYear = (year: number) => lists.of(service, 'PB-MHR', { day: `${year}-01-01` })
  await ofYear(2018)
  await ofYear(2018)
  assert.deepEqual(read, ['PB-MHR/2018/'])
  for (let year = 3000; year < 3300; year += 1) await ofYear(year)
  await ofYear(3299)
  assert.equal(read.length, 301)
  await ofYear(2018)
  assert.equal(read.length, 302)
})
