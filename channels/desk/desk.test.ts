import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { eventsOf, findCase } from '#platform/cases'
import type { ActOutcome } from '#platform/catalogue'
import { endPosting, signOutEverywhere } from '#platform/identity'
import { addDays, civilDateOf, dayMs, formatCnic } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { pay } from '#tests/payments'
import { testPersons } from '#tests/platform'
import { visitor } from '#tests/web'
import { testDesk } from './test-desk.ts'

const desk = await testDesk()
const { platform, app } = desk
const officerId = platform.officer.personId
const [zara, bilal, officerPerson] = testPersons

const stepOf = ({ reference }: ActOutcome, action: string) => `/desk/cases/${reference}/${action}`
const pageOf = ({ reference }: ActOutcome) => `/desk/cases/${reference}`
/** Whether the fold in which a step stands is open. */
const isUnfolded = (html: string, action: string) =>
  /^[^>]*\bopen\b/.test(
    html.split('<details').find((fold) => fold.includes(`/${action}" `)) ?? 'missing',
  )
const stateOf = async (key: ActOutcome) => (await findCase(platform.db, key))?.state

describe('who comes to the desk', () => {
  const paths = ['/desk', '/desk/services/kite-permit', '/desk/cases/PB-KTE-0000-0000-0000']

  test('a visitor signs in first, and comes back to the same page', async () => {
    for (const path of paths) {
      const { status, location } = await visitor(app).open(path)
      assert.equal(status, 303)
      assert.equal(location, `/sign-in?next=${encodeURIComponent(path)}`)
    }
  })

  test('a citizen is told whose place it is', async () => {
    const kase = await desk.apply()
    const citizen = await desk.sitDown(platform.citizen.personId, 'citizen')
    for (const path of [...paths, pageOf(kase)]) {
      const { status, html } = await citizen.open(path)
      assert.equal(status, 403)
      assert.match(html, /The desk is for officers at work/)
      assert.match(html, /action="\/sign-out"/)
      assert.ok(!html.includes('Kite Lane 1'))
    }
    const pressed = await citizen.send(stepOf(kase, 'allow'), { note: 'Mine' })
    assert.equal(pressed.status, 403)
    assert.equal(await stateOf(kase), 'review')
  })

  test('who holds a post and came as a citizen is shown to his passkey', async () => {
    const kase = await desk.apply()
    const citizen = await desk.sitDown(officerId, 'citizen')
    for (const path of [...paths, pageOf(kase)]) {
      const { status, location } = await citizen.open(path)
      assert.equal(status, 303)
      assert.equal(location, `/enrol?next=${encodeURIComponent(path)}`)
    }
  })

  test('an officer of another district sees nothing and can do nothing (T-DESK-6)', async () => {
    const kase = await desk.apply()
    const stranger = await desk.sitDown(desk.strangerId)
    assert.equal((await stranger.open('/desk')).status, 200)
    const seen = await stranger.open(pageOf(kase))
    assert.equal(seen.status, 404)
    assert.match(seen.html, /There is no such case/)
    const unknown = await stranger.open('/desk/cases/PB-KTE-0000-0000-0000')
    assert.equal(unknown.status, 404)
    const words = (html: string) => html.replaceAll(/PB-KTE-[0-9A-Z-]+/g, '')
    assert.equal(words(unknown.html), words(seen.html), 'the answer tells that the case exists')
    await stranger.open('/desk')
    assert.equal((await stranger.send(stepOf(kase, 'allow'), { note: 'Yes' })).status, 404)
    assert.equal(await stateOf(kase), 'review')
  })

  test('who applied cannot decide: the page says so, and the door refuses (T-DUTY-3)', async () => {
    const kase = await desk.apply({ personId: officerId })
    const officer = await desk.sitDown(officerId)
    const seen = await officer.open(pageOf(kase))
    assert.equal(seen.status, 200)
    assert.match(seen.html, /You cannot decide a case in which you yourself take part/)
    assert.equal(officer.formsOf(stepOf(kase, 'allow')).length, 0)
    const pressed = await officer.send(stepOf(kase, 'allow'), { note: 'Mine' })
    assert.equal(pressed.status, 403)
    assert.match(pressed.html, /govuk-error-summary/)
    assert.equal(await stateOf(kase), 'review')
  })

  test('nor can who is named in the case (T-DUTY-3)', async () => {
    const kase = await desk.apply({ flyer: officerPerson })
    const officer = await desk.sitDown(officerId)
    const seen = await officer.open(pageOf(kase))
    assert.match(seen.html, /You cannot decide a case in which you yourself take part/)
    assert.equal((await officer.send(stepOf(kase, 'refuse'), { note: 'No' })).status, 403)
    const other = await desk.sitDown(platform.supervisor.personId)
    await other.open(pageOf(kase))
    assert.equal((await other.send(stepOf(kase, 'refuse'), { note: 'No' })).status, 303)
  })

  test('a post that has ended opens nothing', async () => {
    const stranger = await desk.sitDown(desk.strangerId)
    const lastDay = addDays(civilDateOf(platform.setting.now()), -1)
    const posting = { jurisdiction: 'PB-OTH', postId: 'oth-1', personId: desk.strangerId, lastDay }
    await endPosting(platform.db, posting)
    platform.sessions.forgetAll()
    const { status, html } = await stranger.open('/desk')
    assert.equal(status, 403)
    assert.match(html, /You hold no post today/)
  })
})

