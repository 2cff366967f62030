import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare, takeIn } from '#platform/catalogue'
import { civilDateOf } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { testTreasury } from '#tests/treasury'
import { testDesk } from './test-desk.ts'

const desk = await testDesk()
const { platform } = desk
const { officer, second, pay, scroll } = await testTreasury(platform)
const day = civilDateOf(platform.setting.now())
const page = `/desk/treasury/${day}`
const [one, two, three] = await pay(3)
assert.ok(one && two && three)

test('only a treasury officer sees each day’s money, and finds it in the menu', async () => {
  const other = await desk.sitDown(platform.officer.personId)
  assert.equal((await other.open('/desk/treasury')).status, 403)
  assert.ok(!(await other.open('/desk')).html.includes('/desk/treasury'))
  const treasurer = await desk.sitDown(officer.personId)
  assert.ok((await treasurer.open('/desk')).html.includes('/desk/treasury'))
})

test('before the first file the page says so, in both languages', async () => {
  for (const language of ['en', 'ur'] as const) {
    const treasurer = await desk.sitDown(officer.personId, 'officer', language)
    const { status, html } = await treasurer.open('/desk/treasury')
    assert.equal(status, 200)
    await expectValidHtml(html)
  }
})

test('a day at a glance: ours, the bank’s, what is open, and each exception', async () => {
  const untold = { ...three, psid: '17860001202611209999', authId: '777777', amountPaisa: 1 }
  const content = scroll([one, { ...two, amountPaisa: 1 }, untold], day)
  const file = { kind: 'scroll', name: 'day.csv', open: () => [Buffer.from(content)] } as const
  await takeIn(platform, file, { actor: officer })
  await compare(platform, { bank: 'KITE', day })
  for (const language of ['en', 'ur'] as const) {
    const treasurer = await desk.sitDown(officer.personId, 'officer', language)
    for (const address of ['/desk/treasury', page, `${page}/exceptions`]) {
      const { status, html } = await treasurer.open(address)
      assert.equal(status, 200, address)
      await expectValidHtml(html)
    }
    const { html } = await treasurer.open(page)
    assert.ok(html.includes(language === 'en' ? 'Rs 3,600' : '3,600'), 'the ledger')
    assert.ok(html.includes(language === 'en' ? 'Rs 1,200.02' : '1,200.02'), 'the file')
  }
})

test('an exception waits in the queue of whose it is, and may be taken over', async () => {
  const address = `${page}/exceptions/KITE/1`
  const treasurer = await desk.sitDown(officer.personId)
  for (const list of ['/desk', '/desk/treasury/exceptions']) {
    const { html } = await treasurer.open(list)
    assert.ok(html.includes(address), list)
    await expectValidHtml(html)
  }
  const other = await desk.sitDown(second.personId)
  assert.ok(!(await other.open('/desk')).html.includes(address))
  const { html } = await other.open(address)
  assert.ok(html.includes('I take it over'))
  await expectValidHtml(html)
  assert.equal((await other.send(`${address}/own`, {})).status, 303)
  assert.ok((await other.open('/desk')).html.includes(address))
  assert.ok(!(await other.open(address)).html.includes('I take it over'))
})

test('who brought a file is not offered to take its lines in, another officer is', async () => {
  const address = `${page}/exceptions/KITE/3`
  const own = await (await desk.sitDown(officer.personId)).open(address)
  assert.ok(own.html.includes('You have brought this file yourself'))
  assert.ok(!own.html.includes('value="admit"'))
  await expectValidHtml(own.html)
  const other = await (await desk.sitDown(second.personId)).open(address)
  assert.ok(other.html.includes('value="admit"'))
})

test('an exception is settled with a reason, and its history says so', async () => {
  const treasurer = await desk.sitDown(officer.personId)
  const address = `${page}/exceptions/KITE/1`
  await treasurer.open(address)
  const empty = await treasurer.send(`${address}/resolve`, { reason: ' ' })
  assert.equal(empty.status, 422)
  await expectValidHtml(empty.html)
  const settled = await treasurer.send(`${address}/resolve`, { reason: 'Credited by hand <b>' })
  assert.equal(settled.status, 303)
  const after = await treasurer.open(address)
  assert.ok(after.html.includes('Credited by hand &lt;b'))
  assert.match(after.html, /PK-KITE\//, 'its act in the public log')
  assert.ok((await treasurer.open(`${page}/exceptions?state=done`)).html.includes(address))
  assert.equal((await treasurer.send(`${address}/resolve`, { reason: 'Twice' })).status, 409)
})

test('a day is prepared by one and approved by another', async () => {
  platform.clockTo(new Date(platform.setting.now().getTime() + 24 * 3_600_000))
  await compare(platform, { bank: 'KITE', day })
  const first = await desk.sitDown(officer.personId)
  await first.open(page)
  assert.equal((await first.send(`${page}/close`, { step: 'prepare' })).status, 303)
  const prepared = await first.open(page)
  assert.ok(!prepared.html.includes('value="approve"'), 'not by whoever prepared it')
  await expectValidHtml(prepared.html)
  assert.equal((await first.send(`${page}/close`, { step: 'approve' })).status, 403)
  const other = await desk.sitDown(second.personId)
  assert.ok((await other.open(page)).html.includes('value="approve"'))
  assert.equal((await other.send(`${page}/close`, { step: 'approve' })).status, 303)
  const { html } = await other.open(page)
  assert.ok(!html.includes('value="prepare"'))
  assert.match(html, /PK-KITE\//)
  await expectValidHtml(html)
})

test('days, banks and exceptions that are none are not found', async () => {
  const treasurer = await desk.sitDown(officer.personId)
  for (const address of [
    '/desk/treasury/2026-02-30',
    '/desk/treasury/2020-01-01',
    `${page}/exceptions/KITE/99`,
    `${page}/exceptions/KITE/x`,
    `${page}/exceptions/NONE/1`,
  ]) {
    assert.equal((await treasurer.open(address)).status, 404, address)
  }
  for (const query of ['page=-1', 'page=9e9', 'page=x', 'state=x']) {
    assert.equal((await treasurer.open(`${page}/exceptions?${query}`)).status, 200, query)
  }
})
