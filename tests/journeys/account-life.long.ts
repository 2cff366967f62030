/**
 * What acts for a person: a program is let in by its owner, applies, is seen and ended; and who
 * fears for a device signs out everywhere from another browser.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, pressMain, useJourney, waysNow, type Person } from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('account-life')

type Way = PageOptions & { readonly name: string; readonly person: Person; readonly told: RegExp }
const ways: readonly Way[] = [
  {
    name: 'en',
    language: 'en',
    javaScript: false,
    width: 1280,
    person: demoPerson('3999010000025'),
    told: /A program may act for you/,
  },
  {
    name: 'ur-phone',
    language: 'ur',
    javaScript: false,
    width: 360,
    person: demoPerson('3999010000018'),
    told: /پروگرام کو آپ کی طرف سے کام کی اجازت/,
  },
]

const devices = '/account/devices'

async function press(page: Page, action: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(`main form[action="${devices}/${action}"] button >> nth=0`)
  await arrived
  await page.waitForLoadState()
}

/** What the program of this token is answered, that asks for its person's cases. */
const asProgram = (token: string) =>
  fetch(at('/api/cases'), { headers: { authorization: `Bearer ${token}` } })

/** Nothing is remembered of who may act for longer than five seconds. */
async function isSoonRefused(token: string): Promise<boolean> {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await asProgram(token)).status === 401) return true
    await wait(100)
  }
  return false
}

async function letIn(page: Page, way: Way): Promise<string> {
  await page.goto(at(devices))
  await page.click(`main a[href="${devices}/programs"]`)
  await judge(page, way, 'program')
  await page.fill('[name="label"]', 'Office accounts دفتر')
  await pressMain(page)
  await judge(page, way, 'token')
  const [token = ''] = /daftar_[\w-]{20,}|[\w-]{30,}/.exec(await page.innerText('main')) ?? []
  assert.ok(token, 'the token is shown')
  return token
}

for (const way of waysNow(ways)) {
  test(`a program is let in, acts, and is ended, ${way.name}`, async () => {
    const page = await comeAs(way.person, way, devices)
    const token = await letIn(page, way)
    assert.equal((await asProgram(token)).status, 200)
    await page.goto(at(devices))
    await judge(page, way, 'programs')
    const told = await page.innerText('main')
    assert.ok(told.includes('Office accounts دفتر'))
    assert.ok(!told.includes(token), 'it was shown once')
    const phone = await browser.openPage({ sameAs: page })
    await phone.goto(at(`/demo/phone?phone=${encodeURIComponent(way.person.phone)}`))
    assert.match(await phone.innerText('main'), way.told)
    await press(page, 'programs/end')
    await judge(page, way, 'program-ended')
    assert.ok(await isSoonRefused(token))
  })

  test(`who fears for a device signs out everywhere from another, ${way.name}`, async () => {
    const lost = await comeAs(way.person, way, devices)
    const token = await letIn(lost, way)
    const other = await comeAs(way.person, way, devices)
    await judge(other, way, 'two-sessions')
    await press(other, 'sessions/end-all')
    assert.equal(placeOf(other), '/sign-in')
    await judge(other, way, 'signed-out')
    await lost.goto(at('/account'))
    assert.equal(placeOf(lost), '/sign-in', 'the lost one too, at once')
    assert.ok(await isSoonRefused(token), 'and what was let in from it')
  })
}
