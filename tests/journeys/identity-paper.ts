/** A card or a passport in the browser, from the application to the hand: steps that recur. */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { unfold } from '#tests/browser'
import { placeOf, pressMain, referenceOf, type Person } from './journey.ts'

export type Holder = Pick<Person, 'cnic'> & {
  readonly name: string
  readonly relation: 'son-of' | 'daughter-of'
  /** As the register holds him. */
  readonly father?: string
}

/** The value of a choice, what is typed where, the holder, or a question that is left out. */
export type Answer =
  | string
  | { readonly [field: string]: string }
  | Holder
  | typeof leftOut
  | typeof beforeCamera
export const leftOut = Symbol('left out')
/** A face, by following the signs that the page shows. */
export const beforeCamera = Symbol('before the camera')

const isHolder = (answer: object): answer is Holder => 'relation' in answer

/** The fields of a person as forms ask for one. */
export async function fillPerson(page: Page, field: string, person: Holder): Promise<void> {
  const { name, cnic, relation, father = 'محمود احمد' } = person
  await page.fill(`[name="${field}.name"]`, name)
  await page.check(`[name="${field}.relation"][value="${relation}"]`)
  await page.fill(`[name="${field}.relativeName"]`, father)
  await page.fill(`[name="${field}.cnic"]`, cnic)
  await page.fill(`[name="${field}.address"]`, 'گلی نمبر 4، گلشن مہر، مہرآباد')
}

/** Answers one question, and goes on to the next page. */
async function give(page: Page, answer: Answer): Promise<void> {
  if (answer === leftOut) {
    const way = page.locator('main button[name="leave"]')
    if ((await way.count()) === 0) return pressMain(page)
    await Promise.all([page.waitForEvent('framenavigated'), way.click()])
    return page.waitForLoadState()
  }
  if (answer === beforeCamera) {
    await page.click('[data-face-start]')
    await page.waitForSelector('input#chosen', { timeout: 60_000 })
    return pressMain(page)
  }
  if (typeof answer === 'string') {
    const choice = page.locator(`main input[value="${answer}"]`)
    assert.equal(await choice.count(), 1, `${page.url()} offers no ${answer}`)
    await choice.check()
  } else if (isHolder(answer)) await fillPerson(page, 'holder', answer)
  else for (const [name, typed] of Object.entries(answer)) await page.fill(`#${name}`, typed)
  await pressMain(page)
}

/** To the page on which everything stands once more. */
export async function fillIn(page: Page, at: string, answers: readonly Answer[]): Promise<void> {
  await page.goto(at)
  await pressMain(page)
  for (const answer of answers) await give(page, answer)
}

/** Hands in what was filled in; the page ends on the case, or stays with what is wrong. */
export async function handIn(page: Page): Promise<string> {
  await page.click('main form button.govuk-button >> nth=-1')
  await page.waitForLoadState()
  return referenceOf(page)
}

/** At the demonstration's bank, and back to the case. */
export async function payAtBank(page: Page): Promise<void> {
  const back = page.url()
  assert.match(placeOf(page), /^\/cases\//)
  await page.click('main a[href^="/demo/bank"]')
  await pressMain(page)
  await page.click('main form[action="/demo/bank/pay"] button >> nth=0')
  await page.waitForLoadState()
  await page.goto(back)
}

/** The step's form on the page of the case; `false` where it comes back with what is wrong. */
export async function take(
  page: Page,
  action: string,
  fill: (form: string) => Promise<unknown> = async () => undefined,
): Promise<boolean> {
  const form = `form[action$="/${action}"]`
  await unfold(page, form)
  await fill(form)
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(`${form} button:not([name])`)
  await arrived
  await page.waitForLoadState()
  return (await page.locator('.govuk-error-summary').count()) === 0
}

const sealed = /Sealed in the public log as entry \d|عوامی ریکارڈ میں اندراج/

/** The page of a case whose every event stands in the public log. */
export async function openSealed(page: Page, at: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto(at)
    const told = await page.innerText('main')
    const isWhole = !/Being sealed|مہر لگ رہی/.test(told)
    if (isWhole && sealed.test(told)) return
    await wait(100)
  }
  assert.fail(`${at} never stood in the log`)
}

/** Under which number anybody may ask what became of the paper. */
export async function numberOf(page: Page): Promise<{ href: string; number: string }> {
  const href = (await page.getAttribute('main a[href^="/verify/number"]', 'href')) ?? ''
  const number = new URL(href, 'http://x').searchParams.values().next().value ?? ''
  assert.ok(number, 'the paper has a number')
  return { href, number }
}

/** A paper as its holder takes it, kept where the pictures are. */
export async function keepPaper(page: Page, at: string, name: string): Promise<void> {
  const file = await page.context().request.get(at)
  const pdf = await file.body()
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  const folder = process.env['DAFTAR_SCREENSHOTS']
  if (folder) await writeFile(`${folder}/${name}.pdf`, pdf)
}

/** The receipt of what was paid, from the page of the case. */
export async function keepReceipt(page: Page, name: string): Promise<void> {
  const href = await page.getAttribute('main a[href*="/receipts/"]', 'href')
  await keepPaper(page, new URL(href ?? '', page.url()).href, name)
}
