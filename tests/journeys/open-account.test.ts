/** A bank opens an account by digital identity: asked, shown, agreed, told, and seen afterwards. */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { startProgram, type Program } from '#tests/program'
import { demoPerson, placeOf, pressMain, useJourney, waysNow, type Person } from './journey.ts'

let program: Program | undefined
const { browser, at, comeAs, signIn, judge } = useJourney('open-account', async () => {
  program = await startProgram()
  return program
})

type Way = PageOptions & { readonly person: Person; readonly name: string; readonly urdu: string }
const ways: readonly Way[] = [
  {
    language: 'en',
    javaScript: true,
    width: 1280,
    person: demoPerson('3999010000025'),
    name: 'Tariq',
    urdu: 'طارق محمود',
  },
  {
    language: 'ur',
    javaScript: false,
    width: 360,
    person: demoPerson('3999010000018'),
    name: 'Amina',
    urdu: 'امینہ بی بی',
  },
]

const wayOn = {
  en: /You go on to \S.* after signing in/,
  ur: /داخل ہونے کے بعد آپ \S.* کی طرف جائیں گے/,
}

/** To the next page by a button of a name and a value. */
async function decide(page: Page, value: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(`main button[name="decision"][value="${value}"]`)
  await arrived
  await page.waitForLoadState()
}

const receiptOf = /Neelam Bank|نیلم بینک/
const tells = async (page: Page, words: RegExp) => words.test(await page.innerText('main'))

