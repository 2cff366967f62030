/** An order of a court: one who oversees writes it down, another approves, who asked looks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageOptions } from '#tests/browser'
import { addDays, civilDateOf } from '#platform/kernel'
import { demoPerson, placeOf, useJourney } from './journey.ts'

const { at, comeAs, judge } = useJourney('orders')

const supervisor = demoPerson('3999010000200')
const auditor = demoPerson('3999010000267')
const amina = demoPerson('3999010000018')
const path = '/offices/orders'

const ways: readonly (PageOptions & { readonly name: string; readonly number: string })[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, number: '12/2026' },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, number: '13/2026' },
]

for (const way of ways) {
  test(`a look by order is shown late, ${way.name}`, async () => {
    const first = await comeAs(supervisor, way, path)
    await judge(first, way, 'none')
    await first.fill('#number', way.number)
    await first.fill('#authority', 'سیشن عدالت مہرآباد')
    await first.fill('#law', 'ضابطہ فوجداری، دفعہ 94')
    await first.fill('#cnic', amina.cnic)
    await first.click(`main form[action="${path}"] button >> nth=-1`)
    await first.waitForLoadState()
    await judge(first, way, 'no-day')
    await first.fill('#until', addDays(civilDateOf(new Date()), 30))
    await first.click(`main form[action="${path}"] button >> nth=-1`)
    await first.waitForLoadState()
    await judge(first, way, 'waits')
    const second = await comeAs(auditor, way, path)
    await judge(second, way, 'to-approve')
    await second.click('main form:has([name="do"][value="approve"]) button')
    await second.waitForLoadState()
    await judge(second, way, 'approved')
    await first.goto(at(path))
    await first.click(`main a[href^="${path}/"] >> nth=0`)
    await first.waitForLoadState()
    assert.notEqual(placeOf(first), path)
    await judge(first, way, 'seen')
    const citizen = await comeAs(amina, way, '/account/reads')
    assert.ok(!(await citizen.innerText('main')).includes(way.number))
  })
}
