/**
 * Who may do what, and who acts for whom: an appointment by two and the new officer's first day, a
 * counter that applies by a citizen's code, mandates from offer to end, a leave with its acting
 * charge, and a look in an emergency that a third reviews.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { bringToWork } from '#tests/passkeys'
import {
  demoPerson,
  placeOf,
  pressMain,
  referenceOf,
  useJourney,
  waysNow,
  type Person,
} from './journey.ts'

const proposing = demoPerson('3999010000903')
const approving = demoPerson('3999010000910')
const confirming = demoPerson('3999010000927')
const supervisor = demoPerson('3999010000200')
const auditor = demoPerson('3999010000267')
const domicile = demoPerson('3999010000056')
const refunds = demoPerson('3999010000232')
const amina = demoPerson('3999010000018')
const tariq = demoPerson('3999010000025')
const nasreen = demoPerson('3999010000032')
/** Daughter of Tariq and Nasreen, born 2013-09-27. */
const hira = '3999010001058'

type Way = PageOptions & {
  readonly name: string
  readonly post: string
  readonly away: { readonly officer: Person; readonly post: string }
}
const ways: readonly Way[] = [
  {
    name: 'en',
    language: 'en',
    javaScript: true,
    width: 1280,
    post: 'mhr-counter-2',
    away: { officer: refunds, post: 'mhr-refund-clerk' },
  },
  {
    name: 'ur-phone',
    language: 'ur',
    javaScript: false,
    width: 360,
    post: 'mhr-counter-3',
    away: { officer: domicile, post: 'mhr-domicile' },
  },
]

const order = { en: 'SO(E)-118 of 2026', ur: 'حکم نامہ 118 سال 2026' }
const attorney = { en: 'Power of attorney 12 of 2026', ur: 'مختار نامہ 12 سال 2026' }
const company = { en: 'Mehrabad Traders (Private) Limited', ur: 'مہرآباد ٹریڈرز پرائیویٹ لمیٹڈ' }
const reason = {
  en: 'Fire in the street: is she at home?',
  ur: 'محلے میں آگ لگی ہے: کیا وہ گھر پر ہیں؟',
}

/** The button of the form that says so. */
async function press(page: Page, step: string): Promise<void> {
  const button = page.locator(`main form:has(input[name="do"][value="${step}"]) button`).first()
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await button.click()
  await arrived
  await page.waitForLoadState()
}

const main = (page: Page) => page.innerText('main')

async function follow(page: Page, link: string): Promise<void> {
  await page.click(link)
  await page.waitForLoadState()
}

type Look = (page: Page, picture: string) => Promise<void>

async function fillParty(page: Page, cnic: string): Promise<void> {
  await page.fill('[name="party.name"]', 'Akram Invented')
  await page.check('[name="party.relation"][value="son-of"]')
  await page.fill('[name="party.relativeName"]', 'غلام رسول')
  await page.fill('[name="party.cnic"]', cnic)
  await page.fill('[name="party.address"]', 'Mohalla Qasaban, Mehrabad')
}

const passBy = async () => undefined
const inDays = (count: number) =>
  new Date(Date.now() + 5 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10)

/** What the journeys of one screen share: a program of their own. */
function stepsOf(way: Way) {
  const { browser, at, codeFor, comeAs, judge } = useJourney('offices')
  const look: Look = (page, picture) => judge(page, way, picture)
  const reopen = async (page: Page, path: string) => {
    await page.goto(at(path))
  }

  /** One proposes a change on the page of a post; gives the page of who has approved it. */
  async function appoint(
    asked: { post: string; kind: string; cnic: string; to?: string },
    look: Look,
  ): Promise<Page> {
    const proposer = await comeAs(proposing, way, '/offices')
    await look(proposer, 'tree')
    await reopen(proposer, `/offices/PB-MHR/posts/${asked.post}`)
    await look(proposer, 'post')
    await proposer.check(`[name="kind"][value="${asked.kind}"]`)
    await proposer.fill('[name="cnic"]', asked.cnic)
    if (asked.to) await proposer.fill('[name="to"]', asked.to)
    await proposer.fill('[name="ground"]', order[way.language])
    await press(proposer, 'propose')
    assert.equal(placeOf(proposer), '/offices/appointments')
    assert.equal(await proposer.locator('input[name="do"][value="approve"]').count(), 0)
    await look(proposer, 'proposed')
    await proposer.close()
    return approve(look)
  }

  async function approve(look: Look): Promise<Page> {
    const approver = await comeAs(approving, way, '/offices/appointments')
    await look(approver, 'to-approve')
    await press(approver, 'approve')
    await look(approver, 'approved')
    return approver
  }

  /** The first day: the ticket that was handed over, and a code to the phone. */
  async function firstDay(officer: Person, ticket: string, path: string): Promise<Page> {
    const page = await browser.openPage({ ...way, javaScript: true })
    await page.goto(at(`/?lang=${way.language}`))
    const url = new URL(at('/')).origin
    await bringToWork(page, officer, path, { url, codeFor, ticketFor: async () => ticket })
    return page
  }

  /** Applies for a court fee; the page ends on the case. */
  async function applyForFee(page: Page, cnic: string): Promise<string> {
    await reopen(page, '/services/court-fee')
    await pressMain(page)
    await page.fill('#court', 'Senior Civil Judge, Mehrabad')
    await pressMain(page)
    await page.check('input[value="schedule-ii-two-rupees"]')
    await pressMain(page)
    await page.fill('#caseTitle', 'اکرم بنام اسلم')
    await pressMain(page)
    await pressMain(page)
    await fillParty(page, cnic)
    await pressMain(page)
    await page.click('main form button.govuk-button >> nth=-1')
    await page.waitForURL('**/cases/**')
    return referenceOf(page)
  }

  return { codeFor, comeAs, look, reopen, appoint, approve, firstDay, applyForFee }
}

