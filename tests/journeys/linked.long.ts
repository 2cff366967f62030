/**
 * Two complaints of the same outage are joined and answered together; of one that speaks of two
 * matters the second goes on by itself; another office does a part, by a day of its own.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { takeStep, type Said } from './desk-steps.ts'
import { demoPerson, pressMain, useJourney, waysNow } from './journey.ts'
import { lodgeComplaint } from './lodging.ts'

const { at, comeAs, judge } = useJourney('linked')
const amina = demoPerson('3999010000018')
const neighbour = demoPerson('3999010000025')
const power = demoPerson('3999010002068')
const water = demoPerson('3999010002057')
const head = demoPerson('3999010002013')

type Way = PageOptions & { readonly name: string }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]
const outage = 'energy/supply/outage'
const words = {
  en: 'There is no electricity in our street since Monday. It is dark.',
  ur: 'پیر سے ہماری گلی میں بجلی نہیں آ رہی، اور کھمبے کے سامنے پانی کھڑا ہے۔',
}
const answer = {
  en: 'The burnt fuse at the pole was changed on Tuesday, and the line was tried.',
  ur: 'کھمبے کا جلا ہوا فیوز منگل کو بدل دیا گیا اور لائن چیک کر لی گئی۔',
}

/** Somebody has told the same near by: this one is told all the same. */
const lodge = (page: Page, way: Way) =>
  lodgeComplaint(page, at, { told: words[way.language], category: outage })

const step = (page: Page, reference: string, action: string, said: Said = {}) =>
  takeStep(page, at, { reference, action, said })

const resolved = (way: Way) => ({
  outcome: 'granted',
  ground: 'done',
  answer: answer[way.language],
  paper: 'WR/12',
})

for (const way of waysNow(ways)) {
  test(`what tells the same is answered together, ${way.name}`, async () => {
    const reason = words[way.language]
    const citizen = await comeAs(amina, way, '/cases')
    const main = await lodge(citizen, way)
    const other = await comeAs(neighbour, way, '/cases')
    const same = await lodge(other, way)

    const officer = await comeAs(power, way, `/desk/cases/${main}`)
    for (const one of [main, same]) await step(officer, one, 'take')
    await step(officer, same, 'join', { into: same, reason })
    await judge(officer, way, 'not-itself')
    assert.equal(await officer.locator('.govuk-error-summary').count(), 1)
    await step(officer, same, 'join', { similar: main, reason })
    await judge(officer, way, 'joined')
    await officer.goto(at(`/desk/cases/${main}`))
    assert.ok((await officer.innerText('#linked + ul')).includes(same))

    await other.goto(at(`/cases/${same}`))
    assert.ok((await other.innerText('#linked + ul')).includes(main))
    await judge(other, way, 'follows')
    await step(officer, main, 'close', resolved(way))
    await other.goto(at(`/cases/${same}`))
    assert.ok((await other.innerText('main .govuk-inset-text')).includes(answer[way.language]))
    await judge(other, way, 'answered')
    await other.goto(at(`/cases/${same}/confirm`))
    await pressMain(other)
    assert.match(await other.innerText('main'), /Solved, confirmed|حل ہوا، شہری نے تصدیق کی/)
  })

  test(`another office does a part, a second matter goes on alone, ${way.name}`, async () => {
    const reason = words[way.language]
    const citizen = await comeAs(amina, way, '/cases')
    const reference = await lodge(citizen, way)
    const officer = await comeAs(power, way, `/desk/cases/${reference}`)
    await step(officer, reference, 'take')
    const part = { office: 'PB-MHR/water', days: '2', task: reason }
    await step(officer, reference, 'consult', { ...part, days: '20' })
    assert.equal(await officer.locator('.govuk-error-summary').count(), 1, 'later than the case')
    await step(officer, reference, 'consult', part)
    await judge(officer, way, 'asked')
    await citizen.goto(at(`/cases/${reference}`))
    assert.match(await citizen.innerText('#linked + ul'), /Water and Sanitation|آب و نکاسی/)
    await judge(citizen, way, 'at-work')
    await step(officer, reference, 'close', resolved(way))
    assert.equal(await officer.locator('.govuk-error-summary').count(), 1, 'the part is open')

    const helper = await comeAs(water, way, '/desk')
    await judge(helper, way, 'desk')
    await helper.click('main a[href="/desk/tasks"]')
    await judge(helper, way, 'tasks')
    await helper.click(`main a[href="/desk/cases/${reference}"]`)
    await judge(helper, way, 'part')
    await step(helper, reference, 'contribute', { result: answer[way.language] })
    await judge(helper, way, 'part-done')
    await helper.goto(at(`/desk/cases/${reference}`))
    assert.doesNotMatch(await helper.innerText('main'), /fuse|فیوز/, 'not his to read any more')

    await step(officer, reference, 'split', { told: reason, reason })
    await judge(officer, way, 'split')
    await citizen.goto(at(`/cases/${reference}`))
    await citizen.click('#linked + ul a')
    await judge(citizen, way, 'second')
    const above = await comeAs(head, way, '/desk/work')
    await judge(above, way, 'work')
  })
}
