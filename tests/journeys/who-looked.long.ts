/**
 * One's own data: who looked, what a bank may have and may no more, a copy to take away, a mistake
 * told and answered, what is erased and what the law keeps.
 */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, pressMain, useJourney, waysNow, type Person } from './journey.ts'

const { at, comeAs, judge } = useJourney('who-looked')

const khalid = demoPerson('3999010000056')
const rubina = demoPerson('3999010000501')
const shahid = demoPerson('3999010000518')

type Way = PageOptions & {
  readonly name: string
  readonly citizen: Person
  readonly looked: RegExp
}
const ways: readonly Way[] = [
  {
    name: 'en',
    language: 'en',
    javaScript: true,
    width: 1280,
    citizen: demoPerson('3999010000025'),
    looked: /Deputy Commissioner, Mehrabad[\s\S]*To find your applications/,
  },
  {
    name: 'ur-phone',
    language: 'ur',
    javaScript: false,
    width: 360,
    citizen: demoPerson('3999010000018'),
    looked: /دفتر ڈپٹی کمشنر مہرآباد[\s\S]*آپ کی درخواستیں ڈھونڈنے کے لیے/,
  },
]

/** To the next page by the button of a form. */
async function press(page: Page, button: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(button)
  await arrived
  await page.waitForLoadState()
}

async function lendToBank(page: Page): Promise<void> {
  await page.goto(at('/demo/bank/account'))
  await pressMain(page)
  await page.waitForURL(/\/openid\/interaction\//)
  await press(page, 'main button[name="decision"][value="agree"]')
  assert.equal(placeOf(page), '/demo/bank/account/done')
}

async function takeCopies(page: Page, { citizen, language }: Way): Promise<void> {
  const fetched = async (name: string) => {
    const answer = await page.context().request.get(at(`/account/data/${name}`))
    assert.equal(answer.status(), 200)
    return answer.body()
  }
  const held = JSON.parse((await fetched('my-data.json')).toString('utf8'))
  assert.equal(held.parts.person[0].cnic, citizen.cnic)
  assert.ok(held.parts.reads.length > 0 && held.parts.consents.length > 0)
  const pdf = await fetched('my-data.pdf')
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  const folder = process.env['DAFTAR_SCREENSHOTS']
  if (folder) await writeFile(`${folder}/my-data-${language}.pdf`, pdf)
}

for (const way of waysNow(ways)) {
  test(`an officer looks, the person sees it; a copy, a mistake, an end, ${way.name}`, async () => {
    const officer = await comeAs(khalid, way, '/desk')
    await officer.fill('[name="q"]', way.citizen.cnic)
    await press(officer, 'main form[action="/desk/search"] button')

    const page = await comeAs(way.citizen, way, '/account/reads')
    await judge(page, way, 'reads')
    assert.match(await page.innerText('main'), way.looked)
    assert.doesNotMatch(await page.innerText('main'), /Khalid|خالد/)

    await lendToBank(page)
    await page.goto(at('/account/reads'))
    assert.doesNotMatch(await page.innerText('main'), /bank-neelam/)
    await page.goto(at('/account/consents'))
    await judge(page, way, 'consent')
    await press(page, 'main form[action="/account/consents/withdraw"] button >> nth=0')
    assert.equal(new URL(page.url()).search, '?done=withdrawn')
    await judge(page, way, 'withdrawn')
    assert.equal(await page.locator('main form[action="/account/consents/withdraw"]').count(), 0)

    await page.goto(at('/account/data'))
    await judge(page, way, 'data')
    await takeCopies(page, way)
    await page.goto(at('/account/data/read'))
    await judge(page, way, 'data-to-read')
    assert.match(await page.innerText('main'), new RegExp(way.citizen.cnic.slice(5, 12)))

    await page.goto(at('/account/data/correct'))
    await page.fill('#wrong', 'میری پیدائش کا سال 1990 ہے، 1991 نہیں')
    await page.fill('#paper', 'UC-17/1990')
    await press(page, 'main form[action="/account/data/correct"] button')
    await judge(page, way, 'mistake-told')
    await page.fill('#wrong', 'میرا پتا پرانا ہے')
    await page.fill('#paper', 'Utility bill')
    await press(page, 'main form[action="/account/data/correct"] button')
    await press(page, 'main form[action="/account/data/correct/take-back"] button >> nth=0')
    assert.equal(new URL(page.url()).search, '?done=taken-back')
    await judge(page, way, 'mistake-taken-back')
    const registrar = await comeAs(rubina, way, '/registry')
    await judge(registrar, way, 'mistakes-waiting')
    await press(registrar, 'main a[href^="/registry/corrections/"] >> nth=0')
    await judge(registrar, way, 'mistake')
    await registrar.fill('#answer', 'سند میں بھی 1991 ہی درج ہے')
    await press(registrar, 'main button[name="do"][value="prepare"]')
    assert.equal(placeOf(registrar), '/registry')
    const second = await comeAs(shahid, way, '/registry')
    await press(second, 'main a[href^="/registry/corrections/"] >> nth=0')
    await judge(second, way, 'mistake-second')
    await press(second, 'main button[name="do"][value="confirm"]')
    await page.reload()
    await judge(page, way, 'mistake-answered')
    assert.match(await page.innerText('main'), /سند میں بھی 1991/)

    await page.goto(at('/account/data/erase'))
    await judge(page, way, 'erase')
    assert.match(
      await page.innerText('main'),
      /National Database and Registration Authority|نیشنل ڈیٹا بیس اینڈ رجسٹریشن/,
    )
    await press(page, 'main form[action="/account/data/erase"] button')
    assert.equal(placeOf(page), '/account/data')
    await judge(page, way, 'erased')
  })
}