for (const way of waysNow(ways)) {
  describe(`offices, ${way.name}`, () => {
    const { codeFor, comeAs, look, reopen, appoint, approve, firstDay, applyForFee } = stepsOf(way)

    test('two appoint an officer, who begins with the ticket and helps by a code', async () => {
      const given = { post: way.post, kind: 'give', cnic: nasreen.cnic }
      const approver = await appoint(given, look)
      const [ticket = ''] =
        /\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(await main(approver)) ?? []
      assert.ok(ticket, 'the approver is shown the ticket to hand over')
      await reopen(approver, '/offices/appointments')
      assert.ok(!(await main(approver)).includes(ticket), 'once')

      const officer = await firstDay(nasreen, ticket, '/counter/visits')
      await reopen(officer, '/offices')
      await officer.click('main a[href^="/offices/officers/"]')
      await officer.waitForLoadState()
      await look(officer, 'own-rights')
      assert.ok((await main(officer)).includes(order[way.language]), 'why he may')

      await reopen(officer, '/counter/visits')
      await look(officer, 'visits')
      await officer.fill('#cnic', amina.cnic)
      await officer.check('[name="service"][value="court-fee"]')
      await pressMain(officer)
      await look(officer, 'visit-code')
      await officer.fill('#code', '000000')
      await pressMain(officer)
      assert.equal(await officer.locator('.govuk-error-summary').count(), 1)
      const code = await codeFor(officer, amina)
      const citizen = await comeAs(amina, way, '/account/visits')
      await look(citizen, 'visit-asked')
      await officer.fill('#code', code)
      await pressMain(officer)
      await look(officer, 'visit-form')
      await officer.fill('[name="court"]', 'Senior Civil Judge, Mehrabad')
      await officer.check('input[value="schedule-ii-two-rupees"]')
      await officer.fill('[name="caseTitle"]', 'اکرم بنام اسلم')
      await fillParty(officer, amina.cnic)
      await pressMain(officer)
      await look(officer, 'visit-made')
      assert.match(await main(officer), /PB-MHR-/)

      await reopen(citizen, '/account/visits')
      await look(citizen, 'visit-seen')
      await citizen.click('main a[href^="/cases/"]')
      await citizen.waitForLoadState()
      await look(citizen, 'visit-case')
      assert.ok((await main(citizen)).includes(way.post.toUpperCase()))
      await reopen(citizen, '/account/visits')
      await press(citizen, 'end')
      const made = placeOf(officer)
      await reopen(officer, made)
      assert.ok(!/PB-MHR-[0-9A-Z]{12}/.test(await main(officer)), 'nothing is seen after the end')
      await look(officer, 'visit-over')
    })

    test('an agent acts for a client until the client ends it, and the case says so', async () => {
      const client = await comeAs(amina, way, '/account/mandates/offer')
      await look(client, 'offer')
      await client.check('[name="kind"][value="client"]')
      await client.fill('[name="other"]', tariq.cnic)
      await client.fill('[name="evidence"]', attorney[way.language])
      await pressMain(client)
      await look(client, 'offered')

      const agent = await comeAs(tariq, way, '/account/mandates')
      await look(agent, 'asked')
      await press(agent, 'accept')
      await look(agent, 'accepted')
      await press(agent, 'act')
      await look(agent, 'acting')
      const reference = await applyForFee(agent, amina.cnic)
      await look(agent, 'case-of-agent')

      await reopen(client, `/cases/${reference}`)
      await look(client, 'case-of-client')
      const named = { en: 'Tariq Mehmood', ur: 'طارق محمود' }[way.language]
      assert.ok((await main(client)).includes(named), 'who did it')
      await reopen(client, '/account/mandates')
      await press(client, 'withdraw')
      await look(client, 'withdrawn')
      await reopen(agent, '/cases')
      await look(agent, 'over')
      await reopen(agent, `/cases/${reference}`)
      assert.ok(!(await main(agent)).includes(reference), 'withdrawn is withdrawn')
    })

    test('an officer accepts for a child, by the register, and for a company', async () => {
      const guardian = await comeAs(tariq, way, '/account/mandates/offer')
      const offer = async (fields: Readonly<Record<string, string>>, kind: string) => {
        await reopen(guardian, '/account/mandates/offer')
        await guardian.check(`[name="kind"][value="${kind}"]`)
        for (const [name, value] of Object.entries(fields)) {
          await guardian.fill(`[name="${name}"]`, value)
        }
        await pressMain(guardian)
      }
      const evidence = attorney[way.language]
      await offer({ other: hira, born: '2016-09-27', evidence }, 'child')
      const officer = await comeAs(confirming, way, '/offices/mandates')
      await look(officer, 'to-confirm')
      const one = 'main a[href^="/offices/mandates/"]'
      await follow(officer, one)
      await look(officer, 'beside-the-register')
      assert.match(await main(officer), /27 (?:September|ستمبر) 2013/, 'born, as registered')
      assert.match(await main(officer), /27 (?:September|ستمبر) 2016/, 'born, as the guardian says')
      await pressMain(officer)
      await look(officer, 'birth-differs')
      assert.equal(await officer.locator('.govuk-error-summary').count(), 1)
      await reopen(guardian, '/account/mandates')
      await press(guardian, 'takeBack')
      await offer({ other: hira, born: '2013-09-27', evidence }, 'child')
      await reopen(officer, '/offices/mandates')
      await follow(officer, one)
      await pressMain(officer)
      const number = way.language === 'en' ? '0123456' : '0123457'
      await offer({ other: number, otherName: company[way.language], evidence }, 'company')
      await reopen(officer, '/offices/mandates')
      await follow(officer, one)
      await pressMain(officer)
      await reopen(guardian, '/account/mandates')
      await look(guardian, 'confirmed')
      await press(guardian, 'act')
      assert.ok((await guardian.innerText('body')).includes(company[way.language]))
      const reference = await applyForFee(guardian, tariq.cnic)
      await look(guardian, 'case-of-company')
      const looks = await comeAs(supervisor, way, `/desk/cases/${reference}`)
      await look(looks, 'desk-case')
      assert.ok((await main(looks)).includes(company[way.language]), 'who acted for whom')
    })

    test('on leave another is in charge, and back sooner the charge rests', async () => {
      const { officer, post } = way.away
      const away = await comeAs(officer, way, '/offices')
      await away.click('main a[href^="/offices/officers/"]')
      await away.waitForLoadState()
      const own = placeOf(away)
      await away.check('[name="kind"][value="leave"]')
      await away.fill('[name="to"]', inDays(3))
      await away.fill('[name="ground"]', order[way.language])
      await press(away, 'propose')
      await look(away, 'leave-asked')
      const approver = await approve(passBy)
      await approver.close()
      await reopen(away, '/offices')
      await look(away, 'on-leave')

      const cnic = nasreen.cnic
      await (await appoint({ post, kind: 'act', cnic, to: inDays(3) }, passBy)).close()
      const inCharge = await comeAs(nasreen, way, '/offices')
      await inCharge.click('main a[href^="/offices/officers/"]')
      await inCharge.waitForLoadState()
      await look(inCharge, 'in-charge')
      const proposer = await comeAs(proposing, way, own)
      await proposer.check('[name="kind"][value="return"]')
      await proposer.fill('[name="ground"]', order[way.language])
      await press(proposer, 'propose')
      await (await approve(passBy)).close()
      await reopen(proposer, `/offices/PB-MHR/posts/${post}`)
      await look(proposer, 'holdings')
      await reopen(away, own)
      assert.equal(placeOf(away), own, 'back at work')
    })

    test('a look in an emergency takes three: one asks, one allows, one reviews', async () => {
      const page = '/offices/break-glass'
      const asker = await comeAs(domicile, way, page)
      await asker.fill('[name="subject"]', amina.cnic)
      await asker.fill('[name="reason"]', reason[way.language])
      await press(asker, 'ask')
      await look(asker, 'glass-asked')
      const allower = await comeAs(supervisor, way, page)
      await press(allower, 'allow')
      await look(allower, 'glass-allowed')
      await reopen(asker, page)
      await look(asker, 'glass-open')
      await asker.click(`main a[href^="${page}/"]`)
      await asker.waitForLoadState()
      await look(asker, 'glass-seen')
      assert.match(await main(asker), /Amina Bibi|امینہ بی بی/)
      const seen = await comeAs(amina, way, '/account/reads')
      await look(seen, 'glass-told')
      const reviewer = await comeAs(auditor, way, page)
      await press(reviewer, 'justified')
      await look(reviewer, 'glass-reviewed')
    })
  })
}
