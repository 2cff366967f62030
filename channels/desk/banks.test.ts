import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDateOf } from '#platform/kernel'
import { createMessageBook, registerBanks } from '#platform/payments'
import { expectValidHtml } from '#tests/browser'
import { kiteBank, kiteDistrict } from '#tests/platform'
import { testDesk } from './test-desk.ts'

const desk = await testDesk()
const { platform } = desk
const { db, setting } = platform
const treasurer = await desk.appoint('treasury-officer', kiteDistrict.code, '3999099000066')
const stranger = await desk.appoint('treasury-officer', 'PB-OTH', '3999099000073')
await registerBanks(db, [
  {
    ...(await kiteBank()),
    networks: ['10.1.2.0/24'],
    limits: { requestsPerSecond: 50, paymentPaisaMax: 500_000_00 },
  },
])
const book = createMessageBook(db, setting.vault)
for (let one = 0; one < 51; one += 1) {
  await book.keep({
    id: setting.newId(),
    bank: 'KITE',
    receivedAt: setting.now(),
    message: 'BillInquiry',
    address: '10.1.2.3',
    status: 200,
    bytes: 30,
    request: Buffer.from(`{"consumer_number":"<${one}>"}`),
    answer: Buffer.from('{"response_Code":"04"}'),
  })
}

test('the treasury sees each bank’s terms, and how much it has said on a day', async () => {
  for (const language of ['en', 'ur'] as const) {
    const officer = await desk.sitDown(treasurer, 'officer', language)
    const { status, html } = await officer.open('/desk/banks')
    assert.equal(status, 200)
    await expectValidHtml(html)
    assert.ok(html.includes('10.1.2.0/24') && html.includes('51') && html.includes('500,000'))
    assert.ok(html.includes(`/desk/banks/KITE?on=${civilDateOf(setting.now())}`))
    assert.ok((await officer.open('/desk/ledger')).html.includes('/desk/banks'))
  }
})

test('a bank’s messages stand there as they came, page by page', async () => {
  const officer = await desk.sitDown(treasurer)
  const first = await officer.open('/desk/banks/KITE')
  await expectValidHtml(first.html)
  assert.ok(first.html.includes('&lt;0>') && !first.html.includes('&lt;50>'))
  assert.match(first.html, /BillInquiry[^]*answered[^]*04/)
  const next = /href="(\?on=[^"]*after=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&')
  const second = await officer.open(`/desk/banks/KITE${next}`)
  assert.ok(second.html.includes('&lt;50>') && !second.html.includes('&lt;49>'))
  const silent = await officer.open('/desk/banks/NOBODY?on=2026-01-01')
  assert.ok(silent.html.includes('It said nothing on that day.'))
})

test('terms are for those who keep books, messages for those who keep them all', async () => {
  const colleague = await desk.sitDown(desk.strangerId)
  assert.equal((await colleague.open('/desk/banks')).status, 403)
  const elsewhere = await desk.sitDown(stranger)
  assert.equal((await elsewhere.open('/desk/banks/KITE')).status, 403)
})
