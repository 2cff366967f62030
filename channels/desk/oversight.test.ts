import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCounter } from '#platform/catalogue'
import { expectValidHtml } from '#tests/browser'
import { kiteDistrict } from '#tests/platform'
import { testDesk } from './test-desk.ts'

const desk = await testDesk()
const { platform } = desk
const { db, setting } = platform
const overseer = await desk.appoint('supervisor', kiteDistrict.code, '3999099000066')

const kase = await desk.apply()
await platform.door.perform({
  kind: 'act',
  actor: platform.officer,
  case: kase,
  action: 'allow',
  input: { note: 'Fine kite' },
  language: 'en',
})
await platform.sequencer.sealOnce()
await createCounter(db, setting).countOnce()

test('a supervisor sees what each office did, in both languages, and no person', async () => {
  for (const language of ['en', 'ur'] as const) {
    const officer = await desk.sitDown(overseer, 'officer', language)
    const { status, html } = await officer.open('/desk/oversight')
    assert.equal(status, 200)
    assert.ok(html.includes(language === 'en' ? 'Kite Office' : 'پتنگ دفتر'))
    assert.ok(html.includes(language === 'en' ? 'To be paid' : 'واجب الادا'))
    assert.ok(!/Zara|Officer Invented|39990/.test(html))
    await expectValidHtml(html)
  }
})

test('a decision and a signal open the case behind them, which a supervisor may read', async () => {
  const officer = await desk.sitDown(overseer)
  const decisions = await officer.open('/desk/oversight/decisions')
  assert.ok(decisions.html.includes(`/desk/cases/${kase.reference}`))
  assert.ok(decisions.html.includes('Kite Officer'))
  await expectValidHtml(decisions.html)
  const signals = await officer.open('/desk/oversight/signals?kind=hasty')
  assert.ok(signals.html.includes(`/desk/cases/${kase.reference}`))
  await expectValidHtml(signals.html)
  const opened = await officer.open(`/desk/cases/${kase.reference}`)
  assert.equal(opened.status, 200)
  const pressed = await officer.send(`/desk/cases/${kase.reference}/ground`, { note: 'No' })
  assert.notEqual(pressed.status, 303, 'who oversees decides nothing')
})

test('who does not oversee, or oversees another place, sees nothing of it', async () => {
  const officer = await desk.sitDown(platform.officer.personId)
  const refused = await officer.open('/desk/oversight')
  assert.equal(refused.status, 403)
  assert.ok(!(await officer.open('/desk')).html.includes('/desk/oversight'))
  const elsewhere = await desk.appoint('auditor', 'PB-OTH', '3999099000073')
  const stranger = await desk.sitDown(elsewhere)
  const { html } = await stranger.open('/desk/oversight/decisions')
  assert.ok(!html.includes(kase.reference))
})

test('days that are none, and pages that are none, show something sensible', async () => {
  const officer = await desk.sitDown(overseer)
  for (const query of [
    'from=2026-02-30&to=x',
    'from=2027-01-01&to=2026-01-01',
    'page=-1',
    'page=9e9',
  ]) {
    assert.equal((await officer.open(`/desk/oversight?${query}`)).status, 200, query)
    assert.equal((await officer.open(`/desk/oversight/decisions?${query}`)).status, 200, query)
  }
})
