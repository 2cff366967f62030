import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '#platform/kernel'
import { countLeaves, decodeEntry, findLeaves } from '#platform/log'
import { entriesOfRecord } from '#platform/registers'
import { kitePermit } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { announcedRules, announceRules, type DatedRule } from './announce-rules.ts'
import type { Setting } from './setting.ts'

const platform = await testPlatform()
const { db } = platform

const large = {
  id: 'large/2026',
  from: '2026-01-01',
  authority: text('Kite Act 2026', 'پتنگ ایکٹ 2026'),
  source: 'Kite Gazette, 1 January 2026',
  fee: { fixed: 10_000 },
}
const small = { ...large, id: 'small/2026', fee: { fixed: 5_000 } }

const withRules = (...rules: readonly DatedRule[]): Setting => ({
  ...platform.setting,
  services: new Map([[kitePermit.id, { ...kitePermit, rules }]]),
})

test('the first start announces every rule, once, whoever starts at the same moment', async () => {
  const before = await countLeaves(db)
  const announced = await Promise.all(
    [1, 2, 3].map(() => announceRules(db, withRules(large, small))),
  )
  assert.deepEqual(
    announced.toSorted((a, b) => a - b),
    [0, 0, 2],
  )
  assert.equal((await countLeaves(db)) - before, 2)
  assert.equal(await announceRules(db, withRules(small, large)), 0)
})

test('a rule that changes, ends or comes back has one more entry and one more leaf', async () => {
  const ended = { ...large, to: '2026-06-30' }
  assert.equal(await announceRules(db, withRules(ended, small)), 1)
  assert.equal(await announceRules(db, withRules(ended)), 1)
  assert.equal(await announceRules(db, withRules(ended)), 0)
  assert.equal(await announceRules(db, withRules(ended, small)), 1)
  const entries = await entriesOfRecord(db, 'rules', 'kite-permit/small/2026')
  assert.deepEqual(
    entries.map(({ state }) => state),
    ['announced', 'withdrawn', 'announced'],
  )
  const [first, last] = await entriesOfRecord(db, 'rules', 'kite-permit/large/2026')
  assert.equal(first?.item['to'], undefined)
  assert.equal(last?.item['to'], '2026-06-30')
})

test('what was announced is listed with its place in the log', async () => {
  while ((await platform.sequencer.sealOnce()) > 0);
  const rules = await announcedRules(db)
  assert.deepEqual(
    rules.map(({ service, rule, isWithdrawn }) => [service, rule.id, isWithdrawn]),
    [
      ['kite-permit', 'large/2026', false],
      ['kite-permit', 'small/2026', false],
    ],
  )
  assert.ok(rules.every(({ index }) => index !== undefined))
  const [entry] = await entriesOfRecord(db, 'rules', 'kite-permit/large/2026')
  const act = `${entry?.jurisdiction}/${entry?.caseId}/${entry?.caseSeq}`
  const leaf = (await findLeaves(db, [act])).sealed.get(act)
  assert.equal(decodeEntry(leaf?.entry ?? new Uint8Array())?.kind, 'amended')
})

test('two rules with one id are a mistake of the service', async () => {
  await assert.rejects(announceRules(db, withRules(large, large)), /same id/)
})
