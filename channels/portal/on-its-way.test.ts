/** Of an application for whom another is on its way the applicant is told before he pays for it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepDrafts, newDraft, type Service } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { expectValidHtml } from '#tests/browser'
import { allowKite, applyForKite, largeKite, permitKite } from '#tests/kite-case'
import { kitePermit } from '#tests/kite-permit'
import { kiteDistrict, testPersons } from '#tests/platform'
import { signedIn } from '#tests/web'
import { testPortal } from './test-portal.ts'

const oneKite = {
  ...kitePermit,
  oneAtATime: {
    whose: ({ flyer }: { flyer: { cnic: string } }) => flyer.cnic,
    in: ['review', 'payable'],
  },
} as unknown as Service
const { app, platform } = await testPortal([oneKite])
const { db, setting, citizen, neighbour } = platform
const told = /is on its way already/
const [, bilal] = testPersons

/** The page on which a draft of these answers is handed in. */
async function check(applicantId: string, answers: object = largeKite) {
  const asked = { service: oneKite.id, jurisdiction: kiteDistrict.code, applicantId }
  const draft = newDraft(setting, asked, { ...answers })
  await keepDrafts(db, setting, [draft])
  const visitor = await signedIn(app, platform, applicantId, { kind: 'citizen' })
  const { html, status } = await visitor.open(`/apply/${draft.id}/check`)
  assert.equal(status, 200)
  return html
}

test('whoever has none on its way is told nothing, also once it has been given', async () => {
  assert.doesNotMatch(await check(citizen.personId), told)
  await permitKite(platform)
  assert.doesNotMatch(await check(citizen.personId), told)
})

test('of the same person one is enough: the first is named, and both stay possible', async () => {
  const first = formatReference(await applyForKite(platform))
  const second = formatReference(await allowKite(platform))
  const html = await check(citizen.personId)
  await expectValidHtml(html)
  assert.match(html, told)
  for (const reference of [first, second]) assert.ok(html.includes(`href="/cases/${reference}"`))
  assert.match(html, /<button/, 'he decides')
})

test('for somebody else, or by somebody else, it is told nobody', async () => {
  const other = { ...largeKite, flyer: { ...largeKite.flyer, cnic: bilal.cnic } }
  assert.doesNotMatch(await check(citizen.personId, other), told)
  assert.doesNotMatch(await check(neighbour.personId), told)
})