describe('the queue', () => {
  test('shows what waits, and nothing about persons', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    const { html } = await officer.open('/desk')
    assert.match(html, /Kite Officer, Kite Office/)
    assert.ok(html.includes(kase.reference))
    for (const personal of [zara.name, zara.cnic, formatCnic(zara.cnic), 'Kite Lane', 'green']) {
      assert.ok(!html.includes(personal), personal)
    }
    await expectValidHtml(html)
  })

  test('what is overdue is counted, marked, first, and can be shown alone', async () => {
    const late = await desk.apply()
    platform.clockTo(new Date(Date.now() + 20 * dayMs))
    const officer = await desk.sitDown(officerId)
    const young = await desk.apply()
    const { html } = await officer.open('/desk')
    assert.match(html, /daftar-figure--late/)
    assert.ok(html.indexOf(late.reference) < html.indexOf(young.reference))
    const rowOf = (reference: string) =>
      html.split('<tr').find((row) => row.includes(`/desk/cases/${reference}`)) ?? ''
    assert.match(rowOf(late.reference), /govuk-tag--red/)
    assert.doesNotMatch(rowOf(young.reference), /govuk-tag--red/)
    const alone = await officer.open('/desk?show=overdue&service=kite-permit')
    assert.ok(alone.html.includes(late.reference))
    assert.ok(!alone.html.includes(young.reference))
    const all = await officer.open('/desk?service=kite-permit')
    assert.ok(all.html.includes(young.reference))
    platform.clockTo(new Date())
  })

  test('goes page by page, and every case stands on one of them', async () => {
    const made: ActOutcome[] = []
    for (let count = 0; count < 30; count += 1) made.push(await desk.apply())
    const officer = await desk.sitDown(officerId)
    let pages = ''
    for (let address: string | undefined = '/desk'; address; ) {
      const { html }: { html: string } = await officer.open(address)
      assert.ok((html.match(/<tr/g) ?? []).length <= 26)
      pages += html
      address = /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.match(pages, /rel="next"/)
    for (const { reference } of made) assert.ok(pages.includes(reference), reference)
    for (const odd of ['0', '2026-13-41T00:00:00.000Z_x', 'x', '9e9', "'", 'null']) {
      const query = new URLSearchParams({ after: odd, service: 'nothing', show: odd, post: odd })
      assert.equal((await officer.open(`/desk?${query.toString()}`)).status, 200, odd)
    }
  })
})