for (const way of waysNow(ways)) {
  describe(`a customer without papers, in ${way.language}`, () => {
    test('opens an account, gives a mobile number as well, and sees who read it', async () => {
      const page = await browser.openPage(way)
      await page.goto(at(`/demo/bank/account?lang=${way.language}`))
      assert.equal(new URL(page.url()).hostname, 'localhost', 'where passkeys work')
      await judge(page, way, 'start')
      await pressMain(page)
      assert.equal(placeOf(page), '/sign-in')
      assert.match(await page.innerText('main'), wayOn[way.language])
      await signIn(page, way.person)
      assert.match(placeOf(page), /^\/openid\/interaction\//)
      await judge(page, way, 'consent')
      const asked = await page.innerText('main')
      assert.match(asked, new RegExp(way.person.phone.slice(-4)))
      assert.match(asked, new RegExp(way.urdu), 'in either language: what would be given')
      await page.check('[name="also"][value="phone_number"]')
      const isReader = way.language === 'ur'
      if (isReader) await page.check('[name="also"][value="name#ur"]')
      await decide(page, 'agree')
      assert.equal(placeOf(page), '/demo/bank/account/done')
      await judge(page, way, 'opened')
      const told = await page.innerText('main')
      assert.match(told, /\d{4} \d{4} \d{4} \d{4}/)
      assert.match(told, new RegExp(way.name))
      assert.equal(told.includes(way.urdu), isReader, 'the bank has it where it was given')
      const site = new URL(page.url()).origin
      await page.goto(`${site}/account/consents`)
      await judge(page, way, 'consents')
      await page.goto(`${site}/openid/relying-parties`)
      await judge(page, way, 'list')
    })

    test('confirms who one is by yes or no, or refuses, and the bank learns no more', async () => {
      const page = await browser.openPage(way)
      await page.goto(at(`/demo/bank/account?lang=${way.language}`))
      await page.fill('#name', 'Somebody Else')
      await page.fill('#cnic', way.person.cnic)
      await page.click('main form:has(#cnic) button')
      await page.waitForURL(/\/sign-in/)
      await signIn(page, way.person)
      await judge(page, way, 'check')
      await decide(page, 'agree')
      await judge(page, way, 'checked')
      assert.doesNotMatch(await page.innerText('main'), new RegExp(way.name))
      await page.goto(at(`/demo/bank/account`))
      await pressMain(page)
      await page.waitForURL(/\/openid\/interaction\//)
      await decide(page, 'refuse')
      await judge(page, way, 'refused')
      assert.equal(await page.locator('main table').count(), 0)
    })
  })
}

const registrars = [demoPerson('3999010000602'), demoPerson('3999010000611')] as const
const desk = '/desk/relying-parties'
const neelam = 'bank-neelam'

/** The other bank as a program of its own, where two officers wrote down that it is. */
const otherBank = { port: 0, started: undefined as Promise<Program> | undefined }
const bankAt = (path: string) => `http://localhost:${otherBank.port}${path}`

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** It knows its own address by the file that the identity's operator gave it. */
function startOtherBank(): Promise<Program> {
  assert.ok(program)
  const { dataFolder, url } = program
  const keys = join(dataFolder, 'keys')
  const file = join(keys, 'bank-NEELAM-identity.json')
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify({ ...kept, redirectUri: bankAt('/account/return') }))
  return startProgram({
    command: ['bank', 'NEELAM'],
    dataFolder,
    args: ['--port', String(otherBank.port), '--biller', url, '--keys', keys],
  })
}

/** How many leaves the public log has. */
async function logSize(): Promise<number> {
  const checkpoint = await (await fetch(at('/log/checkpoint'))).text()
  return Number(checkpoint.split('\n')[1])
}

async function approve(way: Way): Promise<Page> {
  const page = await comeAs(registrars[1], way, `${desk}/${neelam}`)
  await judge(page, way, 'to-approve')
  await page.click('form[action$="/approve"] button')
  await page.waitForLoadState()
  await judge(page, way, 'approved')
  assert.equal(await page.locator('form[action$="/approve"]').count(), 0)
  return page
}

for (const way of waysNow(ways)) {
  describe(`a bank that is another program, in ${way.language}`, () => {
    test('is registered by two officers: one proposes, the other reads and approves', async () => {
      otherBank.port ||= await freePort()
      const page = await comeAs(registrars[0], way, desk)
      await judge(page, way, 'desk')
      await page.goto(at(`${desk}/propose?of=${neelam}`))
      await page.fill('[name="redirectUris"]', bankAt('/account/return'))
      await page.fill('[name="logoutUris"]', bankAt('/account'))
      await page.fill('[name="backchannelLogoutUri"]', bankAt('/account/signed-out'))
      await page.fill('[name="accessDays"]', way.javaScript ? '30' : '60')
      await judge(page, way, 'propose')
      await pressMain(page)
      await judge(page, way, 'proposed')
      assert.equal(await page.locator('form[action$="/approve"]').count(), 0, 'not by the same')
      await approve(way)
    })

    test('opens an account, asks again, and cannot once the customer withdrew', async () => {
      await (otherBank.started ??= startOtherBank())
      const page = await browser.openPage(way)
      const before = await logSize()
      await page.goto(bankAt(`/account?lang=${way.language}`))
      await judge(page, way, 'neelam-start')
      await pressMain(page)
      assert.equal(placeOf(page), '/sign-in')
      await signIn(page, way.person)
      await judge(page, way, 'neelam-consent')
      await decide(page, 'agree')
      assert.equal(page.url(), bankAt('/account/done'))
      await judge(page, way, 'neelam-opened')
      assert.match(await page.innerText('main'), new RegExp(way.name))
      const phone = await browser.openPage({ sameAs: page })
      const receipts = at(`/demo/phone?phone=${encodeURIComponent(way.person.phone)}`)
      await phone.goto(receipts)
      // Messages go out behind the page.
      for (let tries = 0; tries < 50 && !(await tells(phone, receiptOf)); tries += 1) {
        await wait(100)
        await phone.reload()
      }
      assert.match(await phone.innerText('main'), receiptOf, 'a receipt came')
      while ((await logSize()) <= before) await wait(100)
      await page.click('form[action$="/renew"] button')
      await page.waitForURL(bankAt('/account/done'))
      await page.goto(at('/account/consents'))
      await page.click('form[action="/account/consents/withdraw"] button')
      await page.waitForURL(/done=withdrawn/)
      await judge(page, way, 'neelam-withdrawn')
      await page.goto(bankAt('/account/done'))
      while ((await page.locator('form[action$="/renew"]').count()) > 0) {
        await page.click('form[action$="/renew"] button')
        await page.waitForLoadState()
      }
      await judge(page, way, 'neelam-told')
      assert.doesNotMatch(await page.innerText('main'), new RegExp(way.name))
    })

    test('and is suspended at once by one officer', async () => {
      const page = await comeAs(registrars[1], way, `${desk}/${neelam}`)
      await page.click('form[action$="/suspend"] button')
      await page.waitForLoadState()
      await judge(page, way, 'suspended')
      const customer = await browser.openPage(way)
      await customer.goto(bankAt(`/account?lang=${way.language}`))
      await pressMain(customer)
      assert.equal(new URL(customer.url()).port, String(otherBank.port), 'it is sent nowhere')
      await judge(customer, way, 'neelam-stopped')
    })
  })
}
