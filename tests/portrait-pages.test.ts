/** Who sees the photograph of a case on its pages: the applicant and the officer, nobody else. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerDesk } from '#channels/desk'
import { registerPortal } from '#channels/portal'
import { expectValidHtml } from '#tests/browser'
import { photo } from '#tests/faces/turned-head'
import { largeKite } from '#tests/kite-case'
import { kitePortrait, takeKiteFace } from '#tests/kite-portrait'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform([kitePortrait])
const { door, setting, citizen, neighbour, officer } = platform
const app = await webOn(platform, (web, on) => {
  registerPortal(web, on)
  registerDesk(web, on)
})
const jpeg = photo('collins')

async function apply(modality?: 'exception') {
  const on = { jurisdiction: kiteDistrict.code, id: setting.newId() }
  const face = await takeKiteFace(platform, { caseId: on.id, jpeg }, modality)
  const act = { actor: citizen, service: 'kite-permit', action: 'submit', case: on } as const
  const input = { ...largeKite, face }
  return door.perform({ kind: 'act', ...act, input, language: 'en' })
}

const sitDown = (personId: string, kind: 'citizen' | 'officer', language: 'en' | 'ur' = 'en') =>
  signedIn(app, platform, personId, { kind, language })

const pictureAt = (url: string, token: string) =>
  app.inject({ method: 'GET', url, cookies: { daftar_session: token, daftar_language: 'en' } })

test('applicant and officer see it before it is decided, and no browser keeps it', async () => {
  const { reference } = await apply()
  for (const [personId, kind, place] of [
    [citizen.personId, 'citizen', `/cases/${reference}`],
    [officer.personId, 'officer', `/desk/cases/${reference}`],
  ] as const) {
    for (const language of ['en', 'ur'] as const) {
      const seat = await sitDown(personId, kind, language)
      const { html } = await seat.open(place)
      assert.ok(html.includes(`<img src="${place}/portrait.jpg"`), place)
      assert.match(html, language === 'en' ? /alt="Photograph of/ : /alt="حامل کی تصویر"/)
      await expectValidHtml(html)
      const sent = await pictureAt(`${place}/portrait.jpg`, seat.token)
      const { 'content-type': type, 'cache-control': cache } = sent.headers
      assert.deepEqual([sent.statusCode, type, cache], [200, 'image/jpeg', 'no-store'])
      assert.deepEqual(sent.rawPayload, jpeg)
    }
  }
})

test('to anybody else there is neither case nor photograph', async () => {
  const { reference } = await apply()
  const { token } = await sitDown(neighbour.personId, 'citizen')
  for (const place of [`/cases/${reference}`, `/desk/cases/${reference}`]) {
    const { statusCode, headers } = await pictureAt(`${place}/portrait.jpg`, token)
    assert.ok([403, 404].includes(statusCode) && headers['content-type'] !== 'image/jpeg', place)
  }
  const nobody = await pictureAt(`/cases/${reference}/portrait.jpg`, 'none')
  assert.notEqual(nobody.headers['content-type'], 'image/jpeg')
})

test('an exception is told in words, and has no picture', async () => {
  const { reference } = await apply('exception')
  const seat = await sitDown(officer.personId, 'officer')
  const { html } = await seat.open(`/desk/cases/${reference}`)
  assert.match(html, /No photograph: exception granted/)
  assert.doesNotMatch(html, /portrait\.jpg/)
  const sent = await pictureAt(`/desk/cases/${reference}/portrait.jpg`, seat.token)
  assert.equal(sent.statusCode, 409)
})
