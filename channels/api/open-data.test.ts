/** Open data as programs fetch it. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fastify from 'fastify'
import { addExceptions } from '#platform/analytics'
import { plantMoney } from '#tests/money-days'
import { testPlatform } from '#tests/platform'
import { registerOpenDataRoutes } from './open-data-routes.ts'

const platform = await testPlatform()
const { db, setting } = platform
const open = fastify()
registerOpenDataRoutes(open, platform)
after(() => open.close())

const { today, yesterday, month } = await plantMoney(db, setting.now())
await addExceptions(db, [{ day: yesterday, kind: 'double', age: 'week', open: 2 }], setting.now())

const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  open.inject({ url, headers })

test('a file of open data has whole days only, nothing small, and is not sent twice', async () => {
  const { statusCode, body, headers } = await ask(`/open-data/revenue/${month}.csv`)
  assert.equal(statusCode, 200)
  const [, ...lines] = body.trimEnd().split('\r\n')
  assert.deepEqual(lines, [
    `${yesterday},PB-KTE,Kite Town,B99999,revenue/kites,received,shown,1250,125000`,
    `${yesterday},PB-KTE,Kite Town,B99999,revenue/kites,paid-out,withheld,,`,
  ])
  assert.match(String(headers['cache-control']), /^public, max-age=(300|86400)$/)
  assert.equal(headers['set-cookie'], undefined)
  const tag = String(headers['etag'])
  const again = await ask(`/open-data/revenue/${month}.csv`, { 'if-none-match': tag })
  assert.deepEqual([again.statusCode, again.body], [304, ''])
  const json = (await ask(`/open-data/banks/${month}.json`)).json<Record<string, unknown>>()
  assert.deepEqual(json['rows'], [
    { day: yesterday, bank: 'KITE', status: 'shown', payments: 1_250, amount_rupees: 125_000 },
  ])
  const exceptions = await ask(`/open-data/exceptions/${month}.csv`)
  assert.equal(exceptions.body, `day,kind,age,open\r\n${yesterday},double,week,2\r\n`)
})

test('the catalogue names every set, its columns and each file that there is', async () => {
  const { body, headers } = await ask('/open-data/catalog.jsonld')
  assert.match(String(headers['content-type']), /^application\/ld\+json/)
  for (const id of ['revenue', 'banks', 'issue-times', 'exceptions'])
    assert.ok(body.includes(`"${id}"`), id)
  const files = [...body.matchAll(/"(\/open-data\/[a-z-]+\/[^"]+)"/g)].map(([, path = '']) => path)
  assert.ok(files.includes(`/open-data/revenue/${month}.json`))
  for (const path of files) assert.equal((await ask(path)).statusCode, 200, path)
  for (const path of [
    `/open-data/persons/${month}.csv`,
    `/open-data/revenue/${month}.xml`,
    `/open-data/revenue/2999-01.csv`,
    `/open-data/revenue/${month}`,
    `/open-data/issue-times/${today.slice(0, 7)}.csv`,
    `/open-data/constructor/${month}.csv`,
    '/open-data/revenue/x.constructor',
  ]) {
    assert.equal((await ask(path)).statusCode, 404, path)
  }
})
