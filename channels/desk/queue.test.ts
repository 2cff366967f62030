/** The queue of officers who have much to do: narrowed, counted, apart from their colleagues'. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import { expectValidHtml } from '#tests/browser'
import type { NuisancePost } from '#tests/nuisance-offices'
import { nuisanceTown } from '#tests/nuisance-town'
import { testPersons } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { queueDays } from './queue-asked.ts'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const app = await webOn(town.platform, registerDesk)
const { officerAt, caseAt } = town

const sitAt = (post: NuisancePost, language: 'en' | 'ur' = 'en') =>
  signedIn(app, town.platform, officerAt(post).personId, { kind: 'officer', language })

const strings: CaseKey[] = []
for (let count = 0; count < 60; count += 1) strings.push(await town.lodge('strings'))
await town.actByHolder(strings[0] as CaseKey, 'take')
const byPost = async (post: string) => {
  const cases = await Promise.all(strings.map(caseAt))
  return cases.filter(({ postId }) => postId === post)
}
const shownIn = (html: string) =>
  new Set([...html.matchAll(/\/desk\/cases\/([\w-]+)/g)].map(([, reference]) => reference))

/** All pages of a list, by their links. */
async function walk(officer: Awaited<ReturnType<typeof sitAt>>, from: string) {
  const pages: string[] = []
  for (let address: string | undefined = from; address; ) {
    const { html, status }: { html: string; status: number } = await officer.open(address)
    assert.equal(status, 200)
    pages.push(html)
    address = /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
  }
  return pages
}

test('what an officer’s post holds stands apart from what the office holds', async () => {
  const officer = await sitAt('strings-1')
  const mine = await byPost('strings-1')
  const others = await byPost('strings-2')
  assert.ok(mine.length > 10 && others.length > 10)
  const own = (await walk(officer, '/desk')).join('')
  assert.ok(own.includes('Strings on the road'), 'each says what it is about')
  assert.deepEqual(shownIn(own), new Set(mine.map(formatReference)))
  assert.ok(own.includes(`With others in your office (${others.length})`))
  const office = (await walk(officer, '/desk?whose=office')).join('')
  assert.deepEqual(shownIn(office), new Set(others.map(formatReference)))
  await expectValidHtml((await officer.open('/desk?whose=office')).html)
})

test('each filter shows as many as it says, and stands in the address', async () => {
  const officer = await sitAt('strings-1')
  const mine = await byPost('strings-1')
  const received = mine.filter(({ state }) => state === 'received')
  const { html } = await officer.open('/desk?service=kite-nuisance')
  assert.ok(html.includes(`Received (${received.length})`))
  assert.ok(html.includes(`Strings on the road (${mine.length})`))
  assert.ok(!html.includes('Noise on the roof ('), 'nothing of it waits here')
  await expectValidHtml(html)
  const address = '/desk?service=kite-nuisance&state=received&topic=strings'
  const pages = (await walk(officer, address)).join('')
  assert.deepEqual(shownIn(pages), new Set(received.map(formatReference)))
  const none = await officer.open('/desk?service=kite-nuisance&topic=noise')
  assert.equal(shownIn(none.html).size, 0)
})

test('overdue, due today and this week are told by the day; what rose stands alone', async () => {
  await town.onDay(19, async () => {
    const officer = await sitAt('strings-1')
    const days = queueDays(town.platform.setting.now())
    const mine = await byPost('strings-1')
    for (const [show, from, to] of [
      ['overdue', new Date(0), days.now],
      ['today', days.now, days.endOfDay],
      ['week', days.now, days.endOfWeek],
    ] as const) {
      const due = mine.filter(
        ({ deadlineAt }) => deadlineAt && deadlineAt >= from && deadlineAt < to,
      )
      const shown = shownIn((await walk(officer, `/desk?show=${show}`)).join(''))
      assert.deepEqual(shown, new Set(due.map(formatReference)), show)
    }
    assert.ok(mine.some(({ deadlineAt }) => deadlineAt && deadlineAt < days.endOfWeek))
  })
  await town.onDay(21, async () => {
    await town.tickAll()
    const chief = await sitAt('nuisance-1')
    const { html } = await chief.open('/desk?raised=yes')
    const held = (await byPost('nuisance-1')).map(formatReference)
    assert.ok(held.length > 0)
    const raised = (await walk(chief, '/desk?raised=yes')).join('')
    assert.deepEqual(shownIn(raised), new Set(held))
    assert.match(html, /Raised, level 1/)
  })
})

test('the next page goes on where the last one ended, though cases have gone since', async () => {
  const officer = await sitAt('noise-1')
  const keys: CaseKey[] = []
  for (let count = 0; count < 40; count += 1) keys.push(await town.lodge('noise'))
  const { html: first } = await officer.open('/desk')
  const seen = shownIn(first)
  const next = /<a[^>]*href="([^"]*)"[^>]*rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  const gone = keys.find((key) => seen.has(formatReference(key))) as CaseKey
  await town.actByHolder(gone, 'take')
  await town.actByHolder(gone, 'pass', { nuisance: 'strings', reason: 'It is about strings.' })
  const rest = shownIn((await walk(officer, next ?? '')).join(''))
  const missed = keys.map(formatReference).filter((one) => !seen.has(one) && !rest.has(one))
  assert.deepEqual(missed, [], 'nothing falls between two pages')
})

test('search finds routed cases by reference and CNIC, only those one may open', async () => {
  const noise = await town.lodge('noise')
  const officer = await sitAt('strings-1')
  await officer.open('/desk')
  const own = formatReference(strings[0] as CaseKey)
  assert.equal((await officer.send('/desk/search', { q: own })).location, `/desk/cases/${own}`)
  await officer.open('/desk')
  const foreign = await officer.send('/desk/search', { q: formatReference(noise) })
  assert.match(foreign.html, /No case was found/)
  await officer.open('/desk')
  const found = await officer.send('/desk/search', { q: testPersons[0].cnic })
  const shown = shownIn(found.html)
  assert.ok(shown.size > 0)
  assert.ok(!shown.has(formatReference(noise)))
})

test('what is passed on for another matter is listed under that matter', async () => {
  const key = await town.openCase('noise')
  await town.actByHolder(key, 'pass', { nuisance: 'strings', reason: 'It is about strings.' })
  assert.equal((await caseAt(key)).facts['topic'], 'strings')
})

test('in Urdu the same list, right to left', async () => {
  const officer = await sitAt('nuisance-1', 'ur')
  const { html } = await officer.open('/desk?service=kite-nuisance')
  assert.match(html, /dir="rtl"/)
  assert.ok(html.includes('سڑک پر ڈور'))
  await expectValidHtml(html)
})
