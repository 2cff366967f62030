import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getCase } from '#platform/catalogue'
import { giveConsent, listReads, recordReads } from '#platform/consent'
import { formatReference } from '#platform/cases'
import { text, type Language } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { applyForKite, permitKite } from '#tests/kite-case'
import { testPersons, testPlatform } from '#tests/platform'
import { plantLooks } from '#tests/planted-rows'
import { signedIn, webOn } from '#tests/web'
import { registerAccount } from '../register-account.ts'

const platform = await testPlatform()
const { db, setting, citizen, neighbour, officer } = platform
const app = await webOn(platform, registerAccount)
const comeIn = (personId: string, language: Language = 'en') =>
  signedIn(app, platform, personId, { kind: 'citizen', language })
const permit = await permitKite(platform)
const reference = formatReference(permit)

test('T-ID-40 a person sees which office looked, when and why, and no officer’s name', async () => {
  const zara = await comeIn(citizen.personId)
  const before = (await zara.open('/account/reads')).html
  assert.ok(!before.includes('To work on your application'))
  await getCase(db, setting, officer, permit)
  const { html } = await zara.open('/account/reads')
  await expectValidHtml(html)
  for (const shown of ['Kite', 'To work on your application', `/cases/${reference}`]) {
    assert.ok(html.includes(shown), shown)
  }
  assert.ok(!html.includes(testPersons[2].name) && !html.includes(officer.personId))
})

test('of a neighbour’s case one sees that it named oneself, and nothing of the case', async () => {
  const theirs = await applyForKite({ ...platform, citizen: neighbour })
  await getCase(db, setting, officer, theirs)
  const zara = await comeIn(citizen.personId)
  const { html } = await zara.open('/account/reads')
  assert.ok(!html.includes(formatReference(theirs)))
  const bilal = await comeIn(neighbour.personId)
  assert.ok((await bilal.open('/account/reads')).html.includes(formatReference(theirs)))
})

test('looks of one office for one reason on one day are one card: how often and what', async () => {
  await getCase(db, setting, officer, permit)
  platform.clockTo(new Date(Date.now() + 2 * 60_000))
  await getCase(db, setting, officer, permit)
  const zara = await comeIn(citizen.personId)
  const { html } = await zara.open('/account/reads')
  assert.match(html, /\d times (at|between)/)
  assert.match(html, /Seen: an application: its answers/)
  assert.equal(html.split(`/cases/${reference}`).length, 2)
  const urdu = (await (await comeIn(citizen.personId, 'ur')).open('/account/reads')).html
  assert.ok(urdu.includes('پنجاب حقِ عوامی خدمات ایکٹ') && !urdu.includes('Services Act'))
})

test('what one reader opens within a minute counts once, and every row stays', async () => {
  const own = await permitKite({ ...platform, citizen: neighbour })
  const now = new Date('2027-03-02T00:00:00Z')
  const looks = () => listReads(db, neighbour.personId, { now, before: now, limit: 1_000 })
  const rows = async () =>
    (await looks()).filter((one) => one.case?.id === own.id && one.readerKind === 'officer')
  const before = (await rows()).length
  for (const clock of ['00:00', '00:20', '00:40', '05:10', '05:30']) {
    platform.clockTo(new Date(`2027-03-01T06:${clock}Z`))
    await getCase(db, setting, officer, own)
  }
  assert.equal((await rows()).length, before + 5)
  const { html } = await (await comeIn(neighbour.personId)).open('/account/reads')
  assert.match(html, /2 times between [^0-9]*11:00[^0-9]*11:05/)
  platform.clockTo(new Date())
})

test('who is named in what came to nothing, or in a neighbour’s case, is told so', async () => {
  const theirs = await permitKite({ ...platform, citizen: neighbour })
  const reader = { kind: 'service', serviceId: 'kite-permit', evidence: 'flyer' } as const
  const look = (id: string) => ({
    reader,
    purpose: 'evidence' as const,
    at: setting.now(),
    case: { jurisdiction: theirs.jurisdiction, id },
  })
  const accepted = 'In an application that was not accepted'
  const named = 'In an application of somebody else that names you'
  const pageOf = async () => (await (await comeIn(citizen.personId)).open('/account/reads')).html
  await recordReads(db, look('NEVER-OPENED'), [citizen.personId])
  assert.ok((await pageOf()).includes(accepted))
  await recordReads(db, look(theirs.id), [citizen.personId])
  assert.ok((await pageOf()).includes(named))
})

test('a consent is taken back with one tap, by whoever gave it alone', async () => {
  const now = setting.now()
  await giveConsent(db, {
    id: 'CONSENT',
    personId: citizen.personId,
    clientId: 'kite-bank',
    said: {
      organisation: text('Kite Bank', 'پتنگ بینک'),
      purpose: text('To open an account', 'اکاؤنٹ کھولنے کے لیے'),
      data: [text('Name', 'نام'), text('Date of birth', 'تاریخِ پیدائش')],
    },
    givenAt: now,
    endsAt: new Date(now.getTime() + 86_400_000),
  })
  const path = '/account/consents/withdraw'
  const bilal = await comeIn(neighbour.personId)
  await bilal.open('/account/consents')
  await bilal.send(path, { consent: 'CONSENT' })
  const zara = await comeIn(citizen.personId)
  const { html } = await zara.open('/account/consents')
  await expectValidHtml(html)
  assert.ok(html.includes('Name, Date of birth') && html.includes('In force'))
  const [form] = zara.formsOf(path)
  const sent = await zara.send(path, form ?? {})
  assert.equal(sent.location, '/account/consents?done=withdrawn')
  const after = (await zara.open('/account/consents')).html
  assert.ok(after.includes('Taken back on') && !after.includes(path))
})

test('a day stands whole on one page, however many looks it saw', async () => {
  const daysAgo = (n: number) => new Date(setting.now().getTime() - n * 86_400_000)
  for (const [n, looks] of [150, 450, 20, 100].entries()) {
    await plantLooks(db, officer.personId, daysAgo(n + 1), looks)
    const later = new Date(daysAgo(n + 1).getTime() + 1)
    await plantLooks(db, officer.personId, later, 5)
  }
  const visit = await comeIn(officer.personId)
  const seen: number[][] = []
  let next: string | undefined = ''
  while (next !== undefined) {
    const { html } = await visit.open(`/account/reads${next}`)
    seen.push([...html.matchAll(/(\d+) times (?:at|between)/g)].map(([, times]) => Number(times)))
    next = /href="(\?before=[^"]+)"/.exec(html)?.[1]
  }
  assert.deepEqual(seen, [
    [155, 455],
    [25, 105],
  ])
})

test('a link to no day shows the latest', async () => {
  const visit = await comeIn(officer.personId)
  for (const typed of ['2026-02-31', '0000-01-01', 'x', '1732000000000']) {
    const { status, html } = await visit.open(`/account/reads?before=${typed}`)
    assert.equal(status, 200)
    assert.doesNotMatch(html, /href="\/account\/reads"[^>]*rel="prev"/)
  }
})

test('an officer on the citizens’ pages finds the way to his desk, a citizen none', async () => {
  const desk = /<a[^>]*href="\/desk"/
  const working = await signedIn(app, platform, officer.personId, { kind: 'officer' })
  assert.match((await working.open('/account/reads')).html, desk)
  assert.doesNotMatch((await (await comeIn(citizen.personId)).open('/account/reads')).html, desk)
})