describe('a decision', () => {
  test('shows everything that decides it on one page', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    const { html } = await officer.open(pageOf(kase))
    assert.ok(html.includes(zara.name) && html.includes(formatCnic(zara.cnic)))
    assert.ok(html.includes('green &lt;b>'), 'what was typed is markup')
    assert.match(html, /role="img" aria-label="[^"]*The case stands at: In review\."/)
    assert.equal(officer.formsOf(stepOf(kase, 'allow')).length, 1)
    assert.equal(officer.formsOf(stepOf(kase, 'refuse')).length, 1)
    assert.deepEqual([isUnfolded(html, 'allow'), isUnfolded(html, 'refuse')], [true, false])
    await expectValidHtml(html)
    const urdu = await desk.sitDown(officerId, 'officer', 'ur')
    const shown = await urdu.open(pageOf(kase))
    assert.match(shown.html, /dir="rtl"/)
    await expectValidHtml(shown.html)
  })

  test('that lacks its ground comes back with what was typed', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    await officer.open(pageOf(kase))
    const typed = `<i>${'x'.repeat(600)}`
    const { status, html } = await officer.send(stepOf(kase, 'refuse'), { note: typed })
    assert.equal(status, 422)
    assert.match(html, /href="#refuse-note"[^>]*>[^<]+[?:] The answer is longer/)
    assert.match(html, /id="refuse-note"[^>]*>&lt;i>xxx/)
    assert.deepEqual([isUnfolded(html, 'allow'), isUnfolded(html, 'refuse')], [false, true])
    assert.match(html, /<title>Error: /)
    await expectValidHtml(html)
    assert.equal(await stateOf(kase), 'review')
  })

  test('is taken once, however often it is pressed', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    await officer.open(pageOf(kase))
    const [form] = officer.formsOf(stepOf(kase, 'allow'))
    const said = { ...form, note: 'Fair wind' }
    const presses = await Promise.all(
      [1, 2, 3].map(() => officer.send(stepOf(kase, 'allow'), said)),
    )
    for (const { status, location } of presses) {
      assert.equal(status, 303)
      assert.equal(location, `${pageOf(kase)}?done=allow`)
    }
    assert.equal((await eventsOf(platform.db, kase)).length, 2)
    const done = await officer.open(presses[0]?.location ?? '')
    assert.match(done.html, /Allowed\. The case now stands at: To be paid</)
    assert.match(done.html, /Fair wind/)
    await expectValidHtml(done.html)
  })

  test('under the same key with other words is refused', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    await officer.open(pageOf(kase))
    const [form] = officer.formsOf(stepOf(kase, 'allow'))
    await officer.send(stepOf(kase, 'allow'), { ...form, note: 'One' })
    const other = await officer.send(stepOf(kase, 'allow'), { ...form, note: 'Two' })
    assert.equal(other.status, 422)
    assert.equal((await eventsOf(platform.db, kase)).length, 2)
  })

  test('that comes too late is told, and shows the case as it stands', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    const supervisor = await desk.sitDown(platform.supervisor.personId)
    await officer.open(pageOf(kase))
    await supervisor.open(pageOf(kase))
    assert.equal((await supervisor.send(stepOf(kase, 'refuse'), { note: 'No' })).status, 303)
    const late = await officer.send(stepOf(kase, 'allow'), { note: 'Yes' })
    assert.equal(late.status, 409)
    assert.match(late.html, /present state of the case/)
    assert.match(late.html, /There is nothing for you to do on this case now/)
  })

  test('nobody else’s success is shown as one’s own', async () => {
    const kase = await desk.apply()
    const supervisor = await desk.sitDown(platform.supervisor.personId)
    await supervisor.open(pageOf(kase))
    await supervisor.send(stepOf(kase, 'refuse'), { note: 'No' })
    const officer = await desk.sitDown(officerId)
    const { html } = await officer.open(`${pageOf(kase)}?done=refuse`)
    assert.doesNotMatch(html, /govuk-notification-banner--success/)
  })

  test('is no step of another kind: money and time do not come from a form', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    await officer.open(pageOf(kase))
    for (const action of ['settle', 'lapse', 'submit', 'escalate', 'toString', '__proto__']) {
      assert.equal((await officer.send(stepOf(kase, action))).status, 404, action)
    }
    assert.equal(await stateOf(kase), 'review')
  })

  test('whose session has ended shows what was typed', async () => {
    const kase = await desk.apply()
    const { personId } = platform.supervisor
    const officer = await desk.sitDown(personId)
    await officer.open(pageOf(kase))
    await signOutEverywhere(platform.db, personId)
    platform.sessions.forgetAll()
    const { status, html } = await officer.send(stepOf(kase, 'refuse'), { note: 'Long thoughts' })
    assert.equal(status, 401)
    assert.match(html, /Long thoughts/)
    assert.ok(html.includes(`/sign-in?next=${encodeURIComponent(pageOf(kase))}`))
    await expectValidHtml(html)
    assert.equal(await stateOf(kase), 'review')
  })

  test('a form from somewhere else is refused', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    await officer.open(pageOf(kase))
    const forged = await officer.send(stepOf(kase, 'refuse'), { _csrf: 'x', note: 'No' })
    assert.equal(forged.status, 403)
    assert.equal(await stateOf(kase), 'review')
  })
})

describe('search', () => {
  test('by reference goes to the case', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    await officer.open('/desk')
    const typed = kase.reference.toLowerCase().replaceAll('-', ' ')
    const found = await officer.send('/desk/search', { q: typed })
    assert.deepEqual([found.status, found.location], [303, pageOf(kase)])
  })

  test('by CNIC finds what a person applied for, and keeps the CNIC out of addresses', async () => {
    const kase = await desk.apply({ personId: platform.neighbour.personId, flyer: bilal })
    const officer = await desk.sitDown(officerId)
    await officer.open('/desk')
    const found = await officer.send('/desk/search', { q: formatCnic(bilal.cnic) })
    assert.equal(found.status, 200)
    assert.ok(found.html.includes(kase.reference))
    assert.doesNotMatch(found.html, /(?:href|action)="[^"]*39990/)
    await expectValidHtml(found.html)
  })

  test('by the numbers of money and of the document', async () => {
    const kase = await desk.apply()
    const officer = await desk.sitDown(officerId)
    await officer.open(pageOf(kase))
    await officer.send(stepOf(kase, 'allow'), { note: 'Yes' })
    const psid = String((await findCase(platform.db, kase))?.facts['psid'])
    const number = await paid(psid)
    for (const q of [psid, number, number.slice(-16)]) {
      await officer.open('/desk')
      const found = await officer.send('/desk/search', { q })
      assert.ok(found.html.includes(kase.reference), q)
    }
    const shown = await officer.open(pageOf(kase))
    assert.match(shown.html, /certificate\.pdf/)
    await expectValidHtml(shown.html)
  })

  async function paid(psid: string): Promise<string> {
    const { settled } = await pay(platform, { psid, amount: 10_000 })
    assert.ok(settled?.number)
    return settled.number
  }

  test('finds nothing for nobody, and tells what it cannot read', async () => {
    const officer = await desk.sitDown(officerId)
    await officer.open('/desk')
    const none = await officer.send('/desk/search', { q: '35202-1234567-1' })
    assert.equal(none.status, 200)
    assert.match(none.html, /No case was found among those that are open to you/)
    const odd = await officer.send('/desk/search', { q: `'; drop table <b>` })
    assert.equal(odd.status, 422)
    assert.match(odd.html, /value="&#39;; drop table &lt;b>"|value="'; drop table &lt;b>"/)
    await expectValidHtml(odd.html)
    assert.equal((await officer.open('/desk/search')).location, '/desk')
  })
})

describe('a service as the officer may read it', () => {
  test('shows its states, time limits and law', async () => {
    const officer = await desk.sitDown(officerId)
    const { status, html } = await officer.open('/desk/services/kite-permit')
    assert.equal(status, 200)
    assert.match(html, /Kite Act, section 1/)
    assert.match(html, /2 working days/)
    assert.match(html, /By itself after 7 days/)
    assert.match(html, /Kite Officer/)
    await expectValidHtml(html)
    assert.equal((await officer.open('/desk/services/nothing')).status, 404)
  })
})
